import { sql } from 'kysely'
import type { Read, Write } from '../platform/db/db.ts'
import type { Id } from '../platform/id.ts'
import type { Day } from '../platform/time.ts'
import { formatCaseNumber, type NumberingKind, type NumberingPattern } from './numbering.ts'

/** How a body's cases are numbered from a day until the next setting. */
export type Numbering = { readonly fromOn: Day; readonly kind: NumberingKind; readonly pattern: NumberingPattern }

/** The numbering that holds for a body on a day; undefined before the first setting. */
export const numberingOn = async (db: Read, bodyId: Id, on: Day): Promise<Numbering | undefined> => {
  const row = await db
    .selectFrom('body_numbering')
    .select(['from_on', 'kind', 'pattern'])
    .where('body_id', '=', bodyId)
    .where('from_on', '<=', on)
    .orderBy('from_on', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && { fromOn: row.from_on, kind: row.kind, pattern: row.pattern }
}

/** The bodies that no setting holds for on a day: they cannot have cases. */
export const bodiesWithoutNumbering = async (db: Read, on: Day): Promise<readonly Id[]> => {
  const rows = await db
    .selectFrom('body')
    .select('body_id')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('body_numbering as n')
            .select('n.body_id')
            .whereRef('n.authority_id', '=', 'body.authority_id')
            .whereRef('n.body_id', '=', 'body.body_id')
            .where('n.from_on', '<=', on),
        ),
      ),
    )
    .execute()
  return rows.map((row) => row.body_id)
}

/** Every setting of a body, the newest first. */
export const numberingsOf = async (db: Read, bodyId: Id): Promise<readonly Numbering[]> => {
  const rows = await db
    .selectFrom('body_numbering')
    .select(['from_on', 'kind', 'pattern'])
    .where('body_id', '=', bodyId)
    .orderBy('from_on', 'desc')
    .execute()
  return rows.map((row) => ({ fromOn: row.from_on, kind: row.kind, pattern: row.pattern }))
}

/** The next number of a body's own series. Locks the counter until commit, so that no two cases get the same. */
export const nextCaseNumber = async (
  tx: Write,
  { bodyId, year, pattern }: { bodyId: Id; year: number; pattern: NumberingPattern },
): Promise<string> => {
  const { last_serial: serial } = await tx
    .insertInto('case_number_counter')
    .values({ authority_id: sql<string>`acting_authority()`, body_id: bodyId, year, last_serial: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['authority_id', 'body_id', 'year'])
        .doUpdateSet({ last_serial: sql`case_number_counter.last_serial + 1` }),
    )
    .returning('last_serial')
    .executeTakeFirstOrThrow()
  return formatCaseNumber(pattern, { year, serial })
}

/** Moves a body's counter past a number that was given elsewhere (typed, or read from a document), so that it is not given again. */
export const passCaseNumber = async (
  tx: Write,
  { bodyId, year, serial }: { bodyId: Id; year: number; serial: number },
): Promise<void> => {
  await tx
    .insertInto('case_number_counter')
    .values({ authority_id: sql<string>`acting_authority()`, body_id: bodyId, year, last_serial: serial })
    .onConflict((conflict) =>
      conflict
        .columns(['authority_id', 'body_id', 'year'])
        .doUpdateSet({ last_serial: sql`greatest(case_number_counter.last_serial, excluded.last_serial)` }),
    )
    .execute()
}

/** What `nextCaseNumber` would give now, for showing: nothing is counted or locked. */
export const previewCaseNumber = async (
  db: Read,
  { bodyId, year, pattern }: { bodyId: Id; year: number; pattern: NumberingPattern },
): Promise<string> => {
  const row = await db
    .selectFrom('case_number_counter')
    .select('last_serial')
    .where('body_id', '=', bodyId)
    .where('year', '=', year)
    .executeTakeFirst()
  return formatCaseNumber(pattern, { year, serial: (row?.last_serial ?? 0) + 1 })
}

/** Other bodies of the authority that count for themselves now or later, with their patterns. */
export const otherSeries = (db: Read, bodyId: Id): Promise<readonly { body_name: string; pattern: string }[]> =>
  db
    .selectFrom('body_numbering')
    .innerJoin('body', (join) =>
      join
        .onRef('body.authority_id', '=', 'body_numbering.authority_id')
        .onRef('body.body_id', '=', 'body_numbering.body_id'),
    )
    .select(['body.name as body_name', 'body_numbering.pattern'])
    .where('body_numbering.body_id', '<>', bodyId)
    .where('body_numbering.kind', '=', 'ownSeries')
    .execute()
