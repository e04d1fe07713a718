import type { AidStatement } from '../assessments/index.ts'
import type { SaidPage } from '../partnerships/index.ts'
import type { Option } from '../platform/ui/fields.tsx'
import type { SavedClause } from './agreements.ts'
import type { Clause } from './clauses.ts'
import type { VolunteerRate } from './contributions.ts'
import type { InAgreement } from './frame.ts'
import type { Comment } from './queries.ts'

/** What the page of a clause knows. */
export type OnClause = InAgreement & {
  readonly clause: Clause
  readonly comments: SaidPage<Comment>
  readonly versions: readonly SavedClause[]
  readonly bodies: readonly Option[]
  readonly rate: VolunteerRate
  readonly growing: string | undefined
  /** The percent that money is to be of the whole, as the reader asks. */
  readonly percent: number
  /** What the authority has concluded of state aid, for the clause on it. */
  readonly concluded: AidStatement | undefined
}

/** The query that gives a table more empty rows, and the one that asks for another share. */
export const growParameter = 'rader'
export const percentParameter = 'andel'
