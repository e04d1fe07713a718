import fc from 'fast-check'
import { expect, test } from 'vitest'
import { appendRevision } from '../documents/pdf/increment.ts'
import { isDictionary, isStream } from '../documents/pdf/kinds-of-object.ts'
import {
  arrayOf,
  dictionaryOf,
  nameOf,
  type PdfDictionary,
  type PdfObject,
  referenceTo,
  streamOf,
  withEntries,
} from '../documents/pdf/object.ts'
import { openPdf } from '../documents/pdf/open.ts'
import { fixedClock } from '../time.ts'
import { signatureFieldsOf } from './fields.ts'
import { signWithoutChecks } from './test-dishonest.ts'
import { signAs, signedBy, someDesk, someFolder } from './test-paper.ts'
import { verifyPdf } from './verify-pdf.ts'

// Every file here is signed by someone who is trusted, and was changed by someone who is not.

const desk = someDesk(someFolder(), fixedClock('2026-11-23'))
const files = await signedBy(desk, 3)
const [prepared, first, second, whole] = files
if (!prepared || !first || !second || !whole) throw new Error('not signed')
const kept = await desk.keepForLong(whole, 'Arkivstämpel')
const trust = desk.trust()
const noTrust = { own: undefined, others: [], revocationLists: [] }
const verdictOf = (bytes: Uint8Array) => verifyPdf(bytes, trust).verdict

const withFlip = (bytes: Uint8Array, at: number, by: number): Uint8Array => {
  const changed = Uint8Array.from(bytes)
  changed[at] = (changed[at] ?? 0) ^ by
  return changed
}

test('no byte of a signed file can be changed so that it still counts as whole', () => {
  const byte = fc.record({
    file: fc.constantFrom(whole, kept),
    place: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
    by: fc.integer({ min: 1, max: 255 }),
  })
  fc.assert(
    fc.property(byte, ({ file, place, by }) => {
      const changed = withFlip(file, Math.floor(place * file.length), by)
      for (const one of [trust, noTrust]) expect(verifyPdf(changed, one).verdict).not.toBe('whole')
    }),
    { numRuns: 300 },
  )
})

test('nor can a byte of what stands around the room of a signature, or of the first bytes within', () => {
  const text = Buffer.from(kept).toString('latin1')
  const places = [...text.matchAll(/\/ByteRange|\/Contents <3|\/DSS|startxref|trailer|\/V 1/g)].map(
    ({ index }) => index,
  )
  for (const place of places)
    for (let at = place - 4; at < Math.min(place + 60, kept.length); at += 11)
      for (const by of [1, 0x20])
        expect({ at, by, verdict: verdictOf(withFlip(kept, at, by)) }).not.toMatchObject({ verdict: 'whole' })
})

test('a changed byte of the text is told as a change of what was signed, for everyone who signed', () => {
  const { signatures, verdict } = verifyPdf(withFlip(whole, Buffer.from(whole).indexOf('bifaller'), 1), trust)
  expect(verdict).toBe('broken')
  expect(signatures.map(({ fault }) => fault)).toEqual(['contentChanged', 'contentChanged', 'contentChanged'])
})

test('bytes after the end are caught, also one line break', () => {
  for (const more of ['\n', ' ', '%%EOF\n', '% words\n', '\0'])
    expect({ more, verdict: verdictOf(Uint8Array.from(Buffer.concat([whole, Buffer.from(more)]))) }).toEqual({
      more,
      verdict: 'broken',
    })
})

/** A revision by someone without a key, on top of the file. */
const append = (bytes: Uint8Array, objects: (pdf: ReturnType<typeof openPdf>) => [number, PdfObject][]): Uint8Array => {
  const pdf = openPdf(bytes)
  return appendRevision(pdf, new Map(objects(pdf))).bytes
}

const dictionary = (bytes: Uint8Array, number: number): PdfDictionary => {
  const found = openPdf(bytes).object(number)
  if (!isDictionary(found)) throw new Error(`${number}`)
  return found
}

const secondWords = (bytes: Uint8Array): PdfObject => {
  const found = openPdf(bytes).object(11)
  if (!isStream(found)) throw new Error('no stream')
  return found
}

const attacks: readonly [string, (bytes: Uint8Array) => Uint8Array, object][] = [
  [
    'replaces the words of the page',
    (bytes) => append(bytes, () => [[4, secondWords(bytes)]]),
    { part: 'content', page: 1, how: 'changed' },
  ],
  [
    'points the page to words that were hidden in the signed file',
    (bytes) => append(bytes, () => [[3, withEntries(dictionary(bytes, 3), { Contents: referenceTo(11) })]]),
    { part: 'page', page: 1, how: 'changed' },
  ],
  [
    'lays a picture over the words',
    (bytes) =>
      append(bytes, (pdf) => [
        [6, dictionaryOf({ Type: nameOf('Annot'), Subtype: nameOf('Stamp'), AP: referenceTo(pdf.size) })],
        [pdf.size, streamOf({}, Buffer.from('0 0 9 9 re f'))],
      ]),
    { part: 'annotation', page: 1, how: 'changed' },
  ],
  [
    'shows other pages',
    (bytes) =>
      append(bytes, (pdf) => [
        [1, withEntries(pdf.catalog, { Pages: referenceTo(pdf.size) })],
        [pdf.size, dictionaryOf({ Type: nameOf('Pages'), Kids: arrayOf([referenceTo(3), referenceTo(3)]), Count: 2 })],
      ]),
    { part: 'catalog', how: 'changed' },
  ],
  [
    'changes the font',
    (bytes) => append(bytes, () => [[5, withEntries(dictionary(bytes, 5), { BaseFont: nameOf('Symbol') })]]),
    { part: 'font', how: 'changed' },
  ],
  [
    'changes what is read aloud',
    (bytes) => append(bytes, () => [[9, withEntries(dictionary(bytes, 9), { ActualText: nameOf('nej') })]]),
    { part: 'structure', how: 'changed' },
  ],
  [
    'changes the attached data',
    (bytes) => append(bytes, () => [[10, withEntries(dictionary(bytes, 10), { F: nameOf('x') })]]),
    { part: 'attachment', how: 'changed' },
  ],
  [
    'changes the metadata',
    (bytes) => append(bytes, () => [[7, streamOf({ Type: nameOf('Metadata') }, Buffer.from('<y/>'))]]),
    { part: 'metadata', how: 'changed' },
  ],
  ['takes the words away', (bytes) => append(bytes, () => [[4, null]]), { part: 'content', page: 1, how: 'changed' }],
  [
    'adds something for later',
    (bytes) => append(bytes, (pdf) => [[pdf.size, dictionaryOf({ A: 1 })]]),
    { part: 'other', how: 'added' },
  ],
]

test.for(attacks)('one who %s is caught, and it is named', ([, attack, named]) => {
  const verified = verifyPdf(attack(whole), trust)
  expect(verified).toMatchObject({ verdict: 'broken', faults: ['appended'] })
  expect(verified.revisions.at(-1)?.changes).toContainEqual(named)
  expect(verified.signatures[0]?.laterChanges).toContainEqual({
    ...named,
    revision: verified.revisions.at(-1)?.revision,
  })
})

test.for(attacks)('one who %s between two signatures is caught when the next would sign', async ([, attack]) => {
  await expect(signAs(desk, attack(first), 1)).rejects.toMatchObject({ reason: 'earlierBroken' })
})

test('a signer who changes the file as they sign is caught by the signature before', async () => {
  // Their signature is right; the change that it covers is not lawful.
  const file = await signWithoutChecks(desk, attacks[0]?.[1](second) ?? second)
  const verified = verifyPdf(file, trust)
  expect(verified.signatures.at(-1)?.fault).toBeUndefined()
  expect(verified).toMatchObject({ verdict: 'broken' })
  expect(verified.signatures[0]?.laterChanges).toContainEqual({ part: 'content', page: 1, how: 'changed', revision: 5 })
  expect(verified.signatures.at(-1)?.laterChanges).toEqual([])
})

test('a signature that is taken away is missed: the place is empty', () => {
  expect(verifyPdf(second, trust)).toMatchObject({ verdict: 'incomplete', unsigned: ['Justerare: Eva Berg'] })
})

test('a signature that is taken away by a later revision is caught', () => {
  const field = signatureFieldsOf(openPdf(whole))[2]
  if (!field) throw new Error('no field')
  const emptied = append(whole, () => [[field.number, withEntries(field.dictionary, { V: undefined })]])
  const verified = verifyPdf(emptied, trust)
  expect(verified).toMatchObject({ verdict: 'broken', faults: ['appended', 'hiddenSignature'] })
  expect(verified.revisions.at(-1)?.changes).toContainEqual({ part: 'signature', how: 'changed' })
})

test('all places taken away leave the signatures behind, and that is caught', () => {
  const stripped = append(whole, (pdf) => [[1, withEntries(pdf.catalog, { AcroForm: undefined, Perms: undefined })]])
  expect(verifyPdf(stripped, trust)).toMatchObject({ verdict: 'broken', faults: ['hiddenSignature'] })
})

test('one signature cannot stand in two places', () => {
  const [one, two] = signatureFieldsOf(openPdf(first))
  if (!one?.value || !two) throw new Error('no field')
  const shared = append(first, () => [[two.number, withEntries(two.dictionary, { V: referenceTo(one.value ?? 0) })]])
  expect(verdictOf(shared)).toBe('broken')
})

test('revisions that have changed places are caught', () => {
  const [a, b] = [second.subarray(first.length), whole.subarray(second.length)]
  expect(verdictOf(Uint8Array.from(Buffer.concat([first, b, a])))).toBe('broken')
  expect(verdictOf(Uint8Array.from(Buffer.concat([first, b])))).toBe('broken')
})

test('the signatures of one file on another are caught', async () => {
  const other = Uint8Array.from(
    Buffer.from(Buffer.from(prepared).toString('latin1').replace('bifaller', 'avslog. '), 'latin1'),
  )
  expect(other.length).toBe(prepared.length)
  expect(verdictOf(Uint8Array.from(Buffer.concat([other, whole.subarray(prepared.length)])))).toBe('broken')
})

test('an older version of an object cannot be brought back', () => {
  // A table that points into bytes that were signed, but were not the newest.
  const pdf = openPdf(whole)
  const old = openPdf(first).placeOf(signatureFieldsOf(pdf)[1]?.number ?? 0)?.offset ?? 0
  const number = signatureFieldsOf(pdf)[1]?.number ?? 0
  const at = whole.length
  const table = `xref\n${number} 1\n${String(old).padStart(10, '0')} 00000 n \ntrailer\n<< /Size ${pdf.size} /Root 1 0 R /ID [<aa> <cc>] /Prev ${pdf.revisions.at(-1)?.tableAt} >>\nstartxref\n${at}\n%%EOF\n`
  const verified = verifyPdf(Uint8Array.from(Buffer.concat([whole, Buffer.from(table)])), trust)
  expect(verified).toMatchObject({ verdict: 'broken' })
  expect(verified.revisions.at(-1)?.changes).toContainEqual({ part: 'signature', how: 'reused' })
})

test('a file that is no PDF, and one that nobody signed, are told apart from a broken one', () => {
  expect(verdictOf(new Uint8Array())).toBe('unreadable')
  expect(verdictOf(Buffer.from('hej'))).toBe('unreadable')
  expect(verdictOf(prepared)).toBe('unsigned')
})

test('nothing that anyone sends makes the check fall over', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), fc.nat(kept.length), fc.nat(400), (wild, at, cut) => {
      const file = Buffer.concat([kept.subarray(0, at), wild, kept.subarray(at + cut)])
      const { verdict } = verifyPdf(Uint8Array.from(file), trust)
      expect(verdict === 'whole' && !Buffer.from(kept).equals(file)).toBe(false)
    }),
    { numRuns: 60 },
  )
})

test('a certificate that may only stamp time signs no document', async () => {
  const file = await signWithoutChecks(desk, second, await (await desk.keys()).timestampSigner())
  expect(verifyPdf(file, trust)).toMatchObject({ verdict: 'broken' })
  expect(verifyPdf(file, trust).signatures.at(-1)?.fault).toBe('signatureDamaged')
})
