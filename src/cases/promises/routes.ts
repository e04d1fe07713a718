import { Hono } from 'hono'
import type { Env } from '../../platform/web/env.ts'
import { page } from '../../platform/web/page.tsx'
import { submit } from '../../platform/web/submit.ts'
import { closePromise, reportBack } from './actions.ts'
import { promisesCsv } from './csv-download.ts'
import { promisesPage } from './list-page.tsx'
import { promisePage } from './promise-page.tsx'
import { closePage, reportPage } from './report-pages.tsx'

const promiseAt = '/:slug/uppdrag/:assignmentId'
const toPromise = ({ assignmentId }: { assignmentId: string }, { slug }: { slug: string }) =>
  `/${slug}/uppdrag/${assignmentId}`

/** The promises, their file, and the forms that report and close one. */
export const routes = new Hono<Env>()

routes
  .get('/:slug/uppdrag', page(promisesPage))
  .get('/:slug/uppdrag.csv', promisesCsv)
  .get(promiseAt, page(promisePage))
  .get(`${promiseAt}/redovisa`, page(reportPage))
  .post(
    `${promiseAt}/redovisa`,
    submit(reportBack, {
      page: reportPage,
      to: toPromise,
      said: 'promises.done.reported',
      beside: { 'promises.dayNotCome': 'on', 'promises.beforeGiven': 'on', 'promises.noSuchPaper': 'documentId' },
    }),
  )
  .get(`${promiseAt}/avsluta`, page(closePage))
  .post(
    `${promiseAt}/avsluta`,
    submit(closePromise, {
      page: closePage,
      to: toPromise,
      said: 'promises.done.closed',
      beside: { 'promises.notDecided': 'itemId', 'promises.otherBody': 'itemId', 'promises.noSuchItem': 'itemId' },
    }),
  )
