import { weekdayAndDay } from '../platform/texts/words.ts'
import { isBefore } from '../platform/time.ts'
import type { View } from '../platform/ui/view.ts'
import type { NearMeeting } from './meeting-queries.ts'
import { at } from './todo-list.tsx'

type MeetingsProps = { readonly view: View; readonly meetings: readonly NearMeeting[]; readonly isOwn: boolean }

/** Coming meetings first, then those held lately. */
export const Meetings = ({ view, meetings, isOwn }: MeetingsProps) => {
  const { t, today } = view
  const held = meetings.filter(({ heldOn }) => isBefore(heldOn, today))
  const coming = meetings.filter((meeting) => !held.includes(meeting))
  return (
    <section class="hs-stack" aria-labelledby="sammantraden">
      <h2 class="ds-heading" id="sammantraden">
        {t(isOwn ? 'start.meetings' : 'start.allMeetings')}
      </h2>
      {meetings.length === 0 && <p class="hs-meta">{t('start.meetingsEmpty')}</p>}
      <Group view={view} title={t('start.comingWord')} meetings={coming} />
      <Group view={view} title={t('start.heldWord')} meetings={held} />
    </section>
  )
}

const Group = ({ view, title, meetings }: { view: View; title: string; meetings: readonly NearMeeting[] }) => {
  if (meetings.length === 0) return null
  return (
    <>
      <h3 class="hs-label">{title}</h3>
      <ul class="hs-list" data-dense>
        {meetings.map((meeting) => (
          <li>
            <p>
              <a href={at(view, `/sammantraden/${meeting.meetingId}`)}>
                <strong>{meeting.bodyName}</strong>
              </a>
            </p>
            <p>
              <time datetime={meeting.heldOn.toString()}>{whenInWords(view, meeting)}</time>
            </p>
            <p class="hs-meta">
              {[meeting.place && `${meeting.place}.`, view.t('start.meetingItems', { count: meeting.items })]
                .filter(Boolean)
                .join(' ')}
            </p>
          </li>
        ))}
      </ul>
    </>
  )
}

const whenInWords = (view: View, { heldOn, startsAt }: NearMeeting): string => {
  const day = weekdayAndDay(heldOn, view.language)
  return startsAt
    ? view.t('start.meetingTime', { day, time: startsAt })
    : `${day.charAt(0).toUpperCase()}${day.slice(1)}`
}
