import { nothingAfterThis } from '../../platform/db/pipeline.ts'
import { Intro, Layout } from '../../platform/ui/layout.tsx'
import type { View } from '../../platform/ui/view.ts'
import { InstantText } from '../../platform/ui/when.tsx'
import type { Page } from '../../platform/web/page.tsx'
import type { BoardNotice } from './board.ts'
import { noticesUp } from './board-queries.ts'
import { ApprovedMinutes, CouncilMeetings, DelegatedDecisions } from './board-sections.tsx'

type Loaded = { readonly notices: readonly BoardNotice[]; readonly now: Temporal.Instant }

/** Anslagstavlan: apart from everything else, and nothing on it but what the law allows (KL 8:9–11). */
export const boardPage: Page<Loaded> = {
  load: async ({ db, now }) => {
    nothingAfterThis(db)
    return { notices: await noticesUp(db), now }
  },
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
          <ApprovedMinutes view={view} notices={notices.filter((one) => one.kind === 'approvedMinutes')} />
          <CouncilMeetings view={view} notices={notices.filter((one) => one.kind === 'councilMeeting')} />
          <DelegatedDecisions view={view} notices={notices.filter((one) => one.kind === 'delegatedDecision')} />
          <div class="hs-cols" data-cols="read">
            <HowToAppeal view={view} />
          </div>
        </div>
      </Layout>
    )
  },
}

const owner = (view: View): string => view.authority?.name ?? ''

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
