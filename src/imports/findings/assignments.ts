import type { Finding, Item, ReadDocument } from '../output.ts'
import { found, inSentence } from './finding.ts'

/** Assignments without a last day (R-ASG-1) and reporting back without a day or form (C3). */
export const checkAssignments = (document: ReadDocument): Finding[] =>
  (document.items ?? []).flatMap((item, index) => [
    ...withoutDate(item, `/items/${index}/assignments`),
    ...(item.outcome === 'proposal' ? [] : reportBack(item, `/items/${index}/reportBackTo`)),
  ])

const withoutDate = (item: Item, at: string): Finding[] => {
  const key = item.outcome === 'proposal' ? 'proposedWithoutDate' : 'assignmentWithoutDate'
  return (item.assignments ?? []).flatMap(({ to, dueOn }, index) =>
    dueOn === undefined ? [found(key, `${at}/${index}`, { to: inSentence(to) })] : [],
  )
}

const timeWord = /\b\d{4}\b|senast|årligen|varje år|kvartal|månad|halvår|skriftlig/iu

const reportBack = ({ reportBackTo, points = [], assignments = [] }: Item, at: string): Finding[] => {
  if (reportBackTo === undefined || assignments.some(({ dueOn }) => dueOn !== undefined)) return []
  const saysWhen = points.some((point) => /redovisa|rapporter/iu.test(point) && timeWord.test(point))
  return saysWhen ? [] : [found('reportBackWithoutForm', at, { body: inSentence(reportBackTo) })]
}
