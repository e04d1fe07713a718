import type { Read } from '../../platform/db/db.ts'
import type { Id } from '../../platform/id.ts'
import type { LiveItem, LiveVote } from './item.ts'

type Parts = Pick<LiveItem, 'proposals' | 'points' | 'motions' | 'votes' | 'reservations' | 'notes' | 'assignments'>

/** What has been proposed, moved, voted, decided and said in an item. Eight statements that travel together. */
export const partsOfItem = async (db: Read, itemId: Id): Promise<Parts> => {
  const [proposals, points, motions, votes, reservations, notes, assignments] = await Promise.all([
    textsOf(db, 'proposal_point', itemId),
    textsOf(db, 'decision_point', itemId),
    motionsOf(db, itemId),
    votesOf(db, itemId),
    reservationsOf(db, itemId),
    notesOf(db, itemId),
    assignmentsIn(db, itemId),
  ])
  return { proposals, points, motions, votes, reservations, notes, assignments }
}

const textsOf = async (db: Read, table: 'proposal_point' | 'decision_point', itemId: Id): Promise<string[]> => {
  const rows = await db
    .selectFrom(table)
    .select('text')
    .where('meeting_item_id', '=', itemId)
    .orderBy('number')
    .execute()
  return rows.map(({ text }) => text)
}

const motionsOf = async (db: Read, itemId: Id): Promise<LiveItem['motions']> => {
  const rows = await db
    .selectFrom('motion')
    .select(['position', 'attendance_id', 'name', 'party', 'kind', 'text', 'is_withdrawn'])
    .where('meeting_item_id', '=', itemId)
    .orderBy('position')
    .execute()
  return rows.map((row) => ({
    position: row.position,
    ...(row.attendance_id === null ? {} : { attendanceId: row.attendance_id }),
    name: row.name,
    ...(row.party === null ? {} : { party: row.party }),
    kind: row.kind,
    text: row.text,
    isWithdrawn: row.is_withdrawn,
  }))
}

const votesOf = async (db: Read, itemId: Id): Promise<readonly LiveVote[]> => {
  const [rows, ballots] = await Promise.all([
    db
      .selectFrom('vote')
      .select(['position', 'method', 'yes', 'no', 'abstain', 'yes_means', 'no_means'])
      .select(['is_election', 'outcome', 'drawn', 'tellers', 'yes_finding', 'no_finding'])
      .where('meeting_item_id', '=', itemId)
      .orderBy('position')
      .execute(),
    db
      .selectFrom('ballot')
      .select(['position', 'attendance_id', 'choice'])
      .where('meeting_item_id', '=', itemId)
      .execute(),
  ])
  return rows.map((row) => ({
    position: row.position,
    method: row.method,
    yes: row.yes,
    no: row.no,
    abstain: row.abstain,
    yesMeans: row.yes_means,
    noMeans: row.no_means,
    isElection: row.is_election,
    ...(row.yes_finding === null ? {} : { yesFinding: row.yes_finding }),
    ...(row.no_finding === null ? {} : { noFinding: row.no_finding }),
    ...(row.outcome === null ? {} : { outcome: row.outcome }),
    ...(row.drawn === null ? {} : { drawn: row.drawn }),
    tellers: row.tellers,
    ballots: ballots
      .filter(({ position }) => position === row.position)
      .map((ballot) => ({ attendanceId: ballot.attendance_id, choice: ballot.choice })),
  }))
}

const reservationsOf = async (db: Read, itemId: Id): Promise<LiveItem['reservations']> => {
  const rows = await db
    .selectFrom('reservation')
    .select(['position', 'attendance_id', 'name', 'party', 'announced_at', 'text'])
    .where('meeting_item_id', '=', itemId)
    .orderBy('position')
    .execute()
  return rows.map((row) => ({
    position: row.position,
    ...(row.attendance_id === null ? {} : { attendanceId: row.attendance_id }),
    name: row.name,
    ...(row.party === null ? {} : { party: row.party }),
    ...(row.announced_at === null ? {} : { announcedAt: row.announced_at }),
    text: row.text,
  }))
}

const notesOf = async (db: Read, itemId: Id): Promise<LiveItem['notes']> => {
  const rows = await db
    .selectFrom('item_note')
    .select(['position', 'kind', 'name', 'party', 'text'])
    .where('meeting_item_id', '=', itemId)
    .orderBy('position')
    .execute()
  return rows.map(({ party, ...row }) => ({ ...row, ...(party === null ? {} : { party }) }))
}

const assignmentsIn = async (db: Read, itemId: Id): Promise<LiveItem['assignments']> => {
  const rows = await db
    .selectFrom('assignment')
    .select(['assignment_id', 'to_role', 'text', 'due_on', 'report_back_to', 'report_form'])
    .where('meeting_item_id', '=', itemId)
    .orderBy('assignment_id')
    .execute()
  return rows.map((row) => ({
    assignmentId: row.assignment_id,
    toRole: row.to_role,
    text: row.text,
    ...(row.due_on === null ? {} : { dueOn: row.due_on }),
    ...(row.report_back_to === null ? {} : { reportBackTo: row.report_back_to }),
    ...(row.report_form === null ? {} : { reportForm: row.report_form }),
  }))
}
