import { z } from 'zod'
import { job } from '../platform/jobs/job.ts'
import { inTenant, type Performing, perform } from '../platform/perform.ts'
import { dayInWords } from '../platform/time.ts'
import type { Services } from '../platform/web/env.ts'
import { newToken, tokenHash } from '../platform/web/session.ts'
import { associationAddresses, authorityAddress, senderAddress, tellingAssociation } from './letter-queries.ts'
import { associationsForNeed } from './matching/queries.ts'
import { periodOn } from './needs.ts'
import { recordInvited } from './opening-actions.ts'
import { answersTo, getNeed, screeningOf } from './queries.ts'

const need = z.object({ partnershipId: z.uuid() })

/** How many associations an invitation is mailed to at most, the likeliest first. Everyone else finds it in the list. */
const mostInvited = 200

type Letter = { readonly to: readonly string[]; readonly key: string; readonly facts: Readonly<Record<string, string>> }

const send = async ({ services, performing }: { services: Services; performing: Performing }, letter: Letter) => {
  const t = services.texts('sv')
  const facts = { authority: performing.authority.name, ...letter.facts }
  const subject = t.find(`needs.letter.${letter.key}.subject`, facts) ?? ''
  const text = t.find(`needs.letter.${letter.key}.text`, facts) ?? ''
  for (const to of letter.to) await services.sendMail({ to, subject, text })
}

const linkTo = (services: Services, { authority }: Performing, path: string) =>
  `${services.baseUrl}/${authority.slug}${path}`

/** The receipt to who told of a need without an account, with the link to their own idea. Each try makes a new link. */
const receivedJob = job({
  task: 'mail.send',
  payload: need.extend({ letter: z.literal('ideaReceived') }),
  work: async (at, { partnershipId }) => {
    const token = newToken()
    const found = await inTenant(at.performing, async (tx) => ({
      sender: await senderAddress(tx, partnershipId, tokenHash(token)),
      told: await getNeed(tx, partnershipId),
    }))
    if (!found.sender || !found.told) return
    const link = linkTo(at.services, at.performing, `/behov/ide/${token}`)
    const facts = { name: found.sender.name, title: found.told.title, link }
    await send(at, { to: [found.sender.email], key: 'received', facts })
  },
})

/** Tells the authority that an idea waits for an answer. */
const toAnswerJob = job({
  task: 'mail.send',
  payload: need.extend({ letter: z.literal('ideaToAnswer') }),
  work: async (at, { partnershipId }) => {
    const to = await inTenant(at.performing, (tx) => authorityAddress(tx, at.performing.authority.authorityId))
    const link = linkTo(at.services, at.performing, `/partnerskap/${partnershipId}/behov`)
    await send(at, { to: to === '' ? [] : [to], key: 'toAnswer', facts: { link } })
  },
})

/** Sends the written answer to who told of a need: with a new link to a person without an account, else to the association. */
const answeredJob = job({
  task: 'mail.send',
  payload: need.extend({ letter: z.literal('ideaAnswered') }),
  work: async (at, { partnershipId }) => {
    const token = newToken()
    const today = at.services.clock.today()
    const found = await inTenant(at.performing, async (tx) => {
      const sender = await senderAddress(tx, partnershipId, tokenHash(token))
      const association = await tellingAssociation(tx, partnershipId)
      const to = sender ? [sender.email] : association ? await associationAddresses(tx, association, today) : []
      return { to, sender, screening: await screeningOf(tx, partnershipId), told: await getNeed(tx, partnershipId) }
    })
    if (!found.screening || !found.told) return
    const path = found.sender ? `/behov/ide/${token}` : `/partnerskap/${partnershipId}/behov`
    const facts = {
      title: found.told.title,
      outcome: at.services.texts('sv')(`needs.outcome.${found.screening.outcome}Sentence`),
      answer: found.screening.answer,
      by: found.screening.byName,
      link: linkTo(at.services, at.performing, path),
    }
    await send(at, { to: found.to, key: 'answered', facts })
  },
})

/** Finds whom an invitation fits, keeps who they are and why, and lets each be written to once. */
const inviteJob = job({
  task: 'needs.invite',
  payload: need,
  work: async ({ performing }, { partnershipId }) => {
    const proposals = await inTenant(performing, (tx) => associationsForNeed(tx, partnershipId, mostInvited))
    const invited = proposals.map(({ id, reasons }) => ({
      associationId: id,
      reasons: reasons.map(({ kind }) => kind),
    }))
    await perform(performing, recordInvited, { partnershipId, invited })
  },
})

/** Mails one association that a need stands open, as long as it does. */
const invitationJob = job({
  task: 'mail.send',
  payload: need.extend({ letter: z.literal('needInvitation'), associationId: z.uuid() }),
  work: async (at, { partnershipId, associationId }) => {
    const today = at.services.clock.today()
    const found = await inTenant(at.performing, async (tx) => ({
      told: await getNeed(tx, partnershipId),
      to: await associationAddresses(tx, associationId, today),
    }))
    const { told, to } = found
    if (!told?.invitesUntil || periodOn(told, today) === 'over') return
    const link = linkTo(at.services, at.performing, `/behov/${partnershipId}`)
    await send(at, { to, key: 'invitation', facts: { title: told.title, day: dayInWords(told.invitesUntil), link } })
  },
})

/** Tells an association what came of its answer. */
const settledJob = job({
  task: 'mail.send',
  payload: need.extend({ letter: z.literal('answerSettled'), answerId: z.uuid() }),
  work: async (at, { partnershipId, answerId }) => {
    const today = at.services.clock.today()
    const found = await inTenant(at.performing, async (tx) => {
      const answer = (await answersTo(tx, partnershipId)).find((one) => one.answerId === answerId)
      const to = answer ? await associationAddresses(tx, answer.associationId, today) : []
      return { answer, to, told: await getNeed(tx, partnershipId) }
    })
    const { answer, told, to } = found
    if (!answer || !told || answer.outcome === 'waiting') return
    const link = linkTo(
      at.services,
      at.performing,
      answer.outcome === 'joined' ? `/partnerskap/${partnershipId}` : `/behov/${partnershipId}`,
    )
    await send(at, { to, key: answer.outcome, facts: { title: told.title, reason: answer.outcomeReason, link } })
  },
})

/** Letters about needs, and whom an invitation is sent to. */
export const needsJobs = [receivedJob, toAnswerJob, answeredJob, inviteJob, invitationJob, settledJob]
