import { isId } from '../platform/id.ts'
import { FormPage } from '../platform/ui/form-page.tsx'
import type { Page } from '../platform/web/page.tsx'
import {
  type BuiltInKey,
  type BuiltInProfile,
  builtInKeys,
  builtInProfile,
  criterionIds,
  criterionTypes,
  defaultProfile,
  demandKinds,
  type ProfileVersion,
  typeIn,
} from './criteria.ts'
import { criteriaLink, guidelinesLink } from './frame.tsx'
import { saveProfile } from './profile-actions.ts'
import { profileName, typeInWords } from './profile-parts.tsx'
import { profilesWith } from './profile-queries.ts'
import { mayWrite } from './writing-pages.tsx'

type Adapting = { readonly from: ProfileVersion | BuiltInProfile; readonly basedOn: BuiltInKey }

/** The form that copies a profile and adapts it; `fran` names the one to begin with. */
export const adaptPage: Page<Adapting> = {
  shown: mayWrite,
  load: async ({ db, query }) => {
    const named = query('fran') ?? ''
    const saved = isId(named) ? (await profilesWith(db, [named])).get(named) : undefined
    const key = builtInKeys.find((each) => each === named) ?? saved?.basedOn ?? defaultProfile
    return { from: saved ?? builtInProfile(key), basedOn: key }
  },
  view: ({ from, basedOn }, view, returned) => {
    const { t } = view
    const types = criterionTypes.map((type) => ({ value: type, label: typeInWords(view, type) }))
    return (
      <FormPage
        view={view}
        returned={returned}
        title={t('guidelines.profile.adapt')}
        lead={t('guidelines.profile.adaptLead')}
        trail={[guidelinesLink(view), criteriaLink(view)]}
        of={saveProfile}
        known={{
          name: profileName(view, from),
          demands: from.demands,
          basedOn,
          ...Object.fromEntries(criterionIds.map((id) => [`criteria.${id}`, typeIn(from, id) ?? ''])),
        }}
        button={t('guidelines.profile.saveButton')}
      >
        {(f) => (
          <>
            <f.Hidden name="basedOn" />
            <f.Field name="name" label={t('guidelines.profile.ownName')} />
            <f.Choice
              name="demands"
              label={t('guidelines.profile.demands')}
              options={demandKinds.map((kind) => ({ value: kind, label: t(`guidelines.profile.demandKinds.${kind}`) }))}
            />
            {criterionIds.map((id) => (
              <f.Select
                name={`criteria.${id}`}
                label={`${id} ${t(`guidelines.criteria.${id}.question`)}`}
                options={[{ value: '', label: typeInWords(view, undefined) }, ...types]}
              />
            ))}
            <f.TextArea
              name="reason"
              label={t('guidelines.profile.reason')}
              hint={t('guidelines.profile.reasonHint')}
              isOptional
            />
          </>
        )}
      </FormPage>
    )
  },
}
