import type { Actor } from '../platform/actor.ts'
import type { Permission } from '../platform/permission.ts'
import type { Instant } from '../platform/time.ts'
import type { Partnership, PartnershipParty } from './partnerships.ts'

/** An association that the municipality has named as a party and that has not said yes: it is asked, or has said no. */
export type AskedParty = PartnershipParty & {
  readonly consent: 'asked' | 'declined'
  /** When it was asked, or said no. */
  readonly at: Instant
  /** What it said with its no. */
  readonly said: string
}

type WithAsked = Pick<Partnership, 'asked'>

/** The associations that a partnership waits for before they are parties. */
export const waitingFor = ({ asked = [] }: WithAsked): readonly AskedParty[] =>
  asked.filter(({ consent }) => consent === 'asked')

/** What the actor's own association is asked in a partnership; undefined when it is a party already or nobody has asked. */
export const askedOf = (actor: Actor, partnership: WithAsked): AskedParty | undefined =>
  actor.kind === 'association'
    ? waitingFor(partnership).find(({ organisationId }) => organisationId === actor.associationId)
    : undefined

/** Only the association itself says whether it wants to be a party. */
export const answersForItself: Permission<WithAsked> = {
  who: 'ownAssociation',
  holds: (actor, partnership) => askedOf(actor, partnership) !== undefined,
}
