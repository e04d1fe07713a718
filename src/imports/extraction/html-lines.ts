import { linesOfRow } from './table-row.ts'

/**
 * The lines of the HTML that a Word document was turned into (well-formed, without attributes that matter). A heading
 * has an empty line before it, a numbered point its number, a table row is one line with tabs between the cells;
 * a row with several lines in a cell is written cell by cell, so that a label stands before its values.
 */
export const linesOfHtml = (html: string): string[] => {
  const writer = newWriter()
  for (const match of html.matchAll(/<(\/?)([a-z0-9]+)[^>]*>|([^<]+)/g)) {
    const [, slash, tag, text] = match
    if (text !== undefined) writer.line += decodeHtml(text)
    else if (tag) (slash ? closeTag : openTag)(writer, tag)
  }
  endLine(writer)
  return writer.lines
}

type Writer = {
  lines: string[]
  line: string
  /** One counter for each open list: the next number, or undefined in a list without numbers. */
  lists: (number | undefined)[]
  /** The open rows, innermost last: a table may stand in a cell. */
  rows: string[][][]
}

const newWriter = (): Writer => ({ lines: [], line: '', lists: [], rows: [] })

const openTag = (writer: Writer, tag: string): void => {
  if (/^h[1-6]$/.test(tag) && writer.lines.length > 0 && writer.lines.at(-1) !== '') put(writer, '')
  if (tag === 'br') endLine(writer, true)
  if (tag === 'ol' || tag === 'ul') {
    endLine(writer)
    writer.lists.push(tag === 'ol' ? 1 : undefined)
  }
  if (tag === 'li') writer.line = mark(writer)
  if (tag === 'table') endLine(writer)
  if (tag === 'tr') writer.rows.push([])
  if (tag === 'td' || tag === 'th') writer.rows.at(-1)?.push([])
}

const closeTag = (writer: Writer, tag: string): void => {
  if (tag === 'p' || /^h[1-6]$/.test(tag)) endLine(writer, true)
  if (tag === 'li' || tag === 'td' || tag === 'th') endLine(writer)
  if (tag === 'ol' || tag === 'ul') writer.lists.pop()
  if (tag === 'tr') for (const line of linesOfRow(writer.rows.pop() ?? [])) put(writer, line)
}

const mark = (writer: Writer): string => {
  const number = writer.lists.at(-1)
  if (number === undefined) return '- '
  writer.lists[writer.lists.length - 1] = number + 1
  return `${number}. `
}

const endLine = (writer: Writer, keepsEmpty = false): void => {
  if (writer.line !== '' || keepsEmpty) put(writer, writer.line)
  writer.line = ''
}

const put = (writer: Writer, line: string): void => {
  const lines = writer.rows.at(-1)?.at(-1) ?? writer.lines
  lines.push(line)
}

const decodeHtml = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
