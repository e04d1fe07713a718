import { comingMeetings, isMeetingNow, latestMeetings, type Meeting, mayFollow, type Plan } from '../meetings/index.ts'
import { isStaff } from '../platform/actor.ts'
import { nothingAfterThis } from '../platform/db/pipeline.ts'
import { isId } from '../platform/id.ts'
import { parseDay } from '../platform/time.ts'
import { Empty } from '../platform/ui/empty.tsx'
import { ButtonLink } from '../platform/ui/form.tsx'
import { Intro, Layout } from '../platform/ui/layout.tsx'
import { cursorParameter, Pages, Table } from '../platform/ui/table.tsx'
import { type View, withParameter } from '../platform/ui/view.ts'
import { DayText } from '../platform/ui/when.tsx'
import type { Page } from '../platform/web/page.tsx'
import { meetingPath, timesOf } from './meeting-pages.tsx'

const perPage = 25

type Listed = {
  readonly meetings: readonly Meeting[]
  readonly coming: readonly Plan[]
  readonly hasMore: boolean
  readonly plans: boolean
  /** Whether the actor may see a meeting while it is held. */
  readonly follows: boolean
}

/** Meetings to come, the nearest first, then those that have been held, latest first. For those who work for the authority. */
export const meetingsPage: Page<Listed> = {
  shown: isStaff,
  load: async ({ db, query, today, actor }) => {
    const [on = '', meetingId = ''] = query(cursorParameter)?.split('_') ?? []
    const day = parseDay(on)
    const before = day && isId(meetingId) ? { before: { on: day, meetingId } } : {}
    const coming = 'before' in before ? [] : await comingMeetings(db, today)
    nothingAfterThis(db)
    const found = await latestMeetings(db, { limit: perPage, ...before })
    const plans = actor.kind === 'role' && actor.role === 'committeeSecretary'
    return {
      meetings: found.slice(0, perPage),
      hasMore: found.length > perPage,
      coming,
      plans,
      follows: mayFollow(actor),
    }
  },
  view: ({ meetings, hasMore, coming, plans, follows }, view) => {
    const { t } = view
    const last = meetings.at(-1)
    return (
      <Layout view={view} title={t('decisions.meetings')}>
        <Intro title={t('decisions.meetings')} lead={t('decisions.meetingsLead')}>
          <p class="hs-row hs-noprint">
            {plans && (
              <ButtonLink href={`/${view.authority?.slug}/sammantraden/ny`}>{t('decisions.planMeeting')}</ButtonLink>
            )}
            <a href={`/${view.authority?.slug}/att-justera`}>{t('approval.menu')}</a>
            <a href={`/${view.authority?.slug}/delegering`}>{t('delegation.menu')}</a>
            <a href={`/${view.authority?.slug}/uppdrag`}>{t('promises.menu')}</a>
          </p>
        </Intro>
        {coming.length > 0 && (
          <>
            <h2 class="ds-heading">{t('decisions.coming')}</h2>
            <Coming view={view} coming={coming} follows={follows} />
            <h2 class="ds-heading">{t('decisions.held')}</h2>
          </>
        )}
        <Table
          view={view}
          caption={t('decisions.meetings')}
          isCaptionHidden
          columns={[
            {
              heading: t('decisions.body'),
              cell: (meeting) => <a href={meetingPath(view, meeting)}>{meeting.bodyName}</a>,
            },
            { heading: t('decisions.day'), cell: (meeting) => <DayText view={view} day={meeting.heldOn} /> },
            { heading: t('decisions.time'), cell: timesOf },
            { heading: t('decisions.place'), cell: (meeting) => meeting.place },
          ]}
          rows={meetings}
          empty={
            <Empty title={t('decisions.meetingsEmpty')} text={t('decisions.meetingsEmptyText')}>
              <a class="ds-button" href={`/${view.authority?.slug}/las-in`}>
                {t('decisions.readIn')}
              </a>
            </Empty>
          }
        />
        <Pages
          view={view}
          next={
            hasMore && last ? withParameter(view.path, cursorParameter, `${last.heldOn}_${last.meetingId}`) : undefined
          }
        />
      </Layout>
    )
  },
}

type ComingProps = { view: View; coming: readonly Plan[]; follows: boolean }

const Coming = ({ view, coming, follows }: ComingProps) => {
  const { t } = view
  return (
    <Table
      view={view}
      caption={t('decisions.coming')}
      isCaptionHidden
      rows={coming}
      empty={null}
      columns={[
        {
          heading: t('decisions.body'),
          cell: (plan) => <a href={`${meetingPath(view, plan)}/planera`}>{plan.bodyName}</a>,
        },
        { heading: t('decisions.day'), cell: (plan) => <DayText view={view} day={plan.heldOn} /> },
        { heading: t('decisions.time'), cell: timesOf },
        { heading: t('decisions.place'), cell: (plan) => plan.place },
        {
          heading: t('decisions.state'),
          cell: (plan) => {
            const state = t(`planning.state.${plan.state}`)
            if (!follows || !isMeetingNow(plan)) return state
            return (
              <a href={`${meetingPath(view, plan)}/nu`}>
                {state}
                <span class="ds-sr-only"> {plan.bodyName}</span>
              </a>
            )
          },
        },
      ]}
    />
  )
}
