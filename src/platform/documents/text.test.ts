import fc from 'fast-check'
import { expect, test } from 'vitest'
import { somePaper } from '../../../test/documents/some-paper.ts'
import { wildDocument } from '../../../test/documents/wild-documents.ts'
import { documentText } from './text.ts'
import { visibleLetters, visiblePieces } from './visible-text.ts'

test('notes are marked where they belong and stand last', () => {
  const text = documentText(somePaper())
  expect(text).toContain('2. Insatserna för 2027 är 1 250 000 kronor. [1]\n3. Förvaltningen')
  expect(text).toMatch(
    /\n\nNoter\n\n\[1\] 2 kap\. 1 § kommunallagen \(2017:725\)\.\n\[2\] 13 kap\. 5 § kommunallagen\.\n$/,
  )
})

test('a signature says in words how it was given, and a masked document says that it is', () => {
  expect(documentText(somePaper())).toContain('T.f. enhetschef\tEva Berg\nUndertecknad elektroniskt 8 december 2026')
  expect(documentText(somePaper({ isMasked: true }))).toContain('\n\nWebbversion.')
})

test('cells are parted by tabs below their headings', () => {
  expect(documentText(somePaper())).toContain(
    'Insatser per år\nPart\tInsats\tKronor\nFyren\tVolontärer, 1 400 timmar\t350 000',
  )
})

test('whatever the words are, the text says them all, in order', () => {
  fc.assert(
    fc.property(wildDocument, (wild) => {
      const text = visibleLetters(documentText(wild))
      let from = 0
      for (const { words } of visiblePieces(wild)) {
        const letters = visibleLetters(words)
        const at = text.indexOf(letters, from)
        expect(at, words).toBeGreaterThanOrEqual(0)
        from = at + letters.length
      }
    }),
    { numRuns: 100 },
  )
})
