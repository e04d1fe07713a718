import { sql } from 'kysely'
import { z } from 'zod'
import type { Doing } from '../platform/action.ts'
import type { Read } from '../platform/db/db.ts'
import type { Id } from '../platform/id.ts'
import type { ArchivePackage, CaseSize, Holding } from './archive.ts'
import type { PackedEvent } from './premis.ts'

const holding = z.object({
  documents: z.number(),
  files: z.number(),
  registerEntries: z.number(),
  decisions: z.number(),
  events: z.number(),
})

/** The latest package of a case, whatever became of it. `lock` holds it until commit. */
export const latestPackage = async (
  db: Read,
  caseId: Id,
  { lock = false, isReady = false } = {},
): Promise<ArchivePackage | undefined> => {
  const query = db
    .selectFrom('archive_package')
    .select([
      'archive_package_id',
      'case_id',
      'state',
      'asked_at',
      'made_at',
      'sha256',
      'size_bytes',
      'is_sealed',
      'holds',
      'failure',
    ])
    .where('case_id', '=', caseId)
    .where('state', 'in', isReady ? ['ready'] : ['packing', 'ready', 'failed'])
    .orderBy('asked_at', 'desc')
    .orderBy('archive_package_id', 'desc')
    .limit(1)
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst()
  if (!row) return undefined
  const base = { packageId: row.archive_package_id, caseId: row.case_id, askedAt: row.asked_at }
  if (row.state === 'packing') return { ...base, state: 'packing' }
  if (row.state === 'failed') return { ...base, state: 'failed', failure: row.failure ?? '' }
  const { made_at: madeAt, sha256, size_bytes: size } = row
  if (!madeAt || sha256 === null || size === null) throw new Error('A ready package lacks what makes it ready')
  const ready = { madeAt, sha256, sizeBytes: Number(size), isSealed: row.is_sealed, holds: holding.parse(row.holds) }
  return { ...base, state: 'ready', ...ready }
}

/** How large a case is to pack: its documents and all bytes that they and their revisions have. */
export const caseSize = async (db: Read, caseId: Id): Promise<CaseSize> => {
  const { rows } = await sql<{ documents: number; bytes: number }>`
    with of_case as (select document_id, sha256 from document where case_id = ${caseId}),
      hashes as (select sha256 from of_case union select r.sha256 from paper_revision r join of_case using (document_id))
    select (select count(*) from of_case)::int as documents,
      coalesce((select sum(f.size_bytes) from stored_file f join hashes using (sha256)), 0)::float8 as bytes`.execute(
    db,
  )
  return rows[0] ?? { documents: 0, bytes: 0 }
}

/** Notes that a case is being packed. */
export const addPackage = async ({ tx, authority, now, newId }: Doing, caseId: Id, askedBy: Id | null): Promise<Id> => {
  const packageId = newId()
  await tx
    .insertInto('archive_package')
    .values({
      authority_id: authority.authorityId,
      archive_package_id: packageId,
      case_id: caseId,
      state: 'packing',
      asked_at: now,
      asked_by: askedBy,
    })
    .execute()
  return packageId
}

/** A package that has been made. */
export type NewPackage = {
  readonly sha256: string
  readonly sizeBytes: number
  readonly isSealed: boolean
  readonly holds: Holding
  readonly parts: readonly Buffer[]
}

/** Keeps the bytes of a package; those of older packages of the case go. */
export const savePackage = async (doing: Doing, of: ArchivePackage, made: NewPackage): Promise<void> => {
  const { tx, authority, now } = doing
  const { sha256, sizeBytes, isSealed, holds, parts } = made
  await tx
    .deleteFrom('archive_package_part')
    .where('archive_package_id', 'in', (of_case) =>
      of_case.selectFrom('archive_package').select('archive_package_id').where('case_id', '=', of.caseId),
    )
    .execute()
  for (const [position, bytes] of parts.entries()) {
    const key = { authority_id: authority.authorityId, archive_package_id: of.packageId, position }
    await tx
      .insertInto('archive_package_part')
      .values({ ...key, bytes })
      .execute()
  }
  await tx
    .updateTable('archive_package')
    .set({
      state: 'ready',
      made_at: now,
      sha256,
      size_bytes: BigInt(sizeBytes),
      is_sealed: isSealed,
      holds: sql`${JSON.stringify(holds)}::jsonb`,
    })
    .where('archive_package_id', '=', of.packageId)
    .execute()
}

/** Notes that a case could not be packed, and why. */
export const saveFailure = async ({ tx }: Doing, packageId: Id, failure: string): Promise<void> => {
  await tx
    .updateTable('archive_package')
    .set({ state: 'failed', failure })
    .where('archive_package_id', '=', packageId)
    .execute()
}

/** One part of the bytes of a package; undefined after the last. */
export const packagePart = async (db: Read, packageId: Id, position: number): Promise<Buffer | undefined> =>
  (
    await db
      .selectFrom('archive_package_part')
      .select('bytes')
      .where('archive_package_id', '=', packageId)
      .where('position', '=', position)
      .executeTakeFirst()
  )?.bytes

/** The journal about any of these, first to last. */
export const journalAbout = async (db: Read, ids: readonly Id[]): Promise<readonly PackedEvent[]> => {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('journal')
    .select(['sequence', 'at', 'acting_as', 'account_id', 'action', 'subject_id', 'outcome', 'details', 'hash'])
    .where(sql<boolean>`subject_id = any (${[...ids]}::uuid[])`)
    .orderBy('sequence')
    .execute()
  return rows.map((row) => ({
    sequence: String(row.sequence),
    at: row.at.toString(),
    actingAs: row.acting_as,
    accountId: row.account_id,
    action: row.action,
    subjectId: row.subject_id,
    outcome: row.outcome,
    details: JSON.stringify(row.details),
    hash: row.hash,
  }))
}
