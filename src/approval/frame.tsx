import { dayInWords } from '../platform/time.ts'
import type { NavLink, View } from '../platform/ui/view.ts'
import type { Approval } from './approval.ts'

/** The address of a page of this authority. */
export const at = (view: View, path: string): string => `/${view.authority?.slug ?? ''}${path}`

/** The address of minutes on their way to be approved, or of a page below it. */
export const minutesPath = (view: View, minutesId: string, below = ''): string =>
  at(view, `/protokoll/${minutesId}${below}`)

/** "Protokoll Kommunstyrelsen 1 december 2026". */
export const titleOf = (view: View, { meeting, minutes, isSecret }: Approval): string =>
  view.t('approval.page.title', {
    kind: view.t(`approval.kind.${isSecret ? 'secret' : minutes.kind}`),
    body: meeting.bodyName,
    day: dayInWords(meeting.heldOn, view.language),
  })

/** The trail to minutes, and on to a page below them. */
export const trailTo = (view: View, approval?: Approval): readonly NavLink[] => [
  { href: at(view, '/att-justera'), label: view.t('approval.menu') },
  ...(approval ? [{ href: minutesPath(view, approval.minutes.minutesId), label: titleOf(view, approval) }] : []),
]
