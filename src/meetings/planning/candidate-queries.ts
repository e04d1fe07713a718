import { sql } from 'kysely'
import { z } from 'zod'
import { confirmedIn } from '../../cases/index.ts'
import type { Read } from '../../platform/db/db.ts'
import type { Id } from '../../platform/id.ts'
import type { Day } from '../../platform/time.ts'
import type { Plan } from './plan.ts'

/** A case that may be put on an agenda. */
export type ReadyCase = {
  readonly caseId: Id
  readonly caseNumber: string
  readonly title: string
  readonly hasReport: boolean
}

/**
 * Open cases of the body (and of the one it is drawn from) that it has not decided and that stand on no agenda to come; for the
 * council and the executive board also those that have been proposed to them. Fifty at most, those with a report first.
 */
export const readyCases = async (db: Read, plan: Plan): Promise<readonly ReadyCase[]> => {
  const own = [plan.bodyId, ...(plan.parentBodyId ? [plan.parentBodyId] : [])]
  const proposer = plan.bodyKind === 'council' ? 'executiveBoard' : 'subcommittee'
  const { rows } = await sql<{ case_id: Id; case_number: string; title: string; has_report: boolean }>`
    select c.case_id, c.case_number, c.title,
      exists (select from document d where d.authority_id = c.authority_id and d.case_id = c.case_id and d.kind = 'officialReport') as has_report
    from case_file c
    where c.state = 'open'
      and (c.body_id in (${sql.join(own)}) or exists (
        select from meeting_item i join meeting m using (authority_id, meeting_id) join body b on b.authority_id = m.authority_id and b.body_id = m.body_id
        where i.authority_id = c.authority_id and i.case_id = c.case_id and i.outcome = 'proposal' and b.kind = ${proposer}))
      and not exists (
        select from meeting_item i join meeting m using (authority_id, meeting_id)
        where i.authority_id = c.authority_id and i.case_id = c.case_id and m.body_id = ${plan.bodyId}
          and (i.outcome = 'decision' or (i.outcome = 'proposal' and m.state = 'closed')
            or (m.state in ('planned', 'summoned', 'open', 'adjourned') and i.handling <> 'struck')))
    order by 4 desc, c.latest_event_on desc, c.case_id
    limit 50`.execute(db)
  return rows.map((row) => ({
    caseId: row.case_id,
    caseNumber: row.case_number,
    title: row.title,
    hasReport: row.has_report,
  }))
}

/** The case with a number, as it is written in the register. */
export const caseNumbered = async (db: Read, caseNumber: string): Promise<Id | undefined> =>
  (await db.selectFrom('case_file').select('case_id').where('case_number', '=', caseNumber).executeTakeFirst())?.case_id

/** What the reading of an official report is asked for; anything else in it is passed over. */
const reportReading = z.object({
  items: z.array(z.object({ points: z.array(z.string()).catch([]) })).catch([]),
})

/** What a case brings to an agenda: its title, the points that its latest official report proposes, and its papers. */
export const preparedCase = async (db: Read, caseId: Id) => {
  const found = await db
    .selectFrom('case_file')
    .select(['title', 'summary'])
    .where('case_id', '=', caseId)
    .where('state', '=', 'open')
    .executeTakeFirst()
  if (!found) return undefined
  const papers = await db
    .selectFrom('document')
    .select([
      'document_id',
      'kind',
      'reading',
      sql<boolean>`kind = 'officialReport' and text ~* 'barnets bästa|barnkonsekvens|barnperspektiv|barnrätt'`.as(
        'tells_of_children',
      ),
    ])
    .where('case_id', '=', caseId)
    .where('kind', 'not in', ['minutes', 'summons', 'notice'])
    .orderBy(sql`kind = 'officialReport' desc`)
    .orderBy(sql`document_on desc nulls last`)
    .orderBy('document_id', 'desc')
    .limit(200)
    .execute()
  const report = papers.find(({ kind }) => kind === 'officialReport')
  const read = report && reportReading.safeParse(confirmedIn(report.reading))
  return {
    title: found.title,
    background: found.summary,
    points: read?.success ? read.data.items.flatMap(({ points }) => points).filter((point) => point.trim() !== '') : [],
    hasChildAssessment: report?.tells_of_children ?? false,
    documentIds: papers.map((row) => row.document_id),
  }
}

/** An assignment whose report is awaited. */
export type DueAssignment = {
  readonly assignmentId: Id
  readonly caseNumber: string
  readonly toRole: string
  readonly text: string
  readonly dueOn?: Day | undefined
  readonly givenOn: Day
}

/** Open assignments that the body has given and that stand on no agenda to come, by due day. A hundred at most. */
export const openAssignments = async (db: Read, bodyId: Id): Promise<readonly DueAssignment[]> => {
  const rows = await db
    .selectFrom('assignment')
    .innerJoin('case_file', (join) =>
      join
        .onRef('case_file.authority_id', '=', 'assignment.authority_id')
        .onRef('case_file.case_id', '=', 'assignment.case_id'),
    )
    .leftJoin('meeting_item', (join) =>
      join
        .onRef('meeting_item.authority_id', '=', 'assignment.authority_id')
        .onRef('meeting_item.meeting_item_id', '=', 'assignment.meeting_item_id'),
    )
    .leftJoin('meeting', (join) =>
      join
        .onRef('meeting.authority_id', '=', 'meeting_item.authority_id')
        .onRef('meeting.meeting_id', '=', 'meeting_item.meeting_id'),
    )
    .select([
      'assignment.assignment_id',
      'case_number',
      'to_role',
      'assignment.text',
      'due_on',
      sql<Day>`coalesce(meeting.held_on, case_file.opened_on)`.as('given_on'),
    ])
    // One that has been reported waits for its body to take the report.
    .where('assignment.state', 'in', ['open', 'reported'])
    .where('from_body_id', '=', bodyId)
    .where(
      sql<boolean>`not exists (select from meeting_item i join meeting m using (authority_id, meeting_id)
        where i.authority_id = assignment.authority_id and i.assignment_id = assignment.assignment_id and i.kind = 'reportBack'
          and m.state in ('planned', 'summoned', 'open', 'adjourned') and i.handling <> 'struck')`,
    )
    .orderBy('due_on')
    .orderBy('assignment.assignment_id')
    .limit(100)
    .execute()
  return rows.map((row) => ({
    assignmentId: row.assignment_id,
    caseNumber: row.case_number,
    toRole: row.to_role,
    text: row.text,
    dueOn: row.due_on ?? undefined,
    givenOn: row.given_on,
  }))
}

/** What the report on an assignment brings to an agenda; undefined when it is not awaited. */
export const waitingAssignment = async (db: Read, assignmentId: Id) => {
  const row = await db
    .selectFrom('assignment')
    .innerJoin('case_file', (join) =>
      join
        .onRef('case_file.authority_id', '=', 'assignment.authority_id')
        .onRef('case_file.case_id', '=', 'assignment.case_id'),
    )
    .select(['case_file.case_id', 'case_file.title', 'assignment.text', 'to_role', 'from_body_id'])
    .where('assignment_id', '=', assignmentId)
    .where('assignment.state', '<>', 'closed')
    .executeTakeFirst()
  if (!row) return undefined
  const { title, case_id: caseId, text: background, to_role: rapporteur, from_body_id: fromBodyId } = row
  return { title, caseId, background, rapporteur, fromBodyId }
}

/** How many decisions taken on delegation by a day the body is still to be told of and that stand on no agenda to come. */
export const untoldDecisions = async (db: Read, { bodyId, heldOn }: Plan): Promise<number> => {
  const { count } = await db
    .selectFrom('delegated_decision as taken')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('body_id', '=', bodyId)
    .where('must_be_reported', '=', true)
    .where('reported_item_id', 'is', null)
    .where('decided_on', '<=', heldOn)
    .where(
      sql<boolean>`not exists (select from meeting_item i join meeting m using (authority_id, meeting_id)
        where i.authority_id = taken.authority_id and i.meeting_item_id = taken.agenda_item_id
          and m.state in ('planned', 'summoned', 'open', 'adjourned') and i.handling in ('waiting', 'open'))`,
    )
    .executeTakeFirstOrThrow()
  return count
}
