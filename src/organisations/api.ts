import { z } from 'zod'
import { isStaff } from '../platform/actor.ts'
import { isId } from '../platform/id.ts'
import { endpointActing, endpointAsking } from '../platform/web/api.ts'
import { addAssociation } from './association-actions.ts'
import { associations, associationsPerPage } from './association-queries.ts'
import { bodyKinds, termRoles } from './bodies.ts'
import { bodies, getBody, termsOn } from './body-queries.ts'

const bodyAnswer = z.object({
  bodyId: z.string(),
  name: z.string(),
  kind: z.enum(bodyKinds),
  parentBodyId: z.string().optional(),
  seats: z.number().optional(),
})

const associationAnswer = z.object({
  associationId: z.string(),
  name: z.string(),
  organisationNumber: z.string().optional(),
  purpose: z.string(),
  area: z.string(),
})

/** What other programs may ask about and add to the organisation of an authority. */
export const endpoints = [
  endpointAsking({
    path: '/organ',
    summary: 'The bodies of the authority',
    query: z.object({}),
    answer: z.array(bodyAnswer),
    run: async ({ db }) => [...(await bodies(db))],
  }),
  endpointAsking({
    path: '/organ/{bodyId}/uppdrag',
    summary: 'Who serves in a body today, in the order of the roll. For those who work in the authority',
    query: z.object({ bodyId: z.string() }),
    answer: z.array(
      z.object({ name: z.string(), role: z.enum(termRoles), party: z.string().optional(), fromOn: z.string() }),
    ),
    run: async ({ db, actor, today }, { bodyId }) => {
      if (!isStaff(actor) || !isId(bodyId) || !(await getBody(db, bodyId))) return undefined
      const terms = await termsOn(db, bodyId, today)
      return terms.map((term) => ({
        name: term.personName,
        role: term.role,
        party: term.party,
        fromOn: term.fromOn.toString(),
      }))
    },
  }),
  endpointAsking({
    path: '/foreningar',
    summary: 'Associations whose name or number holds the words `sok`, in Swedish order, after the id `fran`',
    query: z.object({ sok: z.string().max(200).optional(), fran: z.uuid().optional() }),
    answer: z.array(associationAnswer),
    run: async ({ db }, { sok, fran }) =>
      (await associations(db, { search: sok, after: fran })).slice(0, associationsPerPage),
  }),
  endpointActing({
    path: '/foreningar',
    summary: 'Add an association',
    action: addAssociation,
    answer: z.object({ associationId: z.string() }),
    result: (result) => result,
  }),
]
