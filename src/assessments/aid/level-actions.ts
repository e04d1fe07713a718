import { z } from 'zod'
import { action } from '../../platform/action.ts'
import { countInput, idInput, optionalTextInput } from '../../platform/input.ts'
import { proposedLevel } from '../known/known.ts'
import { latestAnswers } from '../queries.ts'
import { workedOn } from './conclusion-actions.ts'
import { nameOf, worksWithAid } from './frame.ts'
import { answerInput, yesNoInput } from './inputs.ts'
import { levelOutcome } from './level.ts'
import { addLevel } from './level-queries.ts'

/** Answers who decides on the partnership and what is handed over. */
export const answerLevel = action({
  name: 'aid.answerLevel',
  input: z.object({
    partnershipId: idInput,
    isOfPrinciple: yesNoInput,
    isWholeMatter: yesNoInput,
    isBeyondBudget: yesNoInput,
    boards: countInput(1, 50),
    isPublicPower: yesNoInput,
    hasStatute: answerInput,
    isKeptForBoard: answerInput,
    hasCouncilDecision: answerInput,
    hasProgramme: answerInput,
    hasControl: answerInput,
    hasInsight: answerInput,
    note: optionalTextInput(4000),
  }),
  subject: workedOn,
  permission: worksWithAid,
  run: async (doing, { partnershipId, ...answers }) => {
    const given = (await latestAnswers(doing.tx, [partnershipId])).get(partnershipId) ?? []
    const said = { byName: nameOf(doing.actor), proposed: proposedLevel(given) }
    await addLevel(doing, partnershipId, { ...answers, ...said })
    return { partnershipId, decides: levelOutcome(answers).decides }
  },
  journal: ({ partnershipId }, _, { decides }) => ({ subjectId: partnershipId, details: { decides } }),
})
