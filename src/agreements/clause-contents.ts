import { z } from 'zod'
import { organisationNumber } from '../organisations/index.ts'
import { day } from '../platform/time.ts'
import type { ClauseKey } from './clauses.ts'
import {
  choice,
  dayText,
  kronor,
  line,
  lines,
  neededDay,
  neededKronor,
  neededLine,
  party,
  positive,
  prose,
  rows,
} from './inputs.ts'

const text = prose
const written = z.object({ text })

const number = line(20).transform((typed, context): string => {
  if (typed === '') return ''
  const known = organisationNumber(typed)
  if (known === undefined) context.addIssue({ code: 'custom', message: 'agreements.wrong.organisationNumber' })
  return known ?? z.NEVER
})

const mail = neededLine(200).refine((typed) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(typed), { error: 'field.notMail' })

const rhythms = ['throughout', 'onDay', 'monthly', 'quarterly', 'halfYearly', 'yearly'] as const
const contributionTypes = [
  ...(['cash', 'premises', 'staff', 'admin', 'competence', 'material', 'voluntaryHours', 'network'] as const),
] as const
const groups = ['leading', 'steering', 'working'] as const

const needed = <const O extends readonly [string, ...string[]]>(options: O) =>
  z.enum(options, { error: 'field.notChosen' })

const undertaking = z
  .object({
    party,
    undertaking: neededLine(800),
    type: needed([...contributionTypes, 'other']),
    owner: line(),
    due: needed(rhythms),
    dueOn: dayText,
  })
  .refine(({ due, dueOn }) => due !== 'onDay' || dueOn !== undefined, { path: ['dueOn'], error: 'field.missing' })

const undertakings = z.object({ undertakings: rows(undertaking) })

const contribution = z
  .object({
    party,
    type: needed(contributionTypes),
    contribution: neededLine(),
    quantity: positive(10_000_000),
    unit: line(60),
    unitValue: kronor,
    hoursOf: choice(['adult', 'youth']),
    basis: line(),
    period: needed(['perYear', 'once']),
    certainty: choice(['certain', 'planned', 'conditional']),
    evidence: line(),
    countsAsAid: choice(['yes', 'no']),
  })
  .superRefine(({ type, quantity, unitValue, basis, countsAsAid }, context) => {
    const wrong = (field: string, message: string) => context.addIssue({ code: 'custom', message, path: [field] })
    const isHours = type === 'voluntaryHours'
    // The value of an hour and its basis come from the authority's setting where nothing else is written.
    if (unitValue === undefined && !isHours) wrong('unitValue', 'field.missing')
    if (isHours && quantity === undefined) wrong('quantity', 'field.missing')
    if (type !== 'cash' && !isHours && basis === '') wrong('basis', 'agreements.wrong.basisMissing')
    if (isHours && countsAsAid === 'yes') wrong('countsAsAid', 'agreements.wrong.hoursAsAid')
    if ((quantity ?? 1) * (unitValue ?? 1) > 1_000_000_000) wrong('quantity', 'agreements.wrong.absurd')
  })

const instalment = z.object({
  party,
  to: party,
  on: neededDay,
  amount: neededKronor,
  condition: needed(['start', 'report', 'evaluation', 'budget']),
})

const group = z.object({
  group: needed(groups),
  meets: needed(['weekly', 'monthly', 'quarterly', 'halfYearly', 'yearly', 'whenNeeded']),
  quorum: positive(60),
  bothSides: choice(['yes', 'no']),
  chair: choice(['rotates', 'authority', 'association', 'chosen']),
  decides: line(),
})

const term = z
  .object({
    startsOn: dayText,
    endsOn: dayText,
    extensionMonths: positive(120),
    mostMonths: positive(240),
    bodyId: line(60),
    text,
  })
  .superRefine(({ startsOn, endsOn, extensionMonths, mostMonths }, context) => {
    const wrong = (field: string, message: string) => context.addIssue({ code: 'custom', message, path: [field] })
    if (startsOn !== undefined && endsOn !== undefined && endsOn < startsOn)
      wrong('endsOn', 'agreements.wrong.endsBefore')
    if (extensionMonths !== undefined && mostMonths === undefined) wrong('mostMonths', 'agreements.wrong.noLimit')
    if (startsOn === undefined || endsOn === undefined || endsOn < startsOn || mostMonths === undefined) return
    const limit = day(startsOn).add({ months: mostMonths }).toString()
    if (limit <= endsOn) wrong('mostMonths', 'agreements.wrong.limitTooShort')
  })

/** What each clause holds, as it is kept and as a form sends it. What is not there yet is empty; what is there must hold. */
export const clauseSchemas = {
  parties: z.object({
    parties: rows(
      z.object({
        party,
        shortName: neededLine(60),
        organisationNumber: number,
        address: line(),
        bodyName: line(),
        caseNumber: line(60),
      }),
    ),
  }),
  background: z.object({ text, needReference: line() }),
  values: written,
  nature: written,
  purpose: z.object({ text, goals: rows(z.object({ goal: neededLine(400), indicator: line(400) }), 20) }),
  targetGroup: z.object({ text, ages: line(100), reach: positive(10_000_000) }),
  activities: z.object({ activities: rows(z.object({ activity: neededLine(600), party })) }),
  authorityUndertakings: undertakings,
  associationUndertakings: undertakings,
  contributions: z.object({ contributions: rows(contribution, 100) }),
  economy: z.object({ text, instalments: rows(instalment), unspentPercent: positive(100), index: line() }),
  stateAid: z.object({
    text,
    regulation: choice(['none', 'deMinimis', 'sgeiDeMinimis', 'exemption', 'notified']),
    grossAid: kronor,
    declaration: line(),
    registered: choice(['yes', 'no']),
  }),
  organisation: z.object({
    text,
    groups: rows(group, 10),
    members: rows(z.object({ group: needed(groups), party, role: neededLine(), seats: positive(20) })),
  }),
  contacts: z.object({
    contacts: rows(z.object({ party, name: neededLine(), role: line(), mail }), 24),
  }),
  followUp: z.object({
    text,
    followUps: rows(
      z.object({
        indicator: neededLine(400),
        target: neededLine(),
        source: neededLine(),
        frequency: needed(['monthly', 'quarterly', 'halfYearly', 'yearly', 'atTheEnd']),
        party,
        reportTo: line(),
      }),
      40,
    ),
  }),
  evaluation: z.object({ text, evaluator: line(), readyOn: dayText, budget: kronor }),
  personalData: z.object({ dataRoles: choice(['separate', 'joint', 'processor', 'statistics']), text }),
  confidentiality: written,
  openness: written,
  auditors: written,
  staff: z.object({ text, extract: line(), checkedBy: line(60) }),
  volunteers: written,
  insurance: z.object({ text, insurances: rows(z.object({ covers: neededLine(), party })) }),
  premises: z.object({
    text,
    rooms: rows(
      z.object({
        party,
        room: neededLine(),
        right: choice(['lend', 'rent', 'share']),
        rentValue: kronor,
        keysAndCleaning: line(),
      }),
    ),
  }),
  communication: written,
  childRights: written,
  equalTreatment: written,
  changes: written,
  term,
  notice: z.object({ months: positive(36), text }),
  renegotiation: written,
  rescission: written,
  repayment: written,
  disputes: written,
  transfer: written,
  forceMajeure: written,
  exit: written,
  legalForce: written,
  copies: z.object({
    text,
    level: choice(['simple', 'advanced', 'qualified']),
    signOn: dayText,
    signers: rows(z.object({ party, name: neededLine(), role: neededLine() }), 24),
  }),
  annexes: z.object({ annexes: lines }),
} as const satisfies Readonly<Record<ClauseKey, z.ZodType>>

const contentsSchema = z.object(clauseSchemas)

/** What all clauses hold, by their names; a clause that is not there is empty. */
export type Contents = z.output<typeof contentsSchema>
export type Contribution = Contents['contributions']['contributions'][number]
export type Instalment = Contents['economy']['instalments'][number]
export type Term = Contents['term']

/** The contents of all clauses from what is kept. One that cannot be read any longer counts as empty; its versions are still there. */
export const contentsOf = (kept: Readonly<Partial<Record<ClauseKey, unknown>>>): Contents => {
  const found = new Map<string, unknown>(Object.entries(kept))
  const all = Object.entries(clauseSchemas).map(([key, schema]) => ({ key, schema, raw: found.get(key) ?? {} }))
  const whole = contentsSchema.safeParse(Object.fromEntries(all.map(({ key, raw }) => [key, raw])))
  if (whole.success) return whole.data
  const readable = all.map(({ key, schema, raw }) => [key, schema.safeParse(raw).success ? raw : {}])
  return contentsSchema.parse(Object.fromEntries(readable))
}
