import type { Read } from '../platform/db/db.ts'
import type { Id } from '../platform/id.ts'
import type { Day } from '../platform/time.ts'
import type { PartnershipState } from './partnership-states.ts'
import type { Partnership } from './partnerships.ts'

/** How a gate stands. `open`: not done yet. `blocked`: the answer is no. */
export type GateResult = {
  readonly state: 'passed' | 'open' | 'blocked'
  /** Text key and its facts: what is missing, in words for both parties. Left out when passed. */
  readonly says?: { readonly key: string; readonly facts?: Readonly<Record<string, string>> }
  /** The parties that it waits for, where it is not all of them: `partyId`. */
  readonly waitsFor?: readonly Id[]
  /** Where it is done, below the address of the partnership: `/provning`. */
  readonly at?: string
}

/** What must be in place before a partnership goes forward out of a state. Capabilities further on contribute theirs in `app.tsx`. */
export type Gate = {
  /** Also the text key of its name below `partnerships.gates`, or a whole key of the contributing capability when it holds a dot. */
  readonly id: string
  /** The state that it guards the way forward from. Stepping back, refusing and ending pass no gate. */
  readonly leaving: PartnershipState
  /** Whether a named decider may let it pass with a reason (avsteg). Not where the law says no. */
  readonly mayBeExcepted: boolean
  /** Passing it means that every party has said yes to going on, so that nobody is asked to confirm the step as well. */
  readonly isAgreement?: boolean
  /** Who has to do it. */
  readonly side: 'authority' | 'association' | 'together'
  /** A fixed number of statements. */
  readonly check: (asked: { readonly db: Read; readonly today: Day }, partnership: Partnership) => Promise<GateResult>
}

/** A gate with how it stands for one partnership. `exceptedBy` names who let it pass. */
export type StandingGate = Gate & {
  readonly result: GateResult
  readonly exceptedBy?: { readonly name: string; readonly reason: string; readonly on: Day; readonly id: Id }
}
