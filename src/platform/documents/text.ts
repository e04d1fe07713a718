import { type Block, type Document, type Said, saidNote, saidText } from './document.ts'
import { documentTexts } from './texts.ts'
import { legible } from './typography.ts'

/**
 * The document as plain text, one blank line between pieces and tabs between cells. Notes are marked "[1]" and stand last.
 * The reader of documents can read it back.
 */
export const documentText = (document: Document): string => {
  const { header, label = '', title, blocks, isMasked, language } = document
  const notes: string[] = []
  const body = blocks.flatMap((block) => pieces(block, notes))
  const all = [
    header.map(oneLine).filter(isSomething).join('\n'),
    oneLine(label),
    oneLine(title),
    isMasked ? documentTexts[language].masked : '',
    ...body,
    ...(notes.length === 0 ? [] : [documentTexts[language].notes, notes.map(lines).join('\n')]),
  ]
  return `${all.filter(isSomething).join('\n\n')}\n`
}

const pieces = (block: Block, notes: string[]): string[] => {
  if (block.kind === 'heading')
    return underHeading(
      oneLine(block.text),
      block.blocks.flatMap((each) => pieces(each, notes)),
    )
  if (block.kind === 'paragraph') return [said(block.text, notes)]
  if (block.kind === 'points') {
    return [block.points.map((point, index) => `${index + 1}. ${said(point, notes)}`).join('\n')]
  }
  if (block.kind === 'list') return [block.items.map((item) => `- ${said(item, notes)}`).join('\n')]
  if (block.kind === 'terms') return [block.terms.map(({ label, value }) => row([label], value)).join('\n')]
  if (block.kind === 'table') {
    const rows = [block.headings, ...block.rows].map((cells) => cells.map(oneLine).join('\t').trimEnd())
    return [[oneLine(block.caption), ...rows].filter(isSomething).join('\n')]
  }
  if (block.kind === 'box') return [oneLine(block.title), ...block.blocks.flatMap((each) => pieces(each, notes))]
  if (block.kind === 'signatures') {
    const signed = block.signers.map(({ role, name, detail = '' }) => [row([role, name]), lines(detail)])
    return [signed.flat().filter(isSomething).join('\n')]
  }
  return []
}

/** The heading close above what it heads: that is how the reader knows one that it has never seen. */
const underHeading = (heading: string, [first, ...others]: readonly string[]): string[] =>
  first === undefined ? [heading] : [`${heading}\n${first}`, ...others]

const said = (words: Said, notes: string[]): string => {
  const note = saidNote(words)
  if (note === undefined) return lines(saidText(words))
  const number = notes.push(`[${notes.length + 1}] ${note}`)
  return `${lines(saidText(words))} [${number}]`
}

const row = (cells: readonly string[], last?: string): string =>
  [...cells.map(oneLine), ...(last === undefined ? [] : [lines(last)])].join('\t').trimEnd()

const lines = (words: string): string => legible(words).trim()

const oneLine = (words: string): string =>
  lines(words)
    .split('\n')
    .map((line) => line.trim())
    .filter(isSomething)
    .join(' ')

const isSomething = (piece: string): boolean => piece !== ''
