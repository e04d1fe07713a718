import { hidingIn } from '../../cases/index.ts'
import type { Partnership } from '../../partnerships/index.ts'
import type { Id } from '../../platform/id.ts'
import type { Ask } from '../../platform/web/page.tsx'

/** A partnership that an association stands in, as its own page lists it. */
export type StandsIn = Pick<Partnership, 'partnershipId' | 'title' | 'state'> & { readonly hostName: string }

const mostShown = 100

/** Whose page it is, where, and whether only what is public is shown. */
type Listing = { readonly associationId: Id; readonly authorityId: Id; readonly isPublicOnly: boolean }

/**
 * The partnerships of an association that are at home in an authority, as its host or as a party, and that the reader may see: public
 * ones without what is masked in the papers of their cases. Two statements at most.
 */
export const partnershipsOfAssociation = async (
  { db, actor }: Pick<Ask, 'db' | 'actor'>,
  { associationId, authorityId, isPublicOnly }: Listing,
): Promise<readonly StandsIn[]> => {
  const rows = await db
    .selectFrom('partnership_party as party')
    .innerJoin('partnership', 'partnership.partnership_id', 'party.partnership_id')
    .innerJoin('authority', 'authority.authority_id', 'partnership.host_authority_id')
    .select([
      'partnership.partnership_id',
      'partnership.case_id',
      'partnership.title',
      'partnership.state',
      'authority.name as host_name',
    ])
    .where('party.association_id', '=', associationId)
    .where('party.consent', '=', 'given')
    .where(({ eb, or, exists, selectFrom }) =>
      or([
        eb('partnership.host_authority_id', '=', authorityId),
        exists(
          selectFrom('partnership_party as here')
            .select('here.partnership_id')
            .whereRef('here.partnership_id', '=', 'partnership.partnership_id')
            .where('here.authority_id', '=', authorityId),
        ),
      ]),
    )
    .$if(isPublicOnly, (query) => query.where('partnership.is_public', '=', true))
    .orderBy('partnership.state_since', 'desc')
    .orderBy('partnership.partnership_id')
    .limit(mostShown)
    .execute()
  const hide = isPublicOnly
    ? await hidingIn(
        { db, actor },
        rows.flatMap((row) => row.case_id ?? []),
      )
    : undefined
  return rows.map((row) => ({
    partnershipId: row.partnership_id,
    title: hide ? hide(row.case_id ?? '', row.title) : row.title,
    state: row.state,
    hostName: row.host_name,
  }))
}
