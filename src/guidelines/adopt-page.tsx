import { isRefusal } from '../platform/refusal.ts'
import { dayInWords } from '../platform/time.ts'
import { FormPage } from '../platform/ui/form-page.tsx'
import type { Page } from '../platform/web/page.tsx'
import { adoptVersion } from './actions.ts'
import type { ProfileVersion } from './criteria.ts'
import { sourceDocument } from './from-document/document-queries.ts'
import { adoptsGuidelines } from './guidelines.ts'
import { profileVersions } from './profile-queries.ts'
import { type AdoptingItem, adoptingItems } from './queries.ts'
import { loadDraft, trailTo, type Whole } from './writing-pages.tsx'

type Adopting = {
  readonly version: Whole
  readonly items: readonly AdoptingItem[]
  /** The decision in the case of the document that the draft began from. */
  readonly proposed: AdoptingItem | undefined
  readonly profiles: readonly ProfileVersion[]
}

/** The form that records where and when a draft was adopted, and with which criteria. */
export const adoptPage: Page<Adopting> = {
  shown: (actor) => adoptsGuidelines.holds(actor, undefined),
  load: async (ask) => {
    const version = await loadDraft(ask)
    if (!version || isRefusal(version)) return version
    const { db, authority } = ask
    const source = version.sourceDocumentId && (await sourceDocument(db, version.sourceDocumentId))
    const items = await adoptingItems(db, source ? source.caseId : undefined)
    const proposed = source ? items.find(({ caseId }) => caseId === source.caseId) : undefined
    return { version, items, proposed, profiles: await profileVersions(db, authority.authorityId) }
  },
  view: ({ version, items, proposed, profiles }, view, returned) => {
    const { t, language } = view
    return (
      <FormPage
        view={view}
        returned={returned}
        title={t('guidelines.form.adoptTitle')}
        lead={t('guidelines.form.adoptLead', { number: version.number })}
        trail={trailTo(view, version)}
        of={adoptVersion}
        known={{
          profileVersionId: profiles[0]?.profileVersionId,
          ...(proposed ? { itemId: proposed.itemId, adoptedOn: proposed.heldOn } : {}),
        }}
        button={t('guidelines.form.adoptButton')}
      >
        {(f) => (
          <>
            {items.length > 0 && (
              <f.Select
                name="itemId"
                label={t('guidelines.form.item')}
                hint={t('guidelines.form.itemHint')}
                isOptional
                options={items.map(({ itemId, bodyName, heldOn, paragraph = 0, title }) => ({
                  value: itemId,
                  label: `${t('guidelines.page.paragraph', { body: bodyName, day: dayInWords(heldOn, language), paragraph })} ${title}`,
                }))}
              />
            )}
            <f.Field
              name="adoptedBy"
              label={t('guidelines.form.adoptedBy')}
              hint={t('guidelines.form.adoptedByHint')}
              isOptional={items.length > 0}
            />
            <f.DateField name="adoptedOn" label={t('guidelines.form.adoptedOn')} />
            <f.DateField name="validFrom" label={t('guidelines.form.validFrom')} />
            {profiles.length > 0 && (
              <f.Select
                name="profileVersionId"
                label={t('guidelines.form.profile')}
                hint={t('guidelines.form.profileHint')}
                isOptional
                options={profiles.map(({ profileVersionId, name, number }) => ({
                  value: profileVersionId,
                  label: t('guidelines.versionOf', { title: name, number }),
                }))}
              />
            )}
          </>
        )}
      </FormPage>
    )
  },
}
