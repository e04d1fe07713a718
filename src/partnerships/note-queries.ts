import type { Doing } from '../platform/action.ts'
import { accountOf } from '../platform/actor.ts'
import type { Read } from '../platform/db/db.ts'
import type { Id } from '../platform/id.ts'
import type { Instant } from '../platform/time.ts'

/** Arbetsanteckning: the municipality's own, for those who work there. */
export type WorkingNote = {
  readonly noteId: Id
  readonly partnershipId: Id
  readonly text: string
  readonly writtenAt: Instant
  readonly sharedAt?: Instant
}

const noteQuery = (db: Read) =>
  db
    .selectFrom('partnership_note')
    .select(['partnership_note_id', 'partnership_id', 'text', 'written_at', 'shared_at'])
    .orderBy('written_at', 'desc')
    .orderBy('partnership_note_id', 'desc')

type NoteRow = {
  partnership_note_id: Id
  partnership_id: Id
  text: string
  written_at: Instant
  shared_at: Instant | null
}

const noteOf = (row: NoteRow): WorkingNote => ({
  noteId: row.partnership_note_id,
  partnershipId: row.partnership_id,
  text: row.text,
  writtenAt: row.written_at,
  ...(row.shared_at ? { sharedAt: row.shared_at } : {}),
})

/** The working notes of the acting authority about a partnership, the latest first. No row is shown to anyone but its staff. */
export const workingNotesOf = async (db: Read, partnershipId: Id): Promise<WorkingNote[]> =>
  (await noteQuery(db).where('partnership_id', '=', partnershipId).limit(200).execute()).map(noteOf)

/** One working note, locked until commit. */
export const getWorkingNote = async (db: Read, noteId: Id): Promise<WorkingNote | undefined> => {
  const row = await noteQuery(db).where('partnership_note_id', '=', noteId).forUpdate().executeTakeFirst()
  return row && noteOf(row)
}

/** Keeps a working note. */
export const recordNote = async (doing: Doing, { partnershipId, text }: { partnershipId: Id; text: string }) => {
  await doing.tx
    .insertInto('partnership_note')
    .values({
      authority_id: doing.authority.authorityId,
      partnership_note_id: doing.newId(),
      partnership_id: partnershipId,
      text,
      written_at: doing.now,
      account_id: accountOf(doing.actor) ?? null,
    })
    .execute()
}

/** What one party has shown the others. */
export type SharedNote = { readonly text: string; readonly from: string; readonly at: Instant }

/** Everything that is shared between the parties, the latest first. */
export const sharedNotesOf = async (db: Read, partnershipId: Id): Promise<SharedNote[]> => {
  const rows = await db
    .selectFrom('partnership_shared_note as note')
    .innerJoin('partnership_party as party', 'party.partnership_party_id', 'note.partnership_party_id')
    .leftJoin('authority', 'authority.authority_id', 'party.authority_id')
    .leftJoin('association', 'association.association_id', 'party.association_id')
    .select(['note.text', 'note.shared_at', 'authority.name as authority_name', 'association.name as association_name'])
    .where('note.partnership_id', '=', partnershipId)
    .orderBy('note.shared_at', 'desc')
    .orderBy('note.partnership_shared_note_id', 'desc')
    .limit(200)
    .execute()
  return rows.map((row) => ({
    text: row.text,
    from: row.authority_name ?? row.association_name ?? '',
    at: row.shared_at,
  }))
}

/** Shows a working note to the other parties: its words as they are now, for good. */
export const shareNote = async (doing: Doing, note: WorkingNote, partyId: Id): Promise<void> => {
  const { tx, newId, now, actor } = doing
  await tx
    .insertInto('partnership_shared_note')
    .values({
      partnership_shared_note_id: newId(),
      partnership_id: note.partnershipId,
      partnership_party_id: partyId,
      text: note.text,
      shared_at: now,
      account_id: accountOf(actor) ?? null,
    })
    .execute()
  await tx
    .updateTable('partnership_note')
    .set({ shared_at: now })
    .where('partnership_note_id', '=', note.noteId)
    .execute()
}
