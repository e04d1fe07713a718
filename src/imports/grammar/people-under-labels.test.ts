import { describe, expect, it } from 'vitest'
import { readText } from './read-text.ts'

const isDoubted = (confidence: Readonly<Record<string, number>>, at: string): boolean => (confidence[at] ?? 1) < 0.9

describe('a line of a list that nobody could read', () => {
  it('leaves what follows in doubt when it breaks off in the name of the one replaced', () => {
    const lines = ['Beslutande ersättare', 'Åsa Berg (S)', 'lle Varg Ek (M), tjänstgör för Rose-Marie', 'Rask L)']
    const { attendance, confidence } = readText(['SAMMANTRÄDESPROTOKOLL', ...lines].join('\n'), 'a.txt')
    const doubts = attendance?.map((_, at) => isDoubted(confidence, `/attendance/${at}/name`))
    expect(doubts).toEqual([false, true])
  })
})

describe('the head of a page that has lost its first letter', () => {
  it('is no office of the person above', () => {
    const lines = [
      'Beslutande ersättare',
      'Åsa Berg (S), tjänstgör § 4, deltar digitalt',
      'ocialnämnden',
      'Sida 7 av 12',
    ]
    const { attendance } = readText(['SAMMANTRÄDESPROTOKOLL', ...lines].join('\n'), 'a.txt')
    expect(attendance?.map(({ unit, title }) => [unit, title])).toEqual([[undefined, undefined]])
  })

  it('leaves the title above it in doubt', () => {
    const title = '§ 4 Uppdrag om försök för ideell verksamhet'
    const read = (below: readonly string[]) =>
      readText(['SAMMANTRÄDESPROTOKOLL', '', title, ...below, '', 'Beslut', 'Avslag.'].join('\n'), 'a.txt')
    expect(isDoubted(read(['', 'ocialnämnden', 'Sida 5 av 12']).confidence, '/items/0/title')).toBe(true)
    expect(isDoubted(read([]).confidence, '/items/0/title')).toBe(false)
  })
})

describe('the number of a page with a misread figure', () => {
  it('is no title', () => {
    const lines = ['SAMMANTRÄDESPROTOKOLL', '', '§ 4', 'Sida 5 av l2', 'Ny detaljplan', '', 'Beslut', 'Avslag.']
    expect(readText(lines.join('\n'), 'a.txt').items?.[0]?.title).toBe('Ny detaljplan')
  })
})

describe('a label that its value splits', () => {
  it('goes on below a blank line, so that the place of approval is not that of the meeting', () => {
    const split = [
      'Tid   Rådhuset, den 16 maj 2023 kl. 08.45–10.05',
      '',
      'och plats',
      'Plats   Kansliet',
      '',
      'och tid för justering',
    ]
    const item = ['', '§ 4', 'Taxa', '', 'Beslut', 'Avslag.']
    const { meeting, approval } = readText(['SAMMANTRÄDESPROTOKOLL', ...split, ...item].join('\n'), 'a.txt')
    expect(meeting?.place).toBe('Rådhuset')
    expect(approval?.place).toBe('Kansliet')
  })
})

describe('the people under a label', () => {
  const cover = (...lines: string[]) =>
    readText(['SAMMANTRÄDESPROTOKOLL', ...lines, '', '§ 4', 'Taxa', '', 'Beslut', 'Avslag.'].join('\n'), 'a.txt')

  it('are not those below the heading of a list that was not understood', () => {
    const { chairs } = cover(
      'Ordförande   Eva Ask § 4, Bo Ek § 5',
      'drinarie ledamöter',
      'Eva Ask (S)',
      'Erik Wahl (M)',
    )
    expect(chairs?.map(({ name, party }) => [name, party])).toEqual([
      ['Eva Ask', undefined],
      ['Bo Ek', undefined],
    ])
  })

  it('are doubted when they are too many to sign', () => {
    const { approvers, confidence } = cover(
      'Justerare   Eva Ask (S)',
      'Bo Ek (M)',
      'Åsa Ny (C)',
      'Erik Wahl (V)',
      'Ove Ås (S)',
    )
    expect(approvers?.length).toBe(5)
    expect(isDoubted(confidence, '/approvers/0/name')).toBe(true)
  })

  it('are doubted when one of several chairs has no paragraphs', () => {
    const { confidence } = cover('Ordförande   Eva Ask § 4', 'Bo Ek')
    expect([0, 1].map((at) => isDoubted(confidence, `/chairs/${at}/name`))).toEqual([false, true])
  })

  it('are two where two names stand one below the other, and end at a mistyped label', () => {
    const named = (...lines: string[]) => cover(...lines).approvers?.map(({ name }) => name)
    expect(named('Justerare   Eva Ask', 'Bo Ek')).toEqual(['Eva Ask', 'Bo Ek'])
    expect(named('Justerare   Eva Ask', 'Odförande Bo Ek')).toEqual(['Eva Ask'])
  })

  it('are doubted when two lines may hold one long name', () => {
    expect(isDoubted(cover('Justerare   Eva Maria', 'Ek Berg (S)').confidence, '/approvers/0/name')).toBe(true)
  })
})
