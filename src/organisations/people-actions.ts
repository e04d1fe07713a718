import { z } from 'zod'
import { action, wholeAuthority } from '../platform/action.ts'
import { dayInput, idInput, lineInput, optionalDayInput, optionalTextInput } from '../platform/input.ts'
import { refuse } from '../platform/refusal.ts'
import { isAfter } from '../platform/time.ts'
import { untilFrom } from './bodies.ts'
import { administrator } from './body-actions.ts'
import { getPerson, getTitle, savePerson, saveTitle } from './people-queries.ts'
import { lastNotBeforeFirst } from './term-actions.ts'

/** Adds a person whom the authority's papers name. */
export const addPerson = action({
  name: 'organisations.addPerson',
  input: z.object({ name: lineInput(200) }),
  subject: wholeAuthority,
  permission: administrator,
  run: async ({ tx, authority, newId }, { name }) => {
    const personId = newId()
    await savePerson(tx, authority.authorityId, { personId, name })
    return { personId }
  },
  journal: (_input, _authority, { personId }) => ({ subjectId: personId }),
})

/** Corrects the name of a person. */
export const renamePerson = action({
  name: 'organisations.renamePerson',
  input: z.object({ personId: idInput, name: lineInput(200) }),
  subject: ({ tx }, { personId }) => getPerson(tx, personId, { lock: true }),
  permission: administrator,
  run: async ({ tx, authority }, input) => {
    await savePerson(tx, authority.authorityId, input)
    return { personId: input.personId }
  },
  journal: ({ personId }) => ({ subjectId: personId }),
})

/** Gives an official a title from a day. */
export const addTitle = action({
  name: 'organisations.addTitle',
  input: z
    .object({
      personId: idInput,
      title: lineInput(120),
      unit: optionalTextInput(120),
      fromOn: dayInput,
      lastOn: optionalDayInput,
    })
    .refine(lastNotBeforeFirst.check, lastNotBeforeFirst.fault),
  subject: ({ tx }, { personId }) => getPerson(tx, personId, { lock: true }),
  permission: administrator,
  run: async ({ tx, authority, newId }, { lastOn, ...input }) => {
    const titleId = newId()
    await saveTitle(tx, authority.authorityId, { ...input, titleId, untilOn: untilFrom(lastOn) })
    return { titleId, personId: input.personId }
  },
  journal: (_input, { personId }, { titleId }) => ({ subjectId: titleId, details: { personId } }),
})

/** Ends a title with its last day. Refuses a day before it began. */
export const endTitle = action({
  name: 'organisations.endTitle',
  input: z.object({ titleId: idInput, lastOn: dayInput }),
  subject: ({ tx }, { titleId }) => getTitle(tx, titleId, { lock: true }),
  permission: administrator,
  run: async ({ tx, authority }, { lastOn }, title) => {
    if (isAfter(title.fromOn, lastOn)) return refuse('organisations.endsBeforeStart')
    await saveTitle(tx, authority.authorityId, { ...title, untilOn: untilFrom(lastOn) })
    return { personId: title.personId }
  },
  journal: ({ titleId, lastOn }) => ({ subjectId: titleId, details: { lastOn: lastOn.toString() } }),
})
