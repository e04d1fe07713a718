import { type Expression, type ExpressionBuilder, type Selectable, type SqlBool, sql } from 'kysely'
import { caseNumberKey } from '../organisations/index.ts'
import type { Actor } from '../platform/actor.ts'
import type { Database } from '../platform/db/data/schema.ts'
import type { Read } from '../platform/db/db.ts'
import { type Id, isId } from '../platform/id.ts'
import type { Day } from '../platform/time.ts'
import { seesRecords } from './cases.ts'
import { visibleTo } from './queries.ts'
import { beginnings } from './search-words.ts'

export const caseSorts = ['latest', 'title', 'number'] as const
export type CaseSort = (typeof caseSorts)[number]

/** What the list of cases can be asked for. */
export type CaseFilter = {
  readonly words?: string | undefined
  readonly state?: 'open' | 'closed' | undefined
  readonly bodyId?: Id | undefined
}

/** Which page of the list, in which order. */
export type CaseSearch = CaseFilter & {
  readonly sort: CaseSort
  /** The latest comes first when left out, and A before Ö. */
  readonly isDescending?: boolean | undefined
  /** The last case of the page before. */
  readonly after?: string | undefined
  readonly limit: number
}

/** One row of the list. */
export type CaseRow = {
  readonly caseId: Id
  readonly caseNumber: string
  readonly title: string
  readonly bodyName: string
  readonly state: 'open' | 'closed'
  readonly latestEventOn: Day
  readonly isPublic: boolean
}

const sorts = {
  latest: sql<string>`case_file.latest_event_on`,
  title: sql<string>`case_file.title collate "sv-SE-x-icu"`,
  number: sql<string>`case_file.case_number collate "sv-SE-x-icu"`,
} as const

/**
 * The cases an actor may see, one page at a time. Words are stemmed as Swedish and looked for in the title and the number; staff also
 * search the summary and the text of the papers. One more row than `limit` says that there is another page.
 */
export const casesFor = async (db: Read, actor: Actor, search: CaseSearch): Promise<CaseRow[]> => {
  const { direction, isDown } = directionOf(search)
  let query = filtered(db, actor, search)
    .innerJoin('body', (join) =>
      join.onRef('body.authority_id', '=', 'case_file.authority_id').onRef('body.body_id', '=', 'case_file.body_id'),
    )
    .select(columns)
    .orderBy(sorts[search.sort], direction)
    .orderBy('case_id', direction)
    .limit(search.limit + 1)
  const { after } = search
  if (after !== undefined && isId(after)) {
    const compared = isDown ? sql`<` : sql`>`
    const value = sql`(select ${sorts[search.sort]} from case_file where case_file.case_id = ${after})`
    query = query.where(sql<boolean>`(${sorts[search.sort]}, case_file.case_id) ${compared} (${value}, ${after}::uuid)`)
  }
  return (await query.execute()).map(rowOf)
}

/** The first page as `casesFor` gives it, and how many the filter finds, counted no further than `most` + 1: one search for both. */
export const firstCases = async (
  db: Read,
  actor: Actor,
  search: Omit<CaseSearch, 'after'>,
  most: number,
): Promise<{ readonly rows: CaseRow[]; readonly count: number }> => {
  const { direction } = directionOf(search)
  const some = filtered(db, actor, search)
    .select(['authority_id', 'body_id', 'case_id', 'case_number', 'title', 'state', 'latest_event_on', 'is_public'])
    .orderBy(sorts[search.sort], direction)
    .orderBy('case_id', direction)
    .limit(Math.max(most, search.limit) + 1)
  const rows = await db
    .with('some', () => some)
    .selectFrom('some as case_file')
    .innerJoin('body', (join) =>
      join.onRef('body.authority_id', '=', 'case_file.authority_id').onRef('body.body_id', '=', 'case_file.body_id'),
    )
    .select(columns)
    .select((eb) => eb.selectFrom('some').select(sql<number>`count(*)::int`.as('n')).as('count'))
    .orderBy(sorts[search.sort], direction)
    .orderBy('case_id', direction)
    .limit(search.limit + 1)
    .execute()
  return { rows: rows.map(rowOf), count: rows[0]?.count ?? 0 }
}

const directionOf = ({ sort, isDescending }: Pick<CaseSearch, 'sort' | 'isDescending'>) => {
  const isDown = isDescending ?? sort === 'latest'
  return { isDown, direction: isDown ? ('desc' as const) : ('asc' as const) }
}

const columns = [
  'case_id',
  'case_number',
  'title',
  'body.name as body_name',
  'state',
  'latest_event_on',
  'is_public',
] as const

const rowOf = (row: Row): CaseRow => ({
  caseId: row.case_id,
  caseNumber: row.case_number,
  title: row.title,
  bodyName: row.body_name,
  state: row.state,
  latestEventOn: row.latest_event_on,
  isPublic: row.is_public,
})

type Row = Pick<
  Selectable<Database['case_file']>,
  'case_id' | 'case_number' | 'title' | 'state' | 'latest_event_on' | 'is_public'
> & { readonly body_name: string }

/** How many cases the filter finds, counted no further than `most` + 1. */
export const countCases = async (db: Read, actor: Actor, filter: CaseFilter, most: number): Promise<number> => {
  const some = filtered(db, actor, filter)
    .select(sql`1`.as('one'))
    .limit(most + 1)
    .as('some')
  const { count } = await db.selectFrom(some).select(sql<number>`count(*)::int`.as('count')).executeTakeFirstOrThrow()
  return count
}

const filtered = (db: Read, actor: Actor, { state, bodyId, words }: CaseFilter) => {
  let query = db.selectFrom('case_file').where(visibleTo(actor))
  if (state) query = query.where('case_file.state', '=', state)
  if (bodyId) query = query.where('case_file.body_id', '=', bodyId)
  return words ? query.where(holdsWords(actor, words)) : query
}

const holdsWords =
  (actor: Actor, words: string) =>
  (eb: ExpressionBuilder<Database, 'case_file'>): Expression<SqlBool> => {
    const beginning = beginnings(words)
    const written = sql<string>`websearch_to_tsquery('swedish', ${words})`
    const asked = beginning ? sql<string>`(${written} || to_tsquery('swedish', ${beginning}))` : written
    // Title and number are for all. The rest of a case is for those who see records, so others do not find by it either.
    const inRecords = seesRecords(actor)
    // Neither true nor false where the cases are too many to be told; then each is asked, in the order of the list.
    const known = sql<boolean>`case_file.case_id in (select cases_with_words(${asked}, ${inRecords}))`
    const found = sql<boolean>`coalesce(${known}, case_has_words(case_file.case_id, ${asked}, ${inRecords}))`
    if (!/\d/.test(words)) return found
    return eb.or([found, hasInNumber(words), eb('case_file.case_number_key', '=', caseNumberKey(words))])
  }

/** A part of the number as printed; the whole of it written in another way is found by its key. Letters are compared as they are and as capitals: without rules of a language it costs a fifth. */
const hasInNumber = (words: string): Expression<SqlBool> => {
  const parts = [words, words.toLocaleUpperCase('sv')].map((part) => `%${part.replaceAll(/[\\%_]/g, '\\$&')}%`)
  return sql<boolean>`case_file.case_number collate "C" ilike any(${parts})`
}
