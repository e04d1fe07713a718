import { getPartnership, type Partnership, type PartnershipParty } from '../partnerships/index.ts'
import { isId } from '../platform/id.ts'
import { isRefusal } from '../platform/refusal.ts'
import type { NavLink, View } from '../platform/ui/view.ts'
import type { Ask } from '../platform/web/page.tsx'
import { type Agreement, mayWriteNow, partyOf, writesForParty } from './agreements.ts'
import { agreementOfPartnership } from './queries.ts'

/** What every page of an agreement knows: the partnership, for whom one reads it, and whether one may write. */
export type InPartnership = {
  readonly partnership: Partnership
  readonly party: PartnershipParty
  readonly agreement: Agreement | undefined
  /** Whether the reader writes for a party at all, and whether it can be written now. */
  readonly isWriter: boolean
  readonly mayWrite: boolean
}

/** The same where the agreement has begun. */
export type InAgreement = InPartnership & { readonly agreement: Agreement }

/** The partnership of the address with its agreement, for its parties only: others are told that there is nothing. */
export const partnershipOfAddress = async ({
  db,
  actor,
  authority,
  param,
}: Ask): Promise<InPartnership | undefined> => {
  const id = param('partnershipId')
  if (!isId(id)) return undefined
  const [partnership, agreement] = await Promise.all([
    getPartnership(db, id),
    agreementOfPartnership(db, id, { isForPage: true }),
  ])
  const party = partnership && partyOf(actor, authority, partnership)
  if (!partnership || !party) return undefined
  const isWriter = writesForParty(actor)
  return {
    partnership,
    party,
    agreement,
    isWriter,
    mayWrite: isWriter && !isRefusal(mayWriteNow(partnership)),
  }
}

/** The same, or undefined when nobody has begun the agreement. */
export const agreementOfAddress = async (ask: Ask): Promise<InAgreement | undefined> => {
  const found = await partnershipOfAddress(ask)
  return found?.agreement && { ...found, agreement: found.agreement }
}

/** Where an agreement has its pages. */
export const agreementPath = (view: View, { partnershipId }: Pick<Partnership, 'partnershipId'>, below = ''): string =>
  `/${view.authority?.slug}/partnerskap/${partnershipId}/overenskommelse${below}`

/** The trail to a page of an agreement. */
export const trailTo = (view: View, partnership: Partnership, ...more: readonly NavLink[]): readonly NavLink[] => [
  { href: `/${view.authority?.slug}/partnerskap`, label: view.t('agreements.trail.partnerships') },
  { href: `/${view.authority?.slug}/partnerskap/${partnership.partnershipId}`, label: partnership.title },
  ...more,
]

/** The trail to a page below the agreement. */
export const trailInside = (view: View, partnership: Partnership, ...more: readonly NavLink[]): readonly NavLink[] =>
  trailTo(view, partnership, { href: agreementPath(view, partnership), label: view.t('agreements.title') }, ...more)
