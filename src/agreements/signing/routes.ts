import { Hono } from 'hono'
import type { Env } from '../../platform/web/env.ts'
import { page } from '../../platform/web/page.tsx'
import { submit } from '../../platform/web/submit.ts'
import { decideForAssociation, issueAgreement, withdrawIssue } from './actions.ts'
import { decidePage } from './decide-page.tsx'
import { issuePage, withdrawPage } from './host-pages.tsx'
import { signingPage } from './pages.tsx'

const at = '/:slug/partnerskap/:partnershipId'
const to = ({ partnershipId }: { partnershipId: string }, { slug }: { slug: string }) =>
  `/${slug}/partnerskap/${partnershipId}/underskrift`

/** The pages and forms of an association's own decision and of signing. */
export const signingRoutes = new Hono<Env>()
  .get(`${at}/foreningens-beslut`, page(decidePage))
  .post(
    `${at}/foreningens-beslut`,
    submit(decideForAssociation, {
      page: decidePage,
      to: ({ partnershipId }, { slug }) => `/${slug}/partnerskap/${partnershipId}`,
      said: 'agreementSigning.done.decided',
    }),
  )
  .get(`${at}/underskrift`, page(signingPage))
  .get(`${at}/underskrift/skicka`, page(issuePage))
  .post(
    `${at}/underskrift/skicka`,
    submit(issueAgreement, { page: issuePage, to, said: 'agreementSigning.done.issued' }),
  )
  .get(`${at}/underskrift/ta-tillbaka`, page(withdrawPage))
  .post(
    `${at}/underskrift/ta-tillbaka`,
    submit(withdrawIssue, { page: withdrawPage, to, said: 'agreementSigning.done.withdrawn' }),
  )
