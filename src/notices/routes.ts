import { Hono } from 'hono'
import type { Env } from '../platform/web/env.ts'
import { page } from '../platform/web/page.tsx'
import { submit } from '../platform/web/submit.ts'
import { postNotice, takeDown, withdrawNotice } from './board/actions.ts'
import { boardPage } from './board/board-page.tsx'
import { boardAtom, boardCsv, noticeWords } from './board/feed-download.ts'
import { postPage, takeDownPage, withdrawPage } from './board/form-pages.tsx'
import { keepingPage } from './board/keeping-page.tsx'
import { noticePage } from './board/notice-page.tsx'
import { announceDelegated, announceMeeting } from './board/other-actions.ts'
import { announceDelegatedPage, announceMeetingPage } from './board/other-pages.tsx'
import { judgeGap, tellOutage } from './watch/actions.ts'
import { certificatePdf, certificateProof } from './watch/certificate-download.ts'
import { certificatePage, judgePage, outagePage } from './watch/certificate-page.tsx'

const toKeeping = (_: unknown, { slug }: { slug: string }): string => `/${slug}/anslag`

/** The board as everyone sees it, and the pages of those who keep it. */
export const routes = new Hono<Env>()

routes
  .get('/:slug/anslagstavla', page(boardPage))
  .get('/:slug/anslagstavla.csv', boardCsv)
  .get('/:slug/anslagstavla.atom', boardAtom)
  .get('/:slug/anslagstavla/:noticeId', page(noticePage))
  .get('/:slug/anslagstavla/:noticeId/ord.txt', noticeWords)
  .get('/:slug/anslag', page(keepingPage))

routes
  .get('/:slug/anslag/nytt/:minutesId', page(postPage))
  .post(
    '/:slug/anslag/nytt/:minutesId',
    submit(postNotice, {
      page: postPage,
      to: toKeeping,
      said: 'notices.done.posted',
      beside: { 'notices.noPlace': 'keptAt' },
    }),
  )
  .get('/:slug/anslag/fullmaktige/:meetingId', page(announceMeetingPage))
  .post(
    '/:slug/anslag/fullmaktige/:meetingId',
    submit(announceMeeting, { page: announceMeetingPage, to: toKeeping, said: 'notices.done.posted' }),
  )
  .get('/:slug/anslag/delegation/:decisionId', page(announceDelegatedPage))
  .post(
    '/:slug/anslag/delegation/:decisionId',
    submit(announceDelegated, { page: announceDelegatedPage, to: toKeeping, said: 'notices.done.posted' }),
  )
  .get('/:slug/anslag/:noticeId/ta-ned', page(takeDownPage))
  .post(
    '/:slug/anslag/:noticeId/ta-ned',
    submit(takeDown, { page: takeDownPage, to: toKeeping, said: 'notices.done.takenDown' }),
  )
  .get('/:slug/anslag/:noticeId/aterkalla', page(withdrawPage))
  .post(
    '/:slug/anslag/:noticeId/aterkalla',
    submit(withdrawNotice, { page: withdrawPage, to: toKeeping, said: 'notices.done.withdrawn' }),
  )

routes
  .get('/:slug/anslagstavla/:noticeId/bevis', page(certificatePage))
  .get('/:slug/anslagstavla/:noticeId/bevis.json', certificateProof)
  .get('/:slug/anslagstavla/:noticeId/bevis.pdf', certificatePdf)
  .get('/:slug/anslag/:noticeId/avbrott', page(judgePage))
  .post(
    '/:slug/anslag/:noticeId/avbrott',
    submit(judgeGap, {
      page: judgePage,
      to: (_, { slug, param }) => `/${slug}/anslagstavla/${param('noticeId')}/bevis`,
      said: 'notices.done.judged',
    }),
  )
  .get('/:slug/anslag/avbrott', page(outagePage))
  .post(
    '/:slug/anslag/avbrott',
    submit(tellOutage, { page: outagePage, to: toKeeping, said: 'notices.done.outageTold' }),
  )
