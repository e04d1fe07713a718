import { z } from 'zod'
import { action } from '../../platform/action.ts'
import { idInput, optionalCountInput, optionalTextInput } from '../../platform/input.ts'
import { refuse } from '../../platform/refusal.ts'
import { proposedValue } from '../known/known.ts'
import { knownOf } from '../known/known-queries.ts'
import type { SumsOf } from '../known/sums.ts'
import { workedOn } from './conclusion-actions.ts'
import { nameOf, worksWithAid } from './frame.ts'
import { amountOrNone, yesNoInput } from './inputs.ts'
import { splittings } from './value.ts'
import { addValue, partnershipValue } from './value-queries.ts'

/** Counts what the partnership is worth over the whole term. What was said of others beside it is asked anew. */
export const countValue = (sumsOf: SumsOf) =>
  action({
    name: 'aid.countValue',
    input: z.object({
      partnershipId: idInput,
      yearlyKr: amountOrNone,
      months: optionalCountInput(1, 600),
      optionMonths: optionalCountInput(0, 600),
      isTotalStated: yesNoInput,
      isAnnex2: yesNoInput,
    }),
    subject: workedOn,
    permission: worksWithAid,
    run: async (doing, { partnershipId, optionMonths, ...input }, partnership) => {
      const { tx, authority, actor } = doing
      const known = await knownOf(tx, { partnership, authorityId: authority.authorityId, side: 'authority', sumsOf })
      const said = { splittingReason: '', byName: nameOf(actor), proposed: proposedValue(known) }
      await addValue(doing, partnershipId, { ...input, optionMonths: optionMonths ?? 0, ...said })
      return { partnershipId }
    },
    journal: ({ partnershipId }) => ({ subjectId: partnershipId }),
  })

/** The action that counts, as its form knows it. */
export type CountValue = ReturnType<typeof countValue>

/** Says whether what stands beside the partnership is another thing or one and the same, and why. Refuses before it has been counted. */
export const answerSplitting = action({
  name: 'aid.answerSplitting',
  input: z.object({
    partnershipId: idInput,
    splitting: z.enum(splittings),
    splittingReason: optionalTextInput(4000).pipe(z.string().min(1)),
  }),
  subject: workedOn,
  permission: worksWithAid,
  run: async (doing, { partnershipId, splitting, splittingReason }) => {
    const known = await partnershipValue(doing.tx, partnershipId)
    if (!known) return refuse('aid.countFirst')
    await addValue(doing, partnershipId, { ...known, splitting, splittingReason, byName: nameOf(doing.actor) })
    return { partnershipId }
  },
  journal: ({ partnershipId, splitting }) => ({ subjectId: partnershipId, details: { splitting } }),
})
