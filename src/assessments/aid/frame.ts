import { keepsRecords } from '../../cases/index.ts'
import { getPartnership, type Partnership, type PartnershipParty, partnershipPath } from '../../partnerships/index.ts'
import type { Actor } from '../../platform/actor.ts'
import { isId } from '../../platform/id.ts'
import type { Permission } from '../../platform/permission.ts'
import type { NavLink, View } from '../../platform/ui/view.ts'
import type { Ask } from '../../platform/web/page.tsx'
import { type Side, sideOf } from '../assessments.ts'

/** A partnership and the side that the reader stands on in it. */
export type InPartnership = { readonly partnership: Partnership; readonly side: Side }

/** The partnership of the address, for its parties only: others are told that there is nothing. */
export const partnershipOfAddress = async ({
  db,
  actor,
  authority,
  param,
}: Ask): Promise<InPartnership | undefined> => {
  const id = param('partnershipId')
  const partnership = isId(id) ? await getPartnership(db, id) : undefined
  const side = partnership && sideOf(actor, authority.authorityId, partnership)
  return partnership && side && { partnership, side }
}

/** Who works with aid, value and level for an authority. */
export const worksWithAid = keepsRecords

/** Who declares: somebody who acts for an association. Whether it stands in the partnership is asked when it is loaded. */
export const declares: Permission<unknown> = { who: 'ownAssociation', holds: (actor) => actor.kind === 'association' }

/** Whether somebody works with aid, so that forms are shown. */
export const mayWork = (actor: Actor): boolean => worksWithAid.holds(actor, undefined)

/** The name that a conclusion is kept under; empty for a job. */
export const nameOf = (actor: Actor): string => ('name' in actor ? actor.name : '')

/** The associations of a partnership. */
export const associationsIn = ({ parties }: Pick<Partnership, 'parties'>): readonly PartnershipParty[] =>
  parties.filter(({ kind }) => kind === 'association')

/** The trail to a page below the page of a partnership. */
export const trailTo = (view: View, partnership: Partnership, ...more: readonly NavLink[]): readonly NavLink[] => [
  { href: `/${view.authority?.slug}/partnerskap`, label: view.t('aid.trail.partnerships') },
  { href: partnershipPath(view, partnership), label: partnership.title },
  ...more,
]

/** The trail to a form below the page about aid. */
export const trailInside = (view: View, partnership: Partnership): readonly NavLink[] =>
  trailTo(view, partnership, { href: `${partnershipPath(view, partnership)}/stod`, label: view.t('aid.title') })
