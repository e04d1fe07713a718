import { describe, expect, it } from 'vitest'
import { readText } from './read-text.ts'

describe('a value whose end a column pushed to the next line', () => {
  const isDoubted = (confidence: Readonly<Record<string, number>>, at: string): boolean => (confidence[at] ?? 1) < 0.9
  const paper = (...lines: string[]) => readText(['SAMMANTRÄDESPROTOKOLL', 'Björkvik', ...lines].join('\n'), 'a.txt')

  it.each(['001', '\n001', 'Sid 3\n\n001', 'Kod 623'])('is doubted when it is a case number: %j below it', (below) => {
    const { items, confidence } = paper(
      '',
      '§ 12',
      'Ny träffpunkt          2024/KS 0453',
      below,
      '',
      'Beslut',
      'Avslag.',
    )
    expect(items?.[0]?.caseNumber).toBe('2024/KS 0453')
    expect(isDoubted(confidence, '/items/0/caseNumber')).toBe(true)
    expect(isDoubted(confidence, '/caseNumbers/0')).toBe(true)
  })

  it('is sure when it is a case number that nothing below can belong to', () => {
    const { items, confidence } = paper('', '§ 12', 'Ny träffpunkt          2024/KS 0453', '', 'Beslut', '1. Avslag.')
    expect(items?.[0]?.caseNumber).toBe('2024/KS 0453')
    expect(isDoubted(confidence, '/items/0/caseNumber')).toBe(false)
  })

  it.each(['Räf (C)', 'Räf'])('is doubted when it is a name in the right one of two lists: %s below it', (below) => {
    const { attendance, confidence } = paper(
      'Ledamöter                    Ersättare',
      'Åsa Berg (S)                 Miriam Ek',
      below,
      'Olle Varg (M)                Bo Lind (V)',
    )
    const at = attendance?.findIndex(({ name }) => name === 'Miriam Ek')
    expect(isDoubted(confidence, `/attendance/${at}/name`)).toBe(true)
  })

  it('is read, and doubted, when it is a name in a single list', () => {
    const { attendance, confidence } = paper('Ersättare: Miriam Ek', 'Räf (C)', 'Olle Varg (M)')
    expect(attendance?.map(({ name }) => name)).toEqual(['Miriam Ek Räf', 'Olle Varg'])
    expect(isDoubted(confidence, '/attendance/0/name')).toBe(true)
    expect(isDoubted(confidence, '/attendance/1/name')).toBe(false)
  })

  it('is doubted when its start is a first name that nobody could read', () => {
    const { attendance, confidence } = paper('Ersättare: Eva', 'Ek Räf (C)')
    expect(attendance?.map(({ name }) => name)).toEqual(['Ek Räf'])
    expect(isDoubted(confidence, '/attendance/0/name')).toBe(true)
  })

  it('is doubted when it is the name of who approves', () => {
    const { approvers, confidence } = paper('Justerare   Miriam Ek', 'Räf (C)')
    expect(approvers?.map(({ name }) => name)).toEqual(['Miriam Ek'])
    expect(isDoubted(confidence, '/approvers/0/name')).toBe(true)
  })

  it('is doubted when it says what a member moves', () => {
    const { items, confidence } = paper(
      ...[
        '',
        '§ 12',
        'Ny träffpunkt',
        '',
        'Yrkande',
        'Åsa Berg (S) yrkar att ärendet återre-',
        '',
        'Beslut',
        'Avslag.',
      ],
    )
    expect(items?.[0]?.motions?.length).toBe(1)
    expect(isDoubted(confidence, '/items/0/motions/0/kind')).toBe(true)
  })
})

describe('a label whose value goes on below', () => {
  const cover = (...lines: string[]) =>
    readText(
      ['SAMMANTRÄDESPROTOKOLL', ...lines, '', '§ 12', 'Ny träffpunkt', '', 'Beslut', 'Avslag.'].join('\n'),
      'a.txt',
    )

  it('takes in the end of a range, and doubts paragraphs that break off', () => {
    expect(cover('Paragrafer   12', '- 15').paragraphs).toEqual([{ from: 12, to: 15 }])
    expect(cover('Ordförande   Eva Ask § 12', '-15').chairs?.[0]?.paragraphs).toEqual([{ from: 12, to: 15 }])
    expect(cover('Paragrafer   12 och', '13').confidence['/paragraphs/0/from']).toBeLessThan(0.9)
    expect(cover('Paragrafer   12-13', '15-17').confidence['/paragraphs/0/from']).toBeLessThan(0.9)
  })

  it('does not take in a paragraph that has lost its sign', () => {
    const { meeting } = cover('Plats: Rådhuset, sal 3', '     11 Detaljplan för strandpromenaden')
    expect(meeting?.place).not.toContain('Detaljplan')
  })

  it('leaves the title to the line above the sign when a mistyped heading stands below it', () => {
    const lines = ['Svar på motion om bänkar', '§ 12 Diarienummer 641/2023', '', 'Ärendte', 'Frågan väcktes.', '']
    const { items } = readText([...lines, 'Beslut', 'Avslag.', '', 'Protokollsutdrag'].join('\n'), 'a.txt')
    expect(items?.map(({ title }) => title)).toEqual(['Svar på motion om bänkar'])
  })
})

describe('the head of a page in the middle of a list', () => {
  it('makes the point before it doubted when its words are split', () => {
    const head = ['', 'Kommunstyrel sen', 'Sammanträdesprotokoll', 'Sida 4 av 12']
    const points = ['att anta riktlinjerna,', ...head, 'att avsätta medel.']
    const lines = [
      'SAMMANTRÄDESPROTOKOLL',
      '',
      '§ 12',
      'Ny träffpunkt',
      '',
      'Beslut',
      'Kommunstyrelsen beslutar',
      ...points,
    ]
    const { items, confidence } = readText(lines.join('\n'), 'a.txt')
    expect(items?.[0]?.points?.length).toBe(2)
    expect(confidence['/items/0/points/0']).toBeLessThan(0.9)
    expect(confidence['/items/0/points/1']).toBeUndefined()
  })
})
