import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Authority } from '../platform/actor.ts'
import { readConfig } from '../platform/config.ts'
import { createTypesetter } from '../platform/documents/pdf/typesetter.ts'
import { inTenant } from '../platform/perform.ts'
import { createSigningDesk } from '../platform/signing/desk.ts'
import { StartFault } from '../platform/startup/fault.ts'
import { openDatabase } from '../platform/startup/open-database.ts'
import { systemClock } from '../platform/time.ts'
import { demoPapers, filesOf } from './documents.ts'
import { loadDemo } from './load.ts'

// `npm run --silent demo:documents -- DIR`: every document of the demo authority in every format. The demo is told in a database of its
// own that is thrown away; what is signed is signed with the keys of this installation, so that `npm run verify` knows the issuer.

const actor = { kind: 'system', task: 'demo.documents' } as const

const main = async ([directory]: readonly string[]): Promise<number> => {
  if (directory === undefined) {
    console.error('Skriv vart filerna ska: npm run --silent demo:documents -- MAPP')
    return 2
  }
  const config = readConfig(process.env)
  if ('faults' in config) {
    console.error(config.faults.join('\n'))
    return 1
  }
  const target = resolve(process.env.INIT_CWD ?? '.', directory)
  mkdirSync(target, { recursive: true })
  const data = mkdtempSync(join(tmpdir(), 'handslag-demo-'))
  const clock = systemClock
  const typesetter = createTypesetter({ clock })
  const signing = createSigningDesk({
    ...{ data: config.data, clock, passphrase: config.keyPassphrase },
    ...{ timestampUrl: config.timestampUrl, isDemo: true },
  })
  try {
    const database = await openDatabase({ ...config, data, database: { kind: 'embedded' } })
    try {
      await loadDemo({ owner: database.owner, clock, baseUrl: 'http://localhost' })
      const row = await database.db
        .selectFrom('authority')
        .select(['authority_id', 'slug', 'name', 'address'])
        .executeTakeFirstOrThrow()
      const authority: Authority = {
        authorityId: row.authority_id,
        ...{ slug: row.slug, name: row.name, address: row.address },
      }
      const { papers, letterhead } = await inTenant({ db: database.db, actor, authority }, (tx) =>
        demoPapers(tx, authority, clock.now()),
      )
      for (const paper of papers) {
        for (const { name, bytes } of await filesOf({ typesetter, signing, authority }, paper, letterhead))
          writeFileSync(join(target, name), bytes)
        console.log(paper.name)
      }
      return 0
    } finally {
      await database.stop()
    }
  } finally {
    await typesetter.stop()
    rmSync(data, { recursive: true, force: true })
  }
}

if (import.meta.main) {
  process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => {
    if (!(error instanceof StartFault)) throw error
    console.error(error.message)
    return 1
  })
}
