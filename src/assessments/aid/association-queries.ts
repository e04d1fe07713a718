import type { Partnership } from '../../partnerships/index.ts'
import type { Read } from '../../platform/db/db.ts'
import type { Id } from '../../platform/id.ts'

/** A partnership that an association stands in, as its own page lists it. */
export type StandsIn = Pick<Partnership, 'partnershipId' | 'title' | 'state'> & { readonly hostName: string }

const mostShown = 100

/** The partnerships of an association that the reader may see: all for itself, those of the house for staff, public ones for others. One statement. */
export const partnershipsOfAssociation = async (
  db: Read,
  associationId: Id,
  { isPublicOnly }: { readonly isPublicOnly: boolean },
): Promise<readonly StandsIn[]> => {
  const rows = await db
    .selectFrom('partnership_party as party')
    .innerJoin('partnership', 'partnership.partnership_id', 'party.partnership_id')
    .innerJoin('authority', 'authority.authority_id', 'partnership.host_authority_id')
    .select(['partnership.partnership_id', 'partnership.title', 'partnership.state', 'authority.name as host_name'])
    .where('party.association_id', '=', associationId)
    .$if(isPublicOnly, (query) => query.where('partnership.is_public', '=', true))
    .orderBy('partnership.state_since', 'desc')
    .orderBy('partnership.partnership_id')
    .limit(mostShown)
    .execute()
  return rows.map((row) => ({
    partnershipId: row.partnership_id,
    title: row.title,
    state: row.state,
    hostName: row.host_name,
  }))
}
