import type { Actor } from '../platform/actor.ts'
import type { Id } from '../platform/id.ts'

/** What part of the authority's work a person in a role is shown: one body's, the own cases, or all of it. */
export type Scope = { readonly bodyId?: Id; readonly officerAccountId?: Id }

/** The scope of an actor. A case officer sees the own cases, a role in a body that body's matters, others everything. */
export const scopeOf = (actor: Actor): Scope => {
  if (actor.kind !== 'role') return {}
  if (actor.role === 'caseOfficer') return { officerAccountId: actor.accountId }
  return actor.bodyId ? { bodyId: actor.bodyId } : {}
}

/** Whether the actor does the work of the records, and so has readings to review and notices to post. */
export const doesRecords = (actor: Actor): boolean =>
  actor.kind === 'role' && ['registrar', 'committeeSecretary', 'caseOfficer'].includes(actor.role)

/** Whether the actor has the minutes and notices of meetings among their own work or to look after. */
export const followsMinutes = (actor: Actor): boolean => actor.kind === 'role' && actor.role !== 'caseOfficer'
