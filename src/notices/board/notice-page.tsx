import { type Wording, wordingAt } from '../../papers/index.ts'
import { isStaff } from '../../platform/actor.ts'
import { DocumentHtml } from '../../platform/documents/html.tsx'
import { isId } from '../../platform/id.ts'
import { Facts } from '../../platform/ui/facts.tsx'
import { Layout } from '../../platform/ui/layout.tsx'
import { Receipt } from '../../platform/ui/receipt.tsx'
import { Status } from '../../platform/ui/status.tsx'
import { InstantText } from '../../platform/ui/when.tsx'
import type { Ask, Page } from '../../platform/web/page.tsx'
import { type BoardNotice, boardDays, isUp, noticeDocument } from './board.ts'
import { getNotice } from './board-queries.ts'
import { at, noticePath } from './frame.tsx'

/** The notice of the address: for everyone while it is up, afterwards only for those who work for the authority. */
export const visibleNotice = async ({ db, actor, param }: Ask): Promise<BoardNotice | undefined> => {
  const id = param('noticeId')
  const notice = isId(id) ? await getNotice(db, id) : undefined
  return notice && (isUp(notice) || isStaff(actor)) ? notice : undefined
}

/** One notice as it hangs on the board, with its receipts. */
export const noticePage: Page<{ readonly notice: BoardNotice; readonly wording: Wording }> = {
  load: async (ask) => {
    const notice = await visibleNotice(ask)
    return notice && { notice, wording: await wordingAt(ask.db, notice.postedAt) }
  },
  view: ({ notice, wording }, view) => {
    const { t } = view
    const document = noticeDocument(notice, wording)
    const days = boardDays(notice)
    return (
      <Layout
        view={view}
        title={document.title}
        trail={[{ href: at(view, '/anslagstavla'), label: t('notices.board.title') }]}
      >
        <div class="hs-cols">
          <DocumentHtml of={document} />
          <aside class="hs-stack" data-gap="section" aria-label={t('notices.times')}>
            <section class="hs-panel hs-stack">
              <h2 class="ds-heading">{t('notices.times')}</h2>
              {notice.withdrawnAt && (
                <p>
                  <Status state="stop">{t('notices.withdrawn')}</Status>{' '}
                  <InstantText view={view} instant={notice.withdrawnAt} />: {notice.withdrawnBecause}
                </p>
              )}
              {notice.removedAt && (
                <p>
                  <Status state="done">{t('notices.isDown')}</Status>{' '}
                  <InstantText view={view} instant={notice.removedAt} />
                </p>
              )}
              <Facts
                isNarrow
                rows={[
                  ...(notice.kind === 'councilMeeting'
                    ? []
                    : [
                        {
                          label: t('notices.lastAppealDay'),
                          value: days.lastAppeal ? (
                            <Receipt view={view} of={days.lastAppeal} />
                          ) : (
                            t('notices.nothingToAppeal')
                          ),
                        },
                      ]),
                  { label: t('notices.earliestRemoval'), value: <Receipt view={view} of={days.removal} /> },
                  ...(days.announcement
                    ? [{ label: t('notices.announceLatest'), value: <Receipt view={view} of={days.announcement} /> }]
                    : []),
                ]}
              />
              <p>
                <a href={noticePath(view, notice, '/bevis')}>{t('notices.certificate')}</a>
              </p>
            </section>
          </aside>
        </div>
      </Layout>
    )
  },
}
