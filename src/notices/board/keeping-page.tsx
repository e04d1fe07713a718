import { announcementDeadline } from '../../law/announcement.ts'
import { isStaff } from '../../platform/actor.ts'
import { isBefore } from '../../platform/time.ts'
import { Empty } from '../../platform/ui/empty.tsx'
import { Intro, Layout } from '../../platform/ui/layout.tsx'
import { Receipt } from '../../platform/ui/receipt.tsx'
import { Status } from '../../platform/ui/status.tsx'
import { Table } from '../../platform/ui/table.tsx'
import type { View } from '../../platform/ui/view.ts'
import { DayText } from '../../platform/ui/when.tsx'
import type { Page } from '../../platform/web/page.tsx'
import { minutesWaiting } from './approved-queries.ts'
import { type BoardNotice, isUp, keepsBoard, whyNotDown } from './board.ts'
import { noticesPosted } from './board-queries.ts'
import { at, bodyText, noticeName, noticePath, paragraphsText } from './frame.tsx'
import type { CouncilMeeting, DelegatedTaken } from './other-posting.ts'
import { councilsWaiting, delegatedWaiting } from './other-queries.ts'
import { CouncilsWaiting, DelegatedWaiting } from './other-waiting.tsx'
import type { Approved } from './posting.ts'

/** Whether the actor keeps the board. */
export const isKeeper = (actor: Parameters<typeof keepsBoard.holds>[0]): boolean => keepsBoard.holds(actor, undefined)

type Loaded = {
  readonly waiting: readonly Approved[]
  readonly councils: readonly CouncilMeeting[]
  readonly delegated: readonly DelegatedTaken[]
  readonly posted: readonly BoardNotice[]
  readonly mayKeep: boolean
}

/** For those who keep the board: approved minutes that wait to be announced, and everything that has been posted. */
export const keepingPage: Page<Loaded> = {
  shown: isStaff,
  load: async ({ db, actor, today }) => {
    const [waiting, councils, delegated, posted] = await Promise.all([
      minutesWaiting(db),
      councilsWaiting(db, today),
      delegatedWaiting(db),
      noticesPosted(db, 100),
    ])
    return { waiting, councils, delegated, posted, mayKeep: isKeeper(actor) }
  },
  view: ({ waiting, councils, delegated, posted, mayKeep }, view) => {
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
          <CouncilsWaiting view={view} waiting={councils} mayKeep={mayKeep} />
          <DelegatedWaiting view={view} waiting={delegated} mayKeep={mayKeep} />
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
  // The house leaves one that was not seen the whole time to a person.
  if (isBefore(notice.plannedRemovalOn, view.today))
    return (
      <>
        <Status state="late">{view.t('notices.isLeft')}</Status>{' '}
        <a href={noticePath(view, notice, '/bevis')}>{view.t('notices.certificate')}</a>
      </>
    )
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
            cell: (notice) => <a href={noticePath(view, notice)}>{noticeName(view, notice)}</a>,
          },
          {
            heading: t('notices.meetingOrDecision'),
            cell: (notice) => (
              <DayText view={view} day={notice.kind === 'delegatedDecision' ? notice.decidedOn : notice.meetingOn} />
            ),
          },
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
