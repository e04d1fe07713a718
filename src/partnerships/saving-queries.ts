import type { Doing } from '../platform/action.ts'
import type { Write } from '../platform/db/db.ts'
import type { Id } from '../platform/id.ts'
import type { Day } from '../platform/time.ts'
import type { Initiator, PartnershipState } from './partnership-states.ts'

/** A partnership about to begin. */
export type NewPartnership = {
  readonly caseId?: Id | undefined
  readonly title: string
  readonly goal: string
  readonly state: PartnershipState
  readonly initiatedBy?: Initiator | undefined
  readonly startsOn?: Day | undefined
  readonly endsOn?: Day | undefined
  readonly isPublic?: boolean
  readonly parties: readonly NewParty[]
}

/** A party about to join: an authority or an association, with what it brings. `isAsked`: it has not said yes, and is asked. */
export type NewParty =
  | { readonly authorityId: Id; readonly brings: string }
  | { readonly associationId: Id; readonly brings: string; readonly isAsked?: boolean }

/** Records a partnership with its parties in the order given. The acting authority keeps it. */
export const recordPartnership = async (doing: Doing, given: NewPartnership): Promise<Id> => {
  const partnershipId = doing.newId()
  await doing.tx
    .insertInto('partnership')
    .values({
      partnership_id: partnershipId,
      host_authority_id: doing.authority.authorityId,
      case_id: given.caseId ?? null,
      title: given.title,
      goal: given.goal,
      state: given.state,
      state_since: doing.now,
      initiated_by: given.initiatedBy ?? 'jointly',
      starts_on: given.startsOn ?? null,
      ends_on: given.endsOn ?? null,
      is_public: given.isPublic ?? false,
      created_at: doing.now,
    })
    .execute()
  for (const party of given.parties) await addParty(doing, partnershipId, party)
  return partnershipId
}

/** Adds a party. One that joins by an act of its own is asked no more. */
export const addParty = async (doing: Doing, partnershipId: Id, party: NewParty): Promise<void> => {
  const { tx, newId, now } = doing
  if ('associationId' in party && !party.isAsked) await forgetQuestion(doing, partnershipId, party.associationId)
  await tx
    .insertInto('partnership_party')
    .values({
      partnership_party_id: newId(),
      partnership_id: partnershipId,
      authority_id: 'authorityId' in party ? party.authorityId : null,
      association_id: 'associationId' in party ? party.associationId : null,
      brings: party.brings,
      ...('isAsked' in party && party.isAsked ? { consent: 'asked', consent_at: now } : {}),
    })
    .execute()
}

/** Else a later yes to the question would make the association a party twice. */
const forgetQuestion = async ({ tx, now }: Doing, partnershipId: Id, associationId: Id): Promise<void> => {
  await tx
    .updateTable('partnership_party')
    .set({ consent: 'withdrawn', consent_at: now })
    .where('partnership_id', '=', partnershipId)
    .where('association_id', '=', associationId)
    .where('consent', '=', 'asked')
    .execute()
}

type Changed = {
  readonly title?: string
  readonly goal?: string
  readonly case_id?: Id
  readonly starts_on?: Day | null
  readonly ends_on?: Day | null
  readonly is_public?: boolean
}

/** Changes the given facts of a partnership. */
export const savePartnership = async (tx: Write, partnershipId: Id, changed: Changed): Promise<void> => {
  await tx.updateTable('partnership').set(changed).where('partnership_id', '=', partnershipId).execute()
}

/** Changes what a party brings. */
export const saveBrings = async (tx: Write, partyId: Id, brings: string): Promise<void> => {
  await tx.updateTable('partnership_party').set({ brings }).where('partnership_party_id', '=', partyId).execute()
}

/** Keeps what became of the question whether an association wants to be a party: its answer, or that the question was taken back. */
export const saveConsent = async (
  { tx, now }: Doing,
  partyId: Id,
  { consent, said }: { readonly consent: 'given' | 'declined' | 'withdrawn'; readonly said: string },
): Promise<void> => {
  await tx
    .updateTable('partnership_party')
    .set({ consent, consent_at: now, consent_said: said })
    .where('partnership_party_id', '=', partyId)
    .where('consent', '=', 'asked')
    .execute()
}
