import { sql } from 'kysely'
import type { Actor } from '../platform/actor.ts'
import type { Read } from '../platform/db/db.ts'
import type { Id } from '../platform/id.ts'
import { type Day, parseDay } from '../platform/time.ts'
import { seesRecords } from './cases.ts'
import { visibleTo } from './queries.ts'

/** What the list of cases can be asked for. */
export type CaseSearch = {
  readonly words?: string | undefined
  readonly state?: 'open' | 'closed' | undefined
  readonly bodyId?: Id | undefined
  readonly sort: 'latest' | 'title' | 'number'
  /** The last row of the page before: the sorted value and the id, as `cursorOf` wrote it. */
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
}

const sorts = {
  latest: sql<string>`case_file.latest_event_on`,
  title: sql<string>`case_file.title collate "sv-SE-x-icu"`,
  number: sql<string>`case_file.case_number collate "sv-SE-x-icu"`,
} as const

/** Where the next page begins. */
export const cursorOf = (row: CaseRow, sort: CaseSearch['sort']): string => {
  const value = sort === 'latest' ? row.latestEventOn.toString() : sort === 'title' ? row.title : row.caseNumber
  return Buffer.from(JSON.stringify([value, row.caseId])).toString('base64url')
}

const readCursor = (text: string): readonly [string, Id] | undefined => {
  try {
    const read: unknown = JSON.parse(Buffer.from(text, 'base64url').toString())
    if (!Array.isArray(read) || read.length !== 2) return undefined
    const [value, id]: unknown[] = read
    return typeof value === 'string' && typeof id === 'string' && /^[0-9a-f-]{36}$/.test(id) ? [value, id] : undefined
  } catch {
    return undefined
  }
}

/**
 * The cases an actor may see, one page at a time. Words are stemmed as Swedish and looked for in the title, the number and the
 * summary; staff also search the text of the papers. One more row than `limit` says that there is another page.
 */
export const casesFor = async (db: Read, actor: Actor, search: CaseSearch): Promise<CaseRow[]> => {
  const isDown = search.sort === 'latest'
  let query = db
    .selectFrom('case_file')
    .innerJoin('body', (join) =>
      join.onRef('body.authority_id', '=', 'case_file.authority_id').onRef('body.body_id', '=', 'case_file.body_id'),
    )
    .select(['case_id', 'case_number', 'title', 'body.name as body_name', 'state', 'latest_event_on'])
    .where(visibleTo(actor))
    .orderBy(sorts[search.sort], isDown ? 'desc' : 'asc')
    .orderBy('case_id', isDown ? 'desc' : 'asc')
    .limit(search.limit + 1)
  if (search.state) query = query.where('state', '=', search.state)
  if (search.bodyId) query = query.where('case_file.body_id', '=', search.bodyId)
  const { words } = search
  if (words) {
    const asked = sql<string>`websearch_to_tsquery('swedish', ${words})`
    const number = `%${words.replaceAll(/[\\%_]/g, '\\$&')}%`
    query = query.where((eb) =>
      eb.or([
        sql<boolean>`case_file.search @@ ${asked}`,
        sql<boolean>`case_file.case_number ilike ${number}`,
        ...(seesRecords(actor)
          ? [
              eb(
                'case_file.case_id',
                'in',
                eb.selectFrom('document').select('document.case_id').where(sql<boolean>`document.search @@ ${asked}`),
              ),
            ]
          : []),
      ]),
    )
  }
  const from = search.after === undefined ? undefined : readCursor(search.after)
  if (from && (search.sort !== 'latest' || parseDay(from[0]))) {
    const value = search.sort === 'latest' ? sql`${from[0]}::date` : sql`${from[0]} collate "sv-SE-x-icu"`
    const compared = isDown ? sql`<` : sql`>`
    query = query.where(
      sql<boolean>`(${sorts[search.sort]}, case_file.case_id) ${compared} (${value}, ${from[1]}::uuid)`,
    )
  }
  const rows = await query.execute()
  return rows.map((row) => ({
    caseId: row.case_id,
    caseNumber: row.case_number,
    title: row.title,
    bodyName: row.body_name,
    state: row.state,
    latestEventOn: row.latest_event_on,
  }))
}
