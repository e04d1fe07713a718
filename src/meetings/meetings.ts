import type { Id } from '../platform/id.ts'
import type { Day } from '../platform/time.ts'
import type { MeetingState } from './planning/plan.ts'

/** Sammanträde: a body met on a day. Times are "HH:MM" by the clock in Sweden. */
export type Meeting = {
  readonly meetingId: Id
  readonly bodyId: Id
  readonly bodyName: string
  readonly bodyKind: 'council' | 'executiveBoard' | 'committeeBoard' | 'subcommittee'
  readonly seats?: number
  readonly heldOn: Day
  readonly state: MeetingState
  /** Opened and kept here, not read in from papers: its minutes are approved here too. */
  readonly isHeldHere?: true
  readonly startsAt?: string
  readonly endsAt?: string
  readonly place: string
}

export type Outcome = 'decision' | 'proposal' | 'remitted' | 'tabled' | 'information'

/** How a decision can be tried (R-APL-2): by legality review, by a party's appeal, or not at all and why. */
export type AppealType = 'legalityReview' | 'administrativeAppeal' | 'preparatory' | 'execution'

export type Named = { readonly name: string; readonly party?: string }
export type Motion = { readonly by: Named; readonly kind: MotionKind; readonly text: string }
export type MotionKind = 'approve' | 'reject' | 'amend' | 'add' | 'remit' | 'table' | 'other'
export type Vote = { readonly yes: number; readonly no: number; readonly abstain: number }

/** Paragraf i protokollet: one item of a meeting and what was decided in it (KL 5:67). */
export type MeetingItem = {
  readonly meetingItemId: Id
  readonly meetingId: Id
  readonly minutesId?: Id
  readonly caseId?: Id
  readonly documentId?: Id
  readonly paragraph?: number
  readonly title: string
  /** The provision that the paragraph is under secrecy by: its words are for those who see records. */
  readonly secrecyProvision?: string
  readonly outcome?: Outcome
  readonly proposalFrom?: 'chair' | 'administration' | 'body' | 'member'
  readonly appealType: AppealType
  readonly background: string
  readonly decisionPath: string
  readonly points: readonly string[]
  readonly motions: readonly Motion[]
  readonly votes: readonly Vote[]
  readonly reservations: readonly Named[]
}
