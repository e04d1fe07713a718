import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { programFile } from './program.mjs'

// Run by npm when the packages are in place, so that the first start need not wait for it. A start makes the program where this could not.
if (existsSync(join(import.meta.dirname, '../src/server.ts'))) {
  await programFile().catch((error) => console.warn(`The program is made at the first start instead: ${error.message}`))
}
