import type { View } from '../../platform/ui/view.ts'

/** Where signing has its pages. */
export const signingPath = (view: View, partnershipId: string, page = 'underskrift'): string =>
  `/${view.authority?.slug}/partnerskap/${partnershipId}/${page}`
