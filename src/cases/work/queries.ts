import { sql } from 'kysely'
import type { NumberingKind, NumberingPattern } from '../../organisations/index.ts'
import type { Read, Write } from '../../platform/db/db.ts'
import type { Id } from '../../platform/id.ts'
import type { Day } from '../../platform/time.ts'
import type { CaseState, ClosingReason, Stage } from '../cases.ts'

/** An association that may be chosen as a party. */
export type Choosable = { readonly associationId: Id; readonly name: string }

/** The associations of the installation in Swedish order, for a choice in a form; the first 2 000. */
export const choosableAssociations = async (db: Read): Promise<readonly Choosable[]> => {
  const rows = await db
    .selectFrom('association')
    .select(['association_id', 'name'])
    .orderBy(sql`name collate "sv-SE-x-icu"`)
    .orderBy('association_id')
    .limit(2000)
    .execute()
  return rows.map((row) => ({ associationId: row.association_id, name: row.name }))
}

/** The associations with these ids; those that do not exist are left out. */
export const associationsWithIds = async (db: Read, ids: readonly Id[]): Promise<readonly Choosable[]> => {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('association')
    .select(['association_id', 'name'])
    .where('association_id', 'in', [...ids])
    .execute()
  return rows.map((row) => ({ associationId: row.association_id, name: row.name }))
}

/** How each body of the authority numbers its cases on a day, in one statement; bodies without numbering are left out. */
export const numberingsOn = async (
  db: Read,
  on: Day,
): Promise<ReadonlyMap<Id, { readonly kind: NumberingKind; readonly pattern: NumberingPattern }>> => {
  const rows = await db
    .selectFrom('body_numbering')
    .distinctOn('body_id')
    .select(['body_id', 'kind', 'pattern'])
    .where('from_on', '<=', on)
    .orderBy('body_id')
    .orderBy('from_on', 'desc')
    .execute()
  return new Map(rows.map(({ body_id, kind, pattern }) => [body_id, { kind, pattern }]))
}

/** What may be changed of a case by hand. */
export type CaseChange = {
  readonly title: string
  readonly summary: string
  readonly stage: Stage
  readonly officerId?: Id | undefined
}

/** Saves the changed words of a case. */
export const saveCase = async (tx: Write, caseId: Id, change: CaseChange): Promise<void> => {
  await tx
    .updateTable('case_file')
    .set({
      title: change.title,
      summary: change.summary,
      stage: change.stage,
      case_officer_id: change.officerId ?? null,
    })
    .where('case_id', '=', caseId)
    .execute()
}

/** Takes away the parties of a case, before others are added. */
export const removeParties = async (tx: Write, caseId: Id): Promise<void> => {
  await tx.deleteFrom('case_party').where('case_id', '=', caseId).execute()
}

/** Saves that a case is closed, on a day and for a reason, or open again. */
export const saveCaseState = async (
  tx: Write,
  caseId: Id,
  { state, closedOn, reason }: { state: CaseState; closedOn?: Day; reason?: ClosingReason },
): Promise<void> => {
  await tx
    .updateTable('case_file')
    .set({ state, closed_on: closedOn ?? null, closing_reason: reason ?? null })
    .where('case_id', '=', caseId)
    .execute()
}

/** How many assignments of a case are not closed. */
export const openAssignments = async (db: Read, caseId: Id): Promise<number> => {
  const { count } = await db
    .selectFrom('assignment')
    .select((eb) => eb.fn.countAll<bigint>().as('count'))
    .where('case_id', '=', caseId)
    .where('state', '<>', 'closed')
    .executeTakeFirstOrThrow()
  return Number(count)
}
