import { docxStyleNames } from '../../platform/documents/data/docx-style-names.ts'
import type { Id } from '../../platform/id.ts'

/**
 * How a file is known again: by properties of the file, and by bookmarks where a word processor has dropped those. A bookmark holds at
 * most 40 letters, digits and low lines.
 */
export const marks = {
  agreement: 'handslag.agreement',
  revision: 'handslag.revision',
  clauses: 'handslag.clauses',
} as const

/** The style of our own notes in the file: its id, and its name in the list of styles. */
export const noteStyle = { id: 'HandslagNote', name: 'Handslag' } as const

const ownStyles: ReadonlySet<string> = new Set(
  [noteStyle.name, 'Title', 'Caption', ...Object.values(docxStyleNames)].map((name) => name.toLowerCase()),
)

/** Whether a paragraph of the style with that name is ours and not a clause's words. Word processors keep names, not ids. */
export const isOwnStyle = (name: string): boolean => ownStyles.has(name.toLowerCase())

/** The bookmark at a clause's heading, and the tag of the control around its words. */
export const clauseMark = (key: string, version: number): string => `hs_${key}_${version}`

/** The clause that a bookmark or a tag is of, or undefined for another mark. */
export const clauseOfMark = (mark: string): string | undefined => /^hs_([A-Za-z]{2,40})_\d{1,9}$/.exec(mark)?.[1]

/** The bookmarks at the title: which agreement, and which revision of it. */
export const titleMarks = (agreementId: Id, revision: number): readonly string[] => [
  `hsa_${agreementId.replaceAll('-', '')}`,
  `hsr_${revision}`,
]

/** The agreement of a bookmark at the title, if it is one. */
export const agreementOfMark = (mark: string): Id | undefined =>
  /^hsa_([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})$/.exec(mark)?.slice(1).join('-')

/** The revision of a bookmark at the title, if it is one. */
export const revisionOfMark = (mark: string): number | undefined => {
  const digits = /^hsr_(\d{1,9})$/.exec(mark)?.[1]
  return digits === undefined ? undefined : Number(digits)
}
