import { Hono } from 'hono'
import type { Actor } from '../platform/actor.ts'
import type { Env } from '../platform/web/env.ts'
import { page } from '../platform/web/page.tsx'
import { submit } from '../platform/web/submit.ts'
import { noteCorrection } from './after-actions.ts'
import { keepsMinutes } from './approval.ts'
import { certifyExtract } from './extract-actions.ts'
import { declinePage, notePage, onPaperPage, replacePage, takeBackPage } from './form-pages.tsx'
import { handOverPage, handToBody } from './hand-over.tsx'
import { certifyPage, openPage, waitingPage } from './list-pages.tsx'
import { mendPage } from './mend-page.tsx'
import { mendWords } from './mending.ts'
import { minutesPage } from './minutes-page.tsx'
import { removeKey } from './passkey-actions.ts'
import { addKeyHandler, askKeyHandler, keysPage, newKeyPage } from './passkey-pages.tsx'
import {
  approveOnPaper,
  declineMinutes,
  remindSigner,
  replaceApprover,
  separateParagraph,
  startSigning,
  takeBackMinutes,
} from './round-actions.ts'
import { beginHandler, confirmHandler } from './sign.tsx'
import { confirmPage, signPage } from './sign-pages.tsx'

type At = { readonly slug: string }

const to = ({ minutesId }: { minutesId: string }, { slug }: At) => `/${slug}/protokoll/${minutesId}`
const minutesAt = '/:slug/protokoll/:minutesId'
const mayKeep = (actor: Actor): boolean => keepsMinutes.holds(actor, undefined)
const shown = { page: { ...minutesPage, shown: mayKeep }, to }

/** The fields of a list, by their number: "accounts.2" is the second of the accounts. */
const numbered = (list: string, fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => {
      const [of, place = '', ...more] = name.split('.')
      return of === list && more.length === 0 && /^\d{1,3}$/.test(place) ? [[place, value]] : []
    }),
  )

/** Approval of minutes: the page of each, the forms below it, and what comes after. */
export const routes = new Hono<Env>()

routes
  .get('/:slug/att-justera', page(waitingPage))
  .get(minutesAt, page(minutesPage))
  .post(
    `${minutesAt}/skicka`,
    submit(startSigning, {
      ...shown,
      said: 'approval.done.started',
      input: (fields, param) => ({ ...fields, minutesId: param('minutesId'), accounts: numbered('accounts', fields) }),
    }),
  )
  .post(`${minutesAt}/eget-protokoll`, submit(separateParagraph, { ...shown, said: 'approval.done.separated' }))
  .post(`${minutesAt}/paminn`, submit(remindSigner, { ...shown, said: 'approval.done.reminded' }))
  .get(`${minutesAt}/paragraf/:paragraph`, page(mendPage))
  .post(
    `${minutesAt}/paragraf/:paragraph`,
    submit(mendWords, {
      page: mendPage,
      to,
      said: 'approval.done.mended',
      beside: { 'approval.changedMeanwhile': 'title' },
      input: (fields, param) => ({
        ...{ ...fields, minutesId: param('minutesId'), paragraph: param('paragraph') },
        points: numbered('points', fields),
      }),
    }),
  )
  .get(`${minutesAt}/byt/:position`, page(replacePage))
  .post(
    `${minutesAt}/byt/:position`,
    submit(replaceApprover, { page: replacePage, to, said: 'approval.done.replaced' }),
  )
  .get(`${minutesAt}/skriv-under`, page(signPage))
  .post(`${minutesAt}/skriv-under`, beginHandler)
  .get(`${minutesAt}/bekrafta/:actId`, page(confirmPage))
  .post(`${minutesAt}/bekrafta/:actId`, confirmHandler)
  .get(`${minutesAt}/avboj`, page(declinePage))
  .post(`${minutesAt}/avboj`, submit(declineMinutes, { page: declinePage, to, said: 'approval.done.declined' }))
  .get(`${minutesAt}/ta-tillbaka`, page(takeBackPage))
  .post(
    `${minutesAt}/ta-tillbaka`,
    submit(takeBackMinutes, { page: takeBackPage, to, said: 'approval.done.takenBack' }),
  )
  .get(`${minutesAt}/overlamna`, page(handOverPage))
  .post(`${minutesAt}/overlamna`, submit(handToBody, { page: handOverPage, to, said: 'approval.done.handedOver' }))
  .get(`${minutesAt}/pa-papper`, page(onPaperPage))
  .post(`${minutesAt}/pa-papper`, submit(approveOnPaper, { page: onPaperPage, to, said: 'approval.done.onPaper' }))
  .get(`${minutesAt}/rattelse`, page(notePage))
  .post(`${minutesAt}/rattelse`, submit(noteCorrection, { page: notePage, to, said: 'approval.done.noted' }))
  .get(`${minutesAt}/oppen`, page(openPage))

routes
  .get('/:slug/beslut/:itemId/bestyrk', page(certifyPage))
  .post(
    '/:slug/beslut/:itemId/bestyrk',
    submit(certifyExtract, {
      page: certifyPage,
      to: ({ documentId }, { slug }) => `/${slug}/handlingar/${documentId}`,
      said: 'approval.done.certified',
    }),
  )
  .get('/:slug/passkeys', page(keysPage))
  .post('/:slug/passkeys/fraga', askKeyHandler)
  .get('/:slug/passkeys/ny', page(newKeyPage))
  .post('/:slug/passkeys/ny', addKeyHandler)
  .post(
    '/:slug/passkeys/ta-bort',
    submit(removeKey, { page: keysPage, to: (_, { slug }) => `/${slug}/passkeys`, said: 'approval.done.keyRemoved' }),
  )
