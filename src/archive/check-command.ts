import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readConfig } from '../platform/config.ts'
import type { Trust } from '../platform/signing/chain.ts'
import { keyFolderIn, trustIn } from '../platform/signing/desk.ts'
import { SigningFault } from '../platform/signing/fault.ts'
import { systemClock } from '../platform/time.ts'
import { type CheckedPackage, checkPackage, isWholePackage, type PackageFinding } from './checking.ts'
import { checkSays, commandSays } from './command-texts.ts'
import { fileAtHand } from './file-at-hand.ts'

/** The certificates of this installation, where it has any. */
const trustHere = (): Trust => {
  const nobody: Trust = { own: undefined, others: [], revocationLists: [] }
  const config = readConfig(process.env)
  if ('faults' in config) return nobody
  try {
    return trustIn(keyFolderIn(config.data))
  } catch (error) {
    if (error instanceof SigningFault) return nobody
    throw error
  }
}

const says: Readonly<Record<string, string>> = checkSays

/** A finding as a line for the person at the keyboard. */
export const findingInWords = ({ level, says: key, facts }: PackageFinding): string =>
  commandSays.marks[level] +
  (says[key] ?? key).replace(/\{(\w+)\}/g, (whole, name: string) => shown(facts[name] ?? whole))

// A name from a package must not steer the terminal.
const shown = (value: string | number): string => String(value).replaceAll(/\p{C}/gu, '?').slice(0, 300)

const sumFinding = async (file: string, expected: string): Promise<PackageFinding> => {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(file)) hash.update(chunk)
  const found = hash.digest('hex')
  return found === expected.trim().toLowerCase()
    ? { level: 'ok', says: 'sameSum', facts: {} }
    : { level: 'fault', says: 'otherSum', facts: { found } }
}

/** Checks a package as the command does, here and now. */
export const checkHere = (file: string): Promise<CheckedPackage> =>
  checkPackage(file, { trust: trustHere(), now: systemClock.now() })

/** `npm run --silent archive:check -- FILE [SHA-256]`: 0 whole, 1 not whole, 2 used the wrong way or no such file. */
const main = async (args: readonly string[]): Promise<number> => {
  const [asked, expected] = args
  if (asked === undefined || args.length > 2) {
    console.error(commandSays.checkUsage)
    return 2
  }
  const file = await fileAtHand(asked)
  if (file === undefined) {
    console.error(commandSays.notFound.replace('{file}', shown(asked)))
    return 2
  }
  const checked = await checkHere(file)
  const findings = [...checked.findings, ...(expected === undefined ? [] : [await sumFinding(file, expected)])]
  for (const finding of findings) console.log(findingInWords(finding))
  const isWhole = isWholePackage({ ...checked, findings })
  console.log(isWhole ? commandSays.whole : commandSays.broken)
  return isWhole ? 0 : 1
}

if (import.meta.main) process.exitCode = await main(process.argv.slice(2))
