import type { Trust } from '../platform/signing/chain.ts'
import type { Instant } from '../platform/time.ts'
import { type CaseData, caseDataIn, faultsIn } from './case-data.ts'
import { places } from './data/standards.ts'
import { type ReadMets, readMets } from './mets-reading.ts'
import { type OpenedPackage, openPackage, PackageFault } from './opened-package.ts'
import { rowsOf, text } from './rows.ts'
import { sealedBy } from './seal.ts'

/** What a check found: a fault breaks the package, a note should be read. `says` is a key of `checkSays`. */
export type PackageFinding = {
  readonly level: 'ok' | 'note' | 'fault'
  readonly says: string
  readonly facts: Readonly<Record<string, string | number>>
}

/** A checked package, with its data when nothing is wrong with it. */
export type CheckedPackage = { readonly findings: readonly PackageFinding[]; readonly data: CaseData | undefined }

type Judging = { readonly trust: Trust; readonly now: Instant }

/** The list of contents and the data may be this large; they hold no documents. */
const most = { mets: 64 * 1024 * 1024, seal: 1024 * 1024, data: 256 * 1024 * 1024 } as const

const ok = (says: string, facts: PackageFinding['facts'] = {}): PackageFinding => ({ level: 'ok', says, facts })
const note = (says: string, facts: PackageFinding['facts'] = {}): PackageFinding => ({ level: 'note', says, facts })
const fault = (says: string, facts: PackageFinding['facts'] = {}): PackageFinding => ({ level: 'fault', says, facts })

/** Checks a package on disk: its list of contents, every file against it, the seal and that the data is whole. Nothing is written. */
export const checkPackage = async (file: string, judging: Judging): Promise<CheckedPackage> => {
  let opened: OpenedPackage | undefined
  try {
    opened = await openPackage(file)
    return await checkOpened(opened, judging)
  } catch (error) {
    if (!(error instanceof PackageFault)) throw error
    const path = error.path ?? ''
    return { findings: [fault(`trouble.${error.trouble}`, { path })], data: undefined }
  } finally {
    opened?.close()
  }
}

/** Whether nothing breaks the package. */
export const isWholePackage = ({ findings }: CheckedPackage): boolean =>
  findings.every(({ level }) => level !== 'fault')

const checkOpened = async (opened: OpenedPackage, judging: Judging): Promise<CheckedPackage> => {
  const bytes = await opened.read(places.mets, most.mets)
  if (!bytes) return { findings: [fault('noMets')], data: undefined }
  const mets = readMets(new TextDecoder().decode(bytes))
  if (!mets) return { findings: [fault('badMets')], data: undefined }
  const findings = [
    ok('mets', { label: mets.label, madeAt: mets.madeAt }),
    ...(mets.packageId === opened.folder ? [] : [fault('otherFolder')]),
    ...(await checkFiles(opened, mets)),
    sealFinding(await opened.read(places.seal, most.seal), bytes, judging),
  ]
  const data = caseDataIn((await opened.read(places.data, most.data)) ?? new Uint8Array())
  const all = [...findings, ...(data ? checkData(data, mets) : [fault('badData')])]
  return { findings: all, data }
}

const checkFiles = async (opened: OpenedPackage, { files }: ReadMets): Promise<readonly PackageFinding[]> => {
  const there = new Set(opened.paths)
  const listed = new Set(files.map(({ path }) => path))
  const found: PackageFinding[] = []
  for (const { path, sha256, sizeBytes } of files) {
    if (!there.has(path)) {
      found.push(fault('missing', { path }))
      continue
    }
    const measured = await opened.measure(path)
    if (measured.sizeBytes !== sizeBytes) found.push(fault('otherSize', { path }))
    else if (measured.sha256 !== sha256) found.push(fault('otherHash', { path }))
  }
  const unlisted = opened.paths.filter((path) => !listed.has(path) && path !== places.mets && path !== places.seal)
  found.push(...unlisted.map((path) => fault('unlisted', { path })))
  if (listed.size !== files.length) found.push(fault('listedTwice'))
  const bytes = files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0)
  return found.length > 0 ? found : [ok('files', { count: files.length, bytes })]
}

const sealFinding = (seal: Uint8Array | undefined, mets: Uint8Array, judging: Judging): PackageFinding => {
  if (!seal) return note('unsealed')
  const by = sealedBy(seal, mets, judging)
  if (!by) return fault('sealBroken')
  const { name, standing } = by
  // A comma in a name is written with a stroke before it.
  const issuer = standing.issuerName.replaceAll('\\,', ',')
  if (standing.issuer === 'unknown') return note('sealUnknown', { name, issuer })
  return standing.state === 'revoked' ? note('sealRevoked', { name }) : ok('sealed', { name, issuer })
}

const checkData = (data: CaseData, mets: ReadMets): readonly PackageFinding[] => {
  const listed = new Map(mets.files.map(({ path, sha256 }) => [path, sha256]))
  const subject = rowsOf(data.tables, 'case_file')[0] ?? {}
  const label = `${text(subject, 'case_number')} ${text(subject, 'title')}`
  const isOther = data.packageId !== mets.packageId || data.madeAt !== mets.madeAt || label !== mets.label
  const lost = data.files.filter(({ path, sha256 }) => listed.get(path) !== sha256)
  const broken = faultsIn(data)
  const faults = [
    ...(isOther ? [fault('dataOfOther')] : []),
    ...lost.map(({ path }) => fault('dataLacksFile', { path })),
    ...broken.map((table) => fault('dataBroken', { table })),
  ]
  if (faults.length > 0) return faults
  const rows = Object.values(data.tables).reduce((sum, found) => sum + found.length, 0)
  const count = data.outward.length + data.leftOut.length
  const left = count === 0 ? [] : [note('outward', { count })]
  return [ok('data', { rows, number: text(subject, 'case_number') }), ...left]
}
