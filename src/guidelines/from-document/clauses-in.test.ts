import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clausesOfPassages, passagesIn } from './clauses-in.ts'

const reading = {
  sections: [
    { heading: 'Sammanfattning av ärendet', text: 'Förslag föreligger.' },
    { heading: 'När vi prövar formen', text: 'När behovet är gemensamt.' },
    { heading: 'Kriterier', text: 'Vi utgår från:\n\n•Det är inte grundstöd.\n\n•Det är\ninte ett köp.' },
  ],
  criteria: ['Det är inte grundstöd.', 'Det är inte ett köp.'],
}
const passages = passagesIn({ reading, title: 'Riktlinjer', text: '' })
const numbered = (chosen: readonly string[]) =>
  clausesOfPassages(passages, chosen).map(({ number, heading, text }) => [number, heading, text])

test('what belongs to a report is not proposed, nor a criterion that its section holds', () => {
  expect(passages.map(({ key, isProposed, within }) => [key, isProposed, within])).toEqual([
    ['s0', false, undefined],
    ['s1', true, undefined],
    ['s2', true, undefined],
    ['k0', false, 's2'],
    ['k1', false, 's2'],
  ])
})

test('chosen passages are numbered in order, criteria below their section, which then ends before them', () => {
  expect(numbered(['s1', 's2'])).toEqual([
    ['1', 'När vi prövar formen', 'När behovet är gemensamt.'],
    ['2', 'Kriterier', reading.sections[2]?.text],
  ])
  expect(numbered(['s2', 'k0', 'k1'])).toEqual([
    ['1', 'Kriterier', 'Vi utgår från:'],
    ['1.1', 'Det är inte grundstöd.', ''],
    ['1.2', 'Det är inte ett köp.', ''],
  ])
  expect(numbered(['k1'])).toEqual([['1', 'Det är inte ett köp.', '']])
  expect(numbered(['x9'])).toEqual([])
})

test('what was confirmed counts before what was read, and a text without sections is one passage', () => {
  const facts = { sections: [{ heading: 'Vår prövning', text: 'När behovet är gemensamt.' }] }
  const corrected = passagesIn({ reading: { ...reading, facts }, title: 'Riktlinjer', text: '' })
  expect(corrected.map(({ heading }) => heading)).toEqual(['Vår prövning'])
  expect(passagesIn({ reading: null, title: 'Riktlinjer', text: ' Allt. ' })).toMatchObject([
    { heading: 'Riktlinjer', text: 'Allt.', isProposed: true },
  ])
})

test('whatever was read, every clause has a number of its own, a heading, and fits in its column', () => {
  const words = fc.string({ maxLength: 400 })
  const read = fc.record({
    sections: fc.array(fc.record({ heading: words, text: fc.string({ maxLength: 30_000, size: 'max' }) }), {
      maxLength: 4,
    }),
    criteria: fc.array(words, { maxLength: 4 }),
  })
  fc.assert(
    fc.property(read, (found) => {
      const all = passagesIn({ reading: found, title: 'Riktlinjer', text: '' })
      const clauses = clausesOfPassages(
        all,
        all.map(({ key }) => key),
      )
      expect(new Set(clauses.map(({ number }) => number)).size).toBe(clauses.length)
      for (const { heading, text, number } of clauses) {
        expect(heading.length).toBeGreaterThan(0)
        expect(heading.length).toBeLessThanOrEqual(200)
        expect(text.length).toBeLessThanOrEqual(20_000)
        expect(number.length).toBeLessThanOrEqual(20)
      }
    }),
    { numRuns: 50 },
  )
})
