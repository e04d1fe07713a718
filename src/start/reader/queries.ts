import { sql } from 'kysely'
import type { Read, Write } from '../../platform/db/db.ts'
import type { Id } from '../../platform/id.ts'
import type { Day, Instant } from '../../platform/time.ts'

/** A meeting as a member reads it. */
export type ReadMeeting = {
  readonly meetingId: Id
  readonly bodyName: string
  readonly heldOn: Day
  readonly startsAt?: string
  readonly place: string
}

/** One item of the agenda with what is proposed, its papers and the reader's own note. */
export type ReadItem = {
  readonly itemId: Id
  readonly paragraph?: number
  readonly title: string
  readonly caseId?: Id
  readonly background: string
  readonly points: readonly string[]
  readonly papers: readonly { readonly documentId: Id; readonly caseId: Id; readonly title: string }[]
  readonly note: string
}

const readable = ['summoned', 'open', 'adjourned', 'closed'] as const

const meetingQuery = (db: Read) =>
  db
    .selectFrom('meeting')
    .innerJoin('body', (join) =>
      join.onRef('body.authority_id', '=', 'meeting.authority_id').onRef('body.body_id', '=', 'meeting.body_id'),
    )
    .select(['meeting_id', 'body.name', 'held_on', 'starts_at', 'place'])
    .where('meeting.state', 'in', readable)

type Row = { meeting_id: Id; name: string; held_on: Day; starts_at: string | null; place: string }

const meetingOf = (row: Row): ReadMeeting => ({
  meetingId: row.meeting_id,
  bodyName: row.name,
  heldOn: row.held_on,
  ...(row.starts_at ? { startsAt: row.starts_at.slice(0, 5) } : {}),
  place: row.place,
})

/** The coming meetings that an account is summoned to, the nearest first. Twenty at most. */
export const meetingsToRead = async (db: Read, accountId: Id, from: Day): Promise<readonly ReadMeeting[]> => {
  const rows = await meetingQuery(db)
    .where('held_on', '>=', from)
    .where(calledAs(accountId))
    .orderBy('held_on')
    .orderBy('meeting_id')
    .limit(20)
    .execute()
  return rows.map(meetingOf)
}

const calledAs = (accountId: Id) =>
  sql<boolean>`exists (select from summons_answer s join person p on p.authority_id = s.authority_id and p.person_id = s.person_id
    where s.authority_id = meeting.authority_id and s.meeting_id = meeting.meeting_id and p.account_id = ${accountId}::uuid)`

/** Whether an account is summoned to a meeting. */
export const isSummoned = async (db: Read, accountId: Id | undefined, meetingId: Id): Promise<boolean> =>
  accountId !== undefined &&
  (await db
    .selectFrom('meeting')
    .select('meeting_id')
    .where('meeting_id', '=', meetingId)
    .where(calledAs(accountId))
    .executeTakeFirst()) !== undefined

/** A meeting that has been summoned to or held; undefined while it is only planned. */
export const meetingToRead = async (db: Read, meetingId: Id): Promise<ReadMeeting | undefined> => {
  const row = await meetingQuery(db).where('meeting_id', '=', meetingId).executeTakeFirst()
  return row && meetingOf(row)
}

/** The agenda of a meeting with papers and the notes that the acting account has written. One statement; no row of another's notes is shown. */
export const itemsToRead = async (db: Read, meetingId: Id): Promise<readonly ReadItem[]> => {
  const rows = await db
    .selectFrom('meeting_item as item')
    .leftJoin('private_note as note', (join) =>
      join
        .onRef('note.authority_id', '=', 'item.authority_id')
        .onRef('note.meeting_item_id', '=', 'item.meeting_item_id'),
    )
    .select([
      'item.meeting_item_id',
      'paragraph',
      'item.title',
      'item.case_id',
      'item.background',
      'note.text as note',
      sql<string[]>`coalesce((select array_agg(p.text order by p.number) from proposal_point p
        where p.authority_id = item.authority_id and p.meeting_item_id = item.meeting_item_id), '{}')`.as('points'),
      sql<
        ReadItem['papers']
      >`coalesce((select jsonb_agg(jsonb_build_object('documentId', d.document_id, 'caseId', d.case_id, 'title', d.title)
          order by p.position, d.document_id) from item_paper p join document d using (authority_id, document_id)
        where p.authority_id = item.authority_id and p.meeting_item_id = item.meeting_item_id), '[]')`.as('papers'),
    ])
    .where('item.meeting_id', '=', meetingId)
    .where('handling', '<>', 'struck')
    .orderBy('item.position')
    .orderBy('paragraph')
    .orderBy('item.meeting_item_id')
    .execute()
  return rows.map((row) => ({
    itemId: row.meeting_item_id,
    ...(row.paragraph === null ? {} : { paragraph: row.paragraph }),
    title: row.title,
    ...(row.case_id ? { caseId: row.case_id } : {}),
    background: row.background,
    points: row.points,
    papers: row.papers,
    note: row.note ?? '',
  }))
}

/** The meeting of an item that may be read. */
export const meetingOfItem = async (db: Read, itemId: Id): Promise<{ readonly meetingId: Id } | undefined> => {
  const row = await meetingQuery(db)
    .where(
      sql<boolean>`exists (select from meeting_item i where i.authority_id = meeting.authority_id
        and i.meeting_id = meeting.meeting_id and i.meeting_item_id = ${itemId}::uuid)`,
    )
    .executeTakeFirst()
  return row && { meetingId: row.meeting_id }
}

/** Keeps an account's own note about an item; an empty text takes it away. */
export const saveNote = async (
  tx: Write,
  note: { authorityId: Id; accountId: Id; itemId: Id; text: string; now: Instant },
): Promise<void> => {
  if (note.text === '') {
    await tx.deleteFrom('private_note').where('meeting_item_id', '=', note.itemId).execute()
    return
  }
  const values = { text: note.text, written_at: note.now }
  await tx
    .insertInto('private_note')
    .values({
      authority_id: note.authorityId,
      account_id: note.accountId,
      meeting_item_id: note.itemId,
      ...values,
    })
    .onConflict((conflict) => conflict.columns(['authority_id', 'account_id', 'meeting_item_id']).doUpdateSet(values))
    .execute()
}

/** The days of the meetings whose minutes the documents are: what the last day to approve is counted from. One statement. */
export const meetingDaysOf = async (db: Read, documentIds: readonly Id[]): Promise<ReadonlyMap<Id, Day>> => {
  if (documentIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('issued_paper as paper')
    .innerJoin('minutes', (join) =>
      join
        .onRef('minutes.authority_id', '=', 'paper.authority_id')
        .onRef('minutes.minutes_id', '=', 'paper.minutes_id'),
    )
    .innerJoin('meeting', (join) =>
      join
        .onRef('meeting.authority_id', '=', 'minutes.authority_id')
        .onRef('meeting.meeting_id', '=', 'minutes.meeting_id'),
    )
    .select(['paper.document_id', 'held_on'])
    .where('paper.document_id', 'in', documentIds)
    .execute()
  return new Map(rows.map((row) => [row.document_id, row.held_on]))
}
