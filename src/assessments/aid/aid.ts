import { aidRegister } from '../../law/aid-duties.ts'
import { versionOn } from '../../law/rule.ts'
import { type AidFacts, type AidGrant, type AidRoom, aidElement, aidTest, deMinimisRoom } from '../../law/state-aid.ts'
import type { Id } from '../../platform/id.ts'
import { type Refusal, refuse } from '../../platform/refusal.ts'
import { type Day, type Instant, isAfter, isBefore } from '../../platform/time.ts'
import type { Proposal } from '../known/proposals.ts'
import { mostAmount } from './inputs.ts'

/** The regulations whose aid is declared. All of it counts against the ceiling. */
export const declaredRegulations = ['general', 'sgei', 'agriculture', 'fishery'] as const

/** What a grant of the authority is: no aid, of minor importance under one of two ceilings, or exempted. */
export const grantRegulations = ['notAid', 'general', 'sgei', 'exemption'] as const

/** Bidragsform: by fixed rules, for the running of the association, for a project, premises, in a partnership, or something else. */
export const grantKinds = ['normed', 'operating', 'project', 'premises', 'partnership', 'other'] as const

/** What the aid test comes to. Only two of them are counted against a ceiling. */
export const ways = ['notEconomic', 'noAid', 'deMinimis', 'sgei', 'exemption'] as const
export type Way = (typeof ways)[number]

/** The five conditions of aid, in the order in which they are asked. */
export const conditions = ['isEconomic', 'isAdvantage', 'isSelective', 'isPublic', 'affectsTrade'] as const

/** One aid that a declaration tells of. `rate` is kronor for a euro in ten-thousandths, for what was given in kronor. */
export type Declared = {
  readonly giver: string
  readonly regulation: (typeof declaredRegulations)[number]
  readonly grantedOn: Day
  readonly currency: 'EUR' | 'SEK'
  readonly amount: number
  readonly rate?: number | undefined
  readonly euro: number
  readonly basis: string
}

/** Intyg om stöd av mindre betydelse: what an association says that it has got from all givers, and who says so. */
export type Declaration = {
  readonly declarationId: Id
  readonly partnershipId: Id
  readonly associationId: Id
  readonly declaredOn: Day
  readonly signedByName: string
  readonly signedByTitle: string
  /** Others that make one undertaking with the association. */
  readonly linked: string
  readonly savedAt: Instant
  readonly rows: readonly Declared[]
}

/** Beviljat stöd: what the authority has given an association. */
export type Grant = {
  readonly grantId: Id
  readonly associationId: Id
  readonly partnershipId?: Id | undefined
  readonly kind: (typeof grantKinds)[number]
  readonly title: string
  readonly amountKr: number
  readonly regulation: (typeof grantRegulations)[number]
  readonly notAidReason: string
  readonly rate?: number | undefined
  /** Bruttobidragsekvivalent, for what counts against a ceiling. */
  readonly euro?: number | undefined
  readonly grantedOn: Day
  readonly decisionReference: string
  readonly fromOn?: Day | undefined
  readonly untilOn?: Day | undefined
  readonly registeredOn?: Day | undefined
  readonly declaredAs?: string | undefined
}

/** Slutsats om statsstöd for one association, with what it stands on. */
export type Conclusion = {
  readonly conclusionId: Id
  readonly associationId: Id
  readonly authorityId: Id
  readonly facts: AidFacts
  readonly way: Way
  readonly article: string
  readonly reason: string
  readonly marketKr: number
  readonly paidKr: number
  readonly years: number
  readonly rate: number
  readonly plannedEuro: number
  readonly decidesOn: Day
  readonly declarationId?: Id | undefined
  readonly isWithin: boolean
  readonly byName: string
  readonly at: Instant
  /** What was proposed when it was concluded. */
  readonly proposed: readonly Proposal[]
}

/** Kronor as whole euro at a rate in ten-thousandths, rounded up so that aid is never counted too low. */
export const euroAt = (kronor: number, rate: number): number => Math.ceil((kronor * 10_000) / rate)

/** How a declared row is recognised in the next declaration: the same day, sum and giver. */
export const markOf = ({ grantedOn, euro, giver }: Pick<Declared, 'grantedOn' | 'euro' | 'giver'>): string =>
  `${grantedOn}|${euro}|${giver}`

/** Whether the way is counted against a ceiling. */
export const isCounted = (way: Way): way is 'deMinimis' | 'sgei' => way === 'deMinimis' || way === 'sgei'

const countedGrants = (grants: readonly Grant[], rows: readonly Declared[]): readonly AidGrant[] => {
  const known = new Set(rows.map(markOf))
  return grants.flatMap(({ grantedOn, euro, declaredAs }) =>
    euro === undefined ? [] : [{ on: grantedOn, euro, isOverlap: declaredAs !== undefined && known.has(declaredAs) }],
  )
}

/** What is counted for an association on a day, in the shape that the law asks for. A grant in the declaration counts there. */
export const counted = (declaration: Declaration | undefined, grants: readonly Grant[]) => {
  const rows = declaration?.rows ?? []
  return {
    declared: rows.map(({ grantedOn, euro }): AidGrant => ({ on: grantedOn, euro })),
    granted: countedGrants(grants, rows),
  }
}

/** The room there is on the day of decision. A declaration that is gone makes the marks that pointed at it count in full again. */
export const roomOf = (asked: {
  readonly on: Day
  readonly declaration: Declaration | undefined
  readonly grants: readonly Grant[]
  readonly way: Way
  readonly plannedEuro: number
}): AidRoom =>
  deMinimisRoom({
    on: asked.on,
    ...counted(asked.declaration, asked.grants),
    plannedEuro: asked.plannedEuro,
    ceiling: asked.way === 'sgei' ? 'sgei' : 'general',
  })

/** Whether a grant has to be entered in the central register: what is counted, and granted since the duty came. */
export const mustBeRegistered = ({ euro, grantedOn }: Pick<Grant, 'euro' | 'grantedOn'>): boolean =>
  euro !== undefined && versionOn(aidRegister, grantedOn) !== undefined

/** Grants that look like a declared row: counted in euro within one percent of it and not further than a month from it. */
export const looksDeclared = (grant: Grant, rows: readonly Declared[]): Declared | undefined =>
  rows.find(({ euro, grantedOn }) => {
    const isNear = Math.abs(grantedOn.until(grant.grantedOn, { largestUnit: 'days' }).days) <= 31
    return grant.euro !== undefined && isNear && Math.abs(euro - grant.euro) * 100 <= grant.euro
  })

/** What an officer is about to conclude. */
export type Concluding = {
  readonly facts: AidFacts
  readonly way: Way
  readonly article: string
  readonly marketKr: number
  readonly paidKr: number
  readonly years: number
  readonly rate: number
  readonly decidesOn: Day
}

/** The planned aid in euro, or why the conclusion does not follow from its own answers. */
export const conclude = (given: Concluding, today: Day): { readonly plannedEuro: number } | Refusal => {
  const { facts, way } = given
  const found = aidTest(facts)
  if (isBefore(given.decidesOn, today)) return refuse('aid.decisionPassed')
  if (way === 'notEconomic' && facts.isEconomic !== false) return refuse('aid.notSaidNotEconomic')
  if (way === 'noAid' && found !== 'notAid') return refuse('aid.notSaidNoAid')
  if (way !== 'notEconomic' && way !== 'noAid' && found === 'notAid') return refuse('aid.saidNoAid')
  if (way === 'exemption' && given.article === '') return refuse('aid.articleMissing')
  const plannedEuro = euroAt(aidElement(given), given.rate)
  if (plannedEuro > mostAmount) return refuse('aid.absurd')
  if (isCounted(way) && plannedEuro === 0) return refuse('aid.nothingToCount')
  return { plannedEuro }
}

/** Where aid stands for one authority and one association of a partnership. Holds no amounts. */
export type Standing = {
  readonly authorityId: Id
  readonly associationId: Id
  readonly declarationId?: Id | undefined
  readonly declaredOn?: Day | undefined
  readonly grantsChangedAt?: Instant | undefined
  readonly concluded?:
    | {
        readonly way: Way
        readonly isWithin: boolean
        readonly decidesOn: Day
        readonly standsOn?: Id | undefined
        readonly at: Instant
      }
    | undefined
}

/** What is left to do for an association, or why it cannot be done. */
export type AidLeft = 'settled' | 'notConcluded' | 'declarationMissing' | 'changed' | 'tooMuch' | 'oldDeclaration'

/**
 * How aid stands on a day. A conclusion stands on one declaration and the grants known then: what has come since asks for a new one. On
 * the day of decision an older declaration is asked for anew (R-SA-3).
 */
export const aidLeft = ({ declarationId, declaredOn, grantsChangedAt, concluded }: Standing, today: Day): AidLeft => {
  if (!concluded) return 'notConcluded'
  if (!isCounted(concluded.way)) return 'settled'
  if (declarationId === undefined || declaredOn === undefined) return 'declarationMissing'
  const isNewer = grantsChangedAt !== undefined && Temporal.Instant.compare(grantsChangedAt, concluded.at) > 0
  if (declarationId !== concluded.standsOn || isNewer) return 'changed'
  if (!concluded.isWithin) return 'tooMuch'
  const isDecided = !isAfter(concluded.decidesOn, today)
  return isDecided && isBefore(declaredOn, concluded.decidesOn) ? 'oldDeclaration' : 'settled'
}
