import type { Doing } from '../../platform/action.ts'
import { accountOf } from '../../platform/actor.ts'
import type { Read } from '../../platform/db/db.ts'
import type { Id } from '../../platform/id.ts'
import { proposalsFrom, proposalsKept } from '../known/proposals.ts'
import type { KeptLevel } from './level.ts'

/** Who decides on a partnership, as it was last answered. One statement. */
export const levelOf = async (db: Read, partnershipId: Id): Promise<KeptLevel | undefined> => {
  const row = await db
    .selectFrom('partnership_level')
    .selectAll()
    .where('partnership_id', '=', partnershipId)
    .orderBy('entered', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) return undefined
  return {
    isOfPrinciple: row.is_of_principle,
    isWholeMatter: row.is_whole_matter,
    isBeyondBudget: row.is_beyond_budget,
    boards: row.boards,
    isPublicPower: row.is_public_power,
    hasStatute: row.has_statute ?? undefined,
    isKeptForBoard: row.is_kept_for_board ?? undefined,
    hasCouncilDecision: row.has_council_decision ?? undefined,
    hasProgramme: row.has_programme ?? undefined,
    hasControl: row.has_control ?? undefined,
    hasInsight: row.has_insight ?? undefined,
    note: row.note,
    byName: row.saved_by_name,
    at: row.saved_at,
    proposed: proposalsFrom(row.proposed),
  }
}

/** Keeps the answers. Those before stay. */
export const addLevel = async (
  { tx, newId, now, actor }: Doing,
  partnershipId: Id,
  level: Omit<KeptLevel, 'at'>,
): Promise<void> => {
  await tx
    .insertInto('partnership_level')
    .values({
      partnership_level_id: newId(),
      partnership_id: partnershipId,
      is_of_principle: level.isOfPrinciple,
      is_whole_matter: level.isWholeMatter,
      is_beyond_budget: level.isBeyondBudget,
      boards: level.boards,
      is_public_power: level.isPublicPower,
      has_statute: level.hasStatute ?? null,
      is_kept_for_board: level.isKeptForBoard ?? null,
      has_council_decision: level.hasCouncilDecision ?? null,
      has_programme: level.hasProgramme ?? null,
      has_control: level.hasControl ?? null,
      has_insight: level.hasInsight ?? null,
      note: level.note,
      saved_by_name: level.byName,
      proposed: proposalsKept(level.proposed),
      saved_at: now,
      account_id: accountOf(actor) ?? null,
    })
    .execute()
}
