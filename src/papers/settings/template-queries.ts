import { createHash } from 'node:crypto'
import type { Doing } from '../../platform/action.ts'
import type { Read } from '../../platform/db/db.ts'
import type { Instant } from '../../platform/time.ts'
import { keepBytes } from './letterhead-queries.ts'

/** Wordmall: one version of the authority's own Word file for memos. Without a hash: from then on there is none. */
export type WordTemplate = {
  readonly version: number
  readonly sha256?: string
  readonly fileName: string
  readonly madeAt: Instant
  readonly madeBy?: string
}

const templates = (db: Read) =>
  db
    .selectFrom('word_template')
    .leftJoin('account', 'account.account_id', 'word_template.made_by')
    .select(['version', 'sha256', 'file_name', 'made_at', 'account.name as made_by_name'])
    .orderBy('version', 'desc')

type Row = Awaited<ReturnType<ReturnType<typeof templates>['executeTakeFirstOrThrow']>>

const templateOf = ({ version, sha256, file_name, made_at, made_by_name }: Row): WordTemplate => ({
  version,
  ...(sha256 === null ? {} : { sha256 }),
  fileName: file_name,
  madeAt: made_at,
  ...(made_by_name === null ? {} : { madeBy: made_by_name }),
})

/** The versions that there have been, the latest first, from before one of them when there are many. */
export const templateHistory = async (
  db: Read,
  { before, most }: { readonly before?: number; readonly most: number },
): Promise<readonly WordTemplate[]> => {
  const rows = await templates(db)
    .$if(before !== undefined, (query) => query.where('version', '<', before ?? 0))
    .limit(most)
    .execute()
  return rows.map(templateOf)
}

/** The version that holds, or that held at a moment; undefined before the first. One without a hash says that there was none. */
export const templateAt = async (db: Read, at?: Instant): Promise<WordTemplate | undefined> => {
  const row = await templates(db)
    .$if(at !== undefined, (query) => query.where('made_at', '<=', at ?? null))
    .limit(1)
    .executeTakeFirst()
  return row && templateOf(row)
}

/** One version, or undefined when there is none of that number. */
export const getTemplate = async (db: Read, version: number): Promise<WordTemplate | undefined> => {
  const row = await templates(db).where('version', '=', version).executeTakeFirst()
  return row && templateOf(row)
}

/** The bytes of a version, or undefined when it has none or when they are no longer those that were kept. */
export const templateBytes = async (
  db: Read,
  { sha256 }: Pick<WordTemplate, 'sha256'>,
): Promise<Uint8Array | undefined> => {
  if (sha256 === undefined) return undefined
  const row = await db.selectFrom('stored_file').select('bytes').where('sha256', '=', sha256).executeTakeFirst()
  return row && createHash('sha256').update(row.bytes).digest('hex') === sha256 ? row.bytes : undefined
}

/** Adds the version after `base`, with a file or without. False when somebody else has added one meanwhile. */
export const addTemplate = async (
  doing: Doing,
  { base, file }: { readonly base: number; readonly file?: { readonly name: string; readonly bytes: Uint8Array } },
  accountId: string | undefined,
): Promise<boolean> => {
  const { numInsertedOrUpdatedRows } = await doing.tx
    .insertInto('word_template')
    .values({
      authority_id: doing.authority.authorityId,
      version: base + 1,
      sha256: file ? await keepBytes(doing, file.bytes) : null,
      file_name: file?.name ?? '',
      made_at: doing.now,
      made_by: accountId ?? null,
    })
    .onConflict((conflict) => conflict.columns(['authority_id', 'version']).doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}
