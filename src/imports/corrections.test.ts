import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { correctedFacts, valueAt } from './corrections.ts'
import type { ReadDocument } from './output.ts'
import { asRead, corrected, readFields, struck } from './review/correcting.ts'
import { parseValue, rangesText } from './review/field-values.ts'
import { placeAt } from './review/places.ts'

const reading: ReadDocument = {
  file: 'protokoll.txt',
  kind: 'minutes',
  title: 'Ny lekplats',
  meeting: { date: '2026-03-09' },
  attendance: [
    { name: 'Omar Ali', party: 'S', role: 'deciding' },
    { name: 'Eva Berg', role: 'official', title: 'sekreterare' },
  ],
  spans: { '/title': [0, 11] },
  confidence: { '/title': 0.8 },
  findings: [],
}

const placeOf = (pointer: string) => placeAt(pointer) ?? { pointer, pattern: pointer, isWhole: false, parts: [] }
const written = (pointer: string, fields: Record<string, string>) => readFields(placeOf(pointer), fields)

describe('corrections', () => {
  test('a struck person is gone, also what was corrected in them, and the next one moves up', () => {
    const facts = correctedFacts(reading, { '/attendance/0': null, '/attendance/0/name': 'Omar Alm' })
    expect(facts.attendance).toEqual([{ name: 'Eva Berg', role: 'official', title: 'sekreterare' }])
  })

  test('an added person stands last, with the parts that were corrected afterwards', () => {
    const { values } = written('/attendance/2', { name: 'Kim Ek', role: 'substitute', serves: '§§ 3–4' })
    const facts = correctedFacts(reading, corrected(reading, {}, placeOf('/attendance/2'), values))
    expect(facts.attendance?.[2]).toEqual({ name: 'Kim Ek', role: 'substitute', serves: [{ from: 3, to: 4 }] })
  })

  test('what equals a sure reading is no correction, what equals an unsure one is', () => {
    const day = written('/meeting/date', { date: '2026-03-09' }).values
    const title = written('/title', { title: 'Ny lekplats' }).values
    expect(corrected(reading, {}, placeOf('/meeting/date'), day)).toEqual({})
    expect(corrected(reading, {}, placeOf('/title'), title)).toEqual({ '/title': 'Ny lekplats' })
  })

  test('a title that is emptied, struck or let stand', () => {
    expect(correctedFacts(reading, struck(reading, {}, placeOf('/title'))).title).toBeUndefined()
    expect(asRead({ '/title': null }, placeOf('/title'))).toEqual({})
    expect(written('/title', { title: ' ' }).faults).toEqual([{ name: 'title', fault: 'imports.fault.empty' }])
  })

  test('an added fact that is struck leaves no trace', () => {
    expect(struck(reading, { '/attendance/2/name': 'Kim Ek' }, placeOf('/attendance/2'))).toEqual({})
  })

  test('any pointer and value is put in or left alone: nothing is thrown and the reading stays as it is', () => {
    const before = structuredClone(reading)
    const pointer = fc
      .array(
        fc.oneof(
          fc.constantFrom('title', 'items', 'attendance', '0', '3', '__proto__', 'constructor', '99999'),
          fc.string(),
        ),
        { maxLength: 5 },
      )
      .map((steps) => steps.map((step) => `/${step}`).join(''))
    // Corrections come out of the database, which knows no minus zero.
    const stored = fc.jsonValue().map((value): unknown => JSON.parse(JSON.stringify(value)))
    fc.assert(
      fc.property(fc.dictionary(pointer, stored, { maxKeys: 6 }), (corrections) => {
        const facts = correctedFacts(reading, corrections)
        expect(facts.file).toBe('protokoll.txt')
        expect(JSON.parse(JSON.stringify(facts))).toEqual(facts)
      }),
    )
    expect(reading).toEqual(before)
    expect(Object.hasOwn(Object.prototype, 'title')).toBe(false)
  })

  test('a place can be written and read back', () => {
    const ranges = fc.array(
      fc
        .tuple(fc.integer({ min: 1, max: 900 }), fc.integer({ min: 0, max: 90 }))
        .map(([from, more]) => ({ from, to: from + more })),
      { minLength: 1, maxLength: 20 },
    )
    fc.assert(fc.property(ranges, (value) => void expect(parseValue('ranges', rangesText(value))).toEqual({ value })))
    fc.assert(
      fc.property(fc.string(), (text) => {
        for (const kind of ['day', 'time', 'number', 'ranges', 'role'] as const) parseValue(kind, text)
        expect(placeAt(text)?.parts ?? []).toSatisfy((parts: unknown[]) => parts.length < 10)
      }),
    )
  })

  test.each([
    ['day', '2026-02-30'],
    ['time', '25:10'],
    ['number', '12a'],
    ['ranges', '149–146'],
    ['ranges', '12; 14'],
    ['role', 'king'],
  ] as const)('%s refuses %s', (kind, text) => {
    expect(parseValue(kind, text)).toHaveProperty('fault')
  })

  test('a pointer outside what a document says is no place', () => {
    for (const pointer of ['/spans/x', '/__proto__/x', '/items', 'title', '/items/0/title/x', '/attendance/12345/name'])
      expect(placeAt(pointer)).toBeUndefined()
    expect(valueAt(reading, '/attendance/1/name')).toBe('Eva Berg')
  })
})
