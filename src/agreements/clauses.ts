import { clauseList } from './data/clauses.ts'
import { wordings } from './data/wordings.ts'

/** Avsnitt i överenskommelsen, by its name in the catalogue. */
export type ClauseKey = (typeof clauseList)[number]['key']

/** What decides whether some clauses must be there. Money, premises and a long term follow from the agreement itself too. */
export const circumstances = [
  'hasMoney',
  'usesPremises',
  'concernsChildren',
  'meetsIndividuals',
  'isEconomic',
  'isLong',
] as const
export type Circumstance = (typeof circumstances)[number]

/** Those that somebody has to answer. */
export const askedCircumstances = circumstances.filter((one) => one !== 'isLong')
export type AskedCircumstance = Exclude<Circumstance, 'isLong'>

/** What is known of each; undefined where nobody has answered yet. */
export type Circumstances = Readonly<Partial<Record<Circumstance, boolean | undefined>>>

type Named = { readonly name: string; readonly isRequired?: true }

/** A question with one answer. A party is chosen among the parties (of one side where that is said), a body among those of the authority. */
export type CellField = Named &
  (
    | { readonly kind: 'text' | 'line' | 'day' | 'amount' | 'count' | 'body' }
    | { readonly kind: 'choice'; readonly options: readonly string[] }
    | { readonly kind: 'party'; readonly side?: 'authority' | 'association' }
  )

/** A small table; a form names its cells `goals.0.goal`. */
export type RowsField = Named & { readonly kind: 'rows'; readonly columns: readonly CellField[] }

/** A question of a clause. `isRequired`: without it the clause is not complete. */
export type ClauseField = CellField | RowsField | (Named & { readonly kind: 'lines' })

/** One clause of the catalogue. `number` is its place from 1; `isSteered`: where one party may happen to steer another in detail. */
export type Clause = {
  readonly key: ClauseKey
  readonly number: number
  readonly need: 'mandatory' | 'recommended' | 'optional'
  readonly when?: Circumstance
  readonly otherwise?: 'recommended' | 'out'
  readonly isSteered?: boolean
  readonly fields: readonly ClauseField[]
}

/** All clauses in the order in which they stand in the agreement. */
export const clauses: readonly Clause[] = clauseList.map((clause, index) => ({ ...clause, number: index + 1 }))

/** The names of all clauses. */
export const clauseKeys = clauseList.map(({ key }) => key)

const byKey: ReadonlyMap<string, Clause> = new Map(clauses.map((clause) => [clause.key, clause]))

/** The clause of that name, or undefined when the catalogue has none. */
export const clauseOf = (key: string): Clause | undefined => byKey.get(key)

/**
 * What is asked of a clause in these circumstances. As long as nobody has answered, a clause that may be needed is asked for: nothing
 * is missed by not answering.
 */
export const needOf = (clause: Clause, known: Circumstances): 'mandatory' | 'recommended' | 'optional' | 'out' => {
  if (clause.when === undefined) return clause.need
  return known[clause.when] === false ? (clause.otherwise ?? 'out') : clause.need
}

const ours: Readonly<Record<string, string>> = wordings

/** Our proposal for the words of a clause; the empty text for one that is only a table. */
export const ourWording = (key: ClauseKey): string => ours[key] ?? ''

/** Whether a clause has words of its own that an authority can write a standard for. */
export const hasWording = ({ fields }: Clause): boolean => fields.some(({ name }) => name === 'text')
