import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { getRequestListener } from '@hono/node-server'
import { createApp } from '../../src/app.tsx'
import { openDb, openPool, socketAddress } from '../../src/platform/db/connect.ts'
import { createTypesetter } from '../../src/platform/documents/pdf/typesetter.ts'
import { createSigningDesk } from '../../src/platform/signing/desk.ts'
import { systemClock } from '../../src/platform/time.ts'
import { recordStatements, type Statement } from './recorder.ts'
import { tellPort } from './serving.ts'

// The real application in a process of its own. Asked by message for a page, it answers what the page took.

/** A request to record, and what came of it. */
export type RecordAsked = { readonly path: string; readonly cookie: string }
export type Recorded = {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly html: string
  readonly statements: readonly Statement[]
}

const [socketDirectory = ''] = process.argv.slice(2)
const pool = openPool(socketAddress(socketDirectory), 'app')
const { app } = createApp({
  db: openDb(pool),
  clock: systemClock,
  isDemo: false,
  baseUrl: 'http://127.0.0.1',
  typesetter: createTypesetter({ clock: systemClock }),
  signing: createSigningDesk({
    data: tmpdir(),
    clock: systemClock,
    passphrase: undefined,
    timestampUrl: undefined,
    isDemo: false,
  }),
  sendMail: async () => {},
})

process.on('message', async ({ path, cookie }: RecordAsked) => {
  const recorder = recordStatements()
  const answer = await app.fetch(new Request(`http://127.0.0.1${path}`, { headers: { cookie } }))
  const html = await answer.text()
  const headers = Object.fromEntries(answer.headers)
  const recorded: Recorded = { status: answer.status, headers, html, statements: recorder.stop() }
  process.send?.(recorded)
})
tellPort(createServer(getRequestListener(app.fetch)))
