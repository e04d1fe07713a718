import { describe, expect, it } from 'vitest'
import { profiles } from './data/profiles.ts'
import { readText } from './read-text.ts'
import { meaningOf } from './vocabulary.ts'

const paper = [
  'Björkviks kommun',
  'Socialnämnden',
  'SAMMANTRÄDESPROTOKOLL',
  '',
  'Vi träffades: Strandsalen, 2024-03-05 kl 13.00–15.10',
  'Granskas av: Torsten Ek',
  'Granskningsdag: 2024-03-12',
  'Uppe på tavlan från: 2024-03-13',
  '',
  'Vi som beslutade',
  'Åsa Berg (S)',
  'Torsten Ek (M)',
  '',
  'Vi som lyssnade',
  'Olle Varg (C)',
  '',
  '§ 12',
  'Ny träffpunkt',
  '',
  'Detta bestämdes',
  'Medel avsätts inom ramen.',
]

describe('a paper whose words only a profile knows', () => {
  it('is read with that profile', () => {
    const text = paper.join('\n')
    const { meeting, approval, notice, approvers, attendance, items, spans } = readText(text, 'a.txt')
    expect(meeting).toEqual({ date: '2024-03-05', start: '13:00', end: '15:10', place: 'Strandsalen' })
    expect(approval).toEqual({ date: '2024-03-12' })
    expect(notice).toEqual({ postedOn: '2024-03-13' })
    expect(approvers).toEqual([{ name: 'Torsten Ek', party: 'M' }])
    expect(attendance?.map(({ name, role }) => [name, role])).toEqual([
      ['Åsa Berg', 'deciding'],
      ['Torsten Ek', 'deciding'],
      ['Olle Varg', 'substitute'],
    ])
    expect(items?.[0]?.points).toEqual(['Medel avsätts inom ramen.'])
    expect(text.slice(...(spans['/meeting/place'] ?? [0, 0]))).toBe('Strandsalen')
    expect(text.slice(...(spans['/items/0/outcome'] ?? [0, 0]))).toBe('Detta bestämdes')
  })

  it('is read with the common words alone when only one word of the profile stands in it', () => {
    const { attendance } = readText(
      [
        'Beslutande',
        'Åsa Berg (S)',
        'Vi som lyssnade',
        '',
        '§ 12',
        'Ny träffpunkt',
        '',
        'Beslut',
        'Ärendet bordläggs.',
      ].join('\n'),
      'a.txt',
    )
    expect(attendance?.map(({ name }) => name)).toEqual(['Åsa Berg'])
  })
})

describe('every profile', () => {
  const words = profiles.flatMap(({ name, words }) =>
    Object.entries(words).map(([printed, common]) => ({ name, printed, common })),
  )

  it.each(words)('of $name leads "$printed" to a word of the common vocabulary', ({ common }) => {
    expect(meaningOf(common)).toMatchObject({ misspelled: false })
  })
})
