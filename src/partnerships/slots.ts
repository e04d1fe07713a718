import type { Child } from 'hono/jsx'
import type { Id } from '../platform/id.ts'
import type { TimelineRow } from '../platform/ui/timeline.tsx'
import type { View } from '../platform/ui/view.ts'
import type { Ask } from '../platform/web/page.tsx'
import type { Partnership } from './partnerships.ts'

/** Something to do in a partnership: ni ska, vi ska, tillsammans, mirrored for who reads. `href` is a whole path. */
export type PartnershipTask = {
  readonly side: 'authority' | 'association' | 'together'
  /** Whose it is, where it is one party's among several on its side. */
  readonly partyId?: Id
  readonly what: string
  readonly href: string
}

/** What a capability shows on the page of a partnership. `partnerships` imports none of them; `app.tsx` hands them over. */
export type PartnershipContribution = {
  readonly tasks?: readonly PartnershipTask[]
  readonly events?: readonly TimelineRow[]
  /** A section of its own: heading, what stands there, the way in. Left out for readers who may not see it. */
  readonly section?: Child
}

/** Asks once per page, in a fixed number of statements, and only for what the reader may see (`isParty`: staff of a party or a party association). */
export type PartnershipSlot = (
  ask: Ask,
  partnership: Partnership,
  reader: { readonly isParty: boolean },
) => Promise<(view: View) => PartnershipContribution>
