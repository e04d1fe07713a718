import type { Read } from '../../platform/db/db.ts'
import type { Id } from '../../platform/id.ts'
import type { WholeMeeting } from './closing.ts'
import type { MinutesWords } from './closing-recording.ts'
import { decisionPathText } from './decision-path.ts'
import { agendaOf, kindsIn, standingsIn } from './item-queries.ts'
import type { LiveMeeting, RollRow } from './meeting.ts'
import { adjournmentsOf, electedApprovers, rollOf, secretariesOf } from './meeting-queries.ts'

/** A meeting with how everyone stood in all of its paragraphs. Six statements that travel together, however long it was. */
export const getWholeMeeting = async (db: Read, meeting: LiveMeeting): Promise<WholeMeeting> => {
  const { meetingId } = meeting
  const [roll, agenda, standings, secretaries, approvers, adjournments] = await Promise.all([
    rollOf(db, meetingId),
    agendaOf(db, meetingId),
    standingsIn(db, meetingId),
    secretariesOf(db, meetingId),
    electedApprovers(db, meetingId),
    adjournmentsOf(db, meetingId),
  ])
  return { meeting, roll, agenda, standings, secretaries, approvers, adjournments }
}

/** What has been said, moved and voted in a meeting. Four statements that travel together. */
export const paperOf = (db: Read, meetingId: Id) => {
  const own = db.selectFrom('meeting_item').select('meeting_item_id').where('meeting_id', '=', meetingId)
  return Promise.all([
    db
      .selectFrom('meeting_item as item')
      .leftJoin('case_file', (join) =>
        join.onRef('case_file.authority_id', '=', 'item.authority_id').onRef('case_file.case_id', '=', 'item.case_id'),
      )
      .select(['item.meeting_item_id', 'item.finding', 'item.found_by', 'item.asking', 'item.proposal_from'])
      .select(['item.kind', 'item.background', 'item.own_words', 'item.putting_order', 'case_file.summary'])
      .where('item.meeting_id', '=', meetingId)
      .where('item.paragraph', 'is not', null)
      .execute(),
    db
      .selectFrom('motion')
      .select(['meeting_item_id', 'position', 'name', 'kind', 'text', 'is_withdrawn'])
      .where('meeting_item_id', 'in', own)
      .orderBy('position')
      .execute(),
    db
      .selectFrom('vote')
      .select(['meeting_item_id', 'position', 'method', 'yes', 'no', 'abstain', 'yes_means', 'no_means'])
      .select(['is_election', 'outcome', 'drawn', 'tellers'])
      .where('meeting_item_id', 'in', own)
      .orderBy('position')
      .execute(),
    db
      .selectFrom('ballot')
      .select(['meeting_item_id', 'position', 'attendance_id', 'choice'])
      .where('meeting_item_id', 'in', own)
      .execute(),
  ])
}

/** What the minutes say of each item: own words where somebody wrote them, else those that write themselves. */
export const minutesWords = (
  [items, motions, votes, ballots]: Awaited<ReturnType<typeof paperOf>>,
  meeting: Pick<LiveMeeting, 'bodyName'>,
  roll: readonly RollRow[],
): readonly MinutesWords[] =>
  items.map((row) => {
    const ofItem = <Part extends { meeting_item_id: Id }>(parts: readonly Part[]) =>
      parts.filter((part) => part.meeting_item_id === row.meeting_item_id)
    const path = decisionPathText(
      {
        kind: row.kind,
        ...(row.finding ? { finding: row.finding } : {}),
        ...(row.found_by ? { foundBy: row.found_by } : {}),
        ...(row.asking === null ? {} : { asking: row.asking }),
        ...(row.proposal_from === null ? {} : { proposalFrom: row.proposal_from }),
        puttingOrder: kindsIn(row.putting_order),
        motions: ofItem(motions).map((motion) => ({ ...motion, isWithdrawn: motion.is_withdrawn })),
        votes: ofItem(votes).map((vote) => ({
          ...{ position: vote.position, method: vote.method, yes: vote.yes, no: vote.no, abstain: vote.abstain },
          ...{ yesMeans: vote.yes_means, noMeans: vote.no_means, isElection: vote.is_election, tellers: vote.tellers },
          ...(vote.outcome === null ? {} : { outcome: vote.outcome }),
          ...(vote.drawn === null ? {} : { drawn: vote.drawn }),
          ballots: ofItem(ballots)
            .filter(({ position }) => position === vote.position)
            .map((ballot) => ({ attendanceId: ballot.attendance_id, choice: ballot.choice })),
        })),
      },
      meeting.bodyName,
      roll,
    )
    const written = (name: string): string | undefined => {
      const value =
        typeof row.own_words === 'object' && row.own_words !== null ? Reflect.get(row.own_words, name) : undefined
      return typeof value === 'string' ? value : undefined
    }
    return {
      meetingItemId: row.meeting_item_id,
      background: written('background') ?? (row.background || row.summary || ''),
      decisionPath: written('decisionPath') ?? path,
    }
  })
