import { execFile } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { promisify } from 'node:util'
import { PNG } from 'pngjs'
import { afterAll, afterEach, expect, test, vi } from 'vitest'
import { someDocument, someLetterhead } from '../../../../test/files/some-document.ts'
import { taggedText } from '../../../../test/files/tagged-text.ts'
import { fixedClock } from '../../time.ts'
import { attachmentOf } from '../attachment.ts'
import type { Block, Letterhead } from '../document.ts'
import { visibleLetters, visiblePieces } from '../visible-text.ts'
import { attachmentsOf } from './attachments.ts'
import { checkPdf } from './check.ts'
import type { TypesettingLimits } from './limits.ts'
import { openPdf, pagesOf } from './open.ts'
import { createTypesetter, type Typesetter } from './typesetter.ts'
import { TypesettingFault } from './typesetting-fault.ts'

// Limits are reached by real work, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 120_000 })

const clock = fixedClock('2026-11-24')
const shared = createTypesetter({ clock })
afterAll(() => shared.stop())

const started: Typesetter[] = []
afterEach(async () => void (await Promise.all(started.splice(0).map((typesetter) => typesetter.stop()))))
const typesetterWith = (limits: Partial<TypesettingLimits>): Typesetter => {
  const typesetter = createTypesetter({ clock, limits })
  started.push(typesetter)
  return typesetter
}

const reasonOf = async (work: Promise<unknown>): Promise<string> => {
  const fault = await work.then(
    () => 'made',
    (error: unknown) => error,
  )
  return fault instanceof TypesettingFault ? `${fault.reason}: ${fault.document}` : String(fault)
}

const { title } = someDocument()
const paragraphs = (count: number, letters = 400): Block[] =>
  Array.from({ length: count }, (_, index) => ({
    kind: 'paragraph',
    text: `${index} ord${' och ord'.repeat(letters / 8)}`,
  }))

test('a document becomes an archival and accessible file with its data, and its tags read like the page of HTML', async () => {
  const document = someDocument()
  const attachment = attachmentOf(document, someLetterhead)
  const pdf = await shared.pdf(document, someLetterhead, { attachment })
  expect(checkPdf(pdf)).toEqual([])
  expect(attachmentsOf(openPdf(pdf)).map(({ name, bytes }) => [name, Buffer.from(bytes).toString()])).toEqual([
    ['handslag.json', attachment],
  ])
  const pieces = visiblePieces(document)
  const read = visibleLetters((await taggedText(pdf)).join(''))
  const body = pieces.filter(({ part }) => part !== 'note')
  // A note is tagged where it is referred to, after its mark.
  const note = pieces.find(({ part }) => part === 'note')
  const at = body.findIndex(({ after, part }) => part === 'point' && after === '1')
  const expected = body.map(({ words }) => words).toSpliced(at + 1, 0, '11', note?.words ?? '')
  expect(read).toBe(visibleLetters(expected.join('')))
})

test('the same document made at the same time gives the same bytes', async () => {
  const [one, other] = await Promise.all([1, 2].map(() => shared.pdf(someDocument(), someLetterhead)))
  expect(one).toEqual(other)
})

test('a process that is killed is replaced, and the document is made by the next one', async () => {
  const typesetter = typesetterWith({})
  const before = children()
  await typesetter.pdf(someDocument(), someLetterhead)
  const mine = children().filter((child) => !before.includes(child))
  const work = typesetter.pdf(someDocument({ blocks: paragraphs(900) }), someLetterhead)
  process.kill(Number(mine[0]), 'SIGKILL')
  expect(pagesOf(openPdf(await work)).length).toBeGreaterThan(100)
})

test('a process that dies twice over a document gives it up by its name and makes the next one', async () => {
  const typesetter = typesetterWith({})
  const before = children()
  const work = reasonOf(typesetter.pdf(someDocument({ blocks: paragraphs(9000) }), someLetterhead))
  const killed = new Set<string>()
  for (const times of [1, 2]) {
    await vi.waitFor(() => {
      const mine = children().find((child) => !before.includes(child) && !killed.has(child) && isTypesetting(child))
      if (!mine) throw new Error(`not at work ${times} times`)
      process.kill(Number(mine), 'SIGKILL')
      killed.add(mine)
    }, 60_000)
  }
  expect(await work).toBe(`crashed: ${title}`)
  expect((await typesetter.pdf(someDocument(), someLetterhead)).length).toBeGreaterThan(10_000)
})

const children = (): string[] => {
  const tasks = `/proc/${process.pid}/task`
  return readdirSync(tasks).flatMap((task) =>
    readFileSync(`${tasks}/${task}/children`, 'utf8')
      .split(' ')
      .filter((child) => child !== ''),
  )
}

// Hundredths of a second that it has worked: it has read its fonts and is at work on the document.
const isTypesetting = (child: string): boolean =>
  Number(readFileSync(`/proc/${child}/stat`, 'utf8').split(') ')[1]?.split(' ')[11]) > 60

test('a document that takes too long, or too much memory, fails alone', async () => {
  const slow = typesetterWith({ secondsPerDocument: 0.2 })
  await slow.pdf(someDocument({ blocks: [] }), someLetterhead).catch(() => undefined)
  expect(await reasonOf(slow.pdf(someDocument({ blocks: paragraphs(5000) }), someLetterhead))).toBe(`timeout: ${title}`)
  const small = typesetterWith({ memoryMegabytes: 260 })
  expect(await reasonOf(small.pdf(someDocument({ blocks: paragraphs(5000) }), someLetterhead))).toBe(
    `tooMuchMemory: ${title}`,
  )
  expect(await reasonOf(small.pdf(someDocument({ blocks: [] }), someLetterhead))).toBe('made')
})

test('ten megabytes of pasted text are refused before they are sent', async () => {
  const blocks = paragraphs(1, 10_000_000)
  expect(await reasonOf(shared.pdf(someDocument({ blocks }), someLetterhead))).toBe(`tooLong: ${title}`)
})

test('more documents than may wait are refused, and those that wait are refused at the stop', async () => {
  const typesetter = typesetterWith({ waiting: 2 })
  const orders = [1, 2, 3].map(() =>
    reasonOf(typesetter.pdf(someDocument({ blocks: paragraphs(2000) }), someLetterhead)),
  )
  expect(await orders[2]).toBe(`busy: ${title}`)
  await typesetter.stop()
  expect(await Promise.all(orders.slice(0, 2))).toEqual([`stopped: ${title}`, `stopped: ${title}`])
})

test('a document without a title, a colour that is none and a logo that is no picture or too large are named', async () => {
  const refused = (change: Partial<Letterhead>) =>
    reasonOf(shared.pdf(someDocument(), { ...someLetterhead, ...change }))
  const logo = (bytes: Uint8Array) => ({ mediaType: 'image/png' as const, bytes, description: 'Vapen' })
  expect(await reasonOf(shared.pdf(someDocument({ title: ' \u200b' }), someLetterhead))).toMatch(/^noTitle/)
  expect(await refused({ accent: 'red' })).toBe(`accent: ${title}`)
  expect(await refused({ logo: logo(Buffer.from('<svg onload="x">')) })).toBe(`logo: ${title}`)
  expect(await refused({ logo: logo(Buffer.alloc(3 * 1024 * 1024)) })).toBe(`logo: ${title}`)
  expect(await refused({ logo: { ...logo(picture(10, 10)), mediaType: 'image/jpeg' } })).toBe(`logo: ${title}`)
  expect(await refused({ logo: logo(picture(4001, 1)) })).toBe(`logo: ${title}`)
  // The head of a picture and nothing more: it has a size but cannot be shown.
  expect(await refused({ logo: logo(picture(10, 10).subarray(0, 40)) })).toMatch(/^refused/)
})

test('a logo is shown with its words', async () => {
  const logo = { mediaType: 'image/png', bytes: picture(120, 60), description: 'Björkviks vapen' } as const
  const pdf = await shared.pdf(someDocument(), { ...someLetterhead, logo })
  expect(checkPdf(pdf)).toEqual([])
})

const picture = (width: number, height: number): Buffer => PNG.sync.write(new PNG({ width, height }))

test('five thousand rows and five hundred pages are made whole', async () => {
  const rows = Array.from({ length: 5000 }, (_, index) => [`Rad ${index}`, 'Ledamot', '§§ 1–160'])
  const table: Block = { kind: 'table', caption: 'Många', headings: ['Namn', 'Uppdrag', 'Närvaro'], rows }
  const long = await shared.pdf(someDocument({ blocks: [table] }), someLetterhead)
  expect(checkPdf(long)).toEqual([])
  const heading = (index: number): Block => ({ kind: 'heading', text: `§ ${index} Ärende`, blocks: paragraphs(7, 800) })
  const blocks = Array.from({ length: 300 }, (_, index) => heading(index + 1))
  const minutes = await shared.pdf(someDocument({ blocks }), someLetterhead)
  expect(pagesOf(openPdf(minutes)).length).toBeGreaterThan(500)
})

test('a machine without the typesetter is told so in a word', async () => {
  const script = `
    const { createTypesetter } = await import(${JSON.stringify(new URL('./typesetter.ts', import.meta.url).href)})
    const { fixedClock } = await import(${JSON.stringify(new URL('../../time.ts', import.meta.url).href)})
    Object.defineProperty(process, 'execPath', { value: '/bin/false' })
    const typesetter = createTypesetter({ clock: fixedClock('2026-11-24') })
    const document = { language: 'sv', title: 'x', header: [], blocks: [] }
    const letterhead = { sender: 'x', footer: [], accent: '#000000', typeface: 'serif' }
    console.log(await typesetter.pdf(document, letterhead).catch((fault) => fault.reason))`
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script])
  expect(stdout.trim()).toBe('unavailable')
})
