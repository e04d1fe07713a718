import type { Id } from '../../platform/id.ts'
import type { Agreement, Said as SaidReady, SavedClause } from '../agreements.ts'
import { type Clause, clauses } from '../clauses.ts'
import { type Naming, passagesOf, type Said, saidIn } from './clause-words.ts'
import { isAnyChanged, type Passage, passagesBetween } from './passages.ts'

/** One question of a clause whose answer was changed. */
export type FieldChange = { readonly name: string; readonly label: string; readonly passages: readonly Passage[] }

/** A clause as it stood and stands. `saves` are the versions in between, the first first. */
export type ClauseChange = {
  readonly clause: Clause
  readonly kind: 'changed' | 'added' | 'leftOut'
  readonly fields: readonly FieldChange[]
  readonly saves: readonly SavedClause[]
}

type State = Pick<Agreement, 'saved' | 'revision'>

/** What differs between two revisions, clause by clause, and the clauses that are there and do not differ. */
export const redlineOf = (
  { from, to, saves }: { readonly from: State; readonly to: State; readonly saves: readonly SavedClause[] },
  naming: Naming,
): { readonly changed: readonly ClauseChange[]; readonly same: readonly Clause[] } => {
  const all = clauses.flatMap((clause) => {
    const [before, after] = [from.saved.get(clause.key), to.saved.get(clause.key)]
    if (!isThere(before) && !isThere(after)) return []
    const fields = fieldChanges(clause, before, after, naming)
    const kind: ClauseChange['kind'] = !isThere(before) ? 'added' : isThere(after) ? 'changed' : 'leftOut'
    const own = saves.filter((one) => one.clause === clause.key)
    return [{ clause, kind, fields, saves: own, isSame: kind === 'changed' && fields.length === 0 }]
  })
  return {
    changed: all.filter(({ isSame }) => !isSame),
    same: all.filter(({ isSame }) => isSame).map(({ clause }) => clause),
  }
}

/** The questions of a clause whose answers differ between two saved versions. One that is left out says nothing. */
export const fieldChanges = (
  clause: Clause,
  before: SavedClause | undefined,
  after: SavedClause | undefined,
  naming: Naming,
): readonly FieldChange[] => {
  const said = (saved: SavedClause | undefined) =>
    new Map<string, Said>((isThere(saved) ? saidIn(clause, saved.content, naming) : []).map((one) => [one.name, one]))
  const [older, newer] = [said(before), said(after)]
  return clause.fields.flatMap(({ name }) => {
    const [was, is] = [older.get(name), newer.get(name)]
    const passages = passagesBetween(passagesOf(was), passagesOf(is))
    return isAnyChanged(passages) ? [{ name, label: is?.label ?? was?.label ?? name, passages }] : []
  })
}

const isThere = (saved: SavedClause | undefined): saved is SavedClause => saved !== undefined && !saved.isLeftOut

/** Since when a party is likely to want to know: what it last said "klar" of, else what it last saved itself, else the start. */
export const lastKnown = (
  { said, revision }: { readonly said: readonly SaidReady[]; readonly revision: number },
  own: readonly number[],
  partyId: Id,
): { readonly from: number; readonly because: 'sinceReady' | 'sinceOwn' | 'sinceStart' } => {
  const ready = said.find((one) => one.partyId === partyId)?.revision
  if (ready !== undefined && ready < revision) return { from: ready, because: 'sinceReady' }
  const saved = own.filter((one) => one < revision).toSorted((a, b) => b - a)[0]
  if (saved !== undefined) return { from: saved, because: 'sinceOwn' }
  return { from: 1, because: 'sinceStart' }
}
