import { Hono } from 'hono'
import type { Env } from '../platform/web/env.ts'
import { page } from '../platform/web/page.tsx'
import { submit, withMessage } from '../platform/web/submit.ts'
import {
  addAnother,
  beginPartnership,
  changePartnership,
  publishPartnership,
  registerPartnership,
  writeBrings,
  writeGoal,
} from './actions.ts'
import { addPartyPage, beginPage } from './begin-pages.tsx'
import { answerAsked, takeBack, withdrawQuestion } from './consent-actions.ts'
import { answerPage, takeBackPage, withdrawPage } from './consent-pages.tsx'
import type { Hanging } from './hanging.ts'
import { partnershipsPage } from './list-pages.tsx'
import { movePage, refreshPage } from './move-pages.tsx'
import { exceptingWith, followingWith, type Moved, movingWith } from './moving.ts'
import { shareWorkingNote, writeNote } from './note-actions.ts'
import { notesPage, sharePage } from './note-pages.tsx'
import { partnershipPage } from './partnership-page.tsx'
import { publishPage } from './publish-page.tsx'
import { exceptPage, registerPage } from './standing-pages.tsx'
import { bringsPage, factsPage, goalPage } from './writing-pages.tsx'

const list = '/:slug/partnerskap'
const one = `${list}/:partnershipId`
const noteAt = `${one}/anteckningar`

const toIt = ({ partnershipId }: { partnershipId: string }, { slug }: { slug: string }) =>
  `/${slug}/partnerskap/${partnershipId}`

const toNotes = ({ partnershipId }: { partnershipId: string }, { slug }: { slug: string }) =>
  `/${slug}/partnerskap/${partnershipId}/anteckningar`

const toMoved = (moved: Moved, at: { slug: string }) =>
  withMessage(toIt(moved, at), moved.isTaken ? 'partnerships.done.moved' : 'partnerships.done.confirmed')

/** Who has said no does not see the partnership any more. */
const toAnswered = (
  { partnershipId, answer }: { partnershipId: string; answer: 'yes' | 'no' },
  at: { slug: string },
) =>
  answer === 'yes'
    ? withMessage(toIt({ partnershipId }, at), 'partnerships.done.saidYes')
    : withMessage(`/${at.slug}/partnerskap`, 'partnerships.done.saidNo')

const besideReason = { 'partnerships.reasonMissing': 'reason', 'partnerships.endsBeforeStart': 'lastOn' }
const besideTick = { 'partnerships.warningNotRead': 'isUnderstood' }

/** The pages and forms of partnerships, with what others show on the page of one. */
export const routesWith = (hanging: Hanging): Hono<Env> =>
  new Hono<Env>().route('/', writing).route('/', moving(hanging))

const writing = new Hono<Env>()
  .get(list, page(partnershipsPage))
  .get(`${list}/nytt`, page(beginPage))
  .post(`${list}/nytt`, submit(beginPartnership, { page: beginPage, to: toIt, said: 'partnerships.done.begun' }))
  .get(`${one}/offentligt`, page(publishPage))
  .post(
    `${one}/offentligt`,
    submit(publishPartnership, { page: publishPage, to: toIt, said: 'partnerships.done.visibility' }),
  )
  .get(`${one}/mal`, page(goalPage))
  .post(`${one}/mal`, submit(writeGoal, { page: goalPage, to: toIt, said: 'partnerships.done.written' }))
  .get(`${one}/bidrag/:partyId`, page(bringsPage))
  .post(
    `${one}/bidrag/:partyId`,
    submit(writeBrings, { page: bringsPage, to: toIt, said: 'partnerships.done.written' }),
  )
  .get(`${one}/uppgifter`, page(factsPage))
  .post(`${one}/uppgifter`, submit(changePartnership, { page: factsPage, to: toIt, said: 'partnerships.done.changed' }))
  .get(`${one}/part`, page(addPartyPage))
  .post(
    `${one}/part`,
    submit(addAnother, {
      page: addPartyPage,
      to: toIt,
      said: 'partnerships.done.partyAdded',
      beside: { 'partnerships.chooseOne': 'associationId', 'partnerships.alreadyParty': 'associationId' },
    }),
  )
  .get(`${one}/svar`, page(answerPage))
  .post(
    `${one}/svar`,
    submit(answerAsked, { page: answerPage, to: toAnswered, beside: { 'partnerships.settled': 'answer' } }),
  )
  .get(`${one}/fraga/:partyId`, page(withdrawPage))
  .post(
    `${one}/fraga/:partyId`,
    submit(withdrawQuestion, { page: withdrawPage, to: toIt, said: 'partnerships.done.withdrawn' }),
  )
  .get(`${one}/bekraftat/:verb`, page(takeBackPage))
  .post(
    `${one}/bekraftat/:verb`,
    submit(takeBack, { page: takeBackPage, to: toIt, said: 'partnerships.done.takenBack' }),
  )
  .get(`${one}/arende`, page(registerPage))
  .post(
    `${one}/arende`,
    submit(registerPartnership, { page: registerPage, to: toIt, said: 'partnerships.done.registered' }),
  )
  .get(noteAt, page(notesPage))
  .post(noteAt, submit(writeNote, { page: notesPage, to: toNotes, said: 'partnerships.done.noted' }))
  .get(`${noteAt}/:noteId/dela`, page(sharePage))
  .post(
    `${noteAt}/:noteId/dela`,
    submit(shareWorkingNote, { page: sharePage, to: toIt, said: 'partnerships.done.shared', beside: besideTick }),
  )

const moving = (hanging: Hanging): Hono<Env> => {
  const { gates } = hanging
  const [moves, refreshes, excepts] = [movePage(gates), refreshPage(gates), exceptPage(gates)]
  return new Hono<Env>()
    .get(one, page(partnershipPage(hanging)))
    .get(`${one}/lage`, page(moves))
    .post(
      `${one}/lage`,
      submit(movingWith(gates, hanging.retreats), { page: moves, to: toMoved, beside: besideReason }),
    )
    .get(`${one}/uppdatera`, page(refreshes))
    .post(
      `${one}/uppdatera`,
      submit(followingWith(gates), { page: refreshes, to: toIt, said: 'partnerships.done.followed' }),
    )
    .get(`${one}/avsteg/:gate`, page(excepts))
    .post(
      `${one}/avsteg/:gate`,
      submit(exceptingWith(gates), { page: excepts, to: toIt, said: 'partnerships.done.excepted' }),
    )
}
