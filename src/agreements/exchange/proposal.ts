import { type Agreement, circumstancesOf } from '../agreements.ts'
import { clauseSchemas } from '../clause-contents.ts'
import { type Clause, type ClauseKey, clauses, hasWording, needOf } from '../clauses.ts'
import { isSameText } from './clean-words.ts'
import type { ReturnedFile } from './returned.ts'
import { type SheetClause, tablePassages, textIn } from './sheet.ts'

type State = Pick<Agreement, 'answered' | 'contents' | 'saved'>

/**
 * What a returned file would change in one clause. `change`: the file differs from what holds. `conflict`: it does, and the clause has been
 * changed here since too. `add`: it writes a clause that is not there. `gone`: the clause is struck; `kept` where it must be there.
 */
export type Proposed = {
  readonly clause: Clause
  readonly kind: 'change' | 'conflict' | 'add' | 'gone' | 'kept'
  /** The words that the file was made with, those that hold now, and those of the file. */
  readonly base: string
  readonly now: string
  readonly theirs: string
  /** Set where the words cannot be taken over. */
  readonly hindrance: 'tooLong' | 'notNeeded' | undefined
}

/** What a file says that is nobody's to take over: words at a clause of tables, another heading, or tables that have been changed. */
export type Remark = { readonly clause: Clause } & (
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'loose'; readonly text: string }
  | { readonly kind: 'table'; readonly before: readonly string[]; readonly after: readonly string[] }
)

/** A returned file held against the revision that it was made from and what holds now. */
export type Proposal = {
  readonly proposed: readonly Proposed[]
  readonly remarks: readonly Remark[]
  /** Clauses that say the same in the file as in what holds now, tables and all. */
  readonly same: readonly ClauseKey[]
}

type Sides = {
  readonly now: State
  /** The agreement as it was when the file was made; undefined when nobody can tell: then it is held against what holds now. */
  readonly base: State | undefined
  /** The clauses as the file was made with them, and as a file made now would have them. */
  readonly sheet: readonly SheetClause[]
  readonly sheetNow?: readonly SheetClause[]
}

type Compared = { readonly now: State; readonly base: State }

/** What a returned file proposes. Nothing of it holds until a party takes it over. */
export const proposalOf = (file: ReturnedFile, { now, base = now, sheet, sheetNow = sheet }: Sides): Proposal => {
  const proposed = clauses.flatMap((clause) => proposedIn(clause, file, { now, base }))
  const remarks = file.clauses.flatMap((returned) => remarksIn(returned, { sheet, sheetNow }))
  const told = [...proposed, ...remarks].map(({ clause }) => clause.key)
  return { proposed, remarks, same: file.clauses.map(({ clause }) => clause).filter((key) => !told.includes(key)) }
}

const proposedIn = (clause: Clause, file: ReturnedFile, { now, base }: Compared): Proposed[] => {
  const returned = file.clauses.find((one) => one.clause === clause.key)
  const [was, is] = [wordsIn(base, clause), wordsIn(now, clause)]
  const one = { clause, base: was ?? '', now: is ?? '', theirs: returned?.text ?? '', hindrance: undefined }
  if (!returned) return struck(clause, file, { now, base }).map((kind) => ({ ...one, kind }))
  if (!hasWording(clause) || isSameText(returned.text, was ?? '') || isSameText(returned.text, is ?? '')) return []
  const hindrance = hindranceOf(clause, returned.text, now)
  if (is === undefined) return [{ ...one, kind: 'add', hindrance }]
  return [{ ...one, kind: isSameText(was ?? '', is) ? 'change' : 'conflict', hindrance }]
}

/** A clause that the file was made with and no longer holds. One that is left out here already is nothing to tell. */
const struck = (clause: Clause, file: ReturnedFile, { now, base }: Compared): ('gone' | 'kept')[] => {
  const wasThere = file.exported ? file.exported.includes(clause.key) : isThere(base, clause)
  const need = needOf(clause, circumstancesOf(now))
  if (!wasThere || need === 'out') return []
  if (need === 'mandatory') return ['kept']
  return isThere(now, clause) ? ['gone'] : []
}

const isThere = ({ saved }: State, { key }: Clause): boolean => saved.get(key)?.isLeftOut === false

const wordsIn = (state: State, clause: Clause): string | undefined =>
  isThere(state, clause) ? textIn(state.saved.get(clause.key)?.content) : undefined

const hindranceOf = (clause: Clause, text: string, now: State): Proposed['hindrance'] => {
  if (needOf(clause, circumstancesOf(now)) === 'out') return 'notNeeded'
  return contentWith(clause, text, now) === undefined ? 'tooLong' : undefined
}

/** What a clause holds with the words of the file in place of its own; undefined when that cannot be kept. */
export const contentWith = (
  { key }: Pick<Clause, 'key'>,
  text: string,
  { saved }: Pick<State, 'saved'>,
): Readonly<Record<string, unknown>> | undefined => {
  const content = clauseSchemas[key].safeParse({ ...saved.get(key)?.content, text })
  return content.success ? { ...content.data } : undefined
}

type Sheets = { readonly sheet: readonly SheetClause[]; readonly sheetNow: readonly SheetClause[] }

const rowsIn = (sheet: readonly SheetClause[], clause: Clause): readonly string[] =>
  tablePassages(
    (sheet.find((one) => one.clause.key === clause.key)?.tables ?? []).map(({ headings, rows }) => [headings, ...rows]),
  )

const isSameRows = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((row, index) => isSameText(row, other[index] ?? ''))

const remarksIn = (returned: ReturnedFile['clauses'][number], { sheet, sheetNow }: Sheets): Remark[] => {
  const clause = clauses.find(({ key }) => key === returned.clause)
  if (!clause) return []
  const before = rowsIn(sheet, clause)
  const after = tablePassages(returned.tables)
  // What somebody has changed here by hand since then needs no telling.
  const isSame = isSameRows(before, after) || isSameRows(rowsIn(sheetNow, clause), after)
  return [
    ...(returned.heading === undefined ? [] : [{ clause, kind: 'heading' as const, text: returned.heading }]),
    ...(hasWording(clause) || returned.text === '' ? [] : [{ clause, kind: 'loose' as const, text: returned.text }]),
    ...(isSame ? [] : [{ clause, kind: 'table' as const, before, after }]),
  ]
}
