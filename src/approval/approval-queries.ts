import { sql } from 'kysely'
import { getPaper } from '../drafts/index.ts'
import { chairsOf, itemsOfMeeting, meetingsWith } from '../meetings/index.ts'
import { holdParagraph, type Minutes, minutesOfMeetings } from '../minutes/index.ts'
import type { Database } from '../platform/db/data/schema.ts'
import type { Read } from '../platform/db/db.ts'
import type { Id } from '../platform/id.ts'
import type { Instant } from '../platform/time.ts'
import type { Approval, ItemFacts, Replacement, Round } from './approval.ts'

/** Minutes with everything that their approval asks about; `lock` holds the row until commit. At most fifteen statements. */
export const getApproval = async (
  db: Read,
  minutesId: Id,
  { lock = false }: { lock?: boolean } = {},
): Promise<Approval | undefined> => {
  const query = db.selectFrom('minutes').select(['meeting_id', 'is_secret']).where('minutes_id', '=', minutesId)
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst()
  if (!row) return undefined
  const meetingId = row.meeting_id
  const [meetings, all, chairs, items, facts, state, replaced, rounds, secretaries] = await Promise.all([
    meetingsWith(db, [meetingId]),
    minutesOfMeetings(db, [meetingId]),
    chairsOf(db, [meetingId]),
    itemsOfMeeting(db, meetingId),
    itemFacts(db, meetingId),
    db.selectFrom('meeting').select('state').where('meeting_id', '=', meetingId).executeTakeFirst(),
    replacements(db, minutesId),
    roundsOf(db, minutesId),
    secretariesIn(db, meetingId),
  ])
  const [meeting] = meetings
  const minutes = all.find((one) => one.minutesId === minutesId)
  if (!meeting || !minutes) return undefined
  const documentId = rounds.find((round) => round.state !== 'withdrawn')?.documentId
  const paper = documentId === undefined ? undefined : await getPaper(db, documentId, { lock })
  return {
    ...{ minutes, meeting, facts, replaced, rounds, secretaries, siblings: all },
    isSecret: row.is_secret,
    isClosed: state?.state === 'closed',
    chairs: chairs.get(meetingId) ?? [],
    items: items.filter((item) => belongs(item, minutes, all)),
    ...(paper ? { paper } : {}),
  }
}

const belongs = (
  item: { readonly minutesId?: Id; readonly paragraph?: number },
  minutes: Minutes,
  all: readonly Minutes[],
): boolean => {
  if (item.minutesId !== undefined) return item.minutesId === minutes.minutesId
  return all.length === 1 || (item.paragraph !== undefined && holdParagraph(minutes, item.paragraph))
}

const itemFacts = async (db: Read, meetingId: Id): Promise<ReadonlyMap<Id, ItemFacts>> => {
  const rows = await db
    .selectFrom('meeting_item')
    .select([
      'meeting_item_id',
      'is_immediate',
      'secrecy_provision',
      sql<number>`(select count(*)::int from vote v where v.authority_id = meeting_item.authority_id
        and v.meeting_item_id = meeting_item.meeting_item_id and v.method = 'open' and not v.is_election and not exists (
          select from ballot b where b.authority_id = v.authority_id and b.meeting_item_id = v.meeting_item_id and b.position = v.position))`.as(
        'nameless',
      ),
      sql<number>`(select count(*)::int from motion m where m.authority_id = meeting_item.authority_id
        and m.meeting_item_id = meeting_item.meeting_item_id and m.is_withdrawn)`.as('withdrawn'),
    ])
    .where('meeting_id', '=', meetingId)
    .execute()
  return new Map(
    rows.map((row) => [
      row.meeting_item_id,
      {
        meetingItemId: row.meeting_item_id,
        isImmediate: row.is_immediate,
        ...(row.secrecy_provision ? { secrecyProvision: row.secrecy_provision } : {}),
        namelessVotes: row.nameless,
        withdrawnMotions: row.withdrawn,
      },
    ]),
  )
}

const secretariesIn = async (db: Read, meetingId: Id): Promise<Approval['secretaries']> => {
  const rows = await db
    .selectFrom('meeting_secretary')
    .select(['name', 'from_paragraph'])
    .where('meeting_id', '=', meetingId)
    .orderBy('from_paragraph')
    .execute()
  return rows.map(({ name, from_paragraph }) => ({ name, fromParagraph: from_paragraph }))
}

const replacements = async (db: Read, minutesId: Id): Promise<readonly Replacement[]> => {
  const rows = await db
    .selectFrom('approver')
    .select(['position', 'replaced_name', 'replaced_because'])
    .where('minutes_id', '=', minutesId)
    .where('replaced_name', 'is not', null)
    .orderBy('position')
    .execute()
  return rows.map((row) => ({
    position: row.position,
    name: row.replaced_name ?? '',
    because: row.replaced_because ?? '',
  }))
}

const roundColumns = [
  'approval_round_id',
  'document_id',
  'state',
  'started_at',
  'gap_because',
  'ended_at',
  'ended_because',
  'touches_decision',
  'reminded_at',
] as const

type RoundRow = Pick<Database['approval_round'], 'state'> & {
  approval_round_id: Id
  document_id: Id | null
  started_at: Instant
  gap_because: string | null
  ended_at: Instant | null
  ended_because: string | null
  touches_decision: boolean
  reminded_at: Instant | null
}

const roundOf = (row: RoundRow): Round => ({
  roundId: row.approval_round_id,
  state: row.state,
  startedAt: row.started_at,
  touchesDecision: row.touches_decision,
  ...(row.document_id === null ? {} : { documentId: row.document_id }),
  ...(row.gap_because === null ? {} : { gapBecause: row.gap_because }),
  ...(row.ended_at === null ? {} : { endedAt: row.ended_at }),
  ...(row.ended_because === null ? {} : { endedBecause: row.ended_because }),
  ...(row.reminded_at === null ? {} : { remindedAt: row.reminded_at }),
})

const roundsOf = async (db: Read, minutesId: Id): Promise<readonly Round[]> => {
  const rows = await db
    .selectFrom('approval_round')
    .select(roundColumns)
    .where('minutes_id', '=', minutesId)
    .orderBy('started_at', 'desc')
    .orderBy('approval_round_id', 'desc')
    .limit(50)
    .execute()
  return rows.map(roundOf)
}
