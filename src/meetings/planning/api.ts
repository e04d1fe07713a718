import { z } from 'zod'
import { isStaff } from '../../platform/actor.ts'
import { isId } from '../../platform/id.ts'
import { endpointAsking } from '../../platform/web/api.ts'
import { agendaOf } from './agenda-queries.ts'
import type { Plan } from './plan.ts'
import { comingMeetings, getPlan } from './plan-queries.ts'

const planned = z.object({
  meetingId: z.string(),
  bodyId: z.string(),
  bodyName: z.string(),
  heldOn: z.string(),
  startsAt: z.string().optional(),
  endsAt: z.string().optional(),
  place: z.string(),
  state: z.enum(['planned', 'summoned', 'open', 'adjourned', 'closed', 'cancelled']),
  isOpenDoors: z.boolean(),
  isRemote: z.boolean(),
})

const item = z.object({
  itemId: z.string(),
  kind: z.string(),
  title: z.string(),
  caseId: z.string().optional(),
  caseNumber: z.string().optional(),
  proposals: z.array(z.string()),
  papers: z.array(z.object({ documentId: z.string(), title: z.string() })),
})

const told = (plan: Plan): z.input<typeof planned> => ({
  ...{ meetingId: plan.meetingId, bodyId: plan.bodyId, bodyName: plan.bodyName, heldOn: plan.heldOn.toString() },
  ...{ startsAt: plan.startsAt, endsAt: plan.endsAt, place: plan.place, state: plan.state },
  ...{ isOpenDoors: plan.isOpenDoors, isRemote: plan.isRemote },
})

/** What other programs may ask of meetings to come, for those who work for the authority: the list, and one with its agenda. Never ties or answers. */
export const endpoints = [
  endpointAsking({
    path: '/kommande-sammantraden',
    summary: 'Meetings from today on, the nearest first. A hundred at most',
    query: z.object({}),
    answer: z.object({ meetings: z.array(planned) }),
    run: async ({ db, actor, today }) =>
      isStaff(actor) ? { meetings: (await comingMeetings(db, today)).map(told) } : undefined,
  }),
  endpointAsking({
    path: '/kommande-sammantraden/{meetingId}',
    summary: 'One planned meeting with its agenda',
    query: z.object({ meetingId: z.string() }),
    answer: planned.extend({ items: z.array(item) }),
    run: async ({ db, actor }, { meetingId }) => {
      const plan = isStaff(actor) && isId(meetingId) ? await getPlan(db, meetingId) : undefined
      if (!plan) return undefined
      const items = (await agendaOf(db, meetingId)).map((each) => ({
        ...{
          itemId: each.itemId,
          kind: each.kind,
          title: each.title,
          caseId: each.caseId,
          caseNumber: each.caseNumber,
        },
        proposals: [...each.points],
        papers: each.papers.map(({ documentId, title }) => ({ documentId, title })),
      }))
      return { ...told(plan), items }
    },
  }),
]
