import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Actor } from '../../platform/actor.ts'
import type { Read } from '../../platform/db/db.ts'
import { type Id, isId } from '../../platform/id.ts'
import { type Day, day } from '../../platform/time.ts'
import { seesRecords } from '../cases.ts'
import { hidingIn } from '../masking/hiding.ts'
import { visibleTo } from '../queries.ts'
import type { AssignmentReport, ItemReference, Promised } from './promised.ts'

/** Which promises: not closed, past their day, closed, or every one. */
export const promiseStates = ['owed', 'late', 'closed', 'all'] as const

/** What the list of promises can be asked for. */
export type PromiseSearch = {
  readonly state: (typeof promiseStates)[number]
  readonly bodyId?: Id | undefined
  readonly today: Day
  /** The last promise of the page before. */
  readonly after?: Id | undefined
  readonly limit: number
}

/** A paragraph the public may know of: not under secrecy, and in minutes that are approved or were read in from paper. */
const isOpenItem = sql<boolean>`(i.secrecy_provision is null and (m.opened_at is null or exists (
  select from minutes p join minutes_range r on r.authority_id = p.authority_id and r.minutes_id = p.minutes_id
  where p.authority_id = i.authority_id and p.meeting_id = i.meeting_id and p.approved_on is not null and not p.is_secret
    and i.paragraph between r.from_paragraph and r.to_paragraph)))`

const itemsInMeetings = sql`from meeting_item i
  join meeting m on m.authority_id = i.authority_id and m.meeting_id = i.meeting_id
  join body b on b.authority_id = m.authority_id and b.body_id = m.body_id
  where i.authority_id = assignment.authority_id`

type ItemJson = Omit<ItemReference, 'heldOn' | 'paragraph'> & { heldOn: string; paragraph: number | null }

const itemJson = sql`select jsonb_build_object('itemId', i.meeting_item_id, 'bodyId', m.body_id, 'bodyName', b.name,
  'heldOn', m.held_on, 'paragraph', i.paragraph, 'isOpen', ${isOpenItem}) ${itemsInMeetings}`

const givenIn = sql<ItemJson | null>`(${itemJson} and i.meeting_item_id = assignment.meeting_item_id)`

const backIn = sql<ItemJson | null>`(${itemJson} and i.handling = 'done'
  and (i.meeting_item_id = assignment.closed_item_id or (i.kind = 'reportBack' and i.assignment_id = assignment.assignment_id))
  order by (i.meeting_item_id = assignment.closed_item_id) desc nulls last, m.held_on desc, i.meeting_item_id desc limit 1)`

type ReportJson = { text: string; on: string; documentId: Id | null }

const latestReport = sql<ReportJson | null>`(select jsonb_build_object('text', r.text, 'on', r.reported_on, 'documentId', r.document_id)
  from assignment_report r
  where r.authority_id = assignment.authority_id and r.assignment_id = assignment.assignment_id
  order by r.reported_on desc, r.assignment_report_id desc limit 1)`

const itemOf = ({ paragraph, heldOn, ...item }: ItemJson): ItemReference => ({
  ...item,
  heldOn: day(heldOn),
  ...(paragraph === null ? {} : { paragraph }),
})

const reportOf = ({ text, on, documentId }: ReportJson): AssignmentReport => ({
  text,
  on: day(on),
  ...(documentId === null ? {} : { documentId }),
})

/** The place of an assignment in the list: those without a day come last. */
const place = sql`(coalesce(assignment.due_on, date 'infinity'), assignment.assignment_id)`

const promiseQuery = (db: Read, actor: Actor) => {
  const query = db
    .selectFrom('assignment')
    .innerJoin('case_file', (join) =>
      join
        .onRef('case_file.authority_id', '=', 'assignment.authority_id')
        .onRef('case_file.case_id', '=', 'assignment.case_id'),
    )
    .leftJoin('body', (join) =>
      join
        .onRef('body.authority_id', '=', 'assignment.authority_id')
        .onRef('body.body_id', '=', 'assignment.from_body_id'),
    )
    .select([
      'assignment.assignment_id',
      'assignment.case_id',
      'case_file.case_number',
      'case_file.title',
      'assignment.to_role',
      'assignment.text',
      'assignment.due_on',
      'assignment.report_back_to',
      'assignment.state',
      'assignment.closed_on',
      'assignment.from_body_id',
      'body.name as body_name',
      givenIn.as('given_in'),
      backIn.as('back_in'),
      latestReport.as('report'),
    ])
    .where(visibleTo(actor))
  if (seesRecords(actor)) return query
  const isGivenOpenly = sql<boolean>`(assignment.meeting_item_id is null
    or exists (select ${itemsInMeetings} and i.meeting_item_id = assignment.meeting_item_id and ${isOpenItem}))`
  return query.where(isGivenOpenly)
}

type Row = Awaited<ReturnType<ReturnType<typeof promiseQuery>['executeTakeFirstOrThrow']>>

/** Words pass through `hide`; a paragraph the reader may not open is not named. */
const promisedOf = (row: Row, hide: (caseId: Id, text: string) => string, seesAll: boolean): Promised => {
  const back = row.back_in && itemOf(row.back_in)
  const report = row.report && reportOf(row.report)
  return {
    assignmentId: row.assignment_id,
    caseId: row.case_id,
    caseNumber: row.case_number,
    caseTitle: row.title,
    toRole: hide(row.case_id, row.to_role),
    text: hide(row.case_id, row.text),
    ...(row.due_on ? { dueOn: row.due_on } : {}),
    ...(row.report_back_to ? { reportBackTo: row.report_back_to } : {}),
    state: row.state,
    ...(row.closed_on ? { closedOn: row.closed_on } : {}),
    ...(row.from_body_id && row.body_name ? { from: { bodyId: row.from_body_id, bodyName: row.body_name } } : {}),
    ...(row.given_in ? { givenIn: itemOf(row.given_in), givenOn: day(row.given_in.heldOn) } : {}),
    ...(back && (seesAll || back.isOpen) ? { backIn: back } : {}),
    ...(report ? { report: { ...report, text: hide(row.case_id, report.text) } } : {}),
  }
}

const standing = (state: PromiseSearch['state'], today: Day): RawBuilder<SqlBool> | undefined => {
  if (state === 'owed') return sql`assignment.state <> 'closed'`
  if (state === 'late') return sql`(assignment.state = 'open' and assignment.due_on < ${today}::date)`
  return state === 'closed' ? sql`assignment.state = 'closed'` : undefined
}

const readAs = async (db: Read, actor: Actor, rows: readonly Row[]): Promise<readonly Promised[]> => {
  const hide = await hidingIn(
    { db, actor },
    rows.map((row) => row.case_id),
  )
  return rows.map((row) => promisedOf(row, hide, seesRecords(actor)))
}

/**
 * What was promised, as an actor may see it, the earliest due day first and those without a day last. In two statements at most,
 * whatever the list holds. The public sees the assignments of public cases that were given in open, approved paragraphs.
 */
export const promisesFor = async (db: Read, actor: Actor, search: PromiseSearch): Promise<readonly Promised[]> => {
  let query = promiseQuery(db, actor).orderBy(place).limit(search.limit)
  const wanted: Expression<SqlBool> | undefined = standing(search.state, search.today)
  if (wanted) query = query.where(wanted)
  if (search.bodyId) query = query.where('assignment.from_body_id', '=', search.bodyId)
  if (search.after !== undefined && isId(search.after)) {
    const last = sql`(select coalesce(a.due_on, date 'infinity'), a.assignment_id from assignment a where a.assignment_id = ${search.after}::uuid)`
    query = query.where(sql<boolean>`${place} > ${last}`)
  }
  return readAs(db, actor, await query.execute())
}

/** One promise, as an actor may see it. */
export const getPromise = async (db: Read, actor: Actor, assignmentId: Id): Promise<Promised | undefined> => {
  const rows = await promiseQuery(db, actor).where('assignment.assignment_id', '=', assignmentId).execute()
  return (await readAs(db, actor, rows))[0]
}

/** Every report on a promise, the latest first. Two statements at most. */
export const reportsOf = async (
  db: Read,
  actor: Actor,
  { assignmentId, caseId }: Pick<Promised, 'assignmentId' | 'caseId'>,
): Promise<readonly AssignmentReport[]> => {
  const rows = await db
    .selectFrom('assignment_report')
    .select(['text', 'reported_on', 'document_id'])
    .where('assignment_id', '=', assignmentId)
    .orderBy('reported_on', 'desc')
    .orderBy('assignment_report_id', 'desc')
    .execute()
  if (rows.length === 0) return []
  const hide = await hidingIn({ db, actor }, [caseId])
  return rows.map((row) => ({
    text: hide(caseId, row.text),
    on: row.reported_on,
    ...(row.document_id === null ? {} : { documentId: row.document_id }),
  }))
}
