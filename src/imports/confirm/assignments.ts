import { isBefore } from '../../platform/time.ts'
import { sameWords } from '../joining/same-words.ts'
import type { PlannedMinutes } from './plan.ts'

/** An assignment as read, with the place of the decision that gives it. */
export type GivenAssignment = {
  readonly toRole: string
  readonly text: string
  readonly dueOn?: string
  readonly reportBackTo?: string
  readonly minutes: PlannedMinutes
  readonly paragraph?: number
}

/** By what two printings of one assignment are the same: who and what. */
export const assignmentKey = ({ toRole, text }: { toRole: string; text: string }): string =>
  `${sameWords(toRole)}|${sameWords(text)}`

/** The assignments that decisions of the case give. A proposal gives none; what several bodies decide in turn is given by the last. */
export const assignmentsIn = (minutes: readonly PlannedMinutes[]): readonly GivenAssignment[] => {
  const inTime = [...minutes].sort((a, b) => (isBefore(a.heldOn, b.heldOn) ? -1 : isBefore(b.heldOn, a.heldOn) ? 1 : 0))
  const given = inTime.flatMap((each) =>
    each.items
      .filter(({ item, isOfCase }) => isOfCase && item.outcome === 'decision')
      .flatMap(({ item }) =>
        (item.assignments ?? []).map(({ to, text, dueOn }) => ({
          toRole: to,
          text,
          ...(dueOn === undefined ? {} : { dueOn }),
          ...(item.reportBackTo === undefined ? {} : { reportBackTo: item.reportBackTo }),
          ...(item.paragraph === undefined ? {} : { paragraph: item.paragraph }),
          minutes: each,
        })),
      ),
  )
  return [...new Map(given.map((each) => [assignmentKey(each), each])).values()]
}
