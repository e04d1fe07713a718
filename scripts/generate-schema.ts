import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDb, openPool, socketAddress } from '../src/platform/db/connect.ts'
import { describeSchema } from '../src/platform/db/describe.ts'
import { openEmbedded } from '../src/platform/db/embedded.ts'
import { migrate } from '../src/platform/db/migrate.ts'

/** `npm run schema`: migrates an empty database and writes the types of its tables. */
const data = mkdtempSync(join(tmpdir(), 'handslag-schema-'))
const server = await openEmbedded(data, { durable: false })
try {
  const owner = openPool(socketAddress(server.socketDirectory), 'owner')
  await migrate(owner)
  const file = join(import.meta.dirname, '../src/platform/db/data/schema.ts')
  writeFileSync(file, await describeSchema(openDb(owner)))
  await owner.end()
  execFileSync('npx', ['biome', 'check', '--write', file], { stdio: 'inherit' })
} finally {
  await server.stop()
  rmSync(data, { recursive: true, force: true })
}
