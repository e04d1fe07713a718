import { Hono } from 'hono'
import type { Env } from '../platform/web/env.ts'
import { page } from '../platform/web/page.tsx'
import { submit } from '../platform/web/submit.ts'
import {
  addAssociation,
  beginPartnership,
  changePartnership,
  movePartnership,
  publishPartnership,
  writeBrings,
  writeGoal,
} from './actions.ts'
import { addPartyPage, beginPage } from './begin-pages.tsx'
import type { Gate } from './gates.ts'
import { partnershipsPage } from './list-pages.tsx'
import { movePage, publishPage } from './move-pages.tsx'
import { partnershipPage } from './partnership-page.tsx'
import type { PartnershipSlot } from './slots.ts'
import { bringsPage, factsPage, goalPage } from './writing-pages.tsx'

const list = '/:slug/partnerskap'
const one = `${list}/:partnershipId`

const toIt = ({ partnershipId }: { partnershipId: string }, { slug }: { slug: string }) =>
  `/${slug}/partnerskap/${partnershipId}`

/** What other capabilities hang on a partnership; `app.tsx` hands it over. */
export type Hanging = { readonly slots: readonly PartnershipSlot[]; readonly gates: readonly Gate[] }

/** The pages and forms of partnerships, with what others show on the page of one. */
export const routesWith = ({ slots }: Hanging) =>
  new Hono<Env>()
    .get(list, page(partnershipsPage))
    .get(`${list}/nytt`, page(beginPage))
    .post(`${list}/nytt`, submit(beginPartnership, { page: beginPage, to: toIt, said: 'partnerships.done.begun' }))
    .get(one, page(partnershipPage(slots)))
    .get(`${one}/lage`, page(movePage))
    .post(`${one}/lage`, submit(movePartnership, { page: movePage, to: toIt, said: 'partnerships.done.moved' }))
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
    .post(
      `${one}/uppgifter`,
      submit(changePartnership, { page: factsPage, to: toIt, said: 'partnerships.done.changed' }),
    )
    .get(`${one}/part`, page(addPartyPage))
    .post(`${one}/part`, submit(addAssociation, { page: addPartyPage, to: toIt, said: 'partnerships.done.partyAdded' }))
