import { holidayName, isHoliday, monthsAfter, rolledDeadline, rollSteps, weeksAfter } from './calendar.ts'
import { cite } from './citation.ts'
import { holidayExamples, rollExamples, weeksExamples } from './data/calendar-examples.ts'
import { closing, defineRule, versions } from './rule.ts'

// The rules on time lean on the list of holidays, so none of them is known here before that list was in force.
const sinceHolidayAct = '1990-01-01'

/** Allmän helgdag. Whit Monday was one until 2005, when the national day became one instead. */
export const publicHoliday = defineRule({
  id: 'helg-1',
  ruleId: 'R-CAL-1',
  title: 'Allmän helgdag',
  levels: ['info'],
  basis: 'law',
  inputs: { day: { kind: 'day', label: 'Dag' } },
  versions: versions(
    {
      from: sinceHolidayAct,
      says: 'Söndagar och de uppräknade helgerna är allmänna helgdagar, också annandag pingst.',
      citations: [cite('helg', { section: '1–2' })],
    },
    {
      from: '2005-01-01',
      says: 'Söndagar och de uppräknade helgerna är allmänna helgdagar. Nationaldagen är det, men inte annandag pingst.',
      citations: [cite('helg', { section: '1–2', amendedBy: '2004:1320' })],
    },
  ),
  examples: holidayExamples,
  versionDay: ({ day }) => day,
  decide: ({ day }, version) => {
    const value = isHoliday(day)
    const says = value ? `Allmän helgdag: ${holidayName(day)}` : 'Inte en allmän helgdag'
    return { value, steps: [{ says: 'Dagen', day }, closing(says, version)] }
  },
})

/** Söndagsregeln: an act that falls due on a holiday, a Saturday or a listed eve may wait until the next weekday. */
export const nextWeekday = defineRule({
  id: 'lbt-2',
  ruleId: 'R-CAL-2',
  title: 'Nästa vardag när tiden går ut på en helg',
  levels: ['info'],
  basis: 'law',
  inputs: { day: { kind: 'day', label: 'Dag då tiden går ut' } },
  versions: versions({
    from: sinceHolidayAct,
    says: 'Går tiden ut på en söndag, en annan helgdag, en lördag, midsommarafton, julafton eller nyårsafton räcker nästa vardag.',
    citations: [cite('lbt', { section: '2' })],
  }),
  examples: rollExamples,
  versionDay: ({ day }) => day,
  decide: ({ day }, version) => {
    const rolled = rolledDeadline(day)
    return {
      ...rolled,
      steps: [{ says: 'Tiden går ut', day }, ...rollSteps(day), closing('Sista dag', version, rolled.value)],
    }
  },
})

/** Tid i veckor eller månader: same weekday or same date; the first day is not counted. The end is rolled. */
export const weeksAndMonths = defineRule({
  id: 'lbt-1',
  ruleId: 'R-CAL-3',
  title: 'Tid som räknas i veckor eller månader',
  levels: ['info'],
  basis: 'law',
  inputs: {
    startOn: { kind: 'day', label: 'Första dag' },
    length: { kind: 'count', label: 'Antal', min: 1, max: 520 },
    unit: { kind: 'choice', label: 'Enhet', choices: { weeks: 'Veckor', months: 'Månader' } },
  },
  versions: versions({
    from: sinceHolidayAct,
    says: 'En tid i veckor går ut på samma veckodag som den började. En tid i månader går ut på samma datum, eller på månadens sista dag.',
    citations: [cite('lbt', { section: '1–2' })],
  }),
  examples: weeksExamples,
  versionDay: ({ startOn }) => startOn,
  decide: ({ startOn, length, unit }, version) => {
    const nominal = unit === 'weeks' ? weeksAfter(startOn, length) : monthsAfter(startOn, length)
    const rolled = rolledDeadline(nominal)
    const says =
      unit === 'weeks' ? `Veckor: ${length}, samma veckodag` : `Månader: ${length}, samma datum eller sista dagen`
    const steps = [{ says: 'Tiden börjar', day: startOn }, { says, day: nominal }, ...rollSteps(nominal)]
    return { ...rolled, steps: [...steps, closing('Sista dag', version, rolled.value)] }
  },
})
