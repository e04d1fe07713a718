import fc from 'fast-check'
import type { Block, Document, Said } from '../../src/platform/documents/document.ts'

// Documents that nobody would write but somebody will: odd signs, no words at all, names in other scripts.

const oddities = [
  ...[
    'Åsa Öberg-Ek',
    'O’Neill',
    'محمد علي',
    'דוד',
    '😀👨‍👩‍👧',
    'ﬁnal',
    'a\u0000b\u0008c',
    '\ud800',
    '\ufffe',
    'e\u0301',
  ],
  ...[
    '<b>&amp;</b>',
    '{{namn}}',
    '{#punkter}',
    '#strong[x]',
    '$x$',
    '\\',
    '1. ',
    '§ 12',
    '* _',
    '\u202eabc',
    '10 000 kr',
  ],
]

/** A line of words, often with something odd in it. */
export const wildWords: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.constantFrom('ord', 'beslutar', 'Berg', 'KS 2026/12', ...oddities), fc.string({ maxLength: 8 })), {
    maxLength: 6,
  })
  .map((words) => words.join(' '))

const said: fc.Arbitrary<Said> = fc.oneof(
  { weight: 3, arbitrary: wildWords },
  fc.record({ text: wildWords, note: wildWords }),
)

const table = fc.integer({ min: 1, max: 4 }).chain((columns) => {
  const row = fc.array(wildWords, { minLength: columns, maxLength: columns })
  return fc.record({
    kind: fc.constant('table' as const),
    caption: wildWords,
    headings: row,
    rows: fc.array(row, { maxLength: 4 }),
    numeric: fc.uniqueArray(fc.integer({ min: 0, max: columns - 1 }), { maxLength: 2 }),
  })
})

const leaf: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constant('paragraph' as const), text: said }),
  fc.record({ kind: fc.constant('points' as const), points: fc.array(said, { maxLength: 4 }) }),
  fc.record({ kind: fc.constant('list' as const), items: fc.array(said, { maxLength: 4 }) }),
  fc.record({
    kind: fc.constant('terms' as const),
    terms: fc.array(fc.record({ label: wildWords, value: wildWords }), { maxLength: 4 }),
  }),
  table,
  fc.record({
    kind: fc.constant('signatures' as const),
    signers: fc.array(
      fc.record({ name: wildWords, role: wildWords, detail: wildWords }, { requiredKeys: ['name', 'role'] }),
      { maxLength: 3 },
    ),
  }),
  fc.constant({ kind: 'pageBreak' as const }),
)

const { block } = fc.letrec<{ block: Block }>((tie) => ({
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc.record({
      kind: fc.constant('heading' as const),
      text: wildWords,
      blocks: fc.array(tie('block'), { maxLength: 3 }),
    }),
    fc.record({
      kind: fc.constant('box' as const),
      title: wildWords,
      blocks: fc.array(tie('block'), { maxLength: 3 }),
    }),
  ),
}))

/** Any document of the tree's shape. */
export const wildDocument: fc.Arbitrary<Document> = fc.record(
  {
    language: fc.constantFrom('sv' as const, 'en' as const),
    title: wildWords,
    label: wildWords,
    header: fc.array(wildWords, { maxLength: 3 }),
    blocks: fc.array(block, { maxLength: 6 }),
    data: fc.jsonValue(),
  },
  { requiredKeys: ['language', 'title', 'header', 'blocks'] },
)
