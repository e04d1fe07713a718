import { dayOf } from '../../platform/time.ts'
import { Finding } from '../../platform/ui/finding.tsx'
import type { View } from '../../platform/ui/view.ts'
import { isQuestion } from '../questions.ts'
import type { Difference } from './differences.ts'
import type { Proposal } from './proposals.ts'
import { differenceInWords, fieldInWords, keptInWords, pathsOf, sourceInWords, valueInWords } from './words.ts'

type DifferencesProps = {
  readonly view: View
  readonly partnership: { readonly partnershipId: string }
  readonly of: readonly Difference[]
  /** Whether the reader may change what is kept. */
  readonly mayWork: boolean
  /** What the outcome would be with what the other place says; undefined where it stays. */
  readonly leadsTo?: (difference: Difference) => string | undefined
}

/** What two places say differently, each with who said so and the ways to both. Nothing where they agree. */
export const Differences = ({ view, partnership, of: found, mayWork, leadsTo }: DifferencesProps) => {
  const { t } = view
  return (
    <>
      {found.map((one) => {
        const paths = pathsOf(view, partnership, one)
        const outcome = leadsTo?.(one)
        return (
          <Finding view={view} of={{ level: 'warn', title: differenceInWords(view, one) }}>
            {outcome && <p>{t('assessments.known.leads', { outcome })}</p>}
            <p class="hs-meta">{t('assessments.known.keptBy', { name: one.keptBy, day: dayOf(one.keptAt) })}</p>
            <p class="hs-row hs-noprint">
              {mayWork && <a href={paths.kept}>{t(`assessments.known.change.${one.place}`)}</a>}
              <a href={paths.other}>{t(`assessments.known.look.${one.other.source.from}`)}</a>
            </p>
          </Finding>
        )
      })}
    </>
  )
}

type ProposedProps = {
  readonly view: View
  readonly of: readonly Proposal[]
  /** Whether the fields hold what was kept before, so that the proposals are only to compare with. */
  readonly isKept: boolean
}

/** What is known elsewhere about the fields of a form, with its source. Nothing where nothing is. */
export const Proposed = ({ view, of: proposals, isKept }: ProposedProps) => {
  const { t } = view
  if (proposals.length === 0) return null
  const title = t(isKept ? 'assessments.known.compare' : 'assessments.known.filledIn')
  return (
    <Finding view={view} of={{ level: 'info', title }}>
      <ul class="ds-list">
        {proposals.map(({ field, value, source }) => (
          <li>
            {!isQuestion(field) && `${fieldInWords(view, field)}: `}
            <strong>{valueInWords(view, field, value)}</strong>, {t('assessments.known.by')}{' '}
            {sourceInWords(view, source)}
          </li>
        ))}
      </ul>
    </Finding>
  )
}

type TakenProps = {
  readonly view: View
  readonly of: readonly Proposal[]
  readonly kept: Readonly<Record<string, string>>
}

/** What became of the proposals that stood there when something was saved: taken as they were, or changed and from what. */
export const Taken = ({ view, of: proposals, kept }: TakenProps) => (
  <>
    {proposals.map((one) => (
      <p class="hs-meta">
        {proposals.length > 1 && `${fieldInWords(view, one.field)}: `}
        {keptInWords(view, kept[one.field] ?? '', one)}
      </p>
    ))}
  </>
)
