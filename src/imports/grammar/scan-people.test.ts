import { describe, expect, it } from 'vitest'
import { plainOf } from './facts.ts'
import { peopleIn } from './scan-people.ts'
import { cleaned } from './source-text.ts'

const read = (text: string) => peopleIn(cleaned(text)).people
const named = (text: string) =>
  read(text).map(({ name, party }) => (party ? `${name.value} ${party.value}` : name.value))
const ranges = (list: ReturnType<typeof read>[number]['presence']['present']) =>
  list.map(({ from, to }) => `${plainOf<number>(from)}-${plainOf<number>(to)}`)

describe('people in a list', () => {
  it.each([
    ['Åsa Berg (S)', ['Åsa Berg S']],
    ['Åsa Berg (s), ordförande', ['Åsa Berg s']],
    ['Åsa Berg ( MP)', ['Åsa Berg MP']],
    ['Åsa Berg (M))', ['Åsa Berg M']],
    ['Åsa Berg M)', ['Åsa Berg M']],
    ['Åsa Berg (C}', ['Åsa Berg C']],
    ['Åsa Berg(VäB)', ['Åsa Berg VäB']],
    ['Åsa Berg (-)', ['Åsa Berg']],
    ['Åsa Berg, S', ['Åsa Berg S']],
    ['S Åsa Berg', ['Åsa Berg S']],
    ['Åsa von der Berg-Östlund (KD) och Bo Ek (M)', ['Åsa von der Berg-Östlund KD', 'Bo Ek M']],
    ['Åsa Berg (S), Bo Ek (M), Eva Ask (C)', ['Åsa Berg S', 'Bo Ek M', 'Eva Ask C']],
    ['Kommundirektör Eva Ask', ['Eva Ask']],
  ])('reads %s', (text, people) => {
    expect(named(text)).toEqual(people)
  })

  it('reads no person in running text, a body or a reference elsewhere', () => {
    expect(named('Se närvarolista')).toEqual([])
    expect(named('Tekniska Nämnden')).toEqual([])
    expect(named('Vakant plats')).toEqual([])
  })

  it('keeps title and unit apart, also when the title has capitals', () => {
    const [director] = read('Eva Ask, t.f. kommundirektör, kommunstyrelseförvaltningen')
    expect([director?.title?.value, director?.unit?.value]).toEqual([
      't.f. kommundirektör',
      'kommunstyrelseförvaltningen',
    ])
    const [chief] = read('Bo Ek, Interimschef Byggkontoret, Kommunstyrelseförvaltningen')
    expect([chief?.title?.value, chief?.unit?.value]).toEqual([
      'Interimschef Byggkontoret',
      'Kommunstyrelseförvaltningen',
    ])
  })
})

describe('presence beside a name', () => {
  it.each([
    ['Åsa Berg (S), deltar ej § 155 på grund av jäv.', 'recused', ['155-155']],
    ['Åsa Berg (S), jäv §§ 12-13', 'recused', ['12-13']],
    ['Åsa Berg (S), ej 12', 'absent', ['12-12']],
    ['Åsa Berg (S), utom §§ 12–14', 'absent', ['12-14']],
    ['Åsa Berg (S), närvarande §§ 72-77', 'present', ['72-77']],
    ['Åsa Berg (S) §§ 12-20', 'present', ['12-20']],
    ['Åsa Berg (S), tjänstgörande ersättare § 158.', 'serves', ['158-158']],
    ['Åsa Berg (S), tjg ers för Bo Ek (M) §§ 3-4', 'serves', ['3-4']],
  ] as const)('reads %s', (text, kind, expected) => {
    const people = read(text)
    expect(people).toHaveLength(1)
    expect(ranges(people[0]?.presence[kind] ?? [])).toEqual(expected)
  })

  it('does not conclude jäv from an absence without a reason', () => {
    expect(read('Åsa Berg (S), deltar ej § 12')[0]?.presence.recused).toEqual([])
  })

  it('passes over clock times and remote attendance', () => {
    const [person] = read('Åsa Berg (S), deltar digitalt, närvarande t o m kl 17.20')
    expect(person?.presence.present).toEqual([])
    expect(person?.title).toBeUndefined()
  })
})
