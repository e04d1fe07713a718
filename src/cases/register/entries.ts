import type { EntryPart } from '../../law/offentlighet.ts'
import type { Id } from '../../platform/id.ts'
import type { Day } from '../../platform/time.ts'

/** Post i diariet (OSL 5 kap. 2 §): when a paper came in or was drawn up, from or to whom, and what it is about. */
export type RegisterEntry = {
  readonly entryId: Id
  readonly caseId: Id
  readonly caseNumber: string
  readonly documentId?: Id
  readonly direction: Direction
  readonly registeredOn: Day
  /** Left out for a paper that has no date of its own. */
  readonly datedOn?: Day
  /** '' where there is none, or where it is not shown to the one who asks. */
  readonly counterpart: string
  readonly subject: string
  readonly isSecret: boolean
  /** The provision that the paper is secret by, where it is known. */
  readonly secrecyProvision?: string
}

/** Whether a paper came in or was drawn up here. */
export const directions = ['received', 'drawnUp'] as const
export type Direction = (typeof directions)[number]

/** The field of the form where a missing part of an entry is filled in (R-REG-2). The case gives the designation. */
export const fieldOfPart: Readonly<Record<EntryPart, 'datedOn' | 'counterpart' | 'subject' | 'caseId'>> = {
  day: 'datedOn',
  designation: 'caseId',
  counterparty: 'counterpart',
  subject: 'subject',
}
