import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Doing } from '../../platform/action.ts'
import { accountOf } from '../../platform/actor.ts'
import type { Read, Write } from '../../platform/db/db.ts'
import type { Id } from '../../platform/id.ts'
import type { Day } from '../../platform/time.ts'
import { icnpoClasses } from './data/icnpo.ts'
import type { Evidence, EvidenceType, Officer, Profile, Signatory } from './profile.ts'

/** What an association has told that others rely on. Undefined when there is no such association. */
export const getProfile = async (db: Read, associationId: Id): Promise<Profile | undefined> => {
  const row = await db
    .selectFrom('association')
    .select([
      'association_id',
      'purpose_clause',
      'statutes_adopted_on',
      'shares_no_profit',
      'icnpo_class',
      'register_status',
      'registered_on',
      'confirmed_on',
    ])
    .where('association_id', '=', associationId)
    .executeTakeFirst()
  return (
    row && {
      associationId: row.association_id,
      purposeClause: row.purpose_clause,
      statutesAdoptedOn: row.statutes_adopted_on ?? undefined,
      sharesNoProfit: row.shares_no_profit ?? undefined,
      icnpoClass: icnpoClasses.find((one) => one === row.icnpo_class),
      registerStatus: row.register_status ?? undefined,
      registeredOn: row.registered_on ?? undefined,
      confirmedOn: row.confirmed_on ?? undefined,
    }
  )
}

/** Keeps the facts. What was confirmed before is so no more. */
export const saveProfile = async (tx: Write, profile: Omit<Profile, 'confirmedOn'>): Promise<void> => {
  await tx
    .updateTable('association')
    .set({
      purpose_clause: profile.purposeClause,
      statutes_adopted_on: profile.statutesAdoptedOn ?? null,
      shares_no_profit: profile.sharesNoProfit ?? null,
      icnpo_class: profile.icnpoClass ?? null,
      register_status: profile.registerStatus ?? null,
      registered_on: profile.registeredOn ?? null,
      confirmed_on: null,
    })
    .where('association_id', '=', profile.associationId)
    .execute()
}

/** The association says that everything is right today. */
export const saveConfirmation = async (tx: Write, associationId: Id, on: Day): Promise<void> => {
  await tx.updateTable('association').set({ confirmed_on: on }).where('association_id', '=', associationId).execute()
}

/** The offices of an association, those that hold last first by name; empty for who may not see them. */
export const officersOf = async (db: Read, associationId: Id): Promise<readonly Officer[]> => {
  const rows = await db
    .selectFrom('association_officer')
    .select(['association_officer_id', 'name', 'office', 'from_on', 'until_on'])
    .where('association_id', '=', associationId)
    .orderBy(sql`until_on is not null`)
    .orderBy(
      sql`array_position(array['chair','viceChair','treasurer','secretary','member','substitute','auditor'], office)`,
    )
    .orderBy(sql`name collate "sv-SE-x-icu"`)
    .limit(200)
    .execute()
  return rows.map((row) => ({
    officerId: row.association_officer_id,
    name: row.name,
    office: row.office,
    fromOn: row.from_on,
    untilOn: row.until_on ?? undefined,
  }))
}

/** Gives a person an office. */
export const addOfficerRow = async (
  tx: Write,
  given: Omit<Officer, 'untilOn'> & { readonly associationId: Id },
): Promise<void> => {
  await tx
    .insertInto('association_officer')
    .values({
      association_officer_id: given.officerId,
      association_id: given.associationId,
      name: given.name,
      office: given.office,
      from_on: given.fromOn,
    })
    .execute()
}

/** Sets the first day on which an office no longer holds. */
export const endOfficerOn = async (tx: Write, officerId: Id, untilOn: Day): Promise<void> => {
  await tx
    .updateTable('association_officer')
    .set({ until_on: untilOn })
    .where('association_officer_id', '=', officerId)
    .execute()
}

/** Who may sign for an association and who has been able to, those that hold first; empty for who may not see them. One statement. */
export const signatoriesOf = async (db: Read, associationId: Id): Promise<readonly Signatory[]> => {
  const rows = await db
    .selectFrom('association_signatory as s')
    .innerJoin('association_evidence as e', 'e.association_evidence_id', 's.association_evidence_id')
    .select([
      's.association_signatory_id',
      's.name',
      's.title',
      's.signs',
      's.jointly_count',
      's.account_id',
      's.association_evidence_id',
      's.evidence_says',
      's.from_on',
      's.until_on',
      'e.title as evidence_title',
    ])
    .where('s.association_id', '=', associationId)
    .orderBy(sql`s.until_on is not null`)
    .orderBy(sql`s.name collate "sv-SE-x-icu"`)
    .limit(100)
    .execute()
  return rows.map((row) => ({
    signatoryId: row.association_signatory_id,
    name: row.name,
    title: row.title,
    signs: row.signs,
    jointlyCount: row.jointly_count,
    accountId: row.account_id ?? undefined,
    evidenceId: row.association_evidence_id,
    evidenceTitle: row.evidence_title,
    evidenceSays: row.evidence_says,
    fromOn: row.from_on,
    untilOn: row.until_on ?? undefined,
  }))
}

/** Enters who may sign. */
export const addSignatoryRow = async (
  tx: Write,
  given: Omit<Signatory, 'evidenceTitle' | 'untilOn'> & { readonly associationId: Id },
): Promise<void> => {
  await tx
    .insertInto('association_signatory')
    .values({
      association_signatory_id: given.signatoryId,
      association_id: given.associationId,
      name: given.name,
      title: given.title,
      signs: given.signs,
      jointly_count: given.jointlyCount,
      account_id: given.accountId ?? null,
      association_evidence_id: given.evidenceId,
      evidence_says: given.evidenceSays,
      from_on: given.fromOn,
    })
    .execute()
}

/** Sets the first day on which a person may no longer sign. */
export const endSignatoryOn = async (tx: Write, signatoryId: Id, untilOn: Day): Promise<void> => {
  await tx
    .updateTable('association_signatory')
    .set({ until_on: untilOn })
    .where('association_signatory_id', '=', signatoryId)
    .execute()
}

/** The papers that show who may sign, the newest first, without their bytes. */
export const evidenceOf = async (db: Read, associationId: Id): Promise<readonly Evidence[]> => {
  const rows = await db
    .selectFrom('association_evidence')
    .select(['association_evidence_id', 'title', 'dated_on', 'media_type'])
    .where('association_id', '=', associationId)
    .orderBy('added_at', 'desc')
    .limit(100)
    .execute()
  return rows.map((row) => ({
    evidenceId: row.association_evidence_id,
    title: row.title,
    datedOn: row.dated_on ?? undefined,
    mediaType: row.media_type,
  }))
}

/** Keeps a paper as it was sent in. */
export const addEvidenceRow = async (
  doing: Doing,
  given: {
    readonly associationId: Id
    readonly title: string
    readonly datedOn?: Day | undefined
    readonly file: { readonly mediaType: EvidenceType; readonly bytes: Uint8Array }
  },
): Promise<Id> => {
  const evidenceId = doing.newId()
  const { mediaType, bytes } = given.file
  await doing.tx
    .insertInto('association_evidence')
    .values({
      association_evidence_id: evidenceId,
      association_id: given.associationId,
      title: given.title,
      dated_on: given.datedOn ?? null,
      media_type: mediaType,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
      added_at: doing.now,
      account_id: accountOf(doing.actor) ?? null,
    })
    .execute()
  return evidenceId
}

/** The bytes of a paper, for who may see it. */
export const evidenceBytes = async (
  db: Read,
  { associationId, evidenceId }: { readonly associationId: Id; readonly evidenceId: Id },
): Promise<{ readonly bytes: Uint8Array; readonly mediaType: EvidenceType } | undefined> => {
  const row = await db
    .selectFrom('association_evidence')
    .select(['bytes', 'media_type'])
    .where('association_id', '=', associationId)
    .where('association_evidence_id', '=', evidenceId)
    .executeTakeFirst()
  return row && { bytes: row.bytes, mediaType: row.media_type }
}
