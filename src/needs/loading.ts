import { getPartnership, type Partnership } from '../partnerships/index.ts'
import { isStaff } from '../platform/actor.ts'
import { isId } from '../platform/id.ts'
import type { Permission } from '../platform/permission.ts'
import { type Refusal, refuse } from '../platform/refusal.ts'
import type { Ask } from '../platform/web/page.tsx'
import { ownParty, writesAsParty } from './joint-actions.ts'
import type { Need } from './needs.ts'
import { getNeed } from './queries.ts'

/** The need of the address for its parties; those who may not do what the page does are told whom to ask. */
export const loadNeed =
  (permission: Permission<Need>) =>
  async ({ db, actor, param }: Ask): Promise<Need | Refusal | undefined> => {
    const id = param('partnershipId')
    const need = isId(id) ? await getNeed(db, id) : undefined
    if (!need) return undefined
    return permission.holds(actor, need) ? need : refuse(`permissions.${permission.who}`)
  }

/** The partnership of the address for its parties and those who work at the host; nobody else learns that it exists. */
export const loadForParties = async ({ db, actor, authority, param }: Ask): Promise<Partnership | undefined> => {
  const id = param('partnershipId')
  const found = isId(id) ? await getPartnership(db, id) : undefined
  return found && (isStaff(actor) || actor.kind === 'association') && ownParty({ actor, authority }, found)
    ? found
    : undefined
}

/** The same for those who may write there. */
export const loadForWriters = async (ask: Ask): Promise<Partnership | Refusal | undefined> => {
  const found = await loadForParties(ask)
  if (!found) return undefined
  return writesAsParty.holds(ask.actor, found) ? found : refuse(`permissions.${writesAsParty.who}`)
}
