import type { Doing } from '../platform/action.ts'
import { accountOf } from '../platform/actor.ts'
import type { Read } from '../platform/db/db.ts'
import type { Id } from '../platform/id.ts'
import type { Day } from '../platform/time.ts'

/** Rättelseanteckning: a dated correction beside approved minutes. It is never changed or taken away. */
export type MinutesNote = {
  readonly noteId: Id
  readonly paragraph?: number
  readonly text: string
  readonly notedOn: Day
  readonly byName: string
}

/** The corrections noted beside minutes, the oldest first. One statement. */
export const notesOf = async (db: Read, minutesId: Id): Promise<readonly MinutesNote[]> => {
  const rows = await db
    .selectFrom('minutes_note')
    .select(['minutes_note_id', 'paragraph', 'text', 'noted_on', 'noted_by_name'])
    .where('minutes_id', '=', minutesId)
    .orderBy('noted_at')
    .orderBy('minutes_note_id')
    .execute()
  return rows.map((row) => ({
    noteId: row.minutes_note_id,
    text: row.text,
    notedOn: row.noted_on,
    byName: row.noted_by_name,
    ...(row.paragraph === null ? {} : { paragraph: row.paragraph }),
  }))
}

/** Notes a correction. */
export const recordNote = async (
  { tx, authority, actor, now, today, newId }: Doing,
  note: { minutesId: Id; paragraph?: number | undefined; text: string },
): Promise<Id> => {
  const noteId = newId()
  await tx
    .insertInto('minutes_note')
    .values({
      authority_id: authority.authorityId,
      minutes_note_id: noteId,
      minutes_id: note.minutesId,
      paragraph: note.paragraph ?? null,
      text: note.text,
      noted_on: today,
      noted_at: now,
      noted_by: accountOf(actor) ?? null,
      noted_by_name: 'name' in actor ? actor.name : authority.name,
    })
    .execute()
  return noteId
}
