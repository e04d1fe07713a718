import { linesOf } from '../platform/web/csv-lines.ts'

/** For each party, the parties whose substitutes step in for its members, in order. Parties without a row: the elected order. */
export type SubstitutionOrder = Readonly<Record<string, readonly string[]>>

/** What may be wrong with a row. */
export type OrderFault = 'partyMissing' | 'partyTwice' | 'orderMissing' | 'namedTwice' | 'partyTooLong' | 'partyUnknown'

/** One row as it was read: its line in the file, what it says, and what is wrong with it. */
export type OrderRow = {
  readonly line: number
  readonly party: string
  readonly from: readonly string[]
  readonly fault?: OrderFault
}

const longestParty = 40

/** The parties of a cell: "S, V, MP". Empty parts are left out. */
export const partiesIn = (text: string): readonly string[] =>
  text
    .split(/[,;>\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')

const faultOf = (
  { party, from }: Pick<OrderRow, 'party' | 'from'>,
  before: ReadonlySet<string>,
  known: ReadonlySet<string> | undefined,
): OrderFault | undefined => {
  if (party === '') return 'partyMissing'
  if (before.has(party)) return 'partyTwice'
  if (from.length === 0) return 'orderMissing'
  if (new Set(from).size < from.length) return 'namedTwice'
  if ([party, ...from].some((each) => each.length > longestParty)) return 'partyTooLong'
  if (known && [party, ...from].some((each) => !known.has(each))) return 'partyUnknown'
  return undefined
}

/** Judges rows of party and order. `known`: the parties that have a seat or a substitute; left out, any party will do. */
export const judgeRows = (
  rows: readonly Pick<OrderRow, 'line' | 'party' | 'from'>[],
  known?: ReadonlySet<string>,
): readonly OrderRow[] => {
  const before = new Set<string>()
  return rows.map((row) => {
    const fault = faultOf(row, before, known)
    before.add(row.party)
    return { ...row, ...(fault ? { fault } : {}) }
  })
}

/** The order that rows without faults say. */
export const orderFrom = (rows: readonly OrderRow[]): SubstitutionOrder =>
  Object.fromEntries(rows.map(({ party, from }) => [party, from]))

const isHeading = (cell: string): boolean => /^(parti|party)$/i.test(cell)

/**
 * Reads a file with the party first in each line and then the parties that step in, in order. Comma, semicolon or tab between them;
 * a heading line is passed over. Undefined when it is no such file at all.
 */
export const readOrderFile = (text: string, known?: ReadonlySet<string>): readonly OrderRow[] | undefined => {
  const lines = linesOf(text)
  if (lines === undefined) return undefined
  const rows = lines
    .filter(({ cells }) => !isHeading(cells[0] ?? ''))
    .map(({ line, cells: [party = '', ...from] }) => ({ line, party, from: from.flatMap(partiesIn) }))
  return rows.length === 0 ? undefined : judgeRows(rows, known)
}
