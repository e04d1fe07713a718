import type { IssuedPaper } from '../../drafts/index.ts'
import { mandateOf, type Signatory } from '../../organisations/index.ts'
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

/** What an authority that is a party beside the host decided on a revision, and who binds it by that decision. */
export type AuthorityDecision = {
  readonly partyId: Id
  readonly revision: number
  readonly bodyName: string
  readonly decidedOn: Day
  readonly minutesReference: string
  readonly force: 'final' | 'notAppealable' | 'weighed'
  readonly signerAccountId: Id
  readonly signerName: string
  /** Where it stands that this person signs. */
  readonly mandateReference: string
}

/** The paper of an agreement as every party sees it; `slug` is the address of the host, where it is signed. */
export type AgreementPaper = Pick<
  IssuedPaper,
  'documentId' | 'typeset' | 'signatures' | 'sealedAt' | 'withdrawn' | 'replacedBy'
> & { readonly slug: string }

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
  /** The authority that is signed for, beside the host. */
  readonly authorityId?: Id | undefined
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

type Parties = Pick<Partnership, 'parties' | 'hostAuthorityId'>

/** What it takes to say who binds a party: the rights to sign for each association, and what other authorities have decided on these words. */
export type Rights = {
  readonly signatories: ReadonlyMap<Id, readonly Signatory[]>
  readonly authorities: readonly AuthorityDecision[]
}

/** The authorities that are parties beside the host. */
export const otherAuthorities = ({ parties, hostAuthorityId }: Parties): readonly PartnershipParty[] =>
  parties.filter(({ kind, organisationId }) => kind === 'authority' && organisationId !== hostAuthorityId)

/**
 * The parties that those who sign cannot bind on a day: an association by its signatories, another authority by the person whom its own
 * decision lets sign. The host is bound by whoever it lets sign in a role.
 */
export const unbound = (
  partnership: Parties,
  named: readonly Named[],
  { signatories, authorities }: Rights,
  on: Day,
): readonly PartnershipParty[] => {
  const others = otherAuthorities(partnership)
  return partnership.parties.filter((party) => {
    const own = named.filter(({ partyId }) => partyId === party.partyId)
    if (party.kind === 'association') {
      const ids = own.flatMap(({ signatoryId }) => signatoryId ?? [])
      return !mandateOf(signatories.get(party.organisationId) ?? [], ids, on).holds
    }
    if (!others.includes(party)) return own.length === 0
    return !own.some(({ accountId }) =>
      authorities.some((one) => one.partyId === party.partyId && one.signerAccountId === accountId),
    )
  })
}

/** The parties that have not decided on a revision themselves: boards of associations, and authorities beside the host. */
export const undecided = (
  partnership: Parties,
  decisions: readonly Pick<AssociationDecision, 'partyId' | 'revision'>[],
  revision: number,
): readonly PartnershipParty[] => {
  const others = otherAuthorities(partnership)
  return partnership.parties.filter(
    (party) =>
      (party.kind === 'association' || others.includes(party)) &&
      !decisions.some((one) => one.partyId === party.partyId && one.revision === revision),
  )
}

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
