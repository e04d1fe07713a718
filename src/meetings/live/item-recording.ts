import { sql } from 'kysely'
import type { Doing } from '../../platform/action.ts'
import type { Id } from '../../platform/id.ts'
import type { AppealType, Outcome } from '../meetings.ts'
import type { ItemFinding, LiveItem, LiveMotion } from './item.ts'
import type { Standing } from './service.ts'

/** What is kept of a paragraph in its own row. */
export type ItemWords = {
  readonly finding: ItemFinding | undefined
  readonly foundBy: 'acclamation' | 'vote' | 'lot' | undefined
  readonly outcome: Outcome | undefined
  readonly appealType: AppealType
  readonly asking: number | undefined
  readonly isImmediate: boolean
  readonly isClosedDoors: boolean
  readonly secrecyProvision: string
  readonly dispatchTo: string
  readonly ownWords: LiveItem['ownWords']
  readonly puttingOrder: LiveItem['puttingOrder']
  readonly closesAssignment: boolean
  readonly agreed: LiveItem['agreed']
}

/** Keeps the row of a paragraph; its version grows. */
export const writeItem = async (doing: Doing, itemId: Id, words: ItemWords): Promise<void> => {
  await doing.tx
    .updateTable('meeting_item')
    .set({
      finding: words.finding ?? null,
      found_by: words.foundBy ?? null,
      outcome: words.outcome ?? null,
      appeal_type: words.appealType,
      asking: words.asking ?? null,
      is_immediate: words.isImmediate,
      is_closed_doors: words.isClosedDoors,
      secrecy_provision: words.secrecyProvision || null,
      dispatch_to: words.dispatchTo,
      own_words: sql`${JSON.stringify(words.ownWords)}::jsonb`,
      putting_order: words.puttingOrder.join(','),
      closes_assignment: words.closesAssignment,
      agreed_reason: words.agreed.reason,
      agreed_count: words.agreed.count ?? null,
      agreed_noted_by: words.agreed.notedBy ?? null,
      version: sql`version + 1`,
    })
    .where('meeting_item_id', '=', itemId)
    .execute()
}

/** Marks a paragraph as handled. */
export const finishItem = async (doing: Doing, itemId: Id): Promise<void> => {
  await doing.tx
    .updateTable('meeting_item')
    .set({ handling: 'done', done_at: doing.now })
    .where('meeting_item_id', '=', itemId)
    .where('handling', '=', 'open')
    .execute()
}

/**
 * Keeps how everyone stands in a paragraph. Only those who stand otherwise than before are written: a council has ninety rows and one
 * of them changes. Three statements that travel together.
 */
export const writeStandings = async (
  doing: Doing,
  itemId: Id,
  { standings, was = [] }: { standings: readonly Standing[]; was?: readonly Standing[] },
): Promise<void> => {
  const before = new Map(was.map((each) => [each.attendanceId, each]))
  const changed = standings.filter((each) => !isSameStanding(before.get(each.attendanceId), each))
  const listed = new Set(standings.map(({ attendanceId }) => attendanceId))
  const gone = [...before.keys()].filter((id) => !listed.has(id))
  const rows = changed.map(({ attendanceId, standing, replaces, leads }) => ({
    attendance_id: attendanceId,
    standing,
    replaces: replaces ?? null,
    leads,
  }))
  await Promise.all([
    ...emptySeats(
      doing,
      itemId,
      changed.map(({ attendanceId }) => attendanceId).filter((id) => before.has(id)),
    ),
    ...takeAway(doing, itemId, gone),
    sql`insert into item_service (authority_id, meeting_item_id, attendance_id, standing, replaces, leads)
      select ${doing.authority.authorityId}::uuid, ${itemId}::uuid, listed.attendance_id, listed.standing, listed.replaces, listed.leads
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as listed(attendance_id uuid, standing text, replaces uuid, leads boolean)
      on conflict (authority_id, meeting_item_id, attendance_id)
        do update set standing = excluded.standing, replaces = excluded.replaces, leads = excluded.leads`.execute(
      doing.tx,
    ),
  ])
}

const isSameStanding = (one: Standing | undefined, other: Standing): boolean =>
  one?.standing === other.standing && one.replaces === other.replaces && one.leads === other.leads

/** Two who change seats would else meet in one for a moment. */
const emptySeats = (doing: Doing, itemId: Id, ids: readonly Id[]): readonly Promise<unknown>[] =>
  ids.length === 0
    ? []
    : [
        sql`update item_service set replaces = null, leads = false
          where meeting_item_id = ${itemId} and attendance_id = any(${ids}::uuid[]) and (replaces is not null or leads)`.execute(
          doing.tx,
        ),
      ]

const takeAway = (doing: Doing, itemId: Id, ids: readonly Id[]): readonly Promise<unknown>[] =>
  ids.length === 0
    ? []
    : [
        sql`delete from item_service where meeting_item_id = ${itemId} and attendance_id = any(${ids}::uuid[])`.execute(
          doing.tx,
        ),
      ]

/** Keeps the decision, point by point. Lines left empty fall away. */
export const writePoints = async (doing: Doing, itemId: Id, texts: readonly string[]): Promise<void> => {
  await Promise.all([
    doing.tx.deleteFrom('decision_point').where('meeting_item_id', '=', itemId).execute(),
    sql`insert into decision_point (authority_id, meeting_item_id, number, text)
      select ${doing.authority.authorityId}::uuid, ${itemId}::uuid, point.number, point.text
      from unnest(${texts}::text[]) with ordinality as point(text, number)`.execute(doing.tx),
  ])
}

/** Keeps a motion that has been changed or withdrawn. */
export const changeMotion = async (
  doing: Doing,
  itemId: Id,
  { position, kind, text, isWithdrawn }: Pick<LiveMotion, 'position' | 'kind' | 'text' | 'isWithdrawn'>,
): Promise<void> => {
  await doing.tx
    .updateTable('motion')
    .set({ kind, text, is_withdrawn: isWithdrawn })
    .where('meeting_item_id', '=', itemId)
    .where('position', '=', position)
    .execute()
}

/** Keeps the words of a reservation. */
export const writeReservationText = async (
  doing: Doing,
  { itemId, position, text }: { itemId: Id; position: number; text: string },
): Promise<void> => {
  await doing.tx
    .updateTable('reservation')
    .set({ text })
    .where('meeting_item_id', '=', itemId)
    .where('position', '=', position)
    .execute()
}
