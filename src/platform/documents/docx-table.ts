import { BorderStyle, Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx'
import type { Block } from './document.ts'
import { textWidth } from './docx-styles.ts'
import { directionOf, runsOf } from './docx-words.ts'
import { legible } from './typography.ts'

type Rows = Extract<Block, { kind: 'table' }>

/** A table with its caption above it. The row of headings is repeated on each page, and no row is cut by a page. */
export const tableDocx = (table: Rows, accent: string): (Paragraph | Table)[] => {
  const { caption, headings, rows } = table
  const widths = columnWidths(table)
  // A row without cells is no row that Word can open.
  if (headings.length === 0) return caption === '' ? [] : [captionOf(caption)]
  const heads = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: headings.map((heading, column) =>
      cellOf({ table, column, text: heading, width: widths[column], accent }),
    ),
  })
  const body = rows.map((cells) => {
    const children = cells.map((text, column) => cellOf({ table, column, text, width: widths[column] }))
    return new TableRow({ cantSplit: cells.every((cell) => cell.length < longestWhole), children })
  })
  return [
    ...(caption === '' ? [] : [captionOf(caption)]),
    new Table({
      rows: [heads, ...body],
      width: { size: textWidth, type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      borders: noBorders,
      margins: { marginUnitType: WidthType.DXA, top: 70, bottom: 70, left: 0, right: 140 },
      tableLook: { firstRow: true, firstColumn: true, lastRow: false, lastColumn: false, noHBand: true, noVBand: true },
    }),
    // Tables that touch would become one.
    new Paragraph({ style: 'AfterTable' }),
  ]
}

// A cell this long may fill more than a page: its row may be cut.
const longestWhole = 1500

const captionOf = (caption: string): Paragraph =>
  new Paragraph({ style: 'Caption', keepNext: true, children: runsOf(caption), ...directionOf(caption) })

type Cell = {
  readonly table: Rows
  readonly column: number
  readonly text: string
  readonly width: number | undefined
  /** Set for a heading: the colour of the line below it. */
  readonly accent?: string
}

const cellOf = ({ table, column, text, width = 0, accent }: Cell): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    borders: { bottom: accent === undefined ? thin : { style: BorderStyle.SINGLE, size: 12, color: accent } },
    children: [
      new Paragraph({
        style: 'TableText',
        ...(table.numeric?.includes(column) ? { alignment: 'right' } : directionOf(text)),
        keepNext: accent !== undefined,
        children: runsOf(text, accent !== undefined || column === 0 ? { bold: true } : {}),
      }),
    ],
  })

const thin = { style: BorderStyle.SINGLE, size: 4, color: 'C9C7BF' } as const
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
const noBorders = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none }

/** The width of the text shared by what stands in each column; no column is narrower than its longest word needs. */
const columnWidths = ({ headings, rows }: Rows): number[] => {
  const needs = headings.map((heading, column) => {
    const cells = [heading, ...rows.slice(0, 200).map((row) => row[column] ?? '')].map((cell) => legible(cell))
    const longest = Math.max(...cells.map((cell) => Math.min(cell.length, 60)))
    const word = Math.max(
      ...cells.flatMap((cell) =>
        cell
          .slice(0, 2000)
          .split(/\s+/)
          .map((one) => one.length),
      ),
    )
    return Math.max(4, Math.min(word, 24) + 1, Math.sqrt(longest * 14))
  })
  const all = needs.reduce((sum, need) => sum + need, 0)
  return needs.map((need) => Math.floor((textWidth * need) / all))
}
