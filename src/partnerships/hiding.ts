import { hidingIn } from '../cases/index.ts'
import { type Actor, isStaff } from '../platform/actor.ts'
import type { Read } from '../platform/db/db.ts'
import { askedOf, waitingFor } from './consent.ts'
import { isOwn, type Partnership } from './partnerships.ts'

/**
 * The partnerships as somebody reads them: their own parties and those who see records read every word, others without what is masked
 * in the papers of their cases. Of those who are asked to be parties each reads what concerns it. One statement at most.
 */
export const asReadBy = async (db: Read, actor: Actor, found: readonly Partnership[]): Promise<Partnership[]> => {
  const foreign = found.filter((partnership) => !isOwn(actor, partnership))
  const hide = await hidingIn(
    { db, actor },
    foreign.flatMap(({ caseId }) => caseId ?? []),
  )
  return found.map((whole) => {
    const partnership = withAsked(whole, askedAsReadBy(actor, whole))
    const { caseId, title, goal, parties } = partnership
    if (caseId === undefined || !foreign.includes(whole)) return partnership
    return {
      ...partnership,
      title: hide(caseId, title),
      goal: hide(caseId, goal),
      parties: parties.map((party) => ({ ...party, brings: hide(caseId, party.brings) })),
    }
  })
}

/** A no is for the municipality. The parties read whom they wait for, who is asked its own question, and others nothing. */
const askedAsReadBy = (actor: Actor, partnership: Partnership): Partnership['asked'] => {
  if (isStaff(actor)) return partnership.asked
  if (isOwn(actor, partnership)) return waitingFor(partnership)
  const own = askedOf(actor, partnership)
  return own && [own]
}

const withAsked = ({ asked: _, ...rest }: Partnership, asked: Partnership['asked']): Partnership =>
  asked === undefined ? rest : { ...rest, asked }
