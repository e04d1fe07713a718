import { z } from 'zod'
import { clauseKeys } from '../clauses.ts'

const longestText = 200_000
const text = z.string().max(longestText)
const table = z.array(z.array(text).max(100)).max(2000)

/** What a returned file says of one clause. `heading` is set where the file calls it something else than we do. */
const returnedClause = z.object({
  clause: z.enum(clauseKeys),
  text,
  heading: text.optional(),
  tables: z.array(table).max(50),
})

/**
 * What a file that came back says, read as if every tracked change had been accepted. `outside` is what stands at no clause; `exported` are
 * the clauses that the file was made with, where it still tells.
 */
export const returnedFile = z.object({
  agreementId: z.string().max(60).optional(),
  revision: z.number().int().min(1).max(2_000_000_000).optional(),
  exported: z.array(z.enum(clauseKeys)).max(100).optional(),
  clauses: z.array(returnedClause).max(100),
  outside: z.array(text).max(2000),
  insertions: z.number().int().min(0),
  deletions: z.number().int().min(0),
  comments: z.number().int().min(0),
})

export type ReturnedFile = z.output<typeof returnedFile>
export type ReturnedClause = ReturnedFile['clauses'][number]

/** Why a file cannot be read. Each has a text that says what to do. */
export const fileFaults = [
  'missing',
  'empty',
  'tooLarge',
  'notWord',
  'oldWord',
  'locked',
  'macros',
  'damaged',
  'unpacksTooLarge',
  'tooHard',
  'noClauses',
] as const
export type FileFault = (typeof fileFaults)[number]

/** How large a file may be, packed and unpacked, and how long it may take. */
export const fileLimits = {
  bytes: 10 * 1024 * 1024,
  unpackedBytes: 60 * 1024 * 1024,
  files: 2000,
  /** Of the words of the document alone. */
  documentBytes: 8 * 1024 * 1024,
  seconds: 20,
  heapMegabytes: 512,
} as const

/** What the reader is told beside the bytes: the names of each clause, and the sentences that are ours. */
export type ReadingAsked = {
  readonly bytes: Uint8Array
  readonly headings: readonly { readonly clause: string; readonly names: readonly string[] }[]
  readonly ourSentences: readonly string[]
}

/** What came of a file. */
export type ReadingReply =
  | { readonly kind: 'read'; readonly file: unknown }
  | { readonly kind: 'faulty'; readonly fault: FileFault }
