import type { Day } from '../platform/time.ts'
import { amountOn, amountStep } from './amounts.ts'
import { cite } from './citation.ts'
import { directAwardExamples, reservedExamples } from './data/direct-award-examples.ts'
import { reservedCodes } from './data/reserved-codes.ts'
import { directAwardLimit, mayAwardDirectly } from './procurement-value.ts'
import { closing, defineRule, type Step, versions } from './rule.ts'

// LOU 19 a:11 and 19 a:13.
const daysToNotice = 30

const duties = {
  principles: 'Behandla leverantörer lika, öppet och proportionerligt',
  guidelines: 'Följ myndighetens riktlinjer för direktupphandling',
  document: 'Dokumentera löpande, färdigt inom 30 dagar från avtalet',
  afterNotice: 'Efterannonsera inom 30 dagar från avtalet',
} as const

/** What a direct award asks for. */
export type DirectAwardDuty = keyof typeof duties

/** What must be done when a contract is awarded directly. Documentation above one amount, a notice from another. */
export const directAwardDuties = (valueKr: number, on: Day): readonly DirectAwardDuty[] => [
  'principles',
  'guidelines',
  ...(valueKr > amountOn('documentation', on).value ? (['document'] as const) : []),
  ...(valueKr >= amountOn('afterNotice', on).value ? (['afterNotice'] as const) : []),
]

/** Direktupphandling. `value` lists the duties; none and BLOCK when the value reaches the limit. */
export const directAward = defineRule({
  id: 'lou-19-a',
  ruleId: 'R-LOU-4',
  title: 'Direktupphandling',
  levels: ['block', 'info'],
  basis: 'law',
  interpretation: 'De 30 dagarna räknas här i kalenderdagar från avtalet, utan att flyttas över en helg.',
  inputs: {
    valueKr: { kind: 'amount', unit: 'kr', label: 'Hela värdet i kronor utan moms' },
    isAnnex2: { kind: 'yesNo', label: 'Social eller annan särskild tjänst (bilaga 2)' },
    agreedOn: { kind: 'day', label: 'Dag då avtalet ingicks', optional: true },
    on: { kind: 'day', label: 'Dag' },
  },
  versions: versions({
    from: '2022-02-01',
    says: 'Under gränsen får en myndighet upphandla direkt. Principerna gäller ändå, riktlinjer ska finnas, och större köp dokumenteras och efterannonseras. För särskilda tjänster får annonserna samlas per kvartal.',
    citations: [
      cite('lou', { chapter: '19 a', section: '2' }),
      cite('lou', { chapter: '19 a', section: '8' }),
      cite('lou', { chapter: '19 a', section: '11' }),
      cite('lou', { chapter: '19 a', section: '13' }),
      cite('lou', { chapter: '19 a', section: '15' }),
    ],
  }),
  examples: directAwardExamples,
  versionDay: ({ on }) => on,
  decide: ({ valueKr, isAnnex2, agreedOn, on }, version) => {
    const limit = amountStep(directAwardLimit(isAnnex2, on))
    if (!mayAwardDirectly(valueKr, isAnnex2, on)) {
      const value: readonly DirectAwardDuty[] = []
      return { value, level: 'block', steps: [limit, closing('Värdet når gränsen: annonsera', version)] }
    }
    const value = directAwardDuties(valueKr, on)
    const steps: Step[] = [limit, ...value.map((duty) => ({ says: duties[duty] }))]
    if (value.includes('afterNotice') && isAnnex2) steps.push({ says: 'Efterannonserna får samlas per kvartal' })
    if (value.includes('document') && agreedOn)
      steps.push({ says: 'Senast klart', day: agreedOn.add({ days: daysToNotice }) })
    return { value, level: 'info', steps: [...steps, closing('Direktupphandling får användas', version)] }
  },
})

/** The eight digits of a CPV code as printed, with or without its check digit; undefined for anything else. */
const codeNumber = (printed: string): number | undefined => {
  const match = /^(\d{8})(?:\s*-\s*\d)?$/.exec(printed.trim())
  return match ? Number(match[1]) : undefined
}

/** Whether LOU 19:25 a lists the CPV code among the services that may be reserved for idéburna organisations. */
export const isReservableCode = (cpv: string): boolean => {
  const code = codeNumber(cpv)
  return code !== undefined && reservedCodes.some(([from, to]) => from <= code && code <= to)
}

/** Reserverad upphandling för idéburna organisationer. Registration is no condition. */
export const reservedProcurement = defineRule({
  id: 'lou-19-25-a',
  ruleId: 'R-LOU-5',
  title: 'Upphandling bara för idéburna organisationer',
  levels: ['block'],
  basis: 'law',
  interpretation: 'Om det svenska undantaget håller mot EU-rätten i ett visst fall har inte prövats slutligt.',
  inputs: {
    cpv: { kind: 'text', label: 'CPV-kod' },
    purposeFits: { kind: 'yesNo', label: 'Det allmännyttiga syftet bidrar till tjänstens ändamål' },
    keepsValue: { kind: 'yesNo', label: 'Organisationen gör bara tillåtna värdeöverföringar' },
    isPubliclyControlled: { kind: 'yesNo', label: 'Stat, region eller kommun bestämmer över den' },
    on: { kind: 'day', label: 'Dag', optional: true },
  },
  versions: versions({
    from: '2023-01-01',
    says: 'Vissa tjänster får upphandlas bara bland idéburna organisationer vars syfte passar, som inte delar ut vinst och som det allmänna inte styr.',
    citations: [cite('lou', { chapter: 19, section: '25 a' }), cite('idl', { section: '8' })],
  }),
  examples: reservedExamples,
  versionDay: ({ on }) => on,
  check: ({ cpv }) =>
    codeNumber(cpv) === undefined ? [{ input: 'cpv', message: 'Skriv en CPV-kod som 85312000 eller 85312000-9.' }] : [],
  decide: ({ cpv, purposeFits, keepsValue, isPubliclyControlled }, version) => {
    const why: string[] = []
    if (!isReservableCode(cpv)) why.push('Koden finns inte i lagens lista')
    if (!purposeFits) why.push('Syftet bidrar inte till tjänstens ändamål')
    if (!keepsValue) why.push('Värdeöverföringarna är inte tillåtna')
    if (isPubliclyControlled) why.push('Det allmänna bestämmer över organisationen')
    const value = why.length === 0
    const says = value ? 'Upphandlingen får reserveras' : 'Kan inte delta i en reserverad upphandling'
    return {
      value,
      level: value ? 'ok' : 'block',
      steps: [...why.map((says) => ({ says })), closing(says, version)],
    }
  },
})
