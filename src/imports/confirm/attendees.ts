import type { Attendance } from '../output.ts'
import type { People } from './plan.ts'

/** The list with a row for each office, as the records keep it. */
export const listOf = (people: People) => Object.values(people).flat().map(attendee)

const attendee = ({ present = [], absent = [], recused = [], serves = [], ...person }: Attendance) => ({
  ...person,
  present: onceEach(present),
  absent: onceEach(absent),
  recused: onceEach(recused),
  serves: onceEach(serves),
})

/** A range that begins where another does is the same range printed twice. */
const onceEach = <R extends { from: number }>(ranges: readonly R[]): readonly R[] => [
  ...new Map(ranges.map((range) => [range.from, range])).values(),
]
