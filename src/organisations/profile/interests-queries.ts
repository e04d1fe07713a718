import type { Read, Write } from '../../platform/db/db.ts'
import type { Id } from '../../platform/id.ts'
import { resources, targetGroups, themes } from '../data/interests.ts'
import { type Interests, knownOf } from './interests.ts'

/** What an association says that it works with. Undefined when there is no such association. */
export const getInterests = async (db: Read, associationId: Id): Promise<Interests | undefined> => {
  const row = await db
    .selectFrom('association')
    .select(['themes', 'target_groups', 'offers', 'areas', 'wants_proposals'])
    .where('association_id', '=', associationId)
    .executeTakeFirst()
  return (
    row && {
      associationId,
      themes: knownOf(themes, row.themes),
      targetGroups: knownOf(targetGroups, row.target_groups),
      offers: knownOf(resources, row.offers),
      areas: row.areas,
      wantsProposals: row.wants_proposals,
    }
  )
}

/** Keeps what the association works with. */
export const saveInterests = async (tx: Write, told: Omit<Interests, 'wantsProposals'>): Promise<void> => {
  await tx
    .updateTable('association')
    .set({
      themes: [...told.themes],
      target_groups: [...told.targetGroups],
      offers: [...told.offers],
      areas: [...told.areas],
    })
    .where('association_id', '=', told.associationId)
    .execute()
}
