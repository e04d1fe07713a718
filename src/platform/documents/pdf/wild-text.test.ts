import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anySign } from '../../../../test/any-sign.ts'
import { someDocument, someLetterhead } from '../../../../test/files/some-document.ts'
import { taggedText } from '../../../../test/files/tagged-text.ts'
import type { Block, Document } from '../document.ts'
import { visibleLetters, visibleText } from '../visible-text.ts'
import { checkPdf } from './check.ts'
import { typefaces } from './fonts.ts'
import { makePdf } from './make-pdf.ts'
import { openPdf } from './open.ts'
import { printable } from './printable.ts'
import { hasMarkedLetter } from './raised-marks.ts'
import { shownText } from './shown-text.ts'

// In this process, so that many documents take little time; the process of its own has tests of its own.
const made = (document: Document, typeface: 'serif' | 'sans' = 'serif'): Uint8Array => {
  const letterhead = { ...someLetterhead, sender: document.header[0] ?? 'x', typeface }
  const outcome = makePdf({ document, letterhead, attachment: undefined, madeAt: '2026-11-24T09:00:00Z' })
  if (!('pdf' in outcome)) throw new Error(outcome.detail)
  return outcome.pdf
}

const markup = [
  '#strong[x]',
  '#panic("x")',
  '$ x^2 $',
  '\\',
  '\\u{1F600}',
  '@label',
  '<label>',
  '`raw`',
  '```',
  '*x*',
  '_x_',
  '= x',
  '- x',
  '+ x',
  '/ x: y',
  '[',
  ']',
  '{',
  '}',
  '//',
  '/* x',
  '~',
  '--',
  '"',
  "'",
  '#',
  '##',
  '#{',
  '#(',
  '{{x}}',
  'https://x.example',
  '\0',
  '\u0007',
  '\u001b[31m',
  '\ud83d',
  '\udc00x',
  '\u202eabc',
  '\u2067x\u2069',
  '\u00ad',
  '\ufeff',
  '\ufffd',
  '\u2028',
  '\u0085',
  'محمد علي',
  'دا\u0651نيال',
  'שלום',
  '中文',
  '한국',
  'हिन्दी',
  'ไทย',
  '😀',
  '👨‍👩‍👧',
  '🇸🇪',
  '1️⃣',
  'ﷺ',
  'x\u0338',
  '\u0301',
  'ﬁ',
  'Ω',
  '☐',
  '\t',
  '\r\n',
  '\n\n',
  '  ',
  '\u00a0',
  '\u200b',
  'x'.repeat(400),
  '§ 154',
  '10 000 kronor',
  '',
] as const

const wild = fc
  .array(
    fc.oneof(fc.constantFrom(...markup), fc.string({ unit: anySign, maxLength: 8 }), fc.string({ maxLength: 12 })),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(''))
const blocksOf = (words: fc.Arbitrary<string>): fc.Arbitrary<Block[]> => {
  const leaf: fc.Arbitrary<Block> = fc.oneof(
    fc.record({ kind: fc.constant('paragraph' as const), text: words }),
    fc.record({ kind: fc.constant('points' as const), points: fc.array(words, { maxLength: 3 }) }),
    fc.record({ kind: fc.constant('list' as const), items: fc.array(words, { maxLength: 3 }) }),
    fc.record({
      kind: fc.constant('terms' as const),
      terms: fc.array(fc.record({ label: words, value: words }), { maxLength: 3 }),
    }),
    fc.record({
      kind: fc.constant('signatures' as const),
      signers: fc.array(fc.record({ name: words, role: words, detail: words }), { maxLength: 3 }),
    }),
    fc.record({
      kind: fc.constant('table' as const),
      caption: words,
      headings: fc.array(words, { minLength: 3, maxLength: 3 }),
      rows: fc.array(fc.array(words, { minLength: 3, maxLength: 3 }), { maxLength: 3 }),
    }),
    fc.constant({ kind: 'pageBreak' as const }),
  )
  const inside = fc.array(leaf, { maxLength: 2 })
  return fc.array(
    fc.oneof(
      leaf,
      fc.record({ kind: fc.constant('heading' as const), text: words, blocks: inside }),
      fc.record({ kind: fc.constant('box' as const), title: words, blocks: inside }),
    ),
    { maxLength: 4 },
  )
}

// Their order in what is taken out of a PDF is that of the eye; a test of its own looks for them.
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u
// So are letters with marks that no one sign holds: the reader of tags takes no notice of what a mark says of itself.
const isReadByTags = (words: string): boolean =>
  !rightToLeft.test(words.normalize('NFKC')) && !hasMarkedLetter(printable(words))
const lettersOf = (lines: readonly string[]): string => visibleLetters(lines.map(printable).join('\n'))

test('whatever is written is set as text, passes the check and stands there word for word', async () => {
  const words = wild.filter(isReadByTags)
  await fc.assert(
    fc.asyncProperty(words, blocksOf(words), async (sender, content) => {
      const document = someDocument({ title: `Titel ${sender}`, header: [`Kommun ${sender}`], blocks: content })
      const pdf = made(document)
      expect(checkPdf(pdf)).toEqual([])
      expect(lettersOf(await taggedText(pdf))).toBe(lettersOf([visibleText(document)]))
    }),
    { numRuns: 8 },
  )
}, 120_000)

test('names written from right to left are set in their own letters, none of them lost', async () => {
  const names = ['محمد علي', 'دانيال بن يوسف', 'שלום לוי', 'مريم']
  const pdf = made(someDocument({ blocks: names.map((text) => ({ kind: 'paragraph', text })) }))
  const there = [...lettersOf(await taggedText(pdf))].filter((letter) => rightToLeft.test(letter)).sort()
  expect(there).toEqual([...lettersOf(names)].sort())
})

test.each(['serif', 'sans'] as const)('a letter with marks of its own is read once (%s)', (typeface) => {
  const letters = [...'abdghjlpqtxÅÖTQ0µЖβ'].flatMap((letter) =>
    [...'\u0300\u0301\u0302\u0304\u030a\u030c\u0323\u0327'].map((mark) => (letter + mark).normalize('NFC')),
  )
  const text = `${letters.join(' ')} Ọ́láb́ìsí b́b́b b́ẋ̌ ẹ̀̃ ${'b̌'.repeat(90)}`
  const pdf = made(someDocument({ blocks: [{ kind: 'paragraph', text }] }), typeface)
  expect(checkPdf(pdf)).toEqual([])
  expect(lettersOf([shownText(openPdf(pdf))])).toContain(lettersOf([text]))
  const readByOthers = execFileSync('pdftotext', ['-', '-'], { input: pdf }).toString()
  expect(lettersOf([readByOthers])).toContain(lettersOf([text]))
})

test('what no typeface has is shown by its number, and what has no look is left out or shown', () => {
  expect(printable('中\0\u202e\ud83dx')).toBe('[U+4E2D][U+0000][U+202E][U+D83D]x')
  expect(printable('mot\u00adsats\u200b\ufeff')).toBe('motsats')
  expect(printable('a\u030asa \r\n b  c')).toBe('åsa \n b c')
  expect(printable('👨‍👩‍👧 ①')).toBe('👨👩👧 1')
})

test('every letter that is passed without a closer look is in both Swedish typefaces', () => {
  const [swedish] = typefaces()
  for (let code = 0; code < 0x3000; code += 1) {
    const letter = String.fromCharCode(code)
    if (
      printable(letter) === letter &&
      letter !== '\n' &&
      !typefaces()
        .slice(1)
        .some(({ has }) => has(code))
    ) {
      expect(swedish?.has(code), code.toString(16)).toBe(true)
    }
  }
})
