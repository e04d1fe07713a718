import { z } from 'zod'
import { action, type Doing } from '../../platform/action.ts'
import { idInput } from '../../platform/input.ts'
import { systemOnly } from '../../platform/permission.ts'
import { getDecision } from '../queries.ts'
import { dispatches, dispatchTask, mayDispatch, type Recipient, recipientsIn } from './dispatch.ts'
import { dispatchFacts, saveDispatches, saveOutcome, waitingDispatch } from './queries.ts'

const mostRecipients = 50

const recipientsInput = z
  .string()
  .trim()
  .max(5000)
  .transform((text, context): readonly Recipient[] => {
    const found = recipientsIn(text)
    if (found && found.length > 0 && found.length <= mostRecipients) return found
    context.addIssue({ code: 'custom', message: text === '' ? 'field.missing' : 'dispatch.notAddress' })
    return z.NEVER
  })

/** Sends the extract of a decision to addresses, one mail each. Refuses minutes that are not approved, and secrecy. */
export const dispatchExtract = action({
  name: 'decisions.dispatch',
  input: z.object({ itemId: idInput, recipients: recipientsInput }),
  subject: ({ tx, now }: Doing, { itemId }) => getDecision(tx, itemId, now),
  permission: dispatches,
  run: async (doing, { itemId, recipients }, decision) => {
    const no = mayDispatch(decision, await dispatchFacts(doing.tx, itemId))
    if (no) return no
    const ids = await saveDispatches(doing, itemId, recipients)
    for (const dispatchId of ids) await doing.enqueue(dispatchTask, { dispatchId })
    return { itemId, count: ids.length }
  },
  journal: ({ itemId }, _, { count }) => ({ subjectId: itemId, details: { count } }),
})

/** Keeps what came of one mail: the hash of the words that were sent, or that it failed. */
export const keepOutcome = action({
  name: 'decisions.dispatched',
  input: z.object({ dispatchId: idInput, sha256: z.string().length(64).optional() }),
  subject: ({ tx }: Doing, { dispatchId }) => waitingDispatch(tx, dispatchId, { lock: true }),
  permission: systemOnly,
  run: async (doing, { dispatchId, sha256 }) => {
    await saveOutcome(doing, dispatchId, sha256)
    return { isSent: sha256 !== undefined }
  },
  journal: ({ dispatchId }, { itemId }, { isSent }) => ({ subjectId: dispatchId, details: { itemId, isSent } }),
})
