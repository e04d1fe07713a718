/** One file of a pack, in order. `bookmark` names its first page; what stands below an item is one level deeper. */
export type JoinedFile = {
  readonly bytes: Uint8Array
  readonly bookmarks: readonly Bookmark[]
}

/** A line of the table of contents beside the pages. All bookmarks of a file lead to its first page. */
export type Bookmark = { readonly title: string; readonly level: 1 | 2 }

/** Why a file could not be put in. `tooHard`: it took more time or memory than any lawful one. */
export type JoiningFault = 'encrypted' | 'damaged' | 'tooHard' | 'tooManyPages'

/** What is asked of the thread that joins files. */
export type JoiningAsked = {
  readonly files: readonly JoinedFile[]
  readonly title: string
  readonly mostPages: number
}

/** What the thread says: which file it begins with, and last what came of it all. */
export type JoiningReply =
  | { readonly kind: 'at'; readonly index: number }
  | { readonly kind: 'joined'; readonly pdf: Uint8Array; readonly pages: number }
  | { readonly kind: 'faulty'; readonly faults: readonly { readonly index: number; readonly fault: JoiningFault }[] }
