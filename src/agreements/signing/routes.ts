import { Hono } from 'hono'
import type { Env } from '../../platform/web/env.ts'
import { page } from '../../platform/web/page.tsx'
import { submit } from '../../platform/web/submit.ts'
import { decideForAssociation, issueAgreement, withdrawIssue } from './actions.ts'
import { authorityDecisionPage } from './authority-page.tsx'
import { decideForAuthority } from './decide-authority.ts'
import { decidePage } from './decide-page.tsx'
import { issuePage, withdrawPage } from './host-pages.tsx'
import { signingPage } from './pages.tsx'
import { signedAgreement } from './signed-file.ts'

const at = '/:slug/partnerskap/:partnershipId'
const to = ({ partnershipId }: { partnershipId: string }, { slug }: { slug: string }) =>
  `/${slug}/partnerskap/${partnershipId}/underskrift`

const besideForce = {
  'agreementSigning.notYet': 'decidedOn',
  'agreementSigning.forceDayMissing': 'forceOn',
  'agreementSigning.forceTooEarly': 'forceOn',
  'agreementSigning.weighingMissing': 'forceReason',
}

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
  .get(`${at}/myndighetens-beslut`, page(authorityDecisionPage))
  .post(
    `${at}/myndighetens-beslut`,
    submit(decideForAuthority, {
      page: authorityDecisionPage,
      to,
      said: 'agreementSigning.done.decided',
      beside: besideForce,
    }),
  )
  .get(`${at}/underskrift`, page(signingPage))
  .get(`${at}/underskrift/overenskommelse.pdf`, signedAgreement)
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
