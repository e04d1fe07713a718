import { Hono } from 'hono'
import type { Env } from '../platform/web/env.ts'
import { page } from '../platform/web/page.tsx'
import { submit } from '../platform/web/submit.ts'
import { beginPage } from './begin-page.tsx'
import { beginDraft, discardDraft, finishDraft } from './draft-actions.ts'
import { editPage } from './edit-page.tsx'
import { discardPage, finishPage } from './ending-pages.tsx'
import { minePage } from './mine-page.tsx'
import { renewPaper, replaceSigner, tryAgain, withdrawPaper } from './paper-actions.ts'
import { paperDownload } from './paper-download.tsx'
import { paperPage, wordsPage } from './paper-page.tsx'
import { previewPage } from './preview-page.tsx'
import { saveAndGoOn } from './save-draft.tsx'
import { signHandler } from './sign.tsx'
import { addSigner, arrangeSigners, proposeSigners } from './signer-actions.ts'
import { signersPage } from './signers-page.tsx'
import { declinePaper } from './signing-actions.ts'
import { declinePage, renewPage, replacePage, signPage, withdrawPage } from './signing-pages.tsx'

type At = { readonly slug: string }

const toDraft = ({ draftId }: { draftId: string }, { slug }: At) => `/${slug}/utkast/${draftId}`
const toSigners = ({ draftId }: { draftId: string }, { slug }: At) => `/${slug}/utkast/${draftId}/underskrifter`
const toPaper = ({ documentId }: { documentId: string }, { slug }: At) => `/${slug}/handlingar/${documentId}`
const toCase = ({ caseId }: { caseId: string }, { slug }: At) => `/${slug}/arenden/${caseId}`

const beginAt = '/:slug/arenden/:caseId/skriv'
const draftAt = '/:slug/utkast/:draftId'
const signersAt = `${draftAt}/underskrifter`
const paperAt = '/:slug/handlingar/:documentId'

/** Writing papers, and what becomes of them when they are finished. */
export const routes = new Hono<Env>()

routes
  .get(beginAt, page(beginPage))
  .post(beginAt, submit(beginDraft, { page: beginPage, to: toDraft, said: 'drafts.done.begun' }))
  .get(draftAt, page(editPage))
  .post(draftAt, saveAndGoOn)
  .get(`${draftAt}/granska`, page(previewPage))
  .get(signersAt, page(signersPage))
  .post(signersAt, submit(addSigner, { page: signersPage, to: toSigners, said: 'drafts.done.signerAdded' }))
  .post(
    `${signersAt}/ordna`,
    submit(arrangeSigners, { page: signersPage, to: toSigners, said: 'drafts.done.signersChanged' }),
  )
  .post(
    `${signersAt}/foresla`,
    submit(proposeSigners, { page: signersPage, to: toSigners, said: 'drafts.done.signersChanged' }),
  )
  .get(`${draftAt}/fardigstall`, page(finishPage))
  .post(`${draftAt}/fardigstall`, submit(finishDraft, { page: finishPage, to: toPaper, said: 'drafts.done.finished' }))
  .get(`${draftAt}/kasta`, page(discardPage))
  .post(`${draftAt}/kasta`, submit(discardDraft, { page: discardPage, to: toCase, said: 'drafts.done.discarded' }))

routes
  .get('/:slug/att-skriva-under', page(minePage))
  .get(paperAt, paperPage)
  .get(`${paperAt}/las`, wordsPage)
  .get(`${paperAt}/:file{fil\\.[a-z]+}`, paperDownload)
  .post(`${paperAt}/forsok-igen`, submit(tryAgain, { page: withdrawPage, to: toPaper, said: 'drafts.done.again' }))
  .get(`${paperAt}/skriv-under`, page(signPage))
  .post(`${paperAt}/skriv-under`, signHandler)
  .get(`${paperAt}/avboj`, page(declinePage))
  .post(`${paperAt}/avboj`, submit(declinePaper, { page: declinePage, to: toPaper, said: 'drafts.done.declined' }))
  .get(`${paperAt}/byt/:position`, page(replacePage))
  .post(
    `${paperAt}/byt/:position`,
    submit(replaceSigner, { page: replacePage, to: toPaper, said: 'drafts.done.replaced' }),
  )
  .get(`${paperAt}/ta-tillbaka`, page(withdrawPage))
  .post(
    `${paperAt}/ta-tillbaka`,
    submit(withdrawPaper, { page: withdrawPage, to: toPaper, said: 'drafts.done.withdrawn' }),
  )
  .get(`${paperAt}/ny-version`, page(renewPage))
  .post(`${paperAt}/ny-version`, submit(renewPaper, { page: renewPage, to: toDraft, said: 'drafts.done.renewed' }))
