import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isRefusal } from '../../platform/refusal.ts'
import { identityNumbersIn } from './identity-numbers.ts'
import { maskedVersion, proposalsOf, wordsIn } from './masked.ts'
import { placesOf } from './web-version.ts'

const reading = (attendance: readonly Record<string, string>[]) => ({ attendance })
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
    'Ring 070-123 45 67 eller karin@exempel.se. Närvarande: Karin Påhittad, Eva Berg (S), Omar Ali, kanslichef.'
  const document = minutes(text, [
    { name: 'Karin Påhittad', role: 'other' },
    { name: 'Eva Berg', role: 'other', party: 'S' },
    { name: 'Omar Ali', role: 'official', title: 'kanslichef' },
  ])
  expect(proposalsOf(document).map(({ ground, words }) => [ground, words])).toEqual([
    ['phone', '070-123 45 67'],
    ['mail', 'karin@exempel.se'],
    ['privatePerson', 'Karin Påhittad'],
  ])
})

test('an identity number is never left, and a misspelt word of the own is not passed over', () => {
  const document = minutes('Sökanden 850709-9805 yttrade sig.')
  const proposals = proposalsOf(document)
  const left = maskedVersion(document, { title: 'Yttrande', chosen: [], words: [] })
  expect(isRefusal(left) && left.provision).toContain('3 kap. 10 §')
  const chosen = proposals.map(({ id }) => id)
  const misspelt = maskedVersion(document, { title: 'Yttrande', chosen, words: ['Karn'] })
  expect(isRefusal(misspelt) && misspelt.reason).toBe('masking.wordsNotFound')
  expect(maskedVersion(document, { title: 'Yttrande 850709-9805', chosen, words: [] })).toMatchObject({
    title: 'Yttrande [maskerat]',
    text: 'Sökanden [maskerat] yttrade sig.',
  })
})

test('the length of what stood there cannot be told from the web version', () => {
  const short = maskedVersion(minutes('Hej Bo Ek!'), { title: 'x', chosen: [], words: ['Bo Ek'] })
  const long = maskedVersion(minutes('Hej Margareta Påhittadsson!'), {
    title: 'x',
    chosen: [],
    words: ['Margareta Påhittadsson'],
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
      (own, pieces, places) => {
        const mixed = pieces.map(([text, after], index) =>
          places.includes(index) ? `${own[index % own.length]}${after}${text}${after}` : `${text}${after}`,
        )
        const document = minutes(`${mixed.join('')} ${own.join(' ')}`)
        const chosen = proposalsOf(document).map(({ id }) => id)
        const words = own.filter((each) => placesOf(document.text, each).length > 0)
        const version = maskedVersion(document, { title: `Om ${own.join(' ')} 850709-9805`, chosen, words })
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

test('own words are one on each line, each once', () => {
  expect(wordsIn('Karin Påhittad \n\n Bo Ek\nBo Ek')).toEqual(['Karin Påhittad', 'Bo Ek'])
})
