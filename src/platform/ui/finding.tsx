import type { Child } from 'hono/jsx'
import { type ProvisionData, Provisions } from './provision.tsx'
import { Receipt, type ReceiptData } from './receipt.tsx'
import type { View } from './view.ts'

/** How hard a finding speaks: stop, warning, note, or in order. */
export type FindingLevel = 'block' | 'warn' | 'info' | 'ok'

/** What a rule says about a thing: one sentence, what to do about it, the law, and how it was counted. */
export type FindingData = {
  readonly level: FindingLevel
  readonly title: Child
  readonly text?: Child
  readonly provisions?: readonly (ProvisionData | string)[]
  readonly receipt?: ReceiptData
  readonly id?: string
}

/** One finding, with the word that says how serious it is. */
export const Finding = ({ view, of: finding, children }: { view: View; of: FindingData; children?: Child }) => (
  <div class="hs-finding" data-level={finding.level} id={finding.id}>
    <p>
      <strong>{view.t(`finding.${finding.level}`)}</strong> {finding.title}
    </p>
    {finding.text && <p class="hs-meta">{finding.text}</p>}
    {finding.provisions && finding.provisions.length > 0 && (
      <p>
        <Provisions of={finding.provisions} />
      </p>
    )}
    {finding.receipt && <Receipt of={finding.receipt} view={view} />}
    {children}
  </div>
)

const order: readonly FindingLevel[] = ['block', 'warn', 'info', 'ok']

/** Findings with the most serious first. More than two that are in order are folded away behind how many they are. */
export const Findings = ({ view, of: findings }: { view: View; of: readonly FindingData[] }) => {
  const sorted = [...findings].sort((a, b) => order.indexOf(a.level) - order.indexOf(b.level))
  const inOrder = sorted.filter(({ level }) => level === 'ok')
  const shown = inOrder.length > 2 ? sorted.filter(({ level }) => level !== 'ok') : sorted
  return (
    <>
      {shown.map((finding) => (
        <Finding view={view} of={finding} />
      ))}
      {inOrder.length > 2 && (
        <details class="hs-more">
          <summary>{view.t('finding.inOrder', { count: inOrder.length })}</summary>
          <div class="hs-stack">
            {inOrder.map((finding) => (
              <Finding view={view} of={finding} />
            ))}
          </div>
        </details>
      )}
    </>
  )
}
