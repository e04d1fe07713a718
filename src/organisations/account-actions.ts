import { z } from 'zod'
import { action, wholeAuthority } from '../platform/action.ts'
import { roles } from '../platform/actor.ts'
import { dayInput, idInput, lineInput, optionalDayInput, optionalIdInput } from '../platform/input.ts'
import { refuse } from '../platform/refusal.ts'
import { isAfter } from '../platform/time.ts'
import { accountRoles, addRole, endRoleOn, getAccountRole, inviteAccount } from './account-queries.ts'
import { holdsOn, overlap, untilFrom } from './bodies.ts'
import { administrator } from './body-actions.ts'
import { getBody } from './body-queries.ts'
import { invitationTask } from './invitation.ts'
import { lastNotBeforeFirst } from './term-actions.ts'

/** Gives a person a role here and mails an invitation. An address that has an account keeps it, with its own name. */
export const invite = action({
  name: 'organisations.invite',
  input: z
    .object({
      email: z.email().max(254),
      name: lineInput(200),
      role: z.enum(roles),
      bodyId: optionalIdInput,
      fromOn: dayInput,
      lastOn: optionalDayInput,
    })
    .refine(lastNotBeforeFirst.check, lastNotBeforeFirst.fault),
  subject: wholeAuthority,
  permission: administrator,
  run: async ({ tx, authority, newId, now, enqueue }, { email, name, role, bodyId, fromOn, lastOn }) => {
    if (bodyId && !(await getBody(tx, bodyId))) return refuse('organisations.bodyMissing')
    const accountId = await inviteAccount(tx, { newId: newId(), email, name, now })
    if (!accountId) return refuse('organisations.accountClosed')
    const given = { role, bodyId, fromOn, untilOn: untilFrom(lastOn) }
    const same = (await accountRoles(tx)).some(
      (held) => held.accountId === accountId && held.role === role && held.bodyId === bodyId && overlap(held, given),
    )
    if (same) return refuse('organisations.alreadyHasRole')
    const roleId = newId()
    await addRole(tx, { ...given, authorityId: authority.authorityId, roleId, accountId })
    await enqueue(invitationTask, { letter: 'invitation', accountId })
    return { roleId, accountId }
  },
  journal: ({ role }, _, { roleId, accountId }) => ({ subjectId: roleId, details: { role, accountId } }),
})

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
