import { rmSync } from 'node:fs'
import type { TestProject } from 'vitest/node'
import { programFile } from '../../scripts/program.mjs'
import { openPool, socketAddress } from '../../src/platform/db/connect.ts'
import { openEmbedded } from '../../src/platform/db/embedded.ts'
import { migrate } from '../../src/platform/db/migrate.ts'
import { quickFolder } from '../quick-folder.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** A data directory with a migrated, empty database that is stopped; for `usedDirectory` to copy. */
    usedData: string
  }
}

/** Makes a database and the program once: most tests of processes are about what comes after the first start. */
export default async function setup(project: TestProject): Promise<() => void> {
  // Or the first tests of every worker would each make it.
  await programFile()
  const data = quickFolder('handslag-used-')
  const embedded = await openEmbedded(data, { durable: false })
  const owner = openPool(socketAddress(embedded.socketDirectory), 'owner')
  await migrate(owner)
  await owner.end()
  await embedded.stop()
  project.provide('usedData', data)
  return () => rmSync(data, { recursive: true, force: true })
}
