import { sql } from 'kysely'
import type { Read } from '../platform/db/db.ts'
import type { Id } from '../platform/id.ts'
import type { Partnership, PartnershipParty } from './partnerships.ts'

/** The parties of each partnership, authorities first, and those who are asked. One statement. */
export const partiesOf = async (db: Read, ids: readonly Id[]) => {
  const rows = await db
    .selectFrom('partnership_party as party')
    .leftJoin('authority', 'authority.authority_id', 'party.authority_id')
    .leftJoin('association', 'association.association_id', 'party.association_id')
    .select([
      'party.partnership_id',
      'party.partnership_party_id',
      'party.authority_id',
      'party.association_id',
      'party.brings',
      'party.consent',
      'party.consent_at',
      'party.consent_said',
      'authority.name as authority_name',
      'association.name as association_name',
    ])
    .where('party.partnership_id', 'in', ids)
    .orderBy(sql`party.authority_id is null`)
    .orderBy('party.partnership_party_id')
    .execute()
  const grouped = Map.groupBy(rows, (row) => row.partnership_id)
  return (id: Id): Everyone => {
    const everyone = grouped.get(id) ?? []
    const asked = everyone.flatMap(({ consent, consent_at: at, consent_said: said, ...row }) =>
      consent === 'given' || consent === 'withdrawn' || at === null ? [] : [{ ...partyOfRow(row), consent, at, said }],
    )
    const parties = everyone.flatMap(({ consent, consent_at, ...row }) =>
      consent === 'given' ? [{ ...partyOfRow(row), ...(consent_at ? { consentAt: consent_at } : {}) }] : [],
    )
    return asked.length === 0 ? { parties } : { parties, asked }
  }
}

/** The parties of a partnership, and who is asked to be one. */
export type Everyone = Pick<Partnership, 'parties' | 'asked'>

type PartyRow = {
  partnership_party_id: Id
  authority_id: Id | null
  association_id: Id | null
  brings: string
  authority_name: string | null
  association_name: string | null
}

const partyOfRow = (row: PartyRow): PartnershipParty => ({
  partyId: row.partnership_party_id,
  kind: row.authority_id === null ? 'association' : 'authority',
  organisationId: row.authority_id ?? row.association_id ?? '',
  name: row.authority_name ?? row.association_name ?? '',
  brings: row.brings,
})
