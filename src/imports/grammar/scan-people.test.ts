import { describe, expect, it } from 'vitest'
import { Fact, plainOf } from './facts.ts'
import { peopleIn } from './scan-people.ts'
import { nothingSaid } from './scan-presence.ts'
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
    ['HR-chef Eva Ask, nämndsekreterare Bo Ek', ['Eva Ask', 'Bo Ek']],
    ['Åsa Berg (S) ersätter § 12 Bo Ek (M)', ['Åsa Berg S']],
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

describe('paragraphs beside a name that are not when the person was there', () => {
  const said = (text: string) => {
    const { present, absent, recused, serves, since, until, isServing } = read(text)[0]?.presence ?? nothingSaid()
    return { ranges: [present, absent, recused, serves].map(ranges), since, until, isServing }
  }
  const nothing = { ranges: [[], [], [], []], since: undefined, until: undefined, isServing: false }

  it.each([
    'Åsa Berg (S) ordförande §§ 10-15, 17',
    'Åsa Berg (S), vice ordförande, tjänstgörande ordförande § 16',
    'Åsa Berg (S), avstår § 16',
    'Åsa Berg (S), tjänstgör ej',
    'Åsa Berg (S), ej tjänstgörande § 12',
  ])('says nothing of presence in "%s"', (text) => {
    expect(said(text)).toEqual(nothing)
  })

  it.each([
    ['Åsa Berg (S) kom kl. 9.10, § 12', 'since'],
    ['Åsa Berg (S) anlände kl 13.20 under § 12', 'since'],
    ['Åsa Berg (S) lämnar kl 15, § 12', 'until'],
  ] as const)('takes "%s" for one end of it, with doubt', (text, end) => {
    const fact = said(text)[end]
    expect(fact instanceof Fact && [fact.value, fact.confidence]).toEqual([12, 0.85])
    expect(said(text).ranges).toEqual(nothing.ranges)
  })

  it('doubts everything where a paragraph was attended in part', () => {
    const [person] = read('Åsa Berg (S) §§ 10-13, del av 14')
    expect(person?.presence.present.map(({ to }) => to instanceof Fact && to.confidence)).toEqual([0.85])
  })

  it('keeps when the chair was held', () => {
    const chairing = (text: string) => ranges(read(text)[0]?.chairing ?? [])
    expect(chairing('Åsa Berg (S) ordförande §§ 10-15, 17')).toEqual(['10-15', '17-17'])
    expect(chairing('Åsa Berg (S), tjänstgörande ordförande § 16')).toEqual(['16-16'])
  })
})
