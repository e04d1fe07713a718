import { z } from 'zod'
import { getCase } from '../cases/index.ts'
import { action, type Doing } from '../platform/action.ts'
import { isStaff } from '../platform/actor.ts'
import type { Id } from '../platform/id.ts'
import {
  idInput,
  lineInput,
  optionalDayInput,
  optionalIdInput,
  optionalTextInput,
  textInput,
} from '../platform/input.ts'
import { isRefusal, refuse } from '../platform/refusal.ts'
import { type Day, isAfter } from '../platform/time.ts'
import { waitingFor } from './consent.ts'
import {
  isSettled,
  keepsPartnerships,
  type Partnership,
  publish,
  publishesPartnerships,
  writesFor,
  writesTogether,
} from './partnerships.ts'
import { getPartnership, isAssociation, otherAuthoritiesHere } from './queries.ts'
import { addParty, recordPartnership, saveBrings, savePartnership } from './saving-queries.ts'

const longest = 4000

const one = ({ tx }: Doing, { partnershipId }: { partnershipId: Id }) =>
  getPartnership(tx, partnershipId, { lock: true })

const isElsewhere = ({ authority }: Doing, subject: Partnership): boolean =>
  subject.hostAuthorityId !== authority.authorityId

const term = { startsOn: optionalDayInput, endsOn: optionalDayInput }

const isBackwards = ({ startsOn, endsOn }: { startsOn?: Temporal.PlainDate | undefined; endsOn?: typeof startsOn }) =>
  startsOn !== undefined && endsOn !== undefined && isAfter(startsOn, endsOn)

const forwards = { path: ['endsOn'], error: 'partnerships.field.endsBeforeStart' }

/** Begins a partnership from a case, with the own authority as its first party and one association that is asked to be the other. */
export const beginPartnership = action({
  name: 'partnerships.begin',
  input: z
    .object({
      caseId: idInput,
      title: lineInput(300),
      goal: optionalTextInput(longest),
      associationId: idInput,
      authorityBrings: optionalTextInput(longest),
      associationBrings: optionalTextInput(longest),
      ...term,
    })
    .refine((input) => !isBackwards(input), forwards),
  subject: ({ tx }, { caseId }) => getCase(tx, caseId),
  permission: keepsPartnerships,
  run: async (doing, input) => {
    if (!(await isAssociation(doing.tx, input.associationId))) return refuse('partnerships.associationUnknown')
    const parties = [
      { authorityId: doing.authority.authorityId, brings: input.authorityBrings },
      { associationId: input.associationId, brings: input.associationBrings, isAsked: true },
    ]
    const partnershipId = await recordPartnership(doing, { ...input, state: 'needSpotted', parties })
    await doing.enqueue('partnerships.tell', { partnershipId, organisationId: input.associationId })
    return { partnershipId }
  },
  journal: ({ caseId, associationId }, _, { partnershipId }) => ({
    subjectId: partnershipId,
    details: { caseId, associationId },
  }),
})

/** Asks another association to join, or lets another authority here do it. Refuses one that is a party, and a partnership whose terms are settled. */
export const addAnother = action({
  name: 'partnerships.addParty',
  input: z.object({
    partnershipId: idInput,
    associationId: optionalIdInput,
    otherAuthorityId: optionalIdInput,
    brings: optionalTextInput(longest),
  }),
  subject: one,
  permission: keepsPartnerships,
  run: async (doing, { partnershipId, associationId, otherAuthorityId: authorityId, brings }, subject) => {
    if (isElsewhere(doing, subject)) return refuse('partnerships.onlyHost')
    if (isSettled(subject)) return refuse('partnerships.settled')
    const joining = associationId ?? authorityId
    if (joining === undefined || (associationId && authorityId)) return refuse('partnerships.chooseOne')
    if ([...subject.parties, ...waitingFor(subject)].some(({ organisationId }) => organisationId === joining))
      return refuse('partnerships.alreadyParty')
    if (associationId && !(await isAssociation(doing.tx, associationId)))
      return refuse('partnerships.associationUnknown')
    if (
      authorityId &&
      !(await otherAuthoritiesHere(doing.tx, doing.authority.authorityId)).some(({ id }) => id === authorityId)
    )
      return refuse('partnerships.authorityUnknown')
    await addParty(
      doing,
      partnershipId,
      authorityId ? { authorityId, brings } : { associationId: joining, brings, isAsked: true },
    )
    await doing.enqueue('partnerships.tell', { partnershipId, organisationId: joining })
    return { partnershipId }
  },
  journal: ({ partnershipId, associationId, otherAuthorityId }) => ({
    subjectId: partnershipId,
    details: otherAuthorityId ? { otherAuthorityId } : { associationId: associationId ?? '' },
  }),
})

/** Ties a partnership to the case where it is registered (R-REG-1). Refuses one that has a case. */
export const registerPartnership = action({
  name: 'partnerships.register',
  input: z.object({ partnershipId: idInput, caseId: idInput }),
  subject: one,
  permission: keepsPartnerships,
  run: async (doing, { partnershipId, caseId }, subject) => {
    if (isElsewhere(doing, subject)) return refuse('partnerships.onlyHost')
    if (subject.caseId !== undefined) return refuse('partnerships.registeredAlready')
    if (!(await getCase(doing.tx, caseId))) return refuse('partnerships.caseUnknown')
    await savePartnership(doing.tx, partnershipId, { case_id: caseId })
    return { partnershipId }
  },
  journal: ({ partnershipId, caseId }) => ({ subjectId: partnershipId, details: { caseId } }),
})

/** Shows a partnership to everyone, or takes it back from the public pages. */
export const publishPartnership = action({
  name: 'partnerships.publish',
  input: z.object({ partnershipId: idInput, isPublic: z.enum(['yes', 'no']) }),
  subject: one,
  permission: publishesPartnerships,
  run: async (doing, { partnershipId, isPublic }, subject) => {
    if (isElsewhere(doing, subject)) return refuse('partnerships.onlyHost')
    if (isPublic === 'yes') {
      const published = publish(subject)
      if (isRefusal(published)) return published
    }
    await savePartnership(doing.tx, partnershipId, { is_public: isPublic === 'yes' })
    return { partnershipId }
  },
  journal: ({ partnershipId, isPublic }) => ({ subjectId: partnershipId, details: { isPublic: isPublic === 'yes' } }),
})

const isOther = (known: Day | undefined, asked: Day | undefined): boolean =>
  known !== undefined && !(asked !== undefined && known.equals(asked))

/** Changes the title and the time a partnership lasts. Refuses another day than a decided one; one that is missing may be filled in. */
export const changePartnership = action({
  name: 'partnerships.change',
  input: z
    .object({ partnershipId: idInput, title: lineInput(300), ...term })
    .refine((input) => !isBackwards(input), forwards),
  subject: one,
  permission: keepsPartnerships,
  run: async (doing, { partnershipId, title, startsOn, endsOn }, subject) => {
    if (isElsewhere(doing, subject)) return refuse('partnerships.onlyHost')
    const isMoved = isOther(subject.startsOn, startsOn) || isOther(subject.endsOn, endsOn)
    if (isSettled(subject) && isMoved) return refuse('partnerships.settled')
    await savePartnership(doing.tx, partnershipId, { title, starts_on: startsOn ?? null, ends_on: endsOn ?? null })
    return { partnershipId }
  },
  journal: ({ partnershipId }) => ({ subjectId: partnershipId }),
})

/** Writes the goal, which is the parties' own. Refuses once it is decided: then the parties decide anew. */
export const writeGoal = action({
  name: 'partnerships.writeGoal',
  input: z.object({ partnershipId: idInput, goal: textInput(longest) }),
  subject: one,
  permission: writesTogether,
  run: async ({ tx }, { partnershipId, goal }, subject) => {
    if (isSettled(subject)) return refuse('partnerships.settled')
    await savePartnership(tx, partnershipId, { goal })
    return { partnershipId }
  },
  journal: ({ partnershipId }) => ({ subjectId: partnershipId }),
})

/** Writes what one party brings. Refuses once it is decided. */
export const writeBrings = action({
  name: 'partnerships.writeBrings',
  input: z.object({ partnershipId: idInput, partyId: idInput, brings: textInput(longest) }),
  subject: async (doing, input) => {
    const partnership = await one(doing, input)
    const party = partnership?.parties.find(({ partyId }) => partyId === input.partyId)
    return partnership && party && { ...party, partnership }
  },
  permission: writesFor,
  run: async (doing, { partyId, brings }, { partnership, kind, organisationId }) => {
    const { tx } = doing
    if (isSettled(partnership)) return refuse('partnerships.settled')
    const isOthers =
      kind === 'authority' ? organisationId !== doing.authority.authorityId : isElsewhere(doing, partnership)
    if (isStaff(doing.actor) && isOthers) return refuse('partnerships.notParty')
    await saveBrings(tx, partyId, brings)
    return { partnershipId: partnership.partnershipId }
  },
  journal: ({ partnershipId, partyId }) => ({ subjectId: partnershipId, details: { partyId } }),
})
