import type { CaseEvent } from '../cases/index.ts'
import { paragraphSign } from '../platform/texts/words.ts'
import { type Day, isAfter } from '../platform/time.ts'
import type { View } from '../platform/ui/view.ts'
import { type Decision, forceOn, legalDays, mayBeAppealed } from './decisions.ts'

/** "Kommunstyrelsen § 160", or the body alone where no paragraph is printed. */
export const nameOf = (view: View, { item, meeting }: Decision): string =>
  item.paragraph === undefined
    ? meeting.bodyName
    : view.t('decisions.item', { body: meeting.bodyName, paragraph: paragraphSign(item.paragraph) })

/** Where the decision has its page. */
export const decisionPath = (view: View, { item }: { item: Pick<Decision['item'], 'meetingItemId'> }): string =>
  `/${view.authority?.slug}/beslut/${item.meetingItemId}`

/** Where a decision's appeals and legal force are kept. */
export const forcePath = (view: View, decision: Decision, below = ''): string =>
  `${decisionPath(view, decision)}/laga-kraft${below}`

/** From the meeting over approval and notice to the earliest legal force, each legal date with its receipt. */
export const eventsOf = (view: View, decision: Decision): CaseEvent[] => {
  const { item, meeting, minutes, notice, takingPart } = decision
  const { t } = view
  const days = legalDays(decision)
  const id = (what: string) => `${what}-${item.meetingItemId}`
  const counts = [
    takingPart.deciding.length > 0 && item.outcome !== 'proposal'
      ? t('decisions.decidedCount', { count: takingPart.deciding.length })
      : '',
    takingPart.recused.length > 0 ? t('decisions.recusedCount', { count: takingPart.recused.length }) : '',
    item.reservations.length > 0 ? t('decisions.reservedCount', { count: item.reservations.length }) : '',
    mayBeAppealed(decision) ? '' : t('decisions.notAppealable'),
  ]
  const events: CaseEvent[] = [
    {
      id: id('mote'),
      kind: 'meeting',
      day: meeting.heldOn,
      title: `${nameOf(view, decision)}: ${item.title}`,
      href: decisionPath(view, decision),
      meta: counts.filter(Boolean).join(' '),
    },
  ]
  if (minutes?.approvedOn) {
    const names = [...minutes.approvers.map(({ name }) => name)]
    events.push({
      id: id('justerat'),
      kind: 'approval',
      day: minutes.approvedOn,
      title: `${meeting.bodyName}: ${t('decisions.approved').toLocaleLowerCase('sv')}`,
      ...(names.length > 0 ? { meta: t('decisions.approvedBy', { names }) } : {}),
      receipt: days.approval,
      receiptLabel: t('decisions.approvalLatest'),
    })
  }
  if (notice) {
    events.push({
      id: id('anslag'),
      kind: 'notice',
      day: notice.postedOn,
      title: t('decisions.posted', { body: meeting.bodyName }),
      ...(notice.postedBy ? { meta: t('decisions.postedBy', { name: notice.postedBy }) } : {}),
      ...(days.announcement ? { receipt: days.announcement, receiptLabel: t('decisions.postLatest') } : {}),
    })
  }
  return [...events, ...countedEvents(view, decision, days, id), ...courtEvents(view, decision, id)]
}

/** Legal force is not shown while a gap waits to be judged, nor when the display broke or a court has the decision (R-FOR-1). */
const isInDoubt = (decision: Decision, today: Day): boolean =>
  ['toAssess', 'interrupted', 'appealed', 'quashed'].includes(forceOn(decision, today))

/** What became of the decision in court, and that somebody has asked the court. */
const courtEvents = (
  { t }: View,
  { force: { appeals, confirmed } }: Decision,
  id: (what: string) => string,
): CaseEvent[] => {
  const event = (what: string, day: Day, title: string, meta?: string): CaseEvent => ({
    ...{ id: id(what), kind: 'appeal', day, title },
    ...(meta === undefined ? {} : { meta }),
  })
  return [
    ...appeals.flatMap(({ appealId, receivedOn, isInTime, forwardedOn, finalOn, outcome }) => [
      event(
        `inkom-${appealId}`,
        receivedOn,
        t('decisions.appealEvent.received'),
        t(isInTime ? 'decisions.appealEvent.inTime' : 'decisions.appealEvent.late'),
      ),
      ...(forwardedOn ? [event(`skickat-${appealId}`, forwardedOn, t('decisions.appealEvent.forwarded'))] : []),
      ...(finalOn && outcome
        ? [
            event(
              `dom-${appealId}`,
              finalOn,
              t('decisions.appealEvent.ruled'),
              t(`decisions.forceKeeping.outcome.${outcome}`),
            ),
          ]
        : []),
    ]),
    ...(confirmed
      ? [
          event(
            'bekraftat',
            confirmed.gainedOn,
            t('decisions.appealEvent.confirmed'),
            t('decisions.appealEvent.confirmedNote', { day: confirmed.confirmedOn }),
          ),
        ]
      : []),
  ]
}

const countedEvents = (
  view: View,
  decision: Decision,
  days: ReturnType<typeof legalDays>,
  id: (what: string) => string,
): CaseEvent[] => {
  const { t, today } = view
  const { notice, meeting } = decision
  const ahead = (day: Temporal.PlainDate) => (isAfter(day, today) ? { when: 'next' as const } : {})
  const events: CaseEvent[] = []
  if (days.lastAppealDay) {
    const on = days.lastAppealDay.value
    events.push({
      id: id('overklaga'),
      kind: 'appeal',
      day: on,
      label: t('decisions.lastAppealLabel'),
      title: t('decisions.lastAppealDay'),
      receipt: days.lastAppealDay,
      ...ahead(on),
    })
  }
  // Once somebody has asked the court the day is a fact, and told as one.
  const { earliestForce } = days
  if (earliestForce?.value && !decision.force.confirmed && !isInDoubt(decision, today)) {
    events.push({
      id: id('lagakraft'),
      kind: 'appeal',
      day: earliestForce.value,
      label: t('decisions.forceLabel'),
      title: t('decisions.force'),
      meta: t('decisions.forceNote'),
      receipt: earliestForce,
      ...ahead(earliestForce.value),
    })
  }
  if (notice?.removedOn) {
    events.push({
      id: id('nedtaget'),
      kind: 'notice',
      day: notice.removedOn,
      title: t(isAfter(notice.removedOn, today) ? 'decisions.toBeRemoved' : 'decisions.removed', {
        body: meeting.bodyName,
      }),
      ...ahead(notice.removedOn),
    })
  }
  return events
}
