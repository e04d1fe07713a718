import { z } from 'zod'
import { action, type Doing } from '../platform/action.ts'
import type { Id } from '../platform/id.ts'
import { dayInput, idInput, optionalDayInput, optionalIdInput, optionalTextInput } from '../platform/input.ts'
import { type Refusal, refuse } from '../platform/refusal.ts'
import { type Day, isAfter } from '../platform/time.ts'
import { holdsOn, overlap, type Period, type TermRole, termRoles, untilFrom } from './bodies.ts'
import { administrator } from './body-actions.ts'
import { getBody, getTerm, saveTerm, termsOf } from './body-queries.ts'
import { getPerson, savePerson } from './people-queries.ts'

/** The last day may not come before the first. */
export const lastNotBeforeFirst = {
  check: ({ fromOn, lastOn }: { fromOn: Day; lastOn?: Day | undefined }) => !lastOn || !isAfter(fromOn, lastOn),
  fault: { error: 'organisations.field.lastBeforeFirst', path: ['lastOn'] },
}

const termFields = {
  role: z.enum(termRoles),
  party: optionalTextInput(60),
  position: z
    .string()
    .default('')
    .transform((text) => Number(text.trim() === '' ? '0' : text))
    .refine((place) => Number.isInteger(place) && place >= 0 && place <= 999, { error: 'field.notWholeNumber' }),
  fromOn: dayInput,
  lastOn: optionalDayInput,
}

type Claim = Period & { readonly termId?: Id; readonly bodyId: Id; readonly personId: Id; readonly role: TermRole }

/** How many hold a seat at once during the claim, the claim itself included. It only grows on a day when a term begins. */
const mostSeated = (claim: Claim, others: readonly (Period & { readonly role: TermRole })[]): number => {
  const seated = others.filter(({ role }) => role !== 'substitute')
  const begins = [claim.fromOn, ...seated.map(({ fromOn }) => fromOn).filter((on) => holdsOn(claim, on))]
  return 1 + Math.max(...begins.map((on) => seated.filter((term) => holdsOn(term, on)).length))
}

/** One person has one place in a body at a time, a body one chair, and no more members than it has seats. */
const mayServe = async ({ tx }: Doing, claim: Claim): Promise<Refusal | undefined> => {
  const others = (await termsOf(tx, claim.bodyId)).filter(
    (term) => term.termId !== claim.termId && overlap(term, claim),
  )
  if (others.some((term) => term.personId === claim.personId)) return refuse('organisations.alreadyServes')
  if (claim.role === 'chair' && others.some((term) => term.role === 'chair')) return refuse('organisations.chairTaken')
  const body = claim.role === 'substitute' ? undefined : await getBody(tx, claim.bodyId)
  if (body?.seats !== undefined && mostSeated(claim, others) > body.seats)
    return refuse('organisations.seatsFull', {
      facts: { seats: body.seats },
      ...(body.kind === 'council' ? { provision: 'KL 5 kap. 5 §' } : {}),
    })
  return undefined
}

/** Gives a person, known or new, a term of office in a body. Refuses a second place at the same time, a second chair, and more members than seats. */
export const addTerm = action({
  name: 'organisations.addTerm',
  input: z
    .object({ ...termFields, bodyId: idInput, personId: optionalIdInput, newName: optionalTextInput(200) })
    .refine(lastNotBeforeFirst.check, lastNotBeforeFirst.fault)
    .refine(({ personId, newName }) => (personId === undefined) !== (newName === ''), {
      error: 'organisations.field.onePerson',
      path: ['personId'],
    }),
  subject: ({ tx }, { bodyId }) => getBody(tx, bodyId, { lock: true }),
  permission: administrator,
  run: async (doing, { lastOn, newName, ...input }) => {
    const { tx, authority, newId } = doing
    const personId = input.personId ?? newId()
    if (newName !== '') await savePerson(tx, authority.authorityId, { personId, name: newName })
    else if (!(await getPerson(tx, personId))) return refuse('organisations.personMissing')
    const term = { ...input, personId, party: input.party || undefined, untilOn: untilFrom(lastOn), termId: newId() }
    const refusal = await mayServe(doing, term)
    if (refusal) return refusal
    await saveTerm(tx, authority.authorityId, term)
    return { termId: term.termId, bodyId: term.bodyId }
  },
  journal: ({ bodyId, role }, _, { termId }) => ({ subjectId: termId, details: { bodyId, role } }),
})

/** Corrects a term that was written wrong. Refuses as adding does. */
export const correctTerm = action({
  name: 'organisations.correctTerm',
  input: z.object({ ...termFields, termId: idInput }).refine(lastNotBeforeFirst.check, lastNotBeforeFirst.fault),
  subject: ({ tx }, { termId }) => getTerm(tx, termId, { lock: true }),
  permission: administrator,
  run: async (doing, { lastOn, ...input }, { bodyId, personId }) => {
    const term = { ...input, bodyId, personId, party: input.party || undefined, untilOn: untilFrom(lastOn) }
    const refusal = await mayServe(doing, term)
    if (refusal) return refusal
    await saveTerm(doing.tx, doing.authority.authorityId, term)
    return { bodyId }
  },
  journal: ({ termId, role }, { bodyId }) => ({ subjectId: termId, details: { bodyId, role } }),
})

/** Ends a term with its last day. Refuses a day before the term began. */
export const endTerm = action({
  name: 'organisations.endTerm',
  input: z.object({ termId: idInput, lastOn: dayInput }),
  subject: ({ tx }, { termId }) => getTerm(tx, termId, { lock: true }),
  permission: administrator,
  run: async ({ tx, authority }, { lastOn }, term) => {
    if (isAfter(term.fromOn, lastOn)) return refuse('organisations.endsBeforeStart')
    await saveTerm(tx, authority.authorityId, { ...term, untilOn: untilFrom(lastOn) })
    return { bodyId: term.bodyId }
  },
  journal: ({ termId, lastOn }, { bodyId }) => ({
    subjectId: termId,
    details: { bodyId, lastOn: lastOn.toString() },
  }),
})
