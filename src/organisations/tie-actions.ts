import { z } from 'zod'
import type { ties } from '../law/recusal-grounds.ts'
import { action, type Doing } from '../platform/action.ts'
import { accountOf } from '../platform/actor.ts'
import { idInput, optionalIdInput } from '../platform/input.ts'
import type { Permission } from '../platform/permission.ts'
import { refuse } from '../platform/refusal.ts'
import { accountRoles } from './account-queries.ts'
import { getAssociation } from './association-queries.ts'
import { administrator } from './body-actions.ts'
import { getPerson, type Person } from './people-queries.ts'
import { linkPerson, personOfAccount } from './person-account-queries.ts'
import { deleteTie, saveTie } from './tie-queries.ts'

/** The kinds of ties that may be told of, in the order of the law storey. */
export const tieKinds = [
  'leader',
  'wasLeader',
  'fundedEmployee',
  'employee',
  'member',
  'memberOfSmall',
  'closeLeader',
  'steeringGroup',
] as const satisfies readonly (keyof typeof ties)[]

/** The person who acts; undefined when the account is nobody in this authority. */
const ownPerson = async ({ tx, actor }: Doing): Promise<Person | undefined> => {
  const accountId = accountOf(actor)
  return accountId === undefined ? undefined : personOfAccount(tx, accountId)
}

const self: Permission<unknown> = { who: 'ownTies', holds: (actor) => actor.kind === 'role' }

/** Tells of a tie to an association. A person tells only of their own. */
export const tellTie = action({
  name: 'organisations.tellTie',
  input: z.object({ associationId: idInput, kind: z.enum(tieKinds) }),
  subject: ownPerson,
  permission: self,
  run: async ({ tx, authority, newId, now }, { associationId, kind }, { personId }) => {
    if (!(await getAssociation(tx, associationId))) return refuse('organisations.noSuchAssociation')
    await saveTie(tx, authority.authorityId, { tieId: newId(), personId, associationId, kind, toldAt: now })
    return {}
  },
  // Neither to whom nor which: the journal is read by more than those who may see ties.
  journal: () => ({}),
})

/** Takes back a tie that is there no more. Only one's own. */
export const endTie = action({
  name: 'organisations.endTie',
  input: z.object({ tieId: idInput }),
  subject: ownPerson,
  permission: self,
  run: async ({ tx }, { tieId }, { personId }) => {
    await deleteTie(tx, { tieId, personId })
    return {}
  },
  journal: () => ({}),
})

/** Says which account a person signs in with. Refuses an account without a role here and one that is someone else's. */
export const linkAccount = action({
  name: 'organisations.linkAccount',
  input: z.object({ personId: idInput, accountId: optionalIdInput }),
  subject: ({ tx }, { personId }) => getPerson(tx, personId, { lock: true }),
  permission: administrator,
  run: async ({ tx }, { personId, accountId }) => {
    if (accountId !== undefined) {
      if (!(await accountRoles(tx)).some((role) => role.accountId === accountId))
        return refuse('organisations.noSuchAccount')
      const other = await personOfAccount(tx, accountId)
      if (other && other.personId !== personId) return refuse('organisations.accountTaken')
    }
    await linkPerson(tx, personId, accountId)
    return { personId }
  },
  journal: ({ personId, accountId }) => ({ subjectId: personId, details: { hasAccount: accountId !== undefined } }),
})
