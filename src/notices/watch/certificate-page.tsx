import { type Wording, wordingAt } from '../../papers/index.ts'
import { DocumentHtml } from '../../platform/documents/html.tsx'
import { isId } from '../../platform/id.ts'
import { FormPage } from '../../platform/ui/form-page.tsx'
import { Layout } from '../../platform/ui/layout.tsx'
import { Status, type StatusState } from '../../platform/ui/status.tsx'
import type { View } from '../../platform/ui/view.ts'
import { InstantText } from '../../platform/ui/when.tsx'
import type { Page } from '../../platform/web/page.tsx'
import { type BoardNotice, keepsBoard } from '../board/board.ts'
import { getNotice } from '../board/board-queries.ts'
import { at, noticePath } from '../board/frame.tsx'
import { visibleNotice } from '../board/notice-page.tsx'
import { judgeGap, tellOutage } from './actions.ts'
import { certificateDocument } from './certificate.ts'
import type { Display, Gap } from './judge.ts'
import { type Watched, watchedNotice } from './watch-queries.ts'

const looks: Readonly<Record<Display['state'], StatusState>> = {
  unbroken: 'done',
  interrupted: 'stop',
  toAssess: 'late',
}

type Loaded = {
  readonly notice: BoardNotice
  readonly watched: Watched
  readonly wording: Wording
  readonly mayJudge: boolean
}

/** The certificate of a notice: what was posted, when, and whether it was there the whole time. */
export const certificatePage: Page<Loaded> = {
  load: async (ask) => {
    const notice = await visibleNotice(ask)
    if (!notice) return undefined
    const watched = await watchedNotice(ask.db, notice, ask.now)
    const wording = await wordingAt(ask.db, notice.postedAt)
    return { notice, watched, wording, mayJudge: keepsBoard.holds(ask.actor, undefined) }
  },
  view: ({ notice, watched, wording, mayJudge }, view) => {
    const { t } = view
    const { display } = watched
    const document = certificateDocument(notice, watched, wording)
    return (
      <Layout
        view={view}
        title={document.title}
        trail={[
          { href: at(view, '/anslagstavla'), label: t('notices.board.title') },
          { href: noticePath(view, notice), label: notice.bodyName },
        ]}
      >
        <div class="hs-cols">
          <DocumentHtml of={document} />
          <aside class="hs-stack" data-gap="section" aria-label={t('notices.watch.title')}>
            <section class="hs-panel hs-stack">
              <h2 class="ds-heading">{t('notices.watch.title')}</h2>
              <p>
                <Status state={looks[display.state]}>{t(`notices.watch.state.${display.state}`)}</Status>
              </p>
              <p>{t('notices.watch.looks', { count: watched.looks })}</p>
              {display.gaps.length > 0 && (
                <ul class="hs-list">
                  {display.gaps.map((gap) => (
                    <GapRow view={view} notice={notice} gap={gap} mayJudge={mayJudge} />
                  ))}
                </ul>
              )}
              {watched.judgements.map((said) => (
                <p>
                  {t(said.brokeThePeriod ? 'notices.watch.broke' : 'notices.watch.didNotBreak')} {said.reason}
                </p>
              ))}
              <p>
                <a href={noticePath(view, notice, '/bevis.pdf')}>{t('notices.watch.asPdf')}</a>
              </p>
              <p>
                <a href={noticePath(view, notice, '/bevis.json')}>{t('notices.watch.download')}</a>
              </p>
              <p class="hs-meta">{t('notices.watch.how')}</p>
            </section>
          </aside>
        </div>
      </Layout>
    )
  },
}

const GapRow = (props: { view: View; notice: BoardNotice; gap: Gap; mayJudge: boolean }) => {
  const { view, notice, gap, mayJudge } = props
  const query = `?fran=${encodeURIComponent(gap.from.toString())}&till=${encodeURIComponent(gap.until.toString())}`
  return (
    <li class="hs-stack" data-gap="tight">
      <p>
        {view.t(`notices.watch.why.${gap.why}`)}, {view.t('notices.watch.minutes', { count: gap.minutes })}
        {gap.isPlanned && ` (${view.t('notices.watch.planned')})`}
      </p>
      <p class="hs-meta">
        <InstantText view={view} instant={gap.from} /> – <InstantText view={view} instant={gap.until} />
      </p>
      {mayJudge && (
        <p>
          <a href={at(view, `/anslag/${notice.noticeId}/avbrott${query}`)}>{view.t('notices.watch.judge')}</a>
        </p>
      )}
    </li>
  )
}

const toKeeping = (view: View) => [{ href: at(view, '/anslag'), label: view.t('notices.keeping.title') }]
const isKeeper = (actor: Parameters<typeof keepsBoard.holds>[0]): boolean => keepsBoard.holds(actor, undefined)

/** The form where a lawyer judges a gap. The gap comes with the address. */
export const judgePage: Page<{ readonly notice: BoardNotice; readonly from: string; readonly until: string }> = {
  shown: isKeeper,
  load: async ({ db, param, query }) => {
    const id = param('noticeId')
    const notice = isId(id) ? await getNotice(db, id) : undefined
    return notice && { notice, from: query('fran') ?? '', until: query('till') ?? '' }
  },
  view: ({ notice, from, until }, view, returned) => {
    const { t } = view
    return (
      <FormPage
        view={view}
        returned={returned}
        title={t('notices.judge.title', { body: notice.bodyName })}
        lead={t('notices.judge.lead')}
        trail={[...toKeeping(view), { href: noticePath(view, notice, '/bevis'), label: t('notices.certificate') }]}
        of={judgeGap}
        known={{ fromAt: from, untilAt: until }}
        button={t('notices.judge.button')}
      >
        {(f) => (
          <>
            <f.Field name="fromAt" label={t('notices.judge.from')} />
            <f.Field name="untilAt" label={t('notices.judge.until')} />
            <f.Choice
              name="brokeThePeriod"
              label={t('notices.judge.question')}
              options={[
                { value: 'no', label: t('notices.judge.no') },
                { value: 'yes', label: t('notices.judge.yes') },
              ]}
            />
            <f.TextArea name="reason" label={t('notices.judge.reason')} rows={4} />
          </>
        )}
      </FormPage>
    )
  },
}

/** The form that tells beforehand that the program will be down. */
export const outagePage: Page<object> = {
  shown: (actor) => tellOutage.permission.holds(actor, { authorityId: '', slug: '', name: '', address: '' }),
  load: async () => ({}),
  view: (_, view, returned) => (
    <FormPage
      view={view}
      returned={returned}
      title={view.t('notices.outage.title')}
      lead={view.t('notices.outage.lead')}
      trail={toKeeping(view)}
      of={tellOutage}
      button={view.t('notices.outage.button')}
    >
      {(f) => (
        <>
          <f.Field name="fromAt" label={view.t('notices.outage.from')} hint={view.t('notices.outage.hint')} />
          <f.Field name="untilAt" label={view.t('notices.outage.until')} hint={view.t('notices.outage.hint')} />
          <f.Field name="reason" label={view.t('notices.outage.reason')} size={40} />
        </>
      )}
    </FormPage>
  ),
}
