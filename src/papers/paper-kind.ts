import type { z } from 'zod'
import type { Document } from '../platform/documents/document.ts'
import type { Wording } from './wording.ts'

/** Slag av handling: what its content must be, and the document that the content makes in an authority's own words. */
export type PaperKind<Content> = {
  /** As the reader of documents names it, where it knows the kind. */
  readonly kind: string
  /** The Swedish word for it, with a capital: "Protokoll". */
  readonly label: string
  readonly schema: z.ZodType<Content>
  readonly document: (content: Content, wording: Wording) => Document
}

/** What became of content from outside: a document, or what the schema said of it. */
export type Composed =
  | { readonly document: Document; readonly issues?: never }
  | { readonly issues: readonly z.core.$ZodIssue[]; readonly document?: never }

/** A kind whose type of content is not known: content from outside is checked before it is set. */
export type AnyPaperKind = {
  readonly kind: string
  readonly label: string
  readonly schema: z.ZodType
  readonly compose: (content: unknown, wording: Wording) => Composed
}

/** The kind for a list of kinds of different content. */
export const anyPaper = <Content>(paper: PaperKind<Content>): AnyPaperKind => ({
  kind: paper.kind,
  label: paper.label,
  schema: paper.schema,
  compose: (content, wording) => {
    const parsed = paper.schema.safeParse(content)
    return parsed.success ? { document: paper.document(parsed.data, wording) } : { issues: parsed.error.issues }
  },
})
