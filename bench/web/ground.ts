import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openPool, socketAddress } from '../../src/platform/db/connect.ts'
import { openEmbedded } from '../../src/platform/db/embedded.ts'
import { migrate } from '../../src/platform/db/migrate.ts'
import { tokenHash } from '../../src/platform/web/session.ts'
import { type Loaded, load, type Volume } from './load.ts'
import { type Serving, serve } from './serving.ts'

/** A filled database of its own, the real application on it and the bare server beside it. */
export type Ground = {
  readonly cases: number
  readonly loaded: Loaded
  readonly loadSeconds: number
  readonly app: Serving
  readonly bare: Serving
  readonly stop: () => Promise<void>
}

const token = 'bench-session-token-of-a-registrar'

/** What a browser of the registrar sends. */
export const cookie = `handslag=${token}`

/**
 * Fills a database in a directory of its own, which `stop` takes away, and starts the servers from the folder where they were made.
 * Only reading is measured, so it need not survive a crash.
 */
export const prepareGround = async (volume: Volume, made: string): Promise<Ground> => {
  const data = mkdtempSync(join(tmpdir(), 'handslag-bench-web-'))
  const database = await openEmbedded(data, { durable: false })
  const stops: (() => Promise<void>)[] = [
    async () => rmSync(data, { recursive: true, force: true }),
    async () => database.stop(),
  ]
  const stop = async () => {
    for (const each of stops.toReversed()) await each()
  }
  try {
    const from = performance.now()
    const loaded = await fill(database.socketDirectory, volume)
    const loadSeconds = (performance.now() - from) / 1000
    const app = await serve(made, 'app', database.socketDirectory)
    stops.push(app.stop)
    const bare = await serve(made, 'bare', database.socketDirectory)
    stops.push(bare.stop)
    return { cases: volume.cases, loaded, loadSeconds, app, bare, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

const fill = async (socketDirectory: string, volume: Volume): Promise<Loaded> => {
  const owner = openPool(socketAddress(socketDirectory), 'owner')
  try {
    await migrate(owner)
    return await load(owner, volume, tokenHash(token))
  } finally {
    await owner.end()
  }
}
