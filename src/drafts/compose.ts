import type { z } from 'zod'
import { defaultWording, type PaperForm, paperForm, paperKind, type Wording } from '../papers/index.ts'
import type { Document } from '../platform/documents/document.ts'
import { contentFrom } from './content.ts'
import { flat } from './difference.ts'
import type { Content, Draft, Signer } from './drafts.ts'
import { withSigners } from './printed-signers.ts'

/** What a draft says as a paper, or what is missing or wrong in it by the names of the form. */
export type ComposedDraft =
  | { readonly document: Document; readonly issues?: never }
  | { readonly issues: readonly z.core.$ZodIssue[]; readonly document?: never }

/** The words that an authority's papers are set with. */
export type Setting = { readonly wording: Wording; readonly signsElectronically: string }

/** The paper that a draft would be, with those who are to sign it printed in their order. Undefined for a kind that is no longer written. */
export const composeDraft = (
  { kind, content }: Pick<Draft, 'kind' | 'content'>,
  signers: readonly Signer[],
  { wording, signsElectronically }: Setting,
): ComposedDraft | undefined => {
  const composed = paperKind(kind)?.compose(content, wording)
  if (!composed?.document) return composed
  return { document: withSigners(composed.document, signers, signsElectronically) }
}

/** The form that a kind of paper is written in; undefined for a kind that is no longer written. */
export const formOf = (kind: string): PaperForm | undefined => paperForm(kind)

/** What a paper that is not yet complete is called: its own title where it has one, otherwise what it was called before. */
export const titleOf = ({ kind, content, title }: Pick<Draft, 'kind' | 'content' | 'title'>): string => {
  const composed = paperKind(kind)?.compose(content, defaultWording)
  const said = composed?.document?.title ?? flat(content).title?.trim()
  return (said === undefined || said === '' ? title : said).slice(0, 300)
}

/** What a new draft takes from its case. */
export type GivenFacts = Readonly<Record<'authority' | 'caseNumber' | 'caseTitle' | 'today', string>>

/** The first content of a draft: what its case already knows. */
export const firstContent = (form: PaperForm, given: GivenFacts): Content =>
  contentFrom(
    form,
    Object.fromEntries(
      form
        .flatMap(({ fields }) => fields)
        .flatMap((field) =>
          'given' in field && field.given !== undefined ? [[field.name, given[field.given]] as const] : [],
        ),
    ),
  )
