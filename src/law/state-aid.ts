import { type Day, isBefore } from '../platform/time.ts'
import { type Amount, amountOn, amountStep, inUnit } from './amounts.ts'
import { monthsAfter } from './calendar.ts'
import { cite } from './citation.ts'
import { aidTestExamples, deMinimisExamples } from './data/state-aid-examples.ts'
import { closing, defineRule, type Step, versions } from './rule.ts'

const conditions = {
  isEconomic: 'Ekonomisk verksamhet',
  isAdvantage: 'En fördel som marknaden inte ger',
  isSelective: 'Riktad till vissa',
  isPublic: 'Offentliga medel',
  affectsTrade: 'Kan påverka handeln inom EU',
} as const

type AidCondition = keyof typeof conditions

/** The five conditions of state aid; one that fails and it is none. Left out means not known. */
export type AidFacts = { readonly [C in AidCondition]?: boolean | undefined }

const isCondition = (name: string): name is AidCondition => Object.hasOwn(conditions, name)
const conditionNames = Object.keys(conditions).filter(isCondition)

/** Statsstöd eller inte. `unclear` while no condition fails and some is unknown. */
export const aidTest = (facts: AidFacts): 'aid' | 'notAid' | 'unclear' => {
  if (conditionNames.some((name) => facts[name] === false)) return 'notAid'
  return conditionNames.every((name) => facts[name]) ? 'aid' : 'unclear'
}

/** Stödelement: what premises, staff or goods are worth on the market, less what is paid, over the years. Never below nothing. */
export const aidElement = (given: {
  readonly marketKr: number
  readonly paidKr: number
  readonly years: number
}): number => Math.max(0, (given.marketKr - given.paidKr) * given.years)

/** Statsstödstestet. `value` is the aid element in kronor; 0 when it is no state aid, null while it is unclear. */
export const stateAid = defineRule({
  id: 'feuf-107',
  ruleId: 'R-SA-1',
  title: 'Är det statsstöd?',
  levels: ['warn'],
  basis: 'law',
  interpretation:
    'Om en verksamhet är ekonomisk och om handeln påverkas avgörs av omständigheterna. En förening är företag i det den säljer på en marknad.',
  inputs: {
    isEconomic: { kind: 'yesNo', label: 'Verksamheten är ekonomisk: den kan säljas på en marknad', optional: true },
    isAdvantage: { kind: 'yesNo', label: 'Parten får något som marknaden inte hade gett', optional: true },
    isSelective: { kind: 'yesNo', label: 'Bara vissa får det', optional: true },
    isPublic: { kind: 'yesNo', label: 'Det kommer av offentliga medel', optional: true },
    affectsTrade: { kind: 'yesNo', label: 'Det kan påverka handeln inom EU', optional: true },
    marketKr: { kind: 'amount', unit: 'kr', label: 'Vad det är värt per år på marknaden, kronor' },
    paidKr: { kind: 'amount', unit: 'kr', label: 'Vad parten betalar per år, kronor', optional: true },
    years: { kind: 'count', label: 'Antal år', min: 1, max: 50 },
    on: { kind: 'day', label: 'Dag', optional: true },
  },
  versions: versions({
    from: '2009-12-01',
    says: 'Statsstöd är en fördel av offentliga medel som riktas till vissa företag och kan påverka handeln. Formen spelar ingen roll: också föreningar och gratis lokaler kan räknas.',
    citations: [cite('feuf', { section: '107' })],
  }),
  examples: aidTestExamples,
  versionDay: ({ on }) => on,
  decide: ({ marketKr, paidKr = 0, years, on: _on, ...facts }, version) => {
    const found = aidTest(facts)
    const element = aidElement({ marketKr, paidKr, years })
    const steps: Step[] = conditionNames.map((name) => {
      const answer = facts[name]
      const word = answer === undefined ? 'inte känt' : { true: 'ja', false: 'nej' }[`${answer}`]
      return { says: `${conditions[name]}: ${word}` }
    })
    if (found === 'notAid') return { value: 0, level: 'ok', steps: [...steps, closing('Inte statsstöd', version)] }
    steps.push({ says: `Värde utöver det som betalas: ${inUnit(element, 'kr')}` })
    if (found === 'unclear')
      return { value: null, level: 'warn', steps: [...steps, closing('Går inte att säga än', version)] }
    const says =
      element === 0 ? 'Ingen fördel att räkna' : 'Statsstöd: det behöver en väg, till exempel stöd av mindre betydelse'
    return { value: element, level: element === 0 ? 'ok' : 'warn', steps: [...steps, closing(says, version)] }
  },
})

const windowMonths = 36

/** Stöd av mindre betydelse that was granted. `isOverlap` when an officer has marked it as also declared: not counted. */
export type AidGrant = { readonly on: Day; readonly euro: number; readonly isOverlap?: boolean | undefined }

/** Which ceiling: the general one, or that for services of general economic interest. */
export type AidCeiling = 'general' | 'sgei'

/** The first day of the three years that count on the day of a decision. A grant on that very day still counts. */
export const aidWindowStart = (on: Day): Day => monthsAfter(on, -windowMonths)

/** What a decision on the day would come to. Whole euro; `leftEuro` is negative when it does not fit. */
export type AidRoom = {
  readonly since: Day
  /** What the association declares for all givers, and what this authority granted beside that. */
  readonly declaredEuro: number
  readonly grantedEuro: number
  readonly overlapEuro: number
  readonly ceiling: Amount
  /** Before the planned grant. */
  readonly roomEuro: number
  readonly leftEuro: number
  readonly isWithin: boolean
}

const total = (grants: readonly AidGrant[]): number => grants.reduce((sum, { euro }) => sum + euro, 0)

/** Utrymme för stöd av mindre betydelse: three rolling years to the day, all givers and one and the same undertaking. */
export const deMinimisRoom = (asked: {
  readonly on: Day
  readonly declared: readonly AidGrant[]
  readonly granted: readonly AidGrant[]
  readonly plannedEuro: number
  readonly ceiling?: AidCeiling | undefined
}): AidRoom => {
  const since = aidWindowStart(asked.on)
  const counts = ({ on }: AidGrant): boolean => !isBefore(on, since)
  const granted = asked.granted.filter(counts)
  const declaredEuro = total(asked.declared.filter(counts))
  const grantedEuro = total(granted.filter(({ isOverlap }) => isOverlap !== true))
  const overlapEuro = total(granted.filter(({ isOverlap }) => isOverlap === true))
  const ceiling = amountOn(asked.ceiling === 'sgei' ? 'sgeiDeMinimis' : 'deMinimis', asked.on)
  const roomEuro = ceiling.value - declaredEuro - grantedEuro
  const leftEuro = roomEuro - asked.plannedEuro
  return { since, declaredEuro, grantedEuro, overlapEuro, ceiling, roomEuro, leftEuro, isWithin: leftEuro >= 0 }
}

/** Stöd av mindre betydelse. `value` is the euro left after the planned grant; negative is too much. */
export const deMinimis = defineRule({
  id: 'eu-2023-2831-3',
  ruleId: 'R-SA-2',
  title: 'Stöd av mindre betydelse under tre år',
  levels: ['block'],
  basis: 'law',
  interpretation:
    'De tre åren räknas bakåt från beslutsdagen, och ett stöd på samma datum tre år tidigare räknas med. Allt stöd av mindre betydelse räknas mot båda taken. Kronor blir euro efter tröskelvärdenas kurs tills beslutsdagens kurs är känd.',
  inputs: {
    on: { kind: 'day', label: 'Beslutsdag' },
    declared: { kind: 'datedAmounts', unit: 'euro', label: 'Stöd som intyget räknar upp, i euro', optional: true },
    granted: { kind: 'datedAmounts', unit: 'euro', label: 'Eget stöd som inte står i intyget, i euro', optional: true },
    plannedEuro: { kind: 'amount', unit: 'euro', label: 'Stödet som nu ska beslutas, i euro' },
    ceiling: {
      kind: 'choice',
      label: 'Tak',
      choices: { general: 'Allmänna taket', sgei: 'Tjänst av allmänt ekonomiskt intresse' },
      optional: true,
    },
  },
  versions: versions({
    from: '2024-01-01',
    says: 'Ett företag får få stöd upp till taket under varje period av tre år, från alla givare tillsammans. Också värdet av lokaler och annat än pengar räknas.',
    citations: [cite('deMinimis', { section: '3' }), cite('sgei', { section: '3' })],
  }),
  examples: deMinimisExamples,
  versionDay: ({ on }) => on,
  check: ({ on, declared = [], granted = [] }) =>
    [...declared, ...granted].some((grant) => isBefore(on, grant.on))
      ? [{ input: 'declared', message: 'Ett stöd kan inte vara beviljat efter beslutsdagen.' }]
      : [],
  decide: ({ on, declared = [], granted = [], plannedEuro, ceiling }, version) => {
    const asGrants = (list: typeof declared) => list.map((grant) => ({ on: grant.on, euro: grant.amount }))
    const room = deMinimisRoom({ on, declared: asGrants(declared), granted: asGrants(granted), plannedEuro, ceiling })
    const steps: Step[] = [
      { says: 'Tre år räknas från och med', day: room.since },
      { says: `Enligt intyget: ${inUnit(room.declaredEuro, 'euro')}` },
      { says: `Eget stöd därutöver: ${inUnit(room.grantedEuro, 'euro')}` },
      { says: `Stödet som beslutas: ${inUnit(plannedEuro, 'euro')}` },
      amountStep(room.ceiling),
    ]
    const says = room.isWithin
      ? `Ryms: ${inUnit(room.leftEuro, 'euro')} kvar`
      : `Ryms inte: ${inUnit(-room.leftEuro, 'euro')} för mycket`
    const level = room.isWithin ? 'ok' : 'block'
    return { value: room.leftEuro, level, steps: [...steps, closing(says, version)] }
  },
})
