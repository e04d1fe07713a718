import { sql } from 'kysely'
import type { Doing } from '../../platform/action.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Read } from '../../platform/db/db.ts'
import { type Id, isId } from '../../platform/id.ts'
import type { Day } from '../../platform/time.ts'
import { seesRecords } from '../cases.ts'
import { hidingIn } from '../masking/hiding.ts'
import { visibleTo } from '../queries.ts'
import type { RegisterEntry } from './entries.ts'

/** Which entries of the register, newest first. Both days are included. */
export type RegisterSearch = {
  readonly from?: Day | undefined
  readonly to?: Day | undefined
  readonly bodyId?: Id | undefined
  /** The last entry of the page before. */
  readonly after?: Id | undefined
  readonly limit: number
}

/** Only parties of the case and known associations are named to the public: other names may be those of private persons. */
const publicCounterpart = sql<string>`case when exists (
    select from case_party where case_party.authority_id = register_entry.authority_id
      and case_party.case_id = register_entry.case_id and case_party.name = register_entry.counterpart)
  or exists (select from association where association.name = register_entry.counterpart)
  then register_entry.counterpart else '' end`

/** An undated paper was registered on some day, but that is not when it was drawn up. */
const ownDay = sql<Day | null>`case when exists (
    select from document where document.authority_id = register_entry.authority_id
      and document.document_id = register_entry.document_id and document.document_on is null)
  then null else dated_on end`

/**
 * The register as an actor may see it, in at most two statements. Those who do not see records get the entries of cases they may
 * read that are not secret (OSL 5:2 st. 2), without what is masked in the papers of the case.
 */
export const entriesFor = async (db: Read, actor: Actor, search: RegisterSearch): Promise<readonly RegisterEntry[]> => {
  const isStaff = seesRecords(actor)
  const { from, to, bodyId, after } = search
  let query = db
    .selectFrom('register_entry')
    .innerJoin('case_file', (join) =>
      join
        .onRef('case_file.authority_id', '=', 'register_entry.authority_id')
        .onRef('case_file.case_id', '=', 'register_entry.case_id'),
    )
    .select([
      'register_entry_id',
      'register_entry.case_id',
      'case_number',
      'document_id',
      'direction',
      'registered_on',
      ownDay.as('dated_on'),
      isStaff ? 'counterpart' : publicCounterpart.as('counterpart'),
      'subject',
      'is_secret',
      'register_entry.secrecy_provision',
    ])
    .where(visibleTo(actor))
    .orderBy('registered_on', 'desc')
    .orderBy('register_entry_id', 'desc')
    .limit(search.limit)
  if (!isStaff) query = query.where('is_secret', '=', false)
  if (from) query = query.where('registered_on', '>=', from)
  if (to) query = query.where('registered_on', '<=', to)
  if (bodyId) query = query.where('case_file.body_id', '=', bodyId)
  if (after !== undefined && isId(after)) {
    const place = sql`(select e.registered_on, e.register_entry_id from register_entry e where e.register_entry_id = ${after}::uuid)`
    query = query.where(sql<boolean>`(registered_on, register_entry_id) < ${place}`)
  }
  const rows = await query.execute()
  const hide = await hidingIn(
    { db, actor },
    rows.map((row) => row.case_id),
  )
  return rows.map((row) => ({
    entryId: row.register_entry_id,
    caseId: row.case_id,
    caseNumber: row.case_number,
    ...(row.document_id === null ? {} : { documentId: row.document_id }),
    direction: row.direction,
    registeredOn: row.registered_on,
    ...(row.dated_on === null ? {} : { datedOn: row.dated_on }),
    counterpart: row.counterpart,
    subject: hide(row.case_id, row.subject),
    isSecret: row.is_secret,
    ...(row.secrecy_provision === null ? {} : { secrecyProvision: row.secrecy_provision }),
  }))
}

/** Enters something in the register that no document here stands for. */
export const saveEntry = async (
  doing: Doing,
  entry: Omit<RegisterEntry, 'entryId' | 'caseNumber' | 'registeredOn' | 'documentId'> & { readonly datedOn: Day },
): Promise<Id> => {
  const entryId = doing.newId()
  await doing.tx
    .insertInto('register_entry')
    .values({
      authority_id: doing.authority.authorityId,
      register_entry_id: entryId,
      case_id: entry.caseId,
      direction: entry.direction,
      registered_on: doing.today,
      dated_on: entry.datedOn,
      counterpart: entry.counterpart,
      subject: entry.subject,
      is_secret: entry.isSecret,
    })
    .execute()
  return entryId
}
