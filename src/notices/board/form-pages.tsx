import { isId } from '../../platform/id.ts'
import { isRefusal } from '../../platform/refusal.ts'
import { dayInWords } from '../../platform/time.ts'
import { FormPage } from '../../platform/ui/form-page.tsx'
import type { View } from '../../platform/ui/view.ts'
import type { Page } from '../../platform/web/page.tsx'
import { postNotice, takeDown, withdrawNotice } from './actions.ts'
import { minutesToPost } from './approved-queries.ts'
import { type BoardNotice, isUp, whyNotDown } from './board.ts'
import { getNotice } from './board-queries.ts'
import { at, bodyText, noticeName, paragraphsText } from './frame.tsx'
import { isKeeper } from './keeping-page.tsx'
import { type Approved, toPost } from './posting.ts'

/** The way back to the list of notices. */
export const toKeeping = (view: View) => [{ href: at(view, '/anslag'), label: view.t('notices.keeping.title') }]

/** The form that posts the notice of approved minutes. It shows the days that will count before anything is posted. */
export const postPage: Page<{ readonly minutes: Approved }> = {
  shown: isKeeper,
  load: async ({ db, param }) => {
    const id = param('minutesId')
    const minutes = isId(id) ? await minutesToPost(db, id) : undefined
    return minutes && { minutes }
  },
  view: ({ minutes }, view, returned) => {
    const { t } = view
    const posting = toPost({ ...minutes, keptAt: minutes.keptAt || '–' }, '–', view.today)
    const effects = isRefusal(posting)
      ? []
      : [
          t('notices.post.today', { day: dayInWords(view.today, view.language) }),
          posting.lastAppealOn
            ? t('notices.post.lastAppeal', { day: dayInWords(posting.lastAppealOn, view.language) })
            : t('notices.post.nothingToAppeal'),
          t('notices.post.stays', { day: dayInWords(posting.plannedRemovalOn, view.language) }),
        ]
    return (
      <FormPage
        view={view}
        returned={returned}
        title={t('notices.post.title', { body: bodyText(view, minutes) })}
        lead={t('notices.post.lead', { paragraphs: paragraphsText(view, minutes.paragraphs) })}
        trail={toKeeping(view)}
        of={postNotice}
        known={{ keptAt: minutes.keptAt }}
        effects={effects}
        button={t('notices.post.button')}
      >
        {(f) => <f.Field name="keptAt" label={t('notices.keptAt')} hint={t('notices.keptAtHint')} size={40} />}
      </FormPage>
    )
  },
}

const noticeOfAddress: Page<BoardNotice>['load'] = async ({ db, param }) => {
  const id = param('noticeId')
  const notice = isId(id) ? await getNotice(db, id) : undefined
  return notice && isUp(notice) ? notice : undefined
}

/** Before a notice comes down: what follows, or why it may not. */
export const takeDownPage: Page<BoardNotice> = {
  shown: isKeeper,
  load: async (ask) => {
    const notice = await noticeOfAddress(ask)
    if (!notice || isRefusal(notice)) return notice
    // Before the time is over there is nothing to confirm: it says until when instead.
    return whyNotDown(notice, ask.today) ?? notice
  },
  view: (notice, view, returned) => (
    <FormPage
      view={view}
      returned={returned}
      title={view.t('notices.down.title', { body: noticeName(view, notice) })}
      lead={view.t(notice.kind === 'councilMeeting' ? 'notices.down.meetingLead' : 'notices.down.lead')}
      trail={toKeeping(view)}
      of={takeDown}
      effects={[view.t('notices.down.effect')]}
      button={view.t('notices.keeping.takeDown')}
      isDangerous
    />
  ),
}

/** A notice that says something wrong is withdrawn with a reason, and posted anew. */
export const withdrawPage: Page<BoardNotice> = {
  shown: isKeeper,
  load: noticeOfAddress,
  view: (notice, view, returned) => (
    <FormPage
      view={view}
      returned={returned}
      title={view.t('notices.withdraw.title', { body: noticeName(view, notice) })}
      lead={view.t(`notices.withdraw.lead.${notice.kind}`)}
      trail={toKeeping(view)}
      of={withdrawNotice}
      effects={[view.t('notices.withdraw.effect'), view.t(`notices.withdraw.again.${notice.kind}`)]}
      button={view.t('notices.keeping.withdraw')}
      isDangerous
    >
      {(f) => <f.TextArea name="reason" label={view.t('notices.withdraw.reason')} rows={3} />}
    </FormPage>
  ),
}
