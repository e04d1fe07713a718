import { type Day, daysBetween, isBefore } from '../platform/time.ts'
import { monthsAfter } from './calendar.ts'
import { cite } from './citation.ts'
import { assignmentClosingExamples, assignmentReminderExamples } from './data/assignment-follow-up-examples.ts'
import { closing, defineRule, type Step, versions } from './rule.ts'

/** Days before the due day on which the one responsible is reminded; on the due day itself last. */
export const reminderDays: readonly number[] = [90, 30, 0]

const monthsWithoutDay = 6

/** The next day to remind of an assignment: before it is due, then monthly; one without a due day is asked about after half a year. */
export const nextReminder = (given: {
  readonly givenOn: Day
  readonly dueOn?: Day | undefined
  readonly today: Day
}): Day => {
  const { givenOn, dueOn, today } = given
  if (dueOn === undefined) {
    let on = monthsAfter(givenOn, monthsWithoutDay)
    for (let n = monthsWithoutDay; isBefore(on, today); n += 1) on = monthsAfter(givenOn, n + 1)
    return on
  }
  const before = reminderDays.map((days) => dueOn.subtract({ days })).filter((on) => !isBefore(on, givenOn))
  const next = before.find((on) => !isBefore(on, today))
  if (next) return next
  let months = 1
  while (isBefore(monthsAfter(dueOn, months), today)) months += 1
  return monthsAfter(dueOn, months)
}

/** Påminnelser om ett uppdrag. `marginDays` is how many days are left to the due day. */
export const assignmentReminder = defineRule({
  id: 'practice-assignment-reminder',
  ruleId: 'R-ASG-3',
  title: 'Påminnelse om ett uppdrag',
  levels: ['info', 'warn'],
  basis: 'practice',
  interpretation: 'När påminnelserna kommer är systemets val, inte lagens.',
  inputs: {
    givenOn: { kind: 'day', label: 'Dag då uppdraget gavs' },
    dueOn: { kind: 'day', label: 'Slutdag', optional: true },
    today: { kind: 'day', label: 'I dag' },
  },
  versions: versions({
    from: '2018-01-01',
    says: 'Påminn 90 och 30 dagar före slutdagen och på den, sedan varje månad. Fråga efter en slutdag efter ett halvår om den saknas.',
    citations: [cite('kl2017', { chapter: 6, section: '6' })],
  }),
  examples: assignmentReminderExamples,
  versionDay: ({ givenOn }) => givenOn,
  decide: ({ givenOn, dueOn, today }, version) => {
    const value = nextReminder({ givenOn, dueOn, today })
    const marginDays = dueOn && daysBetween(today, dueOn)
    const steps: Step[] = [{ says: 'Uppdraget gavs', day: givenOn }]
    steps.push(dueOn ? { says: 'Slutdag', day: dueOn } : { says: 'Slutdag saknas: fråga efter den' })
    const isLate = marginDays !== undefined && marginDays < 0
    return {
      value,
      level: isLate || dueOn === undefined ? 'warn' : 'info',
      ...(marginDays === undefined ? {} : { marginDays }),
      steps: [...steps, closing('Nästa påminnelse', version, value)],
    }
  },
})

/** Whether an assignment is closed: only when the body that gave it has both taken the report and closed it. */
export const isAssignmentClosed = (back: {
  readonly toGivingBody: boolean
  readonly isNoted: boolean
  readonly isClosed: boolean
}): boolean => back.toGivingBody && back.isNoted && back.isClosed

/** Återrapport. */
export const assignmentClosing = defineRule({
  id: 'practice-assignment-closing',
  ruleId: 'R-ASG-2',
  title: 'När ett uppdrag är avslutat',
  levels: ['warn'],
  basis: 'practice',
  interpretation: 'Att organet som gav uppdraget också ska avsluta det är god ordning, inte lag.',
  inputs: {
    toGivingBody: { kind: 'yesNo', label: 'Redovisat i det organ som gav uppdraget' },
    isNoted: { kind: 'yesNo', label: 'Organet har godkänt eller noterat redovisningen' },
    isClosed: { kind: 'yesNo', label: 'Organet har beslutat att uppdraget är avslutat' },
    on: { kind: 'day', label: 'Sammanträdesdag', optional: true },
  },
  versions: versions({
    from: '2018-01-01',
    says: 'Ett uppdrag redovisas i det organ som gav det. Organet noterar redovisningen och avslutar uppdraget.',
    citations: [cite('kl2017', { chapter: 6, section: '6' })],
  }),
  examples: assignmentClosingExamples,
  versionDay: ({ on }) => on,
  decide: (back, version) => {
    const value = isAssignmentClosed(back)
    const steps: Step[] = []
    if (!back.toGivingBody) steps.push({ says: 'Redovisades i ett annat organ' })
    if (!back.isNoted) steps.push({ says: 'Redovisningen är inte noterad' })
    if (!back.isClosed) steps.push({ says: 'Inget beslut om att avsluta' })
    const says = value ? 'Uppdraget är avslutat' : 'Uppdraget är fortfarande öppet'
    return { value, level: value ? 'ok' : 'warn', steps: [...steps, closing(says, version)] }
  },
})
