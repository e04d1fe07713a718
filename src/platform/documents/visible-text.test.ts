import { expect, test } from 'vitest'
import type { Document } from './document.ts'
import { rewordDocument, visibleLetters, visiblePieces, visibleText } from './visible-text.ts'

const document: Document = {
  language: 'sv',
  label: 'Tjänsteskrivelse',
  title: 'Titel',
  header: ['Björkviks kommun', 'KS 2026/12'],
  blocks: [
    { kind: 'paragraph', text: { text: 'Text.', note: 'Not ett.' } },
    {
      kind: 'heading',
      text: 'Rubrik',
      blocks: [
        { kind: 'points', points: ['Punkt ett.', { text: 'Punkt två.', note: 'Not två.' }] },
        { kind: 'list', items: ['Sak'] },
        { kind: 'box', title: 'Ruta', blocks: [{ kind: 'paragraph', text: 'I rutan.' }] },
      ],
    },
    { kind: 'terms', terms: [{ label: 'Datum', value: '2026-11-18' }] },
    { kind: 'pageBreak' },
    { kind: 'table', caption: 'Insatser', headings: ['Part', 'Kronor'], rows: [['Fyren', '10']], numeric: [1] },
    { kind: 'signatures', signers: [{ name: 'Eva Berg', role: 'Ordförande', detail: 'Skrev under 3 maj' }] },
  ],
  data: { title: 'Titel' },
}

test('all words are told in reading order, with the notes last', () => {
  expect(visibleText(document).split('\n')).toEqual([
    ...['Björkviks kommun', 'KS 2026/12', 'Tjänsteskrivelse', 'Titel', 'Text.', 'Rubrik', 'Punkt ett.', 'Punkt två.'],
    ...['Sak', 'Ruta', 'I rutan.', 'Datum', '2026-11-18', 'Insatser', 'Part', 'Kronor', 'Fyren', '10'],
    ...['Ordförande', 'Eva Berg', 'Skrev under 3 maj', 'Not ett.', 'Not två.'],
  ])
})

test('points and notes carry the marks that a page sets beside them', () => {
  const marked = visiblePieces(document).filter(({ part }) => ['paragraph', 'point', 'note'].includes(part))
  expect(marked.map(({ before = '', words, after = '' }) => `${before}|${words}|${after}`)).toEqual([
    '|Text.|1',
    '1.|Punkt ett.|',
    '2.|Punkt två.|2',
    '|I rutan.|',
    '1|Not ett.|',
    '2|Not två.|',
  ])
})

test('new words leave the shape and the data of the document as they were', () => {
  expect(rewordDocument(document, (words) => words)).toEqual(document)
  const loud = rewordDocument(document, (words) => words.toUpperCase())
  expect(visibleText(loud)).toBe(visibleText(document).toUpperCase())
  expect(loud.data).toEqual({ title: 'Titel' })
})

test('letters are equal whatever white space, hyphenation and ligatures lie between', () => {
  expect(visibleLetters('§\u00a0154 efter\u00adskrift\u0007 ﬁnns\u200d e\u0301 KS‑12 ½\ufe0f')).toBe(
    visibleLetters('§ 154\nefterskrift finns é KS-12 1⁄2'),
  )
})

test('a letter shown by its number is that letter', () => {
  expect(visibleLetters('Li [U+4E2D][U+0007] e[U+0301] [U+D800] [U+FFFFFF]')).toBe('Li中é[U+FFFFFF]')
})
