import { z } from 'zod'
import { action, type Doing } from '../platform/action.ts'
import type { Id } from '../platform/id.ts'
import { idInput, lineInput } from '../platform/input.ts'
import { type Refusal, refuse } from '../platform/refusal.ts'
import { getAccountRole, saveAccountName } from './account-queries.ts'
import { keepsAssociations } from './association-actions.ts'
import { representatives } from './association-queries.ts'
import { administrator } from './body-actions.ts'
import { savePerson } from './people-queries.ts'
import { personOfAccount } from './person-account-queries.ts'

/** Corrects the name of whoever has a role here, and of the same person of the organisation where it is misspelt alike. */
export const correctAccountName = action({
  name: 'organisations.correctAccountName',
  input: z.object({ roleId: idInput, name: lineInput(200) }),
  subject: ({ tx }, { roleId }) => getAccountRole(tx, roleId, { lock: true }),
  permission: administrator,
  run: async (doing, { name }, { accountId, name: misspelt }) => {
    const { tx, authority } = doing
    const refused = await correct(doing, accountId, name)
    if (refused) return refused
    const person = await personOfAccount(tx, accountId)
    if (person?.name === misspelt) await savePerson(tx, authority.authorityId, { ...person, name })
    return { accountId }
  },
  journal: ({ roleId }, { accountId }) => ({ subjectId: roleId, details: { accountId } }),
})

/** Corrects the name of whoever represents an association. */
export const correctRepresentativeName = action({
  name: 'organisations.correctRepresentativeName',
  input: z.object({ associationId: idInput, representativeId: idInput, name: lineInput(200) }),
  subject: async ({ tx }, { associationId, representativeId }) =>
    (await representatives(tx, associationId)).find((one) => one.representativeId === representativeId),
  permission: keepsAssociations,
  run: async (doing, { associationId, name }, { accountId }) =>
    (await correct(doing, accountId, name)) ?? { associationId },
  journal: ({ associationId, representativeId }) => ({ subjectId: representativeId, details: { associationId } }),
})

/** Refuses 'organisations.worksElsewhere': another authority has a say in the name too. */
const correct = async ({ tx, now }: Doing, accountId: Id, name: string): Promise<Refusal | undefined> =>
  (await saveAccountName(tx, { accountId, name, now })) ? undefined : refuse('organisations.worksElsewhere')
