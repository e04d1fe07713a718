import type { Actor } from '../../platform/actor.ts'
import type { NavLink, View } from '../../platform/ui/view.ts'
import { keepsLetterhead } from './letterhead-actions.ts'

/** The field that says which sample is looked at, and the one that says which button was pressed. */
export const sampleField = 'prov'
export const buttonField = 'knapp'

/** In the address: the version that the form begins with. */
export const versionParameter = 'version'

/** A number of a version as it stands in an address. */
export const numberIn = (text: string | undefined): number | undefined =>
  text !== undefined && /^\d{1,6}$/.test(text) ? Number(text) : undefined

/** Whether the actor decides how papers look. */
export const isKeeper = (actor: Actor): boolean => keepsLetterhead.holds(actor, undefined)

/** How many versions the history shows at a time. */
export const mostVersions = 20

/** The way back from the pages of papers. */
export const trailHere = (view: View, ...more: readonly NavLink[]): readonly NavLink[] => [
  { href: `/${view.authority?.slug ?? ''}/organisation`, label: view.t('organisations.nav.organisation') },
  ...more,
]
