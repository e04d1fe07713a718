import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { renderSpans, SourceFact, SourceText } from './source.tsx'
import { type Mark, segments } from './spans.ts'
import { someView } from './test-view.ts'

const view = someView()
const rendered = (text: string, marks: readonly Mark[]) => String(renderSpans(view, text, marks))
const mark = (number: number, start: number, end: number, isSure = true): Mark => ({ number, start, end, isSure })

/** What a reader sees of the source: tags and numbers taken away. */
const letters = (html: string): string =>
  html
    .replace(/<sup>.*?<\/sup>/gs, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')

const numbers = fc.integer({ min: -5, max: 60 })
const someMarks = fc
  .array(fc.record({ start: numbers, end: numbers, isSure: fc.boolean() }), { maxLength: 12 })
  .map((marks) => marks.map((m, index) => ({ ...m, number: index + 1 })))
const someText = fc.string({ maxLength: 50, unit: fc.constantFrom('a', 'å', '<', '&', '"', "'", '\n', ' ', '§', '😀') })

describe('a source with marked facts', () => {
  it('keeps every letter whatever the marks are', () => {
    fc.assert(
      fc.property(someText, someMarks, (text, marks) => {
        expect(letters(rendered(text, marks))).toBe(text)
        expect(rendered(text, marks).isWellFormed()).toBe(true)
        expect(
          segments(text, marks)
            .map((segment) => segment.text)
            .join(''),
        ).toBe(text)
      }),
    )
  })

  it('gives every fact one place to land on and one visible number', () => {
    fc.assert(
      fc.property(someText, someMarks, (text, marks) => {
        const html = rendered(text, marks)
        for (const { number } of marks) {
          expect(html.split(` id="k${number}"`).length).toBe(2)
          expect(html.match(new RegExp(`</span>${number}</sup>`, 'g'))?.length).toBe(1)
        }
      }),
    )
  })

  it('never puts a link inside a link', () => {
    fc.assert(
      fc.property(someText, someMarks, (text, marks) => {
        const depth = [...rendered(text, marks).matchAll(/<(\/?)a\b/g)].map((match) => (match[1] ? -1 : 1))
        depth.reduce((open, step) => {
          expect(open + step).toBeLessThanOrEqual(1)
          return open + step
        }, 0)
      }),
    )
  })

  it('links a plain mark to its fact', () => {
    expect(rendered('Diarienummer 2025/KS 1', [mark(1, 13, 22)])).toBe(
      'Diarienummer <a id="k1" href="#u1">2025/KS 1<sup><span class="ds-sr-only"> uppgift </span>1</sup></a>',
    )
  })

  it('gives a nested mark its own letters and the outer one the rest', () => {
    const found = segments('abcdef', [mark(1, 0, 6), mark(2, 2, 4)])
    expect(found.map((s) => [s.text, s.owner?.number, s.isFirst])).toEqual([
      ['ab', 1, true],
      ['cd', 2, true],
      ['ef', 1, false],
    ])
  })

  it('keeps marks that touch or overlap apart', () => {
    const owners = (marks: Mark[]) => segments('abcdef', marks).map((s) => `${s.text}:${s.owner?.number}`)
    expect(owners([mark(1, 0, 3), mark(2, 3, 6)])).toEqual(['abc:1', 'def:2'])
    expect(owners([mark(1, 0, 4), mark(2, 2, 6)])).toEqual(['ab:1', 'cd:2', 'ef:2'])
  })

  it('dashes what is unsure and shows line breaks as they stand', () => {
    const html = String(<SourceText view={view} text={'§ 12\n<b>'} marks={[mark(1, 0, 4, false)]} />)
    expect(html).toContain('<a id="k1" href="#u1" data-sure="no">§ 12')
    expect(html).toContain('\n&lt;b&gt;')
    expect(html).toContain('aria-label="Källans text"')
  })

  it('leads from a fact back to the source, and says why one is unsure', () => {
    const sure = String(<SourceFact view={view} number={2} label="Organ" value="Kommunstyrelsen" />)
    expect(sure).toContain('<li class="hs-fact" id="u2">')
    expect(sure).toContain('href="#k2"')
    const doubt = (
      <SourceFact view={view} number={3} label="Nummer" value="O317" doubt="Bokstaven O eller 0" hasPlace={false} />
    )
    expect(String(doubt)).toContain('data-sure="no"')
    expect(String(doubt)).toContain('Bokstaven O eller 0')
    expect(String(doubt)).not.toContain('href')
  })
})
