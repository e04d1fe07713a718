import { createHash } from 'node:crypto'
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { testApp } from '../../test/app.ts'
import { archived, onDisk } from '../../test/archived-case.ts'
import { zipBomb, zipFile, zipWithDuplicate, zipWithLink } from '../../test/files/zip-files.ts'
import { wholeCase } from '../../test/whole-case.ts'
import { caseDataIn, faultsIn } from './case-data.ts'
import { checkPackage, isWholePackage } from './checking.ts'
import { readMets } from './mets-reading.ts'

const house = await testApp()
const registrar = await house.signInAs('registrar')
const { caseId } = await wholeCase(house)
const bytes = await archived(house, registrar, caseId)
const place = onDisk()
const trust = house.services.signing.trust()

const check = (of: Uint8Array) => checkPackage(place(of), { trust, now: house.clock.now() })
const said = async (of: Uint8Array) => {
  const { findings } = await check(of)
  return findings
    .filter(({ level }) => level === 'fault')
    .map(({ says, facts }) => `${says} ${facts.path ?? ''}`.trim())
}

const files = unzipSync(bytes)
const folder = Object.keys(files)[0]?.split('/')[0] ?? ''
/** The package with files changed; undefined takes one away. Packed anew, so that the ZIP itself is whole. */
const withFiles = (changed: Readonly<Record<string, Uint8Array | undefined>>): Uint8Array => {
  const all: Record<string, Uint8Array | undefined> = { ...files }
  for (const [path, to] of Object.entries(changed)) all[`${folder}/${path}`] = to
  const left: Zippable = {}
  for (const [name, content] of Object.entries(all)) if (content) left[name] = content
  return zipSync(left)
}
const fileAt = (path: string): Uint8Array => files[`${folder}/${path}`] ?? new Uint8Array()
const edited = (path: string, from: string | RegExp, to: string): Uint8Array => {
  const before = strFromU8(fileAt(path))
  const after = before.replace(from, to)
  expect(after).not.toBe(before)
  return withFiles({ [path]: strToU8(after) })
}
const paths = Object.keys(files).map((name) => name.slice(folder.length + 1))
const original = paths.find((path) => path.endsWith('/handling.txt')) ?? ''
const memoFolder = original.replace('/handling.txt', '')
const paperFolder = (paths.find((path) => path.endsWith('/handling.html')) ?? '').replace('/handling.html', '')
const data = 'representations/rep2/data/case.json'

test('a package holds what it says, is sealed by the authority, and names nobody in the names of its files', async () => {
  const checked = await check(bytes)
  expect(isWholePackage(checked)).toBe(true)
  expect(checked.findings.map(({ says }) => says)).toEqual(['mets', 'files', 'sealed', 'data', 'outward'])
  expect(Object.keys(files).filter((name) => !/^[0-9a-f-]{36}\/[A-Za-z0-9./-]+$/.test(name))).toEqual([])
  expect(paths).toEqual(
    expect.arrayContaining([
      'documentation/tidslinje.html',
      'documentation/tidslinje.pdf',
      'metadata/descriptive/erms.xml',
      'metadata/preservation/premis.xml',
      original,
      `${memoFolder}/webbversion-01.txt`,
      `${memoFolder}/webbversion-01-masklogg.json`,
      `${paperFolder}/utgava-01.pdf`,
      `${paperFolder}/utgava-02.pdf`,
    ]),
  )
})

test('a letter changed in a document is told, and which document', async () => {
  const changed = Uint8Array.from(fileAt(original))
  changed[3] = (changed[3] ?? 0) ^ 1
  expect(await said(withFiles({ [original]: changed }))).toEqual([`otherHash ${original}`])
  expect(await said(withFiles({ [original]: strToU8('kort') }))).toEqual([`otherSize ${original}`])
})

test('a file that is missing, and one that is too many, are told', async () => {
  expect(await said(withFiles({ [original]: undefined }))).toEqual([`missing ${original}`])
  const extra = `${memoFolder}/extra.txt`
  expect(await said(withFiles({ [extra]: strToU8('Hej') }))).toEqual([`unlisted ${extra}`])
  expect(await said(withFiles({ 'METS.xml': undefined }))).toEqual(['noMets'])
})

test('a list of contents that has been changed breaks the seal, also where the change says nothing of any file', async () => {
  expect(await said(edited('METS.xml', 'Björkviks kommun', 'Björkvik kommun'))).toEqual(['sealBroken'])
  const sha256 = /CHECKSUM="([0-9a-f]{64})"/
  expect(await said(edited('METS.xml', sha256, `CHECKSUM="${'0'.repeat(64)}"`))).toContain('sealBroken')
  expect(await said(edited('METS.xml', '</mets>', ''))).toEqual(['badMets'])
  expect(await said(edited('METS.xml', '<mets ', '<!DOCTYPE mets [<!ENTITY a "b">]><mets '))).toEqual(['badMets'])
})

test('a document and the list changed together break the seal, and without the seal the check says that there is none', async () => {
  const words = strToU8('Något helt annat.')
  const before = readMets(strFromU8(fileAt('METS.xml')))?.files.find(({ path }) => path === original)
  const mets = strFromU8(fileAt('METS.xml'))
    .replace(before?.sha256 ?? '', createHash('sha256').update(words).digest('hex'))
    .replace(`SIZE="${before?.sizeBytes}"`, `SIZE="${words.byteLength}"`)
  const forged = { [original]: words, 'METS.xml': strToU8(mets) }
  expect(await said(withFiles(forged))).toContain('sealBroken')
  const unsealed = await check(withFiles({ ...forged, 'METS.xml.p7s': undefined }))
  expect(unsealed.findings.map(({ says }) => says)).toContain('unsealed')
  // The data still knows what the document was.
  expect(isWholePackage(unsealed)).toBe(false)
})

test('data that points at a row it does not have, or speaks of another case, is told', () => {
  const known = caseDataIn(fileAt(data))
  if (!known) throw new Error('No data')
  expect(faultsIn(known)).toEqual([])
  expect(faultsIn({ ...known, tables: { ...known.tables, document: [] } })).toContain('issued_paper')
  expect(faultsIn({ ...known, context: { ...known.context, body: [] } })).toContain('case_file')
  expect(faultsIn({ ...known, files: [] })).toContain('document')
  const foreign = known.tables.finding?.map((row) => ({ ...row, authority_id: known.caseId })) ?? []
  expect(faultsIn({ ...known, tables: { ...known.tables, finding: foreign } })).toContain('finding')
  // Another authority decides for itself in a partnership, and that belongs to the case.
  const theirs = known.tables.authority_decision?.map((row) => ({ ...row, authority_id: known.caseId })) ?? []
  const authority = [...(known.context.authority ?? []), { authority_id: known.caseId }]
  const tables = { ...known.tables, authority_decision: theirs }
  expect([theirs.length, faultsIn({ ...known, tables, context: { ...known.context, authority } })]).toEqual([1, []])
})

test('what is no package is told for what it is, and nothing more is inflated', async () => {
  expect(await said(strToU8('ingen zip'))).toEqual(['trouble.notZip'])
  expect(await said(bytes.subarray(0, bytes.length - 40))).toEqual(['trouble.notZip'])
  expect(await said(zipFile({ 'a/../../b.txt': 'x' }))).toEqual(['trouble.unsafeName'])
  expect(await said(zipWithLink())).toEqual(['trouble.unsafeName'])
  expect((await said(zipWithDuplicate()))[0]).toMatch(/duplicateName|notOneFolder/)
  expect(await said(zipFile({ 'a/x.txt': 'x', 'b/y.txt': 'y' }))).toEqual(['trouble.notOneFolder'])
  expect((await said(zipBomb(2_000_000)))[0]).toMatch(/notOneFolder|noMets/)
})

test('a byte flipped anywhere in the file never leaves a package that is whole and different', async () => {
  for (let at = 60; at < bytes.length; at += Math.floor(bytes.length / 60)) {
    const flipped = Uint8Array.from(bytes)
    flipped[at] = (flipped[at] ?? 0) ^ 4
    const checked = await check(flipped)
    if (isWholePackage(checked)) expect({ at, same: unzipped(flipped) }).toEqual({ at, same: unzipped(bytes) })
  }
})

const unzipped = (of: Uint8Array) =>
  Object.entries(unzipSync(of)).map(([name, content]) => [name, Buffer.from(content).toString('base64')])
