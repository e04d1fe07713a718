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

  it('reads a mistyped heading that a hyphen cuts as one heading, with doubt', () => {
    const { attendance, confidence } = listed(
      'Beslutande ledamöter     Åsa Berg (S)',
      '',
      'Närvarnde ej tjänstgör-',
      'ande ersättare     Olle Varg (C)',
    )
    expect(attendance?.map(({ role }) => role)).toEqual(['deciding', 'substitute'])
    expect(confidence['/attendance/1/role']).toBeLessThan(0.9)
  })

  it('puts everyone in doubt below two headings that a broken line set one above the other', () => {
    const { confidence } = listed('Ledamöter', 'Ersättare', 'Åsa Berg (S)', 'Torsten Ek (M)')
    expect([0, 1].every((at) => (confidence[`/attendance/${at}/role`] ?? 1) < 0.9)).toBe(true)
  })

  it('does not end two columns where a line break has cut off a paragraph', () => {
    const { attendance, confidence } = listed(
      'Ledamöter              Ersättare',
      'Åsa Berg (S)           Olle Varg (C), deltar',
      '§ 12',
      'Torsten Ek (M)',
    )
    expect(attendance?.map(({ name }) => name)).toEqual(['Åsa Berg', 'Torsten Ek', 'Olle Varg'])
    expect(confidence['/attendance/1/role']).toBeLessThan(0.9)
  })

  it('puts everyone in doubt where a line break may have moved a name into the left column', () => {
    const { confidence } = listed('Ledamöter              Ersättare', 'Åsa Berg (S)           ', 'Olle Varg (C)')
    expect(confidence['/attendance/1/role']).toBeLessThan(0.9)
  })

  it('takes no heading that lost its first letter and was mistyped for the rest of a person', () => {
    const columns = ['Ledamöter              Ersättare', 'Åsa Berg (S)           Olle Varg (C)', 'Bo Ek (M)', '']
    for (const heading of ['jänsteemän', 'jänstgörandee ersättare']) {
      const { attendance, confidence } = listed(...columns, heading, 'Eva Ask, jurist')
      expect(attendance?.map(({ title }) => title)).toEqual([undefined, undefined, 'jurist', undefined])
      expect(confidence['/attendance/2/name']).toBeLessThan(0.9)
    }
  })

  it('gives the end of a row in two columns to the cell that it was cut from', () => {
    const { attendance } = listed(
      'Ledamöter              Ersättare',
      'Åsa Berg (S)           Olle Varg (C), utom § 12',
      'Torsten Ek (M), tjänstgörande ersättare',
      '§ 13',
      'Bo Ek (V)             Ylva Rask (C), §§ 12',
      '- 14',
    )
    expect(attendance?.map(({ name, serves, present }) => [name, serves?.[0]?.from, present?.[0]?.to])).toEqual([
      ['Åsa Berg', undefined, undefined],
      ['Torsten Ek', 13, undefined],
      ['Bo Ek', undefined, undefined],
      ['Olle Varg', undefined, undefined],
      ['Ylva Rask', undefined, 14],
    ])
  })

  it('leaves out a presence that would end before it begins', () => {
    const { attendance } = listed('Beslutande', 'Åsa Berg (S), fr.o.m. § 67', 'Paragrafer 12-14')
    expect(attendance?.[0]?.present).toBeUndefined()
  })

  it('leaves out a presence whose last number was misread on the next line', () => {
    expect(listed('Tjänstemän', 'Eva Ask, jurist, deltar §§ 12', '- l4').attendance?.[0]?.present).toBeUndefined()
  })

  it('opens a matter of short words below the last person of a list', () => {
    const { items } = listed('Tjänstemän', 'Eva Ask, jurist, utom § 14', '§ 11 Val av ombud')
    expect(items?.map(({ paragraph }) => paragraph)).toEqual([11, 12])
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

  it('opens a paragraph whose number was misread in all its figures', () => {
    const { items } = decided(
      'Beslut',
      'Ärendet bordläggs.',
      '',
      '§ ll',
      'Val av ombud',
      '',
      'Beslut',
      'Eva Ask väljs.',
    )
    expect(items?.map(({ paragraph }) => paragraph)).toEqual([12, 11])
  })

  it('doubts a title or a point that breaks off in the middle of a sentence', () => {
    const cut = minutes(['Justerare Åsa Berg (S)'], 'Beslut', '1. Planen skickas till berörda grannar och')
    expect(cut.confidence['/items/0/points/0']).toBeLessThan(0.9)
    const report = readText(
      'TJÄNSTESKRIVELSE\n\nSamverkan med civilsam-\n\nFörslag till beslut\nPlanen antas.',
      'a.txt',
    )
    expect(report.confidence['/title']).toBeLessThan(0.9)
  })

  it('never takes the last official of a list for a title', () => {
    const official = ['Tjänstemän', 'Eva Ask, jurist, kulturförvaltningen', '']
    const lines = ['PROTOKOLL', '', ...official, '§ 3', 'Ny plan-', '', 'Beslut', 'Ärendet bordläggs.']
    expect(readText(lines.join('\n'), 'a.txt').items?.[0]?.title).toBeUndefined()
  })

  it('takes no line of a sentence that comes back for the head of a page', () => {
    for (const start of ['att skicka planen på samråd med berörda', '- Planen skickas nu på samråd med berörda']) {
      const point = [start, 'grannar.', '']
      const { items } = decided('Beslut', ...point, 'Beslut', ...point, 'Beslut', 'Sida 3', ...point)
      expect(items?.[0]?.points?.filter((text) => !/samråd/.test(text))).toEqual([])
    }
  })

  it('doubts a title with a sentence run into it, and takes no page number for a paragraph', () => {
    const lines = ['§ 13 Information om höstens möten', 'örvaltningen berättar om läget i arbetet', 'på frågor.']
    const { items, confidence } = decided('Beslut', 'Ärendet bordläggs.', '', ...lines)
    expect(items).toHaveLength(2)
    expect(confidence['/items/1/title']).toBeLessThan(0.9)
    const page = ['Justerandes sign          Utdragsbestyrkande', '', '3', '12']
    const { attendance } = listed('Tjänstemän', 'Eva Ask, jurist, §', ...page, 'Bo Ek, ekonom')
    expect(attendance?.[0]?.present).toEqual([{ from: 12, to: 12 }])
  })

  it('doubts a title with a number behind a gap that was misread, and no title where it is read', () => {
    const titled = (number: string) =>
      readText(`PROTOKOLL\n\n§ 3\nNy plan          ${number}\n\nBeslut\nPlanen antas.`, 'a.txt')
    for (const number of ['SN-2022/930.l09', '2022/SN 0l28 001', 'TN'])
      expect(titled(number).confidence['/items/0/title']).toBeLessThan(0.9)
    expect(titled('2024/464').items?.[0]).toMatchObject({ title: 'Ny plan', caseNumber: '2024/464' })
  })

  it('takes no day of which a figure was misread, and no chair for a title', () => {
    expect(listed('Sammanträdesdatum   l5/1 2024').meeting?.date).toBeUndefined()
    const { attendance } = listed(
      'Beslutande',
      'Åsa Berg (S), ordförande 12–14',
      'Bo Ek (M), ordförande t.o.m. kl. 15.10',
    )
    expect(attendance?.map(({ title }) => title)).toEqual([undefined, undefined])
  })

  it('keeps the body that a broken line begins its sentence with', () => {
    const { items } = decided('Beslut', 'Vård- och omsorgsnämnden', 'återremitterar ärendet till förvaltningen.')
    expect(items?.[0]?.points).toEqual(['Vård- och omsorgsnämnden återremitterar ärendet till förvaltningen.'])
  })

  it('leaves out a ballot with a number that was misread', () => {
    const { items } = decided('Beslut', 'Planen antas.', '', 'Omröstning', 'Utfallet blir 8 ja mot 6 nej, l avstår.')
    expect(items?.[0]?.votes).toBeUndefined()
  })

  it('takes no page header for a point of the decision', () => {
    const { items } = decided('Beslut', '', 'Tekniska nämnden', '1. Planen antas.', '2. Medel avsätts.')
    expect(items?.[0]?.points).toEqual(['Planen antas.', 'Medel avsätts.'])
    expect(decided('Beslut', 'Planen antas.', '', 'ida 3 av 12').items?.[0]?.points).toEqual(['Planen antas.'])
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

  it.each([
    ['Plats   Medborgarhuset', 'ärvarnde Se sid 2', '/meeting/place'],
    ['Förvaringsplats\tStadskansliet', 'nsalget av\tÅsa Berg', '/notice/keptAt'],
  ])('doubts "%s" above a label that cannot be read', (value, label, at) => {
    expect(listed(value, label).confidence[at]).toBeLessThan(0.9)
  })

  it('ends a value with its full stop', () => {
    const { notice } = listed('Anslag', 'Förvaringsplats   Arkivet i kommunhuset.', 'l16 Uppföljning per oktober')
    expect(notice?.keptAt).toBe('Arkivet i kommunhuset')
  })
})
