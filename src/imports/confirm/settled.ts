import type { Assignment, Stage } from '../../cases/index.ts'
import type { MeetingItem } from '../../meetings/index.ts'
import type { Minutes } from '../../minutes/index.ts'
import type { BodyKind } from '../../organisations/index.ts'
import type { Id } from '../../platform/id.ts'
import type { Day } from '../../platform/time.ts'
import type { Conflict } from './conflicts.ts'
import type { ItemFacts } from './items.ts'
import type { MeetingFacts, MinutesFacts, People } from './plan.ts'

/** A body as it will be: one that is there, or one that is made on saving. `ref` is its id or `new.<index>`. */
export type ChosenBody = { readonly ref: string; readonly name: string; readonly kind: BodyKind }

/** Minutes in the records, with their notice. */
export type KnownMinutes = {
  readonly minutesId: Id
  readonly noticeId?: Id
  readonly kind: Minutes['kind']
  readonly facts: MinutesFacts
}

/** A meeting in the records. */
export type KnownMeeting = {
  readonly meetingId: Id
  readonly bodyId: Id
  readonly heldOn: Day
  readonly facts: MeetingFacts
  /** Whether it was opened here, paragraph by paragraph: then what its minutes say is not changed by a document. */
  readonly isHeldHere: boolean
  readonly people: People
  /** The rows of each name, and how many rows the list has. */
  readonly attendanceIds: Readonly<Record<string, readonly Id[]>>
  readonly minutes: readonly KnownMinutes[]
  readonly items: readonly MeetingItem[]
}

/** The case in the records that the documents join. */
export type KnownCase = {
  readonly caseId: Id
  readonly caseNumber: string
  readonly title: string
  readonly bodyId: Id
  readonly stage: Stage
  readonly isPublic: boolean
  readonly assignments: readonly Assignment[]
}

/** Everything in the records that the plan touches. `caseNumbers` holds the number of each case that a known item belongs to. */
export type Known = {
  readonly case?: KnownCase
  readonly meetings: readonly KnownMeeting[]
  readonly caseNumbers: Readonly<Record<Id, string>>
}

/** An item as it will stand. `file` is the document it was read in. */
export type SettledItem = {
  readonly known?: MeetingItem
  readonly paragraph?: number
  readonly isOfCase: boolean
  readonly file: string
  readonly minutesAt: number
  readonly before: ItemFacts
  readonly facts: ItemFacts
}

/** Minutes as they will stand. */
export type SettledMinutes = {
  readonly known?: KnownMinutes
  readonly kind: Minutes['kind']
  readonly file: string
  readonly facts: MinutesFacts
}

/** A meeting as it will stand. */
export type SettledMeeting = {
  readonly body: ChosenBody
  readonly heldOn: Day
  readonly known?: KnownMeeting
  readonly facts: MeetingFacts
  readonly people: People
  readonly minutes: readonly SettledMinutes[]
  readonly items: readonly SettledItem[]
  /** What the documents say otherwise of a meeting that was held here. Nobody is asked: it stands. */
  readonly differences?: readonly Conflict[]
}

/** An assignment as it will stand; `meetingAt` and `paragraph` are the place of the decision that gives it. */
export type SettledAssignment = {
  readonly known?: Assignment
  readonly toRole: string
  readonly text: string
  readonly facts: { readonly dueOn?: Day; readonly reportBackTo?: string }
  readonly meetingAt: number
  readonly paragraph?: number
}

/** The plan after bodies, what is known and the person's choices have been taken in. */
export type SettledPlan = {
  readonly title: string | undefined
  readonly meetings: readonly SettledMeeting[]
  readonly assignments: readonly SettledAssignment[]
  readonly conflicts: readonly Conflict[]
}
