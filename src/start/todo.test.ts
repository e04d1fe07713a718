import { expect, test } from 'vitest'
import { day } from '../platform/time.ts'
import type { RecentMinutes } from './meeting-queries.ts'
import type { OpenAssignment } from './queries.ts'
import { clocksFrom, countThisWeekAndNext, todosFrom } from './todo.ts'

const someMinutes = (changes: Partial<RecentMinutes> = {}): RecentMinutes => ({
  minutesId: '1',
  meetingId: '2',
  bodyName: 'Kommunstyrelsen',
  meetingOn: day('2026-03-03'),
  paragraphs: [{ from: 12, to: 31 }],
  isAppealable: true,
  ...changes,
})

const someAssignment = (dueOn?: string): OpenAssignment => ({
  assignmentId: '3',
  caseId: '4',
  caseNumber: '2026/KS 7',
  caseTitle: 'Mötesplats för unga',
  text: 'Utred formerna',
  toRole: 'kommundirektören',
  ...(dueOn ? { dueOn: day(dueOn) } : {}),
})

const today = day('2026-03-09')
const nothing = { minutes: [], dated: [], undated: [], imports: [] }
const kinds = (minutes: RecentMinutes, on = today) =>
  todosFrom({ ...nothing, minutes: [minutes] }, on).map(({ kind, lastOn }) => `${kind} ${lastOn}`)

test('minutes are to be approved, then posted, and the notice taken down from a day', () => {
  expect(kinds(someMinutes())).toEqual(['approve 2026-03-17'])
  const approved = someMinutes({ approvedOn: day('2026-03-09') })
  expect(kinds(approved)).toEqual(['post 2026-03-11'])
  const posted = { ...approved, postedOn: day('2026-03-10') }
  expect(kinds(posted, day('2026-03-12'))).toEqual([])
  expect(kinds(posted, day('2026-03-28'))).toEqual(['appealEnds 2026-03-31'])
  expect(kinds(posted, day('2026-03-31'))).toEqual(['appealEnds 2026-03-31'])
  expect(kinds(posted, day('2026-04-01'))).toEqual(['takeDown 2026-04-01'])
  expect(kinds({ ...posted, removedOn: day('2026-04-02') }, day('2026-04-03'))).toEqual([])
})

test('the clock of an appeal runs to its last day and only where something can be appealed', () => {
  const posted = someMinutes({ approvedOn: day('2026-03-09'), postedOn: day('2026-03-10') })
  expect(clocksFrom([posted], day('2026-03-31')).map(({ lastOn }) => String(lastOn))).toEqual(['2026-03-31'])
  expect(clocksFrom([posted], day('2026-04-01'))).toEqual([])
  expect(clocksFrom([{ ...posted, isAppealable: false }], today)).toEqual([])
})

test('assignments that are late or soon due come first, those without a day last, those far ahead not at all', () => {
  const todos = todosFrom(
    {
      ...nothing,
      minutes: [someMinutes()],
      dated: [someAssignment('2026-03-01'), someAssignment('2026-03-23'), someAssignment('2026-03-24')],
      undated: [someAssignment()],
    },
    today,
  )
  expect(todos.map(({ kind, lastOn }) => `${kind} ${lastOn ?? ''}`)).toEqual([
    'due 2026-03-01',
    'approve 2026-03-17',
    'due 2026-03-23',
    'noDay ',
  ])
  expect(countThisWeekAndNext(todos, today)).toBe(1)
})
