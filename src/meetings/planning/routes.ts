import { Hono } from 'hono'
import type { Env } from '../../platform/web/env.ts'
import type { Fields } from '../../platform/web/form.ts'
import { rowsIn } from '../../platform/web/form-rows.ts'
import { page } from '../../platform/web/page.tsx'
import { submit } from '../../platform/web/submit.ts'
import { addAgendaItem, addCase, addReport, changeItem, orderAgenda, removeItem } from './agenda-actions.ts'
import { agendaPage } from './agenda-page.tsx'
import { answerSummons } from './answer-actions.ts'
import { answersPage } from './answers-page.tsx'
import { bodyCalendar, ownCalendar } from './calendar-download.ts'
import { calendarPage, postCalendarAddress } from './calendar-page.tsx'
import { conflictsPage } from './conflicts.tsx'
import { changeItemPage, newItemPage } from './item-pages.tsx'
import { ownMeetingsPage, ownSummonsPage } from './own-pages.tsx'
import { cancelMeeting, changeMeeting, planMeeting } from './plan-actions.ts'
import { cancelPage, changeMeetingPage, isSecretary, newMeetingPage } from './plan-pages.tsx'
import { setRules, setStandingItems } from './rules-actions.ts'
import { rulesPage, standingItemsPage } from './rules-pages.tsx'
import { sendSummons } from './summon-actions.ts'
import { summonPage } from './summon-page.tsx'

const toBody = ({ bodyId }: { bodyId: string }, { slug }: { slug: string }) => `/${slug}/organisation/organ/${bodyId}`
const bodyAt = '/:slug/organisation/organ/:bodyId'

/** The pages and forms of everything before a meeting. */
export const routes = new Hono<Env>()

routes
  .get(`${bodyAt}/regler`, page(rulesPage))
  .post(`${bodyAt}/regler`, submit(setRules, { page: rulesPage, to: toBody, said: 'planning.done.rulesSet' }))
  .get(`${bodyAt}/punkter`, page(standingItemsPage))
  .post(
    `${bodyAt}/punkter`,
    submit(setStandingItems, {
      page: standingItemsPage,
      to: toBody,
      said: 'planning.done.standingSet',
      input: (fields, param) => ({ bodyId: param('bodyId'), items: rowsIn(fields, 'items') }),
    }),
  )

type InMeeting = { readonly meetingId: string }
type At = { readonly slug: string }

const meetingAt = '/:slug/sammantraden/:meetingId'
const itemAt = `${meetingAt}/punkt/:itemId`
const toPlan = ({ meetingId }: InMeeting, { slug }: At) => `/${slug}/sammantraden/${meetingId}/planera`
const toItem = (done: InMeeting & { readonly itemId: string }, at: At) => `${toPlan(done, at)}#punkt-${done.itemId}`

/** The number written for each item, by its id. */
const numbersIn = (fields: Fields) =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, number]) =>
      name.startsWith('order.') ? [[name.slice('order.'.length), number]] : [],
    ),
  )

/** The agenda as the acts on it come back to it: for secretaries only, who alone may act. */
const actsOnAgenda = { ...agendaPage, shown: isSecretary }

/** Refusals about when and how a meeting is held, by the field that they are about. */
const aboutTheMeeting = {
  'planning.inThePast': 'heldOn',
  'planning.timeTaken': 'heldOn',
  'planning.notOpen': 'isOpenDoors',
  'planning.notRemote': 'isRemote',
  'planning.noSuchSecretary': 'secretaryId',
}

routes
  .get('/:slug/sammantraden/ny', page(newMeetingPage))
  .post(
    '/:slug/sammantraden/ny',
    submit(planMeeting, { page: newMeetingPage, to: toPlan, said: 'planning.done.planned', beside: aboutTheMeeting }),
  )
  .get(`${meetingAt}/planera`, page(agendaPage))
  .get(`${meetingAt}/andra`, page(changeMeetingPage))
  .post(
    `${meetingAt}/andra`,
    submit(changeMeeting, {
      page: changeMeetingPage,
      to: toPlan,
      said: 'planning.done.changed',
      beside: aboutTheMeeting,
    }),
  )
  .get(`${meetingAt}/stall-in`, page(cancelPage))
  .post(
    `${meetingAt}/stall-in`,
    submit(cancelMeeting, { page: cancelPage, to: toPlan, said: 'planning.done.cancelled' }),
  )

routes
  .get(`${meetingAt}/punkt/ny`, page(newItemPage))
  .post(
    `${meetingAt}/punkt/ny`,
    submit(addAgendaItem, {
      ...{ page: newItemPage, to: toItem, said: 'planning.done.itemAdded' },
      beside: { 'planning.lateItem': 'isUrgent', 'planning.noSuchCase': 'caseNumber' },
    }),
  )
  .post(`${meetingAt}/arende`, submit(addCase, { page: actsOnAgenda, to: toItem, said: 'planning.done.itemAdded' }))
  .post(`${meetingAt}/uppdrag`, submit(addReport, { page: actsOnAgenda, to: toItem, said: 'planning.done.itemAdded' }))
  .get(itemAt, page(changeItemPage))
  .post(
    itemAt,
    submit(changeItem, {
      ...{ page: changeItemPage, to: toPlan, said: 'planning.done.itemChanged' },
      beside: { 'planning.changedMeanwhile': '' },
      input: (fields, param) => {
        const chosen = fields['documentIds[]'] ?? []
        return { ...fields, itemId: param('itemId'), documentIds: Array.isArray(chosen) ? chosen : [chosen] }
      },
    }),
  )
  .post(
    `${meetingAt}/ordning`,
    submit(orderAgenda, {
      ...{ page: actsOnAgenda, to: toPlan, said: 'planning.done.ordered' },
      input: (fields, param) => ({ meetingId: param('meetingId'), order: numbersIn(fields) }),
    }),
  )
  .post(`${itemAt}/ta-bort`, submit(removeItem, { page: actsOnAgenda, to: toPlan, said: 'planning.done.itemRemoved' }))

routes
  .get(`${meetingAt}/kalla`, page(summonPage))
  .post(
    `${meetingAt}/kalla`,
    submit(sendSummons, {
      ...{ page: summonPage, to: toPlan, said: 'planning.done.summoned' },
      beside: { 'planning.summonsLate': 'hasSeenLate' },
    }),
  )
  .get(`${meetingAt}/svarslista`, page(answersPage))
  .post(
    `${meetingAt}/svarslista`,
    submit(answerSummons, {
      // Chair and auditor read the list; the form comes back only to the secretary.
      page: { ...answersPage, shown: isSecretary },
      to: ({ meetingId }, { slug }) => `/${slug}/sammantraden/${meetingId}/svarslista`,
      said: 'planning.done.answered',
    }),
  )
  .get(`${meetingAt}/svar`, page(ownSummonsPage))
  .post(
    `${meetingAt}/svar`,
    submit(answerSummons, {
      page: ownSummonsPage,
      to: ({ meetingId }, { slug }) => `/${slug}/sammantraden/${meetingId}/svar`,
      said: 'planning.done.answered',
      input: ({ answer }, param) => ({ answer, meetingId: param('meetingId') }),
    }),
  )
  .get(`${meetingAt}/jav`, page(conflictsPage))

routes
  .get('/:slug/mina-sammantraden', page(ownMeetingsPage))
  .get('/:slug/min-kalender', page(calendarPage()))
  .post('/:slug/min-kalender', postCalendarAddress)
  .get('/:slug/organ/:bodyId/kalender.ics', bodyCalendar)
  .get('/:slug/kalender/:token{[\\w-]+\\.ics}', ownCalendar)
