import { sql } from 'kysely'
import type { Database } from '../platform/db/data/schema.ts'
import type { Read, Write } from '../platform/db/db.ts'
import type { Id } from '../platform/id.ts'
import type { Instant } from '../platform/time.ts'

/** Bindning: how a person stands to an association, as the person has told. For the person, the secretary and the chair only. */
export type ToldTie = {
  readonly tieId: Id
  readonly personId: Id
  readonly personName: string
  readonly associationId: Id
  readonly associationName: string
  readonly kind: Database['tie']['kind']
  readonly toldAt: Instant
}

/** The ties that people have told of, by person and association. Whoever calls must know that the reader may see them. */
export const tiesOf = async (db: Read, personIds: readonly Id[]): Promise<readonly ToldTie[]> => {
  if (personIds.length === 0) return []
  const rows = await db
    .selectFrom('tie')
    .innerJoin('person', (join) =>
      join.onRef('person.authority_id', '=', 'tie.authority_id').onRef('person.person_id', '=', 'tie.person_id'),
    )
    .innerJoin('association', 'association.association_id', 'tie.association_id')
    .select([
      'tie_id',
      'tie.person_id',
      'person.name as person_name',
      'tie.association_id',
      'association.name as association_name',
      'tie.kind',
      'told_at',
    ])
    .where('tie.person_id', 'in', personIds)
    .orderBy(sql`person.name collate "sv-SE-x-icu"`)
    .orderBy(sql`association.name collate "sv-SE-x-icu"`)
    .orderBy('tie_id')
    .execute()
  return rows.map((row) => ({
    tieId: row.tie_id,
    personId: row.person_id,
    personName: row.person_name,
    associationId: row.association_id,
    associationName: row.association_name,
    kind: row.kind,
    toldAt: row.told_at,
  }))
}

/** Keeps a tie. The same one told again changes nothing. */
export const saveTie = async (
  tx: Write,
  authorityId: Id,
  { tieId, personId, associationId, kind, toldAt }: Omit<ToldTie, 'personName' | 'associationName'>,
): Promise<void> => {
  await tx
    .insertInto('tie')
    .values({
      authority_id: authorityId,
      tie_id: tieId,
      person_id: personId,
      association_id: associationId,
      kind,
      told_at: toldAt,
    })
    .onConflict((conflict) => conflict.columns(['authority_id', 'person_id', 'association_id', 'kind']).doNothing())
    .execute()
}

/** Takes a tie of the person away. */
export const deleteTie = async (tx: Write, { tieId, personId }: { tieId: Id; personId: Id }): Promise<void> => {
  await tx.deleteFrom('tie').where('tie_id', '=', tieId).where('person_id', '=', personId).execute()
}

/** Every association by name, for a choice. */
export const associationNames = async (db: Read): Promise<readonly { associationId: Id; name: string }[]> => {
  const rows = await db
    .selectFrom('association')
    .select(['association_id', 'name'])
    .orderBy(sql`name collate "sv-SE-x-icu"`)
    .limit(2000)
    .execute()
  return rows.map((row) => ({ associationId: row.association_id, name: row.name }))
}
