import { provisionInWords } from '../platform/ui/provision.tsx'
import { Table } from '../platform/ui/table.tsx'
import type { View } from '../platform/ui/view.ts'
import { type BuiltInKey, type CriteriaProfile, type CriterionId, type CriterionType, criterionOf } from './criteria.ts'

/** How a profile treats a criterion, in words. */
export const typeInWords = (view: View, type: CriterionType | undefined): string =>
  view.t(`guidelines.profile.type.${type ?? 'none'}`)

/** What a profile is called: its own name, or that of the set in the catalogue. */
export const profileName = (
  view: View,
  profile: CriteriaProfile & { readonly name?: string; readonly key?: BuiltInKey },
): string => profile.name ?? (profile.key ? view.t(`guidelines.profile.name.${profile.key}`) : '')

/** The grounds of a criterion with the signs kept together. */
const groundOf = (id: CriterionId): string => criterionOf(id).ground.map(provisionInWords).join(', ')

/** The criteria of a profile as a table: what is asked, how it counts, the law and who says so. */
export const CriteriaTable = ({ view, of: profile }: { view: View; of: CriteriaProfile & { name?: string } }) => {
  const { t } = view
  return (
    <Table
      view={view}
      caption={t('guidelines.profile.caption', { name: profileName(view, profile) })}
      isCaptionHidden
      rows={profile.criteria}
      empty={null}
      columns={[
        {
          heading: t('guidelines.profile.criterion'),
          cell: ({ id }) => (
            <>
              <span class="hs-num">{id}</span> {t(`guidelines.criteria.${id}.question`)}
            </>
          ),
        },
        { heading: t('guidelines.profile.how'), cell: ({ type }) => typeInWords(view, type) },
        {
          heading: t('guidelines.profile.ground'),
          cell: ({ id }) => (
            <>
              {groundOf(id) !== '' && (
                <p>
                  <cite class="hs-law" lang="sv">
                    {groundOf(id)}
                  </cite>
                </p>
              )}
              <p class="hs-meta">{criterionOf(id).sources.join(', ')}</p>
            </>
          ),
        },
      ]}
    />
  )
}
