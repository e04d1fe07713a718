import { createServer } from 'node:http'
import pg from 'pg'
import { socketAddress } from '../../src/platform/db/connect.ts'
import { escaped } from '../../src/platform/jsx/escape.ts'
import type { Recorded } from './app-server.ts'
import { tellPort } from './serving.ts'

// What a page costs at the very least: node:http, the statements recorded from it in the same order on one connection
// of a pool as large as the application's, the same headers, and a template literal that writes, of every row, the columns
// that the page shows, as escaped text. What the page says beside them comes from the page, so that as many bytes are sent.

const [socketDirectory = ''] = process.argv.slice(2)
const pool = new pg.Pool({ ...socketAddress(socketDirectory).app, max: 10 })
let recorded: Recorded = { status: 200, headers: {}, html: '', statements: [] }
let shown: readonly string[] | undefined

process.on('message', (replay: Recorded) => {
  recorded = replay
  shown = undefined
  process.send?.('ready')
})

type Row = Readonly<Record<string, unknown>>

const askAll = async (): Promise<readonly Row[]> => {
  const client = await pool.connect()
  const found: Row[] = []
  try {
    for (const { text, values, name } of recorded.statements) {
      const result = await client.query<Row>({
        text,
        values: [...values],
        ...(name === undefined ? {} : { name }),
      })
      found.push(...result.rows)
    }
  } finally {
    client.release()
  }
  return found
}

const textOf = (value: unknown): string =>
  value instanceof Date ? value.toISOString().slice(0, 10) : escaped(String(value ?? ''))

/** The columns of which the page holds some value; a day stands in it as the date of a time element. */
const shownOf = (rows: readonly Row[], html: string): readonly string[] => {
  const isShown = (value: unknown) => textOf(value) !== '' && html.includes(textOf(value))
  const names = rows.flatMap((row) => Object.keys(row).filter((name) => isShown(row[name])))
  return [...new Set(names)]
}

/** As long as the page: the rows take the place of as many of its letters. */
const template = (rows: readonly Row[]): string => {
  shown ??= shownOf(rows, recorded.html)
  let table = ''
  for (const row of rows) {
    let cells = ''
    for (const name of shown) if (name in row) cells += `<td>${textOf(row[name])}</td>`
    table += `<tr>${cells}</tr>`
  }
  const middle = recorded.html.length / 2
  const spared = Math.min(middle, table.length / 2)
  return `${recorded.html.slice(0, middle - spared)}${table}${recorded.html.slice(middle + spared)}`
}

tellPort(
  createServer(async (_, response) => {
    const html = template(await askAll())
    response.writeHead(200, { ...recorded.headers, 'content-length': Buffer.byteLength(html) })
    response.end(html)
  }),
)
