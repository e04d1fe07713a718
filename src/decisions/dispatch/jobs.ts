import { createHash } from 'node:crypto'
import { z } from 'zod'
import { getCase } from '../../cases/index.ts'
import { documentText } from '../../platform/documents/text.ts'
import { job } from '../../platform/jobs/job.ts'
import { inTenant, perform } from '../../platform/perform.ts'
import { paragraphSign } from '../../platform/texts/words.ts'
import { extractDocument } from '../documents.ts'
import { getDecision } from '../queries.ts'
import { keepOutcome } from './actions.ts'
import { dispatchTask, mayDispatch } from './dispatch.ts'
import { dispatchFacts, waitingDispatch } from './queries.ts'

/** Sends one extract by e-mail and keeps the hash of its words. A decision that has come under secrecy meanwhile is not sent. */
export const dispatchJob = job({
  task: dispatchTask,
  payload: z.object({ dispatchId: z.uuid() }),
  work: async ({ services, performing, isLastTry }, { dispatchId }) => {
    const found = await inTenant(performing, async (tx) => {
      const waiting = await waitingDispatch(tx, dispatchId)
      const decision = waiting && (await getDecision(tx, waiting.itemId, services.clock.now()))
      if (!waiting || !decision) return undefined
      const { caseId } = decision.item
      const matter = caseId ? await getCase(tx, caseId) : undefined
      const isAllowed = mayDispatch(decision, await dispatchFacts(tx, waiting.itemId)) === undefined
      return { to: waiting.email, decision, caseNumber: matter?.caseNumber, isAllowed }
    })
    if (!found) return
    const keep = (sha256?: string) => perform(performing, keepOutcome, { dispatchId, ...(sha256 ? { sha256 } : {}) })
    if (!found.isAllowed) {
      await keep()
      return
    }
    const { item, meeting } = found.decision
    const authority = performing.authority.name
    const text = documentText(extractDocument(found.decision, { authority, caseNumber: found.caseNumber }))
    const t = services.texts('sv')
    const paragraph = item.paragraph === undefined ? '' : paragraphSign(item.paragraph)
    try {
      await services.sendMail({
        to: found.to,
        subject: t('dispatch.mail.subject', { body: meeting.bodyName, paragraph, day: meeting.heldOn }),
        text: `${t('dispatch.mail.text', { authority })}\n\n${text}`,
      })
    } catch (error) {
      if (isLastTry) await keep()
      throw error
    }
    await keep(createHash('sha256').update(text).digest('hex'))
  },
})
