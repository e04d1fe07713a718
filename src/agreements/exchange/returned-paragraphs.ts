import { clauseOfMark } from './marks.ts'
import { at, type Element, inside, type Piece, wordValue } from './returned-xml.ts'

/** A paragraph or a table of a Word document as it reads with every tracked change accepted. */
export type Part = {
  /** The clause whose control it stands in. */
  readonly tag: string | undefined
} & (
  | {
      readonly kind: 'paragraph'
      readonly text: string
      readonly style: string
      readonly isHeading: boolean
      readonly isListed: boolean
      /** The names of the bookmarks that begin in it. */
      readonly marks: readonly string[]
    }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] }
)

/** What is met on the way through a document. */
export type Met = {
  insertions: number
  deletions: number
  marks: string[]
  /** The names of the styles of the file, by their ids. */
  readonly styles: ReadonlyMap<string, string>
}

type Paragraph = Extract<Part, { kind: 'paragraph' }>
type Read = { readonly part: Part; readonly isJoined: boolean }

/** The paragraphs and tables of the body of a document, in order. `met` counts the tracked changes. */
export const partsOf = (body: Element, met: Met): readonly Part[] => {
  const parts: Part[] = []
  let open: Paragraph | undefined
  for (const { part, isJoined } of blocks(body.pieces, undefined, met)) {
    if (part.kind === 'table') {
      if (open) parts.push(open)
      open = undefined
      parts.push(part)
      continue
    }
    // A paragraph all of whose words are struck is gone with its bookmarks.
    if (isJoined && part.text.trim() === '') continue
    const joined: Paragraph = open
      ? {
          ...part,
          text: open.text + part.text,
          marks: [...open.marks, ...part.marks],
          style: open.style,
          isHeading: open.isHeading,
        }
      : part
    open = isJoined ? joined : undefined
    if (!isJoined) parts.push(joined)
  }
  return open ? [...parts, open] : parts
}

const blocks = (pieces: readonly Piece[], tag: string | undefined, met: Met): readonly Read[] =>
  pieces.flatMap((piece) => (typeof piece === 'string' ? [] : block(piece, tag, met)))

const block = (element: Element, tag: string | undefined, met: Met): readonly Read[] => {
  const { name } = element
  if (name === 'w:p') return [paragraphOf(element, tag, met)]
  if (name === 'w:tbl') return [{ part: { kind: 'table', tag, rows: rowsOf(element, met) }, isJoined: false }]
  if (name === 'w:bookmarkStart') met.marks.push(element.attributes['w:name'] ?? '')
  if (name === 'w:del' || name === 'w:moveFrom') met.deletions += 1
  if (name === 'w:ins' || name === 'w:moveTo') met.insertions += 1
  if (name === 'w:sdt') {
    const own = wordValue(at(element, 'w:sdtPr', 'w:tag'))
    const inner = own !== undefined && clauseOfMark(own) !== undefined ? own : tag
    // What an emptied control says in its place nobody has written.
    if (at(element, 'w:sdtPr', 'w:showingPlcHdr')) return []
    return blocks(at(element, 'w:sdtContent')?.pieces ?? [], inner, met)
  }
  return holding.includes(name) ? blocks(element.pieces, tag, met) : []
}

const holding: readonly string[] = ['w:ins', 'w:moveTo', 'w:customXml', 'w:smartTag']

const paragraphOf = (element: Element, tag: string | undefined, met: Met): Read => {
  const properties = at(element, 'w:pPr')
  const styleId = wordValue(properties && at(properties, 'w:pStyle')) ?? ''
  const style = met.styles.get(styleId) ?? styleId
  const text = wordsIn(element.pieces, met)
  const marks = met.marks.splice(0)
  return {
    part: {
      ...{ kind: 'paragraph', tag, text, style, marks: text.trim() === '' ? [] : marks },
      isHeading:
        /^(?:heading|rubrik)\s?\d/i.test(style) || (properties && at(properties, 'w:outlineLvl')) !== undefined,
      isListed: (properties && at(properties, 'w:numPr')) !== undefined,
    },
    isJoined: (properties && at(properties, 'w:rPr', 'w:del')) !== undefined,
  }
}

const rowsOf = (table: Element, met: Met): readonly (readonly string[])[] =>
  inside(table, 'w:tr').flatMap((row) => {
    if (at(row, 'w:trPr', 'w:ins')) met.insertions += 1
    if (at(row, 'w:trPr', 'w:del')) {
      met.deletions += 1
      return []
    }
    return [inside(row, 'w:tc').map((cell) => cellText(cell, met))]
  })

const cellText = (cell: Element, met: Met): string =>
  partsOf(cell, met)
    .flatMap((part) => (part.kind === 'paragraph' ? [part.text] : []))
    .join('\n')
    .trim()

/** What each element says by itself. Page breaks, notes and pictures say nothing. */
const signs: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:cr': '\n',
  'w:noBreakHyphen': '\u2011',
  'w:softHyphen': '\u00ad',
}

const silent: readonly string[] = [
  ...['w:pPr', 'w:rPr', 'w:sdtPr', 'w:instrText', 'w:delText', 'w:delInstrText', 'w:drawing', 'w:pict', 'w:object'],
  'mc:AlternateContent',
]

const wordsIn = (pieces: readonly Piece[], met: Met): string =>
  pieces.map((piece) => (typeof piece === 'string' ? '' : words(piece, met))).join('')

const words = (element: Element, met: Met): string => {
  const { name, attributes, pieces } = element
  if (name === 'w:t') return pieces.filter((piece) => typeof piece === 'string').join('')
  if (name === 'w:br') return attributes['w:type'] === undefined || attributes['w:type'] === 'textWrapping' ? '\n' : ''
  if (name === 'w:bookmarkStart') met.marks.push(attributes['w:name'] ?? '')
  if (name === 'w:del' || name === 'w:moveFrom') {
    met.deletions += 1
    return ''
  }
  if (name === 'w:ins' || name === 'w:moveTo') met.insertions += 1
  return silent.includes(name) ? '' : (signs[name] ?? wordsIn(pieces, met))
}
