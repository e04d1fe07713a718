import type { AidStatement } from '../assessments/index.ts'
import { type Partnership, partnershipPath } from '../partnerships/index.ts'
import { kronor, moneyInWords } from '../platform/money.ts'
import { dayOf } from '../platform/time.ts'
import { Facts } from '../platform/ui/facts.tsx'
import type { View } from '../platform/ui/view.ts'
import { choiceName, fieldName } from './words.ts'

type Props = { readonly view: View; readonly partnership: Partnership; readonly concluded: AidStatement }

/** What the authority has concluded of state aid, beside the clause that says it; the fields begin with it while they are empty. */
export const Concluded = ({ view, partnership, concluded: { rules, grossKr, source } }: Props) => {
  const { t } = view
  return (
    <section class="hs-stack" aria-labelledby="slutsats">
      <h2 class="ds-heading" id="slutsats">
        {t('agreements.concluded.title')}
      </h2>
      <Facts
        isNarrow
        rows={[
          { label: fieldName(view, 'regulation'), value: rules && choiceName(view, rules) },
          { label: t('agreements.concluded.gross'), value: moneyInWords(kronor(grossKr)) },
        ]}
      />
      <p class="hs-meta">{t('agreements.concluded.by', { name: source.by, day: dayOf(source.at) })}</p>
      <p>
        <a href={`${partnershipPath(view, partnership)}/stod`}>{t('agreements.concluded.read')}</a>
      </p>
    </section>
  )
}

/** The fields of the clause as they begin: what is concluded, for each that nobody has written. */
export const concludedFields = (concluded: AidStatement | undefined): Readonly<Record<string, string>> => {
  if (!concluded) return {}
  const { rules, grossKr } = concluded
  return { ...(rules ? { regulation: rules } : {}), grossAid: String(grossKr) }
}
