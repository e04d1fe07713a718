import { sql } from 'kysely'
import { readConfig } from './config.ts'
import type { Db } from './db/db.ts'
import type { Id } from './id.ts'
import { type Verified, verifyJournal } from './journal.ts'
import { StartFault, say } from './startup/fault.ts'
import { openDatabase } from './startup/open-database.ts'

/** How the chain of one authority held. */
export type Checked = { readonly slug: string; readonly verified: Verified }

/** Recomputes the chain of every authority, each in a transaction that shows its rows only. */
export const verifyEveryJournal = async (db: Db): Promise<readonly Checked[]> => {
  const authorities = await db.selectFrom('authority').select(['authority_id', 'slug']).orderBy('slug').execute()
  const checked: Checked[] = []
  for (const { authority_id, slug } of authorities) checked.push({ slug, verified: await verifyOne(db, authority_id) })
  return checked
}

const verifyOne = (db: Db, authorityId: Id): Promise<Verified> =>
  db
    .transaction()
    // One picture of the chain from its first row to its end, while others write.
    .setIsolationLevel('repeatable read')
    .execute(async (tx) => {
      await sql`select set_config('handslag.authority', ${authorityId}, true)`.execute(tx)
      return verifyJournal(tx, authorityId)
    })

/** One line for the person at the keyboard. */
export const checkedInWords = ({ slug, verified: { rows, broken } }: Checked): string =>
  broken
    ? say('journal.broken', { slug, sequence: String(broken.sequence), why: say(`journal.why.${broken.why}`), rows })
    : say('journal.whole', { slug, rows })

/** `npm run journal:verify`: prints each authority and answers 1 when any chain is broken. */
const main = async (): Promise<number> => {
  const config = readConfig(process.env)
  if ('faults' in config) {
    console.error(config.faults.join('\n'))
    return 1
  }
  const database = await openDatabase(config)
  try {
    const checked = await verifyEveryJournal(database.db)
    for (const one of checked) console.log(checkedInWords(one))
    if (checked.length === 0) console.log(say('journal.none'))
    return checked.some(({ verified }) => verified.broken) ? 1 : 0
  } finally {
    await database.stop()
  }
}

if (import.meta.main) {
  process.exitCode = await main().catch((error: unknown) => {
    if (!(error instanceof StartFault)) throw error
    console.error(error.message)
    return 1
  })
}
