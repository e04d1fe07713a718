import type { Child } from 'hono/jsx'
import { trusted } from '../jsx/jsx-runtime.ts'
import { groupedDigits, isDay } from '../texts/words.ts'
import type { Day } from '../time.ts'
import { type ProvisionData, Provisions } from './provision.tsx'
import type { View } from './view.ts'
import { DayText } from './when.tsx'

/** What a rule answered, as far as a receipt shows it. A cited answer of the law storey fits as it is. */
export type ReceiptData = {
  readonly value: unknown
  readonly nominal?: unknown
  readonly steps: readonly { readonly says: string; readonly day?: Day }[]
  readonly citations: readonly ProvisionData[]
}

type ReceiptProps = {
  readonly of: ReceiptData
  readonly view: View
  /** Before the date: "Senast", "Tidigast". */
  readonly label?: Child
  /** The words to open where the answer is not a day. */
  readonly summary?: Child
  /** Open from the start, where the date is the point of the page. */
  readonly isOpen?: boolean
  /** What else must be true: "Gäller om ingen har överklagat." */
  readonly note?: Child
}

const valueInWords = (view: View, value: unknown): string => {
  if (typeof value === 'boolean') return value ? view.t('receipt.yes') : view.t('receipt.no')
  if (typeof value === 'number') return groupedDigits(value, view.language)
  return typeof value === 'string' ? value : ''
}

const Summary = ({ of, view, label, summary }: ReceiptProps) =>
  isDay(of.value) ? (
    <summary>
      <DayText view={view} day={of.value} before={label} /> <span class="ds-sr-only">{view.t('receipt.counted')}</span>
    </summary>
  ) : (
    <summary>
      {summary ?? valueInWords(view, of.value)} <span class="ds-sr-only">{view.t('receipt.explained')}</span>
    </summary>
  )

// A rule remembers its answers, so a list shows the same few of them row by row: each is written once in a language.
const written = new WeakMap<ReceiptData, Map<string, Child>>()
const mostLabels = 20

/** A legal date that can be opened: the date, then how it was counted step by step, and the law. */
export const Receipt = (props: ReceiptProps) => {
  const { of, view, note, summary, label, isOpen } = props
  const isPlain = isDay(of.value) && note === undefined && summary === undefined
  if (!isPlain || (label !== undefined && typeof label !== 'string')) return <Opened {...props} />
  const known = written.get(of) ?? new Map<string, Child>()
  const key = `${view.language} ${isOpen ?? false} ${label ?? ''}`
  const before = known.get(key)
  if (before) return before
  const now = trusted(String(<Opened {...props} />))
  if (known.size < mostLabels) written.set(of, known.set(key, now))
  return now
}

const Opened = (props: ReceiptProps) => {
  const { of, view, note, isOpen } = props
  const year = isDay(of.value) ? of.value.year : view.today.year
  return (
    <details class="hs-receipt" data-of={isDay(of.value) ? undefined : 'reason'} open={isOpen}>
      <Summary {...props} />
      <div>
        <ul class="hs-sum">
          {of.steps.map((step) => (
            <li>
              {view.language === 'sv' ? step.says : <span lang="sv">{step.says}</span>}{' '}
              {step.day && <DayText view={view} day={step.day} year={year} />}
            </li>
          ))}
        </ul>
        {note && <p>{note}</p>}
        {of.citations.length > 0 && (
          <p>
            <Provisions of={of.citations} />
          </p>
        )}
      </div>
    </details>
  )
}
