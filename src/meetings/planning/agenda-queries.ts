import { sql } from 'kysely'
import type { Read } from '../../platform/db/db.ts'
import type { Id } from '../../platform/id.ts'
import type { AgendaItem, Preparer } from './agenda.ts'

const itemColumns = [
  'item.meeting_item_id',
  'item.meeting_id',
  'item.position',
  'item.kind',
  'item.handling',
  'item.title',
  'item.version',
  'item.case_id',
  'case_file.case_number',
  'item.assignment_id',
  'item.rapporteur',
  'item.minutes_planned',
  'item.background',
  'item.is_urgent',
  'item.is_extra',
  'item.is_closed_doors',
  'item.secrecy_provision',
  'item.raised_on',
  'item.prepared_by',
  'item.board_opinion',
  'item.exempt',
  'item.has_child_assessment',
  'item.handled_because',
] as const

/** The items of a meeting in the order of the agenda, with proposals and papers. Four statements, whatever the number of items. */
export const agendaOf = (db: Read, meetingId: Id): Promise<readonly AgendaItem[]> =>
  itemsWhere(db, 'item.meeting_id', meetingId)

/** One item of an agenda. */
export const getAgendaItem = async (db: Read, itemId: Id): Promise<AgendaItem | undefined> =>
  (await itemsWhere(db, 'item.meeting_item_id', itemId))[0]

const itemsWhere = async (
  db: Read,
  column: 'item.meeting_id' | 'item.meeting_item_id',
  value: Id,
): Promise<readonly AgendaItem[]> => {
  const rows = await db
    .selectFrom('meeting_item as item')
    .leftJoin('case_file', (join) =>
      join.onRef('case_file.authority_id', '=', 'item.authority_id').onRef('case_file.case_id', '=', 'item.case_id'),
    )
    .select(itemColumns)
    .where(column, '=', value)
    .where('item.handling', '<>', 'struck')
    .orderBy('item.position')
    .orderBy('item.paragraph')
    .orderBy('item.meeting_item_id')
    .execute()
  const ids = rows.map((row) => row.meeting_item_id)
  const caseIds = rows.flatMap((row) => row.case_id ?? [])
  const [points, papers, prepared] = await Promise.all([pointsOf(db, ids), papersOf(db, ids), preparedBy(db, caseIds)])
  return rows.map((row) => ({
    itemId: row.meeting_item_id,
    meetingId: row.meeting_id,
    position: row.position,
    kind: row.kind,
    handling: row.handling,
    title: row.title,
    version: row.version,
    caseId: row.case_id ?? undefined,
    caseNumber: row.case_number ?? undefined,
    assignmentId: row.assignment_id ?? undefined,
    rapporteur: row.rapporteur ?? undefined,
    minutesPlanned: row.minutes_planned ?? undefined,
    background: row.background,
    isUrgent: row.is_urgent,
    isExtra: row.is_extra,
    isClosedDoors: row.is_closed_doors,
    secrecyProvision: row.secrecy_provision ?? undefined,
    raisedOn: row.raised_on ?? undefined,
    preparedBy: row.prepared_by ?? prepared.get(row.case_id ?? '') ?? 'nobody',
    boardOpinion: row.board_opinion,
    exempt: row.exempt ?? undefined,
    hasChildAssessment: row.has_child_assessment,
    handledBecause: row.handled_because,
    points: points.filter((each) => each.meeting_item_id === row.meeting_item_id).map(({ text }) => text),
    papers: papers
      .filter((each) => each.meeting_item_id === row.meeting_item_id)
      .map((each) => ({
        documentId: each.document_id,
        title: each.title,
        kind: each.kind,
        fileName: each.file_name,
      })),
  }))
}

const pointsOf = async (db: Read, ids: readonly Id[]) =>
  ids.length === 0
    ? []
    : db
        .selectFrom('proposal_point')
        .select(['meeting_item_id', 'text'])
        .where('meeting_item_id', 'in', ids)
        .orderBy('number')
        .execute()

const papersOf = async (db: Read, ids: readonly Id[]) =>
  ids.length === 0
    ? []
    : db
        .selectFrom('item_paper')
        .innerJoin('document', (join) =>
          join
            .onRef('document.authority_id', '=', 'item_paper.authority_id')
            .onRef('document.document_id', '=', 'item_paper.document_id'),
        )
        .select(['item_paper.meeting_item_id', 'document.document_id', 'document.title', 'kind', 'file_name'])
        .where('item_paper.meeting_item_id', 'in', ids)
        .orderBy('item_paper.position')
        .orderBy('document.document_id')
        .execute()

/** Who has proposed something in the cases before: the executive board goes before other bodies. */
const preparedBy = async (db: Read, caseIds: readonly Id[]): Promise<ReadonlyMap<Id, Preparer>> => {
  if (caseIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('meeting_item as item')
    .innerJoin('meeting', (join) =>
      join.onRef('meeting.authority_id', '=', 'item.authority_id').onRef('meeting.meeting_id', '=', 'item.meeting_id'),
    )
    .innerJoin('body', (join) =>
      join.onRef('body.authority_id', '=', 'meeting.authority_id').onRef('body.body_id', '=', 'meeting.body_id'),
    )
    .select(['item.case_id', sql<boolean>`bool_or(body.kind = 'executiveBoard')`.as('by_board')])
    .where('item.case_id', 'in', caseIds)
    .where('item.outcome', '=', 'proposal')
    .groupBy('item.case_id')
    .execute()
  return new Map(rows.map((row) => [row.case_id ?? '', row.by_board ? 'executiveBoard' : 'board']))
}
