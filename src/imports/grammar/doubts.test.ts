import { describe, expect, it } from 'vitest'
import { readText } from './read-text.ts'

const minutes = (list: readonly string[], ...item: string[]) =>
  readText(
    ['Björkviks kommun', 'SAMMANTRÄDESPROTOKOLL', ...list, '', '§ 12 Ny träffpunkt', '', ...item].join('\n'),
    'a.txt',
  )
const listed = (...lines: string[]) => minutes(lines, 'Beslut', 'Ärendet bordläggs.')
const decided = (...lines: string[]) => minutes(['Justerare Åsa Berg (S)'], ...lines)
const isDoubted = (confidence: Readonly<Record<string, number>>, at: string): boolean => (confidence[at] ?? 1) < 0.9

describe('names in torn lists', () => {
  it('go on after a small word at the end of the line', () => {
    const { attendance } = listed('Beslutande: Åsa Berg (S), Ylva de la', 'Ek (M), Olle Varg (C)')
    expect(attendance?.map(({ name }) => name)).toEqual(['Åsa Berg', 'Ylva de la Ek', 'Olle Varg'])
    expect(attendance?.some(({ title }) => title !== undefined)).toBe(false)
  })

  it('go on after the first name of the person replaced', () => {
    const { attendance } = listed('Beslutande ersättare: Åsa Berg (S), ersätter Olle', 'Varg Ek (C), Ylva Rask (M)')
    expect(attendance?.map(({ name }) => name)).toEqual(['Åsa Berg', 'Ylva Rask'])
  })

  it('do not take the one replaced on the next line for another substitute', () => {
    const { attendance } = listed(
      'Beslutande ersättare: Åsa Berg (S), tjänstgör',
      'för Olle Varg (C), Ylva Rask (M), tjänstgör för',
      'Bo Ek (V)',
    )
    expect(attendance?.map(({ name }) => name)).toEqual(['Åsa Berg', 'Ylva Rask'])
  })

  it('are not given the role of another where a name could not be read', () => {
    const { attendance } = listed(
      'Ledamöter',
      'Åsa Berg',
      'Ull a Varg',
      'Ylva Rask',
      'Ledamot (S)',
      'Ledamot (C)',
      'Le damot (M)',
    )
    expect(attendance?.some(({ name, party }) => name === 'Ylva Rask' && party !== undefined)).toBe(false)
  })

  it('do not end at a role whose bracket has lost its first half', () => {
    const { attendance, confidence } = listed(
      'Ledamöter',
      'Åsa Berg',
      'Olle Varg',
      'Ordförande V)',
      'Ersättare (S), tjg ers § 12',
    )
    expect(attendance?.map(({ name }) => name)).toEqual(['Åsa Berg', 'Olle Varg'])
    expect(attendance?.every((_, at) => isDoubted(confidence, `/attendance/${at}/role`))).toBe(true)
  })

  it('do not take in a label that was not understood, and all below is doubted', () => {
    const { attendance, confidence } = listed('Frånvarande', 'Åsa Berg (S)', 'Jusxteraxe     Olle Varg (C)')
    expect(attendance?.map(({ name }) => name)).toEqual(['Åsa Berg', 'Olle Varg'])
    expect(isDoubted(confidence, '/attendance/0/role')).toBe(false)
    expect(isDoubted(confidence, '/attendance/1/role')).toBe(true)
  })

  it('are doubted with their presence where a row of columns fell apart', () => {
    const { attendance, confidence } = listed(
      'Ledamöter              Ersättare',
      'Åsa Berg (S)           Olle Varg (C),',
      'ej närvarande § 12',
      'Torsten Ek (M)',
    )
    expect(attendance?.[0]?.absent).toEqual([{ from: 12, to: 12 }])
    expect(isDoubted(confidence, '/attendance/0/absent/0/from')).toBe(true)
  })

  it('are doubted where two headings stand above two people on a line', () => {
    const { attendance, confidence } = listed(
      'Ledamöter',
      'Ersättare',
      'Åsa Berg (S)           Olle Varg (C)',
      'Bo Ek (M)           Ylva Rask (V)',
    )
    expect(attendance?.length).toBe(4)
    expect(attendance?.every((_, at) => isDoubted(confidence, `/attendance/${at}/role`))).toBe(true)
  })

  it('are doubted where a name stands under neither heading', () => {
    const { attendance, confidence } = listed(
      'Ledamöter              Ersättare',
      'Åsa Berg (S)           Olle Varg (C)',
      '        Torsten Ek (M)',
    )
    expect(attendance?.map(({ name }) => name)).toContain('Torsten Ek')
    expect(attendance?.every((_, at) => isDoubted(confidence, `/attendance/${at}/role`))).toBe(true)
  })

  it('keep titles that no post is known by in doubt', () => {
    const { attendance, confidence } = listed('Tjänstemän', 'Åsa Berg, kommunjurist', 'Olle Varg, ugglevaktare')
    expect(attendance?.map(({ title }) => title)).toEqual(['kommunjurist', 'ugglevaktare'])
    expect(isDoubted(confidence, '/attendance/0/title')).toBe(false)
    expect(isDoubted(confidence, '/attendance/1/title')).toBe(true)
  })

  it('end where a matter begins, even without a blank line', () => {
    const { items } = listed('Frånvarande', 'Åsa Berg (S)', '§ 11 Ändring av taxan för båtplatser')
    expect(items?.map(({ paragraph }) => paragraph)).toEqual([11, 12])
  })
})

describe('items of damaged minutes', () => {
  it('have points marked with any dash', () => {
    expect(decided('Beslut', '- Planen antas.', '— Medel avsätts.').items?.[0]?.points).toEqual([
      'Planen antas.',
      'Medel avsätts.',
    ])
  })

  it('have a doubted point when a line follows its last sentence', () => {
    const { confidence } = decided('Beslut', '1. Planen antas.', 'Start / Politik / Protokoll')
    expect(isDoubted(confidence, '/items/0/points/0')).toBe(true)
  })

  it('have a doubted title when the line of the sign had room for what follows', () => {
    const { items, confidence } = readText(
      'SAMMANTRÄDESPROTOKOLL\n\n§ 12 Ny plan\nörvaltningen berättar om läget i arbetet\n\nBeslut\nPlanen antas.',
      'a.txt',
    )
    expect(items?.[0]?.title).toMatch(/^Ny plan/)
    expect(isDoubted(confidence, '/items/0/title')).toBe(true)
  })

  it('leave out a ballot whose first number was misread after its label', () => {
    expect(decided('Beslut', 'Planen antas.', '', 'Omröstning', 'Ja: 1l, Nej: 3.').items?.[0]?.votes).toBeUndefined()
  })

  it('leave a decision below a second case number to the paragraph that was lost', () => {
    const { items } = decided(
      ...['Dnr KS 2024/12', '', 'Beslut', 'Planen antas.', '', 'Ärendet', 'Det är så.', '', 'Taxa'],
      ...['Dnr KS 2024/13', '', 'Beslut', 'Taxan antas.', '', '§ 14 Val av ombud', '', 'Beslut', 'Eva Ask väljs.'],
    )
    expect(items?.map(({ points }) => points)).toEqual([['Planen antas.'], ['Eva Ask väljs.']])
  })
})

describe('values with misread signs', () => {
  it('give no hour when the minutes hold a letter', () => {
    expect(listed('Tid   klockan 18.l5-21.20').meeting?.start).not.toBe('18:00')
  })

  it('lose no heading when the accent of its lost first letter is left', () => {
    const { attendance } = listed('Ersättare', 'Åsa Berg (S)', '', '\u0308vriga', 'Olle Varg, kommunjurist')
    expect(attendance?.map(({ role }) => role)).toEqual(['substitute', 'official'])
  })
})

describe('a day below a label that was not understood', () => {
  it('is no meeting day only because the label begins with the word for day', () => {
    const { meeting } = listed('Tid 14:45–18:03', 'Datum för jutsering lördag 25 april 2026')
    expect(meeting?.date).toBeUndefined()
    expect(listed('Datum torsdag 16 april 2026').meeting?.date).toBe('2026-04-16')
  })
})

describe('the name of a paper', () => {
  it('goes on in its last word below a blank line', () => {
    const { items } = decided(
      'Beslut',
      'Ärendet bordläggs.',
      '',
      'Beslutsunderlag',
      'Tjänsteskrivelse Medborgarförslag om belysning längs',
      '',
      'Kvarnstigen.pdf',
    )
    expect(items?.[0]?.attachments).toEqual(['Tjänsteskrivelse Medborgarförslag om belysning längs Kvarnstigen.pdf'])
  })
})

describe('the point of a decision', () => {
  it('is doubted when it ends in the middle of a sentence', () => {
    const { items, confidence } = decided('Beslut', 'Styrelsen återremitterar ärendet till')
    expect(items?.[0]?.points).toEqual(['Styrelsen återremitterar ärendet till'])
    expect(isDoubted(confidence, '/items/0/points/0')).toBe(true)
  })
})

describe('the title of a matter', () => {
  it('is never the last paper of the matter before', () => {
    const item = (number: number, title: string) => [
      `§ ${number}`,
      title,
      '',
      'Beslut',
      'Ärendet bordläggs.',
      '',
      'Bilagor',
      `Skrivelse om plan ${number}.pdf`,
      '',
    ]
    const lines = [
      'Björkviks kommun',
      'PROTOKOLL',
      '',
      ...item(1, 'al av ersättare'),
      ...item(2, 'nformation'),
      ...item(3, 'Samråd'),
    ]
    const titles = readText(lines.join('\n'), 'a.txt').items?.map(({ title }) => title ?? '')
    expect(titles?.filter((title) => title.endsWith('.pdf'))).toEqual([])
  })

  it('is doubted when it ends in the middle of a word', () => {
    const lines = [
      'Björkviks kommun',
      'PROTOKOLL',
      '',
      '§ 12 Belysning längs Kvarnstigen',
      'Kommunstyrelsens arbetsu-',
      '',
      'Ärendet',
      'Frågan väcktes vid ett möte.',
    ]
    const { items, confidence } = readText(lines.join('\n'), 'a.txt')
    expect(items?.[0]?.title).toContain('arbetsu')
    expect(isDoubted(confidence, '/items/0/title')).toBe(true)
  })

  it('does not go on in a case number whose label has lost a letter', () => {
    const { items } = readText(
      [
        'Björkviks kommun',
        'PROTOKOLL',
        'Justerare Åsa Berg (S)',
        '',
        '12 §',
        'Ändring av reglemente',
        'iarienr SN 2021/00066-1.6.l',
        '',
        'Beslut',
        'Ärendet bordläggs.',
      ].join('\n'),
      'a.txt',
    )
    expect(items?.[0]?.title).toBe('Ändring av reglemente')
  })
})
