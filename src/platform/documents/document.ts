/** Words of a document. A note becomes a footnote at their end; provisions stand there. */
export type Said = string | { readonly text: string; readonly note: string }

/** One who signs, in the order of the list. `detail` is what the page says about the signature, in words and never as a picture. */
export type Signer = { readonly name: string; readonly role: string; readonly detail?: string }

/** A piece of a document. Text is plain: what a rendering means by it is the rendering's business. */
export type Block =
  | { readonly kind: 'heading'; readonly text: string; readonly blocks: readonly Block[] }
  | { readonly kind: 'paragraph'; readonly text: Said }
  /** Numbered decision points, from 1. */
  | { readonly kind: 'points'; readonly points: readonly Said[] }
  | { readonly kind: 'list'; readonly items: readonly Said[] }
  /** Labels with their values, such as a cover. */
  | { readonly kind: 'terms'; readonly terms: readonly { readonly label: string; readonly value: string }[] }
  | {
      readonly kind: 'table'
      readonly caption: string
      readonly headings: readonly string[]
      /** The first cell of a row heads the row. Every row has as many cells as there are headings. */
      readonly rows: readonly (readonly string[])[]
      /** Columns whose cells are amounts or counts, from 0: set to the right. */
      readonly numeric?: readonly number[]
    }
  /** Words set apart, such as how to appeal. Its title is no heading. */
  | { readonly kind: 'box'; readonly title: string; readonly blocks: readonly Block[] }
  | { readonly kind: 'signatures'; readonly signers: readonly Signer[] }
  /** What follows begins on a new page where a rendering has pages. */
  | { readonly kind: 'pageBreak' }

/**
 * Handling: one tree that every rendering is made from. Headings nest, so that no level is ever skipped; `header` names the authority,
 * the body and the case number and is repeated where a rendering has pages. `label` is the kind of paper in a word ("Protokoll").
 * `data` is what the paper says as values: plain JSON that the archival copy carries along and that reading it back gives.
 */
export type Document = {
  readonly language: 'sv' | 'en'
  readonly title: string
  readonly label?: string
  readonly header: readonly string[]
  readonly blocks: readonly Block[]
  readonly data?: unknown
  /** Set when words have been masked: the page says that this is the web version. */
  readonly isMasked?: boolean
}

/** What a sender's paper looks like. Colours are `#rrggbb` with at least 4.5:1 against white. */
export type Letterhead = {
  readonly sender: string
  /** Lines of the foot: address, telephone, web. */
  readonly footer: readonly string[]
  readonly accent: string
  readonly typeface: 'serif' | 'sans'
  readonly logo?: {
    readonly mediaType: 'image/png' | 'image/jpeg'
    readonly bytes: Uint8Array
    /** What the picture says, for those who do not see it. */
    readonly description: string
  }
}

/** The words without their note. */
export const saidText = (said: Said): string => (typeof said === 'string' ? said : said.text)

/** The note of the words, if any. */
export const saidNote = (said: Said): string | undefined => (typeof said === 'string' ? undefined : said.note)
