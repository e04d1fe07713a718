import { z } from 'zod'
import { action, type Doing, wholeAuthority } from '../platform/action.ts'
import { dayInput, idInput, lineInput, optionalTextInput } from '../platform/input.ts'
import { anyOf, type Permission, roleIn } from '../platform/permission.ts'
import { type Refusal, refuse } from '../platform/refusal.ts'
import { isAfter } from '../platform/time.ts'
import { inviteAccount } from './account-queries.ts'
import {
  type Association,
  addAssociationRow,
  addRepresentative,
  associationNumbered,
  changeAssociationRow,
  endRepresentativeOn,
  getAssociation,
  keepingOf,
  representativeRoles,
  representatives,
} from './association-queries.ts'
import { holdsOn } from './bodies.ts'
import { invitationTask } from './invitation.ts'
import { organisationNumber } from './organisation-number.ts'

/** Who keeps the list of associations for the authority. */
export const keepsAssociations = roleIn('records', 'registrar', 'committeeSecretary', 'caseOfficer', 'administrator')

/** Whoever acts for the very association. */
export const ownRepresentative: Permission<Association> = {
  who: 'ownAssociation',
  holds: (actor, { associationId }) => actor.kind === 'association' && actor.associationId === associationId,
}

/**
 * Why staff may not write what an association tells: `keeps` for what everyone reads, `works` for its board and its signatories. Other
 * authorities lean on the same words, so an authority that has nothing to do with it changes none.
 */
export const whyNotOurs = async (
  { tx, actor }: Pick<Doing, 'tx' | 'actor'>,
  associationId: string,
  needed: 'keeps' | 'works' = 'keeps',
): Promise<Refusal | undefined> => {
  if (actor.kind === 'association' || (await keepingOf(tx, associationId))[needed]) return undefined
  return refuse('organisations.notOurAssociation')
}

const number = z
  .string()
  .default('')
  .transform((typed, context) => {
    if (typed.trim() === '') return undefined
    const written = organisationNumber(typed)
    if (written) return written
    context.addIssue({ code: 'custom', message: 'organisations.field.organisationNumber' })
    return z.NEVER
  })

const described = { purpose: optionalTextInput(4000), area: optionalTextInput(300) }

/** Adds an association. Refuses a number that one already has. */
export const addAssociation = action({
  name: 'organisations.addAssociation',
  input: z.object({ name: lineInput(200), organisationNumber: number, ...described }),
  subject: wholeAuthority,
  permission: keepsAssociations,
  run: async ({ tx, newId, now }, input) => {
    if (input.organisationNumber && (await associationNumbered(tx, input.organisationNumber)))
      return refuse('organisations.associationKnown')
    const associationId = newId()
    await addAssociationRow(tx, { ...input, associationId }, now)
    return { associationId }
  },
  journal: (_input, _authority, { associationId }) => ({ subjectId: associationId }),
})

/** Changes the name and number of an association, and its description. Refuses a number that another has, and one others work with. */
export const changeAssociation = action({
  name: 'organisations.changeAssociation',
  input: z.object({ associationId: idInput, name: lineInput(200), organisationNumber: number, ...described }),
  subject: ({ tx }, { associationId }) => getAssociation(tx, associationId, { lock: true }),
  permission: keepsAssociations,
  run: async ({ tx, actor }, input) => {
    const no = await whyNotOurs({ tx, actor }, input.associationId)
    if (no) return no
    const known = input.organisationNumber ? await associationNumbered(tx, input.organisationNumber) : undefined
    if (known && known.associationId !== input.associationId) return refuse('organisations.associationKnown')
    await changeAssociationRow(tx, input)
    return { associationId: input.associationId }
  },
  journal: ({ associationId }) => ({ subjectId: associationId }),
})

/** An association says in its own words what it is for and where it works. */
export const describeAssociation = action({
  name: 'organisations.describeAssociation',
  input: z.object({ associationId: idInput, ...described }),
  subject: ({ tx }, { associationId }) => getAssociation(tx, associationId, { lock: true }),
  permission: anyOf('ownAssociation', ownRepresentative, keepsAssociations),
  run: async ({ tx, actor }, { associationId, purpose, area }, association) => {
    const no = await whyNotOurs({ tx, actor }, associationId)
    if (no) return no
    await changeAssociationRow(tx, { ...association, purpose, area })
    return { associationId }
  },
  journal: ({ associationId }) => ({ subjectId: associationId }),
})

/** Lets a person act for an association in the matters of this authority, and mails an invitation. Refuses one who already does. */
export const inviteRepresentative = action({
  name: 'organisations.inviteRepresentative',
  input: z.object({
    associationId: idInput,
    email: z.email().max(254),
    name: lineInput(200),
    role: z.enum(representativeRoles),
  }),
  subject: ({ tx }, { associationId }) => getAssociation(tx, associationId, { lock: true }),
  permission: keepsAssociations,
  run: async ({ tx, authority, newId, now, today, enqueue }, { associationId, email, name, role }) => {
    const accountId = await inviteAccount(tx, { newId: newId(), email, name, now })
    if (!accountId) return refuse('organisations.accountClosed')
    const acting = (await representatives(tx, associationId)).filter((one) => holdsOn(one, today))
    if (acting.some((one) => one.accountId === accountId)) return refuse('organisations.alreadyRepresents')
    const representativeId = newId()
    const vouchedBy = authority.authorityId
    await addRepresentative(tx, { representativeId, associationId, accountId, role, fromOn: today, vouchedBy })
    await enqueue(invitationTask, { letter: 'invitation', accountId })
    return { associationId, representativeId }
  },
  journal: ({ associationId, role }, _, { representativeId }) => ({
    subjectId: representativeId,
    details: { associationId, role },
  }),
})

/** Ends a person's right to act for an association with its last day. */
export const endRepresentative = action({
  name: 'organisations.endRepresentative',
  input: z.object({ associationId: idInput, representativeId: idInput, lastOn: dayInput }),
  subject: async ({ tx }, { associationId, representativeId }) =>
    (await representatives(tx, associationId)).find((one) => one.representativeId === representativeId),
  permission: keepsAssociations,
  run: async ({ tx }, { associationId, representativeId, lastOn }, { fromOn }) => {
    if (isAfter(fromOn, lastOn)) return refuse('organisations.endsBeforeStart')
    await endRepresentativeOn(tx, representativeId, lastOn.add({ days: 1 }))
    return { associationId }
  },
  journal: ({ associationId, representativeId, lastOn }) => ({
    subjectId: representativeId,
    details: { associationId, lastOn: lastOn.toString() },
  }),
})
