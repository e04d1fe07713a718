import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { keyFolderIn, trustIn } from '../platform/signing/desk.ts'
import { SigningFault } from '../platform/signing/fault.ts'
import { signingTexts } from '../platform/signing/texts.ts'
import type { Verified } from '../platform/signing/verified.ts'
import { verifyPdf } from '../platform/signing/verify-pdf.ts'
import { createTexts } from '../platform/texts/texts.ts'
import {
  certificateInWords,
  contentInWords,
  faultsInWords,
  forWhom,
  laterInWords,
  revisionsInWords,
  signerInWords,
  timeInWords,
  trustInWords,
  verdictInWords,
} from './in-words.ts'
import { texts } from './texts.ts'

// `npm run --silent verify -- FILE.pdf [--json]`: needs no running Handslag. Exit status 0 when the file is whole and signed, 1 when it
// is not, 2 when it cannot be read or the command is used the wrong way.

const t = createTexts([texts, signingTexts])('sv')

/** What a check found, in lines for a person at a keyboard. */
export const verifiedInLines = (verified: Verified): readonly string[] => [
  t(`verification.verdict.${verified.verdict}`),
  verdictInWords(t, verified),
  ...faultsInWords(t, verified),
  ...(verified.isLongTerm ? [t('verification.longTerm')] : []),
  ...verified.signatures.flatMap((signature) => [
    '',
    signerInWords(t, signature),
    ...lines([
      [t('verification.as'), signature.role],
      [t('verification.organisation'), forWhom(signature)],
      [t('verification.when'), timeInWords(t, signature)],
      [t('verification.content'), contentInWords(t, signature)],
      [t('verification.later'), signature.fault ? undefined : laterInWords(t, signature, verified)],
      [t('verification.trust'), trustInWords(t, signature)],
      [t('verification.certificate'), certificateInWords(t, signature)],
      [t('verification.serial'), signature.serial],
    ]),
  ]),
  ...laterLines(verified),
  '',
  `${t('verification.checksum')}: ${verified.sha256}`,
]

const laterLines = (verified: Verified): readonly string[] => {
  const revisions = revisionsInWords(t, verified)
  if (revisions.length === 0) return []
  const told = revisions.flatMap(({ title, did, changes }) => [
    ...(did.length > 0 ? [`  ${title}: ${t('verification.didAll', { what: did })}`] : []),
    ...(changes.length > 0 ? [`  ${title}: ${t('verification.changed', { what: changes })}`] : []),
  ])
  return ['', t('verification.revisions'), ...told]
}

const lines = (rows: readonly (readonly [string, string | undefined])[]): readonly string[] =>
  rows.flatMap(([label, value]) => (value ? [`  ${label}: ${value}`] : []))

// npm runs a script at the root of the project and keeps the place where the person stands in INIT_CWD.
const read = async (file: string): Promise<Uint8Array | undefined> => {
  for (const base of [process.env.INIT_CWD, process.cwd()]) {
    if (base === undefined) continue
    const found = await readFile(resolve(base, file)).catch(() => undefined)
    if (found) return Uint8Array.from(found)
  }
  return undefined
}

const main = async (args: readonly string[]): Promise<number> => {
  const files = args.filter((arg) => !arg.startsWith('--'))
  const [file] = files
  if (file === undefined || files.length > 1 || args.some((arg) => arg.startsWith('--') && arg !== '--json')) {
    console.error(t('verification.command.usage'))
    return 2
  }
  const bytes = await read(file)
  if (!bytes) {
    console.error(t('verification.command.notFound', { file }))
    return 2
  }
  const data = resolve(process.env.HANDSLAG_DATA || './data')
  const verified = verifyPdf(bytes, trustIn(keyFolderIn(data)))
  if (!verified.isRootKnown) console.error(t('verification.command.noRoot', { data }))
  console.log(args.includes('--json') ? JSON.stringify(verified, undefined, 2) : verifiedInLines(verified).join('\n'))
  if (verified.verdict === 'whole') return 0
  return verified.verdict === 'unreadable' ? 2 : 1
}

if (import.meta.main) {
  process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => {
    if (!(error instanceof SigningFault)) throw error
    console.error(t.find(`signatures.fault.${error.reason}`, error.facts) ?? error.message)
    return 2
  })
}
