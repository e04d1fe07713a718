import type { Child } from 'hono/jsx'
import type { Day } from '../time.ts'
import { Receipt, type ReceiptData } from './receipt.tsx'
import type { View } from './view.ts'
import { DayText } from './when.tsx'

type NextStepProps = {
  readonly view: View
  /** What to do, as a sentence with a verb. */
  readonly what: Child
  /** When, as a rule counted it. */
  readonly receipt?: ReceiptData | undefined
  /** When, where no rule is behind the day. */
  readonly day?: Day | undefined
  /** Whether the day is the first or the last one possible. */
  readonly bound?: 'by' | 'from'
  readonly responsible?: string | undefined
  /** Explains a legal word once. */
  readonly explanation?: Child
  /** A button or a link to do it. */
  readonly children?: Child
}

/** What happens next, when and who does it. At most one on a page. */
export const NextStep = ({ view, what, receipt, day, bound = 'by', ...props }: NextStepProps) => (
  <section class="hs-next" aria-labelledby="nasta">
    <h2 class="hs-label" id="nasta">
      {view.t('step.next')}
    </h2>
    <p class="hs-lead">{what}</p>
    {(receipt || day) && (
      <div class="hs-facts">
        <p>{view.t(`step.${bound}`)}</p>
        {receipt ? <Receipt of={receipt} view={view} /> : day && <p>{<DayText view={view} day={day} />}</p>}
      </div>
    )}
    {(props.responsible !== undefined || props.explanation) && (
      <p class="hs-meta">
        {props.responsible !== undefined && `${view.t('step.responsible', { who: props.responsible })}. `}
        {props.explanation}
      </p>
    )}
    {props.children}
  </section>
)
