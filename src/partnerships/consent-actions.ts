import { z } from 'zod'
import { action, type Doing } from '../platform/action.ts'
import type { Id } from '../platform/id.ts'
import { idInput, optionalTextInput } from '../platform/input.ts'
import { refuse } from '../platform/refusal.ts'
import { answersForItself, askedOf, waitingFor } from './consent.ts'
import { confirmationsOf, takeBackConfirmation } from './moving-queries.ts'
import { isSettled, keepsPartnerships, partyOf, writesTogether } from './partnerships.ts'
import { getPartnership } from './queries.ts'
import { saveConsent } from './saving-queries.ts'
import { partnershipVerbs } from './transitions.ts'

const one = ({ tx }: Doing, { partnershipId }: { partnershipId: Id }) =>
  getPartnership(tx, partnershipId, { lock: true })

/** An association that the municipality has named says whether it wants to be a party. Refuses a yes to what is decided or over. */
export const answerAsked = action({
  name: 'partnerships.answer',
  input: z.object({ partnershipId: idInput, answer: z.enum(['yes', 'no']), said: optionalTextInput(4000) }),
  subject: one,
  permission: answersForItself,
  run: async (doing, { partnershipId, answer, said }, subject) => {
    const asked = askedOf(doing.actor, subject)
    if (!asked) return refuse('partnerships.notAsked')
    if (answer === 'yes' && isSettled(subject)) return refuse('partnerships.settled')
    await saveConsent(doing, asked.partyId, { consent: answer === 'yes' ? 'given' : 'declined', said })
    for (const { organisationId } of subject.parties)
      await doing.enqueue('partnerships.tell', { partnershipId, organisationId })
    return { partnershipId, answer }
  },
  journal: ({ partnershipId, answer }) => ({ subjectId: partnershipId, details: { answer } }),
})

/** The municipality takes back its question to an association that has not answered. */
export const withdrawQuestion = action({
  name: 'partnerships.withdrawQuestion',
  input: z.object({ partnershipId: idInput, partyId: idInput }),
  subject: one,
  permission: keepsPartnerships,
  run: async (doing, { partnershipId, partyId }, subject) => {
    if (subject.hostAuthorityId !== doing.authority.authorityId) return refuse('partnerships.onlyHost')
    if (!waitingFor(subject).some((asked) => asked.partyId === partyId)) return refuse('partnerships.notAsked')
    await saveConsent(doing, partyId, { consent: 'withdrawn', said: '' })
    return { partnershipId }
  },
  journal: ({ partnershipId, partyId }) => ({ subjectId: partnershipId, details: { partyId } }),
})

/** A party takes back that it wants a step which the others have not confirmed yet. What it said stays, as taken back. */
export const takeBack = action({
  name: 'partnerships.takeBack',
  input: z.object({ partnershipId: idInput, verb: z.enum(partnershipVerbs) }),
  subject: one,
  permission: writesTogether,
  run: async (doing, { partnershipId, verb }, subject) => {
    const own = partyOf(doing.actor, doing.authority.authorityId, subject)
    if (!own) return refuse('partnerships.notParty')
    const said = await confirmationsOf(doing.tx, [subject])
    if (!said.some((one) => one.verb === verb && one.partyId === own.partyId))
      return refuse('partnerships.nothingToTakeBack')
    await takeBackConfirmation(doing, subject, { partyId: own.partyId, verb })
    for (const { partyId, organisationId } of subject.parties)
      if (partyId !== own.partyId) await doing.enqueue('partnerships.tell', { partnershipId, organisationId })
    return { partnershipId }
  },
  journal: ({ partnershipId, verb }) => ({ subjectId: partnershipId, details: { verb } }),
})
