import { type Day, daysBetween, isAfter, isBefore } from '../platform/time.ts'
import { announcedInputs, appealPeriodEnd, appealPeriodSteps } from './appeal.ts'
import { judgeDeadline, marginInWords } from './approval.ts'
import { rolledDeadline, rollSteps } from './calendar.ts'
import { cite } from './citation.ts'
import { announcementDeadlineExamples, noticeContentExamples, removalExamples } from './data/announcement-examples.ts'
import { type Answer, closing, defineRule, type Step, versions } from './rule.ts'

const deadlineSays = 'Justeringen ska anslås senast andra dagen efter att protokollet justerades.'

/** Sista dag att anslå justeringen: andra dagen efter den. Between nominal and rolled day WARN, after it a breach. */
export const announcementDeadline = defineRule({
  id: 'kl-8-12',
  ruleId: 'R-ANN-1',
  title: 'Sista dag att anslå justeringen',
  levels: ['warn'],
  basis: 'law',
  interpretation:
    'Att tiden förlängs till nästa vardag när den går ut på en helg är en tolkning. Den nominella dagen är den säkra.',
  inputs: {
    approvedOn: { kind: 'day', label: 'Justeringsdag' },
    announcedOn: { kind: 'day', label: 'Dag då justeringen anslogs', optional: true },
    meetingOn: announcedInputs.meetingOn,
  },
  versions: versions(
    { from: '1992-01-01', says: deadlineSays, citations: [cite('kl1991', { chapter: 5, section: '62' })] },
    { from: '2018-01-01', says: deadlineSays, citations: [cite('kl2017', { chapter: 8, section: '12' })] },
  ),
  examples: announcementDeadlineExamples,
  versionDay: ({ approvedOn, meetingOn }) => meetingOn ?? approvedOn,
  check: ({ approvedOn, announcedOn }) =>
    announcedOn && isBefore(announcedOn, approvedOn)
      ? [{ input: 'announcedOn', message: 'Justeringen kan inte anslås innan protokollet är justerat.' }]
      : [],
  decide: ({ approvedOn, announcedOn }, version) => {
    const nominal = approvedOn.add({ days: 2 })
    const deadline = rolledDeadline(nominal)
    const judged = announcedOn === undefined ? {} : judgeDeadline(announcedOn, deadline)
    const steps: Step[] = [
      { says: 'Protokollet justerades', day: approvedOn },
      { says: 'Andra dagen efter justeringen', day: nominal },
      ...rollSteps(nominal),
    ]
    if (announcedOn && judged.marginDays !== undefined)
      steps.push({ says: `Justeringen anslogs, ${marginInWords(judged.marginDays)}`, day: announcedOn })
    return { ...deadline, ...judged, steps: [...steps, closing('Sista dag att anslå', version, deadline.value)] }
  },
})

const noticeParts = {
  keptAt: 'Var protokollet finns',
  announcedOn: 'Vilken dag justeringen anslogs',
  body: 'Organ',
  meetingOn: 'Sammanträdesdag',
  paragraphs: 'Paragrafer',
  approvedOn: 'Justeringsdag',
  removalOn: 'Dag då anslaget tas ned',
  postedBy: 'Vem som anslog',
  howToAppeal: 'Hur man överklagar',
} as const

/** One thing that a notice may state. The first two are demanded by law. */
export type NoticePart = keyof typeof noticeParts

const demanded: readonly NoticePart[] = ['keptAt', 'announcedOn']

const noticeSays = 'Anslaget ska ange var protokollet finns och vilken dag justeringen anslogs.'

const isNoticePart = (word: string): word is NoticePart => Object.hasOwn(noticeParts, word)

/** What a notice lacks: `demanded` blocks posting, `usual` is only warned about. */
export const missingInNotice = (
  states: readonly NoticePart[],
): { readonly demanded: readonly NoticePart[]; readonly usual: readonly NoticePart[] } => {
  const missing = Object.keys(noticeParts)
    .filter(isNoticePart)
    .filter((part) => !states.includes(part))
  return {
    demanded: missing.filter((part) => demanded.includes(part)),
    usual: missing.filter((part) => !demanded.includes(part)),
  }
}

/** Vad anslaget ska innehålla. `value` lists what is missing; without a demanded part the notice may not be posted. */
export const noticeContent = defineRule({
  id: 'kl-8-12-content',
  ruleId: 'R-ANN-2',
  title: 'Vad anslaget ska innehålla',
  levels: ['block', 'warn'],
  basis: 'law',
  interpretation:
    'Lagen kräver bara plats och anslagsdag. Resten är vad som brukar stå; hur man överklagar ska finnas på anslagstavlan.',
  inputs: {
    states: { kind: 'several', label: 'Vad anslaget anger', choices: noticeParts },
    on: { kind: 'day', label: 'Anslagsdag', optional: true },
  },
  versions: versions(
    { from: '1992-01-01', says: noticeSays, citations: [cite('kl1991', { chapter: 5, section: '62' })] },
    {
      from: '2018-01-01',
      says: `${noticeSays} Anslagstavlan ska också visa hur beslut kan överklagas.`,
      citations: [cite('kl2017', { chapter: 8, section: '12' }), cite('kl2017', { chapter: 8, section: '10' })],
    },
  ),
  examples: noticeContentExamples,
  versionDay: ({ on }) => on,
  decide: ({ states }, version) => {
    const missing = missingInNotice(states.filter(isNoticePart))
    const value = [...missing.demanded, ...missing.usual]
    const steps: Step[] = value.map((part) => ({
      says: `Saknas${demanded.includes(part) ? '' : ' (brukar stå)'}: ${noticeParts[part].toLowerCase()}`,
    }))
    const level = missing.demanded.length > 0 ? 'block' : missing.usual.length > 0 ? 'warn' : 'ok'
    const says = level === 'block' ? 'Anslaget får inte publiceras så' : 'Det som lagen kräver finns'
    return { value, level, steps: [...steps, closing(says, version)] }
  },
})

const judgeRemoval = (announcedOn: Day, removedOn: Day): Pick<Answer<Day>, 'level' | 'isBreach' | 'marginDays'> => {
  const marginDays = daysBetween(appealPeriodEnd(announcedOn).value, removedOn)
  return marginDays > 0 ? { level: 'ok', marginDays } : { level: 'block', isBreach: true, marginDays }
}

/** Första dag då anslaget får tas ned: dagen efter sista överklagandedag. `marginDays` counts from that last day. */
export const earliestRemoval = defineRule({
  id: 'kl-13-5-removal',
  ruleId: 'R-ANN-3',
  title: 'Första dag då anslaget får tas ned',
  levels: ['block', 'warn'],
  basis: 'law',
  interpretation:
    'Att anslaget ska sitta kvar till den förlängda tidens slut, och att ett avbrott betyder att det behöver anslås på nytt, är tolkningar. En jurist avgör.',
  inputs: {
    ...announcedInputs,
    removedOn: { kind: 'day', label: 'Dag då anslaget togs ned', optional: true },
    outageMinutes: { kind: 'count', label: 'Minuter då anslaget inte syntes', min: 0, max: 100_000, optional: true },
  },
  versions: versions(
    {
      from: '1992-01-01',
      says: 'Anslaget får inte tas ned före överklagandetidens slut.',
      citations: [cite('kl1991', { chapter: 5, section: '62' }), cite('kl1991', { chapter: 10, section: '6' })],
    },
    {
      from: '2018-01-01',
      says: 'Anslaget får inte tas ned före överklagandetidens slut. Tiden löper ut bara om anslaget har funnits hela tiden.',
      citations: [cite('kl2017', { chapter: 13, section: '5' }), cite('kl2017', { chapter: 8, section: '12' })],
    },
  ),
  examples: removalExamples,
  versionDay: ({ announcedOn, meetingOn }) => meetingOn ?? announcedOn,
  check: ({ announcedOn, removedOn }) =>
    removedOn && isAfter(announcedOn, removedOn)
      ? [{ input: 'removedOn', message: 'Anslaget kan inte tas ned innan det sattes upp.' }]
      : [],
  decide: ({ announcedOn, removedOn, outageMinutes = 0 }, version) => {
    const end = appealPeriodEnd(announcedOn)
    const value = end.value.add({ days: 1 })
    const nominal = end.nominal === undefined ? {} : { nominal: end.nominal.add({ days: 1 }) }
    const judged = removedOn === undefined ? {} : judgeRemoval(announcedOn, removedOn)
    const steps: Step[] = [...appealPeriodSteps(announcedOn), { says: 'Sista dag att överklaga', day: end.value }]
    if (removedOn) {
      const early = judged.isBreach ? 'för tidigt' : 'efter tidens slut'
      steps.push({ says: `Togs ned ${early}, efter ${daysBetween(announcedOn, removedOn)} dagar`, day: removedOn })
    }
    const outage =
      outageMinutes > 0 && judged.level !== 'block' ? ({ level: 'warn', status: 'interrupted' } as const) : {}
    if (outageMinutes > 0) steps.push({ says: `Anslaget syntes inte i ${outageMinutes} minuter: en jurist avgör` })
    return {
      value,
      ...nominal,
      ...judged,
      ...outage,
      steps: [...steps, closing('Får tas ned tidigast', version, value)],
    }
  },
})
