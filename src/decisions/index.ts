import { Hono } from 'hono'
import {
  confirmForce,
  enterRuling,
  forwardAppeal,
  keepsBoard,
  registerAppeal,
  strikeAppeal,
  strikeForce,
} from '../notices/index.ts'
import { type Actor, isStaff } from '../platform/actor.ts'
import type { Capability } from '../platform/capability.ts'
import type { Env } from '../platform/web/env.ts'
import { page } from '../platform/web/page.tsx'
import { submit } from '../platform/web/submit.ts'
import { decisionPage } from './decision-page.tsx'
import { extractPage, extractText } from './extract-pages.tsx'
import { forcePage } from './force-pages.tsx'
import { meetingPage } from './meeting-pages.tsx'
import { meetingsPage } from './meetings-list.tsx'
import { meetingPaperFile, meetingPaperPage } from './minutes-pages.tsx'
import { strikeAppealPage, strikeForcePage } from './strike-pages.tsx'
import { decisionsTexts } from './texts.ts'

export { type Decision, forceOn, legalDays, mayBeAppealed } from './decisions.ts'
export { dispatches } from './dispatch/dispatch.ts'
export { type BesideDecision, besideDecisions, extractDocument } from './documents.ts'
export { type FiledExtract, filedExtracts } from './filed-extract-queries.ts'
export { hidingDecisions, openDecision } from './hiding.ts'
export { type MinutesPapers, minutesPapersOf } from './minutes-papers.ts'
export { decisionsOfCase, decisionsOfMeeting, getDecision } from './queries.ts'
export { decisionsSlot } from './slot.tsx'

// Other pages of a meeting stand beside its papers.
const aPaper = ':paper{(?:kallelse|protokoll|anslag|anslagsbevis)(?:-\\d+)?}'

const forceAt = '/:slug/beslut/:itemId/laga-kraft'
// Those who may only read are not shown the form again.
const forceForm = { ...forcePage, shown: (actor: Actor) => keepsBoard.holds(actor, undefined) }
const toForce = (_: unknown, { slug, param }: { slug: string; param: (name: string) => string }): string =>
  `/${slug}/beslut/${param('itemId')}/laga-kraft`

/** Decisions with who took part and what follows, and the meetings where they were made. */
export const decisions: Capability = {
  texts: decisionsTexts,
  routes: new Hono<Env>()
    .get('/:slug/beslut/:itemId', page(decisionPage))
    .get('/:slug/beslut/:itemId/utdrag', page(extractPage))
    .get('/:slug/beslut/:itemId/utdrag.txt', extractText)
    .get(forceAt, page(forcePage))
    .post(
      `${forceAt}/overklagande`,
      submit(registerAppeal, {
        page: forceForm,
        to: toForce,
        said: 'notices.done.appealRegistered',
        beside: {
          'notices.force.wrongDay': 'receivedOn',
          'notices.force.toldOnMissing': 'toldOn',
        },
      }),
    )
    .post(
      `${forceAt}/bekrafta`,
      submit(confirmForce, { page: forceForm, to: toForce, said: 'notices.done.forceConfirmed' }),
    )
    .post(
      `${forceAt}/:appealId/vidare`,
      submit(forwardAppeal, {
        page: forceForm,
        to: toForce,
        said: 'notices.done.appealSaved',
        beside: { 'notices.force.wrongDay': 'forwardedOn' },
      }),
    )
    .post(
      `${forceAt}/:appealId/avgorande`,
      submit(enterRuling, {
        page: forceForm,
        to: toForce,
        said: 'notices.done.appealSaved',
        beside: { 'notices.force.wrongDay': 'finalOn' },
      }),
    )
    .get(`${forceAt}/:appealId/stryk`, page(strikeAppealPage))
    .post(
      `${forceAt}/:appealId/stryk`,
      submit(strikeAppeal, { page: strikeAppealPage, to: toForce, said: 'notices.done.struck' }),
    )
    .get(`${forceAt}/stryk`, page(strikeForcePage))
    .post(`${forceAt}/stryk`, submit(strikeForce, { page: strikeForcePage, to: toForce, said: 'notices.done.struck' }))
    .get('/:slug/sammantraden', page(meetingsPage))
    .get('/:slug/sammantraden/:meetingId', page(meetingPage))
    .get(`/:slug/sammantraden/:meetingId/${aPaper}`, page(meetingPaperPage))
    .get(`/:slug/sammantraden/:meetingId/${aPaper}/:file{fil\\.(?:txt|docx)}`, meetingPaperFile),
  nav: [{ path: '/sammantraden', label: 'decisions.menu', shown: isStaff }],
}
