import { z } from 'zod'
import { endpointAsking } from '../../platform/web/api.ts'
import { seesRecords, stages } from '../cases.ts'
import { papersOf } from '../document-queries.ts'
import { caseSorts, casesFor } from '../list.ts'
import { visibleCase } from './case-page.tsx'
import { askedFor } from './list-query.ts'

const perPage = 50
const day = z.iso.date()
const state = z.enum(['open', 'closed'])
const short = { caseId: z.string(), caseNumber: z.string(), title: z.string(), state }

const listCases = endpointAsking({
  path: '/arenden',
  summary:
    'Cases that the caller may see: sok (words), lage (pagar, avslutade), organ (id of a body), sortera, and fran: the `next` of the page before',
  query: z.object({
    sok: z.string().max(200).optional(),
    lage: z.enum(['pagar', 'avslutade']).optional(),
    organ: z.uuid().optional(),
    sortera: z.enum(caseSorts.flatMap((sort) => [sort, `-${sort}`] as const)).optional(),
    fran: z.uuid().optional(),
  }),
  answer: z.object({
    cases: z.array(z.object({ ...short, bodyName: z.string(), latestEventOn: day })),
    next: z.string().optional(),
  }),
  run: async (ask) => {
    const { filter, sorting, after } = askedFor(ask)
    const { by: sort, isDescending } = sorting
    const found = await casesFor(ask.db, ask.actor, { ...filter, sort, isDescending, after, limit: perPage })
    const shown = found.slice(0, perPage)
    const last = shown.at(-1)
    return {
      cases: shown.map(({ caseId, caseNumber, title, state, bodyName, latestEventOn }) => ({
        ...{ caseId, caseNumber, title, state, bodyName },
        latestEventOn: latestEventOn.toString(),
      })),
      ...(found.length > perPage && last ? { next: last.caseId } : {}),
    }
  },
})

const showCase = endpointAsking({
  path: '/arenden/{caseId}',
  summary: 'One case with its parties and the documents that the caller may see',
  query: z.object({ caseId: z.string() }),
  answer: z.object({
    ...short,
    bodyName: z.string(),
    stage: z.enum(stages),
    openedOn: day,
    closedOn: day.optional(),
    isPublic: z.boolean(),
    parties: z.array(z.object({ kind: z.enum(['authority', 'association']), name: z.string() })),
    documents: z.array(
      z.object({ documentId: z.string(), kind: z.string(), title: z.string(), documentOn: day.optional() }),
    ),
  }),
  run: async (ask) => {
    const found = await visibleCase(ask)
    if (!found) return undefined
    const { caseId, caseNumber, title, state, bodyName, stage, openedOn, closedOn, isPublic, parties } = found
    const papers = await papersOf(ask.db, caseId, { all: seesRecords(ask.actor), on: ask.today })
    return {
      ...{ caseId, caseNumber, title, state, bodyName, stage, isPublic },
      openedOn: openedOn.toString(),
      ...(closedOn ? { closedOn: closedOn.toString() } : {}),
      parties: parties.map(({ kind, name }) => ({ kind, name })),
      documents: papers.map(({ documentId, kind, title, on }) => ({
        ...{ documentId, kind, title },
        ...(on ? { documentOn: on.toString() } : {}),
      })),
    }
  },
})

/** What programs may ask about cases. Filters by who asks exactly as the pages do. */
export const endpoints = [listCases, showCase]
