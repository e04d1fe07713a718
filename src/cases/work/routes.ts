import { Hono } from 'hono'
import type { Env } from '../../platform/web/env.ts'
import type { Fields } from '../../platform/web/form.ts'
import { page } from '../../platform/web/page.tsx'
import { submit } from '../../platform/web/submit.ts'
import { addAssignment, moveOn, setDueDate } from './assignment-actions.ts'
import { addAssignmentPage, dueDatePage, movePage } from './assignment-pages.tsx'
import { changeCase, closeCase, openByHand, reopenCase } from './case-actions.ts'
import { changePage, openPage } from './case-form-pages.tsx'
import { closePage, reopenPage } from './closing-pages.tsx'

const toCase = ({ caseId }: { caseId: string }, { slug }: { slug: string }) => `/${slug}/arenden/${caseId}`

/** The lists of associations are sent as `associationIds.0`, `associationIds.1`, …; those left empty are not sent on. */
const withParties = (fields: Fields, param: (name: string) => string) => ({
  ...fields,
  ...(param('caseId') === '' ? {} : { caseId: param('caseId') }),
  associationIds: Object.entries(fields).flatMap(([name, value]) =>
    name.startsWith('associationIds.') && value !== '' ? [value] : [],
  ),
})

/** Refusals that are about one field: what was typed comes back with them. */
const beside = {
  'organisations.caseNumberForm': 'caseNumber',
  'caseWork.numberMissing': 'caseNumber',
  'caseWork.numberTaken': 'caseNumber',
  'caseWork.numberAhead': 'caseNumber',
  'caseWork.noNumbering': 'bodyId',
  'caseWork.saysTooMuch': 'title',
  'caseWork.noSuchPerson': 'officerId',
  'caseWork.noSuchBody': 'fromBodyId',
}
const besideDay = { 'caseWork.dayNotCome': 'openedOn' }
const besideClosing = { 'caseWork.dayNotCome': 'closedOn', 'cases.closedBeforeOpened': 'closedOn' }

const caseAt = '/:slug/arenden/:caseId'
const assignmentAt = `${caseAt}/uppdrag/:assignmentId`

/** The forms of cases and assignments. `/nytt` comes before the page of a case, whose address would fit it too. */
export const routes = new Hono<Env>()

routes
  .get('/:slug/arenden/nytt', page(openPage))
  .post(
    '/:slug/arenden/nytt',
    submit(openByHand, {
      page: openPage,
      to: toCase,
      said: 'caseWork.done.opened',
      input: withParties,
      beside: { ...beside, ...besideDay },
    }),
  )
  .get(`${caseAt}/andra`, page(changePage))
  .post(
    `${caseAt}/andra`,
    submit(changeCase, { page: changePage, to: toCase, said: 'caseWork.done.changed', input: withParties, beside }),
  )
  .get(`${caseAt}/avsluta`, page(closePage))
  .post(
    `${caseAt}/avsluta`,
    submit(closeCase, { page: closePage, to: toCase, said: 'caseWork.done.closed', beside: besideClosing }),
  )
  .get(`${caseAt}/ateroppna`, page(reopenPage))
  .post(`${caseAt}/ateroppna`, submit(reopenCase, { page: reopenPage, to: toCase, said: 'caseWork.done.reopened' }))

routes
  .get(`${caseAt}/uppdrag/nytt`, page(addAssignmentPage))
  .post(
    `${caseAt}/uppdrag/nytt`,
    submit(addAssignment, { page: addAssignmentPage, to: toCase, said: 'caseWork.done.assignmentAdded', beside }),
  )
  .get(`${assignmentAt}/slutdatum`, page(dueDatePage))
  .post(
    `${assignmentAt}/slutdatum`,
    submit(setDueDate, { page: dueDatePage, to: toCase, said: 'caseWork.done.dueSet' }),
  )
  .get(`${assignmentAt}/lage`, page(movePage))
  .post(`${assignmentAt}/lage`, submit(moveOn, { page: movePage, to: toCase, said: 'caseWork.done.moved' }))
