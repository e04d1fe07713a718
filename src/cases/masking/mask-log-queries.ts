import { sql } from 'kysely'
import type { Read } from '../../platform/db/db.ts'
import type { Id } from '../../platform/id.ts'
import type { Day, Instant } from '../../platform/time.ts'
import type { Mask } from './web-version.ts'

/** A web version in the list of all that a document has had. */
export type LoggedVersion = {
  readonly webVersionId: Id
  readonly title: string
  readonly madeAt: Instant
  readonly madeByName?: string
  /** When it was replaced or taken off; the current one has none. */
  readonly replacedAt?: Instant
  readonly shownThrough?: Day
  /** How many places are masked in it. */
  readonly masks: number
}

/** Every web version that a document has had, the latest first. One statement. */
export const loggedVersions = async (db: Read, documentId: Id): Promise<readonly LoggedVersion[]> => {
  const rows = await db
    .selectFrom('web_version')
    .leftJoin('account', 'account.account_id', 'web_version.made_by')
    .select([
      'web_version_id',
      'title',
      'made_at',
      'replaced_at',
      'shown_through',
      'account.name as made_by_name',
      sql<number>`(select count(*)::int from mask m where m.authority_id = web_version.authority_id
        and m.web_version_id = web_version.web_version_id)`.as('masks'),
    ])
    .where('document_id', '=', documentId)
    .orderBy(sql`replaced_at desc nulls first`)
    .limit(100)
    .execute()
  return rows.map((row) => ({
    webVersionId: row.web_version_id,
    title: row.title,
    madeAt: row.made_at,
    masks: row.masks,
    ...(row.made_by_name === null ? {} : { madeByName: row.made_by_name }),
    ...(row.replaced_at ? { replacedAt: row.replaced_at } : {}),
    ...(row.shown_through ? { shownThrough: row.shown_through } : {}),
  }))
}

/** The mask log of one web version, in the order of the text. */
export const masksIn = async (db: Read, webVersionId: Id): Promise<Mask[]> => {
  const rows = await db
    .selectFrom('mask')
    .select(['from_character', 'until_character', 'reason', 'provision', 'words'])
    .where('web_version_id', '=', webVersionId)
    .orderBy('from_character')
    .execute()
  return rows.map(({ from_character: from, until_character: until, ...row }) => ({ from, until, ...row }))
}

/** The log of the latest web version of a document; empty when there has been none. */
export const latestMasks = async (db: Read, documentId: Id): Promise<Mask[]> => {
  const [latest] = await loggedVersions(db, documentId)
  return latest ? masksIn(db, latest.webVersionId) : []
}
