import type { Id } from '../platform/id.ts'
import type { Instant } from '../platform/time.ts'

/** The four questions of a joint need statement, in the order they are read. */
export const statementFields = ['challenge', 'targetGroup', 'whyTogether', 'goal'] as const
export type StatementField = (typeof statementFields)[number]
export type Statement = Readonly<Record<StatementField, string>>

/** Gemensam behovsbeskrivning: one version of it. Confirmations stand for this version and no other. */
export type JointNeed = Statement & {
  readonly version: number
  readonly writtenAt: Instant
  /** The party it was written for, as it was called then. */
  readonly writtenFor: string
  readonly confirmedBy: readonly Id[]
}

/** Fields where two statements differ. */
export const changedFields = (before: Statement | undefined, after: Statement): readonly StatementField[] =>
  statementFields.filter((field) => (before?.[field] ?? '') !== after[field])
