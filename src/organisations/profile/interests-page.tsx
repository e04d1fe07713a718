import { Checkbox } from '../../platform/ui/fields.tsx'
import { FormPage } from '../../platform/ui/form-page.tsx'
import type { Page } from '../../platform/web/page.tsx'
import type { Association } from '../association-queries.ts'
import { kept, shown, trail } from './frame.ts'
import type { Interests } from './interests.ts'
import { tellInterests } from './interests-action.ts'
import { getInterests } from './interests-queries.ts'
import { interestGroups, wordOf } from './interests-section.tsx'

type Own = { readonly association: Association; readonly interests: Interests }

/** The form for what an association works with and can bring. */
export const interestsPage: Page<Own> = {
  shown,
  load: async (ask) => {
    const association = await kept(ask)
    const interests = association && (await getInterests(ask.db, association.associationId))
    return interests && { association, interests }
  },
  view: ({ association, interests }, view, returned) => {
    const { t } = view
    const isReturned = Object.keys(returned.values).length > 0
    return (
      <FormPage
        view={view}
        returned={returned}
        title={t('associationProfile.interests.changeNamed', { name: association.name })}
        lead={t('associationProfile.interests.lead')}
        trail={trail(view, association)}
        of={tellInterests}
        known={{ areas: interests.areas.join(', ') }}
        button={t('form.save')}
      >
        {(f) => (
          <>
            {interestGroups.map(({ name, kind, words }) => (
              <fieldset class="ds-fieldset">
                <legend class="ds-label">{t(`associationProfile.interests.${name}`)}</legend>
                <div class="hs-fields">
                  {words.map((word) => (
                    <Checkbox
                      view={view}
                      name={`${name}.${word}`}
                      label={wordOf(view, kind, word)}
                      isChecked={
                        isReturned
                          ? returned.values[`${name}.${word}`] === 'true'
                          : interests[name].some((one) => one === word)
                      }
                    />
                  ))}
                </div>
              </fieldset>
            ))}
            <f.Field
              name="areas"
              label={t('associationProfile.interests.areas')}
              hint={t('associationProfile.interests.areasHint')}
              size={40}
              isOptional
            />
          </>
        )}
      </FormPage>
    )
  },
}
