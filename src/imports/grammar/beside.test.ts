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

describe('the body', () => {
  const bodyOf = (...lines: string[]) =>
    read(...lines, 'PROTOKOLL', '', '§ 3', 'Ny plan', '', 'Beslut', 'Planen antas.')

  it('is read from the head of the page beside a day', () => {
    expect(bodyOf('Tekniska nämnden              2024-03-05').body).toBe('Tekniska nämnden')
  })

  it('is doubted where a committee stands below its board, or a first letter may be lost', () => {
    const committee = bodyOf('Kommunstyrelsen', 'Arbetsutskottet')
    expect([committee.body, committee.confidence['/body']]).toEqual(['Arbetsutskottet', 0.7])
    expect(bodyOf('ekniska nämnden').confidence['/body']).toBe(0.7)
  })
})

describe('labels side by side', () => {
  const days = { postedOn: '2024-03-20', removedOn: '2024-04-11' }

  it.each([
    ['Datum då anslaget sätts upp\t2024-03-20\tDatum då anslaget tas ned\t2024-04-11'],
    [
      'Datum då                                     Datum då\nanslaget sätts upp       2024-03-20          anslaget tas ned      2024-04-11',
    ],
  ])('have their own values in %j', (line) => {
    const { notice, confidence } = minutes('Anslag', ...line.split('\n'))
    expect([notice, confidence]).toEqual([days, {}])
  })

  it('have them too where a hyphen has cut the first, and are doubted where the second was not understood', () => {
    const row = (label: string) => minutes('Anslag', 'Protokollets förva-', `ringsplats\tArkivet\t${label}\tEva Ask`)
    expect(row('Anslaget av').notice).toEqual({ keptAt: 'Arkivet', by: 'Eva Ask' })
    expect(row('Nsalgte va').confidence['/notice/keptAt']).toBeLessThan(0.9)
  })

  it('have the values that stand below them', () => {
    const { chairs, approvers } = minutes('Ordförande                Justerande', 'Eva Ask                   Bo Ek')
    expect([chairs, approvers]).toEqual([[{ name: 'Eva Ask' }], [{ name: 'Bo Ek' }]])
  })

  it('are found where a line to sign on stands between', () => {
    const { paragraphs } = minutes(
      'Underskrifter    Sekreterare    ____________    Paragrafer   10 - 14',
      '',
      'Eva Ask',
    )
    expect(paragraphs).toEqual([{ from: 10, to: 14 }])
  })
})

describe('sentences beside a decision', () => {
  it('on its approval are no part of it, and a reservation that was not made is none', () => {
    const decision = [
      'Bidraget beviljas. Paragrafen justeras omedelbart.',
      '',
      'Reservation',
      'Bo Ek (M) reserverar sig inte.',
    ]
    const { items } = read('PROTOKOLL', 'Justerare Eva Ask', '', '§ 3', 'Ny plan', '', 'Beslut', ...decision)
    expect(items?.[0]).toEqual({
      paragraph: 3,
      title: 'Ny plan',
      outcome: 'decision',
      points: ['Bidraget beviljas.'],
      immediateApproval: true,
    })
  })
})

describe('words above what counts', () => {
  it('are no point of a decision', () => {
    const { items } = read('PROTOKOLL', '', '§ 3', 'Ny plan', '', 'Beslut', 'I socialnämnden:', '1. Planen antas.')
    expect(items?.[0]?.points).toEqual(['Planen antas.'])
  })

  it('leave the value to the label below that means the same', () => {
    expect(minutes('Vid protokollet', '', 'Sekreterare', 'Eva Ström').secretary).toEqual({ name: 'Eva Ström' })
  })
})
