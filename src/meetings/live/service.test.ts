import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Participant, proposeService, quorumOfItem, type Standing, standingFaults } from './service.ts'

const person = (
  attendanceId: string,
  party: string,
  termRole: Participant['termRole'] = 'member',
  orderPosition = 1,
  isPresent = true,
): Participant => ({ attendanceId, name: attendanceId, party, termRole, orderPosition, isPresent })

const board: readonly Participant[] = [
  person('chair', 'S', 'chair'),
  person('vice', 'L', 'viceChair'),
  person('anna', 'M', 'member', 1),
  person('bo', 'MP', 'member', 2),
  person('cia', 'S', 'member', 3),
  person('subS', 'S', 'substitute', 1),
  person('subM', 'M', 'substitute', 2),
  person('subMP', 'MP', 'substitute', 3),
  person('subL', 'L', 'substitute', 4),
]

const ask = (recused: string[], before: readonly Standing[] = [], people = board) =>
  proposeService({ participants: people, recused: new Set(recused), before, table: {} })

const serving = (standings: readonly Standing[]) =>
  standings.filter(({ standing }) => standing === 'serves').map(({ attendanceId }) => attendanceId)

const leading = (standings: readonly Standing[]) => standings.find(({ leads }) => leads)?.attendanceId

test('all members serve and the chair leads when nobody is away', () => {
  const standings = ask([])
  expect(serving(standings).toSorted()).toEqual(['anna', 'bo', 'chair', 'cia', 'vice'])
  expect(leading(standings)).toBe('chair')
})

test('a recused member is replaced by the same party, and comes back in the next paragraph', () => {
  const during = ask(['anna'])
  expect(during).toContainEqual({ attendanceId: 'subM', standing: 'serves', replaces: 'anna', leads: false })
  expect(during).toContainEqual({ attendanceId: 'anna', standing: 'recused', leads: false })
  expect(serving(ask([], during))).not.toContain('subM')
})

test('when the chair is out the vice chair leads, and a substitute of the same party fills the seat', () => {
  const standings = ask(['chair'])
  expect(leading(standings)).toBe('vice')
  expect(standings.find(({ replaces }) => replaces === 'chair')?.attendanceId).toBe('subS')
})

test('nobody leads when the whole presidium is out', () => {
  expect(leading(ask(['chair', 'vice']))).toBeUndefined()
  expect(standingFaults(ask(['chair', 'vice']), board, new Set(['chair', 'vice']))).toContainEqual({ kind: 'noChair' })
})

test('a substitute who does not serve can be recused too and is noted', () => {
  const standings = ask(['bo', 'subMP'])
  expect(serving(standings)).not.toContain('subMP')
  expect(standings.filter(({ standing }) => standing === 'recused').map(({ attendanceId }) => attendanceId)).toEqual([
    'bo',
    'subMP',
  ])
})

test('one who has begun to serve keeps the seat while the member is away', () => {
  const away = board.map((each) => (each.attendanceId === 'cia' ? { ...each, isPresent: false } : each))
  const first = ask([], [], away)
  const more = [...away, person('subS0', 'S', 'substitute', 0)]
  expect(first.find(({ replaces }) => replaces === 'cia')?.attendanceId).toBe('subS')
  expect(ask([], first, more).find(({ replaces }) => replaces === 'cia')?.attendanceId).toBe('subS')
})

test('the party table decides who comes when the own party has nobody', () => {
  const people = board.filter(({ attendanceId }) => attendanceId !== 'subM')
  const question = { participants: people, recused: new Set(['anna']), before: [] }
  const listed = proposeService({ ...question, table: { M: ['L', 'S'] } })
  expect(listed.find(({ replaces }) => replaces === 'anna')?.attendanceId).toBe('subL')
  const nobody = proposeService({ ...question, table: { M: ['KD'] } })
  expect(nobody.find(({ replaces }) => replaces === 'anna')).toBeUndefined()
})

test('a board that falls under must postpone, the council may go on', () => {
  const few = board.filter(({ attendanceId }) => ['chair', 'vice', 'anna'].includes(attendanceId))
  const standings = ask(['anna'], [], few)
  expect(quorumOfItem(standings, few, { seats: 5, isCouncil: false })).toEqual({
    seats: 5,
    needed: 3,
    serving: 2,
    isQuorate: false,
  })
  expect(quorumOfItem(standings, few, { seats: 5, isCouncil: true }).isQuorate).toBe(true)
})

test('a council of too few answers an interpellation where it has decided so, and handles nothing else', () => {
  const few = board.filter(({ attendanceId }) => ['chair', 'vice'].includes(attendanceId))
  const standings = ask([], [], few)
  const may = (body: object) => quorumOfItem(standings, few, { seats: 5, isCouncil: true, ...body }).isQuorate
  expect(may({ isQuestion: true, fewerMayAnswer: true })).toBe(true)
  expect(may({ isQuestion: true, fewerMayAnswer: false })).toBe(false)
  expect(may({ isQuestion: false, fewerMayAnswer: true })).toBe(false)
})

test('whoever is there or recused: nobody serves twice, no seat is filled twice, no disqualified person serves', () => {
  const roll = fc.array(
    fc.record({
      party: fc.constantFrom('S', 'M', 'MP', 'L'),
      termRole: fc.constantFrom<Participant['termRole']>('chair', 'viceChair', 'member', 'substitute'),
      isPresent: fc.boolean(),
      isRecused: fc.boolean(),
    }),
    { maxLength: 25 },
  )
  fc.assert(
    fc.property(roll, roll, (people, earlier) => {
      const participants = people.map((each, index) =>
        person(`p${index}`, each.party, each.termRole, index, each.isPresent),
      )
      const recused = new Set(people.flatMap(({ isRecused }, index) => (isRecused ? [`p${index}`] : [])))
      const before = proposeService({
        participants: participants.map((each, index) => ({ ...each, isPresent: earlier[index]?.isPresent ?? true })),
        recused: new Set<string>(),
        before: [],
        table: {},
      })
      const standings = proposeService({ participants, recused, before, table: {} })
      expect(standingFaults(standings, participants, recused).filter(({ kind }) => kind !== 'noChair')).toEqual([])
      const seats = participants.filter(({ termRole }) => termRole !== 'substitute').length
      expect(serving(standings).length).toBeLessThanOrEqual(seats)
    }),
  )
})
