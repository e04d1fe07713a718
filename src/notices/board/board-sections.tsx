import type { Child } from 'hono/jsx'
import { boardContent } from '../../law/board-posts.ts'
import { Empty } from '../../platform/ui/empty.tsx'
import { Provisions } from '../../platform/ui/provision.tsx'
import { type Column, Table } from '../../platform/ui/table.tsx'
import type { View } from '../../platform/ui/view.ts'
import { DayText } from '../../platform/ui/when.tsx'
import type { BoardNotice, DelegatedNotice, MeetingNotice, MinutesNotice } from './board.ts'
import { at, LastAppeal, noticeName, noticePath, paragraphsText, Removal } from './frame.tsx'

type Shown<Notice> = { readonly view: View; readonly notices: readonly Notice[] }

/** The notices that minutes are approved; the section stands there also when it is empty. */
export const ApprovedMinutes = ({ view, notices }: Shown<MinutesNotice>) => {
  const { t } = view
  return (
    <section class="hs-stack" aria-labelledby="justerade">
      <div class="hs-row" data-spread>
        <h2 class="ds-heading" id="justerade">
          {t('notices.board.approved')}
        </h2>
        <span class="hs-meta hs-noprint">
          {t('notices.board.count', { count: notices.length })} ·{' '}
          <a href={at(view, '/anslagstavla.csv')}>{t('notices.board.csv')}</a> ·{' '}
          <a href={at(view, '/anslagstavla.atom')}>{t('notices.board.follow')}</a>
        </span>
      </div>
      <NoticeTable
        view={view}
        caption={t('notices.board.approved')}
        notices={notices}
        columns={[
          { heading: t('notices.meeting'), cell: ({ meetingOn }) => <Day view={view} day={meetingOn} /> },
          {
            heading: t('notices.paragraphs'),
            cell: ({ content }) => <span class="hs-num">{paragraphsText(view, content.paragraphs)}</span>,
          },
          { heading: t('notices.postedOn'), cell: ({ postedOn }) => <Day view={view} day={postedOn} /> },
          { heading: t('notices.lastAppealDay'), cell: (notice) => <LastAppeal view={view} notice={notice} /> },
        ]}
        empty={<Empty title={t('notices.board.empty')} text={t('notices.board.emptyText')} />}
      />
      <p class="hs-meta">
        {t('notices.board.note')} <Provisions of={boardContent.versions.at(-1)?.citations ?? []} />
      </p>
    </section>
  )
}

/** The notices that the council will meet; nothing while there are none. */
export const CouncilMeetings = ({ view, notices }: Shown<MeetingNotice>) => {
  const { t } = view
  return (
    <Other view={view} id="fullmaktige" title={t('notices.board.meetings')} notices={notices}>
      <NoticeTable
        view={view}
        caption={t('notices.board.meetings')}
        notices={notices}
        columns={[
          {
            heading: t('notices.meeting'),
            cell: ({ meetingOn, content: { start } }) => (
              <>
                <Day view={view} day={meetingOn} />
                {start && ` ${t('notices.atTime', { time: start.replace(':', '.') })}`}
              </>
            ),
          },
          { heading: t('notices.place'), cell: ({ content }) => content.place },
          {
            heading: t('notices.matters'),
            cell: ({ content }) => t('notices.matterCount', { count: content.items.length }),
          },
          { heading: t('notices.postedOn'), cell: ({ postedOn }) => <Day view={view} day={postedOn} /> },
        ]}
      />
    </Other>
  )
}

/** The notices of delegated decisions that no minutes tell of; nothing while there are none. */
export const DelegatedDecisions = ({ view, notices }: Shown<DelegatedNotice>) => {
  const { t } = view
  return (
    <Other view={view} id="delegation" title={t('notices.board.delegated')} notices={notices}>
      <NoticeTable
        view={view}
        caption={t('notices.board.delegated')}
        notices={notices}
        columns={[
          { heading: t('notices.rule'), cell: ({ content }) => content.rule },
          { heading: t('notices.decidedOn'), cell: ({ decidedOn }) => <Day view={view} day={decidedOn} /> },
          { heading: t('notices.postedOn'), cell: ({ postedOn }) => <Day view={view} day={postedOn} /> },
          { heading: t('notices.lastAppealDay'), cell: (notice) => <LastAppeal view={view} notice={notice} /> },
        ]}
      />
    </Other>
  )
}

const Other = (props: { view: View; id: string; title: string; notices: readonly BoardNotice[]; children?: Child }) =>
  props.notices.length === 0 ? null : (
    <section class="hs-stack" aria-labelledby={props.id}>
      <h2 class="ds-heading" id={props.id}>
        {props.title}
      </h2>
      {props.children}
    </section>
  )

/** A table of notices: what it is about first, when it may come down and its certificate last. The watch looks for the id of each row. */
const NoticeTable = <Notice extends BoardNotice>(props: {
  view: View
  caption: string
  notices: readonly Notice[]
  columns: readonly Column<Notice>[]
  empty?: Child
}) => {
  const { view, caption, notices, columns, empty } = props
  const { t } = view
  return (
    <Table
      view={view}
      caption={caption}
      isCaptionHidden
      columns={[
        {
          heading: t('notices.body'),
          cell: (notice) => (
            <a id={`anslag-${notice.noticeId}`} href={noticePath(view, notice)}>
              {noticeName(view, notice)}
            </a>
          ),
        },
        ...columns,
        { heading: t('notices.earliestRemoval'), cell: (notice) => <Removal view={view} notice={notice} /> },
        {
          heading: t('notices.certificate'),
          cell: (notice) => (
            <a href={noticePath(view, notice, '/bevis')}>
              {t('notices.show')}
              <span class="ds-sr-only"> {t('notices.certificateOf', { body: noticeName(view, notice) })}</span>
            </a>
          ),
        },
      ]}
      rows={notices}
      keptAs={(notice) => {
        const { noticeId, contentSha256, earliestRemovalOn } = notice
        const told = [noticeName(view, notice), noticeId, contentSha256, earliestRemovalOn]
        return [caption, at(view, ''), view.language, view.today.year, ...told].join(' ')
      }}
      empty={empty}
    />
  )
}

const Day = ({ view, day }: { view: View; day: Temporal.PlainDate }) => (
  <DayText view={view} day={day} year={view.today.year} />
)
