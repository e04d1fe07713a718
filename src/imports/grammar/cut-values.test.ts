import { describe, expect, it } from 'vitest'
import { readText } from './read-text.ts'

const isDoubted = (confidence: Readonly<Record<string, number>>, at: string): boolean => (confidence[at] ?? 1) < 0.9

describe('a value whose end a column pushed to the next line', () => {
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

  it('is in doubt with all beside it when the row began with an empty cell', () => {
    const { attendance, confidence } = paper(
      'Ledamöter                    Ersättare',
      'Åsa Berg (S)                 Miriam Ek (M)',
      'Eva Ask (S)                  Bo Ås (M)',
      '                             ',
      'Olle Varg (M)',
    )
    const at = attendance?.findIndex(({ name }) => name === 'Olle Varg')
    expect(isDoubted(confidence, `/attendance/${at}/role`)).toBe(true)
  })

  it('is no substitute when it is the rest of the one replaced', () => {
    const { attendance } = paper(
      'Beslutande ersättare',
      'Åsa Berg (S), tjänstgör för Bo',
      'Ek-Varg VäB)',
      'Eva Ask (S)',
    )
    expect(attendance?.map(({ name }) => name)).toEqual(['Åsa Berg', 'Eva Ask'])
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

describe('a remark on a person that was left open', () => {
  const listed = (...lines: string[]) =>
    readText(
      ['SAMMANTRÄDESPROTOKOLL', 'Paragrafer 4–9', 'Övriga', ...lines, '', '§ 4', 'Taxa', '', 'Beslut', 'Avslag.'].join(
        '\n',
      ),
      'a.txt',
    )

  it.each(['deltar ej', 'närvarande', 'deltar §§ 4 –'])('is not ended by what is said of the next: "%s"', (said) => {
    const { attendance } = listed(`Eva Ask, jurist, ${said}`, '', '8', 'Erik Wahl, ekonom, ej § 5')
    expect(attendance?.map(({ name, present, absent }) => [name, present, absent])).toEqual([
      ['Eva Ask', undefined, undefined],
      ['Erik Wahl', undefined, [{ from: 5, to: 5 }]],
    ])
  })

  it('is ended by a paragraph below the head of a page, and not by a new matter', () => {
    const head = ['', 'Justerandes signatur', '', '', 'Sida 7 av 12']
    const { items } = listed('Eva Ask, jurist, ej', ...head, '§ 8', 'Erik Wahl, ekonom')
    expect(items?.map(({ paragraph }) => paragraph)).toEqual([4])
  })

  it('takes in no more than one office', () => {
    const { attendance } = listed('Eva Ask, jurist, tekniska kontoret', 'B jörkviks kommun', 'Erik Wahl, ekonom')
    expect(attendance?.[0]?.unit).toBe('tekniska kontoret')
  })

  it('does not take the head of a page for an office', () => {
    const { attendance } = listed('Eva Ask, jurist, tekniska kontoret', 'Kommunstyrelsen', 'Sida 2 av l2', 'Erik Wahl')
    expect(attendance?.[0]?.unit).toBe('tekniska kontoret')
  })
})

describe('a point that ends without a sign', () => {
  const point = (text: string) => ['', 'Beslut', text, '']
  const paper = (...lines: string[]) => readText(['SAMMANTRÄDESPROTOKOLL', '', ...lines].join('\n'), 'a.txt')
  const signed = [4, 5, 6].flatMap((number) => [`§ ${number}`, `Taxa ${number}`, ...point('Taxan antas.')])

  it('is doubted where the others end with one', () => {
    const { confidence } = paper(...signed, '§ 7', 'Samråd', ...point('Planen skickas till grannar och föreningar'))
    expect(isDoubted(confidence, '/items/3/points/0')).toBe(true)
    expect(isDoubted(confidence, '/items/0/points/0')).toBe(false)
  })

  it('is doubted above the number of a page, and nowhere else where that is the habit', () => {
    const items = ['§ 7', 'Taxa', ...point('Avslag'), '§ 8', 'Samråd', ...point('Planen skickas ut')]
    const { confidence } = paper(...items, 'Sida 6 av 12')
    expect(isDoubted(confidence, '/items/0/points/0')).toBe(false)
    expect(isDoubted(confidence, '/items/1/points/0')).toBe(true)
  })
})

describe('a title whose end is uncertain', () => {
  const titled = (...lines: string[]) =>
    readText(['SAMMANTRÄDESPROTOKOLL', '', ...lines, '', 'Beslut', 'Avslag.'].join('\n'), 'a.txt')

  it.each([
    [['§ 7 Samverkan med civi-', 'lsamhället kring ungas', 'sommarjobb']],
    [['§ 7 Detaljplan för den gamla strandpromenaden', '', 'aakgrund', 'Frågan väcktes.']],
  ])('is doubted: %j', (lines) => {
    expect(isDoubted(titled(...lines).confidence, '/items/0/title')).toBe(true)
  })
})

describe('a short label that has lost its first letter', () => {
  it('leaves the people beside and below it in doubt', () => {
    const lines = ['Ersättare     Eva Ask (L)', '     Bo Ek (C)', 'rviga     Erik Wahl, jurist', '     Åsa Ny, ekonom']
    const { attendance, confidence } = readText(['SAMMANTRÄDESPROTOKOLL', ...lines].join('\n'), 'a.txt')
    expect(attendance?.map((_, at) => isDoubted(confidence, `/attendance/${at}/role`))).toEqual([
      false,
      false,
      true,
      true,
    ])
  })
})

describe('a value that breaks off', () => {
  it('is doubted when a comma ends it and nothing follows', () => {
    const lines = ['SAMMANTRÄDESPROTOKOLL', 'Plats och tid   Sessionssalen,', '', 'Storgatan 4, kl. 12.30']
    const { meeting, confidence } = readText([...lines, '', '§ 4', 'Taxa', '', 'Beslut', 'Avslag.'].join('\n'), 'a.txt')
    expect(meeting?.place).toBe('Sessionssalen')
    expect(isDoubted(confidence, '/meeting/place')).toBe(true)
  })

  it('is doubted when it is a paper whose name has lost its first letter', () => {
    const item = ['§ 4', 'Taxa', '', 'Beslut', 'Avslag.', '', 'Bilagor', 'jänsteskrivelse om taxa.pdf', 'Taxa.pdf']
    const { items, confidence } = readText(['SAMMANTRÄDESPROTOKOLL', '', ...item].join('\n'), 'a.txt')
    expect(items?.[0]?.attachments?.length).toBe(2)
    expect(isDoubted(confidence, '/items/0/attachments/0')).toBe(true)
    expect(isDoubted(confidence, '/items/0/attachments/1')).toBe(false)
  })
})

describe('a ballot', () => {
  it('is doubted when one count more follows that was not understood', () => {
    const item = ['§ 4', 'Taxa', '', 'Beslut', 'Avslag.', '', 'Omröstning', 'Ja: 10, Nej: 5, Av står: 1.']
    const { items, confidence } = readText(['SAMMANTRÄDESPROTOKOLL', '', ...item].join('\n'), 'a.txt')
    expect(items?.[0]?.votes).toEqual([{ yes: 10, no: 5 }])
    expect(isDoubted(confidence, '/items/0/votes/0/yes')).toBe(true)
  })
})
