import { sql } from 'kysely'
import type { Read, Write } from '../platform/db/db.ts'
import type { Id } from '../platform/id.ts'
import type { Day } from '../platform/time.ts'
import { type Body, type BodyKind, inTree, type Term, type TermRole } from './bodies.ts'

const bodyOf = (row: {
  body_id: Id
  name: string
  kind: BodyKind
  parent_body_id: Id | null
  seats: number | null
}): Body => ({
  bodyId: row.body_id,
  name: row.name,
  kind: row.kind,
  parentBodyId: row.parent_body_id ?? undefined,
  seats: row.seats ?? undefined,
})

const bodyColumns = ['body_id', 'name', 'kind', 'parent_body_id', 'seats'] as const

/** The bodies of the authority: council, board, then the others by name, each subcommittee after its body. */
export const bodies = async (db: Read): Promise<readonly (Body & { readonly depth: number })[]> => {
  const rows = await db
    .selectFrom('body')
    .select(bodyColumns)
    .orderBy(sql`array_position(array['council', 'executiveBoard', 'committeeBoard', 'subcommittee'], kind)`)
    .orderBy(sql`name collate "sv-SE-x-icu"`)
    .execute()
  return inTree(rows.map(bodyOf))
}

/** One body. `lock` holds it until commit. */
export const getBody = async (db: Read, bodyId: Id, options: { lock?: boolean } = {}): Promise<Body | undefined> => {
  const query = db.selectFrom('body').select(bodyColumns).where('body_id', '=', bodyId)
  const row = await (options.lock ? query.forUpdate() : query).executeTakeFirst()
  return row && bodyOf(row)
}

/** Whether another body of the authority has the name. */
export const isBodyNameTaken = async (db: Read, name: string, except?: Id): Promise<boolean> => {
  const rows = await db.selectFrom('body').select('body_id').where('name', '=', name).execute()
  return rows.some((row) => row.body_id !== except)
}

/** Adds a body, or changes the one that is there. */
export const saveBody = async (tx: Write, authorityId: Id, body: Body): Promise<void> => {
  const values = {
    name: body.name,
    kind: body.kind,
    parent_body_id: body.parentBodyId ?? null,
    seats: body.seats ?? null,
  }
  await tx
    .insertInto('body')
    .values({ authority_id: authorityId, body_id: body.bodyId, ...values })
    .onConflict((conflict) => conflict.columns(['authority_id', 'body_id']).doUpdateSet(values))
    .execute()
}

const termsQuery = (db: Read) =>
  db
    .selectFrom('term_of_office as term')
    .innerJoin('person', (join) =>
      join.onRef('person.authority_id', '=', 'term.authority_id').onRef('person.person_id', '=', 'term.person_id'),
    )
    .innerJoin('body', (join) =>
      join.onRef('body.authority_id', '=', 'term.authority_id').onRef('body.body_id', '=', 'term.body_id'),
    )
    .select([
      'term.term_of_office_id',
      'term.body_id',
      'body.name as body_name',
      'term.person_id',
      'person.name as person_name',
      'term.role',
      'term.party',
      'term.position',
      'term.from_on',
      'term.until_on',
    ])
    .orderBy(sql`array_position(array['chair', 'viceChair', 'member', 'substitute'], term.role)`)
    .orderBy('term.position')
    .orderBy(sql`person.name collate "sv-SE-x-icu"`)
    .orderBy('term.from_on', 'desc')

const termOf = (row: Awaited<ReturnType<ReturnType<typeof termsQuery>['execute']>>[number]): Term => ({
  termId: row.term_of_office_id,
  bodyId: row.body_id,
  bodyName: row.body_name,
  personId: row.person_id,
  personName: row.person_name,
  role: row.role satisfies TermRole,
  party: row.party ?? undefined,
  position: row.position,
  fromOn: row.from_on,
  untilOn: row.until_on ?? undefined,
})

/** The terms of a body in the order of the roll: chair, vice chairs, members, substitutes. All of them, ended or not. */
export const termsOf = async (db: Read, bodyId: Id): Promise<readonly Term[]> =>
  (await termsQuery(db).where('term.body_id', '=', bodyId).execute()).map(termOf)

/** Who serves in a body on a day, in the order of the roll. */
export const termsOn = async (db: Read, bodyId: Id, on: Day): Promise<readonly Term[]> =>
  (
    await termsQuery(db)
      .where('term.body_id', '=', bodyId)
      .where('term.from_on', '<=', on)
      .where((eb) => eb.or([eb('term.until_on', 'is', null), eb('term.until_on', '>', on)]))
      .execute()
  ).map(termOf)

/** The terms of one person, in every body. */
export const termsOfPerson = async (db: Read, personId: Id): Promise<readonly Term[]> =>
  (await termsQuery(db).where('term.person_id', '=', personId).execute()).map(termOf)

/** One term. `lock` holds it until commit. */
export const getTerm = async (db: Read, termId: Id, options: { lock?: boolean } = {}): Promise<Term | undefined> => {
  const query = termsQuery(db).where('term.term_of_office_id', '=', termId)
  const row = await (options.lock ? query.forUpdate('term') : query).executeTakeFirst()
  return row && termOf(row)
}

/** Adds a term, or changes the one that is there. */
export const saveTerm = async (
  tx: Write,
  authorityId: Id,
  term: Omit<Term, 'bodyName' | 'personName'>,
): Promise<void> => {
  const values = {
    body_id: term.bodyId,
    person_id: term.personId,
    role: term.role,
    party: term.party ?? null,
    position: term.position,
    from_on: term.fromOn,
    until_on: term.untilOn ?? null,
  }
  await tx
    .insertInto('term_of_office')
    .values({ authority_id: authorityId, term_of_office_id: term.termId, ...values })
    .onConflict((conflict) => conflict.columns(['authority_id', 'term_of_office_id']).doUpdateSet(values))
    .execute()
}

/** Adds a numbering of a body from a day, or changes the one that begins on the same day. */
export const saveNumbering = async (
  tx: Write,
  {
    authorityId,
    bodyId,
    ...numbering
  }: { authorityId: Id; bodyId: Id; fromOn: Day; kind: 'diary' | 'ownSeries'; pattern: string },
): Promise<void> => {
  const values = { kind: numbering.kind, pattern: numbering.pattern }
  await tx
    .insertInto('body_numbering')
    .values({ authority_id: authorityId, body_id: bodyId, from_on: numbering.fromOn, ...values })
    .onConflict((conflict) => conflict.columns(['authority_id', 'body_id', 'from_on']).doUpdateSet(values))
    .execute()
}
