import { sql } from 'kysely'
import { type Before, type SaidPage, saidAtOnce, saidPage } from '../partnerships/index.ts'
import type { Doing } from '../platform/action.ts'
import { accountOf } from '../platform/actor.ts'
import type { Read } from '../platform/db/db.ts'
import type { Id } from '../platform/id.ts'
import type { Day, Instant } from '../platform/time.ts'
import type { DialogueNote, Intention } from './dialogue.ts'
import type { JointNeed, Statement } from './joint-need.ts'

type NoteRow = {
  dialogue_note_id: Id
  partnership_id: Id
  held_on: Day
  present: string
  said: string
  next_step: string
  goes_on: Intention
  revision: number
  written_at: Instant
  confirmed_by: Id[]
}

const noteOf = (row: NoteRow): DialogueNote => ({
  noteId: row.dialogue_note_id,
  partnershipId: row.partnership_id,
  heldOn: row.held_on,
  present: row.present,
  said: row.said,
  nextStep: row.next_step,
  intention: row.goes_on,
  revision: row.revision,
  writtenAt: row.written_at,
  confirmedBy: row.confirmed_by,
})

const notes = sql`select n.dialogue_note_id, n.partnership_id, n.held_on, n.present, n.said, n.next_step, n.goes_on, n.revision, n.written_at,
    array(select c.partnership_party_id::text from dialogue_confirmation c
      where c.dialogue_note_id = n.dialogue_note_id and c.revision = n.revision) as confirmed_by
  from dialogue_note n`

/** The dialogue notes of a partnership in the order of their days, for its parties: the latest, or the latest before one. One statement. */
export const notesOf = async (db: Read, partnershipId: Id, asked: Before = {}): Promise<SaidPage<DialogueNote>> => {
  const { before } = asked
  const earlier =
    before === undefined
      ? sql``
      : sql`and (n.held_on, n.dialogue_note_id) < (select b.held_on, b.dialogue_note_id from dialogue_note b
          where b.dialogue_note_id = ${before}::uuid)`
  const { rows } = await sql<NoteRow>`${notes} where n.partnership_id = ${partnershipId} ${earlier}
    order by n.held_on desc, n.dialogue_note_id desc limit ${saidAtOnce + 1}`.execute(db)
  return saidPage(rows.map(noteOf), ({ noteId }) => noteId, asked)
}

/** One dialogue note, for the parties. `lock` holds it until commit. */
export const getNote = async (
  db: Read,
  noteId: Id,
  options: { lock?: boolean } = {},
): Promise<DialogueNote | undefined> => {
  if (options.lock) await sql`select from dialogue_note where dialogue_note_id = ${noteId} for update`.execute(db)
  const { rows } = await sql<NoteRow>`${notes} where n.dialogue_note_id = ${noteId}`.execute(db)
  const [row] = rows
  return row && noteOf(row)
}

/** What a note says. */
export type NoteWords = Pick<DialogueNote, 'heldOn' | 'present' | 'said' | 'nextStep' | 'intention'>

const columnsOf = ({ heldOn, present, said, nextStep, intention }: NoteWords) => ({
  held_on: heldOn,
  present,
  said,
  next_step: nextStep,
  goes_on: intention,
})

/** Adds a note. */
export const addNote = async (doing: Doing, partnershipId: Id, words: NoteWords): Promise<Id> => {
  const noteId = doing.newId()
  await doing.tx
    .insertInto('dialogue_note')
    .values({
      ...columnsOf(words),
      dialogue_note_id: noteId,
      partnership_id: partnershipId,
      written_at: doing.now,
      account_id: accountOf(doing.actor) ?? null,
    })
    .execute()
  return noteId
}

/** Changes a note; its revision rises, so that no confirmation holds any more. */
export const saveNote = async ({ tx, now, actor }: Doing, note: DialogueNote, words: NoteWords): Promise<void> => {
  await tx
    .updateTable('dialogue_note')
    .set({ ...columnsOf(words), revision: note.revision + 1, written_at: now, account_id: accountOf(actor) ?? null })
    .where('dialogue_note_id', '=', note.noteId)
    .execute()
}

/** A party confirms a note as it stands. */
export const confirmNoteFor = async ({ tx, now, actor }: Doing, note: DialogueNote, partyId: Id): Promise<void> => {
  const confirmed = { revision: note.revision, confirmed_at: now, account_id: accountOf(actor) ?? null }
  await tx
    .insertInto('dialogue_confirmation')
    .values({
      ...confirmed,
      dialogue_note_id: note.noteId,
      partnership_party_id: partyId,
      partnership_id: note.partnershipId,
    })
    .onConflict((conflict) => conflict.columns(['dialogue_note_id', 'partnership_party_id']).doUpdateSet(confirmed))
    .execute()
}

type JointRow = {
  version: number
  challenge: string
  target_group: string
  why_together: string
  goal: string
  written_at: Instant
  written_for: string
  confirmed_by: Id[]
}

/** All versions of the joint need statement, the latest first, for the parties. One statement. */
export const versionsOf = async (db: Read, partnershipId: Id): Promise<readonly JointNeed[]> => {
  const { rows } =
    await sql<JointRow>`select j.version, j.challenge, j.target_group, j.why_together, j.goal, j.written_at, j.written_for,
      array(select c.partnership_party_id::text from joint_need_confirmation c
        where c.partnership_id = j.partnership_id and c.version = j.version) as confirmed_by
    from joint_need j where j.partnership_id = ${partnershipId} order by j.version desc limit 200`.execute(db)
  return rows.map((row) => ({
    version: row.version,
    challenge: row.challenge,
    targetGroup: row.target_group,
    whyTogether: row.why_together,
    goal: row.goal,
    writtenAt: row.written_at,
    writtenFor: row.written_for,
    confirmedBy: row.confirmed_by,
  }))
}

/** Keeps a new version of the statement. */
export const addVersion = async (
  { tx, now, actor }: Doing,
  partnershipId: Id,
  { version, writtenFor, statement }: { version: number; writtenFor: string; statement: Statement },
): Promise<void> => {
  await tx
    .insertInto('joint_need')
    .values({
      partnership_id: partnershipId,
      version,
      challenge: statement.challenge,
      target_group: statement.targetGroup,
      why_together: statement.whyTogether,
      goal: statement.goal,
      written_at: now,
      written_for: writtenFor,
      account_id: accountOf(actor) ?? null,
    })
    .execute()
}

/** A party stands behind a version. */
export const confirmVersionFor = async (
  { tx, now, actor }: Doing,
  confirmed: { partnershipId: Id; version: number; partyId: Id },
): Promise<void> => {
  await tx
    .insertInto('joint_need_confirmation')
    .values({
      partnership_id: confirmed.partnershipId,
      version: confirmed.version,
      partnership_party_id: confirmed.partyId,
      confirmed_at: now,
      account_id: accountOf(actor) ?? null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
