import { Hono } from 'hono'
import type { Capability } from '../../platform/capability.ts'
import type { Env } from '../../platform/web/env.ts'
import { page } from '../../platform/web/page.tsx'
import { submit } from '../../platform/web/submit.ts'
import { advancePilot, beginPilot, linkPilot, planPilot, reportPilot } from './actions.ts'
import { beginPilotPage, finalReportPage, linkPage, movePilotPage, planPage } from './form-pages.tsx'
import { pilotPage, pilotsPage } from './pilot-pages.tsx'
import { pilotTexts } from './texts.ts'

const list = '/:slug/pilotuppdrag'
const one = `${list}/:pilotId`
const toIt = ({ pilotId }: { pilotId: string }, { slug }: { slug: string }): string =>
  `/${slug}/pilotuppdrag/${pilotId}`

/** Pilot assignments: an assignment of a body that is tried in partnerships, with its plan, reports and closing. */
export const pilots: Capability = {
  texts: pilotTexts,
  routes: new Hono<Env>()
    .get(list, page(pilotsPage))
    .get(`${list}/nytt`, page(beginPilotPage))
    .post(`${list}/nytt`, submit(beginPilot, { page: beginPilotPage, to: toIt, said: 'pilots.done.begun' }))
    .get(one, page(pilotPage))
    .get(`${one}/plan`, page(planPage))
    .post(`${one}/plan`, submit(planPilot, { page: planPage, to: toIt, said: 'pilots.done.saved' }))
    .get(`${one}/partnerskap`, page(linkPage))
    .post(`${one}/partnerskap`, submit(linkPilot, { page: linkPage, to: toIt, said: 'pilots.done.linked' }))
    .get(`${one}/slutrapport/:partnershipId`, page(finalReportPage))
    .post(
      `${one}/slutrapport/:partnershipId`,
      submit(reportPilot, { page: finalReportPage, to: toIt, said: 'pilots.done.saved' }),
    )
    .get(`${one}/lage`, page(movePilotPage))
    .post(`${one}/lage`, submit(advancePilot, { page: movePilotPage, to: toIt, said: 'pilots.done.moved' })),
}
