import { z } from 'zod'
import { action, type Doing } from '../../platform/action.ts'
import type { Id } from '../../platform/id.ts'
import { dayInput, idInput, optionalTextInput, textInput, tickInput } from '../../platform/input.ts'
import { type Refusal, refuse } from '../../platform/refusal.ts'
import { dayOf, isAfter, isBefore } from '../../platform/time.ts'
import { keepsPartnerships, type Partnership } from '../partnerships.ts'
import { getPartnership } from '../queries.ts'
import { latestReferral, recordAnswer, recordReferral } from './queries.ts'
import { recipientsInput, stances } from './referral.ts'

const onReferral = ({ authority }: Doing, { hostAuthorityId, state }: Partnership): Refusal | undefined => {
  if (hostAuthorityId !== authority.authorityId) return refuse('partnerships.onlyHost')
  return state === 'referral' ? undefined : refuse('referral.notTime')
}

const one = ({ tx }: Doing, { partnershipId }: { partnershipId: Id }) =>
  getPartnership(tx, partnershipId, { lock: true })

/** Sends the question to those who are to answer; each with an address gets a letter. Refuses a last day that is not after today. */
export const sendReferral = action({
  name: 'referral.send',
  input: z.object({
    partnershipId: idInput,
    question: textInput(4000),
    recipients: recipientsInput,
    answerBy: dayInput,
    isSilenceConsent: tickInput,
  }),
  subject: one,
  permission: keepsPartnerships,
  run: async (doing, input, subject) => {
    const no = onReferral(doing, subject)
    if (no) return no
    if (!isAfter(input.answerBy, doing.today)) return refuse('referral.tooSoon')
    const bodyIds = await recordReferral(doing, input)
    const { partnershipId } = input
    for (const [index, bodyId] of bodyIds.entries())
      if (input.recipients[index]?.email !== '')
        await doing.enqueue('mail.send', { letter: 'referralSent', partnershipId, bodyId })
    return { partnershipId, count: bodyIds.length }
  },
  journal: ({ partnershipId }, _, { count }) => ({ subjectId: partnershipId, details: { count } }),
})

/** Enters what somebody who was asked has answered. Refuses a day before it was sent, and one that has not come. */
export const enterAnswer = action({
  name: 'referral.answer',
  input: z.object({
    partnershipId: idInput,
    bodyId: idInput,
    answeredOn: dayInput,
    stance: z.enum(stances, { error: 'field.notChosen' }),
    decidedBy: optionalTextInput(200),
    answer: optionalTextInput(10_000),
  }),
  subject: one,
  permission: keepsPartnerships,
  run: async (doing, { partnershipId, bodyId, answeredOn, stance, decidedBy, answer }, subject) => {
    const no = onReferral(doing, subject)
    if (no) return no
    const referral = await latestReferral(doing.tx, partnershipId)
    if (!referral?.bodies.some((body) => body.bodyId === bodyId)) return refuse('referral.notAsked')
    if (isAfter(answeredOn, doing.today) || isBefore(answeredOn, dayOf(referral.sentAt)))
      return refuse('referral.notThatDay')
    await recordAnswer(doing, bodyId, { on: answeredOn, stance, by: decidedBy, text: answer })
    return { partnershipId }
  },
  journal: ({ partnershipId, stance }) => ({ subjectId: partnershipId, details: { stance } }),
})
