import { createHash } from 'node:crypto'
import { z } from 'zod'
import { getCase } from '../../cases/index.ts'
import { notesOf } from '../../minutes/index.ts'
import { houseStyle } from '../../papers/index.ts'
import { documentText } from '../../platform/documents/text.ts'
import { job } from '../../platform/jobs/job.ts'
import { inTenant, perform } from '../../platform/perform.ts'
import { paragraphSign } from '../../platform/texts/words.ts'
import { besideDecisions, extractDocument } from '../documents.ts'
import { getDecision } from '../queries.ts'
import { keepOutcome } from './actions.ts'
import { dispatchTask, mayDispatch } from './dispatch.ts'
import { certifiedExtractOf, dispatchFacts, waitingDispatch } from './queries.ts'

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
      const { letterhead, wording } = await houseStyle(tx, performing.authority)
      const notes = decision.minutes ? await notesOf(tx, decision.minutes.minutesId) : []
      const signed = await certifiedExtractOf(tx, waiting.itemId)
      const authority = performing.authority.name
      const beside = await besideDecisions(tx, [waiting.itemId])
      const document = extractDocument(decision, { authority, caseNumber: matter?.caseNumber, wording, notes, beside })
      return { to: waiting.email, decision, document, letterhead, signed, isAllowed }
    })
    if (!found) return
    const keep = (sha256?: string) => perform(performing, keepOutcome, { dispatchId, ...(sha256 ? { sha256 } : {}) })
    if (!found.isAllowed) {
      await keep()
      return
    }
    const { item, meeting } = found.decision
    const authority = performing.authority.name
    const text = documentText(found.document)
    const t = services.texts('sv')
    const paragraph = item.paragraph === undefined ? '' : paragraphSign(item.paragraph)
    try {
      const bytes = found.signed ?? (await services.typesetter.pdf(found.document, found.letterhead))
      await services.sendMail({
        to: found.to,
        subject: t('dispatch.mail.subject', { body: meeting.bodyName, paragraph, day: meeting.heldOn }),
        text: `${t('dispatch.mail.text', { authority })}\n\n${text}`,
        files: [{ name: `protokollsutdrag-${meeting.heldOn}.pdf`, mediaType: 'application/pdf', bytes }],
      })
    } catch (error) {
      if (isLastTry) await keep()
      throw error
    }
    await keep(createHash('sha256').update(text).digest('hex'))
  },
})
