import { Hono } from 'hono'
import type { Env } from '../../platform/web/env.ts'
import type { Fields } from '../../platform/web/form.ts'
import { page } from '../../platform/web/page.tsx'
import { checkRows } from '../../platform/web/rows-check.ts'
import { submit } from '../../platform/web/submit.ts'
import { addRule, endRule, enterDelegated, reportDelegated } from './actions.ts'
import { putOnAgenda, putOnAgendaPage } from './agenda-page.tsx'
import { enterPage, reportPage } from './form-pages.tsx'
import { registerPage, searchNames } from './register-page.tsx'
import { readRulesFile } from './rules-file.ts'
import { importRules } from './rules-file-actions.ts'
import { rulesFilePage } from './rules-file-page.tsx'
import { addRulePage, endRulePage, rulesPage } from './rules-pages.tsx'

const at = '/:slug/delegering'
const to =
  (below = '') =>
  ({ bodyId }: { bodyId: string }, { slug }: { slug: string }) =>
    `/${slug}/delegering${below}?${searchNames.bodyId}=${bodyId}`

const ofRule = { 'delegation.numberTaken': 'number' }
const notDelegated = {
  'delegation.not.receiver': 'receiver',
  'delegation.not.subject': 'subject',
  'delegation.not.machine': 'receiver',
  'delegation.not.chain': 'isSubDelegation',
}

/** The boxes are sent as `decisionIds.0`, `decisionIds.1`, …; those not ticked are not sent. */
const ticked = (fields: Fields) => ({
  ...fields,
  decisionIds: Object.entries(fields).flatMap(([name, value]) => (name.startsWith('decisionIds.') ? [value] : [])),
})

/** The register of delegated decisions, what is reported of it, and the rules behind it. */
export const routes = new Hono<Env>()

routes
  .get(at, page(registerPage))
  .get(`${at}/nytt`, page(enterPage))
  .post(
    `${at}/nytt`,
    submit(enterDelegated, {
      page: enterPage,
      to: to(),
      said: 'delegation.done.entered',
      beside: {
        'delegation.ruleOrUrgent': 'ruleId',
        'delegation.noSuchRule': 'ruleId',
        'delegation.ruleDidNotHold': 'decidedOn',
        'delegation.dayNotCome': 'decidedOn',
        'delegation.noSuchCase': 'caseNumber',
      },
    }),
  )
  .get(`${at}/anmal`, page(reportPage))
  .post(
    `${at}/anmal`,
    submit(reportDelegated, {
      page: reportPage,
      to: to(),
      said: 'delegation.done.reported',
      input: ticked,
      beside: { 'delegation.noSuchItem': 'itemId', 'delegation.meetingBefore': 'itemId' },
    }),
  )
  .get('/:slug/sammantraden/:meetingId/delegationsbeslut', page(putOnAgendaPage))
  .post(
    '/:slug/sammantraden/:meetingId/delegationsbeslut',
    submit(putOnAgenda, {
      page: putOnAgendaPage,
      to: (_, { slug, param }) => `/${slug}/sammantraden/${param('meetingId')}/planera`,
      said: 'delegation.done.onAgenda',
    }),
  )
  .get(`${at}/regler`, page(rulesPage))
  .get(`${at}/regler/ny`, page(addRulePage))
  .post(
    `${at}/regler/ny`,
    submit(addRule, {
      page: addRulePage,
      to: to('/regler'),
      said: 'delegation.done.ruleAdded',
      beside: { ...ofRule, ...notDelegated },
    }),
  )
  .get(`${at}/regler/las-in/:bodyId`, page(rulesFilePage))
  .post(
    `${at}/regler/las-in/:bodyId`,
    checkRows({
      page: rulesFilePage,
      isReadable: (csv) => readRulesFile(csv, new Set()) !== undefined,
      otherwise: 'delegation.file.notRows',
    }),
  )
  .post(
    `${at}/regler/las-in/:bodyId/spara`,
    submit(importRules, { page: rulesFilePage, to: to('/regler'), said: 'delegation.done.rulesRead' }),
  )
  .get(`${at}/regler/:ruleId/upphor`, page(endRulePage))
  .post(
    `${at}/regler/:ruleId/upphor`,
    submit(endRule, {
      page: endRulePage,
      to: to('/regler'),
      said: 'delegation.done.ruleEnded',
      beside: { 'delegation.endsBeforeIt': 'untilOn' },
    }),
  )
