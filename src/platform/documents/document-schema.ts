import { z } from 'zod'
import type { Block, Document } from './document.ts'

const said = z.union([z.string(), z.object({ text: z.string(), note: z.string() })])
const signer = z.object({ name: z.string(), role: z.string(), detail: z.string().exactOptional() })

const block: z.ZodType<Block> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('heading'), text: z.string(), blocks: z.array(block) }),
    z.object({ kind: z.literal('paragraph'), text: said }),
    z.object({ kind: z.literal('points'), points: z.array(said) }),
    z.object({ kind: z.literal('list'), items: z.array(said) }),
    z.object({ kind: z.literal('terms'), terms: z.array(z.object({ label: z.string(), value: z.string() })) }),
    z.object({
      kind: z.literal('table'),
      caption: z.string(),
      headings: z.array(z.string()),
      rows: z.array(z.array(z.string())),
      numeric: z.array(z.number().int()).exactOptional(),
    }),
    z.object({ kind: z.literal('box'), title: z.string(), blocks: z.array(block) }),
    z.object({ kind: z.literal('signatures'), signers: z.array(signer) }),
    z.object({ kind: z.literal('pageBreak') }),
  ]),
)

/** A document that has travelled as JSON. Its `data` is taken as it is. */
export const documentSchema: z.ZodType<Document> = z.object({
  language: z.enum(['sv', 'en']),
  title: z.string(),
  label: z.string().exactOptional(),
  header: z.array(z.string()),
  blocks: z.array(block),
  data: z.unknown().optional(),
  isMasked: z.boolean().exactOptional(),
})
