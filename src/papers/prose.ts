import { type Block, type Said, saidText } from '../platform/documents/document.ts'
import { dayInWords, parseDay } from '../platform/time.ts'

/** Running text as blocks: an empty line parts paragraphs, lines that begin with a dash or a bullet are a list. */
export const proseBlocks = (text: string): Block[] =>
  text
    .split(/\n[^\S\n]*\n/)
    .flatMap((part) => partBlocks(part.split('\n').map((line) => line.trim())))
    .filter((block) => block.kind !== 'paragraph' || block.text !== '')

const bullet = /^[-–•*]\s+/u

const partBlocks = (lines: readonly string[]): Block[] => {
  const blocks: Block[] = []
  let items: string[] = []
  let words: string[] = []
  const close = () => {
    if (words.length > 0) blocks.push({ kind: 'paragraph', text: words.join(' ') })
    if (items.length > 0) blocks.push({ kind: 'list', items })
    items = []
    words = []
  }
  for (const line of lines) {
    const isItem = bullet.test(line)
    if (isItem !== items.length > 0) close()
    if (isItem) items.push(line.replace(bullet, ''))
    else if (line !== '') words.push(line)
  }
  close()
  return blocks
}

/** The blocks with a note after the last words of their last paragraph; unchanged when there is none or nothing to note. */
export const withNote = (blocks: readonly Block[], note: string): Block[] => {
  const at = blocks.findLastIndex(({ kind }) => kind === 'paragraph')
  return blocks.map((block, index) =>
    index === at && note !== '' && block.kind === 'paragraph' ? { ...block, text: noted(block.text, note) } : block,
  )
}

const noted = (said: Said, note: string): Said => ({ text: saidText(said), note })

/** A heading over what was written, or nothing when nothing was. */
export const headed = (text: string, blocks: readonly Block[]): Block[] =>
  blocks.length === 0 ? [] : [{ kind: 'heading', text, blocks }]

/** A heading over a list, or nothing for an empty list. */
export const headedList = (text: string, items: readonly string[]): Block[] =>
  items.length === 0 ? [] : [{ kind: 'heading', text, blocks: [{ kind: 'list', items }] }]

/** Labels with their values; those without a value are left out. */
export const terms = (rows: readonly (readonly [label: string, value: string | undefined])[]): Block[] => {
  const told = rows.flatMap(([label, value]) => (value === undefined || value === '' ? [] : [{ label, value }]))
  return told.length === 0 ? [] : [{ kind: 'terms', terms: told }]
}

/** "9 mars 2026" of `2026-03-09`; nothing for nothing. */
export const daySaid = (iso: string | undefined): string | undefined => {
  const day = iso === undefined ? undefined : parseDay(iso)
  return day && dayInWords(day)
}
