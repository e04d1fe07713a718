import { type Day, day, isAfter, isBefore } from '../platform/time.ts'
import { isHoliday, monthsAfter } from './calendar.ts'
import { cite } from './citation.ts'
import { aidKeepingExamples, aidRegisterExamples, declarationExamples } from './data/aid-duty-examples.ts'
import { closing, defineRule, type Step, versions } from './rule.ts'

// The register must hold three years of data before it can stand in for declarations: probably from this day.
const registerHoldsThreeYears = day('2029-01-01')

/** Why a declaration does not carry a decision: none, dated too late, or the sum is above the ceiling. */
export type DeclarationLack = 'missing' | 'late' | 'tooMuch'

/** What is wrong with a declaration; nothing when it was given by the day of the decision and the sum fits. */
export const declarationLacks = (given: {
  readonly decidedOn: Day
  readonly declaredOn?: Day | undefined
  readonly isWithin: boolean
}): readonly DeclarationLack[] => {
  const { decidedOn, declaredOn, isWithin } = given
  const lacks: DeclarationLack[] = []
  if (declaredOn === undefined) lacks.push('missing')
  if (declaredOn !== undefined && isAfter(declaredOn, decidedOn)) lacks.push('late')
  if (!isWithin) lacks.push('tooMuch')
  return lacks
}

const lackWords: Readonly<Record<DeclarationLack, string>> = {
  missing: 'Intyget saknas',
  late: 'Intyget är daterat efter beslutet',
  tooMuch: 'Summan går över taket',
}

/** Intyg om stöd av mindre betydelse. From 2029 a missing one only warns: the register may have taken its place. */
export const declaration = defineRule({
  id: 'eu-2023-2831-7',
  ruleId: 'R-SA-3',
  title: 'Intyg före beslutet',
  levels: ['block', 'warn'],
  basis: 'law',
  interpretation:
    'Ett intyg från beslutsdagen godtas. När registret täcker tre år behövs inget intyg, troligen från den 1 januari 2029.',
  inputs: {
    decidedOn: { kind: 'day', label: 'Dag då stödet beviljas' },
    declaredOn: { kind: 'day', label: 'Intygets dag', optional: true },
    isWithin: { kind: 'yesNo', label: 'Summan ryms under taket' },
  },
  versions: versions({
    from: '2024-01-01',
    says: 'Innan stödet beviljas ska mottagaren intyga allt stöd av mindre betydelse de senaste tre åren, tills registret täcker samma tid.',
    citations: [cite('deMinimis', { section: '7' })],
  }),
  examples: declarationExamples,
  versionDay: ({ decidedOn }) => decidedOn,
  decide: (given, version) => {
    const lacks = declarationLacks(given)
    const value = lacks.length === 0
    const steps: Step[] = [{ says: 'Stödet beviljas', day: given.decidedOn }]
    if (given.declaredOn) steps.push({ says: 'Intyget', day: given.declaredOn })
    steps.push(...lacks.map((lack) => ({ says: lackWords[lack] })))
    const mayBeReplaced = !isBefore(given.decidedOn, registerHoldsThreeYears) && given.isWithin
    if (!value && mayBeReplaced) steps.push({ says: 'Registret kan ha tagit intygets plats: kontrollera där' })
    const says = value ? 'Intyget bär beslutet' : 'Beslutet kan inte fattas på intyget'
    if (value) return { value, level: 'ok', steps: [...steps, closing(says, version)] }
    return { value, level: mayBeReplaced ? 'warn' : 'block', steps: [...steps, closing(says, version)] }
  },
})

const workingDaysToRegister = 20

const isWorkingDay = (on: Day): boolean => on.dayOfWeek < 6 && !isHoliday(on)

/** Last day to enter granted aid: twenty working days after the grant. Saturdays, Sundays and public holidays are none. */
export const aidRegisterDay = (grantedOn: Day): Day => {
  let on = grantedOn
  for (let left = workingDaysToRegister; left > 0; left -= isWorkingDay(on) ? 1 : 0) on = on.add({ days: 1 })
  return on
}

/** Uppgifter till det centrala registret. */
export const aidRegister = defineRule({
  id: 'eu-2023-2831-6',
  ruleId: 'R-SA-4',
  title: 'Lämna stödet till registret',
  levels: ['warn'],
  basis: 'law',
  interpretation:
    'Att de tjugo arbetsdagarna räknas efter svenska helgdagar är vår läsning. Midsommarafton och julafton räknas som arbetsdagar när de är vardagar.',
  inputs: {
    grantedOn: { kind: 'day', label: 'Dag då stödet beviljades' },
    registeredOn: { kind: 'day', label: 'Dag då uppgifterna lämnades', optional: true },
  },
  versions: versions({
    from: '2026-01-01',
    says: 'Den som beviljar stöd av mindre betydelse lämnar uppgifterna till det centrala registret inom 20 arbetsdagar.',
    citations: [cite('deMinimis', { section: '6' }), cite('ssl', { section: '12 a' })],
  }),
  examples: aidRegisterExamples,
  versionDay: ({ grantedOn }) => grantedOn,
  check: ({ grantedOn, registeredOn }) =>
    registeredOn && isBefore(registeredOn, grantedOn)
      ? [{ input: 'registeredOn', message: 'Stödet kan inte vara registrerat innan det beviljades.' }]
      : [],
  decide: ({ grantedOn, registeredOn }, version) => {
    const value = aidRegisterDay(grantedOn)
    const steps: Step[] = [
      { says: 'Stödet beviljades', day: grantedOn },
      { says: `Arbetsdagar som räknas: ${workingDaysToRegister}` },
    ]
    const last = closing('Sista dag', version, value)
    if (registeredOn === undefined) return { value, steps: [...steps, last] }
    const isLate = isAfter(registeredOn, value)
    steps.push({ says: isLate ? 'Uppgifterna lämnades för sent' : 'Uppgifterna lämnades i tid', day: registeredOn })
    if (isLate) return { value, level: 'warn', isBreach: true, steps: [...steps, last] }
    return { value, level: 'ok', steps: [...steps, last] }
  },
})

const monthsToKeep = 120

/** Until when the decision on aid and its papers must be kept at least: ten years, to the day. */
export const keepAidUntil = (decidedOn: Day): Day => monthsAfter(decidedOn, monthsToKeep)

/** Bevara stödets handlingar. A disposal planned on or before the day is stopped. */
export const aidKeeping = defineRule({
  id: 'eu-2023-2831-6-keep',
  ruleId: 'R-SA-5',
  title: 'Bevara stödets handlingar i tio år',
  levels: ['block'],
  basis: 'law',
  interpretation: 'De tio åren räknas här från beslutsdagen. Kommunens egen plan kan kräva längre tid.',
  inputs: {
    decidedOn: { kind: 'day', label: 'Beslutsdag' },
    disposalOn: { kind: 'day', label: 'Planerad gallring', optional: true },
  },
  versions: versions({
    from: '2024-01-01',
    says: 'Beslutet om stöd och dess underlag bevaras i minst tio år.',
    citations: [cite('deMinimis', { section: '6' })],
  }),
  examples: aidKeepingExamples,
  versionDay: ({ decidedOn }) => decidedOn,
  decide: ({ decidedOn, disposalOn }, version) => {
    const value = keepAidUntil(decidedOn)
    const steps: Step[] = [{ says: 'Beslutet', day: decidedOn }]
    const last = closing('Bevaras minst till och med', version, value)
    if (disposalOn === undefined) return { value, steps: [...steps, last] }
    const isAllowed = isAfter(disposalOn, value)
    steps.push({ says: isAllowed ? 'Gallras efter tiden' : 'Gallringen är för tidig', day: disposalOn })
    return { value, level: isAllowed ? 'ok' : 'block', steps: [...steps, last] }
  },
})
