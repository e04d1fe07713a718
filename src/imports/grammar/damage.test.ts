import { describe, expect, it } from 'vitest'
import { readText } from './read-text.ts'

const minutes = (list: readonly string[], ...item: string[]) =>
  readText(
    ['Björkviks kommun', 'SAMMANTRÄDESPROTOKOLL', ...list, '', '§ 12', 'Ny träffpunkt', '', ...item].join('\n'),
    'a.txt',
  )
const listed = (...lines: string[]) => minutes(lines, 'Beslut', 'Ärendet bordläggs.')
const decided = (...lines: string[]) => minutes(['Justerare Åsa Berg (S)'], ...lines)

describe('damage that changes who was there', () => {
  it('puts roles in doubt that could not be paired with the names', () => {
    const { attendance, confidence } = listed('Beslutande', 'Åsa Berg', 'Torsten Ek', 'Ordförande (S)')
    expect(attendance?.map(({ name }) => name)).toEqual(['Åsa Berg', 'Torsten Ek'])
    expect(confidence['/attendance/1/role']).toBeLessThan(0.9)
  })

  it('puts people in doubt below a line that may be another heading', () => {
    const { confidence } = listed('Beslutande', 'Åsa Berg (S)', '', 'Jstrar', 'Torsten Ek (M)')
    expect(confidence['/attendance/1/name']).toBeLessThan(0.9)
  })

  it('reads the right column under a heading that goes on alone on the next line', () => {
    const { attendance } = listed(
      'Ledamöter              Närvarande',
      'ej tjänstgörande ersättare',
      'Åsa Berg (S)           Olle Varg (C)',
      'Torsten Ek (M)',
    )
    expect(attendance?.map(({ name, role }) => [name, role])).toEqual([
      ['Åsa Berg', 'deciding'],
      ['Torsten Ek', 'deciding'],
      ['Olle Varg', 'substitute'],
    ])
  })
})

describe('damage inside an item', () => {
  it('opens a paragraph whose year was misread', () => {
    const { items } = decided(
      'Beslut',
      'Ärendet bordläggs.',
      '',
      '§ 13/202l Val av ombud',
      '',
      'Beslut',
      'Eva Ask väljs.',
    )
    expect(items?.map(({ paragraph, points }) => [paragraph, points])).toEqual([
      [12, ['Ärendet bordläggs.']],
      [13, ['Eva Ask väljs.']],
    ])
  })

  it('leaves out a ballot with a number that was misread', () => {
    const { items } = decided('Beslut', 'Planen antas.', '', 'Omröstning', 'Utfallet blir 8 ja mot 6 nej, l avstår.')
    expect(items?.[0]?.votes).toBeUndefined()
  })

  it('takes no page header for a point of the decision', () => {
    const { items } = decided('Beslut', '', 'Tekniska nämnden', '1. Planen antas.', '2. Medel avsätts.')
    expect(items?.[0]?.points).toEqual(['Planen antas.', 'Medel avsätts.'])
  })

  it('ends a list of files where something else begins', () => {
    const { items } = decided('Beslut', 'Planen antas.', '', 'Bilagor', 'Karta över parken.pdf', '', 'Björkviks kommun')
    expect(items?.[0]?.attachments).toEqual(['Karta över parken.pdf'])
  })
})

describe('a short case number on a line of its own', () => {
  it('opens no paragraph', () => {
    const { caseNumbers, documentDate } = readText(
      'TJÄNSTESKRIVELSE\n\nDatum\nDnr\nden 18 oktober 2020\nKS 2020/58\n\nFörslag till beslut\nPlanen antas.',
      'a.txt',
    )
    expect({ caseNumbers, documentDate }).toEqual({ caseNumbers: ['KS 2020/58'], documentDate: '2020-10-18' })
  })
})

describe('damage to values', () => {
  it('leaves out a list of paragraphs of which one was misread', () => {
    expect(listed('Paragrafer 70-85, 87-9l').paragraphs).toBeUndefined()
  })

  it('puts a place in doubt that a line close below may go on with', () => {
    const { meeting, confidence } = listed('Plats   Kommunhuset, rum', 'Granen vid parken')
    expect(meeting?.place).toBe('Kommunhuset, rum')
    expect(confidence['/meeting/place']).toBeLessThan(0.9)
  })
})
