import { Hono } from 'hono'
import type { Env, Request } from '../platform/web/env.ts'
import { readForm } from '../platform/web/form.ts'
import { page, renderPage } from '../platform/web/page.tsx'
import { clientOf, createRateLimit } from '../platform/web/rate-limit.ts'
import { submit } from '../platform/web/submit.ts'
import { dialoguePage, newNotePage, notePage } from './dialogue-pages.tsx'
import { fittingPage, settingPage } from './fitting-page.tsx'
import { changeIdea, changeIdeaByLink, ideaInput, shareIdea } from './idea-actions.ts'
import { trapField } from './idea-fields.tsx'
import { changeIdeaPage, ideaPage, linkPage, thanksPage } from './idea-pages.tsx'
import { changeNote, confirmNote, confirmStatement, statementSent, writeNote, writeStatement } from './joint-actions.ts'
import { openPage, screeningPage, settlePage } from './keeping-pages.tsx'
import { needsPage } from './list-page.tsx'
import { answeredPage, answerPage, needPage } from './need-page.tsx'
import {
  answerInvitation,
  openForOthers,
  screenIdea,
  setLeastOpenDays,
  settleAnswer,
  wantProposals,
} from './opening-actions.ts'
import { overviewPage } from './overview-page.tsx'
import { statementPage, writeStatementPage } from './statement-pages.tsx'

const day = 24 * 60 * 60
/** Many may share one computer's address, as at a library; one person has few ideas a day. */
const perClient = createRateLimit({ limit: 20, seconds: day })
const perAddress = createRateLimit({ limit: 5, seconds: day })

const list = '/:slug/behov'
const one = '/:slug/partnerskap/:partnershipId'

type At = { readonly slug: string }
const toNeed = ({ partnershipId }: { partnershipId: string }, { slug }: At) =>
  `/${slug}/partnerskap/${partnershipId}/behov`
const toDialogue = ({ partnershipId }: { partnershipId: string }, { slug }: At) =>
  `/${slug}/partnerskap/${partnershipId}/dialog`
const toStatement = ({ partnershipId }: { partnershipId: string }, { slug }: At) =>
  `/${slug}/partnerskap/${partnershipId}/behovsbeskrivning`
const thanks = ({ slug }: At) => `/${slug}/behov/tack`

const share = submit(shareIdea, {
  page: ideaPage,
  input: ideaInput,
  to: (result, at) => (result.isKnown ? toNeed(result, at) : thanks(at)),
  beside: { 'needs.nameMissing': 'name', 'needs.emailMissing': 'email' },
})

/** A machine that fills in the trap is thanked and forgotten; who sends too much is asked to wait until tomorrow. */
const postIdea = async (c: Request): Promise<Response> => {
  const fields = await readForm(c)
  if (fields[trapField]) return c.redirect(thanks({ slug: c.req.param('slug') ?? '' }), 303)
  const now = c.get('services').clock.now()
  const email = typeof fields.email === 'string' ? fields.email.trim().toLowerCase() : ''
  const isTooMuch = perClient(clientOf(c), now) !== undefined || (email !== '' && perAddress(email, now) !== undefined)
  if (!isTooMuch) return share(c)
  const values = Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  )
  const said = c.get('services').texts('sv')('needs.tooMany')
  return renderPage(c, ideaPage, { values, errors: { '': said } }, 422)
}

const periodFields = {
  'needs.tooShort': 'shorterBecause',
  'needs.endsBeforeStart': 'until',
  'needs.endsInPast': 'until',
  'needs.startsInPast': 'from',
}

/** The pages and forms of needs: ideas, the public list, invitations, dialogue and the joint statement. */
export const routes = new Hono<Env>()
  .get(list, page(needsPage))
  .get(`${list}/nytt`, page(ideaPage))
  .post(`${list}/nytt`, postIdea)
  .get(`${list}/tack`, page(thanksPage))
  .get(`${list}/passar`, page(fittingPage))
  .post(
    `${list}/passar`,
    submit(wantProposals, {
      page: fittingPage,
      to: (_, { slug }) => `/${slug}/behov/passar`,
      said: 'needs.done.proposals',
    }),
  )
  .get(`${list}/regler`, page(settingPage))
  .post(
    `${list}/regler`,
    submit(setLeastOpenDays, {
      page: settingPage,
      to: (_, { slug }) => `/${slug}/behov/regler`,
      said: 'needs.done.setting',
    }),
  )
  .get(`${list}/ide/:token`, page(linkPage))
  .post(
    `${list}/ide/:token`,
    submit(changeIdeaByLink, {
      page: linkPage,
      input: ideaInput,
      to: (_, { slug, param }) => `/${slug}/behov/ide/${param('token')}`,
      said: 'needs.done.changed',
    }),
  )
  .get(`${list}/:partnershipId`, page(needPage))
  .get(`${list}/:partnershipId/svar`, page(answerPage))
  .post(
    `${list}/:partnershipId/svar`,
    submit(answerInvitation, {
      page: answerPage,
      to: ({ partnershipId }, { slug }) => `/${slug}/behov/${partnershipId}/kvitto`,
    }),
  )
  .get(`${list}/:partnershipId/kvitto`, page(answeredPage))
  .get(`${one}/behov`, page(overviewPage))
  .get(`${one}/behov/andra`, page(changeIdeaPage))
  .post(
    `${one}/behov/andra`,
    submit(changeIdea, { page: changeIdeaPage, input: ideaInput, to: toNeed, said: 'needs.done.changed' }),
  )
  .get(`${one}/behov/bedomning`, page(screeningPage))
  .post(`${one}/behov/bedomning`, submit(screenIdea, { page: screeningPage, to: toNeed, said: 'needs.done.screened' }))
  .get(`${one}/behov/oppna`, page(openPage))
  .post(
    `${one}/behov/oppna`,
    submit(openForOthers, { page: openPage, to: toNeed, said: 'needs.done.opened', beside: periodFields }),
  )
  .get(`${one}/behov/svar/:answerId`, page(settlePage))
  .post(
    `${one}/behov/svar/:answerId`,
    submit(settleAnswer, {
      page: settlePage,
      to: toNeed,
      said: 'needs.done.settled',
      beside: { 'needs.periodRuns': 'outcome' },
    }),
  )
  .get(`${one}/dialog`, page(dialoguePage))
  .get(`${one}/dialog/ny`, page(newNotePage))
  .post(
    `${one}/dialog/ny`,
    submit(writeNote, {
      page: newNotePage,
      to: toDialogue,
      said: 'needs.done.noted',
      beside: { 'needs.meetingInFuture': 'heldOn' },
    }),
  )
  .get(`${one}/dialog/:noteId`, page(notePage))
  .post(
    `${one}/dialog/:noteId`,
    submit(changeNote, {
      page: notePage,
      to: toDialogue,
      said: 'needs.done.noted',
      beside: { 'needs.meetingInFuture': 'heldOn', 'needs.changedMeanwhile': 'said' },
    }),
  )
  .post(
    `${one}/dialog/:noteId/bekrafta`,
    submit(confirmNote, { page: dialoguePage, to: toDialogue, said: 'needs.done.confirmed' }),
  )
  .get(`${one}/behovsbeskrivning`, page(statementPage))
  .post(
    `${one}/behovsbeskrivning`,
    submit(confirmStatement, { page: statementPage, to: toStatement, said: 'needs.done.confirmed' }),
  )
  .get(`${one}/behovsbeskrivning/skriv`, page(writeStatementPage))
  .post(
    `${one}/behovsbeskrivning/skriv`,
    submit(writeStatement, {
      page: writeStatementPage,
      input: statementSent,
      to: toStatement,
      said: 'needs.done.described',
      beside: { 'needs.statementChanged': '' },
    }),
  )
