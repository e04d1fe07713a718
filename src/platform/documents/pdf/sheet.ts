import { attachmentFile } from '../attachment.ts'
import { type Block, type Document, type Letterhead, type Said, saidNote, saidText } from '../document.ts'
import { documentTexts } from '../texts.ts'
import { bindWords } from '../typography.ts'
import { rewordDocument } from '../visible-text.ts'
import { columnLetters } from './columns.ts'
import { breakable, type Words } from './line-breaks.ts'
import type { LogoSize } from './logo.ts'
import { printable } from './printable.ts'

type SaidWords = Words | { readonly text: Words; readonly note: Words }

/** A block for the template. Headings carry their level and are followed by what stands under them. */
export type SheetBlock =
  | { readonly kind: 'heading'; readonly level: number; readonly text: Words }
  | { readonly kind: 'paragraph'; readonly text: SaidWords }
  | { readonly kind: 'points'; readonly points: readonly SaidWords[] }
  | {
      readonly kind: 'list'
      readonly items: readonly SaidWords[]
      /** Set in two columns: the names of those who were there, say. */
      readonly isInColumns: boolean
    }
  | { readonly kind: 'terms'; readonly terms: readonly { readonly label: Words; readonly value: Words }[] }
  | {
      readonly kind: 'table'
      readonly caption: Words | null
      readonly columns: readonly number[]
      readonly numeric: readonly number[]
      /** Kept on one page. What does not surely fit on one would run off it. */
      readonly isShort: boolean
      readonly headings: readonly Words[]
      /** Row after row. */
      readonly cells: readonly Words[]
    }
  | { readonly kind: 'box'; readonly title: Words | null; readonly blocks: readonly SheetBlock[] }
  | {
      readonly kind: 'signatures'
      readonly signers: readonly SheetSigner[]
    }
  | { readonly kind: 'pageBreak' }

type SheetSigner = {
  readonly role: Words
  readonly name: Words
  readonly detail: Words | null
  readonly isShort: boolean
}

/** What the sheet needs besides the document. `madeAt` is the time that the file says it was made, in UTC. */
export type SheetFacts = {
  readonly madeAt: string
  readonly hasAttachment: boolean
  readonly logo: LogoSize | undefined
}

/** The document as plain data for the template: every text is cleaned, bound and free of meaning to the typesetter. */
export const sheetOf = (document: Document, letterhead: Letterhead, facts: SheetFacts) => {
  const shown = rewordDocument(document, (words) => bindWords(printable(words)))
  const sender = bindWords(printable(letterhead.sender))
  const header = shown.header.filter((line) => line.trim() !== '')
  const says = documentTexts[document.language]
  return {
    language: document.language,
    accent: letterhead.accent,
    typeface: letterhead.typeface,
    sender,
    shownSender: facts.logo ? null : breakable(sender, lineLetters),
    header: header.map((line) => breakable(line, lineLetters)),
    footer: letterhead.footer.map((line) => breakable(bindWords(printable(line)), lineLetters)),
    label: shown.label?.trim() ? breakable(shown.label, lineLetters) : null,
    title: breakable(shown.title, titleLetters),
    plainTitle: shown.title.replaceAll(/\s+/g, ' ').trim(),
    masked: document.isMasked ? says.masked : null,
    says: { page: says.page, of: says.of },
    made: momentOf(facts.madeAt),
    attachment: facts.hasAttachment
      ? { path: `/${attachmentFile.name}`, mediaType: attachmentFile.mediaType, description: shown.title }
      : null,
    logo: facts.logo ? { ...facts.logo, description: printable(letterhead.logo?.description ?? '') } : null,
    hasTables: hasTable(shown.blocks),
    blocks: blocksOf(shown.blocks, 2),
  }
}

const lineLetters = 70
const titleLetters = 32
const deepestHeading = 6

const blocksOf = (blocks: readonly Block[], level: number): SheetBlock[] =>
  blocks.flatMap((block) => blockOf(block, level))

const blockOf = (block: Block, level: number): SheetBlock[] => {
  if (block.kind === 'heading') {
    // A heading of nothing cannot be heard; what stands under it moves up.
    if (isBlank(block.text)) return blocksOf(block.blocks, level)
    const heading = {
      kind: 'heading',
      level: Math.min(level, deepestHeading),
      text: breakable(block.text, 45),
    } as const
    return [heading, ...blocksOf(block.blocks, level + 1)]
  }
  if (block.kind === 'paragraph') return [{ kind: 'paragraph', text: saidOf(block.text) }]
  if (block.kind === 'points') return full({ kind: 'points', points: block.points.map(saidOf) }, block.points)
  if (block.kind === 'list') {
    return full({ kind: 'list', items: block.items.map(saidOf), isInColumns: isInColumns(block.items) }, block.items)
  }
  if (block.kind === 'terms') {
    const terms = block.terms.map(({ label, value }) => ({ label: breakable(label, 40), value: breakable(value, 45) }))
    return full({ kind: 'terms', terms }, terms)
  }
  if (block.kind === 'table') return [tableOf(block)]
  if (block.kind === 'box') {
    const title = isBlank(block.title) ? null : breakable(block.title, lineLetters)
    // A box cannot be cut on purpose.
    const inside = blocksOf(block.blocks, level).filter(({ kind }) => kind !== 'pageBreak')
    return [{ kind: 'box', title, blocks: inside }]
  }
  if (block.kind === 'signatures') {
    const signers = block.signers.map(({ role, name, detail }) => ({
      role: breakable(role, 35),
      name: breakable(name, 30),
      detail: detail ? breakable(detail, 40) : null,
      isShort: `${role}${name}${detail}`.length < 600,
    }))
    return full({ kind: 'signatures', signers }, signers)
  }
  return [{ kind: 'pageBreak' }]
}

// More would not surely have room on one page.
const mostInColumns = 60
const lettersInColumn = 36

const isInColumns = (items: readonly Said[]): boolean =>
  items.length > 6 &&
  items.length <= mostInColumns &&
  items.every((item) => typeof item === 'string' && item.length <= lettersInColumn && !item.includes('\n'))

// A list of nothing is no list: a reader would announce it.
const full = (block: SheetBlock, items: readonly unknown[]): SheetBlock[] => (items.length > 0 ? [block] : [])

const tableOf = ({ caption, headings, rows, numeric = [] }: Block & { kind: 'table' }): SheetBlock => {
  if (headings.length === 0) return { kind: 'paragraph', text: breakable(caption, lineLetters) }
  const columns = columnLetters({ headings, rows })
  const cellsOf = (row: readonly string[]) => columns.map((letters, index) => breakable(row[index] ?? '', letters))
  return {
    kind: 'table',
    caption: isBlank(caption) ? null : breakable(caption, lineLetters),
    columns,
    numeric,
    isShort: rows.length < 12 && caption.length + rows.flat().join('').length < 1200,
    headings: cellsOf(headings),
    cells: rows.flatMap(cellsOf),
  }
}

const saidOf = (said: Said): SaidWords => {
  const text = breakable(withoutRunt(saidText(said)), lineLetters)
  const note = saidNote(said) ?? ''
  return isBlank(note) ? text : { text, note: breakable(note, lineLetters) }
}

// A last line of one short word, such as the year of a date, looks lost.
const withoutRunt = (text: string): string => text.replace(/ (?=\S{1,6}$)/, '\u00a0')

const isBlank = (text: string): boolean => text.trim() === ''

const hasTable = (blocks: readonly Block[]): boolean =>
  blocks.some((block) => block.kind === 'table' || ('blocks' in block && hasTable(block.blocks)))

const momentOf = (iso: string) => {
  const { year, month, day, hour, minute, second } = Temporal.Instant.from(iso).toZonedDateTimeISO('UTC')
  return { year, month, day, hour, minute, second }
}
