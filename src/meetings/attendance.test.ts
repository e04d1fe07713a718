import { expect, test } from 'vitest'
import { type Attendance, differentStretches, takingPart } from './attendance.ts'

const none = { present: [], absent: [], recused: [], serves: [] }
const person = (name: string, party: string, changes: Partial<Attendance> = {}): Attendance => ({
  attendanceId: name,
  name,
  party,
  role: 'deciding',
  ...none,
  ...changes,
})

const people = [
  person('Eva Sandgren', 'S', { recused: [{ from: 155, to: 155 }] }),
  person('Nils Öberg', 'C'),
  person('Omar Ali', 'M', { recused: [{ from: 147, to: 148 }] }),
  person('Amira Haddad', 'S', { role: 'servingSubstitute', serves: [{ from: 155, to: 155 }] }),
  person('Per Lind', 'M', { role: 'servingSubstitute', serves: [{ from: 147, to: 148 }] }),
]
const chairs = [
  { name: 'Eva Sandgren', party: 'S', paragraphs: { from: 146, to: 154 } },
  { name: 'Nils Öberg', party: 'C', paragraphs: { from: 155, to: 155 } },
  { name: 'Eva Sandgren', party: 'S', paragraphs: { from: 156, to: 166 } },
]

test('where the meeting differed is told by paragraph, with who led and who decided there', () => {
  const told = differentStretches(people, chairs, [
    { from: 146, to: 149 },
    { from: 151, to: 166 },
  ])
  expect(
    told.map(({ from, to, takingPart: part }) => [from, to, part.chair?.name, part.deciding.map(({ name }) => name)]),
  ).toEqual([
    [147, 148, 'Eva Sandgren', ['Eva Sandgren', 'Nils Öberg', 'Per Lind']],
    [155, 155, 'Nils Öberg', ['Nils Öberg', 'Omar Ali', 'Amira Haddad']],
  ])
})

test('a meeting that was the same throughout has nothing to tell', () => {
  expect(differentStretches([person('Eva Sandgren', 'S')], [], [{ from: 1, to: 9 }])).toEqual([])
})

test('who stepped in is named only where one of the party left and one of it serves', () => {
  const [recused] = takingPart(people, chairs, 155).recused
  expect(recused?.steppedIn?.name).toBe('Amira Haddad')
  const two = [...people, person('Karin Wallin', 'S', { role: 'servingSubstitute', serves: [{ from: 155, to: 155 }] })]
  expect(takingPart(two, chairs, 155).recused[0]?.steppedIn).toBeUndefined()
})
