import type { Id } from '../platform/id.ts'
import { type Refusal, refuse } from '../platform/refusal.ts'
import { type Day, type Instant, isAfter } from '../platform/time.ts'

/** What the parties want after a meeting. */
export const intentions = ['goOn', 'meetAgain', 'stop'] as const
export type Intention = (typeof intentions)[number]

/** Dialoganteckning: what was said when the parties met. Written by one, confirmed by all; a change asks for new confirmations. */
export type DialogueNote = {
  readonly noteId: Id
  readonly partnershipId: Id
  readonly heldOn: Day
  /** Who was there, by organisation. */
  readonly present: string
  readonly said: string
  readonly nextStep: string
  readonly intention: Intention
  /** Rises with each change. */
  readonly revision: number
  readonly writtenAt: Instant
  /** Parties that have confirmed this very revision, by the id of the party. */
  readonly confirmedBy: readonly Id[]
}

type Parties = readonly { readonly partyId: Id }[]

/** Whether every party has confirmed. Nobody confirms for one that is alone: a dialogue takes two. */
export const isConfirmedByAll = (confirmedBy: readonly Id[], parties: Parties): boolean =>
  parties.length > 1 && parties.every(({ partyId }) => confirmedBy.includes(partyId))

/** What the dialogue has come to: the parties go on when the latest note says so and all of them have confirmed it. */
export const dialogueStands = (
  notes: readonly DialogueNote[],
  parties: Parties,
): 'none' | 'unconfirmed' | 'meetAgain' | 'stop' | 'goOn' => {
  const latest = notes.toSorted((a, b) => Temporal.PlainDate.compare(a.heldOn, b.heldOn)).at(-1)
  if (!latest) return 'none'
  return isConfirmedByAll(latest.confirmedBy, parties) ? latest.intention : 'unconfirmed'
}

/** Refuses a meeting that has not been held. */
export const mayNote = (heldOn: Day, today: Day): Refusal | undefined =>
  isAfter(heldOn, today) ? refuse('needs.meetingInFuture') : undefined
