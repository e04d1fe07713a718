import type { Partnership, PartnershipParty, PartnershipState } from '../partnerships/index.ts'
import type { Actor, Authority } from '../platform/actor.ts'
import type { Id } from '../platform/id.ts'
import type { Permission } from '../platform/permission.ts'
import { type Refusal, refuse } from '../platform/refusal.ts'
import type { Instant } from '../platform/time.ts'
import { type Contents, contentsOf } from './clause-contents.ts'
import { type Circumstances, type Clause, type ClauseKey, clauses, needOf } from './clauses.ts'
import { contentsOfRevision } from './remembered.ts'
import { termMonths } from './term.ts'

/** A clause as it was last saved. `party` wrote it; left out for the wording that the agreement began with. */
export type SavedClause = {
  readonly clause: ClauseKey
  readonly version: number
  readonly revision: number
  readonly content: Readonly<Record<string, unknown>>
  readonly isLeftOut: boolean
  readonly partyId?: Id | undefined
  readonly savedAt: Instant
}

/** What a party last said of a revision. */
export type Said = {
  readonly partyId: Id
  readonly revision: number
  readonly isReady: boolean
  readonly saidAt: Instant
}

/** Överenskommelse under arbete: what the parties of a partnership agree on, as data. `revision` rises with every change. */
export type Agreement = {
  readonly agreementId: Id
  readonly partnershipId: Id
  readonly revision: number
  readonly changedAt: Instant
  /** What has been answered; see `circumstancesOf` for what follows from the agreement itself too. */
  readonly answered: Circumstances
  readonly saved: ReadonlyMap<ClauseKey, SavedClause>
  readonly contents: Contents
  readonly said: readonly Said[]
}

/** The agreement of what is kept: its clauses as they were last saved, and what the parties last said. */
export const agreementOf = (
  kept: Omit<Agreement, 'saved' | 'contents'>,
  saved: readonly SavedClause[],
  { isForPage = false }: { readonly isForPage?: boolean } = {},
): Agreement => {
  const held = Object.fromEntries(saved.filter((one) => !one.isLeftOut).map((one) => [one.clause, one.content]))
  return {
    ...kept,
    saved: new Map(saved.map((one) => [one.clause, one])),
    contents: isForPage ? contentsOfRevision(kept, held) : contentsOf(held),
  }
}

/** What decides which clauses there must be: what was answered, and what the agreement itself shows. */
export const circumstancesOf = ({ answered, contents }: Pick<Agreement, 'answered' | 'contents'>): Circumstances => {
  const { contributions } = contents.contributions
  const months = termMonths(contents.term)
  const brings = (type: string) => (contributions.some((one) => one.type === type) ? true : undefined)
  return {
    ...answered,
    hasMoney: brings('cash') ?? answered.hasMoney,
    usesPremises: brings('premises') ?? (contents.premises.rooms.length > 0 ? true : answered.usesPremises),
    isLong: months === undefined ? undefined : months > 12,
  }
}

/** How a clause stands in an agreement. */
export type StandingClause = {
  readonly clause: Clause
  readonly need: ReturnType<typeof needOf>
  /** Whether it is part of the agreement. */
  readonly isIn: boolean
  readonly saved: SavedClause | undefined
}

/** All clauses of the catalogue as they stand in an agreement, in their order. A mandatory clause is always in. */
export const standingClauses = (
  agreement: Pick<Agreement, 'answered' | 'contents' | 'saved'>,
): readonly StandingClause[] => {
  const known = circumstancesOf(agreement)
  return clauses.map((clause) => {
    const saved = agreement.saved.get(clause.key)
    const need = needOf(clause, known)
    const isKept = saved !== undefined && !saved.isLeftOut
    return { clause, need, saved, isIn: need === 'mandatory' || (isKept && need !== 'out') }
  })
}

/** Whether a party is content with the agreement as it now reads. Any change afterwards takes it back. */
export const isReady = ({ said, revision }: Pick<Agreement, 'said' | 'revision'>, partyId: Id): boolean =>
  said.some((one) => one.partyId === partyId && one.isReady && one.revision === revision)

/** The parties that have not said "klar" of the agreement as it now reads. Nobody left: it is settled. */
export const notReady = (
  agreement: Pick<Agreement, 'said' | 'revision'>,
  { parties }: Pick<Partnership, 'parties'>,
): readonly PartnershipParty[] => parties.filter(({ partyId }) => !isReady(agreement, partyId))

const writable: readonly PartnershipState[] = [
  'dialogue',
  'jointNeed',
  'suitability',
  'childAssessment',
  'dataAndAid',
  'drafting',
  'associationDecision',
  'preparation',
  'referral',
  'committee',
  'remitted',
  'tabled',
]

/** Whether the agreement can be written now. Refuses before the parties talk, and once it is decided: then they decide anew. */
export const mayWriteNow = ({ state }: Pick<Partnership, 'state'>): true | Refusal => {
  if (writable.includes(state)) return true
  return refuse(['needSpotted', 'screened', 'matching'].includes(state) ? 'agreements.tooEarly' : 'agreements.decided')
}

/** The party that somebody acts for: staff for their authority, representatives for their association. */
export const partyOf = (
  actor: Actor,
  authority: Pick<Authority, 'authorityId'>,
  { parties }: Pick<Partnership, 'parties'>,
): PartnershipParty | undefined => {
  if (actor.kind === 'association') return parties.find((party) => party.organisationId === actor.associationId)
  return actor.kind === 'role' ? parties.find((party) => party.organisationId === authority.authorityId) : undefined
}

/** Whether somebody may write for the party that they act for: representatives, and those who keep the records. */
export const writesForParty = (actor: Actor): boolean =>
  actor.kind === 'association' ||
  (actor.kind === 'role' && ['registrar', 'committeeSecretary', 'caseOfficer'].includes(actor.role))

/** Who writes the agreement: the parties, each of them. The subject tells for whom. */
export const writesAgreements: Permission<{ readonly party: PartnershipParty | undefined }> = {
  who: 'writesAgreements',
  holds: (actor, { party }) => party !== undefined && writesForParty(actor),
}
