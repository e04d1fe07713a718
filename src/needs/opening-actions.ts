import { z } from 'zod'
import { getCase } from '../cases/index.ts'
import { getAssociation } from '../organisations/index.ts'
import { addParty, getPartnership, isSettled } from '../partnerships/index.ts'
import { action, type Doing, wholeAuthority } from '../platform/action.ts'
import type { Actor } from '../platform/actor.ts'
import { countInput, dayInput, idInput, optionalIdInput, optionalTextInput, textInput } from '../platform/input.ts'
import { type Permission, roleIn, systemOnly } from '../platform/permission.ts'
import { refuse } from '../platform/refusal.ts'
import { filePaper, ideaDocument } from './documents.ts'
import {
  answersInvitations,
  keepsNeeds,
  mayAnswer,
  mayOpen,
  type Need,
  openDays,
  periodOn,
  screeningOutcomes,
} from './needs.ts'
import { answersTo, getNeed, getOpenNeed, leastOpenDays, screeningOf, senderOf } from './queries.ts'
import {
  addScreening,
  saveAnswer,
  saveInvitation,
  saveInvited,
  saveLeastOpenDays,
  saveOutcome,
  saveWantsProposals,
  settlePartnership,
} from './saving-queries.ts'

const one = ({ tx }: Doing, { partnershipId }: { partnershipId: string }) => getNeed(tx, partnershipId, { lock: true })

const isElsewhere = ({ authority }: Doing, { hostAuthorityId }: Need) => hostAuthorityId !== authority.authorityId

const senderName = async ({ tx, authority }: Doing, need: Need): Promise<string> =>
  need.associationName ?? (await senderOf(tx, need.partnershipId))?.name ?? (need.politicalBody || authority.name)

/** Answers who told of a need, in writing and with reasons. With a case the idea is filed there as it came. */
export const screenIdea = action({
  name: 'needs.screen',
  input: z.object({
    partnershipId: idInput,
    outcome: z.enum(screeningOutcomes),
    answer: textInput(4000),
    caseId: optionalIdInput,
  }),
  subject: one,
  permission: keepsNeeds,
  run: async (doing, { partnershipId, outcome, answer, caseId }, need) => {
    if (isElsewhere(doing, need)) return refuse('needs.onlyHost')
    if (need.openedOn) return refuse('needs.alreadyOpened')
    if (caseId && !(await getCase(doing.tx, caseId))) return refuse('needs.caseUnknown')
    const isFirst = (await screeningOf(doing.tx, partnershipId)) === undefined
    await addScreening(doing, partnershipId, { outcome, answer })
    const keptIn = need.caseId ?? caseId
    if (keptIn && (isFirst || need.caseId === undefined)) {
      const from = await senderName(doing, need)
      await filePaper(doing, keptIn, { tree: ideaDocument(need, from), from })
    }
    await settlePartnership(doing.tx, partnershipId, { title: need.title, caseId: need.caseId ? undefined : caseId })
    await doing.enqueue('mail.send', { letter: 'ideaAnswered', partnershipId })
    return { partnershipId }
  },
  journal: ({ partnershipId, outcome, caseId }) => ({
    subjectId: partnershipId,
    details: { outcome, ...(caseId ? { caseId } : {}) },
  }),
})

/** Opens a need for everyone to read and for associations to answer, or changes the period. Refuses what `mayOpen` refuses. */
export const openForOthers = action({
  name: 'needs.open',
  input: z.object({
    partnershipId: idInput,
    invitation: textInput(4000),
    from: dayInput,
    until: dayInput,
    shorterBecause: optionalTextInput(2000),
  }),
  subject: one,
  permission: keepsNeeds,
  run: async (doing, input, need) => {
    if (isElsewhere(doing, need)) return refuse('needs.onlyHost')
    const leastDays = await leastOpenDays(doing.tx, doing.authority.authorityId)
    const no = mayOpen(need, await screeningOf(doing.tx, need.partnershipId), {
      ...input,
      leastDays,
      today: doing.today,
    })
    if (no) return no
    await saveInvitation(doing, need.partnershipId, input)
    await doing.enqueue('needs.invite', { partnershipId: need.partnershipId })
    return { partnershipId: need.partnershipId, isAnew: need.invitesFrom !== undefined }
  },
  journal: ({ partnershipId, from, until }, _, { isAnew }) => ({
    subjectId: partnershipId,
    details: { from: from.toString(), until: until.toString(), days: openDays({ from, until }), isAnew },
  }),
})

/** An association says that it wants to take part. Until the last day it may change its answer; after it, it is too late. */
export const answerInvitation = action({
  name: 'needs.answer',
  input: z.object({ partnershipId: idInput, says: textInput(4000), brings: optionalTextInput(4000) }),
  subject: ({ tx }, { partnershipId }) => getOpenNeed(tx, partnershipId),
  permission: answersInvitations,
  run: async (doing, input, need) => {
    if (isElsewhere(doing, need) || doing.actor.kind !== 'association') return refuse('needs.onlyHost')
    const { associationId } = doing.actor
    const { parties = [] } = (await getPartnership(doing.tx, need.partnershipId)) ?? {}
    if (parties.some(({ organisationId }) => organisationId === associationId)) return refuse('needs.alreadyParty')
    const own = (await answersTo(doing.tx, need.partnershipId)).find((answer) => answer.associationId === associationId)
    const no = mayAnswer(need, own, doing.today)
    if (no) return no
    if (!(await saveAnswer(doing, input))) return refuse('needs.answerTaken')
    return { partnershipId: need.partnershipId, associationId }
  },
  journal: ({ partnershipId }, _, { associationId }) => ({ subjectId: partnershipId, details: { associationId } }),
})

/**
 * Takes an association in as a party on the same terms, or says with reasons why not (KL 2:3). Refuses before the period is over, and to
 * take in once the terms are decided.
 */
export const settleAnswer = action({
  name: 'needs.settleAnswer',
  input: z
    .object({
      partnershipId: idInput,
      answerId: idInput,
      outcome: z.enum(['joined', 'declined']),
      reason: optionalTextInput(4000),
    })
    .refine(({ outcome, reason }) => outcome === 'joined' || reason !== '', {
      path: ['reason'],
      error: 'field.missing',
    }),
  subject: async (doing, input) => {
    const need = await one(doing, input)
    const answer =
      need && (await answersTo(doing.tx, need.partnershipId)).find(({ answerId }) => answerId === input.answerId)
    return answer && { need, answer }
  },
  permission: keepsNeeds,
  run: async (doing, { outcome, reason }, { need, answer }) => {
    if (isElsewhere(doing, need)) return refuse('needs.onlyHost')
    if (answer.outcome !== 'waiting') return refuse('needs.answerTaken')
    if (periodOn(need, doing.today) !== 'over') return refuse('needs.periodRuns')
    const { partnershipId } = need
    const { associationId, brings, answerId } = answer
    if (outcome === 'joined') {
      const { parties = [] } = (await getPartnership(doing.tx, partnershipId, { lock: true })) ?? {}
      if (isSettled(need)) return refuse('partnerships.settled')
      if (parties.some(({ organisationId }) => organisationId === associationId)) return refuse('needs.alreadyParty')
    }
    await saveOutcome(doing, answer, { outcome, reason })
    if (outcome === 'joined') await addParty(doing, partnershipId, { associationId, brings })
    await doing.enqueue('mail.send', { letter: 'answerSettled', partnershipId, answerId })
    return { partnershipId, associationId }
  },
  journal: ({ partnershipId, outcome }, _, { associationId }) => ({
    subjectId: partnershipId,
    details: { associationId, outcome },
  }),
})

/** Keeps whom a job has written to, and why them. Each gets a letter once. */
export const recordInvited = action({
  name: 'needs.invited',
  input: z.object({
    partnershipId: idInput,
    invited: z.array(z.object({ associationId: idInput, reasons: z.array(z.string().max(40)) })).max(1000),
  }),
  subject: one,
  permission: systemOnly,
  run: async (doing, { partnershipId, invited }) => {
    const fresh = await saveInvited(doing, partnershipId, invited)
    for (const associationId of fresh)
      await doing.enqueue('mail.send', { letter: 'needInvitation', partnershipId, associationId })
    return { count: fresh.length }
  },
  journal: ({ partnershipId }, _, { count }) => ({ subjectId: partnershipId, details: { count } }),
})

/** Sets how long an invitation stands open at least, as the authority has decided for itself. */
export const setLeastOpenDays = action({
  name: 'needs.setLeastOpenDays',
  input: z.object({ days: countInput(1, 365) }),
  subject: wholeAuthority,
  permission: roleIn('bodyRules', 'administrator', 'committeeSecretary'),
  run: async (doing, { days }) => {
    await saveLeastOpenDays(doing, days)
    return { days }
  },
  journal: ({ days }) => ({ details: { days } }),
})

const ownAssociation: Permission<{ readonly associationId: string }> = {
  who: 'ownAssociation',
  holds: (actor: Actor, { associationId }) => actor.kind === 'association' && actor.associationId === associationId,
}

/** An association wants to be proposed to needs that fit it, or not any more. */
export const wantProposals = action({
  name: 'needs.wantProposals',
  input: z.object({ wants: z.enum(['yes', 'no']) }),
  subject: async ({ tx, actor }) =>
    actor.kind === 'association' ? getAssociation(tx, actor.associationId) : undefined,
  permission: ownAssociation,
  run: async ({ tx }, { wants }, { associationId }) => {
    await saveWantsProposals(tx, associationId, wants === 'yes')
    return { associationId }
  },
  journal: ({ wants }, { associationId }) => ({ subjectId: associationId, details: { wants: wants === 'yes' } }),
})
