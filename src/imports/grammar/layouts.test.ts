import { describe, expect, it } from 'vitest'
import { readText } from './read-text.ts'

const read = (...lines: string[]) => readText(lines.join('\n'), 'a.txt')

const minutes = (...lines: string[]) =>
  read(
    'Björkviks kommun',
    'Socialnämnden',
    'SAMMANTRÄDESPROTOKOLL',
    ...lines,
    '',
    '§ 12',
    'Ny träffpunkt',
    '',
    'Beslut',
    'Ärendet bordläggs.',
  )

describe('attendance lists under other headings', () => {
  it.each([
    ['Kallade ledamöter', 'deciding'],
    ['Ej beslutande', 'substitute'],
    ['Närvarande, ej tjg ers', 'substitute'],
    ['Ej tjänstgörande', 'substitute'],
    ['Frånvarande följande paragrafer', 'absent'],
  ])('reads those under "%s" as %s', (heading, role) => {
    const { attendance, confidence } = minutes(heading, 'Åsa Berg (S)', 'Torsten Ek (M)')
    expect(attendance?.map((one) => one.role)).toEqual([role, role])
    expect(confidence).toEqual({})
  })

  it('turns a name that is printed surname first, with doubt', () => {
    const { attendance, confidence } = minutes('Beslutande', 'Ek, Torsten (M), ej § 12', 'Åsa Berg (S)')
    expect(attendance?.map(({ name, party }) => [name, party])).toEqual([
      ['Torsten Ek', 'M'],
      ['Åsa Berg', 'S'],
    ])
    expect(confidence).toEqual({ '/attendance/0/name': 0.85 })
  })
})

describe('paragraphs and days that are said in other ways', () => {
  it('are read from a list without spaces', () => {
    const listed = [
      { from: 12, to: 15 },
      { from: 17, to: 20 },
    ]
    expect(minutes('Paragrafer  12-15,17-20').paragraphs).toEqual(listed)
    expect(minutes('Paragrafer  12-15,17-20').confidence).toEqual({})
  })

  it('are doubted where some are excepted, or where a period ends', () => {
    expect(minutes('Paragrafer  §§ 1–12 utom § 5').confidence).toMatchObject({ '/paragraphs/0/to': 0.6 })
    const { confidence } = minutes('Anslag', 'Anslaget under tiden   2020-02-24 - 2020-03-16')
    expect(confidence).toEqual({ '/notice/removedOn': 0.8 })
  })

  it('are doubted for a meeting over two days', () => {
    const { meeting, confidence } = minutes('Sammanträdesdatum   4–5 maj 2023')
    expect([meeting?.date, confidence['/meeting/date']]).toEqual(['2023-05-04', 0.8])
  })
})

describe('a title with the case number on its line', () => {
  it('is read without the number', () => {
    for (const line of ['Skolskjuts      BUN 23/0077', 'Skolskjuts, dnr BUN 23/0077', 'Skolskjuts (BUN 23/0077)']) {
      const { items, confidence } = read(
        'PROTOKOLL',
        'Justerare Åsa Berg',
        '',
        '42 §',
        line,
        '',
        'Beslut',
        'Planen antas.',
      )
      expect(items?.[0]).toMatchObject({ title: 'Skolskjuts', caseNumber: 'BUN 23/0077' })
      expect(confidence).toEqual({})
    }
  })

  it('is doubted with the number where nothing sets them apart', () => {
    const { confidence } = read('PROTOKOLL', '', '42 §', 'Svar på remiss BUN 23/0077', '', 'Beslut', 'Planen antas.')
    expect(confidence).toMatchObject({ '/items/0/title': 0.8, '/items/0/caseNumber': 0.8 })
  })

  it('keeps the comma where it goes on', () => {
    const { items } = read(
      'PROTOKOLL',
      '',
      '§ 42 Information om översiktsplanen,',
      'del 6',
      '',
      'Beslut',
      'Planen antas.',
    )
    expect(items?.[0]?.title).toBe('Information om översiktsplanen, del 6')
  })
})

describe('labels that a line break cuts', () => {
  it('joins a label with a hyphen', () => {
    expect(minutes('Protokollets förvarings-', 'plats   Arkivet').notice).toEqual({ keptAt: 'Arkivet' })
  })

  it('joins a label between two words', () => {
    expect(minutes('Datum för anslagets', 'uppsättande   2024-03-06').notice).toEqual({ postedOn: '2024-03-06' })
  })

  it('reads the label that stands beside one cut by a line break', () => {
    const { paragraphs } = minutes('Under-      Paragrafer  12–14', 'skrifter', 'Sekreterare Alma Bergström')
    expect(paragraphs).toEqual([{ from: 12, to: 14 }])
  })
})

describe('times of the meeting', () => {
  it('leaves an adjournment out of start and end', () => {
    const { meeting } = minutes('Plats och tid   Rådhuset, 2024-03-05 kl 18.30–21.00, ajournering 19.10–19.25')
    expect(meeting).toEqual({ date: '2024-03-05', start: '18:30', end: '21:00', place: 'Rådhuset' })
  })
})

describe('a summons', () => {
  it('gives the matters with title and case number', () => {
    const { kind, items } = read(
      'Björkviks kommun',
      'Socialnämnden',
      'KALLELSE',
      'Tid och plats: Kommunhuset, den 12 mars 2024 kl. 13.00',
      '',
      'Ärenden',
      '1. Upprop',
      '2. Budget för 2025   Dnr SN 2024/0012',
      '3. Överenskommelse om partnerskap med föreningen',
      '   Träffpunkten (SN 2024/0031)',
    )
    expect(kind).toBe('summons')
    expect(items).toEqual([
      { title: 'Upprop' },
      { caseNumber: 'SN 2024/0012', title: 'Budget för 2025' },
      { caseNumber: 'SN 2024/0031', title: 'Överenskommelse om partnerskap med föreningen Träffpunkten' },
    ])
  })
})

describe('a referral and an agreement', () => {
  it('gives the last day to reply from its label', () => {
    const { kind, referral } = read(
      'Björkviks kommun',
      'Remiss',
      'Svar senast: 2024-05-31',
      '',
      'Föreningar är välkomna att svara.',
    )
    expect(kind).toBe('referral')
    expect(referral).toEqual({ dueOn: '2024-05-31' })
  })

  it('gives title, case number and those who signed', () => {
    const { kind, title, caseNumbers, signers } = read(
      'Björkviks kommun',
      '',
      'Överenskommelse om idéburet offentligt partnerskap',
      '',
      'Dnr KS 2024/0101',
      '',
      'Syfte',
      'Parterna vill att fler ska ha någonstans att gå.',
      '',
      'Åsa Berg            Torsten Ek',
      'Kommundirektör      Ordförande',
    )
    expect({ kind, title, caseNumbers }).toEqual({
      kind: 'agreement',
      title: 'Överenskommelse om idéburet offentligt partnerskap',
      caseNumbers: ['KS 2024/0101'],
    })
    expect(signers).toEqual([
      { name: 'Åsa Berg', title: 'Kommundirektör' },
      { name: 'Torsten Ek', title: 'Ordförande' },
    ])
  })
})
