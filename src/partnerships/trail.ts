import type { NavLink, View } from '../platform/ui/view.ts'
import type { Partnership } from './partnerships.ts'
import { partnershipPath } from './parts.tsx'

/** The trail to a form of one partnership. */
export const trailTo = (view: View, partnership?: Partnership): readonly NavLink[] => [
  { href: `/${view.authority?.slug}/partnerskap`, label: view.t('partnerships.list.title') },
  ...(partnership ? [{ href: partnershipPath(view, partnership), label: partnership.title }] : []),
]
