import { sql } from 'kysely'
import type { Read } from '../../platform/db/db.ts'
import { type Id, isId } from '../../platform/id.ts'
import type { MotionKind } from '../meetings.ts'
import { pathWords } from './data/path-words.ts'
import type { AgendaItem, LiveItem } from './item.ts'
import { partsOfItem } from './part-queries.ts'
import type { Standing } from './service.ts'

const agendaColumns = [
  'item.meeting_item_id',
  'item.position',
  'item.paragraph',
  'item.title',
  'item.kind',
  'item.handling',
  'item.finding',
  'item.is_immediate',
  'item.is_urgent',
  'item.is_extra',
  'item.case_id',
  'case_file.case_number',
] as const

const agendaQuery = (db: Read) =>
  db
    .selectFrom('meeting_item as item')
    .leftJoin('case_file', (join) =>
      join.onRef('case_file.authority_id', '=', 'item.authority_id').onRef('case_file.case_id', '=', 'item.case_id'),
    )

type AgendaRow = {
  meeting_item_id: Id
  position: number
  paragraph: number | null
  title: string
  kind: AgendaItem['kind']
  handling: AgendaItem['handling']
  finding: AgendaItem['finding'] | null
  is_immediate: boolean
  is_urgent: boolean
  is_extra: boolean
  case_id: Id | null
  case_number: string | null
}

const agendaItemOf = (row: AgendaRow): AgendaItem => ({
  meetingItemId: row.meeting_item_id,
  position: row.position,
  ...(row.paragraph === null ? {} : { paragraph: row.paragraph }),
  title: row.title,
  kind: row.kind,
  handling: row.handling,
  ...(row.finding ? { finding: row.finding } : {}),
  isImmediate: row.is_immediate,
  isUrgent: row.is_urgent,
  isExtra: row.is_extra,
  ...(row.case_id === null ? {} : { caseId: row.case_id }),
  ...(row.case_number === null ? {} : { caseNumber: row.case_number }),
})

/** The items of a meeting: those that have a paragraph in its order, then those that wait, as the agenda has them. */
export const agendaOf = async (db: Read, meetingId: Id): Promise<readonly AgendaItem[]> => {
  const rows = await agendaQuery(db)
    .select([...agendaColumns])
    .where('item.meeting_id', '=', meetingId)
    .orderBy('item.paragraph')
    .orderBy('item.position')
    .orderBy('item.meeting_item_id')
    .execute()
  return rows.map((row, index) => ({ ...agendaItemOf(row), number: index + 1 }))
}

const isOwnAssignment = sql<boolean>`coalesce(assignment.from_body_id = (select own.body_id from meeting own
  where own.authority_id = item.authority_id and own.meeting_id = item.meeting_id), false)`

// Fewer than a majority of those who served had asked: then the next time takes a majority.
const wasPutOff = sql<boolean>`exists (select from meeting_item past
  join meeting then_held on then_held.authority_id = past.authority_id and then_held.meeting_id = past.meeting_id
  join meeting own on own.authority_id = item.authority_id and own.meeting_id = item.meeting_id and own.body_id = then_held.body_id
  where past.authority_id = item.authority_id and past.case_id = item.case_id and past.meeting_item_id <> item.meeting_item_id
    and past.handling = 'done' and past.finding in ('remitted', 'tabled')
    and 2 * past.asking <= (select count(*) from item_service s where s.authority_id = past.authority_id
      and s.meeting_item_id = past.meeting_item_id and s.standing = 'serves'))`

const isKind = (word: string): word is MotionKind => Object.hasOwn(pathWords.motions, word)

/** The kinds in a chosen order of putting, as it is kept. */
export const kindsIn = (kept: string): readonly MotionKind[] => kept.split(',').filter(isKind)

/** One item with all that has happened in it. Ten statements that travel together. */
export const getLiveItem = async (db: Read, meetingItemId: Id): Promise<LiveItem | undefined> => {
  if (!isId(meetingItemId)) return undefined
  const [row, parts, standings] = await Promise.all([
    agendaQuery(db)
      .select([...agendaColumns])
      .leftJoin('assignment', (join) =>
        join
          .onRef('assignment.authority_id', '=', 'item.authority_id')
          .onRef('assignment.assignment_id', '=', 'item.assignment_id'),
      )
      .select([
        'item.meeting_id',
        'item.assignment_id',
        'item.closes_assignment',
        'item.putting_order',
        isOwnAssignment.as('is_own_assignment'),
        wasPutOff.as('was_put_off'),
        'item.opened_at',
        'item.done_at',
        'item.found_by',
        'item.outcome',
        'item.proposal_from',
        'item.appeal_type',
        'item.is_closed_doors',
        'item.secrecy_provision',
        'item.dispatch_to',
        'item.asking',
        'item.background',
        'item.own_words',
        'item.version',
        'item.agreed_reason',
        'item.agreed_count',
        'item.agreed_noted_by',
        'case_file.summary',
      ])
      .where('item.meeting_item_id', '=', meetingItemId)
      .executeTakeFirst(),
    partsOfItem(db, meetingItemId),
    standingsOf(db, [meetingItemId]),
  ])
  if (!row) return undefined
  const ownWords = ownWordsOf(row.own_words)
  return {
    ...agendaItemOf(row),
    meetingId: row.meeting_id,
    ...(row.opened_at === null ? {} : { openedAt: row.opened_at }),
    ...(row.done_at === null ? {} : { doneAt: row.done_at }),
    ...(row.found_by === null ? {} : { foundBy: row.found_by }),
    ...(row.outcome === null ? {} : { outcome: row.outcome }),
    ...(row.proposal_from === null ? {} : { proposalFrom: row.proposal_from }),
    appealType: row.appeal_type,
    isClosedDoors: row.is_closed_doors,
    secrecyProvision: row.secrecy_provision ?? '',
    dispatchTo: row.dispatch_to,
    ...(row.asking === null ? {} : { asking: row.asking }),
    givenBackground: row.background || row.summary || '',
    ownWords,
    puttingOrder: kindsIn(row.putting_order),
    wasPutOff: row.was_put_off,
    ...(row.assignment_id === null
      ? {}
      : { reportsOn: { assignmentId: row.assignment_id, isOwn: row.is_own_assignment } }),
    closesAssignment: row.closes_assignment,
    agreed: {
      reason: row.agreed_reason,
      ...(row.agreed_count === null ? {} : { count: row.agreed_count }),
      ...(row.agreed_noted_by === null ? {} : { notedBy: row.agreed_noted_by }),
    },
    version: row.version,
    ...parts,
    standings: standings.get(meetingItemId) ?? [],
  }
}

const ownWordsOf = (words: unknown): LiveItem['ownWords'] => {
  const text = (name: string): string | undefined => {
    const value = typeof words === 'object' && words !== null ? Reflect.get(words, name) : undefined
    return typeof value === 'string' ? value : undefined
  }
  const [background, decisionPath] = [text('background'), text('decisionPath')]
  return {
    ...(background === undefined ? {} : { background }),
    ...(decisionPath === undefined ? {} : { decisionPath }),
  }
}

/** Who served, was recused or away, by item. */
export const standingsOf = async (
  db: Read,
  meetingItemIds: readonly Id[],
): Promise<ReadonlyMap<Id, readonly Standing[]>> => {
  if (meetingItemIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('item_service')
    .select(['meeting_item_id', 'attendance_id', 'standing', 'replaces', 'leads'])
    .where('meeting_item_id', 'in', [...meetingItemIds])
    .execute()
  const grouped = Map.groupBy(rows, (row) => row.meeting_item_id)
  return new Map([...grouped].map(([itemId, list]) => [itemId, list.map(standingOf)]))
}

/** How the last paragraph before that of an item stood: who has begun to serve keeps the seat. Empty before the first. */
export const standingsBefore = async (
  db: Read,
  { meetingId, itemId }: { meetingId: Id; itemId: Id },
): Promise<readonly Standing[]> => {
  const { rows } = await sql<StandingRow>`
    select s.attendance_id, s.standing, s.replaces, s.leads from item_service s
      join meeting_item i on i.authority_id = s.authority_id and i.meeting_item_id = s.meeting_item_id
    where i.meeting_id = ${meetingId} and i.paragraph = (select max(past.paragraph) from meeting_item past
      where past.meeting_id = ${meetingId} and past.paragraph < coalesce(
        (select own.paragraph from meeting_item own where own.meeting_item_id = ${itemId}), 1000000))`.execute(db)
  return rows.map(standingOf)
}

type StandingRow = {
  attendance_id: Id
  standing: Standing['standing']
  replaces: Id | null
  leads: boolean
}

const standingOf = (row: StandingRow): Standing => ({
  attendanceId: row.attendance_id,
  standing: row.standing,
  ...(row.replaces === null ? {} : { replaces: row.replaces }),
  leads: row.leads,
})

/** How everyone stood in every paragraph of a meeting, by item. */
export const standingsIn = async (db: Read, meetingId: Id): Promise<ReadonlyMap<Id, readonly Standing[]>> => {
  const rows = await db
    .selectFrom('item_service')
    .select(['meeting_item_id', 'attendance_id', 'standing', 'replaces', 'leads'])
    .where('meeting_item_id', 'in', (eb) =>
      eb.selectFrom('meeting_item').select('meeting_item.meeting_item_id').where('meeting_id', '=', meetingId),
    )
    .execute()
  return new Map([...Map.groupBy(rows, (row) => row.meeting_item_id)].map(([id, list]) => [id, list.map(standingOf)]))
}
