import { Hono } from 'hono'
import type { Env } from '../../platform/web/env.ts'
import type { Fields } from '../../platform/web/form.ts'
import { page } from '../../platform/web/page.tsx'
import { submit } from '../../platform/web/submit.ts'
import { takeOver } from './actions.ts'
import { fileDownload } from './file-download.ts'
import { historyPage } from './history-page.tsx'
import { proposalPage } from './proposal-page.tsx'
import { receiveForm } from './receive.tsx'
import { redlinePage } from './redline-page.tsx'
import { wordPage } from './word-page.tsx'

const at = '/:slug/partnerskap/:partnershipId/overenskommelse'

/** The choices of the form, by clause. */
const picksIn = (fields: Fields): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) =>
      name.startsWith('picks.') ? [[name.slice('picks.'.length), value]] : [],
    ),
  )

/** The pages of differences between versions, and of the agreement out to Word and back. */
export const exchangeRoutes = new Hono<Env>()
  .get(`${at}/skillnader`, page(redlinePage))
  .get(`${at}/avsnitt/:clause/historik`, page(historyPage))
  .get(`${at}/forslag.docx`, fileDownload)
  .get(`${at}/word`, page(wordPage))
  .post(`${at}/word`, receiveForm)
  .get(`${at}/word/:returnId`, page(proposalPage))
  .post(
    `${at}/word/:returnId`,
    submit(takeOver, {
      page: proposalPage,
      to: ({ revision }, { slug, param }) =>
        `/${slug}/partnerskap/${param('partnershipId')}/overenskommelse/skillnader?fran=${revision - 1}&till=${revision}`,
      said: 'agreementExchange.done.taken',
      input: (fields, param) => ({
        partnershipId: param('partnershipId'),
        returnId: param('returnId'),
        revision: fields.revision,
        picks: picksIn(fields),
      }),
      beside: {
        'agreements.changedMeanwhile': '',
        'agreementExchange.nothingPicked': '',
        'agreementExchange.cannotTake': '',
        'agreements.mandatoryStays': '',
      },
    }),
  )
