import { type Day, dayOf, daysBetween, type Instant, isAfter } from '../platform/time.ts'
import { rolledDeadline, rollSteps, weekdayAtLatest } from './calendar.ts'
import { cite } from './citation.ts'
import { approvalDayExamples, approvalDeadlineExamples, digitalApprovalExamples } from './data/approval-examples.ts'
import { type Answer, closing, defineRule, type Step, versions } from './rule.ts'

const daysToApprove = 14

const approvalLaw = (says: string) =>
  versions(
    { from: '1992-01-01', says, citations: [cite('kl1991', { chapter: 5, section: '61' })] },
    { from: '2018-01-01', says, citations: [cite('kl2017', { chapter: 5, section: '69' })] },
  )

/** How a day stands to a deadline that has both a nominal and a rolled day. */
export const judgeDeadline = (
  on: Day,
  deadline: { readonly value: Day; readonly nominal?: Day },
): Pick<Answer<Day>, 'level' | 'isBreach' | 'marginDays'> => {
  const marginDays = daysBetween(on, deadline.nominal ?? deadline.value)
  if (marginDays >= 0) return { level: 'ok', marginDays }
  if (isAfter(on, deadline.value)) return { level: 'warn', isBreach: true, marginDays }
  return { level: 'warn', marginDays }
}

/** "11 dagar till godo", "samma dag som tiden gick ut", "2 dagar efter den nominella dagen". */
export const marginInWords = (marginDays: number): string => {
  if (marginDays === 0) return 'på den sista dagen'
  const days = `${Math.abs(marginDays)} ${Math.abs(marginDays) === 1 ? 'dag' : 'dagar'}`
  return marginDays > 0 ? `${days} till godo` : `${days} efter tiden`
}

const aim = (deadline: { readonly nominal?: Day }): readonly Step[] =>
  deadline.nominal === undefined
    ? []
    : [{ says: 'Förlängningen är en tolkning: sikta på att vara klar', day: weekdayAtLatest(deadline.nominal) }]

/** Sista dag att justera protokollet: fjorton dagar efter sammanträdet. Late approval strains the law, it voids nothing. */
export const approvalDeadline = defineRule({
  id: 'kl-5-69',
  ruleId: 'R-APP-1',
  title: 'Sista dag att justera protokollet',
  levels: ['warn'],
  basis: 'law',
  interpretation:
    'Att tiden förlängs till nästa vardag när den går ut på en helg är en tolkning. Den nominella dagen är den säkra.',
  inputs: {
    meetingOn: { kind: 'day', label: 'Sammanträdesdag' },
    approvedOn: { kind: 'day', label: 'Justeringsdag', optional: true },
  },
  versions: approvalLaw('Protokollet ska vara justerat senast fjorton dagar efter sammanträdet.'),
  examples: approvalDeadlineExamples,
  versionDay: ({ meetingOn }) => meetingOn,
  check: ({ meetingOn, approvedOn }) =>
    approvedOn && isAfter(meetingOn, approvedOn)
      ? [{ input: 'approvedOn', message: 'Protokollet kan inte vara justerat före sammanträdet.' }]
      : [],
  decide: ({ meetingOn, approvedOn }, version) => {
    const nominal = meetingOn.add({ days: daysToApprove })
    const deadline = rolledDeadline(nominal)
    const judged = approvedOn === undefined ? {} : judgeDeadline(approvedOn, deadline)
    const steps: Step[] = [
      { says: 'Sammanträdet hölls', day: meetingOn },
      { says: 'Fjorton dagar efter sammanträdet', day: nominal },
      ...rollSteps(nominal),
      ...aim(deadline),
    ]
    if (approvedOn && judged.marginDays !== undefined)
      steps.push({ says: `Protokollet justerades, ${marginInWords(judged.marginDays)}`, day: approvedOn })
    return { ...deadline, ...judged, steps: [...steps, closing('Sista dag att justera', version, deadline.value)] }
  },
})

/** The Stockholm day of the last signature needed; undefined while fewer than `needed` have signed. */
export const approvalDayOf = (signatures: readonly Instant[], needed = signatures.length): Day | undefined => {
  const inOrder = [...signatures].sort(Temporal.Instant.compare)
  const last = inOrder[Math.max(needed, 1) - 1]
  return last === undefined ? undefined : dayOf(last)
}

/** Justeringsdag: dagen för den sista underskriften som behövs, i svensk tid. `value` is null until all have signed. */
export const approvalDay = defineRule({
  id: 'kl-5-69-day',
  ruleId: 'R-APP-2',
  title: 'Vilken dag protokollet är justerat',
  levels: ['info'],
  basis: 'law',
  interpretation: 'Lagen anger inte vilken underskrift som avgör. Vi räknar från den sista som behövs.',
  inputs: {
    signedAt: { kind: 'signatures', label: 'Tidpunkter för underskrifterna' },
    needed: { kind: 'count', label: 'Antal underskrifter som behövs', min: 1, max: 20, optional: true },
  },
  versions: approvalLaw('Protokollet är justerat den dag då den sista av dem som ska justera har skrivit under.'),
  examples: approvalDayExamples,
  versionDay: ({ signedAt, needed }) => approvalDayOf(signedAt, needed) ?? approvalDayOf(signedAt),
  decide: ({ signedAt, needed }, version) => {
    const value = approvalDayOf(signedAt, needed) ?? null
    const steps = [...signedAt].sort(Temporal.Instant.compare).map((at) => ({ says: 'Underskrift', day: dayOf(at) }))
    if (value !== null)
      return { value, level: 'ok', steps: [...steps, closing('Protokollet är justerat', version, value)] }
    const missing = (needed ?? 1) - signedAt.length
    return { value, level: 'info', steps: [...steps, closing(`Underskrifter som saknas: ${missing}`, version)] }
  },
})

/** Digital justering. `value` says whether the signature serves; secret paragraphs may need another channel. */
export const digitalApproval = defineRule({
  id: 'kl-5-69-digital',
  ruleId: 'R-APP-3',
  title: 'Digital justering',
  levels: ['warn', 'info'],
  basis: 'local',
  interpretation:
    'Rättspraxis har godtagit elektronisk underskrift. Nivån avancerad är en rekommendation. Fullmäktige bestämmer hur protokoll justeras.',
  inputs: {
    signature: {
      kind: 'choice',
      label: 'Underskriftens nivå',
      choices: { simple: 'Enkel', advanced: 'Avancerad', qualified: 'Kvalificerad' },
    },
    hasSecretParagraphs: { kind: 'yesNo', label: 'Innehåller sekretess', optional: true },
    on: { kind: 'day', label: 'Dag', optional: true },
  },
  versions: approvalLaw('Protokollet justeras på det sätt som fullmäktige har bestämt, också elektroniskt.'),
  examples: digitalApprovalExamples,
  versionDay: ({ on }) => on,
  decide: ({ signature, hasSecretParagraphs }, version) => {
    const steps: Step[] = [{ says: 'Elektronisk underskrift godtas' }]
    if (hasSecretParagraphs === true) {
      const says = 'Paragrafer med sekretess kan behöva justeras på annat sätt'
      return { value: false, level: 'warn', steps: [...steps, closing(says, version)] }
    }
    const isAdvised = signature !== 'simple'
    const says = isAdvised ? 'Underskriften håller rekommenderad nivå' : 'Avancerad nivå rekommenderas'
    return { value: true, level: isAdvised ? 'ok' : 'info', steps: [...steps, closing(says, version)] }
  },
})
