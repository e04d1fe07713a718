import { parseDay } from '../../platform/time.ts'
import type { Item, ReadDocument, TimelineEvent, TimelineEventKind } from '../output.ts'
import { appealDays, decidesSomething, printedDays } from './legal-days.ts'
import { itemsOf } from './links.ts'

// On one day the events follow each other as the case does.
const order: readonly TimelineEventKind[] = [
  'report',
  'meeting',
  'proposal',
  'approved',
  'posted',
  'lastAppealDay',
  'legalForceEarliest',
  'removed',
  'referralDue',
  'assignmentDue',
]

const isRealDay = (date: string | undefined): date is string => date !== undefined && parseDay(date) !== undefined

/**
 * What happened and what the law says will happen, in order. Appeal day and legal force are counted from the announcement
 * of a decision, never read from the paper; an event without a day is left out.
 */
export const timelineOf = (documents: ReadDocument[], key: string | undefined): TimelineEvent[] =>
  documents
    .flatMap((document) => eventsOf(document, itemsOf(document, key)))
    .sort((a, b) => (a.date === b.date ? order.indexOf(a.event) - order.indexOf(b.event) : a.date < b.date ? -1 : 1))

const eventsOf = (document: ReadDocument, items: Item[]): TimelineEvent[] => {
  const event = (kind: TimelineEventKind, date: string | undefined, paragraph?: number): TimelineEvent[] =>
    isRealDay(date)
      ? [
          {
            date,
            event: kind,
            ...(document.body === undefined ? {} : { body: document.body }),
            ...(paragraph === undefined ? {} : { paragraph }),
            document: document.file,
          },
        ]
      : []
  return [
    ...(document.kind === 'officialReport' ? event('report', document.documentDate) : []),
    ...meetingEvents(document, items, event),
    ...event('approved', document.approval?.date),
    ...event('posted', document.notice?.postedOn),
    ...appealEvents(document, items, event),
    ...event('removed', document.notice?.removedOn),
    ...event('referralDue', document.referral?.dueOn),
    ...dueEvents(items, event),
  ]
}

type MakeEvent = (kind: TimelineEventKind, date: string | undefined, paragraph?: number) => TimelineEvent[]

const meetingEvents = (document: ReadDocument, items: Item[], event: MakeEvent): TimelineEvent[] => {
  const date = document.meeting?.date
  if (items.length === 0) return event('meeting', date)
  return items.flatMap((item) => [
    ...event('meeting', date, item.paragraph),
    ...(item.outcome === 'proposal' ? event('proposal', date, item.paragraph) : []),
  ])
}

const appealEvents = (document: ReadDocument, items: Item[], event: MakeEvent): TimelineEvent[] => {
  const days = printedDays(document)
  if (!days.postedOn || !decidesSomething(items)) return []
  const { lastAppealDay, legalForceEarliest } = appealDays(days.postedOn, days)
  return [
    ...event('lastAppealDay', lastAppealDay.toString()),
    ...event('legalForceEarliest', legalForceEarliest?.toString()),
  ]
}

const dueEvents = (items: Item[], event: MakeEvent): TimelineEvent[] =>
  items
    .filter((item) => item.outcome !== 'proposal')
    .flatMap((item) =>
      (item.assignments ?? []).flatMap((assignment) => event('assignmentDue', assignment.dueOn, item.paragraph)),
    )
