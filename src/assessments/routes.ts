import { Hono } from 'hono'
import type { Env } from '../platform/web/env.ts'
import { page } from '../platform/web/page.tsx'
import { submit } from '../platform/web/submit.ts'
import {
  answerQuestion,
  approveAssessment,
  beginAssessment,
  commentAssessment,
  proposeConclusion,
  sendBack,
  usePresentCriteria,
} from './actions.ts'
import { noteNoChildren, saveChildTest } from './child-actions.ts'
import { childPage, childTestPage, noChildrenPage } from './child-pages.tsx'
import { criterionPage } from './criterion-page.tsx'
import { commentPage, presentCriteriaPage, proposePage, reviewPage } from './deciding-pages.tsx'
import { placeOfAnswer } from './frame.tsx'
import type { SumsOf } from './known/sums.ts'
import { overviewPage } from './overview-page.tsx'
import { questionPage } from './question-page.tsx'
import type { Answerable } from './questions.ts'
import { shortPage, shortPageOfInstallation } from './short-routes.tsx'
import { todayPage } from './today-page.tsx'

const at = '/:slug/partnerskap/:partnershipId/provning'

type At = { readonly slug: string; readonly param: (name: string) => string }
const place = ({ slug, param }: At) => `/${slug}/partnerskap/${param('partnershipId')}/provning`
const toOverview = (_: unknown, where: At) => place(where)
const toChild = (_: unknown, where: At) => `${place(where)}/barn`

const toNext = ({ next }: { readonly next?: Answerable | undefined }, where: At) =>
  `${place(where)}${next === undefined || next === 'children' ? '' : placeOfAnswer(next)}`

const answering = { to: toNext, said: 'assessments.done.answered' }
const besideAnswer = { 'assessments.noAnswer': 'answer', 'assessments.reasonMissing': 'reason' }

/** The assessment of a partnership, the child test, and the short version for everyone. `sumsOf` asks the agreement. */
export const routesWith = (sumsOf: SumsOf): Hono<Env> => {
  const overview = overviewPage(sumsOf)
  return new Hono<Env>()
    .route('/', forEveryone)
    .route('/', answers(sumsOf, overview))
    .route('/', concluding(sumsOf))
    .route('/', children)
}

const forEveryone = new Hono<Env>()
  .get('/ar-iop-ratt-form', shortPageOfInstallation)
  .post('/ar-iop-ratt-form', shortPageOfInstallation)
  .get('/:slug/ar-iop-ratt-form', shortPage)
  .post('/:slug/ar-iop-ratt-form', shortPage)
  .get('/:slug/riktlinjer/kriterier/:profile/utfall', page(todayPage))

type OverviewPage = ReturnType<typeof overviewPage>

const answers = (sumsOf: SumsOf, overview: OverviewPage): Hono<Env> => {
  const answer = answerQuestion(sumsOf)
  const [question, criterion] = [questionPage(answer, sumsOf), criterionPage(answer)]
  return new Hono<Env>()
    .get(at, page(overview))
    .post(`${at}/borja`, submit(beginAssessment, { page: overview, to: toOverview, said: 'assessments.done.begun' }))
    .get(`${at}/fragor/:question`, page(question))
    .post(`${at}/fragor/:question`, submit(answer, { page: question, ...answering, beside: besideAnswer }))
    .get(`${at}/kriterier/:question`, page(criterion))
    .post(`${at}/kriterier/:question`, submit(answer, { page: criterion, ...answering, beside: besideAnswer }))
}

const concluding = (sumsOf: SumsOf): Hono<Env> => {
  const [propose, review] = [proposePage(sumsOf), reviewPage(sumsOf)]
  return new Hono<Env>()
    .get(`${at}/kriterier-i-dag`, page(presentCriteriaPage))
    .post(
      `${at}/kriterier-i-dag`,
      submit(usePresentCriteria, { page: presentCriteriaPage, to: toOverview, said: 'assessments.done.criteria' }),
    )
    .get(`${at}/kommentera`, page(commentPage))
    .post(
      `${at}/kommentera`,
      submit(commentAssessment, { page: commentPage, to: toOverview, said: 'assessments.done.commented' }),
    )
    .get(`${at}/foresla`, page(propose))
    .post(
      `${at}/foresla`,
      submit(proposeConclusion, {
        page: propose,
        to: toOverview,
        said: 'assessments.done.proposed',
        beside: { 'assessments.routeSaysOther': 'form' },
      }),
    )
    .get(`${at}/granska`, page(review))
    .post(
      `${at}/granska`,
      submit(approveAssessment, { page: review, to: toOverview, said: 'assessments.done.approved' }),
    )
    .post(`${at}/tillbaka`, submit(sendBack, { page: review, to: toOverview, said: 'assessments.done.sentBack' }))
}

const children = new Hono<Env>()
  .get(`${at}/barn`, page(childPage))
  .get(`${at}/barn/prova`, page(childTestPage))
  .post(`${at}/barn/prova`, submit(saveChildTest, { page: childTestPage, to: toChild, said: 'assessments.done.child' }))
  .get(`${at}/barn/berors-inte`, page(noChildrenPage))
  .post(
    `${at}/barn/berors-inte`,
    submit(noteNoChildren, { page: noChildrenPage, to: toChild, said: 'assessments.done.child' }),
  )
