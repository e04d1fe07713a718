import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isRefusal } from '../../platform/refusal.ts'
import { dayForms } from './day-forms.ts'
import { identityNumbersIn } from './identity-numbers.ts'
import { maskedVersion, proposalsOf } from './masked.ts'
import { placesOf } from './web-version.ts'

const reading = (attendance: readonly Record<string, string>[]) => ({ attendance })
const own = (...words: readonly string[]) =>
  words.map((each) => ({ words: each, ground: 'aboutPerson' as const, provision: '' }))
const minutes = (text: string, attendance: readonly Record<string, string>[] = []) => ({
  text,
  reading: reading(attendance),
})

test('a number of a day that exists with a right check digit is an identity number, whatever its sign', () => {
  for (const written of ['850709-9805', '19850709-9805', '8507099805', '198507099805', '850769-9802', '850709+9805'])
    expect(
      identityNumbersIn(`Född ${written}.`).filter(({ isChecked }) => isChecked),
      written,
    ).toHaveLength(1)
  for (const written of ['851332-9805', '556036-0793', '2026-03-09', '8507099806', '0123456789'])
    expect(
      identityNumbersIn(`Nummer ${written}.`).filter(({ isChecked }) => isChecked),
      written,
    ).toEqual([])
})

test('numbers, addresses and people without office are proposed; the elected and officials never are', () => {
  const text =
    'Ring 070-123 45 67 eller karin@exempel.se. Närvarande: Karin Påhittad, Eva Berg (S), Omar Ali, kanslichef, Bo Ek, granne.'
  const document = minutes(text, [
    { name: 'Karin Påhittad', role: 'other' },
    { name: 'Eva Berg', role: 'other', party: 'S' },
    { name: 'Omar Ali', role: 'official', title: 'kanslichef' },
    { name: 'Bo Ek', role: 'official', title: 'Granne i kvarteret' },
  ])
  expect(proposalsOf(document).map(({ ground, words }) => [ground, words])).toEqual([
    ['phone', '070-123 45 67'],
    ['mail', 'karin@exempel.se'],
    ['privatePerson', 'Karin Påhittad'],
    ['privatePerson', 'Bo Ek'],
  ])
})

test('an identity number is never left, and a misspelt word of the own is not passed over', () => {
  const document = minutes('Sökanden 850709-9805 yttrade sig.')
  const proposals = proposalsOf(document)
  const left = maskedVersion(document, { title: 'Yttrande', chosen: [], own: [] })
  expect(isRefusal(left) && left.provision).toContain('3 kap. 10 §')
  const chosen = proposals.map(({ id }) => id)
  const misspelt = maskedVersion(document, { title: 'Yttrande', chosen, own: own('Karn') })
  expect(isRefusal(misspelt) && misspelt.reason).toBe('masking.wordsNotFound')
  expect(maskedVersion(document, { title: 'Yttrande 850709-9805', chosen, own: [] })).toMatchObject({
    title: 'Yttrande [maskerat]',
    text: 'Sökanden [maskerat] yttrade sig.',
  })
})

test('the length of what stood there cannot be told from the web version', () => {
  const short = maskedVersion(minutes('Hej Bo Ek!'), { title: 'x', chosen: [], own: own('Bo Ek') })
  const long = maskedVersion(minutes('Hej Margareta Påhittadsson!'), {
    title: 'x',
    chosen: [],
    own: own('Margareta Påhittadsson'),
  })
  expect('text' in short && 'text' in long && short.text === long.text).toBe(true)
})

const word = fc.stringMatching(/^[A-ZÅÄÖ][a-zåäöé]{2,9}$/).filter((text) => text.toLowerCase() !== 'maskerat')
const glue = fc.constantFrom(' ', ', ', '. ', '\n', ' (', ') ', '-\n', '\u00a0', 's ')

test('whatever the text, no masked word and no identity number remains in it or in its title', () => {
  fc.assert(
    fc.property(
      fc.array(word, { minLength: 1, maxLength: 4 }),
      fc.array(fc.tuple(fc.oneof(word, fc.constantFrom('850709-9805', '198507099805', 'a@b.se')), glue), {
        maxLength: 30,
      }),
      fc.array(fc.nat(40), { maxLength: 10 }),
      (names, pieces, places) => {
        const mixed = pieces.map(([text, after], index) =>
          places.includes(index) ? `${names[index % names.length]}${after}${text}${after}` : `${text}${after}`,
        )
        const document = minutes(`${mixed.join('')} ${names.join(' ')}`)
        const chosen = proposalsOf(document).map(({ id }) => id)
        const words = names.filter((each) => placesOf(document.text, each).length > 0)
        const version = maskedVersion(document, {
          title: `Om ${names.join(' ')} 850709-9805`,
          chosen,
          own: own(...words),
        })
        if (isRefusal(version)) throw new Error(version.reason)
        for (const text of [version.text, version.title]) {
          expect(identityNumbersIn(text).filter(({ isChecked }) => isChecked)).toEqual([])
          for (const each of words) expect(placesOf(text, each)).toEqual([])
        }
      },
    ),
    { numRuns: 60 },
  )
})

test('a day is the same day in words, in figures and in another language', () => {
  expect(dayForms('den 3 maj 2026')).toEqual(['2026-05-03', '20260503', '3 maj 2026', '3 May 2026', '3/5 2026'])
  expect(dayForms('2026-05-03')).toContain('3 maj 2026')
  expect(dayForms('3 May 2026')).toContain('2026-05-03')
  for (const words of ['maj 2026', '31 februari 2026', 'Bo Ek', '', '2026', 'Bo Ek kom hit igen den 3 maj 2026'])
    expect(dayForms(words), words).toEqual([])
  const version = maskedVersion(minutes('Möte 3 maj 2026, protokoll 2026-05-03.'), {
    ...{ title: 'x', chosen: [], own: own('3 maj 2026') },
  })
  expect(version).toMatchObject({ text: 'Möte [maskerat], protokoll [maskerat].' })
})

test('own words are logged with the ground and the provision that were given', () => {
  const words = [{ words: 'Bo Ek', ground: 'secrecy' as const, provision: '26 kap. 1 § OSL' }, ...own('Karin')]
  const version = maskedVersion(minutes('Bo Ek och Karin'), { title: 'x', chosen: [], own: words })
  expect('masks' in version && version.masks.map(({ reason, provision }) => [reason, provision])).toEqual([
    ['secrecy', '26 kap. 1 § OSL'],
    ['aboutPerson', expect.stringContaining('artikel 6')],
  ])
})
