import { noBreakSpace, paragraphSign } from '../../platform/texts/words.ts'
import { dayInWords } from '../../platform/time.ts'
import { Status, type StatusState } from '../../platform/ui/status.tsx'
import type { NavLink, View } from '../../platform/ui/view.ts'
import type { Ask } from '../../platform/web/page.tsx'
import type { AgendaItem } from './item.ts'
import { clockOf, type LiveMeeting, mayFollowThis } from './meeting.ts'
import { getSitting, type Sitting } from './sitting.ts'

/** The address of the secretary's table of a meeting. */
export const livePath = (view: View, meetingId: string): string =>
  `/${view.authority?.slug}/sammantraden/${meetingId}/nu`

/** The address of one item at the table. */
export const itemPath = (view: View, meetingId: string, itemId: string): string =>
  `${livePath(view, meetingId)}/punkter/${itemId}`

/** "Socialnämnden 24 november 2026". */
export const meetingName = ({ bodyName, heldOn }: Pick<LiveMeeting, 'bodyName' | 'heldOn'>, view: View): string =>
  `${bodyName} ${dayInWords(heldOn, view.language)}`

/** The links above a page at the table. */
export const trailTo = (view: View, meeting: LiveMeeting): readonly NavLink[] => [
  { href: `/${view.authority?.slug}/sammantraden`, label: view.t('live.meetings') },
  { href: livePath(view, meeting.meetingId), label: meetingName(meeting, view) },
]

/** The meeting of the address with its roll and agenda, for those who may follow it. */
export const sittingOfAddress = async ({ db, param, actor }: Ask): Promise<Sitting | undefined> => {
  const sitting = await getSitting(db, param('meetingId'))
  return sitting && mayFollowThis(actor, sitting.meeting) ? sitting : undefined
}

const shapes: Readonly<Record<LiveMeeting['state'], StatusState>> = {
  planned: 'todo',
  summoned: 'wait',
  open: 'active',
  adjourned: 'wait',
  closed: 'done',
  cancelled: 'stop',
}

/** What the meeting is doing now, since when. */
export const MeetingStatus = ({ view, meeting }: { view: View; meeting: LiveMeeting }) => {
  const { state, openedAt, closedAt } = meeting
  const at = state === 'closed' ? closedAt : openedAt
  return <Status state={shapes[state]}>{view.t(`live.state.${state}`, { from: at ? clockOf(at) : '' })}</Status>
}

/** "§ 112", or "Punkt 3" for one that waits. */
export const signOf = (view: View, { paragraph, number }: Pick<AgendaItem, 'paragraph' | 'number'>): string =>
  paragraph === undefined
    ? [view.t('live.overview.numberless'), number].filter((part) => part !== undefined).join(noBreakSpace)
    : paragraphSign(paragraph)

/** A form that is one button. */
export const OneButton = ({ action, name, children }: { action: string; name: string; children: string }) => (
  <form action={action} method="post" data-action={name}>
    <button class="ds-button" type="submit" data-variant="secondary">
      {children}
    </button>
  </form>
)
