import { readConfig } from '../platform/config.ts'
import { openDb } from '../platform/db/connect.ts'
import { StartFault } from '../platform/startup/fault.ts'
import { openDatabase } from '../platform/startup/open-database.ts'
import { systemClock } from '../platform/time.ts'
import { checkHere, findingInWords } from './check-command.ts'
import { isWholePackage } from './checking.ts'
import { commandSays, restoreRefusals } from './command-texts.ts'
import { fileAtHand } from './file-at-hand.ts'
import { NotRestored } from './inserting-queries.ts'
import { restorePackage } from './restoring.ts'
import { rowsOf, text } from './rows.ts'

const filled = (template: string, facts: Readonly<Record<string, string | number>>): string =>
  template.replace(/\{(\w+)\}/g, (whole, name: string) => String(facts[name] ?? whole))

const restore = async (file: string): Promise<number> => {
  const checked = await checkHere(file)
  for (const finding of checked.findings) console.log(findingInWords(finding))
  const { data } = checked
  if (!data || !isWholePackage(checked)) {
    console.error(commandSays.broken)
    return 1
  }
  const config = readConfig(process.env)
  if ('faults' in config) {
    console.error(config.faults.join('\n'))
    return 1
  }
  const database = await openDatabase(config)
  try {
    const restored = await restorePackage(openDb(database.owner), { file, data, now: systemClock.now() })
    const number = text(rowsOf(data.tables, 'case_file')[0] ?? {}, 'case_number')
    const own = rowsOf(data.context, 'authority').find((row) => row.authority_id === data.authorityId) ?? {}
    const { rows, files } = restored
    console.log(filled(commandSays.restored, { rows, files, number, authority: text(own, 'name') }))
    if (restored.skipped > 0) console.log(filled(commandSays.skipped, { count: restored.skipped }))
    if (restored.isNewAuthority) console.log(commandSays.founded)
    return 0
  } catch (error) {
    if (!(error instanceof NotRestored)) throw error
    console.error(filled(restoreRefusals[error.why], { slug: error.fact, table: error.fact }))
    return 1
  } finally {
    await database.stop()
  }
}

/** `npm run --silent archive:restore -- FILE`: 0 restored, 1 not, 2 used the wrong way or no such file. Works beside a running Handslag. */
const main = async (args: readonly string[]): Promise<number> => {
  const [asked] = args
  const file = asked === undefined || args.length !== 1 ? undefined : await fileAtHand(asked)
  if (file === undefined) {
    console.error(asked === undefined ? commandSays.restoreUsage : filled(commandSays.notFound, { file: asked }))
    return 2
  }
  return restore(file)
}

if (import.meta.main) {
  process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => {
    if (!(error instanceof StartFault)) throw error
    console.error(error.message)
    return 1
  })
}
