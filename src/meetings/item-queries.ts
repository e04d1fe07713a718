import type { Read } from '../platform/db/db.ts'
import type { Id } from '../platform/id.ts'
import type { MeetingItem, Named } from './meetings.ts'

/** The items of a case in all meetings, by meeting and paragraph. Five statements, whatever the number of items. */
export const itemsOfCase = (db: Read, caseId: Id): Promise<MeetingItem[]> => itemsWhere(db, { caseId })

/** The items of one meeting by paragraph. */
export const itemsOfMeeting = (db: Read, meetingId: Id): Promise<MeetingItem[]> => itemsWhere(db, { meetingId })

/** What a list of the items of a meeting says of one. */
export type ItemHeading = Pick<MeetingItem, 'meetingItemId' | 'title'> & { readonly paragraph?: number }

/** The headings of a meeting's items, in the order of `itemsOfMeeting`, without those that were struck. One statement. */
export const headingsOfMeeting = async (db: Read, meetingId: Id): Promise<ItemHeading[]> => {
  const rows = await db
    .selectFrom('meeting_item')
    .select(['meeting_item_id', 'paragraph', 'title'])
    .where('meeting_id', '=', meetingId)
    .where('handling', '<>', 'struck')
    .orderBy('paragraph')
    .orderBy('position')
    .execute()
  return rows.map(({ meeting_item_id, paragraph, title }) => ({
    meetingItemId: meeting_item_id,
    title,
    ...(paragraph === null ? {} : { paragraph }),
  }))
}

/** One item. */
export const getItem = async (db: Read, meetingItemId: Id): Promise<MeetingItem | undefined> =>
  (await itemsWhere(db, { meetingItemId }))[0]

type Which = { caseId: Id } | { meetingId: Id } | { meetingItemId: Id }

const itemsWhere = async (db: Read, which: Which): Promise<MeetingItem[]> => {
  const [column, value] =
    'caseId' in which
      ? (['case_id', which.caseId] as const)
      : 'meetingId' in which
        ? (['meeting_id', which.meetingId] as const)
        : (['meeting_item_id', which.meetingItemId] as const)
  const rows = await db
    .selectFrom('meeting_item')
    .select([
      'meeting_item_id',
      'meeting_id',
      'minutes_id',
      'case_id',
      'document_id',
      'paragraph',
      'title',
      'secrecy_provision',
      'outcome',
      'proposal_from',
      'appeal_type',
      'background',
      'decision_path',
    ])
    .where(column, '=', value)
    .orderBy('meeting_id')
    .orderBy('paragraph')
    .orderBy('position')
    .execute()
  const parts = await partsOf(
    db,
    rows.map((row) => row.meeting_item_id),
  )
  return rows.map((row) => ({
    meetingItemId: row.meeting_item_id,
    meetingId: row.meeting_id,
    ...(row.minutes_id === null ? {} : { minutesId: row.minutes_id }),
    ...(row.case_id === null ? {} : { caseId: row.case_id }),
    ...(row.document_id === null ? {} : { documentId: row.document_id }),
    ...(row.paragraph === null ? {} : { paragraph: row.paragraph }),
    title: row.title,
    ...(row.secrecy_provision === null ? {} : { secrecyProvision: row.secrecy_provision }),
    ...(row.outcome === null ? {} : { outcome: row.outcome }),
    ...(row.proposal_from === null ? {} : { proposalFrom: row.proposal_from }),
    appealType: row.appeal_type,
    background: row.background,
    decisionPath: row.decision_path,
    ...parts(row.meeting_item_id),
  }))
}

const named = (row: { name: string; party: string | null }): Named => ({
  name: row.name,
  ...(row.party === null ? {} : { party: row.party }),
})

const partsOf = async (db: Read, ids: readonly Id[]) => {
  if (ids.length === 0) return () => ({ points: [], motions: [], votes: [], reservations: [] })
  const [points, motions, votes, reservations] = await Promise.all([
    db
      .selectFrom('decision_point')
      .select(['meeting_item_id', 'text'])
      .where('meeting_item_id', 'in', ids)
      .orderBy('number')
      .execute(),
    db
      .selectFrom('motion')
      .select(['meeting_item_id', 'name', 'party', 'kind', 'text'])
      .where('meeting_item_id', 'in', ids)
      .orderBy('position')
      .execute(),
    db
      .selectFrom('vote')
      .select(['meeting_item_id', 'yes', 'no', 'abstain'])
      .where('meeting_item_id', 'in', ids)
      .orderBy('position')
      .execute(),
    db
      .selectFrom('reservation')
      .select(['meeting_item_id', 'name', 'party'])
      .where('meeting_item_id', 'in', ids)
      .orderBy('position')
      .execute(),
  ])
  const of = <Row extends { meeting_item_id: Id }>(rows: readonly Row[]) => {
    const grouped = Map.groupBy(rows, (row) => row.meeting_item_id)
    return (id: Id): readonly Row[] => grouped.get(id) ?? []
  }
  const [pointsOf, motionsOf, votesOf, reservationsOf] = [of(points), of(motions), of(votes), of(reservations)]
  return (id: Id) => ({
    points: pointsOf(id).map((row) => row.text),
    motions: motionsOf(id).map((row) => ({ by: named(row), kind: row.kind, text: row.text })),
    votes: votesOf(id).map(({ yes, no, abstain }) => ({ yes, no, abstain })),
    reservations: reservationsOf(id).map(named),
  })
}
