import { announcementDeadline } from '../../law/announcement.ts'
import { isStaff } from '../../platform/actor.ts'
import { isId } from '../../platform/id.ts'
import { isRefusal } from '../../platform/refusal.ts'
import { dayInWords } from '../../platform/time.ts'
import { Empty } from '../../platform/ui/empty.tsx'
import { FormPage } from '../../platform/ui/form-page.tsx'
import { Intro, Layout } from '../../platform/ui/layout.tsx'
import { Receipt } from '../../platform/ui/receipt.tsx'
import { Status } from '../../platform/ui/status.tsx'
import { Table } from '../../platform/ui/table.tsx'
import type { View } from '../../platform/ui/view.ts'
import { DayText } from '../../platform/ui/when.tsx'
import type { Page } from '../../platform/web/page.tsx'
import { postNotice, takeDown, withdrawNotice } from './actions.ts'
import { type Approved, type BoardNotice, isUp, keepsBoard, toPost, whyNotDown } from './board.ts'
import { getNotice, minutesToPost, minutesWaiting, noticesPosted } from './board-queries.ts'
import { at, bodyText, noticePath, paragraphsText } from './frame.tsx'

const isKeeper = (actor: Parameters<typeof keepsBoard.holds>[0]): boolean => keepsBoard.holds(actor, undefined)

type Loaded = {
  readonly waiting: readonly Approved[]
  readonly posted: readonly BoardNotice[]
  readonly mayKeep: boolean
}

/** For those who keep the board: approved minutes that wait to be announced, and everything that has been posted. */
export const keepingPage: Page<Loaded> = {
  shown: isStaff,
  load: async ({ db, actor }) => {
    const [waiting, posted] = await Promise.all([minutesWaiting(db), noticesPosted(db, 100)])
    return { waiting, posted, mayKeep: isKeeper(actor) }
  },
  view: ({ waiting, posted, mayKeep }, view) => {
    const { t } = view
    return (
      <Layout view={view} title={t('notices.keeping.title')}>
        <Intro title={t('notices.keeping.title')} lead={t('notices.keeping.lead')}>
          <p>
            <a href={at(view, '/anslagstavla')}>{t('notices.keeping.toBoard')}</a>
            {mayKeep && ' · '}
            {mayKeep && <a href={at(view, '/anslag/avbrott')}>{t('notices.outage.title')}</a>}
          </p>
        </Intro>
        <div class="hs-stack" data-gap="section">
          <Waiting view={view} waiting={waiting} mayKeep={mayKeep} />
          <Posted view={view} posted={posted} mayKeep={mayKeep} />
        </div>
      </Layout>
    )
  },
}

const Waiting = ({ view, waiting, mayKeep }: { view: View; waiting: readonly Approved[]; mayKeep: boolean }) => {
  const { t } = view
  return (
    <section class="hs-stack" aria-labelledby="vantar">
      <h2 class="ds-heading" id="vantar">
        {t('notices.keeping.waiting')}
      </h2>
      <Table
        view={view}
        caption={t('notices.keeping.waiting')}
        isCaptionHidden
        columns={[
          {
            heading: t('notices.body'),
            cell: (minutes) => <a href={at(view, `/sammantraden/${minutes.meetingId}`)}>{bodyText(view, minutes)}</a>,
          },
          { heading: t('notices.meeting'), cell: ({ meetingOn }) => <DayText view={view} day={meetingOn} /> },
          { heading: t('notices.paragraphs'), cell: ({ paragraphs }) => paragraphsText(view, paragraphs) },
          {
            heading: t('notices.announceLatest'),
            cell: ({ approvedOn, meetingOn }) =>
              approvedOn && <Receipt view={view} of={announcementDeadline.decide({ approvedOn, meetingOn })} />,
          },
          ...(mayKeep
            ? [
                {
                  heading: t('notices.keeping.act'),
                  cell: (minutes: Approved) => (
                    <a href={at(view, `/anslag/nytt/${minutes.minutesId}`)}>
                      {t('notices.keeping.post')}
                      <span class="ds-sr-only"> {bodyText(view, minutes)}</span>
                    </a>
                  ),
                },
              ]
            : []),
        ]}
        rows={waiting}
        empty={<Empty title={t('notices.keeping.noneWaiting')} text={t('notices.keeping.noneWaitingText')} />}
      />
    </section>
  )
}

const stateOf = (view: View, notice: BoardNotice) => {
  if (notice.withdrawnAt) return <Status state="stop">{view.t('notices.withdrawn')}</Status>
  if (notice.removedAt) return <Status state="done">{view.t('notices.isDown')}</Status>
  return <Status state="active">{view.t('notices.isUp')}</Status>
}

const Posted = ({ view, posted, mayKeep }: { view: View; posted: readonly BoardNotice[]; mayKeep: boolean }) => {
  const { t } = view
  return (
    <section class="hs-stack" aria-labelledby="anslagna">
      <h2 class="ds-heading" id="anslagna">
        {t('notices.keeping.posted')}
      </h2>
      <Table
        view={view}
        caption={t('notices.keeping.posted')}
        isCaptionHidden
        columns={[
          {
            heading: t('notices.body'),
            cell: (notice) => <a href={noticePath(view, notice)}>{bodyText(view, notice)}</a>,
          },
          { heading: t('notices.meeting'), cell: ({ meetingOn }) => <DayText view={view} day={meetingOn} /> },
          { heading: t('notices.postedOn'), cell: ({ postedOn }) => <DayText view={view} day={postedOn} /> },
          { heading: t('notices.state'), cell: (notice) => stateOf(view, notice) },
          {
            heading: t('notices.earliestRemoval'),
            cell: ({ earliestRemovalOn }) => <DayText view={view} day={earliestRemovalOn} />,
          },
          ...(mayKeep
            ? [
                {
                  heading: t('notices.keeping.act'),
                  cell: (notice: BoardNotice) => isUp(notice) && <Acts view={view} notice={notice} />,
                },
              ]
            : []),
        ]}
        rows={posted}
        empty={<Empty title={t('notices.keeping.nonePosted')} text={t('notices.keeping.nonePostedText')} />}
      />
    </section>
  )
}

const Acts = ({ view, notice }: { view: View; notice: BoardNotice }) => (
  <span class="hs-row">
    {!whyNotDown(notice, view.today) && (
      <a href={at(view, `/anslag/${notice.noticeId}/ta-ned`)}>{view.t('notices.keeping.takeDown')}</a>
    )}
    <a href={at(view, `/anslag/${notice.noticeId}/aterkalla`)}>{view.t('notices.keeping.withdraw')}</a>
  </span>
)

const toKeeping = (view: View) => [{ href: at(view, '/anslag'), label: view.t('notices.keeping.title') }]

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
  load: noticeOfAddress,
  view: (notice, view, returned) => (
    <FormPage
      view={view}
      returned={returned}
      title={view.t('notices.down.title', { body: bodyText(view, notice) })}
      lead={view.t('notices.down.lead')}
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
      title={view.t('notices.withdraw.title', { body: bodyText(view, notice) })}
      lead={view.t('notices.withdraw.lead')}
      trail={toKeeping(view)}
      of={withdrawNotice}
      effects={[view.t('notices.withdraw.effect'), view.t('notices.withdraw.again')]}
      button={view.t('notices.keeping.withdraw')}
      isDangerous
    >
      {(f) => <f.TextArea name="reason" label={view.t('notices.withdraw.reason')} rows={3} />}
    </FormPage>
  ),
}
