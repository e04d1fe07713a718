import type { Capability } from '../../platform/capability.ts'
import { routes } from './routes.ts'
import { liveTexts } from './texts.ts'

/** A meeting while it is held: the secretary's table. Its pages stand before those of recorded meetings, whose addresses would fit too. */
export const liveMeetings: Capability = { texts: liveTexts, routes }

export { type ItemFinding, type ItemKind, itemKinds } from './item.ts'
export { keepsMinutes, mayFollow } from './meeting.ts'
export { type ElectedApprover, electedApprovers, type SecretaryFrom, secretariesOf } from './meeting-queries.ts'
export { type PlannedItem, putOnAgenda } from './planned-recording.ts'
