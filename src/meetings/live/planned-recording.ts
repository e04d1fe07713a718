import type { Doing } from '../../platform/action.ts'
import type { Id } from '../../platform/id.ts'
import type { ItemKind } from './item.ts'

/** Something on the agenda before the meeting. */
export type PlannedItem = {
  readonly title: string
  readonly kind: ItemKind
  readonly caseId?: Id | undefined
  readonly background?: string | undefined
  readonly proposalFrom?: 'chair' | 'administration' | 'body' | 'member' | undefined
  /** What is proposed, point by point: the decision begins as these. */
  readonly proposals?: readonly string[] | undefined
  readonly isUrgent?: boolean | undefined
  readonly isExtra?: boolean | undefined
  readonly rapporteur?: string | undefined
}

/** Puts items on the agenda of a meeting after those that stand there. Ids come in the order of the items. Three statements. */
export const putOnAgenda = async (
  doing: Doing,
  meetingId: Id,
  items: readonly PlannedItem[],
): Promise<readonly Id[]> => {
  if (items.length === 0) return []
  const { authorityId: authority_id } = doing.authority
  const { last } = await doing.tx
    .selectFrom('meeting_item')
    .select((eb) => eb.fn.max('position').as('last'))
    .where('meeting_id', '=', meetingId)
    .executeTakeFirstOrThrow()
  const rows = items.map((item, index) => ({ item, id: doing.newId(), position: (last ?? 0) + index + 1 }))
  await doing.tx
    .insertInto('meeting_item')
    .values(
      rows.map(({ item, id, position }) => ({
        authority_id,
        meeting_item_id: id,
        meeting_id: meetingId,
        case_id: item.caseId ?? null,
        title: item.title,
        kind: item.kind,
        handling: 'waiting' as const,
        position,
        background: item.background ?? '',
        proposal_from: item.proposalFrom ?? null,
        is_urgent: item.isUrgent ?? false,
        is_extra: item.isExtra ?? false,
        rapporteur: item.rapporteur ?? null,
        appeal_type: 'legalityReview' as const,
      })),
    )
    .execute()
  const points = rows.flatMap(({ item, id }) =>
    (item.proposals ?? []).map((text, index) => ({ authority_id, meeting_item_id: id, number: index + 1, text })),
  )
  if (points.length > 0) await doing.tx.insertInto('proposal_point').values(points).execute()
  return rows.map(({ id }) => id)
}
