import type { Id } from '../../platform/id.ts'
import type { Day, Instant } from '../../platform/time.ts'
import type { AppealType, MotionKind, Outcome } from '../meetings.ts'
import type { Standing } from './service.ts'

/** What an item of the agenda is, from the roll call to a case. */
export const itemKinds = [
  'rollCall',
  'approvers',
  'agenda',
  'recusal',
  'information',
  'delegated',
  'notices',
  'case',
  'motion',
  'citizenProposal',
  'interpellation',
  'question',
  'election',
  'resignation',
  'reportBack',
  'other',
] as const
export type ItemKind = (typeof itemKinds)[number]

/** What the chair found, or the vote showed. */
export const findings = ['approved', 'amended', 'rejected', 'remitted', 'tabled', 'noted'] as const
export type ItemFinding = (typeof findings)[number]

const asked: readonly ItemFinding[] = ['approved', 'rejected', 'noted', 'tabled']

/** What can be found in an item of this kind: an interpellation or a question may be put or not, and is answered or waits. */
export const findingsOf = (kind: ItemKind): readonly ItemFinding[] =>
  kind === 'interpellation' || kind === 'question' ? asked : findings

const usual: Partial<Record<ItemKind, ItemFinding>> = {
  rollCall: 'noted',
  approvers: 'approved',
  agenda: 'approved',
  recusal: 'noted',
  information: 'noted',
  delegated: 'noted',
  notices: 'noted',
}

/** What is nearly always found in an item that is no matter: chosen beforehand in the form, and kept when somebody saves it. */
export const usualFinding = (kind: ItemKind): ItemFinding | undefined => usual[kind]

/** Punkt på dagordningen, as lists of a meeting show it. */
export type AgendaItem = {
  readonly meetingItemId: Id
  /** Orders those that wait. What people are shown is `number`. */
  readonly position: number
  /** Place in the list that it was read in, from 1; not there for an item read alone. */
  readonly number?: number
  readonly paragraph?: number
  readonly title: string
  readonly kind: ItemKind
  readonly handling: 'waiting' | 'open' | 'done' | 'struck'
  readonly finding?: ItemFinding
  readonly isImmediate: boolean
  readonly isUrgent: boolean
  /** Not on the summons. */
  readonly isExtra: boolean
  readonly caseId?: Id
  readonly caseNumber?: string
}

/** Yrkande. */
export type LiveMotion = {
  readonly position: number
  readonly attendanceId?: Id
  readonly name: string
  readonly party?: string
  readonly kind: MotionKind
  readonly text: string
  readonly isWithdrawn: boolean
}

/** What follows where one side of a vote wins; `goesOn` where nothing is decided yet. */
export const voteFindings = ['approved', 'amended', 'rejected', 'remitted', 'tabled', 'goesOn'] as const
export type VoteFinding = (typeof voteFindings)[number]

/** Omröstning, open by name or closed with counts and tellers. */
export type LiveVote = {
  readonly position: number
  readonly method: 'open' | 'closed'
  readonly yes: number
  readonly no: number
  readonly abstain: number
  readonly yesMeans: string
  readonly noMeans: string
  /** What each side decides; not there for a vote that nobody has told it of. */
  readonly yesFinding?: VoteFinding
  readonly noFinding?: VoteFinding
  readonly isElection: boolean
  readonly outcome?: 'yes' | 'no' | 'lot'
  readonly drawn?: 'yes' | 'no'
  readonly tellers: string
  readonly ballots: readonly { readonly attendanceId: Id; readonly choice: 'yes' | 'no' | 'abstain' }[]
}

/** Reservation, announced in the meeting; its words may come later. */
export type LiveReservation = {
  readonly position: number
  readonly attendanceId?: Id
  readonly name: string
  readonly party?: string
  readonly announcedAt?: Instant
  readonly text: string
}

/** Särskilt yttrande eller protokollsanteckning. */
export type LiveNote = {
  readonly position: number
  readonly kind: 'statement' | 'note'
  readonly name: string
  readonly party?: string
  readonly text: string
}

/** Uppdrag given in the paragraph. */
export type LiveAssignment = {
  readonly assignmentId: Id
  readonly toRole: string
  readonly text: string
  readonly dueOn?: Day
  readonly reportBackTo?: string
  readonly reportForm?: 'oral' | 'written'
}

/** A paragraph that is handled, with everything that has happened in it. */
export type LiveItem = AgendaItem & {
  readonly meetingId: Id
  readonly openedAt?: Instant
  readonly doneAt?: Instant
  readonly foundBy?: 'acclamation' | 'vote' | 'lot'
  readonly outcome?: Outcome
  readonly proposalFrom?: 'chair' | 'administration' | 'body' | 'member'
  readonly appealType: AppealType
  readonly isClosedDoors: boolean
  readonly secrecyProvision: string
  readonly dispatchTo: string
  readonly asking?: number
  /** Words of the background that came with the item: from its planning, or the summary of its case. */
  readonly givenBackground: string
  readonly ownWords: { readonly background?: string; readonly decisionPath?: string }
  /** Kinds of motions in the order that the chair chose; empty where the usual one holds. */
  readonly puttingOrder: readonly MotionKind[]
  /** Whether a minority has had the case remitted or tabled in this body before (KL 5:50). */
  readonly wasPutOff: boolean
  /** The assignment that the item reports on, and whether this body gave it. */
  readonly reportsOn?: { readonly assignmentId: Id; readonly isOwn: boolean }
  /** Whether the body closes that assignment. */
  readonly closesAssignment: boolean
  /** Why it is taken up though it was not announced, and how many agreed to that, who were all that were there (KL 5:52). */
  readonly agreed: { readonly reason: string; readonly count?: number; readonly notedBy?: string }
  readonly version: number
  readonly proposals: readonly string[]
  readonly points: readonly string[]
  readonly motions: readonly LiveMotion[]
  readonly votes: readonly LiveVote[]
  readonly reservations: readonly LiveReservation[]
  readonly notes: readonly LiveNote[]
  readonly assignments: readonly LiveAssignment[]
  readonly standings: readonly Standing[]
}

/** Whether an item of this kind decides something that may be appealed, rather than being told or done for the meeting itself. */
export const isMatter = (kind: ItemKind): boolean =>
  ![
    'rollCall',
    'approvers',
    'agenda',
    'recusal',
    'information',
    'delegated',
    'notices',
    'question',
    'interpellation',
  ].includes(kind)

/** Where a name stands in a sentence: "Anna Berg (S)". */
export const named = ({ name, party }: { readonly name: string; readonly party?: string }): string =>
  party === undefined ? name : `${name} (${party})`
