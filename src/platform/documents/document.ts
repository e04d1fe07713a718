/** A piece of a document. Text is plain: what a rendering means by it is the rendering's business. */
export type Block =
  | { readonly kind: 'heading'; readonly text: string; readonly blocks: readonly Block[] }
  | { readonly kind: 'paragraph'; readonly text: string }
  /** Numbered decision points, from 1. */
  | { readonly kind: 'points'; readonly points: readonly string[] }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** Labels with their values, such as a cover. */
  | { readonly kind: 'terms'; readonly terms: readonly { readonly label: string; readonly value: string }[] }
  | {
      readonly kind: 'table'
      readonly caption: string
      readonly headings: readonly string[]
      readonly rows: readonly (readonly string[])[]
    }
  /** Who signs, with what they sign as. Never a picture. */
  | { readonly kind: 'signatures'; readonly signers: readonly { readonly name: string; readonly role: string }[] }

/**
 * Handling: one tree that every rendering is made from. Headings nest, so that no level is ever skipped; `header` names the authority,
 * the body and the case number and is repeated where a rendering has pages.
 */
export type Document = {
  readonly language: 'sv' | 'en'
  readonly title: string
  readonly header: readonly string[]
  readonly blocks: readonly Block[]
}
