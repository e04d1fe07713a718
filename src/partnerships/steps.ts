import type { Actor } from '../platform/actor.ts'
import { isOwn, keepsPartnerships, type Partnership } from './partnerships.ts'
import { stepsFrom, type Transition } from './transitions.ts'

/** The steps that somebody may take from where a partnership is, in the order of the table. `isHost`: they stand at the authority that keeps it. */
export const stepsFor = (actor: Actor, partnership: Partnership, isHost: boolean): readonly Transition[] => {
  const isAuthority = keepsPartnerships.holds(actor, undefined)
  const isAssociation = isOwn(actor, partnership)
  const mayTake = ({ by }: Transition): boolean => {
    if (by === 'facts') return false
    if (by === 'authority') return isAuthority && isHost
    return by === 'association' ? isAssociation : isAuthority || isAssociation
  }
  return stepsFrom(partnership.state).filter(mayTake)
}
