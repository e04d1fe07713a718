import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { kronor } from '../money.ts'
import { day } from '../time.ts'
import { errorTexts } from './error-texts.ts'
import { fieldErrors } from './issues.ts'
import { platformTexts } from './platform-texts.ts'
import { createTexts, defineTexts, flatten, type Message } from './texts.ts'
import { dayWithin, groupedDigits, listInWords, numberInWords, paragraphRanges, withHardSpaces } from './words.ts'

const texts = createTexts([platformTexts, errorTexts])
const sv = texts('sv')
const en = texts('en')

const placeholders = (message: Message): readonly string[] => {
  const forms = typeof message === 'string' ? [message] : [message.one, message.other, message.zero ?? '']
  return [...new Set(forms.flatMap((form) => [...form.matchAll(/\{(\w+)/g)].map((match) => match[1] ?? '')))].sort()
}

describe('the texts of the platform', () => {
  it.each([
    ['platform', platformTexts],
    ['errors', errorTexts],
  ])('have the same keys and ask for the same facts in both languages (%s)', (_, bundle) => {
    const english = new Map(flatten(bundle.en))
    const swedish = flatten(bundle.sv)
    expect([...english.keys()].sort()).toEqual(swedish.map(([key]) => key).sort())
    for (const [key, message] of swedish) {
      expect([key, placeholders(english.get(key) ?? '')]).toEqual([key, placeholders(message)])
    }
  })

  it('count in words up to twelve and in digits after that', () => {
    expect(sv('form.errors', { count: 1 })).toBe('En uppgift behöver rättas')
    expect(sv('form.errors', { count: 2 })).toBe('Två uppgifter behöver rättas')
    expect(sv('form.errors', { count: 13 })).toBe('13 uppgifter behöver rättas')
    expect(en('form.errors', { count: 12 })).toBe('Twelve answers need to be corrected')
  })

  it('leave a year alone and group other numbers', () => {
    expect(sv('field.numberTooBig', { limit: 12500 })).toBe('Talet får vara högst 12\u00a0500')
    expect(sv('signing.sent', { minutes: 1500 })).toContain('i 1500 minuter')
  })
})

describe('createTexts', () => {
  const own = { sv: { own: { when: 'Senast {day}', sum: '{sum} till {who:Capital}', only: 'Bara svenska' } }, en: {} }

  it('writes out days, money and lists of names', () => {
    const t = createTexts([own])('sv')
    expect(t.find('own.when', { day: day('2026-12-28') })).toBe('Senast 28 december 2026')
    expect(t.find('own.sum', { sum: kronor(1200), who: 'fyren' })).toBe('1\u00a0200\u00a0kronor till Fyren')
  })

  it('says it in Swedish where the English is not there yet', () => {
    expect(createTexts([own])('en').find('own.only')).toBe('Bara svenska')
  })

  it('knows nothing of a key that nobody brought', () => {
    expect(createTexts([own])('sv').find('own.missing')).toBeUndefined()
  })

  it('refuses two bundles with the same key and a message without its fact', () => {
    expect(() => createTexts([own, own])).toThrow('Two capabilities bring the text own.when')
    expect(() => createTexts([own])('sv').find('own.when')).toThrow('The text own.when needs the fact day')
  })

  it('takes English with a key too few or too many as a type error', () => {
    // @ts-expect-error the English lacks `b`
    defineTexts({ sv: { a: 'a', b: 'b' }, en: { a: 'a' } })
    // @ts-expect-error the English has a key that the Swedish lacks
    defineTexts({ sv: { a: 'a' }, en: { a: 'a', b: 'b' } })
    // @ts-expect-error there is no such key
    expect(() => sv('frame.nothing')).toThrow('Nobody brings the text frame.nothing')
    // @ts-expect-error the message needs its fact
    expect(() => sv('error.reference')).toThrow('needs the fact reference')
  })
})

describe('words', () => {
  it('joins lists with och before the last', () => {
    expect(listInWords([])).toBe('')
    expect(listInWords(['a'])).toBe('a')
    expect(listInWords(['a', 'b', 'c'])).toBe('a, b och c')
    expect(listInWords(['a', 'b'], 'en')).toBe('a and b')
  })

  it('joins paragraphs into ranges', () => {
    const from = (a: number, b: number) => Array.from({ length: b - a + 1 }, (_, i) => a + i)
    expect(paragraphRanges([...from(151, 166), ...from(146, 149)])).toBe('§§\u00a0146–149 och 151–166')
    expect(paragraphRanges([12])).toBe('§\u00a012')
    expect(paragraphRanges([3, 1, 3])).toBe('§§\u00a01 och 3')
    expect(paragraphRanges([])).toBe('')
  })

  it('keeps every paragraph and adds none when ranges are read back', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1 }), (paragraphs) => {
        const said = paragraphRanges(paragraphs).replace(/§|\u00a0/g, '')
        const read = said.split(/, | och /).flatMap((run) => {
          const [a = 0, b = a] = run.split('–').map(Number)
          return Array.from({ length: b - a + 1 }, (_, i) => a + i)
        })
        expect(read).toEqual([...new Set(paragraphs)].sort((a, b) => a - b))
      }),
    )
  })

  it('writes numbers and provisions so that they do not break across lines', () => {
    expect(numberInWords(0)).toBe('noll')
    expect(numberInWords(12)).toBe('tolv')
    expect(numberInWords(13)).toBe('13')
    expect(groupedDigits(-1234567.5)).toBe('−1\u00a0234\u00a0567,5')
    expect(withHardSpaces('13 kap. 5 § kommunallagen')).toBe('13\u00a0kap.\u00a05\u00a0§ kommunallagen')
    expect(withHardSpaces('se § 12')).toBe('se §\u00a012')
  })

  it('names the year only when it is another than the reader knows', () => {
    expect(dayWithin(day('2026-12-28'), 2026)).toBe('28 december')
    expect(dayWithin(day('2027-01-02'), 2026)).toBe('2 januari 2027')
    expect(dayWithin(day('2026-12-28'), 2026, 'en')).toBe('28 December')
  })
})

describe('fieldErrors', () => {
  const schema = z.object({
    title: z.string().min(3).max(10),
    mail: z.email(),
    kind: z.enum(['a', 'b']),
    seats: z.number().int().positive(),
    who: z.array(z.string()).min(2),
    reason: z.string().refine((text) => text !== 'x', 'signing.needed'),
  })
  const errorsOf = (raw: Record<string, unknown>, t = sv) =>
    fieldErrors(t, schema.safeParse(raw).error?.issues ?? [], raw)

  it('say what to write instead, in the language of the reader', () => {
    const raw = { title: 'ett mycket långt namn', mail: 'x', kind: 'c', seats: 0, who: ['a'], reason: 'x' }
    expect(errorsOf(raw)).toEqual({
      title: 'Skriv högst 10 tecken',
      mail: 'Skriv en e-postadress, till exempel namn@exempel.se',
      kind: 'Välj ett av alternativen',
      seats: 'Talet ska vara större än 0',
      who: 'Välj minst två',
      reason: 'Logga in för att fortsätta',
    })
    expect(errorsOf(raw, en).title).toBe('Write at most 10 characters')
  })

  it('ask for what is empty instead of calling it wrong', () => {
    const errors = errorsOf({ title: '', mail: '', kind: '', seats: '', who: [], reason: 'y' })
    expect(errors).toMatchObject({
      title: 'Fyll i uppgiften',
      mail: 'Fyll i uppgiften',
      kind: 'Välj ett av alternativen',
    })
    expect(errors.seats).toBe('Fyll i uppgiften')
  })
})
