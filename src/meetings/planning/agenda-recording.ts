import { sql } from 'kysely'
import type { Doing } from '../../platform/action.ts'
import type { Write } from '../../platform/db/db.ts'
import type { Id } from '../../platform/id.ts'
import type { Day, Instant } from '../../platform/time.ts'
import { bands, type Exemption, type ItemKind, nextPlace, type Preparer } from './agenda.ts'
import { standingItemsOf } from './rules-queries.ts'

/** What a person writes of an item. */
export type ItemWords = {
  readonly kind: ItemKind
  readonly title: string
  readonly caseId?: Id | undefined
  readonly assignmentId?: Id | undefined
  readonly rapporteur?: string | undefined
  readonly minutesPlanned?: number | undefined
  readonly background?: string | undefined
  readonly isUrgent?: boolean | undefined
  readonly isExtra?: boolean | undefined
  readonly isClosedDoors?: boolean | undefined
  readonly secrecyProvision?: string | undefined
  readonly raisedOn?: Day | undefined
  readonly preparedBy?: Preparer | undefined
  readonly boardOpinion?: boolean | undefined
  readonly exempt?: Exemption | undefined
  readonly hasChildAssessment?: boolean | undefined
  readonly handledBecause?: string | undefined
  readonly points?: readonly string[] | undefined
  /** Set when the item comes onto the agenda: the report that is taken closes its assignment. */
  readonly closesAssignment?: boolean | undefined
  readonly documentIds?: readonly Id[] | undefined
}

const columnsOf = (words: ItemWords) => ({
  kind: words.kind,
  title: words.title,
  case_id: words.caseId ?? null,
  assignment_id: words.assignmentId ?? null,
  rapporteur: words.rapporteur ?? null,
  minutes_planned: words.minutesPlanned ?? null,
  background: words.background ?? '',
  is_urgent: words.isUrgent ?? false,
  is_extra: words.isExtra ?? false,
  is_closed_doors: words.isClosedDoors ?? false,
  secrecy_provision: words.secrecyProvision ?? null,
  raised_on: words.raisedOn ?? null,
  prepared_by: words.preparedBy ?? null,
  board_opinion: words.boardOpinion ?? false,
  exempt: words.exempt ?? null,
  has_child_assessment: words.hasChildAssessment ?? false,
  handled_because: words.handledBecause ?? '',
})

const insertItem = async (
  { tx, authority, newId }: Doing,
  { meetingId, position, words }: { meetingId: Id; position: number; words: ItemWords },
): Promise<Id> => {
  const itemId = newId()
  await tx
    .insertInto('meeting_item')
    .values({
      authority_id: authority.authorityId,
      meeting_item_id: itemId,
      meeting_id: meetingId,
      position,
      handling: 'waiting',
      appeal_type: 'legalityReview',
      closes_assignment: words.closesAssignment ?? false,
      ...columnsOf(words),
    })
    .execute()
  await saveParts(tx, { authorityId: authority.authorityId, itemId, words })
  return itemId
}

type Parts = { readonly authorityId: Id; readonly itemId: Id; readonly words: ItemWords }

/** Proposal and papers anew; what is left out of the words stays as it is. */
const saveParts = async (tx: Write, { authorityId, itemId, words }: Parts): Promise<void> => {
  const key = { authority_id: authorityId, meeting_item_id: itemId }
  if (words.points !== undefined) {
    await tx.deleteFrom('proposal_point').where('meeting_item_id', '=', itemId).execute()
    const points = words.points.map((text, index) => ({ ...key, number: index + 1, text }))
    if (points.length > 0) await tx.insertInto('proposal_point').values(points).execute()
  }
  if (words.documentIds !== undefined) {
    await tx.deleteFrom('item_paper').where('meeting_item_id', '=', itemId).execute()
    const papers = words.documentIds.map((documentId, position) => ({ ...key, document_id: documentId, position }))
    if (papers.length > 0) await tx.insertInto('item_paper').values(papers).execute()
  }
}

/** Puts the body's standing items on the agenda of a new meeting. */
export const addStandingItems = async (
  doing: Doing,
  { meetingId, bodyId }: { meetingId: Id; bodyId: Id },
): Promise<void> => {
  const standing = await standingItemsOf(doing.tx, bodyId)
  for (const isFirst of [true, false]) {
    const [start, items] = [isFirst ? bands.first : bands.last, standing.filter((item) => item.isFirst === isFirst)]
    for (const [index, { kind, title }] of items.entries())
      await insertItem(doing, { meetingId, position: start + index, words: { kind, title } })
  }
}

/** Puts an item on the agenda after the other matters, before what ends the meeting. */
export const addItem = async (doing: Doing, meetingId: Id, words: ItemWords): Promise<Id> => {
  const taken = await doing.tx
    .selectFrom('meeting_item')
    .select('position')
    .where('meeting_id', '=', meetingId)
    .execute()
  const position = nextPlace(taken.map((row) => row.position))
  return insertItem(doing, { meetingId, position, words })
}

/** Changes an item that waits. */
export const updateItem = async (doing: Doing, itemId: Id, words: ItemWords): Promise<void> => {
  await doing.tx
    .updateTable('meeting_item')
    .set((eb) => ({ ...columnsOf(words), version: eb('version', '+', 1) }))
    .where('meeting_item_id', '=', itemId)
    .execute()
  await saveParts(doing.tx, { authorityId: doing.authority.authorityId, itemId, words })
}

/** Lets the items share the places that they have, in the order given. One statement. */
export const placeInOrder = async (
  tx: Write,
  items: readonly { readonly itemId: Id; readonly position: number }[],
): Promise<void> => {
  const places = items.map(({ position }) => position).toSorted((a, b) => a - b)
  const ids = items.map(({ itemId }) => itemId)
  await sql`update meeting_item i set position = n.place
    from unnest(${ids}::uuid[], ${places}::integer[]) as n (id, place) where i.meeting_item_id = n.id`.execute(tx)
}

/** Takes an item that waits off the agenda, with what hangs on it. */
export const deleteItem = async (tx: Write, itemId: Id): Promise<void> => {
  await tx.deleteFrom('proposal_point').where('meeting_item_id', '=', itemId).execute()
  await tx.deleteFrom('item_paper').where('meeting_item_id', '=', itemId).execute()
  await tx.deleteFrom('meeting_item').where('meeting_item_id', '=', itemId).execute()
}

/** Notes that the agenda has changed, for those who look at when. */
export const touchMeeting = async (tx: Write, meetingId: Id, now: Instant): Promise<void> => {
  await tx
    .updateTable('meeting')
    .set((eb) => ({ changed_at: now, version: eb('version', '+', 1) }))
    .where('meeting_id', '=', meetingId)
    .execute()
}
