import { createServer } from 'node:http'
import pg from 'pg'
import { socketAddress } from '../../src/platform/db/connect.ts'
import type { Recorded } from './app-server.ts'
import { tellPort } from './serving.ts'

// What a page costs at the very least: node:http, the statements recorded from it in the same order on one connection
// of a pool as large as the application's, and a template literal as long as its HTML.

const [socketDirectory = ''] = process.argv.slice(2)
const pool = new pg.Pool({ ...socketAddress(socketDirectory).app, max: 10 })
let recorded: Recorded = { status: 200, bytes: 0, statements: [] }

process.on('message', (replay: Recorded) => {
  recorded = replay
  process.send?.('ready')
})

const answer = async (url: string): Promise<string> => {
  const client = await pool.connect()
  let rows = 0
  try {
    for (const { text, values, name } of recorded.statements) {
      const result = await client.query({ text, values: [...values], ...(name === undefined ? {} : { name }) })
      rows += result.rows.length
    }
  } finally {
    client.release()
  }
  const head = `<!doctype html><html lang="sv"><title>${url}</title><p>${rows}</p>`
  return `${head}${'<p>x</p>'.repeat(Math.max(0, Math.ceil((recorded.bytes - head.length) / 8)))}`
}

tellPort(
  createServer(async (request, response) => {
    const html = await answer(request.url ?? '')
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-length': Buffer.byteLength(html) })
    response.end(html)
  }),
)
