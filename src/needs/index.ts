import type { Capability } from '../platform/capability.ts'
import { needsJobs } from './jobs.ts'
import { routes } from './routes.ts'
import { needsTexts } from './texts.ts'

/** Needs: ideas from anybody, the public list, invitations and answers, matching, dialogue and the joint need statement. */
export const needs: Capability = { texts: needsTexts, routes, jobs: needsJobs }

export { needsGates } from './gates.ts'
export type { Reason } from './matching/matching.ts'
export { associationsForNeed, needsForAssociation, type Proposal } from './matching/queries.ts'
export { type Need, type Period, periodOn } from './needs.ts'
export { getNeed, getOpenNeed, openNeeds } from './queries.ts'
export { needsSlot } from './slot.tsx'
