import { Hono } from 'hono'
import type { Env } from '../../platform/web/env.ts'
import { page } from '../../platform/web/page.tsx'
import { submit } from '../../platform/web/submit.ts'
import { evidenceDownload } from './evidence-download.ts'
import { interestsInput, tellInterests } from './interests-action.ts'
import { interestsPage } from './interests-page.tsx'
import {
  addEvidence,
  addOfficer,
  addSignatory,
  confirmProfile,
  describeProfile,
  endOfficer,
  endSignatory,
} from './profile-actions.ts'
import { confirmPage, endOfficerPage, officerPage, profilePage } from './profile-pages.tsx'
import { endSignatoryPage, evidencePage, signatoryPage } from './signatory-pages.tsx'

const at = '/:slug/foreningar/:associationId'
const to = ({ associationId }: { associationId: string }, { slug }: { slug: string }) =>
  `/${slug}/foreningar/${associationId}`

/** The forms of what an association tells that others rely on. */
export const profileRoutes = new Hono<Env>()
  .get(`${at}/uppgifter`, page(profilePage))
  .post(
    `${at}/uppgifter`,
    submit(describeProfile, { page: profilePage, to, said: 'associationProfile.done.described' }),
  )
  .get(`${at}/intressen`, page(interestsPage))
  .post(
    `${at}/intressen`,
    submit(tellInterests, {
      page: interestsPage,
      input: interestsInput,
      to,
      said: 'associationProfile.done.interested',
    }),
  )
  .get(`${at}/bekrafta`, page(confirmPage))
  .post(`${at}/bekrafta`, submit(confirmProfile, { page: confirmPage, to, said: 'associationProfile.done.confirmed' }))
  .get(`${at}/styrelse/ny`, page(officerPage))
  .post(
    `${at}/styrelse/ny`,
    submit(addOfficer, { page: officerPage, to, said: 'associationProfile.done.officerAdded' }),
  )
  .get(`${at}/styrelse/:officerId/avsluta`, page(endOfficerPage))
  .post(
    `${at}/styrelse/:officerId/avsluta`,
    submit(endOfficer, { page: endOfficerPage, to, said: 'associationProfile.done.officerEnded' }),
  )
  .get(`${at}/underlag/nytt`, page(evidencePage))
  .post(
    `${at}/underlag/nytt`,
    submit(addEvidence, { page: evidencePage, to, said: 'associationProfile.done.evidenceAdded' }),
  )
  .get(`${at}/underlag/:evidenceId`, evidenceDownload)
  .get(`${at}/firmatecknare/ny`, page(signatoryPage))
  .post(
    `${at}/firmatecknare/ny`,
    submit(addSignatory, { page: signatoryPage, to, said: 'associationProfile.done.signatoryAdded' }),
  )
  .get(`${at}/firmatecknare/:signatoryId/avsluta`, page(endSignatoryPage))
  .post(
    `${at}/firmatecknare/:signatoryId/avsluta`,
    submit(endSignatory, { page: endSignatoryPage, to, said: 'associationProfile.done.signatoryEnded' }),
  )
