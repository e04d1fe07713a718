import { boardContent } from '../../law/board-posts.ts'
import { Empty } from '../../platform/ui/empty.tsx'
import { Intro, Layout } from '../../platform/ui/layout.tsx'
import { Provisions } from '../../platform/ui/provision.tsx'
import { Table } from '../../platform/ui/table.tsx'
import type { View } from '../../platform/ui/view.ts'
import { DayText, InstantText } from '../../platform/ui/when.tsx'
import type { Page } from '../../platform/web/page.tsx'
import type { BoardNotice } from './board.ts'
import { noticesUp } from './board-queries.ts'
import { at, bodyText, LastAppeal, noticePath, paragraphsText, Removal } from './frame.tsx'

type Loaded = { readonly notices: readonly BoardNotice[]; readonly now: Temporal.Instant }

/** Anslagstavlan: apart from everything else, and nothing on it but what the law allows (KL 8:9–11). */
export const boardPage: Page<Loaded> = {
  load: async ({ db, now }) => ({ notices: await noticesUp(db), now }),
  view: ({ notices, now }, view) => {
    const { t } = view
    return (
      <Layout view={view} title={t('notices.board.title')} description={t('notices.board.lead', { name: owner(view) })}>
        <Intro title={t('notices.board.title')} lead={t('notices.board.lead', { name: owner(view) })}>
          <p class="hs-meta">
            {t('notices.board.shown')} <InstantText view={view} instant={now} />
          </p>
        </Intro>
        <div class="hs-stack" data-gap="section">
          <Approved view={view} notices={notices} />
          <HowToAppeal view={view} />
        </div>
      </Layout>
    )
  },
}

const owner = (view: View): string => view.authority?.name ?? ''

const Approved = ({ view, notices }: { view: View; notices: readonly BoardNotice[] }) => {
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
      <Table
        view={view}
        caption={t('notices.board.approved')}
        isCaptionHidden
        columns={[
          {
            heading: t('notices.body'),
            cell: (notice) => (
              <a id={`anslag-${notice.noticeId}`} href={noticePath(view, notice)}>
                {bodyText(view, notice)}
              </a>
            ),
          },
          { heading: t('notices.meeting'), cell: ({ meetingOn }) => <Day view={view} day={meetingOn} /> },
          {
            heading: t('notices.paragraphs'),
            cell: ({ content }) => <span class="hs-num">{paragraphsText(view, content.paragraphs)}</span>,
          },
          { heading: t('notices.postedOn'), cell: ({ postedOn }) => <Day view={view} day={postedOn} /> },
          { heading: t('notices.lastAppealDay'), cell: (notice) => <LastAppeal view={view} notice={notice} /> },
          { heading: t('notices.earliestRemoval'), cell: (notice) => <Removal view={view} notice={notice} /> },
          {
            heading: t('notices.certificate'),
            cell: (notice) => (
              <a href={noticePath(view, notice, '/bevis')}>
                {t('notices.show')}
                <span class="ds-sr-only"> {t('notices.certificateOf', { body: bodyText(view, notice) })}</span>
              </a>
            ),
          },
        ]}
        rows={notices}
        empty={<Empty title={t('notices.board.empty')} text={t('notices.board.emptyText')} />}
      />
      <p class="hs-meta">
        {t('notices.board.note')} <Provisions of={boardContent.versions.at(-1)?.citations ?? []} />
      </p>
    </section>
  )
}

const Day = ({ view, day }: { view: View; day: Temporal.PlainDate }) => (
  <DayText view={view} day={day} year={view.today.year} />
)

/** How to have a decision tried; the law wants it on the board (KL 8:10). */
export const HowToAppeal = ({ view }: { view: View }) => (
  <section class="hs-panel hs-stack" data-tone="linen" aria-labelledby="overklaga">
    <h2 class="ds-heading" id="overklaga">
      {view.t('notices.appeal.title')}
    </h2>
    <p>{view.t('notices.appeal.who')}</p>
    <p>{view.t('notices.appeal.when')}</p>
    <p>
      <cite class="hs-law">{view.t('notices.appeal.law')}</cite>
    </p>
  </section>
)
