import fc from 'fast-check'
import { expect, test } from 'vitest'
import { appendRevision } from './increment.ts'
import { isDictionary, isString } from './kinds-of-object.ts'
import { dictionaryOf, nameOf, PdfFault, type PdfObject, readText, streamOf, textOf, withEntries } from './object.ts'
import { openPdf, pagesOf } from './open.ts'
import { parseObject } from './parse.ts'
import { cursorAt } from './tokens.ts'
import { writeObject } from './write.ts'

/** A PDF of the objects, numbered from 1; the first one is the catalog. */
const pdfOf = (objects: readonly string[], trailer = ''): Uint8Array => {
  let text = '%PDF-1.7\n'
  const offsets = objects.map((object, index) => {
    const offset = text.length
    text += `${index + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const lines = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${lines}`
  return Buffer.from(
    `${text}${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /ID [<aa> <bb>]${trailer} >>\nstartxref\n${text.length}\n%%EOF\n`,
    'latin1',
  )
}

const small = pdfOf([
  '<< /Type /Catalog /Pages 2 0 R /Lang (sv) >>',
  '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
  '<< /Type /Page /Parent 2 0 R >>',
])

const catalogWith = (pdf: Uint8Array, key: string): Uint8Array => {
  const open = openPdf(pdf)
  return appendRevision(open, new Map([[1, withEntries(open.catalog, { [key]: nameOf('Now') })]])).bytes
}

test('a revision is appended without touching a byte before it, and each revision can be opened as it was', () => {
  const second = catalogWith(small, 'First')
  const third = catalogWith(second, 'Second')
  expect(third.subarray(0, second.length)).toEqual(second)
  const open = openPdf(third)
  expect(open.revisions.map(({ end }) => end)).toEqual([small.length, second.length, third.length])
  expect([...open.catalog.entries.keys()]).toEqual(['Type', 'Pages', 'Lang', 'First', 'Second'])
  expect(openPdf(third.subarray(0, open.revisions[1]?.end)).catalog.entries.has('Second')).toBe(false)
  expect(pagesOf(open).map(({ reference }) => reference.number)).toEqual([3])
})

test('the trailer keeps the root and the first half of the identifier; the second half follows the content', () => {
  const { trailer } = openPdf(catalogWith(small, 'A'))
  expect(trailer.entries.get('Root')).toEqual({ kind: 'reference', number: 1, generation: 0 })
  expect(writeObject(trailer.entries.get('ID') ?? null)).toMatch(/^\[<aa> <(?!bb)[0-9a-f]{32}>\]$/)
  expect(trailer.entries.get('Prev')).toBe(openPdf(small).revisions[0]?.tableAt)
})

test('new objects count on from the highest number, and a stream keeps its bytes whatever they are', () => {
  const open = openPdf(small)
  const bytes = Buffer.from('endstream endobj\n\0\xff', 'latin1')
  const { bytes: grown, offsetOf } = appendRevision(
    open,
    new Map<number, PdfObject>([
      [open.size, streamOf({ Type: nameOf('Metadata') }, bytes)],
      [open.size + 1, dictionaryOf({ Name: textOf('Åse (§ 5)') })],
    ]),
  )
  const again = openPdf(grown)
  const stream = again.object(open.size)
  expect(typeof stream === 'object' && stream?.kind === 'stream' && Buffer.from(stream.bytes)).toEqual(bytes)
  expect(Buffer.from(grown).toString('latin1', offsetOf(5), offsetOf(5) + 7)).toBe('5 0 obj')
  const named = again.object(5)
  const name = isDictionary(named) ? named.entries.get('Name') : undefined
  expect(isString(name) && readText(name)).toBe('Åse (§ 5)')
})

test('a number that is free for no one is refused', () => {
  const open = openPdf(small)
  for (const number of [0, open.size + 1]) {
    expect(() => appendRevision(open, new Map([[number, null]]))).toThrow(PdfFault)
  }
})

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')
const broken: readonly [string, string][] = [
  ['no header', text(small).replace('%PDF', '%TXT')],
  ['something after the end', `${text(small)}\nmore`],
  [
    'a table that points beside its object',
    text(small).replace(/(\d{10}) 00000 n \ntrailer/, '0000000012 00000 n \ntrailer'),
  ],
  ['a stream of cross-references', text(small).replace('xref\n0', 'xxxx\n0')],
  ['a table outside the file', text(small).replace(/startxref\n\d+/, 'startxref\n9999999999')],
  ['encryption', text(pdfOf(['<< >>'], ' /Encrypt 1 0 R'))],
  ['a table and a stream', text(pdfOf(['<< >>'], ' /XRefStm 12'))],
  ['a previous table after this one', text(pdfOf(['<< >>'], ' /Prev 99999'))],
  ['a key that is said twice', text(pdfOf(['<< /A 1 /A 2 >>']))],
  ['nesting without end', text(pdfOf([`<< /A ${'['.repeat(500)}${']'.repeat(500)} >>`]))],
  ['no catalog', text(pdfOf(['null']))],
  ['a string without end', text(pdfOf(['<< /A (never >>']))],
]

test.each(broken)('a file with %s is refused', (_, file) => {
  expect(() => pagesOf(openPdf(Buffer.from(file, 'latin1')))).toThrow(PdfFault)
})

test('no bytes make it do anything but open the file or refuse it', () => {
  const damage = fc.record({ at: fc.nat(small.length - 1), byte: fc.nat(255) })
  fc.assert(
    fc.property(fc.array(damage, { minLength: 1, maxLength: 6 }), (changes) => {
      const bytes = Uint8Array.from(small)
      for (const { at, byte } of changes) bytes[at] = byte
      try {
        pagesOf(openPdf(bytes))
      } catch (error) {
        expect(error).toBeInstanceOf(PdfFault)
      }
    }),
  )
})

const leaf: fc.Arbitrary<PdfObject> = fc.oneof(
  fc.constantFrom(null, true, false),
  fc.integer({ min: -1_000_000, max: 1_000_000 }),
  fc.integer().map((thousandths) => thousandths / 1000),
  fc.string({ unit: 'grapheme' }).map(textOf),
  fc
    .string({ minLength: 1 })
    .filter((name) => !name.includes('\0'))
    .map(nameOf),
  fc.nat(99_999).map((number) => ({ kind: 'reference', number, generation: 0 }) as const),
)
const { piece } = fc.letrec<{ piece: PdfObject }>((tie) => ({
  piece: fc.oneof(
    { maxDepth: 5 },
    leaf,
    fc.array(tie('piece')).map((items) => ({ kind: 'array', items }) as const),
    fc
      .uniqueArray(fc.tuple(fc.stringMatching(/^[ -~]+$/), tie('piece')), { selector: ([key]) => key })
      .map((entries) => ({ kind: 'dictionary', entries: new Map(entries) }) as const),
  ),
}))

test('what is written is read back as it was', () => {
  fc.assert(
    fc.property(piece, (object) => {
      expect(parseObject(cursorAt(Buffer.from(writeObject(object), 'latin1'), 0))).toEqual(object)
    }),
  )
})

test('strings are read with their escapes, nested brackets and octal numbers', () => {
  const read = (words: string): string => {
    const object = parseObject(cursorAt(Buffer.from(words, 'latin1'), 0))
    return isString(object) ? readText(object) : 'no string'
  }
  expect(read('(a\\(b (c) \\351\\\n\\n)')).toBe('a(b (c) é\n')
  expect(read('<FEFF00E5>')).toBe('å')
  expect(read('(a\r\nb\\053c\\q)')).toBe('a\nb+cq')
})
