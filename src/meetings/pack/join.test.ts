import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { encryptedPdf, pdfFile, pdfOfLines } from '../../../test/files/pdf-files.ts'
import { joinFiles } from './join.ts'
import { joinInThread } from './joining.ts'

const folder = mkdtempSync(join(tmpdir(), 'handslag-join-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const filed = (name: string, bytes: Uint8Array): string => {
  writeFileSync(join(folder, name), bytes)
  return join(folder, name)
}
const page = (text: string) => [{ text, x: 72, y: 700 }]
const summons = pdfOfLines(['Kallelse'])
const memo = pdfFile({ pages: [page('Sida ett'), page('Sida två')] })
const plain = { title: 'x', bookmarks: [], mostPages: 100 }

test('papers become one whole PDF in their order, with a bookmark to the first page of each', async () => {
  const joined = await joinInThread({
    files: [summons, memo, pdfOfLines(['Bilaga'])],
    bookmarks: [
      { title: 'Kallelse', level: 1, file: 0 },
      { title: '1. Upprop', level: 1, file: 0 },
      { title: '2. Öppet hus på ön', level: 1, file: 1 },
      { title: 'Tjänsteskrivelse', level: 2, file: 1 },
      { title: 'Bilaga', level: 2, file: 2 },
    ],
    title: 'Styrelsen 9 juni 2026',
  })
  if (joined.kind !== 'joined') throw new Error('not joined')
  expect(joined.pages).toBe(4)
  const file = filed('pack.pdf', joined.pdf)
  execFileSync('qpdf', ['--check', file])
  const words = execFileSync('pdftotext', ['-layout', file, '-']).toString().split('\f')
  expect(words.map((text) => text.trim())).toEqual(['Kallelse', 'Sida ett', 'Sida två', 'Bilaga', ''])
  const { outlines } = JSON.parse(execFileSync('qpdf', ['--json', '--json-key=outlines', file]).toString())
  const told = (list: { title: string; destpageposfrom1: number; kids: [] }[]): unknown[] =>
    list.map(({ title, destpageposfrom1, kids }) => [title, destpageposfrom1, ...told(kids)])
  expect(told(outlines)).toEqual([
    ['Kallelse', 1],
    ['1. Upprop', 1],
    ['2. Öppet hus på ön', 2, ['Tjänsteskrivelse', 2], ['Bilaga', 4]],
  ])
  expect(execFileSync('pdfinfo', [file]).toString()).toContain('Styrelsen 9 juni 2026')
})

test('a paper that is locked, damaged or no PDF is told, and so is each of them', async () => {
  const files = [summons, encryptedPdf(), memo.slice(0, 300), Buffer.from('Hej'), memo]
  expect(await joinFiles({ ...plain, files })).toEqual({
    kind: 'faulty',
    faults: [
      { index: 1, fault: 'encrypted' },
      { index: 2, fault: 'damaged' },
      { index: 3, fault: 'damaged' },
    ],
  })
  expect(await joinFiles({ ...plain, files: [memo, memo], mostPages: 3 })).toMatchObject({
    faults: [{ index: 1, fault: 'tooManyPages' }],
  })
})

test('a paper that only its owner may change is read by everyone, and joined', async () => {
  const from = filed('open.pdf', memo)
  const locked = join(folder, 'locked.pdf')
  execFileSync('qpdf', [from, '--encrypt', '', 'hemligt', '256', '--', locked])
  const joined = await joinFiles({ ...plain, files: [readFileSync(locked)] })
  if (joined.kind !== 'joined') throw new Error('not joined')
  const words = execFileSync('pdftotext', [filed('opened.pdf', joined.pdf), '-']).toString()
  expect(words).toContain('Sida två')
})

test('a paper over which the thread hangs is told as too hard, and nothing hangs with it', async () => {
  const slow = { secondsPerFile: 0.001, heapMegabytes: 256 }
  expect(await joinInThread({ ...plain, files: [summons, memo] }, slow)).toMatchObject({
    faults: [{ fault: 'tooHard' }],
  })
})
