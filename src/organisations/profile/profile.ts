import type { Id } from '../../platform/id.ts'
import { type Day, isAfter } from '../../platform/time.ts'
import { holdsOn } from '../bodies.ts'
import type { icnpoClasses } from './data/icnpo.ts'

export type IcnpoClass = (typeof icnpoClasses)[number]

/** Whether an association stands in the register of idéburna organisationer (lag 2022:900). */
export const registerStatuses = ['none', 'applied', 'registered', 'deregistered'] as const
export type RegisterStatus = (typeof registerStatuses)[number]

/** Offices of an association's board, and its auditor. */
export const offices = ['chair', 'viceChair', 'treasurer', 'secretary', 'member', 'substitute', 'auditor'] as const
export type Office = (typeof offices)[number]

/** Facts that others rely on. `sharesNoProfit` undefined: not told. `confirmedOn`: the last day the association said that all is right. */
export type Profile = {
  readonly associationId: Id
  readonly purposeClause: string
  readonly statutesAdoptedOn?: Day | undefined
  readonly sharesNoProfit?: boolean | undefined
  readonly icnpoClass?: IcnpoClass | undefined
  readonly registerStatus?: RegisterStatus | undefined
  readonly registeredOn?: Day | undefined
  readonly confirmedOn?: Day | undefined
}

/** A person with an office in the association, from a day until (and not on) a day. */
export type Officer = {
  readonly officerId: Id
  readonly name: string
  readonly office: Office
  readonly fromOn: Day
  readonly untilOn?: Day | undefined
}

/** A paper that shows who may sign: minutes of the constituting meeting, statutes, an extract of a register. */
export type Evidence = {
  readonly evidenceId: Id
  readonly title: string
  readonly datedOn?: Day | undefined
  readonly mediaType: EvidenceType
}
export type EvidenceType = 'application/pdf' | 'image/png' | 'image/jpeg'

/** Firmatecknare: who may bind the association, alone or so many together, and where that is said. */
export type Signatory = {
  readonly signatoryId: Id
  readonly name: string
  readonly title: string
  readonly signs: 'alone' | 'jointly'
  /** How many that sign jointly it takes. */
  readonly jointlyCount: number
  /** Whose account signs electronically for this person. */
  readonly accountId?: Id | undefined
  readonly evidenceId: Id
  readonly evidenceTitle: string
  /** Where in the evidence: "§ 4, 12 mars 2026". */
  readonly evidenceSays: string
  readonly fromOn: Day
  readonly untilOn?: Day | undefined
}

/** Uppgifterna bekräftas varje år: the first day on which they count as not confirmed. Undefined when they never have been. */
export const confirmationLapsesOn = ({ confirmedOn }: Pick<Profile, 'confirmedOn'>): Day | undefined =>
  confirmedOn?.add({ years: 1 })

/** Whether the association has confirmed its facts during the last year. */
export const isConfirmed = (profile: Pick<Profile, 'confirmedOn'>, today: Day): boolean => {
  const lapses = confirmationLapsesOn(profile)
  return lapses !== undefined && isAfter(lapses, today)
}

/** How far the people who have signed can bind the association on a day. `missing`: how many more it takes of those who sign jointly. */
export type Mandate = { readonly holds: boolean; readonly missing: number }

/** Whether those who have signed (by signatory) together bind the association: one who signs alone, or enough who sign jointly. */
export const mandateOf = (signatories: readonly Signatory[], signed: readonly Id[], on: Day): Mandate => {
  const valid = signatories.filter((one) => holdsOn(one, on) && signed.includes(one.signatoryId))
  if (valid.some(({ signs }) => signs === 'alone')) return { holds: true, missing: 0 }
  const jointly = valid.filter(({ signs }) => signs === 'jointly')
  const needed = Math.max(2, ...jointly.map(({ jointlyCount }) => jointlyCount))
  return { holds: jointly.length >= needed, missing: Math.max(0, needed - jointly.length) }
}

/** Whether anybody can bind the association on a day: one alone, or as many as must sign jointly. */
export const canBeBound = (signatories: readonly Signatory[], on: Day): boolean =>
  mandateOf(
    signatories,
    signatories.map(({ signatoryId }) => signatoryId),
    on,
  ).holds
