import { expect, test } from 'vitest'
import { someDocument, someLetterhead } from '../../../../test/files/some-document.ts'
import { taggedText } from '../../../../test/files/tagged-text.ts'
import { attachmentOf, readAttachment } from '../attachment.ts'
import type { Block, Document } from '../document.ts'
import { checkPdf } from './check.ts'
import { makePdf } from './make-pdf.ts'
import { openPdf } from './open.ts'
import { shownText } from './shown-text.ts'

const typeset = (document: Document): Uint8Array => {
  const made = makePdf({ document, letterhead: someLetterhead, attachment: undefined, madeAt: '2026-11-24T09:00:00Z' })
  if (!('pdf' in made)) throw new Error(made.detail)
  expect(checkPdf(made.pdf)).toEqual([])
  return made.pdf
}

const saysAll = (document: Document, pdf: Uint8Array) =>
  expect(readAttachment(attachmentOf(document, someLetterhead), shownText(openPdf(pdf)))).toMatchObject({
    kind: 'read',
  })

const lines = (count: number): Block[] =>
  Array.from({ length: count }, (_, index) => ({ kind: 'paragraph', text: `Rad ${index}` }))

const signed = (names: readonly string[]): Block => ({
  kind: 'heading',
  text: 'Underskrifter',
  blocks: [
    { kind: 'signatures', signers: names.map((name) => ({ name, role: 'Justerare', detail: 'Skrev under 3 maj' })) },
  ],
})

test('those who sign stand together on one page with their heading, wherever the page ends', () => {
  const names = ['Eva Berg', 'Omar Ali', 'Karin Holm', 'Rut Ek', 'Leif Ros']
  for (let count = 16; count < 34; count += 3) {
    const document = someDocument({ blocks: [...lines(count), signed(names)] })
    const pdf = typeset(document)
    saysAll(document, pdf)
    const pages = shownText(openPdf(pdf)).split('\n')
    expect(pages.filter((page) => names.some((name) => page.includes(name))).length).toBe(1)
    expect(pages.find((page) => page.includes('Underskrifter'))).toContain('Leif Ros')
  }
})

test('more signatures than a page has room for go on to the next page, and none is lost', () => {
  const names = Array.from({ length: 30 }, (_, index) => `Eva Berg ${index} ${'Lång'.repeat(index)}`)
  const document = someDocument({ blocks: [signed(names)] })
  saysAll(document, typeset(document))
})

const people = (count: number): string[] => Array.from({ length: count }, (_, index) => `Eva Berg ${index + 1} (S)`)
const listed = (items: readonly string[]): Block => ({
  kind: 'heading',
  text: 'Beslutande',
  blocks: [{ kind: 'list', items }],
})

test.each([7, 8, 31, 60])('%i names take less room in two columns and are read in their order', async (count) => {
  const items = people(count)
  const document = someDocument({ blocks: [...lines(12), listed(items)] })
  const pdf = typeset(document)
  saysAll(document, pdf)
  const read = (await taggedText(pdf)).map((line) => line.trim()).filter((line) => line.startsWith('Eva Berg'))
  expect(read).toEqual(items)
})

test('names in columns are one list in the tags', () => {
  const lists = (items: readonly string[]) =>
    Buffer.from(typeset(someDocument({ blocks: [listed(items)] })))
      .toString('latin1')
      .match(/\/S \/L\s/g)?.length
  expect(lists(people(20))).toBe(lists(people(3)))
})

test('long items, many items and items with notes stand in one column', () => {
  const items = people(20)
  const wide = [[...items, 'x'.repeat(80)], people(200), [...items, 'två\nrader']]
  for (const some of wide) {
    const document = someDocument({ blocks: [listed(some)] })
    saysAll(document, typeset(document))
  }
})

test('a file says nothing of suspects, which some programs cannot read', () => {
  const pdf = openPdf(typeset(someDocument()))
  expect(JSON.stringify([...pdf.catalog.entries.keys()])).toContain('MarkInfo')
  const marks = pdf.resolve(pdf.catalog.entries.get('MarkInfo'))
  expect(marks).toMatchObject({ kind: 'dictionary', entries: new Map([['Marked', true]]) })
})
