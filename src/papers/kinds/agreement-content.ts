import { z } from 'zod'
import {
  amountInput,
  dayText,
  linesInput,
  lineText,
  optionalAmountInput,
  optionalLineText,
  optionalProseText,
  proseText,
  rowsInput,
} from '../content-inputs.ts'

/** What a contribution consists of. Nothing counts for more than anything else; only the value is compared. */
export const contributionTypes = [
  'cash',
  'premises',
  'staff',
  'admin',
  'competence',
  'material',
  'voluntaryHours',
  'network',
] as const

/** Who answers for the personal data: each for its own, all together, one on behalf of another, or nobody as there are none. */
export const dataRoles = ['separate', 'joint', 'processor', 'statistics'] as const

const organisationNumber = optionalLineText(20).refine((text) => text === '' || /^\d{6}-\d{4}$/.test(text), {
  error: 'papers.wrong.organisationNumber',
})

const party = z.object({
  name: lineText(),
  shortName: lineText(60),
  side: z.enum(['authority', 'association']),
  organisationNumber,
  address: optionalLineText(300),
  caseNumber: optionalLineText(60),
  contact: optionalLineText(200),
  contactMail: optionalLineText(200),
})

const signer = z.object({ name: lineText(), role: lineText(), party: lineText(60) })

const fields = z.object({
  title: lineText(),
  authority: lineText(),
  caseNumber: optionalLineText(60),
  version: optionalLineText(60),
  parties: rowsInput(party, { least: 2, most: 12 }),
  background: proseText,
  values: optionalProseText,
  nature: proseText,
  purpose: proseText,
  goals: rowsInput(z.object({ goal: lineText(400), indicator: optionalLineText(400) }), { least: 1, most: 20 }),
  targetGroup: proseText,
  activities: rowsInput(z.object({ activity: lineText(600), party: lineText(200) }), { least: 1, most: 60 }),
  undertakings: rowsInput(z.object({ party: lineText(60), undertaking: lineText(1200) }), { least: 2, most: 100 }),
  contributions: rowsInput(
    z.object({
      party: lineText(60),
      contribution: lineText(300),
      type: z.enum(contributionTypes),
      quantity: optionalAmountInput,
      unit: optionalLineText(60),
      amount: amountInput,
      valuation: lineText(300),
    }),
    { least: 2, most: 100 },
  ),
  economyTerms: proseText,
  instalments: rowsInput(z.object({ on: dayText, amount: amountInput, condition: lineText(300) }), { most: 60 }),
  stateAid: optionalProseText,
  organisation: proseText,
  groups: rowsInput(z.object({ group: lineText(), members: lineText(600), meets: lineText(200) }), { most: 20 }),
  followUpText: proseText,
  followUp: rowsInput(
    z.object({
      indicator: lineText(400),
      target: lineText(),
      source: lineText(),
      when: lineText(),
      followUpBy: lineText(),
    }),
    { least: 1, most: 40 },
  ),
  evaluation: optionalProseText,
  dataRoles: z.enum(dataRoles),
  personalData: optionalProseText,
  confidentiality: optionalProseText,
  openness: proseText,
  auditors: optionalProseText,
  staff: optionalProseText,
  volunteers: optionalProseText,
  insurance: proseText,
  premises: optionalProseText,
  communication: optionalProseText,
  childRights: optionalProseText,
  equalTreatment: optionalProseText,
  changes: proseText,
  startsOn: dayText,
  endsOn: dayText,
  termText: optionalProseText,
  noticeMonths: amountInput,
  noticeText: optionalProseText,
  renegotiation: proseText,
  rescission: proseText,
  repayment: optionalProseText,
  disputes: proseText,
  transfer: optionalProseText,
  forceMajeure: optionalProseText,
  exit: optionalProseText,
  legalForce: optionalProseText,
  copies: proseText,
  signers: rowsInput(signer, { least: 2, most: 24 }),
  annexes: linesInput({ most: 60, longest: 300 }),
})

type Fields = z.infer<typeof fields>

/** A short name without its capital: "Kommunen" and "kommunen" are one party. */
const folded = (name: string): string => name.toLocaleLowerCase('sv')

/** Whether two short names mean the same party. */
export const isSameParty = (one: string, other: string): boolean => folded(one) === folded(other)

const rowsOfParties = ['undertakings', 'contributions', 'signers'] as const

const checkParties = (agreement: Fields, context: z.RefinementCtx<Fields>): void => {
  const names = agreement.parties.map(({ shortName }) => folded(shortName))
  if (new Set(names).size < names.length)
    context.addIssue({ code: 'custom', message: 'papers.wrong.sameShortName', path: ['parties'] })
  const parties = agreement.parties.map(({ shortName }) => shortName).join(', ')
  for (const field of rowsOfParties) {
    for (const [index, row] of agreement[field].entries()) {
      if (names.includes(folded(row.party))) continue
      const path = [field, index, 'party']
      context.addIssue({ code: 'custom', message: 'papers.wrong.unknownParty', path, params: { parties } })
    }
  }
}

/**
 * Överenskommelse om idéburet offentligt partnerskap. Each row that names a party names it by its short name. Refuses a term that ends
 * before it begins, and a row of somebody who is no party.
 */
export const agreementSchema = fields.superRefine((agreement, context) => {
  checkParties(agreement, context)
  if (agreement.endsOn < agreement.startsOn)
    context.addIssue({ code: 'custom', message: 'papers.wrong.endsBefore', path: ['endsOn'] })
})

export type Agreement = Fields
export type AgreementParty = Fields['parties'][number]
export type Contribution = Fields['contributions'][number]
