import { hidingFor } from '../cases/index.ts'
import type { Id } from '../platform/id.ts'
import type { Ask } from '../platform/web/page.tsx'
import type { Decision } from './decisions.ts'

/** Takes out of the words of a case's decisions what its reader may not see; those who see records keep every word. One statement. */
export const hidingDecisions = async (ask: Ask, caseId: Id): Promise<(decision: Decision) => Decision> => {
  const hide = await hidingFor(ask, caseId)
  return (decision) => {
    const { item } = decision
    return {
      ...decision,
      item: {
        ...item,
        title: hide(item.title),
        background: hide(item.background),
        decisionPath: hide(item.decisionPath),
        points: item.points.map(hide),
        motions: item.motions.map((motion) => ({ ...motion, text: hide(motion.text) })),
      },
    }
  }
}
