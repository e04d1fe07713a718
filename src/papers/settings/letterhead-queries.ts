import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { z } from 'zod'
import type { Doing } from '../../platform/action.ts'
import type { Authority } from '../../platform/actor.ts'
import type { Read, Write } from '../../platform/db/db.ts'
import type { Letterhead } from '../../platform/documents/document.ts'
import type { Instant } from '../../platform/time.ts'
import { defaultWording, type Wording } from '../wording.ts'
import { type HouseStyle, type LetterheadVersion, letterheadOf, plainVersion, wordingIn } from './letterhead.ts'
import type { LogoFile } from './logo-file.ts'
import { choiceKept } from './wording-form.ts'

const asJson = (value: unknown) => sql`${JSON.stringify(value)}::jsonb`

const versions = (db: Read) =>
  db
    .selectFrom('letterhead')
    .leftJoin('account', 'account.account_id', 'letterhead.made_by')
    .select([
      'version',
      'sender',
      'footer',
      'accent',
      'typeface',
      'logo_sha256',
      'logo_description',
      'wording',
      'made_at',
      'account.name as made_by_name',
    ])

type Row = Awaited<ReturnType<ReturnType<typeof versions>['executeTakeFirstOrThrow']>>

const versionOf = ({ footer, logo_sha256, logo_description, ...row }: Row): LetterheadVersion => ({
  version: row.version,
  sender: row.sender,
  footer: z.array(z.string()).parse(footer),
  accent: row.accent,
  typeface: row.typeface,
  ...(logo_sha256 === null ? {} : { logo: { sha256: logo_sha256, description: logo_description ?? '' } }),
  wording: choiceKept(row.wording),
  madeAt: row.made_at,
  ...(row.made_by_name === null ? {} : { madeBy: row.made_by_name }),
})

/** The version that holds now; the plain one where nothing has been chosen. */
export const newestLetterhead = async (db: Read, authority: Authority): Promise<LetterheadVersion> => {
  const row = await versions(db).orderBy('version', 'desc').limit(1).executeTakeFirst()
  return row ? versionOf(row) : plainVersion(authority)
}

/** One version, or undefined when there is none of that number. */
export const getLetterhead = async (db: Read, version: number): Promise<LetterheadVersion | undefined> => {
  const row = await versions(db).where('version', '=', version).executeTakeFirst()
  return row && versionOf(row)
}

/** The words that held at a moment. */
export const wordingAt = async (db: Read, at: Instant): Promise<Wording> => {
  const row = await versions(db).where('made_at', '<=', at).orderBy('version', 'desc').limit(1).executeTakeFirst()
  return row ? wordingIn(versionOf(row)) : defaultWording
}

/** When each version was made and by whom, the latest first, from before a version when there are many. */
export const letterheadHistory = async (
  db: Read,
  { before, most }: { before?: number; most: number },
): Promise<readonly Pick<LetterheadVersion, 'version' | 'madeAt' | 'madeBy'>[]> => {
  const rows = await versions(db)
    .$if(before !== undefined, (query) => query.where('version', '<', before ?? 0))
    .orderBy('version', 'desc')
    .limit(most)
    .execute()
  return rows.map(versionOf)
}

/** Saves the version after `base`. False when somebody else has made one meanwhile: nothing is saved then. */
export const addLetterhead = async (
  { tx, authority, now }: Doing,
  { logo, ...next }: Omit<LetterheadVersion, 'madeAt' | 'madeBy'>,
  accountId: string | undefined,
): Promise<boolean> => {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('letterhead')
    .values({
      authority_id: authority.authorityId,
      version: next.version,
      sender: next.sender,
      footer: asJson(next.footer),
      accent: next.accent,
      typeface: next.typeface,
      logo_sha256: logo?.sha256 ?? null,
      logo_description: logo?.description ?? null,
      wording: asJson(next.wording),
      made_at: now,
      made_by: accountId ?? null,
    })
    .onConflict((conflict) => conflict.columns(['authority_id', 'version']).doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** A picture that was sent in for letterheads. */
export type Logo = {
  readonly sha256: string
  readonly mediaType: LogoFile['mediaType']
  readonly width: number
  readonly height: number
  readonly addedAt: Instant
}

/** The pictures that were sent in last, or only one of them. */
export const logos = async (
  db: Read,
  { most, only }: { readonly most: number; readonly only?: string },
): Promise<readonly Logo[]> => {
  const rows = await db
    .selectFrom('logo')
    .select(['sha256', 'media_type', 'width_px', 'height_px', 'added_at'])
    .$if(only !== undefined, (query) => query.where('sha256', '=', only ?? ''))
    .orderBy('added_at', 'desc')
    .orderBy('sha256')
    .limit(most)
    .execute()
  return rows.map((row) => ({
    sha256: row.sha256,
    mediaType: row.media_type,
    width: row.width_px,
    height: row.height_px,
    addedAt: row.added_at,
  }))
}

/** A picture with its bytes, or undefined when there is none or when its bytes are no longer those that were kept. */
export const logoBytes = async (
  db: Read,
  sha256: string,
): Promise<{ readonly bytes: Uint8Array; readonly mediaType: LogoFile['mediaType'] } | undefined> => {
  const row = await db
    .selectFrom('logo')
    .innerJoin('stored_file', (join) =>
      join.onRef('stored_file.authority_id', '=', 'logo.authority_id').onRef('stored_file.sha256', '=', 'logo.sha256'),
    )
    .select(['media_type', 'bytes'])
    .where('logo.sha256', '=', sha256)
    .executeTakeFirst()
  if (!row || hashOf(row.bytes) !== sha256) return undefined
  return { bytes: row.bytes, mediaType: row.media_type }
}

/** Keeps a picture under its SHA-256, once however often it comes. Returns the hash. */
export const addLogo = async (doing: Doing, logo: LogoFile, accountId: string | undefined): Promise<string> => {
  const sha256 = await keepBytes(doing, logo.bytes)
  await doing.tx
    .insertInto('logo')
    .values({
      authority_id: doing.authority.authorityId,
      sha256,
      media_type: logo.mediaType,
      width_px: logo.width,
      height_px: logo.height,
      added_at: doing.now,
      added_by: accountId ?? null,
    })
    .onConflict((conflict) => conflict.columns(['authority_id', 'sha256']).doNothing())
    .execute()
  return sha256
}

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Keeps bytes for the authority under their SHA-256, once however often they come. Returns the hash. */
export const keepBytes = async (
  { tx, authority, now }: Pick<Doing, 'authority' | 'now'> & { readonly tx: Write },
  bytes: Uint8Array,
): Promise<string> => {
  const sha256 = hashOf(bytes)
  await tx
    .insertInto('stored_file')
    .values({
      authority_id: authority.authorityId,
      sha256,
      bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
      size_bytes: bytes.byteLength,
      stored_at: now,
    })
    .onConflict((conflict) => conflict.columns(['authority_id', 'sha256']).doNothing())
    .execute()
  return sha256
}

/** The letterhead of a version with its logo's bytes. A logo that has been damaged is left out. */
export const letterheadWithLogo = async (
  db: Read,
  version: Omit<LetterheadVersion, 'version' | 'wording'>,
): Promise<Letterhead> => letterheadOf(version, version.logo && (await logoBytes(db, version.logo.sha256)))

/**
 * How the authority's papers look and what they call things now. A paper that is finished keeps both, so that a later
 * version changes nothing of it. At most two statements.
 */
export const houseStyle = async (db: Read, authority: Authority): Promise<HouseStyle> => {
  const newest = await newestLetterhead(db, authority)
  return {
    version: newest.version,
    letterhead: await letterheadWithLogo(db, newest),
    wording: wordingIn(newest),
  }
}
