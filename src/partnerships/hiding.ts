import { hidingIn } from '../cases/index.ts'
import type { Actor } from '../platform/actor.ts'
import type { Read } from '../platform/db/db.ts'
import { isOwn, type Partnership } from './partnerships.ts'

/**
 * The partnerships as somebody reads them: their own parties and those who see records read every word, others without what is masked
 * in the papers of their cases. One statement at most.
 */
export const asReadBy = async (db: Read, actor: Actor, found: readonly Partnership[]): Promise<Partnership[]> => {
  const foreign = found.filter((partnership) => !isOwn(actor, partnership))
  const hide = await hidingIn(
    { db, actor },
    foreign.flatMap(({ caseId }) => caseId ?? []),
  )
  return found.map((partnership) => {
    const { caseId, title, goal, parties } = partnership
    if (caseId === undefined || !foreign.includes(partnership)) return partnership
    return {
      ...partnership,
      title: hide(caseId, title),
      goal: hide(caseId, goal),
      parties: parties.map((party) => ({ ...party, brings: hide(caseId, party.brings) })),
    }
  })
}
