import { Hono, type MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { csrf } from 'hono/csrf'
import { HTTPException } from 'hono/http-exception'
import { agreementExchange } from './agreements/exchange/index.ts'
import { agreementSums, agreements, agreementsGates, agreementsSlot } from './agreements/index.ts'
import { agreementMemo, memoGates, memoSlot } from './agreements/memo/index.tsx'
import { agreementSigning, signingGates, signingRetreat, signingSlot } from './agreements/signing/index.ts'
import { approval } from './approval/index.ts'
import { archive, archiveSlot } from './archive/index.ts'
import { aidCapability, aidGates, aidOfAssociationSlot, aidSlot } from './assessments/aid/index.ts'
import { assessmentGates, assessmentsCapability, assessmentsSlot } from './assessments/index.ts'
import { caseCapability } from './cases/index.ts'
import { masking } from './cases/masking/index.ts'
import { promises } from './cases/promises/index.ts'
import { register } from './cases/register/index.ts'
import { caseWork } from './cases/work/index.ts'
import { delegation } from './decisions/delegation/index.ts'
import { dispatch } from './decisions/dispatch/index.ts'
import { decisions, decisionsSlot } from './decisions/index.ts'
import { drafts, draftsSlot } from './drafts/index.ts'
import { guidelines, guidelinesSlot } from './guidelines/index.ts'
import { imports, megabytesAtOnce } from './imports/index.ts'
import { installation } from './installation/index.ts'
import { lawbook } from './lawbook/index.ts'
import { liveMeetings } from './meetings/live/index.ts'
import { packs } from './meetings/pack/index.ts'
import { planning } from './meetings/planning/index.ts'
import { needs, needsGates, needsSlot } from './needs/index.ts'
import { notices } from './notices/index.ts'
import { associationProfile, organisationCapability } from './organisations/index.ts'
import { papers } from './papers/index.ts'
import { paperSettings } from './papers/settings/index.ts'
import { partnershipCapability, partnershipsSlot } from './partnerships/index.ts'
import { pilots } from './partnerships/pilots/index.ts'
import { referral, referralGates, referralSlot } from './partnerships/referral/index.tsx'
import type { Capability } from './platform/capability.ts'
import type { Job } from './platform/jobs/job.ts'
import { signingTexts } from './platform/signing/texts.ts'
import { actorTexts } from './platform/texts/actor-texts.ts'
import { errorTexts } from './platform/texts/error-texts.ts'
import { platformTexts } from './platform/texts/platform-texts.ts'
import { createTexts } from './platform/texts/texts.ts'
import { apiOf } from './platform/web/api.ts'
import type { Env, Services } from './platform/web/env.ts'
import { failurePage, missingPage } from './platform/web/errors.tsx'
import { rememberLanguage } from './platform/web/language.ts'
import { withSafeHeaders } from './platform/web/safe-headers.ts'
import { loadLook, serveLook } from './platform/web/static.ts'
import { start } from './start/index.ts'
import { reader } from './start/reader/index.ts'
import { verification } from './verification/index.ts'

/** Every capability of the house, in the order of the menu. `start` answers `/:slug`: pages of the installation come before it. */
export const capabilities: readonly Capability[] = [
  installation,
  lawbook,
  verification,
  assessmentsCapability(agreementSums),
  start,
  // The forms of cases come before the page of a case: its address would fit `/arenden/nytt` too.
  caseWork,
  caseCapability([decisionsSlot, partnershipsSlot, guidelinesSlot, draftsSlot, archiveSlot]),
  // A planned meeting has pages of its own below the address of a meeting.
  planning,
  packs,
  reader,
  // The table of a meeting comes before the papers of one: `/nu` would be taken for a paper.
  liveMeetings,
  decisions,
  delegation,
  dispatch,
  notices,
  promises,
  guidelines,
  pilots,
  referral,
  partnershipCapability({
    slots: [needsSlot, assessmentsSlot, aidSlot(agreementSums), agreementsSlot, memoSlot, referralSlot, signingSlot],
    gates: [
      ...needsGates,
      ...assessmentGates,
      ...aidGates,
      ...agreementsGates,
      ...memoGates,
      ...referralGates,
      ...signingGates,
    ],
    retreats: [signingRetreat],
  }),
  needs,
  aidCapability(agreementSums),
  agreements,
  agreementMemo,
  agreementSigning,
  agreementExchange,
  papers,
  paperSettings,
  drafts,
  approval,
  imports,
  organisationCapability([aidOfAssociationSlot]),
  associationProfile,
  register,
  masking,
  archive,
]

/** What the outside must bring: the database, the clock, mail and settings. The app adds texts, menu and look. */
export type Outside = Omit<Services, 'texts' | 'nav' | 'look'>

/** Refuses a larger request. */
const atMost = (megabytes: number): MiddlewareHandler =>
  bodyLimit({
    maxSize: megabytes * 1024 * 1024,
    onError: () => {
      throw new HTTPException(413, { message: `${megabytes} MB` })
    },
  })

/** Several documents of at most 50 MB each, where documents are sent in; one of 60 MB where one is checked, one of 10 MB that comes back from Word; elsewhere long texts at most. */
const fileLimits = [
  { at: /^\/[^/]+\/las-in$/, handler: atMost(megabytesAtOnce) },
  { at: /^\/verifiera$/, handler: atMost(61) },
  { at: /\/overenskommelse\/word$/, handler: atMost(11) },
]
const formLimit = atMost(4)

/** The whole web application, the services its jobs need, and the jobs. */
export const createApp = (outside: Outside): { app: Hono<Env>; services: Services; jobs: readonly Job[] } => {
  const look = loadLook()
  const services: Services = {
    ...outside,
    texts: createTexts([
      platformTexts,
      errorTexts,
      actorTexts,
      signingTexts,
      ...capabilities.map((capability) => capability.texts),
    ]),
    nav: capabilities.flatMap((capability) => capability.nav ?? []),
    look: look.links,
  }
  const app = new Hono<Env>()
  app.route('/', serveLook(look))
  app.use(async (c, next) => {
    c.set('services', services)
    await next()
  })
  app.use(withSafeHeaders)
  // Behind a proxy that speaks https the public address is another than the one of the request.
  const origins = [outside.baseUrl].flatMap((url) => (URL.canParse(url) ? [new URL(url).origin] : []))
  app.use(csrf({ origin: (origin, c) => origin === new URL(c.req.url).origin || origins.includes(origin) }))
  app.use(rememberLanguage)
  // Looking for a body makes a whole request out of the light one that the server hands over, so not where there is none.
  app.post('*', (c, next) => {
    const limit = fileLimits.find(({ at }) => at.test(c.req.path))?.handler ?? formLimit
    return limit(c, next)
  })
  app.route('/', apiOf(capabilities.flatMap((capability) => capability.endpoints ?? [])))
  for (const { routes } of capabilities) if (routes) app.route('/', routes)
  app.notFound((c) => missingPage(c))
  app.onError((error, c) => failurePage(error, c))
  return { app, services, jobs: capabilities.flatMap((capability) => capability.jobs ?? []) }
}
