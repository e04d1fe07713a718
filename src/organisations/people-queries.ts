import { sql } from 'kysely'
import type { Read, Write } from '../platform/db/db.ts'
import type { Id } from '../platform/id.ts'
import type { Day } from '../platform/time.ts'

/** Förtroendevald eller tjänsteperson, as the authority's papers name them. */
export type Person = { readonly personId: Id; readonly name: string }

/** Titel: what an official was called, in which unit, from a day until (and not on) a day. */
export type Title = {
  readonly titleId: Id
  readonly personId: Id
  readonly title: string
  readonly unit: string
  readonly fromOn: Day
  readonly untilOn?: Day | undefined
}

/** How many people a page of the list holds. */
export const peoplePerPage = 200

/** People by name, those after the person `after`; at most one more than a page. Addresses hold ids, never names. */
export const people = async (db: Read, { after }: { after?: Id | undefined } = {}): Promise<readonly Person[]> => {
  const rows = await db
    .selectFrom('person')
    .select(['person_id', 'name'])
    .$if(after !== undefined, (query) =>
      query.where(
        sql<boolean>`(name collate "sv-SE-x-icu", person_id) > (select p.name collate "sv-SE-x-icu", p.person_id from person p where p.person_id = ${after ?? ''}::uuid)`,
      ),
    )
    .orderBy(sql`name collate "sv-SE-x-icu"`)
    .orderBy('person_id')
    .limit(peoplePerPage + 1)
    .execute()
  return rows.map((row) => ({ personId: row.person_id, name: row.name }))
}

/** Everyone, by name, for a choice in a form. */
export const allPeople = async (db: Read): Promise<readonly Person[]> => {
  const rows = await db
    .selectFrom('person')
    .select(['person_id', 'name'])
    .orderBy(sql`name collate "sv-SE-x-icu"`)
    .execute()
  return rows.map((row) => ({ personId: row.person_id, name: row.name }))
}

/** Those who may handle cases, by name: everyone but the elected who have no title of an official. */
export const officials = async (db: Read): Promise<readonly Person[]> => {
  const rows = await db
    .selectFrom('person')
    .select(['person_id', 'name'])
    .where(({ or, not, exists, selectFrom }) =>
      or([
        exists(
          selectFrom('official_title')
            .select('official_title.person_id')
            .whereRef('official_title.authority_id', '=', 'person.authority_id')
            .whereRef('official_title.person_id', '=', 'person.person_id'),
        ),
        not(
          exists(
            selectFrom('term_of_office')
              .select('term_of_office.person_id')
              .whereRef('term_of_office.authority_id', '=', 'person.authority_id')
              .whereRef('term_of_office.person_id', '=', 'person.person_id'),
          ),
        ),
      ]),
    )
    .orderBy(sql`name collate "sv-SE-x-icu"`)
    .execute()
  return rows.map((row) => ({ personId: row.person_id, name: row.name }))
}

/** One person. `lock` holds the row until commit. */
export const getPerson = async (
  db: Read,
  personId: Id,
  options: { lock?: boolean } = {},
): Promise<Person | undefined> => {
  const query = db.selectFrom('person').select(['person_id', 'name']).where('person_id', '=', personId)
  const row = await (options.lock ? query.forUpdate() : query).executeTakeFirst()
  return row && { personId: row.person_id, name: row.name }
}

/** Adds a person, or changes the name of the one that is there. */
export const savePerson = async (tx: Write, authorityId: Id, person: Person): Promise<void> => {
  await tx
    .insertInto('person')
    .values({ authority_id: authorityId, person_id: person.personId, name: person.name })
    .onConflict((conflict) => conflict.columns(['authority_id', 'person_id']).doUpdateSet({ name: person.name }))
    .execute()
}

const titleColumns = ['official_title_id', 'person_id', 'title', 'unit', 'from_on', 'until_on'] as const

type TitleRow = {
  official_title_id: Id
  person_id: Id
  title: string
  unit: string
  from_on: Day
  until_on: Day | null
}

const titleOf = (row: TitleRow): Title => ({
  titleId: row.official_title_id,
  personId: row.person_id,
  title: row.title,
  unit: row.unit,
  fromOn: row.from_on,
  untilOn: row.until_on ?? undefined,
})

/** The titles of people, the newest first. */
export const titlesOf = async (db: Read, personIds: readonly Id[]): Promise<readonly Title[]> => {
  if (personIds.length === 0) return []
  const rows = await db
    .selectFrom('official_title')
    .select(titleColumns)
    .where('person_id', 'in', [...personIds])
    .orderBy('from_on', 'desc')
    .orderBy('official_title_id')
    .execute()
  return rows.map(titleOf)
}

/** One title. `lock` holds it until commit. */
export const getTitle = async (db: Read, titleId: Id, options: { lock?: boolean } = {}): Promise<Title | undefined> => {
  const query = db.selectFrom('official_title').select(titleColumns).where('official_title_id', '=', titleId)
  const row = await (options.lock ? query.forUpdate() : query).executeTakeFirst()
  return row && titleOf(row)
}

/** Adds a title, or changes the one that is there. */
export const saveTitle = async (tx: Write, authorityId: Id, title: Title): Promise<void> => {
  const values = { title: title.title, unit: title.unit, from_on: title.fromOn, until_on: title.untilOn ?? null }
  await tx
    .insertInto('official_title')
    .values({ authority_id: authorityId, official_title_id: title.titleId, person_id: title.personId, ...values })
    .onConflict((conflict) => conflict.columns(['authority_id', 'official_title_id']).doUpdateSet(values))
    .execute()
}
