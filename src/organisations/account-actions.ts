import { z } from 'zod'
import { action, type Doing, wholeAuthority } from '../platform/action.ts'
import { roles } from '../platform/actor.ts'
import type { Id } from '../platform/id.ts'
import { dayInput, idInput, lineInput, optionalDayInput, optionalIdInput } from '../platform/input.ts'
import { type Refusal, refuse } from '../platform/refusal.ts'
import { isAfter } from '../platform/time.ts'
import { accountRoles, addRole, endRoleOn, getAccountRole, inviteAccount } from './account-queries.ts'
import { holdsOn, overlap, untilFrom } from './bodies.ts'
import { administrator } from './body-actions.ts'
import { getBody } from './body-queries.ts'
import { invitationTask } from './invitation.ts'
import { getPerson, savePerson } from './people-queries.ts'
import { accountOfPerson, linkPerson, personOfAccount } from './person-account-queries.ts'
import { lastNotBeforeFirst } from './term-actions.ts'

/**
 * Gives a person a role here and mails an invitation. An address that has an account keeps it, with its own name. Whoever is invited is
 * also a person of the organisation, the one chosen or a new one, so that cases and meetings can name them.
 */
export const invite = action({
  name: 'organisations.invite',
  input: z
    .object({
      email: z.email().max(254),
      name: lineInput(200),
      personId: optionalIdInput,
      role: z.enum(roles),
      bodyId: optionalIdInput,
      fromOn: dayInput,
      lastOn: optionalDayInput,
    })
    .refine(lastNotBeforeFirst.check, lastNotBeforeFirst.fault),
  subject: wholeAuthority,
  permission: administrator,
  run: async (doing, { email, name, personId, role, bodyId, fromOn, lastOn }) => {
    const { tx, authority, newId, now, enqueue } = doing
    if (bodyId && !(await getBody(tx, bodyId))) return refuse('organisations.bodyMissing')
    const accountId = await inviteAccount(tx, { newId: newId(), email, name, now })
    if (!accountId) return refuse('organisations.accountClosed')
    const given = { role, bodyId, fromOn, untilOn: untilFrom(lastOn) }
    const same = (await accountRoles(tx)).some(
      (held) => held.accountId === accountId && held.role === role && held.bodyId === bodyId && overlap(held, given),
    )
    if (same) return refuse('organisations.alreadyHasRole')
    const refused = await namePerson(doing, { accountId, name, personId })
    if (refused) return refused
    const roleId = newId()
    await addRole(tx, { ...given, authorityId: authority.authorityId, roleId, accountId })
    await enqueue(invitationTask, { letter: 'invitation', accountId })
    return { roleId, accountId }
  },
  journal: ({ role }, _, { roleId, accountId }) => ({ subjectId: roleId, details: { role, accountId } }),
})

type Named = { readonly accountId: Id; readonly name: string; readonly personId: Id | undefined }

/** Says which person of the organisation an account is, when nobody has said so before. */
const namePerson = async (
  { tx, authority, newId }: Doing,
  { accountId, name, personId }: Named,
): Promise<Refusal | undefined> => {
  if (await personOfAccount(tx, accountId)) return undefined
  if (personId === undefined) {
    const added = newId()
    await savePerson(tx, authority.authorityId, { personId: added, name })
    await linkPerson(tx, added, accountId)
    return undefined
  }
  if (!(await getPerson(tx, personId, { lock: true }))) return refuse('organisations.personMissing')
  if (await accountOfPerson(tx, personId)) return refuse('organisations.personHasAccount')
  await linkPerson(tx, personId, accountId)
  return undefined
}

/** Ends a role with its last day. Refuses to leave the authority without an administrator. */
export const endRole = action({
  name: 'organisations.endRole',
  input: z.object({ roleId: idInput, lastOn: dayInput }),
  subject: ({ tx }, { roleId }) => getAccountRole(tx, roleId, { lock: true }),
  permission: administrator,
  run: async ({ tx, today }, { roleId, lastOn }, role) => {
    if (isAfter(role.fromOn, lastOn)) return refuse('organisations.endsBeforeStart')
    const others = (await accountRoles(tx)).filter((other) => other.roleId !== roleId && other.role === 'administrator')
    const remains = others.some((other) => holdsOn(other, today) && (!other.untilOn || isAfter(other.untilOn, lastOn)))
    if (role.role === 'administrator' && !remains) return refuse('organisations.lastAdministrator')
    await endRoleOn(tx, roleId, lastOn.add({ days: 1 }))
    return { roleId }
  },
  journal: ({ roleId, lastOn }, { role, accountId }) => ({
    subjectId: roleId,
    details: { role, accountId, lastOn: lastOn.toString() },
  }),
})
