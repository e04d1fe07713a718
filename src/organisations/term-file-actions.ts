import { z } from 'zod'
import { action, type Doing } from '../platform/action.ts'
import type { Read } from '../platform/db/db.ts'
import { idInput, textInput } from '../platform/input.ts'
import { refuse } from '../platform/refusal.ts'
import type { Body } from './bodies.ts'
import { administrator } from './body-actions.ts'
import { getBody, saveTerm, termsOf } from './body-queries.ts'
import { allPeople, savePerson } from './people-queries.ts'
import { type FileTerm, readTermFile, type TermsAround } from './term-file.ts'

/** What lines of terms are judged against in a body. Two statements. */
export const termsAround = async (db: Read, { bodyId, seats }: Body): Promise<TermsAround> => ({
  terms: await termsOf(db, bodyId),
  seats,
  people: await allPeople(db),
})

/** Keeps the terms of a file, with the people that nobody knew. Refuses a file with any fault: nothing is kept of it. */
export const importTerms = action({
  name: 'organisations.importTerms',
  input: z.object({ bodyId: idInput, csv: textInput(100_000) }),
  subject: ({ tx }, { bodyId }) => getBody(tx, bodyId, { lock: true }),
  permission: administrator,
  run: async (doing, { bodyId, csv }, body) => {
    const rows = readTermFile(csv, await termsAround(doing.tx, body))
    const terms = rows?.flatMap(({ term }) => term ?? []) ?? []
    if (rows === undefined || terms.length < rows.length) return refuse('organisations.termsHaveFaults')
    const made = new Map<string, string>()
    for (const term of terms) await keep(doing, { bodyId, term, made })
    return { bodyId, count: terms.length, newPeople: made.size }
  },
  journal: ({ bodyId }, _, { count, newPeople }) => ({ subjectId: bodyId, details: { terms: count, newPeople } }),
})

type Kept = { readonly bodyId: string; readonly term: FileTerm; readonly made: Map<string, string> }

/** A person who stands in several lines is made once. */
const keep = async ({ tx, authority, newId }: Doing, { bodyId, term, made }: Kept): Promise<void> => {
  const { name, personId: known, ...rest } = term
  const personId = known ?? made.get(name) ?? newId()
  if (known === undefined && !made.has(name)) {
    await savePerson(tx, authority.authorityId, { personId, name })
    made.set(name, personId)
  }
  await saveTerm(tx, authority.authorityId, {
    ...{ termId: newId(), bodyId, personId, role: rest.role, position: rest.position },
    ...{ party: rest.party, fromOn: rest.fromOn, untilOn: rest.untilOn },
  })
}
