import { describe, expect, it } from 'vitest'
import { readText } from './read-text.ts'

const minutes = (...lines: string[]) =>
  readText(
    [
      'Björkviks kommun',
      'SAMMANTRÄDESPROTOKOLL',
      ...lines,
      '',
      '§ 12',
      'Ny träffpunkt',
      '',
      'Beslut',
      'Planen antas.',
    ].join('\n'),
    'a.txt',
  )

describe('roles that the words beside a name decide', () => {
  it('lets a stand-in from a paragraph on serve there, not only be there', () => {
    const { attendance } = minutes(
      'Beslutande',
      'Åsa Berg (S), tjänstgör för Bo Ek (S) fr.o.m. § 105',
      'Paragrafer 101-106',
    )
    expect(attendance).toEqual([
      { name: 'Åsa Berg', party: 'S', role: 'servingSubstitute', serves: [{ from: 105, to: 106 }] },
    ])
  })

  it('does not let someone serve in all that the words say of being there', () => {
    const { attendance } = minutes(
      'Beslutande',
      'Åsa Berg (S), tjänstgörande ersättare, närvarande t.o.m. § 105',
      'Paragrafer 101-106',
    )
    expect(attendance?.[0]).toMatchObject({ role: 'servingSubstitute', present: [{ from: 101, to: 105 }] })
  })

  it('takes the chair straight below the heading for the first member', () => {
    const { attendance } = minutes('Beslutande', 'Ordförande Åsa Berg (S)', 'Vice ordförande Bo Ek (M)')
    expect(attendance?.map(({ name, role }) => [name, role])).toEqual([
      ['Åsa Berg', 'deciding'],
      ['Bo Ek', 'deciding'],
    ])
  })

  it('counts nobody as present without a doubt where a table ticks off who was', () => {
    const { attendance, confidence } = minutes('Beslutande', 'Åsa Berg          S         X', 'Bo Ek             M')
    expect(attendance?.map((_, at) => confidence[`/attendance/${at}/role`])).toEqual([0.8, 0.8])
  })

  it('makes no official of staff representatives and observers from other parties', () => {
    const { attendance } = minutes('Övriga', 'Åsa Berg, facklig företrädare, Vision', 'Bo Ek (M), insynsplats')
    expect(attendance?.map(({ role }) => role)).toEqual(['other', 'other'])
  })

  it('doubts that a person of an unknown office works there, and takes no one of a council for an official', () => {
    const { attendance, confidence } = minutes(
      'Övriga',
      'Åsa Berg, Ekhamra sångare',
      'Bo Ek, ordförande i pensionärsrådet',
    )
    expect(attendance?.map(({ role }) => role)).toEqual(['official', 'other'])
    expect(confidence['/attendance/0/role']).toBe(0.8)
  })

  it('takes the short name of a society for no first name', () => {
    const { attendance } = minutes('Närvarande', 'Åsa Berg, PRO', 'Bo Ek (S), socialnämnden')
    expect(attendance?.map(({ name }) => name)).toEqual(['Åsa Berg', 'Bo Ek'])
  })

  it('reads members whose seats are numbered, and names with small words', () => {
    const { attendance } = minutes('Ledamöter', '1 Åsa Berg (S)', '2. José Ortega y Gasset (V), frånvaro § 12')
    expect(attendance).toEqual([
      { name: 'Åsa Berg', party: 'S', role: 'deciding' },
      { name: 'José Ortega y Gasset', party: 'V', role: 'deciding', absent: [{ from: 12, to: 12 }] },
    ])
  })
})

describe('people of the cover', () => {
  it('are two where two signatures stand side by side', () => {
    const { approvers } = minutes('Justerare', 'Ulf Berg                    Maj Sand')
    expect(approvers?.map(({ name }) => name)).toEqual(['Ulf Berg', 'Maj Sand'])
    const { attendance } = minutes('Beslutande', 'Ulf Berg                    Maj Sand')
    expect(attendance?.map(({ name }) => name)).toEqual(['Ulf Berg', 'Maj Sand'])
  })

  it('are no substitutes of the meeting when they stand in for an approver', () => {
    const { approvers, attendance } = minutes('Utses att justera', 'Ulf Berg', 'Ersättare: Per Dahl')
    expect(approvers?.map(({ name }) => name)).toEqual(['Ulf Berg'])
    expect(attendance).toBeUndefined()
  })

  it('are doubted as serving where a substitute stands among those who decide', () => {
    const { attendance, confidence } = minutes('Beslutande', 'Åsa Berg (S)', 'Bo Ek (M), ersättare')
    expect(attendance?.map(({ role }) => role)).toEqual(['deciding', 'servingSubstitute'])
    expect(confidence).toEqual({ '/attendance/1/role': 0.8 })
  })
})
