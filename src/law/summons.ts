import { type Day, daysBetween, isAfter } from '../platform/time.ts'
import { reasonToWait, weekdayAtLatest, weeksAfter } from './calendar.ts'
import { cite } from './citation.ts'
import {
  announcedItemsExamples,
  boardSummonsExamples,
  councilAnnouncementExamples,
  councilSummonsExamples,
} from './data/summons-examples.ts'
import { type Answer, closing, defineRule, type Step, versions } from './rule.ts'

/** How a board counts its own lead time: every day, or Monday to Friday without holidays. */
export type LeadUnit = 'calendar' | 'working'

const weeksBefore = 1

const judge = (limit: Day, doneOn: Day | undefined): Pick<Answer<Day>, 'level' | 'isBreach' | 'marginDays'> => {
  if (doneOn === undefined) return {}
  const marginDays = daysBetween(doneOn, limit)
  return marginDays >= 0 ? { level: 'ok', marginDays } : { level: 'block', isBreach: true, marginDays }
}

const doneStep = (says: string, limit: Day, doneOn: Day | undefined): readonly Step[] =>
  doneOn === undefined ? [] : [{ says: isAfter(doneOn, limit) ? `${says} för sent` : `${says} i tid`, day: doneOn }]

/** The last day to announce a council meeting on the board: the same weekday a week before. */
export const councilAnnouncementDay = (meetingOn: Day): Day => weeksAfter(meetingOn, -weeksBefore)

/** The last day to announce an urgent council item: the nearest weekday before; Saturdays are not counted on. */
export const urgentAnnouncementDay = (meetingOn: Day): Day => weekdayAtLatest(meetingOn.subtract({ days: 1 }))

/** Kungörelse av fullmäktiges sammanträde, with the shorter time for an urgent item. */
export const councilAnnouncement = defineRule({
  id: 'kl-5-13',
  ruleId: 'R-SUM-1',
  title: 'Tillkännage fullmäktiges sammanträde',
  levels: ['block'],
  basis: 'law',
  interpretation: 'För brådskande ärenden räknar systemet inte lördagen som vardag, för säkerhets skull.',
  inputs: {
    meetingOn: { kind: 'day', label: 'Sammanträdesdag' },
    isUrgent: { kind: 'yesNo', label: 'Brådskande ärende', optional: true },
    announcedOn: { kind: 'day', label: 'Dag då det tillkännagavs', optional: true },
  },
  versions: versions({
    from: '2018-01-01',
    says: 'Fullmäktiges sammanträde ska stå på anslagstavlan minst en vecka före. Ett brådskande ärende ska stå där senast vardagen före.',
    citations: [cite('kl2017', { chapter: 5, section: '13' }), cite('kl2017', { chapter: 5, section: '14' })],
  }),
  examples: councilAnnouncementExamples,
  versionDay: ({ meetingOn }) => meetingOn,
  decide: ({ meetingOn, isUrgent, announcedOn }, version) => {
    const value = isUrgent ? urgentAnnouncementDay(meetingOn) : councilAnnouncementDay(meetingOn)
    return {
      value,
      ...judge(value, announcedOn),
      steps: [
        { says: 'Fullmäktige sammanträder', day: meetingOn },
        { says: isUrgent ? 'Vardagen närmast före' : 'En vecka före, samma veckodag', day: value },
        ...doneStep('Tillkännagavs', value, announcedOn),
        closing('Ska stå på anslagstavlan senast', version, value),
      ],
    }
  },
})

/** Kallelse till fullmäktige: members and substitutes alike. */
export const councilSummons = defineRule({
  id: 'kl-5-15',
  ruleId: 'R-SUM-3',
  title: 'Kalla till fullmäktige',
  levels: ['block'],
  basis: 'law',
  inputs: {
    meetingOn: { kind: 'day', label: 'Sammanträdesdag' },
    sentOn: { kind: 'day', label: 'Dag då kallelsen skickades', optional: true },
  },
  versions: versions({
    from: '2018-01-01',
    says: 'Varje ledamot och ersättare ska kallas minst en vecka före sammanträdet, med tid, plats och ärenden.',
    citations: [cite('kl2017', { chapter: 5, section: '15' })],
  }),
  examples: councilSummonsExamples,
  versionDay: ({ meetingOn }) => meetingOn,
  decide: ({ meetingOn, sentOn }, version) => {
    const value = weeksAfter(meetingOn, -weeksBefore)
    return {
      value,
      ...judge(value, sentOn),
      steps: [
        { says: 'Fullmäktige sammanträder', day: meetingOn },
        { says: 'En vecka före, samma veckodag', day: value },
        ...doneStep('Kallelsen skickades', value, sentOn),
        closing('Kalla senast', version, value),
      ],
    }
  },
})

/** The last day to summon a board that wants so many days. Working days leave out weekends, holidays and the eves of LBT 2 §. */
export const boardSummonsDay = (meetingOn: Day, days: number, unit: LeadUnit): Day => {
  if (unit === 'calendar') return meetingOn.subtract({ days })
  let left = days
  let on = meetingOn
  while (left > 0) {
    on = on.subtract({ days: 1 })
    if (reasonToWait(on) === undefined) left -= 1
  }
  return on
}

/** Kallelse till nämnd: a local rule, so the lead is a setting of the body. Late is warned about, not stopped. */
export const boardSummons = defineRule({
  id: 'local-summons',
  ruleId: 'R-SUM-4',
  title: 'Kalla till nämnd eller styrelse',
  levels: ['warn'],
  basis: 'local',
  interpretation: 'Lagen säger bara att ersättarna ska få veta tid och plats. Hur långt före bestämmer reglementet.',
  inputs: {
    meetingOn: { kind: 'day', label: 'Sammanträdesdag' },
    days: { kind: 'count', label: 'Antal dagar före', min: 0, max: 60 },
    unit: { kind: 'choice', label: 'Dagar', choices: { calendar: 'Alla dagar', working: 'Arbetsdagar' } },
    sentOn: { kind: 'day', label: 'Dag då kallelsen skickades', optional: true },
  },
  versions: versions({
    from: '2018-01-01',
    says: 'Kallelsen ska nå ledamöter och ersättare så många dagar före som reglementet säger.',
    citations: [cite('kl2017', { chapter: 6, section: '17' })],
  }),
  examples: boardSummonsExamples,
  versionDay: ({ meetingOn }) => meetingOn,
  decide: ({ meetingOn, days, unit, sentOn }, version) => {
    const value = boardSummonsDay(meetingOn, days, unit)
    const judged = judge(value, sentOn)
    const { isBreach: _, ...soft } = judged
    return {
      value,
      ...(judged.level === 'block' ? { ...soft, level: 'warn' as const } : judged),
      steps: [
        { says: 'Nämnden sammanträder', day: meetingOn },
        { says: `${days} ${unit === 'working' ? 'arbetsdagar' : 'dagar'} före`, day: value },
        ...doneStep('Kallelsen skickades', value, sentOn),
        closing('Kalla senast', version, value),
      ],
    }
  },
})

type Unannounced = { readonly body: 'council' | 'board'; readonly present: number; readonly agreeing: number }

/** Whether an item that was not on the summons may be decided. The law demands unanimity of the council only. */
export const mayDecideUnannounced = ({ body, present, agreeing }: Unannounced): boolean =>
  body === 'board' || agreeing >= present

/** Ärenden utanför kallelsen. */
export const announcedItems = defineRule({
  id: 'kl-5-52',
  ruleId: 'R-SUM-5',
  title: 'Avgöra ett ärende som inte stod på kallelsen',
  levels: ['block', 'info'],
  basis: 'law',
  interpretation: 'För en nämnd finns inget förbud i lagen. Nämndens egna regler kan säga mer.',
  inputs: {
    body: { kind: 'choice', label: 'Organ', choices: { council: 'Fullmäktige', board: 'Nämnd eller styrelse' } },
    present: { kind: 'count', label: 'Närvarande', min: 1, max: 501 },
    agreeing: { kind: 'count', label: 'Eniga om att avgöra ärendet', min: 0, max: 501 },
    on: { kind: 'day', label: 'Sammanträdesdag', optional: true },
  },
  versions: versions({
    from: '2018-01-01',
    says: 'Fullmäktige avgör bara ärenden som har tillkännagetts. Ett brådskande ärende får ändå avgöras om alla närvarande är med på det.',
    citations: [cite('kl2017', { chapter: 5, section: '52' })],
  }),
  examples: announcedItemsExamples,
  versionDay: ({ on }) => on,
  check: ({ present, agreeing }) =>
    agreeing > present ? [{ input: 'agreeing', message: 'Fler kan inte vara eniga än som är närvarande.' }] : [],
  decide: (asked, version) => {
    const value = mayDecideUnannounced(asked)
    const level = asked.body === 'board' ? 'info' : value ? 'ok' : 'block'
    return {
      value,
      level,
      steps: [
        { says: `${asked.agreeing} av ${asked.present} närvarande är med på det` },
        closing(value ? 'Ärendet får avgöras' : 'Ärendet får inte avgöras i dag', version),
      ],
    }
  },
})
