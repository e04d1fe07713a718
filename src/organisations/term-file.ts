import { type Day, isAfter, parseDay } from '../platform/time.ts'
import { linesOf } from '../platform/web/csv-lines.ts'
import { overlap, type Period, type Term, type TermRole, untilFrom } from './bodies.ts'

/** What may be wrong with a line of terms. */
export type TermFault =
  | 'nameMissing'
  | 'nameTooLong'
  | 'nameShared'
  | 'roleUnknown'
  | 'placeWrong'
  | 'partyTooLong'
  | 'fromWrong'
  | 'lastWrong'
  | 'lastBeforeFirst'
  | 'alreadyServes'
  | 'chairTaken'
  | 'seatsFull'

/** One line as it was read: what it says, the known person of that name, and what is wrong with it. */
export type TermRow = {
  readonly line: number
  readonly name: string
  readonly role: string
  readonly party: string
  readonly place: string
  readonly from: string
  readonly last: string
  readonly term?: FileTerm
  readonly fault?: TermFault
}

/** What a line without faults says. Without `personId` the person is new. */
export type FileTerm = Period & {
  readonly name: string
  readonly personId?: string
  readonly role: TermRole
  readonly party?: string
  readonly position: number
}

/** What lines are judged against: the terms of the body, its seats, and who is known by which name. */
export type TermsAround = {
  readonly terms: readonly (Period & Pick<Term, 'personId' | 'role'>)[]
  readonly seats?: number | undefined
  readonly people: readonly { readonly personId: string; readonly name: string }[]
}

const roleWords: Readonly<Record<string, TermRole>> = {
  ordförande: 'chair',
  chair: 'chair',
  'vice ordförande': 'viceChair',
  'förste vice ordförande': 'viceChair',
  '1:e vice ordförande': 'viceChair',
  'andre vice ordförande': 'viceChair',
  '2:e vice ordförande': 'viceChair',
  'vice chair': 'viceChair',
  ledamot: 'member',
  member: 'member',
  ersättare: 'substitute',
  substitute: 'substitute',
}

/**
 * Reads lines of name, role, party, place in order, first day and last day; the last three may be empty but the first day. A heading line
 * is passed over. Every line is judged with those before it as if they were kept. Undefined when it is no such file at all.
 */
export const readTermFile = (text: string, around: TermsAround): readonly TermRow[] | undefined => {
  const lines = linesOf(text)?.filter(({ cells }) => !/^(namn|name)$/i.test(cells[0] ?? ''))
  if (lines === undefined || lines.length === 0 || lines.every(({ cells }) => cells.length < 2)) return undefined
  const kept: FileTerm[] = []
  return lines.map(({ line, cells }) => {
    const [name = '', role = '', party = '', place = '', from = '', last = ''] = cells
    const said = { line, name, role, party, place, from, last }
    const judged = judge(said, around, kept)
    if (typeof judged === 'string') return { ...said, fault: judged }
    kept.push(judged)
    return { ...said, term: judged }
  })
}

type Said = Omit<TermRow, 'term' | 'fault'>

const judge = (said: Said, around: TermsAround, kept: readonly FileTerm[]): FileTerm | TermFault => {
  const read = readRow(said)
  if (typeof read === 'string') return read
  const known = around.people.filter(({ name }) => name === said.name)
  if (known.length > 1) return 'nameShared'
  const term = { ...read, ...(known[0] ? { personId: known[0].personId } : {}) }
  const others = [...around.terms, ...kept].filter((other) => overlap(other, term))
  const isSame = (other: (typeof others)[number]) =>
    'name' in other ? other.name === term.name : other.personId === term.personId
  if (others.some(isSame)) return 'alreadyServes'
  if (term.role === 'substitute') return term
  if (term.role === 'chair' && others.some(({ role }) => role === 'chair')) return 'chairTaken'
  const seated = others.filter(({ role }) => role !== 'substitute').length
  // Everyone who overlaps counts: a body that changes seats within the period is written by hand.
  return around.seats !== undefined && seated >= around.seats ? 'seatsFull' : term
}

const readRow = ({ name, role, party, place, from, last }: Said): FileTerm | TermFault => {
  if (name === '') return 'nameMissing'
  if (name.length > 200) return 'nameTooLong'
  const found = roleWords[role.toLowerCase()]
  if (!found) return 'roleUnknown'
  if (party.length > 40) return 'partyTooLong'
  if (!/^\d{0,3}$/.test(place)) return 'placeWrong'
  const fromOn = parseDay(from)
  if (!fromOn) return 'fromWrong'
  const lastOn: Day | undefined = last === '' ? undefined : parseDay(last)
  if (last !== '' && !lastOn) return 'lastWrong'
  if (lastOn && isAfter(fromOn, lastOn)) return 'lastBeforeFirst'
  return {
    ...{ name, role: found, position: Number(place), fromOn, untilOn: untilFrom(lastOn) },
    ...(party === '' ? {} : { party }),
  }
}
