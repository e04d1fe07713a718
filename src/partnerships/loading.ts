import { isStaff } from '../platform/actor.ts'
import { isId } from '../platform/id.ts'
import type { Permission } from '../platform/permission.ts'
import { type Refusal, refuse } from '../platform/refusal.ts'
import type { Ask } from '../platform/web/page.tsx'
import {
  keepsPartnerships,
  mayRead,
  type Partnership,
  partyOf,
  publishesPartnerships,
  writesTogether,
} from './partnerships.ts'
import { getPartnership } from './queries.ts'

const loadFor =
  (permission: Permission<Partnership>) =>
  async ({ db, actor, authority, param }: Ask): Promise<Partnership | Refusal | undefined> => {
    const id = param('partnershipId')
    const found = isId(id) ? await getPartnership(db, id) : undefined
    if (!found || !mayRead(actor, found)) return undefined
    // A public one is read by everyone, but worked with by its parties alone.
    if (
      isStaff(actor) &&
      found.hostAuthorityId !== authority.authorityId &&
      !partyOf(actor, authority.authorityId, found)
    )
      return undefined
    return permission.holds(actor, found) ? found : refuse(`permissions.${permission.who}`)
  }

/** The partnership of the address, for those who keep its records; others are told whom to ask. */
export const loadKept = loadFor(keepsPartnerships)

/** The partnership of the address, for those who decide what is public. */
export const loadPublishable = loadFor(publishesPartnerships)

/** The partnership of the address, for the parties. */
export const loadShared = loadFor(writesTogether)
