import { z } from 'zod'
import { decisionsOfCase } from '../decisions/index.ts'
import { action, type Doing } from '../platform/action.ts'
import { isStaff } from '../platform/actor.ts'
import type { Id } from '../platform/id.ts'
import { dayInput, idInput, lineInput, optionalDayInput, optionalTextInput, textInput } from '../platform/input.ts'
import { anyOf, systemOnly } from '../platform/permission.ts'
import { isRefusal, type Refusal, refuse } from '../platform/refusal.ts'
import { type Day, isAfter } from '../platform/time.ts'
import { factsFrom, followed } from './following.ts'
import type { Gate, StandingGate } from './gates.ts'
import type { Retreat } from './hanging.ts'
import { confirmationsOf, recordConfirmation, recordException, recordStep, stepsTaken } from './moving-queries.ts'
import type { PartnershipState } from './partnership-states.ts'
import { keepsPartnerships, lastDay, type Partnership, partyOf, writesTogether } from './partnerships.ts'
import { getPartnership } from './queries.ts'
import { isInTheWay, standingGates } from './standing-gates.ts'
import { partnershipVerbs, stepBy, stepsFrom, type Transition } from './transitions.ts'

const longest = 4000

const one = ({ tx }: Doing, { partnershipId }: { partnershipId: Id }) =>
  getPartnership(tx, partnershipId, { lock: true })

/** Whether a step was taken, or waits for the other parties. */
export type Moved = { readonly partnershipId: Id; readonly state: PartnershipState; readonly isTaken: boolean }

const isHost = ({ authority }: Doing, subject: Partnership): boolean =>
  subject.hostAuthorityId === authority.authorityId

/** Why somebody may not take a step: it is for the other side, for the facts, or for the authority that keeps the partnership. */
const notForThem = (doing: Doing, step: Transition, subject: Partnership): Refusal | undefined => {
  const { actor, authority } = doing
  if (step.by === 'facts') return isSystem(doing) ? undefined : refuse('partnerships.factsMove')
  const names = (kind: 'authority' | 'association') =>
    subject.parties
      .filter((party) => party.kind === kind)
      .map(({ name }) => name)
      .join(', ')
  if (step.by === 'authority') {
    if (!isStaff(actor))
      return refuse('permissions.partnershipAuthority', { facts: { who: names('authority') || authority.name } })
    return isHost(doing, subject) ? undefined : refuse('partnerships.onlyHost')
  }
  if (step.by === 'association' && actor.kind !== 'association')
    return refuse('permissions.partnershipAssociation', { facts: { who: names('association') } })
  return partyOf(actor, authority.authorityId, subject) ? undefined : refuse('partnerships.notParty')
}

const isSystem = ({ actor }: Doing): boolean => actor.kind === 'system'

/** Says no with the words of the gate: what is missing, and where it is done. */
const saysNo = ({ id, result }: StandingGate): Refusal =>
  refuse(result.says?.key ?? 'partnerships.gateInTheWay', { facts: { gate: id, ...result.says?.facts } })

/** Takes a step: the new state, the row that stays, and a letter to those who are told. */
const take = async (
  doing: Doing,
  subject: Partnership,
  { step, reason, endsOn }: { step: Transition; reason: string; endsOn?: Day | undefined },
): Promise<void> => {
  await recordStep(doing, subject, { verb: step.verb, to: step.to, reason, endsOn })
  await tellOthers(doing, subject, step.tells)
}

const tellOthers = async (doing: Doing, subject: Partnership, told: Transition['tells']): Promise<void> => {
  const own = isSystem(doing) ? undefined : partyOf(doing.actor, doing.authority.authorityId, subject)
  const others = subject.parties.filter(
    ({ partyId, kind }) => partyId !== own?.partyId && (told === 'both' || told === kind),
  )
  for (const { organisationId } of others)
    await doing.enqueue('partnerships.tell', { partnershipId: subject.partnershipId, organisationId })
}

/** The action that brings a partnership on. Refuses a step that does not fit, that is another's, or that a gate stands before. */
export const movingWith = (gates: readonly Gate[], retreats: readonly Retreat[] = []) =>
  action({
    name: 'partnerships.move',
    input: z.object({
      partnershipId: idInput,
      verb: z.enum(partnershipVerbs),
      reason: optionalTextInput(longest),
      lastOn: optionalDayInput,
    }),
    subject: one,
    permission: writesTogether,
    run: async (doing, { verb, reason, lastOn }, subject): Promise<Moved | Refusal> => {
      const step = stepBy(subject.state, verb)
      if (!step) return refuse('partnerships.cannotNow', { facts: { state: subject.state, verb } })
      const no = notForThem(doing, step, subject)
      if (no) return no
      if (step.asksReason && reason === '') return refuse('partnerships.reasonMissing')
      const endsOn = verb === 'end' ? lastDay(subject, { lastOn, today: doing.today }) : undefined
      if (isRefusal(endsOn)) return endsOn
      const standing =
        step.way === 'forward' ? await standingGates({ db: doing.tx, today: doing.today }, subject, gates) : []
      const [inTheWay] = standing.filter(isInTheWay)
      if (inTheWay) return saysNo(inTheWay)
      const isAgreed = standing.some(({ isAgreement }) => isAgreement)
      if (step.by === 'together' && !isAgreed) {
        const waits = await confirm(doing, subject, { step, reason })
        if (waits) return waits
      }
      const why = step.by === 'together' && reason !== '' ? await reasonsOf(doing, subject, step) : reason
      await take(doing, subject, { step, reason: why, endsOn })
      if (step.way !== 'forward')
        for (const { from, run } of retreats) if (from === subject.state) await run(doing, subject, reason)
      return { partnershipId: subject.partnershipId, state: step.to, isTaken: true }
    },
    journal: ({ partnershipId, verb }, { state }, { state: to, isTaken }) => ({
      subjectId: partnershipId,
      details: { verb, from: state, to, isTaken },
    }),
  })

/** Keeps the confirmation of the party that acts. Undefined once every party has confirmed. */
const confirm = async (
  doing: Doing,
  subject: Partnership,
  { step, reason }: { readonly step: Transition; readonly reason: string },
): Promise<Moved | Refusal | undefined> => {
  const own = partyOf(doing.actor, doing.authority.authorityId, subject)
  if (!own) return refuse('partnerships.notParty')
  const said = (await confirmationsOf(doing.tx, [subject])).filter(({ verb }) => verb === step.verb)
  if (said.some(({ partyId }) => partyId === own.partyId)) return refuse('partnerships.confirmedAlready')
  await recordConfirmation(doing, subject, { partyId: own.partyId, verb: step.verb, reason })
  if (said.length + 1 >= subject.parties.length) return undefined
  await tellOthers(doing, subject, 'both')
  return { partnershipId: subject.partnershipId, state: subject.state, isTaken: false }
}

/** What each party has said of why they all want a step. */
const reasonsOf = async ({ tx }: Doing, subject: Partnership, { verb }: Transition): Promise<string> => {
  const said = (await confirmationsOf(tx, [subject])).filter((one) => one.verb === verb && one.reason !== '')
  return subject.parties
    .flatMap(({ partyId, name }) =>
      said.filter((one) => one.partyId === partyId).map(({ reason }) => `${name}: ${reason}`),
    )
    .join(' ')
    .slice(0, longest)
}

/** The action that lets a gate pass with a named decider (avsteg). Refuses where the law leaves no room. */
export const exceptingWith = (gates: readonly Gate[]) =>
  action({
    name: 'partnerships.except',
    input: z.object({
      partnershipId: idInput,
      gate: lineInput(60),
      name: lineInput(200),
      title: lineInput(200),
      reason: textInput(longest),
      decidedOn: dayInput,
    }),
    subject: one,
    permission: keepsPartnerships,
    run: async (doing, { partnershipId, gate, name, title, reason, decidedOn }, subject) => {
      if (!isHost(doing, subject)) return refuse('partnerships.onlyHost')
      const standing = await standingGates({ db: doing.tx, today: doing.today }, subject, gates)
      const found = standing.find(({ id }) => id === gate)
      if (!found || !isInTheWay(found)) return refuse('partnerships.gateNotInTheWay')
      if (!found.mayBeExcepted) return refuse('partnerships.noException')
      if (isAfter(decidedOn, doing.today)) return refuse('partnerships.decidedLater')
      await recordException(doing, subject, { gate, name, title, reason, on: decidedOn })
      await tellOthers(doing, subject, 'both')
      return { partnershipId }
    },
    journal: ({ partnershipId, gate }, { state }) => ({ subjectId: partnershipId, details: { gate, state } }),
  })

/**
 * The action that lets a partnership follow what has happened: minutes, notice, court, and gates that say that all have agreed.
 * Done by a job, and by staff who do not want to wait for it.
 */
export const followingWith = (gates: readonly Gate[]) =>
  action({
    name: 'partnerships.follow',
    input: z.object({ partnershipId: idInput }),
    subject: one,
    permission: anyOf<Partnership>('records', systemOnly, keepsPartnerships),
    run: async (doing, { partnershipId }, subject) => {
      if (!isHost(doing, subject)) return refuse('partnerships.onlyHost')
      const agreed = await agreedStep(doing, subject, gates)
      if (agreed) {
        await take(doing, subject, { step: agreed, reason: '' })
        return { partnershipId, steps: 1 }
      }
      const steps = await stepsToFollow(doing, subject)
      let at = subject
      for (const { verb } of steps) {
        const step = stepBy(at.state, verb)
        if (!step) break
        await take(doing, at, { step, reason: '' })
        at = { ...at, state: step.to }
      }
      return { partnershipId, steps: steps.length }
    },
    journal: ({ partnershipId }, { state }, { steps }) => ({
      subjectId: partnershipId,
      details: { from: state, steps },
    }),
  })

const agreedStep = async (doing: Doing, subject: Partnership, gates: readonly Gate[]) => {
  const [step] = stepsFrom(subject.state).filter(({ by, way }) => by === 'together' && way === 'forward')
  if (!step) return undefined
  const standing = await standingGates({ db: doing.tx, today: doing.today }, subject, gates)
  return standing.some(({ isAgreement }) => isAgreement) && !standing.some(isInTheWay) ? step : undefined
}

const stepsToFollow = async ({ tx, now, today }: Doing, { caseId, partnershipId, state }: Partnership) => {
  if (caseId === undefined) return []
  const facts = factsFrom(await decisionsOfCase(tx, caseId, now), await stepsTaken(tx, partnershipId), today)
  return followed(state, facts, today)
}
