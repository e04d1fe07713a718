import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anySign } from '../../../test/any-sign.ts'
import { readText } from './read-text.ts'

const read = (...lines: string[]) => readText(lines.join('\n'), 'a.txt')

const cover = (...lines: string[]) =>
  read(
    'Björkviks kommun',
    'Socialnämnden',
    'SAMMANTRÄDESPROTOKOLL',
    '',
    ...lines,
    '',
    'Beslutande',
    'Åsa Berg (S), ordförande',
  )

describe('the day of the meeting', () => {
  it('is never taken from approval or notice', () => {
    const { meeting, approval, notice } = cover(
      'Plats\tKommunhuset',
      'Datum för justering\t2024-03-12',
      'Datum då anslaget sätts upp\t2024-03-13',
    )
    expect(meeting?.date).toBeUndefined()
    expect(approval?.date).toBe('2024-03-12')
    expect(notice?.postedOn).toBe('2024-03-13')
  })

  it('is not a day about approval that stands under a label of the meeting', () => {
    expect(cover('Plats\tDigital justering 13 oktober 2022').meeting).toBeUndefined()
  })

  it('is in doubt when two labels that say the same give different days', () => {
    const { meeting, confidence } = cover(
      'Sammanträdesdatum 2024-03-05',
      'Plats och tid  Rådhuset, 2024-03-06 kl 18.00–20.00',
    )
    expect(meeting?.date).toBe('2024-03-05')
    expect(confidence['/meeting/date']).toBeLessThan(0.9)
  })
})

describe('labels and values', () => {
  it('pairs stacked labels with stacked values', () => {
    const { meeting } = cover('Datum', 'Tid', 'Plats', '2024-03-05', 'kl 18.00–20.15', 'Sessionssalen')
    expect(meeting).toEqual({ date: '2024-03-05', start: '18:00', end: '20:15', place: 'Sessionssalen' })
  })

  it('gives no stacked value when they do not fit their labels', () => {
    expect(cover('Datum', 'Tid', 'Plats', 'Sessionssalen', 'kl 18.00–20.15').meeting).toBeUndefined()
  })

  it('makes a label whole that is split around its value', () => {
    const { approval } = cover('Justeringens plats   Kansliet, 2024-03-12', 'och tid')
    expect(approval).toEqual({ date: '2024-03-12', place: 'Kansliet' })
  })

  it('does not take running text that begins with the word of a label', () => {
    const { chairs } = read(
      '§ 1 Lokaler',
      '',
      'Ordförandeförslag',
      'Ordförande Åsa Berg (S) föreslår att lokalen upplåts.',
    )
    expect(chairs).toBeUndefined()
  })
})

describe('items', () => {
  it('opens none for a reference to a statute or an earlier decision', () => {
    const { items } = read(
      '§ 7 Avtal',
      '',
      'Beslut',
      '1. Avtalet godkänns.',
      '',
      'Bakgrund',
      'Enligt kommunallagen',
      '§ 12 i lagen gäller detta.',
    )
    expect(items?.map(({ paragraph }) => paragraph)).toEqual([7])
  })

  it('dates an assignment and says to whom the result goes back', () => {
    const { items } = read(
      '§ 7 Volontärcenter',
      '',
      'Kommunstyrelsens beslut',
      '1. Kommundirektören ges i uppdrag att pröva ett volontärcenter.',
      '2. Uppdraget ska redovisas i kommunstyrelsen senast juni 2025.',
    )
    expect(items?.[0]?.assignments).toEqual([
      { to: 'Kommundirektören', text: 'pröva ett volontärcenter.', dueOn: '2025-06-30' },
    ])
    expect(items?.[0]?.reportBackTo).toBe('kommunstyrelsen')
  })
})

describe('any text', () => {
  it('is read without a throw, the same way twice, with places inside it', () => {
    const words = fc.constantFrom(
      '§ 12',
      'Beslut',
      'Datum',
      '2024-03-05',
      'Åsa Berg (S)',
      '\n',
      '\n\n',
      '\t',
      'Beslutande',
      'Justerare',
      '1. ',
      'att',
      'a\u030a',
      '\f',
      '…',
    )
    fc.assert(
      fc.property(
        fc.array(fc.oneof(words, fc.string({ unit: anySign, maxLength: 12 })), { maxLength: 60 }),
        (parts) => {
          const text = parts.join(' ')
          const first = readText(text, 'a.txt')
          expect(readText(text, 'a.txt')).toEqual(first)
          for (const [from, until] of Object.values(first.spans))
            expect(from <= until && until <= text.length).toBe(true)
        },
      ),
      { seed: 11, numRuns: 200 },
    )
  })

  it('without any known heading is of no known kind', () => {
    expect(read('Köp mjölk och bröd.', 'Ring Eva i morgon.')).toMatchObject({ kind: 'unknown', spans: {} })
  })
})
