/**
 * The story that the demo tells, as data. Days are told as weeks before the day of loading, so that some appeal periods always
 * run. People are named by their names, which are unique here; cases, papers and meetings by short keys.
 */
import type { ReadDocument } from '../imports/index.ts'
import type { Initiator } from '../partnerships/index.ts'
import type { Role } from '../platform/actor.ts'
import type { Database } from '../platform/db/data/schema.ts'

/** A place in the story: the weekday (1 is Monday) of the week so many weeks before the week of loading. */
export type StoryDay = { readonly weeks: number; readonly weekday?: 1 | 2 | 3 | 4 | 5 }

export type StorySeat = {
  readonly name: string
  readonly party: string
  /** Filled between ordinary elections: took over from the one named, in the week given. */
  readonly after?: { readonly name: string; readonly weeks: number }
}

export type StoryBody = {
  readonly key: BodyKey
  readonly name: string
  readonly kind: Database['body']['kind']
  readonly parent?: BodyKey
  readonly seats: number
  readonly numbering: { readonly kind: 'diary' | 'ownSeries'; readonly pattern: string; readonly series: string }
  readonly place: string
  /** How many paragraphs its minutes come to in a year. */
  readonly paragraphsAYear: number
  /** Chair first, then the vice chairs, then members in party order. */
  readonly viceChairs: number
  readonly members: readonly StorySeat[]
  readonly substitutes: readonly StorySeat[]
  /** Held a seat in the earlier term only. */
  readonly former: readonly StorySeat[]
}
export type BodyKey = 'kf' | 'ks' | 'klu' | 'sn' | 'kfn'

export type StoryOfficial = {
  readonly name: string
  readonly titles: readonly { readonly title: string; readonly unit: string; readonly fromWeeks: number }[]
}

export type StoryAssociation = {
  readonly key: string
  readonly organisationNumber: string
  readonly name: string
  readonly purpose: string
  readonly area: string
}

export type StoryAccount = {
  readonly name: string
  readonly email: string
  readonly role?: Role
  readonly body?: BodyKey
  readonly association?: string
  readonly signs?: 'chair' | 'signatory' | 'contact'
  /** How the start of the program presents the account. */
  readonly presented: string
}

export type StoryParty = { readonly association?: string; readonly name?: string }

export type StoryAssignment = {
  readonly to: string
  readonly text: string
  readonly item?: string
  readonly from: BodyKey
  readonly due?: StoryDay
  readonly reportBackTo?: string
  readonly state: 'open' | 'reported' | 'closed'
  readonly closed?: StoryDay
}

export type StoryPaper = {
  readonly kind: ReadDocument['kind']
  readonly title: string
  readonly fileName: string
  readonly on: StoryDay
  readonly direction: 'received' | 'drawnUp'
  readonly counterpart?: string
  readonly isPublic?: boolean
  /** Paragraphs of the text; a short one without a full stop is a heading. */
  readonly text: readonly string[]
}

export type StoryCase = {
  readonly key: string
  readonly body: BodyKey
  readonly title: string
  readonly summary: string
  readonly stage: Database['case_file']['stage']
  readonly opened: StoryDay
  readonly closed?: StoryDay
  readonly officer: string
  readonly isPublic: boolean
  readonly parties: readonly StoryParty[]
  readonly papers: readonly StoryPaper[]
  readonly assignments: readonly StoryAssignment[]
}

export type StoryItem = {
  readonly title: string
  readonly case?: string
  /** Names the item for assignments. */
  readonly key?: string
  readonly outcome: 'decision' | 'proposal' | 'remitted' | 'information'
  readonly proposalTo?: string
  /** `{dag}` stands for the day in `due`. */
  readonly points: readonly string[]
  readonly due?: StoryDay
  readonly background: string
  readonly chairProposes?: boolean
  readonly motions?: readonly {
    readonly by: string
    readonly kind: 'approve' | 'reject' | 'remit'
    readonly text: string
  }[]
  readonly vote?: { readonly yes: number; readonly no: number }
  readonly reservations?: readonly string[]
  readonly attachments?: readonly string[]
  readonly isImmediate?: boolean
  /** A decision about the meeting itself. */
  readonly isProcedural?: boolean
}

export type StoryMeeting = {
  readonly key: string
  readonly body: BodyKey
  readonly on: StoryDay
  readonly starts: string
  readonly ends: string
  /** Absent the whole meeting, with the substitute who served instead. */
  readonly absent: readonly (readonly [member: string, substitute?: string])[]
  /** Substitutes who were there without a seat to fill from the start. */
  readonly substitutes: readonly string[]
  /** Left for jäv in one item (counted from 0), with who stepped in. */
  readonly recused?: readonly { readonly name: string; readonly item: number; readonly substitute?: string }[]
  /** Came at an item; a substitute served until then. */
  readonly late?: { readonly name: string; readonly item: number; readonly substitute: string }
  /** Officials: all the meeting, or the items from and to. */
  readonly officials: readonly { readonly name: string; readonly items?: readonly [from: number, to: number] }[]
  readonly secretary: string
  readonly approver: string
  readonly approvedAfterDays: number
  readonly postedAfterDays: number
  /** Days after the last appeal day that the notice came down; 0 is a flaw. */
  readonly removedAfterDays: number
  readonly items: readonly StoryItem[]
}

export type StoryPartnership = {
  readonly case: string
  readonly title: string
  readonly goal: string
  readonly state: Database['partnership']['state']
  readonly starts?: StoryDay
  readonly ends?: StoryDay
  readonly isPublic: boolean
  readonly initiatedBy?: Initiator
  readonly municipalityBrings: string
  readonly associations: readonly { readonly association: string; readonly brings: string }[]
}
