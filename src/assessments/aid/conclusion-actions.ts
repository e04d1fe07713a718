import { z } from 'zod'
import { getPartnership, type Partnership } from '../../partnerships/index.ts'
import { action, type Doing } from '../../platform/action.ts'
import type { Id } from '../../platform/id.ts'
import { countInput, dayInput, idInput, optionalTextInput, textInput } from '../../platform/input.ts'
import { isRefusal, refuse } from '../../platform/refusal.ts'
import { sideOf } from '../assessments.ts'
import { proposedAid } from '../known/known.ts'
import { knownOf } from '../known/known-queries.ts'
import type { SumsOf } from '../known/sums.ts'
import { conclude, isCounted, roomOf, ways } from './aid.ts'
import { addConclusion } from './conclusion-queries.ts'
import { declarations } from './declaration-queries.ts'
import { associationsIn, nameOf, worksWithAid } from './frame.ts'
import { grantsTo } from './grant-queries.ts'
import { amountOrNone, answerInput, rateInput } from './inputs.ts'

/** The partnership, for staff of an authority in it, locked so that what is concluded stands on one declaration. */
export const workedOn = async ({ tx, actor, authority }: Doing, { partnershipId }: { partnershipId: Id }) => {
  const found = await getPartnership(tx, partnershipId, { lock: true })
  return found && sideOf(actor, authority.authorityId, found) ? found : undefined
}

const hasParty = (partnership: Partnership, associationId: Id): boolean =>
  associationsIn(partnership).some(({ organisationId }) => organisationId === associationId)

/** Concludes the aid test for one association. What does not fit under the ceiling is kept as such, and stops the partnership. */
export const concludeAid = (sumsOf: SumsOf) =>
  action({
    name: 'aid.conclude',
    input: z.object({
      partnershipId: idInput,
      associationId: idInput,
      isEconomic: answerInput,
      isAdvantage: answerInput,
      isSelective: answerInput,
      isPublic: answerInput,
      affectsTrade: answerInput,
      marketKr: amountOrNone,
      paidKr: amountOrNone,
      years: countInput(1, 50),
      rate: rateInput,
      decidesOn: dayInput,
      way: z.enum(ways),
      article: optionalTextInput(200),
      reason: textInput(4000),
    }),
    subject: workedOn,
    permission: worksWithAid,
    run: async (doing, input, partnership) => {
      const { tx, today, actor } = doing
      const { partnershipId, associationId, isEconomic, isAdvantage, isSelective, isPublic, affectsTrade } = input
      if (!hasParty(partnership, associationId)) return refuse('aid.noParty')
      const facts = { isEconomic, isAdvantage, isSelective, isPublic, affectsTrade }
      const found = conclude({ ...input, facts }, today)
      if (isRefusal(found)) return found
      const [declaration] = await declarations(tx, { partnershipId, associationId })
      const grants = await grantsTo(tx, [associationId])
      const { plannedEuro } = found
      const asked = { on: input.decidesOn, declaration, grants, way: input.way, plannedEuro }
      const isWithin = !isCounted(input.way) || roomOf(asked).isWithin
      const byName = nameOf(actor)
      const declarationId = declaration?.declarationId
      const { authorityId } = doing.authority
      const proposed = proposedAid(await knownOf(tx, { partnership, authorityId, side: 'authority', sumsOf }))
      const concluded = { ...input, facts, plannedEuro, declarationId, isWithin, byName, proposed }
      await addConclusion(doing, partnershipId, concluded)
      return { partnershipId, isWithin }
    },
    journal: ({ partnershipId, associationId, way }, _, { isWithin }) => ({
      subjectId: partnershipId,
      details: { associationId, way, isWithin },
    }),
  })

/** The action that concludes, as its form knows it. */
export type ConcludeAid = ReturnType<typeof concludeAid>
