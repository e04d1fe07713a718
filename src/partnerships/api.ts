import { z } from 'zod'
import { endpointAsking } from '../platform/web/api.ts'
import { cursorOf, readCursor } from './list-pages.tsx'
import { partnershipStates } from './partnership-states.ts'
import { partnershipsFor } from './queries.ts'

const perPage = 50

const day = z.iso.date().optional()

const partnership = z.object({
  partnershipId: z.string(),
  title: z.string(),
  goal: z.string(),
  state: z.enum(partnershipStates),
  startsOn: day,
  endsOn: day,
  isPublic: z.boolean(),
  parties: z.array(z.object({ kind: z.enum(['authority', 'association']), name: z.string(), brings: z.string() })),
})

/** The partnerships of an authority, filtered by who asks exactly as the page is. */
export const listPartnerships = endpointAsking({
  path: '/partnerskap',
  summary: 'Partnerships that the caller may see, by title',
  query: z.object({
    lage: z.enum(partnershipStates).optional(),
    fran: z
      .string()
      .max(2000)
      .refine((cursor) => readCursor(cursor) !== undefined)
      .optional(),
  }),
  answer: z.object({ partnerships: z.array(partnership), next: z.string().optional() }),
  run: async ({ db, actor, authority }, { lage, fran }) => {
    const found = await partnershipsFor(db, actor, {
      authorityId: authority.authorityId,
      states: lage && [lage],
      after: readCursor(fran),
      limit: perPage,
    })
    const shown = found.slice(0, perPage)
    const last = shown.at(-1)
    return {
      partnerships: shown.map((one) => ({
        partnershipId: one.partnershipId,
        title: one.title,
        goal: one.goal,
        state: one.state,
        ...(one.startsOn ? { startsOn: one.startsOn.toString() } : {}),
        ...(one.endsOn ? { endsOn: one.endsOn.toString() } : {}),
        isPublic: one.isPublic,
        parties: one.parties.map(({ kind, name, brings }) => ({ kind, name, brings })),
      })),
      ...(found.length > perPage && last ? { next: cursorOf(last) } : {}),
    }
  },
})
