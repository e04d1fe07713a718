import { type Mandate, mandateOf, type Signatory } from '../../organisations/index.ts'
import type { Partnership, PartnershipParty } from '../../partnerships/index.ts'
import type { Id } from '../../platform/id.ts'
import { type Day, type Instant, isAfter, isBefore } from '../../platform/time.ts'

/** What an association's own board decided on a revision of the agreement. */
export type AssociationDecision = {
  readonly partyId: Id
  readonly revision: number
  readonly decidedOn: Day
  readonly minutesReference: string
  readonly hasEvidence: boolean
}

/** A revision of the agreement as a paper to sign. `expiresOn`: the last day, included. */
export type Issue = {
  readonly issueId: Id
  readonly partnershipId: Id
  readonly revision: number
  readonly documentId: Id
  readonly issuedAt: Instant
  readonly expiresOn: Day
  readonly remindedOn?: Day | undefined
}

/** A person whom the agreement names as signing, and the account that can do it; without one: why there is none. */
export type Named = {
  readonly partyId: Id
  readonly name: string
  readonly role: string
  readonly accountId?: Id | undefined
  readonly associationId?: Id | undefined
  /** The right to sign that the name goes by, for an association. */
  readonly signatoryId?: Id | undefined
}

/** Somebody who can sign for a party: an account in a role here, or one that a right to sign is tied to. */
export type Able = { readonly name: string; readonly accountId: Id; readonly signatoryId?: Id | undefined }

const plain = (name: string): string => name.normalize('NFC').replaceAll(/\s+/gu, ' ').trim().toLocaleLowerCase('sv')

/** The person that a name means among those who can sign. Two of one name: nobody, since the paper could mean either. */
export const ableNamed = (name: string, able: readonly Able[]): Able | undefined => {
  const found = able.filter((one) => plain(one.name) === plain(name))
  return found.length === 1 ? found[0] : undefined
}

/** How far those whom the agreement names can bind each association, by party. An authority is bound by whoever it lets sign. */
export const mandates = (
  partnership: Pick<Partnership, 'parties'>,
  named: readonly Named[],
  signatories: ReadonlyMap<Id, readonly Signatory[]>,
  on: Day,
): readonly { readonly party: PartnershipParty; readonly mandate: Mandate }[] =>
  partnership.parties
    .filter(({ kind }) => kind === 'association')
    .map((party) => {
      const ids = named
        .filter(({ partyId }) => partyId === party.partyId)
        .flatMap(({ signatoryId }) => signatoryId ?? [])
      return { party, mandate: mandateOf(signatories.get(party.organisationId) ?? [], ids, on) }
    })

/** The associations whose boards have not decided on a revision. */
export const undecided = (
  { parties }: Pick<Partnership, 'parties'>,
  decisions: readonly AssociationDecision[],
  revision: number,
): readonly PartnershipParty[] =>
  parties.filter(
    ({ kind, partyId }) =>
      kind === 'association' && !decisions.some((one) => one.partyId === partyId && one.revision === revision),
  )

/** Days before the last one on which the house reminds whose turn it is. */
const daysBefore = [7, 1] as const

/** Whether an issue whose last day comes is to be reminded of today: once for each of the days, also when the house was down on it. */
export const isReminderDue = (
  { expiresOn, remindedOn }: Pick<Issue, 'expiresOn' | 'remindedOn'>,
  today: Day,
): boolean => {
  const latest = daysBefore.map((days) => expiresOn.subtract({ days })).findLast((day) => !isBefore(today, day))
  return (
    latest !== undefined &&
    !hasExpired({ expiresOn }, today) &&
    (remindedOn === undefined || isBefore(remindedOn, latest))
  )
}

/** Whether the last day to sign is over. */
export const hasExpired = ({ expiresOn }: Pick<Issue, 'expiresOn'>, today: Day): boolean => isAfter(today, expiresOn)
