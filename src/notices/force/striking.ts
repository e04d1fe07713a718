import { z } from 'zod'
import { action, type Doing } from '../../platform/action.ts'
import { accountOf } from '../../platform/actor.ts'
import type { Read } from '../../platform/db/db.ts'
import type { Id } from '../../platform/id.ts'
import { idInput, textInput } from '../../platform/input.ts'
import { refuse } from '../../platform/refusal.ts'
import type { Day, Instant } from '../../platform/time.ts'
import { keepsBoard } from '../board/board.ts'
import { getAppeal } from './force-queries.ts'
import { announcedItem } from './item-queries.ts'

/** Struket: an appeal or a confirmation that was entered by mistake. It stays to be read and no longer counts. */
export type Struck = {
  readonly what: 'appeal' | 'force'
  /** The day the appeal was said to have come in, or the decision to have force. */
  readonly day: Day
  readonly at: Instant
  readonly because: string
}

/** Everything that was struck of a decision, the latest first. Two statements. */
export const struckOf = async (db: Read, meetingItemId: Id): Promise<readonly Struck[]> => {
  const [appeals, forces] = await Promise.all([
    db
      .selectFrom('appeal')
      .select(['received_on as day', 'struck_at', 'struck_because'])
      .where('meeting_item_id', '=', meetingItemId)
      .where('struck_at', 'is not', null)
      .execute(),
    db
      .selectFrom('legal_force')
      .select(['gained_on as day', 'struck_at', 'struck_because'])
      .where('meeting_item_id', '=', meetingItemId)
      .where('struck_at', 'is not', null)
      .execute(),
  ])
  const told = (what: Struck['what']) => (row: (typeof appeals)[number]) =>
    row.struck_at === null ? [] : [{ what, day: row.day, at: row.struck_at, because: row.struck_because ?? '' }]
  return [...appeals.flatMap(told('appeal')), ...forces.flatMap(told('force'))].toSorted((a, b) =>
    Temporal.Instant.compare(b.at, a.at),
  )
}

const struckNow = ({ actor, now }: Doing, because: string) => ({
  struck_at: now,
  struck_by: accountOf(actor) ?? null,
  struck_because: because,
})

/** Strikes an appeal that was entered by mistake, with all that was entered of it. One that did come in is entered anew. */
export const strikeAppeal = action({
  name: 'notices.strikeAppeal',
  input: z.object({ appealId: idInput, reason: textInput(2000) }),
  subject: ({ tx }: Doing, { appealId }: { appealId: Id }) => getAppeal(tx, appealId),
  permission: keepsBoard,
  run: async (doing, { appealId, reason }) => {
    await doing.tx.updateTable('appeal').set(struckNow(doing, reason)).where('appeal_id', '=', appealId).execute()
    return { appealId }
  },
  journal: ({ appealId }) => ({ subjectId: appealId }),
})

/** Strikes a confirmation of legal force that was made by mistake. Refuses where nothing is confirmed. */
export const strikeForce = action({
  name: 'notices.strikeForce',
  input: z.object({ itemId: idInput, reason: textInput(2000) }),
  subject: ({ tx }: Doing, { itemId }: { itemId: Id }) => announcedItem(tx, itemId),
  permission: keepsBoard,
  run: async (doing, { itemId, reason }) => {
    const { numUpdatedRows } = await doing.tx
      .updateTable('legal_force')
      .set(struckNow(doing, reason))
      .where('meeting_item_id', '=', itemId)
      .where('struck_at', 'is', null)
      .executeTakeFirst()
    return numUpdatedRows === 0n ? refuse('notices.force.notConfirmed') : { itemId }
  },
  journal: ({ itemId }) => ({ subjectId: itemId }),
})
