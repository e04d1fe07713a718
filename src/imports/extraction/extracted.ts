import type { TroubleReason } from './texts.ts'

/** A file as it was handed in. `name` is shown to people and never used as a path. */
export type NamedFile = { name: string; bytes: Uint8Array }

/** What a file is, judged by its bytes. */
export type MediaType =
  | 'text/plain'
  | 'application/pdf'
  | 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** Where a page begins (included) and ends (excluded) in the extracted text. The pages cover the whole text. */
export type PageRange = { from: number; until: number }

/**
 * The text of one file. Every span of a fact counts UTF-16 units in exactly this `text`, so it is stored as it is:
 * lines end in \n, letters are composed (NFC), a byte order mark is gone and everything else stands as in the source.
 */
export type Extracted = { text: string; pages: PageRange[]; mediaType: MediaType }

/** Why no text came out. */
export type Trouble = { trouble: TroubleReason }

/** Whether an outcome is a trouble and not what was asked for. */
export const isTrouble = (outcome: object): outcome is Trouble => 'trouble' in outcome

/** Lines end in \n and letters are composed. Done once, before any span is counted. */
export const normalise = (text: string): string => text.replace(/\r\n?/g, '\n').normalize('NFC')

/** Puts pages together into one text, a form feed at the head of each but the first, and says where each stands. */
export const joinPages = (pages: readonly string[], mediaType: MediaType): Extracted => {
  const ranges: PageRange[] = []
  let text = ''
  for (const [index, page] of pages.entries()) {
    const from = text.length
    text += (index > 0 ? '\f' : '') + normalise(page)
    ranges.push({ from, until: text.length })
  }
  return { text, pages: ranges, mediaType }
}
