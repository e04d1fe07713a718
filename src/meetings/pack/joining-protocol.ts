/** A line of the table of contents beside the pages: it leads to the first page of a file. The second level stands below the first. */
export type Bookmark = { readonly title: string; readonly level: 1 | 2; readonly file: number }

/** Why a file could not be put in. `tooHard`: it took more time or memory than any lawful one. */
export type JoiningFault = 'encrypted' | 'damaged' | 'tooHard' | 'tooManyPages'

/** What is asked of the thread that joins files. */
export type JoiningAsked = {
  readonly files: readonly Uint8Array[]
  readonly bookmarks: readonly Bookmark[]
  readonly title: string
  readonly mostPages: number
}

/** What the thread says: which file it begins with, and last what came of it all. */
export type JoiningReply =
  | { readonly kind: 'at'; readonly index: number }
  | { readonly kind: 'joined'; readonly pdf: Uint8Array; readonly pages: number }
  | { readonly kind: 'faulty'; readonly faults: readonly { readonly index: number; readonly fault: JoiningFault }[] }
