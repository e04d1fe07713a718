import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bindWords, directionRuns, isFromTheRight, legible } from './typography.ts'

const shown = (text: string) => bindWords(text).replaceAll('\u00a0', '~')

test.each([
  ['Enligt § 154 och §§ 146–149', 'Enligt §~154 och §§~146–149'],
  ['8 kap. 12 § kommunallagen', '8~kap.~12~§ kommunallagen'],
  ['KL 13 kap. 5 § st. 2', 'KL~13~kap.~5~§ st.~2'],
  ['t.f. ordförande Eva Berg', 't.f.~ordförande Eva Berg'],
  ['fr.o.m. 3 maj t.o.m. 8 december 2026', 'fr.o.m.~3~maj t.o.m.~8~december 2026'],
  ['10 000 kronor och 1 250 000 kr', '10~000~kronor och 1~250~000~kr'],
  ['kl. 13.30, 25 % av 4 m', 'kl.~13.30, 25~% av 4~m'],
  ['dnr KS 2026/12', 'dnr~KS 2026/12'],
])('%s keeps together what belongs together', (text, expected) => {
  expect(shown(text)).toBe(expected)
})

test.each(['3 medlemmar', 'i maj 2026', 'Han såg 2 katter', 'år 2026 123 personer', 's k', 'På 12 stolar'])(
  '%s is left as it is',
  (text) => {
    expect(bindWords(text)).toBe(text)
  },
)

test('nothing but spaces changes, and a second time changes nothing', () => {
  const pieces = fc.constantFrom('§', '12', ' ', '  ', 'kap.', 't.f.', 'Berg', 'kr', '000', '\n', '%', 'å', '😀')
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'grapheme' }),
        fc.array(pieces).map((some) => some.join('')),
      ),
      (text) => {
        const once = bindWords(text)
        expect(once.replaceAll(/\s+/g, ' ')).toBe(text.replaceAll(/\s+/g, ' '))
        expect(bindWords(once)).toBe(once)
      },
    ),
  )
})

test('words lose what no page can show and keep the rest', () => {
  expect(legible('a\u0000b\tc\r\nd\u2028e\ud800\ufffe 😀👨‍👩‍👧 \u202ef 中')).toBe('ab c\nd\ne 😀👨‍👩‍👧 [U+202E]f 中')
})

test('names written from the right are told apart from the words around them', () => {
  expect(directionRuns('Ordförande محمد علي (S), דוד')).toEqual(['Ordförande ', 'محمد علي', ' (S), ', 'דוד', ''])
  expect([isFromTheRight('محمد علي, 12'), isFromTheRight('محمد Berg'), isFromTheRight('12')]).toEqual([
    true,
    false,
    false,
  ])
})
