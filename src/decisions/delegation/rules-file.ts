import { type Day, parseDay } from '../../platform/time.ts'
import { linesOf } from '../../platform/web/csv-lines.ts'
import { type DelegationRule, mayDelegate } from './delegation.ts'

/** What a line of the file says when nothing is wrong with it. */
export type FileRule = Pick<
  DelegationRule,
  'number' | 'title' | 'toRole' | 'receiver' | 'provision' | 'mustBeReported' | 'isAppealable' | 'fromOn'
>

/** What may be wrong with a line; the last two are what the law does not let a body hand over. */
export type RuleFault =
  | 'numberMissing'
  | 'numberTaken'
  | 'titleMissing'
  | 'toRoleMissing'
  | 'receiverUnknown'
  | 'tooLong'
  | 'notYesOrNo'
  | 'fromWrong'
  | 'steeringGroup'
  | 'machine'

/** One line as it was read: what it says, and what is wrong with it. */
export type RuleRow = {
  readonly line: number
  readonly number: string
  readonly title: string
  readonly toRole: string
  readonly from: string
  readonly rule?: FileRule
  readonly fault?: RuleFault
}

const receiverWords: Readonly<Record<string, DelegationRule['receiver']>> = {
  presidiet: 'presidium',
  presidium: 'presidium',
  utskott: 'subcommittee',
  utskottet: 'subcommittee',
  subcommittee: 'subcommittee',
  ledamot: 'member',
  ordförande: 'member',
  ersättare: 'member',
  'ledamot eller ersättare': 'member',
  member: 'member',
  anställd: 'employee',
  tjänsteperson: 'employee',
  employee: 'employee',
  automatiserad: 'automated',
  'automatiserad beslutsfunktion': 'automated',
  automated: 'automated',
  styrgrupp: 'steeringGroup',
  'partnerskapets styrgrupp': 'steeringGroup',
  'steering group': 'steeringGroup',
}

const yesOrNo: Readonly<Record<string, boolean>> = { ja: true, nej: false, yes: true, no: false, j: true, n: false }

const isHeading = (cell: string): boolean => /^(nummer|nr|number|punkt)$/i.test(cell)

/**
 * Reads rules of delegation: number, what may be decided, kind of receiver, to whom, provision (may be empty), whether decisions are
 * reported, whether they may be appealed, and the first day. A heading line is passed over. A line is judged with those before it as if
 * they were kept, against the numbers in use, and against the law (R-DEL-1). Undefined when it is no such file at all.
 */
export const readRulesFile = (text: string, taken: ReadonlySet<string>): readonly RuleRow[] | undefined => {
  const lines = linesOf(text, { hasSentences: true })?.filter(({ cells }) => !isHeading(cells[0] ?? ''))
  if (lines === undefined || lines.length === 0 || lines.every(({ cells }) => cells.length < 3)) return undefined
  const numbers = new Set(taken)
  return lines.map(({ line, cells }) => {
    const [number = '', title = '', , toRole = '', , , , from = ''] = cells
    const judged = judge(cells, numbers)
    numbers.add(number)
    const said = { line, number, title, toRole, from }
    return typeof judged === 'string' ? { ...said, fault: judged } : { ...said, rule: judged }
  })
}

const judge = (cells: readonly string[], taken: ReadonlySet<string>): FileRule | RuleFault => {
  const [number = '', title = '', kind = '', toRole = '', provision = '', reported = '', appealed = '', from = ''] =
    cells
  if (number === '') return 'numberMissing'
  if (taken.has(number)) return 'numberTaken'
  if (title === '') return 'titleMissing'
  if (toRole === '') return 'toRoleMissing'
  if (number.length > 20 || title.length > 500 || toRole.length > 200 || provision.length > 200) return 'tooLong'
  const receiver = receiverWords[kind.toLowerCase()]
  if (receiver === undefined) return 'receiverUnknown'
  const mustBeReported = yesOrNo[reported.toLowerCase()]
  const isAppealable = yesOrNo[appealed.toLowerCase()]
  if (mustBeReported === undefined || isAppealable === undefined) return 'notYesOrNo'
  const fromOn: Day | undefined = parseDay(from)
  if (fromOn === undefined) return 'fromWrong'
  const rule = { number, title, toRole, receiver, provision, mustBeReported, isAppealable, fromOn }
  if (mayDelegate({ ...rule, ...ordinary }) === undefined) return rule
  return receiver === 'steeringGroup' ? 'steeringGroup' : 'machine'
}

/** A file holds ordinary matters that the body itself hands over; what is passed on, or what it decides itself, is entered by hand. */
export const ordinary = { subject: 'ordinary', isSubDelegation: false, fromHead: false, boardAllows: false } as const
