import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { isString } from '../documents/pdf/kinds-of-object.ts'
import { openPdf } from '../documents/pdf/open.ts'
import { systemClock } from '../time.ts'
import { readCms } from './cms.ts'
import { keyFolderIn } from './desk.ts'
import { signatureFieldsOf } from './fields.ts'
import { keyFilesIn } from './key-files.ts'
import { signatureAt } from './signature-in-file.ts'
import { signedBy, someDesk, someFolder } from './test-paper.ts'

// What programs by others say about our signatures. Where one is missing, its tests say so and are skipped.

const isThere = (program: string): boolean => {
  const found = spawnSync(program, ['-h'], { stdio: 'ignore' }).error === undefined
  if (!found) console.warn(`${program} is not installed: its check of our signatures is skipped`)
  return found
}
const has = { openssl: isThere('openssl'), pdfsig: isThere('pdfsig') && isThere('certutil'), qpdf: isThere('qpdf') }

const data = someFolder()
const desk = someDesk(data, systemClock)
const files = await signedBy(desk, 3)
const whole = files.at(-1) ?? new Uint8Array()
const kept = await desk.keepForLong(whole, 'Arkivstämpel')
const root = keyFilesIn(keyFolderIn(data)).root
const file = (name: string, bytes: Uint8Array): string => {
  const path = join(data, name)
  writeFileSync(path, bytes)
  return path
}
const run = (program: string, args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', timeout: 15_000 })
  return { status, words: `${stdout}${stderr}` }
}

const signatures = (bytes: Uint8Array) => {
  const pdf = openPdf(bytes)
  return signatureFieldsOf(pdf).flatMap(({ value }) => (value === undefined ? [] : [signatureAt(pdf, value)]))
}

test.runIf(has.openssl)('OpenSSL holds each signature for CAdES, and its time stamp for right', () => {
  for (const [index, { container, covered }] of signatures(whole).entries()) {
    const content = file('content', Buffer.concat(covered))
    const cms = ['cms', '-verify', '-cades', '-binary', '-inform', 'DER', '-in', file('cms', container)]
    const verified = run('openssl', [...cms, '-content', content, '-CAfile', root, '-out', join(data, 'out')])
    expect({ index, ...verified }).toMatchObject({ status: 0, words: expect.stringContaining('successful') })
    const { timestamp, signature } = readCms(container)
    const token = ['ts', '-verify', '-token_in', '-in', file('token', timestamp ?? new Uint8Array())]
    expect(run('openssl', [...token, '-data', file('signature', signature), '-CAfile', root]).status).toBe(0)
  }
})

test.runIf(has.openssl)('OpenSSL refuses a signature over other bytes, and one whose root it does not know', () => {
  const [first] = signatures(whole)
  if (!first) throw new Error('no signature')
  const cms = ['cms', '-verify', '-cades', '-binary', '-inform', 'DER', '-in', file('cms', first.container)]
  const other = [...cms, '-content', file('content', Buffer.from('other')), '-CAfile', root, '-out', join(data, 'out')]
  expect(run('openssl', other).status).not.toBe(0)
  const unknown = [...cms, '-content', file('content', Buffer.concat(first.covered)), '-out', join(data, 'out')]
  expect(run('openssl', unknown).status).not.toBe(0)
})

test.runIf(has.openssl)(
  'OpenSSL holds the stamp of the whole file for right, and reads the list of revoked certificates',
  async () => {
    const stamp = signatures(kept).at(-1)
    if (!stamp) throw new Error('no stamp')
    const token = ['ts', '-verify', '-token_in', '-in', file('token', stamp.container)]
    expect(
      run('openssl', [...token, '-data', file('content', Buffer.concat(stamp.covered)), '-CAfile', root]).status,
    ).toBe(0)
    const list = file('list', await (await desk.keys()).revocationList())
    expect(run('openssl', ['crl', '-inform', 'DER', '-in', list, '-noout', '-CAfile', root]).words).toContain(
      'verify OK',
    )
  },
)

const nss = (isKnown: boolean): string => {
  const folder = join(data, isKnown ? 'nss' : 'nss-empty')
  mkdirSync(folder)
  execFileSync('certutil', ['-N', '-d', `sql:${folder}`, '--empty-password'])
  if (isKnown) execFileSync('certutil', ['-A', '-d', `sql:${folder}`, '-n', 'root', '-t', 'CT,CT,CT', '-i', root])
  return folder
}

test.runIf(has.pdfsig)('pdfsig holds every signature for valid and trusted, with the names', () => {
  const { words } = run('pdfsig', ['-nssdir', nss(true), file('whole.pdf', whole)])
  expect(words.match(/Signature is Valid\./g)).toHaveLength(3)
  expect(words.match(/Certificate is Trusted\./g)).toHaveLength(3)
  expect(words.match(/ETSI\.CAdES\.detached/g)).toHaveLength(3)
  expect(words).toMatch(/Åsa Öberg[\s\S]*Omar Ali[\s\S]*Eva Berg[\s\S]*Total document signed/)
  const long = run('pdfsig', ['-nssdir', join(data, 'nss'), file('kept.pdf', kept)]).words
  expect(long.match(/Signature is Valid\./g)).toHaveLength(3)
})

test.runIf(has.pdfsig)('pdfsig sees one changed byte, and does not trust a root that it does not know', () => {
  const changed = Buffer.from(whole)
  changed[changed.indexOf('bifaller')] = 0x42
  const { words } = run('pdfsig', ['-nssdir', nss(false), file('changed.pdf', changed)])
  expect(words.match(/Digest Mismatch/g)).toHaveLength(3)
  const unknown = run('pdfsig', ['-nssdir', join(data, 'nss-empty'), file('whole.pdf', whole)]).words
  expect(unknown).not.toContain('Certificate is Trusted.')
})

test.runIf(has.qpdf)('qpdf finds no fault in the build of a signed file', () => {
  const checked = run('qpdf', ['--check', file('kept.pdf', kept)])
  expect(checked).toMatchObject({ status: 0, words: expect.not.stringContaining('WARNING') })
})

test('the trailer keeps its first identifier through all signatures', () => {
  const id = openPdf(kept).trailer.entries.get('ID')
  const first = typeof id === 'object' && id?.kind === 'array' ? id.items[0] : undefined
  expect(isString(first) && Buffer.from(first.bytes).toString('hex')).toBe('aa')
})
