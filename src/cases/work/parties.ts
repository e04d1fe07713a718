import { z } from 'zod'
import type { Doing } from '../../platform/action.ts'
import { idInput, optionalTextInput, tickInput } from '../../platform/input.ts'
import { type Refusal, refuse } from '../../platform/refusal.ts'
import type { CaseParty } from '../cases.ts'
import { associationsWithIds } from './queries.ts'

/** The fields that say who are parties: the authority, associations of the register, and others by name, one on each line. */
export const partyFields = {
  authorityIsParty: tickInput,
  associationIds: z.array(idInput).max(20).default([]),
  otherParties: optionalTextInput(2000),
}

/** What the fields of `partyFields` hold once they are read. */
export type PartyInput = {
  readonly authorityIsParty: boolean
  readonly associationIds: readonly string[]
  readonly otherParties: string
}

/** The parties that were chosen, each once. Refuses 'caseWork.noSuchAssociation'. */
export const partiesFrom = async (
  { tx, authority }: Doing,
  input: PartyInput,
): Promise<readonly CaseParty[] | Refusal> => {
  const ids = [...new Set(input.associationIds)]
  const found = await associationsWithIds(tx, ids)
  const chosen = ids.flatMap((id) => found.filter(({ associationId }) => associationId === id))
  if (chosen.length < ids.length) return refuse('caseWork.noSuchAssociation')
  return [
    ...(input.authorityIsParty ? [{ kind: 'authority' as const, name: authority.name }] : []),
    ...chosen.map((association) => ({ kind: 'association' as const, ...association })),
    ...namesIn(input.otherParties)
      .filter((name) => !chosen.some((association) => association.name === name))
      .map((name) => ({ kind: 'association' as const, name })),
  ]
}

/** The names of a text with one on each line, each once. */
export const namesIn = (text: string): readonly string[] => [
  ...new Set(
    text
      .split('\n')
      .map((line) => line.trim().slice(0, 200))
      .filter((line) => line !== ''),
  ),
]
