import type { Child } from 'hono/jsx'
import type { Refusal } from '../refusal.ts'
import { refusalInWords } from '../texts/refusals.ts'
import { Provisions } from './provision.tsx'
import { Receipt, type ReceiptData } from './receipt.tsx'
import { Status } from './status.tsx'
import type { View } from './view.ts'

type RefusalProps = {
  readonly view: View
  readonly of: Refusal
  /** "Det gick inte att ta ned anslaget". Says law or house when left out. */
  readonly what?: Child
  readonly receipt?: ReceiptData
  /** The way back. */
  readonly back?: { readonly href: string; readonly label: string }
  /** h1 when it is the matter of the whole page. */
  readonly heading?: 'h1' | 'h2'
  readonly children?: Child
}

/** Says no: what, why, by which law, and that nothing was changed. */
export const RefusalNotice = ({ view, of: refusal, heading: Heading = 'h2', ...props }: RefusalProps) => (
  <section class="hs-refusal" aria-labelledby="nej">
    <p>
      <Status state="stop">
        {props.what ?? (refusal.provision === undefined ? view.t('refused.house') : view.t('refused.law'))}
      </Status>
    </p>
    <Heading class="ds-heading" id="nej">
      {refusalInWords(view.t, refusal)}
    </Heading>
    {props.children}
    {props.receipt && <Receipt of={props.receipt} view={view} isOpen />}
    {refusal.provision !== undefined && (
      <p>
        <Provisions of={[refusal.provision]} />
      </p>
    )}
    <p>
      {view.t('refused.unchanged')} {props.back && <a href={props.back.href}>{props.back.label}</a>}
    </p>
  </section>
)
