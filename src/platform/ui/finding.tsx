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

type FindingsProps<F extends FindingData> = {
  readonly view: View
  readonly of: readonly F[]
  /** What stands below each, such as a link to its place. */
  readonly more?: (finding: F) => Child
}

/** How many of a level stand open. The rest of a long list is folded away behind how many they are. */
const openAtMost = { block: Number.POSITIVE_INFINITY, warn: Number.POSITIVE_INFINITY, info: 3, ok: 2 } as const

/** Findings with the most serious first. Long lists of notes and of what is in order are folded away. */
export const Findings = <F extends FindingData>({ view, of: findings, more }: FindingsProps<F>) => {
  const one = (finding: F) => (
    <Finding view={view} of={finding}>
      {more?.(finding)}
    </Finding>
  )
  return (
    <>
      {order.map((level) => {
        const found = findings.filter((finding) => finding.level === level)
        if (found.length <= openAtMost[level]) return found.map(one)
        return (
          <details class="hs-more">
            <summary>{view.t(level === 'ok' ? 'finding.inOrder' : 'finding.notes', { count: found.length })}</summary>
            <div class="hs-stack">{found.map(one)}</div>
          </details>
        )
      })}
    </>
  )
}
