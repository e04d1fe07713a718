import { isId } from '../../platform/id.ts'
import { isRefusal } from '../../platform/refusal.ts'
import { dayInWords } from '../../platform/time.ts'
import { FormPage } from '../../platform/ui/form-page.tsx'
import type { Page } from '../../platform/web/page.tsx'
import { toKeeping } from './form-pages.tsx'
import { isKeeper } from './keeping-page.tsx'
import { announceDelegated, announceMeeting } from './other-actions.ts'
import {
  type CouncilMeeting,
  type DelegatedTaken,
  delegatedToPost,
  isUrgentOnly,
  meetingToPost,
  unannounced,
} from './other-posting.ts'
import { councilMeeting, delegatedTaken } from './other-queries.ts'

/** The form that announces a meeting of the council, with what will be announced and until when. */
export const announceMeetingPage: Page<CouncilMeeting> = {
  shown: isKeeper,
  load: async ({ db, param }) => {
    const id = param('meetingId')
    return isId(id) ? await councilMeeting(db, id) : undefined
  },
  view: (meeting, view, returned) => {
    const { t, language, today } = view
    const posting = meetingToPost(meeting, '–', { today, areUrgent: true })
    const items = unannounced(meeting).map(({ title, isSecret }) => (isSecret ? t('notices.secretItem') : title))
    const effects = isRefusal(posting)
      ? []
      : [
          t('notices.meetingForm.where', { day: dayInWords(meeting.meetingOn, language), place: meeting.place }),
          t('notices.meetingForm.items', { items: items.join('; ') }),
          t('notices.meetingForm.stays', { day: dayInWords(posting.plannedRemovalOn, language) }),
        ]
    const isLate = isUrgentOnly(meeting, today)
    return (
      <FormPage
        view={view}
        returned={returned}
        title={t('notices.meetingForm.title', { body: meeting.bodyName })}
        lead={t(isLate ? 'notices.meetingForm.lateLead' : 'notices.meetingForm.lead')}
        trail={toKeeping(view)}
        of={announceMeeting}
        effects={effects}
        button={t('notices.post.button')}
      >
        {(f) => isLate && <f.Checkbox name="areUrgent" label={t('notices.meetingForm.areUrgent')} />}
      </FormPage>
    )
  },
}

/** The form that posts the notice of a delegated decision. It shows the days that will count before anything is posted. */
export const announceDelegatedPage: Page<DelegatedTaken> = {
  shown: isKeeper,
  load: async ({ db, param }) => {
    const id = param('decisionId')
    return isId(id) ? await delegatedTaken(db, id) : undefined
  },
  view: (taken, view, returned) => {
    const { t, language } = view
    const posting = delegatedToPost({ ...taken, keptAt: taken.keptAt || '–' }, '–', view.today)
    const effects =
      isRefusal(posting) || !posting.lastAppealOn
        ? []
        : [
            t('notices.post.today', { day: dayInWords(view.today, language) }),
            t('notices.post.lastAppeal', { day: dayInWords(posting.lastAppealOn, language) }),
            t('notices.post.stays', { day: dayInWords(posting.plannedRemovalOn, language) }),
          ]
    return (
      <FormPage
        view={view}
        returned={returned}
        title={t('notices.delegatedForm.title', { number: taken.number })}
        lead={t('notices.delegatedForm.lead')}
        trail={toKeeping(view)}
        of={announceDelegated}
        known={{ keptAt: taken.keptAt }}
        effects={effects}
        button={t('notices.post.button')}
      >
        {(f) => <f.Field name="keptAt" label={t('notices.decisionKeptAt')} size={40} />}
      </FormPage>
    )
  },
}
