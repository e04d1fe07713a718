import { z } from 'zod'
import { isId } from '../platform/id.ts'
import { endpointAsking } from '../platform/web/api.ts'
import { importStateNames } from './imports.ts'
import { importsPerPage, latestImports } from './list-queries.ts'
import { proposedCases } from './proposals.ts'
import { documentsOf, getImport } from './queries.ts'
import { mayImport } from './upload-pages.tsx'

const state = z.enum(importStateNames)

const importAnswer = z.object({
  importId: z.string(),
  createdAt: z.string(),
  state,
  files: z.number(),
  documents: z.number(),
})

const documentAnswer = z.object({
  importDocumentId: z.string(),
  name: z.string(),
  state: z.enum(['read', 'failed', 'known', 'confirmed', 'discarded']),
  kind: z.string().optional(),
  failure: z.object({ code: z.string(), message: z.string() }).optional(),
  documentId: z.string().optional(),
})

/** What other programs may ask about imports; for those who keep the records. */
export const endpoints = [
  endpointAsking({
    path: '/inlasningar',
    summary: 'Imports of documents, the latest first, after the id `fran`. For those who keep the records',
    query: z.object({ fran: z.uuid().optional() }),
    answer: z.array(importAnswer),
    run: async ({ db, actor }, { fran }) => {
      if (!mayImport(actor)) return undefined
      const rows = (await latestImports(db, fran)).slice(0, importsPerPage)
      return rows.map(({ createdBy: _, firstFile: __, createdAt, ...row }) => ({
        ...row,
        createdAt: createdAt.toString(),
      }))
    },
  }),
  endpointAsking({
    path: '/inlasningar/{importId}',
    summary: 'One import: its documents and the cases they are proposed to make. For those who keep the records',
    query: z.object({ importId: z.string() }),
    answer: z.object({
      importId: z.string(),
      createdAt: z.string(),
      state,
      documents: z.array(documentAnswer),
      cases: z.array(
        z.object({ caseNumber: z.string().optional(), title: z.string().optional(), documents: z.array(z.string()) }),
      ),
    }),
    run: async ({ db, actor }, { importId }) => {
      const found = mayImport(actor) && isId(importId) ? await getImport(db, importId) : undefined
      if (!found) return undefined
      const documents = await documentsOf(db, importId)
      return {
        importId,
        createdAt: found.createdAt.toString(),
        state: found.state,
        documents: documents.map(({ importDocumentId, name, state, failure, documentId, reading }) => ({
          importDocumentId,
          name,
          state,
          failure,
          documentId,
          kind: reading?.kind,
        })),
        cases: (found.state === 'reading' ? [] : proposedCases(documents)).map((proposal) => ({
          caseNumber: proposal.caseNumber,
          title: proposal.title,
          documents: proposal.documents.map(({ document }) => document.importDocumentId),
        })),
      }
    },
  }),
]
