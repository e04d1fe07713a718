import { hidingIn } from '../cases/index.ts'
import { type Actor, isStaff } from '../platform/actor.ts'
import type { Read } from '../platform/db/db.ts'
import { askedOf } from './consent.ts'
import { isOwn, type Partnership } from './partnerships.ts'

/**
 * The partnerships as somebody reads them: their own parties and those who see records read every word, others without what is masked
 * in the papers of their cases, and without those who are asked to be parties and have not said yes. One statement at most.
 */
export const asReadBy = async (db: Read, actor: Actor, found: readonly Partnership[]): Promise<Partnership[]> => {
  const foreign = found.filter((partnership) => !isOwn(actor, partnership))
  const hide = await hidingIn(
    { db, actor },
    foreign.flatMap(({ caseId }) => caseId ?? []),
  )
  return found.map((whole) => {
    const partnership = isInside(actor, whole) ? whole : withoutAsked(whole)
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

const isInside = (actor: Actor, partnership: Partnership): boolean =>
  isStaff(actor) || isOwn(actor, partnership) || askedOf(actor, partnership) !== undefined

const withoutAsked = ({ asked: _, ...rest }: Partnership): Partnership => rest
