import fc from 'fast-check'
import { expect, test } from 'vitest'
import { someLetterhead } from '../../../test/documents/some-paper.ts'
import { wildDocument } from '../../../test/documents/wild-documents.ts'
import type { Document } from '../../platform/documents/document.ts'
import { rewordDocument, visibleText } from '../../platform/documents/visible-text.ts'
import { isRefusal } from '../../platform/refusal.ts'
import { maskedVersion, proposalsOf } from './masked.ts'

const own = (...words: readonly string[]) =>
  words.map((each) => ({ words: each, ground: 'aboutPerson' as const, provision: '' }))

const masked = (tree: Document, words: readonly string[], reading: unknown = {}) => {
  const document = { text: '', reading, paper: { tree, letterhead: someLetterhead() } }
  const chosen = proposalsOf(document).map(({ id }) => id)
  const version = maskedVersion(document, { title: tree.title, chosen, own: own(...words) })
  if (isRefusal(version) || !version.paper) throw new Error('Nothing was masked')
  return version
}

const paper = (text: string, data: unknown): Document => ({
  ...{ language: 'sv', title: 'Skrivelse', header: ['Björkvik'], data },
  blocks: [{ kind: 'paragraph', text }],
})

test('a day that is masked in words is gone from the data, where it is written in figures', () => {
  const tree = paper('Siv Rud skrev den 3 maj 2026.', {
    items: [{ on: '2026-05-03', by: 'Siv Rud' }],
    other: '2026-05-04',
  })
  const version = masked(tree, ['3 maj 2026', 'Siv Rud'])
  expect(version.paper?.tree.data).toEqual({ items: [{ on: '[maskerat]', by: '[maskerat]' }], other: '2026-05-04' })
  expect(version.text).toContain('[maskerat] skrev den [maskerat].')
  expect(version.paper?.tree.isMasked).toBe(true)
})

test('what the data alone says is masked when it would be proposed; what the page shows stays', () => {
  const data = { tel: '070-123 45 67', shown: '08-123 45 67', id: 8507099805, near: 'nr850709-9805A', '850709-9805': 1 }
  const attendance = [{ name: 'Siv Rud', role: 'other' }]
  const document = {
    reading: { attendance },
    text: '',
    paper: { tree: paper('Ring 08-123 45 67.', { ...data, by: 'Siv Rud' }), letterhead: someLetterhead() },
  }
  const version = maskedVersion(document, { title: 'Skrivelse', chosen: [], own: [] })
  if (isRefusal(version)) throw new Error(version.reason)
  expect(version.paper?.tree.data).toEqual({
    ...{ tel: '[maskerat]', shown: '08-123 45 67', near: 'nr[maskerat]A', '[maskerat]': 1, by: '[maskerat]' },
  })
  expect(version.paper?.tree.isMasked).toBeUndefined()
})

test('words that are masked are gone from the letterhead too', () => {
  const tree = paper('Siv Rud skrev.', {})
  const letterhead = { ...someLetterhead(), footer: ['Handläggare Siv Rud'] }
  const version = maskedVersion(
    { text: '', reading: {}, paper: { tree, letterhead } },
    { title: 'x', chosen: [], own: own('Siv Rud') },
  )
  expect('paper' in version && version.paper?.letterhead.footer).toEqual(['Handläggare [maskerat]'])
})

test('whatever the paper, no masked word and no identity number is left in its tree, its data or its text', () => {
  const secret = fc.constantFrom('Qvistina Zorn', 'QVISTINA ZORNS', '850709-9805', 'nr198507099805x', 'Qvistina\nZorn')
  fc.assert(
    fc.property(wildDocument, fc.infiniteStream(secret), fc.jsonValue(), (wild, stream, data) => {
      const around = (text: string) => `${text} ${stream.next().value} ${text}`
      const tree = {
        ...rewordDocument(wild, around),
        title: around('Om'),
        data: { [around('')]: data, deep: [[around('a')]] },
      }
      const words = /qvistina\s+zorn/i.test(visibleText(tree)) ? ['Qvistina Zorn'] : []
      fc.pre(words.length > 0)
      const version = masked(tree, words)
      for (const said of [JSON.stringify(version.paper), version.text, version.title])
        expect(said).not.toMatch(/qvist|zorn|850709-?9805/i)
    }),
    { numRuns: 40 },
  )
})
