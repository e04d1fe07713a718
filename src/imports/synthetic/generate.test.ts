import { describe, expect, it } from 'vitest'
import { compare } from './compare.ts'
import { letters } from './fact-values.ts'
import { generate, layoutNames } from './generate.ts'
import { addNoise, noises } from './noise.ts'
import type { SyntheticDocument } from './written.ts'

const documents = Array.from({ length: layoutNames.length * 2 }, (_, seed) => generate(seed))

const factsIn = ({ truth, spans }: SyntheticDocument) =>
  compare(truth, {}, { truth: spans, read: {} }).flatMap(({ truth: fact }) => (fact === undefined ? [] : [fact]))
const facts = new Map(documents.map((document) => [document, factsIn(document)]))
const factsOf = (document: SyntheticDocument) => facts.get(document) ?? []

describe('synthetic documents', () => {
  it('come in at least eight layouts of minutes and again from their seed', () => {
    expect(layoutNames.length).toBeGreaterThanOrEqual(11)
    expect(generate(41)).toEqual(generate(41))
    expect(generate(41).text).not.toBe(generate(41 + layoutNames.length).text)
  })

  it('print every fact of their truth, and name where', () => {
    const unprinted = documents.flatMap((document) =>
      factsOf(document).filter(({ at }) => at !== '/kind' && document.spans[at] === undefined),
    )
    expect(unprinted).toEqual([])
  })

  it('print names and numbers as they are', () => {
    const copied = /\/(name|place|caseNumber|keptAt)$/
    const astray = documents.flatMap((document) =>
      factsOf(document).filter(({ at, value }) => {
        const prints = (document.spans[at] ?? []).map(([from, until]) => document.text.slice(from, until))
        return copied.test(at) && prints.some((print) => letters(print) !== letters(value))
      }),
    )
    expect(astray).toEqual([])
  })

  it('divide into regions that cover the whole text', () => {
    for (const { regions, text } of documents) {
      expect(regions.map(([from, until]) => text.slice(from, until)).join('')).toBe(text)
    }
  })
})

describe('noise', () => {
  it.each(Object.keys(noises))('changes some documents and can be made again: %s', (name) => {
    const changed = documents.filter((document) => addNoise(document, 5, [name]).text !== document.text)
    expect(changed.length).toBeGreaterThan(0)
    const [first] = changed
    if (first !== undefined) expect(addNoise(first, 5, [name])).toEqual(addNoise(first, 5, [name]))
  })

  it.each(Object.keys(noises))('knows whose letters it changed: %s', (name) => {
    const even = (text: string): string => letters(text.normalize('NFC'))
    const unsaid = documents.flatMap((document) => {
      const noisy = addNoise(document, 9, [name])
      return factsOf(document).filter(({ at, value }) => {
        if (noisy.touched.has(at) || !/\/(name|caseNumber)$/.test(at)) return false
        return !(noisy.spans[at] ?? []).every(([from, until]) =>
          even(noisy.text.slice(from, until)).startsWith(even(value).slice(0, 3)),
        )
      })
    })
    expect(unsaid).toEqual([])
  })

  it('leaves the letters of facts alone when only lines move', () => {
    for (const document of documents) {
      expect(
        addNoise(document, 3, ['lines broken', 'blank lines lost', 'blocks moved', 'unbreakable spaces']).touched.size,
      ).toBe(0)
    }
  })
})
