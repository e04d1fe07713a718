import { Hono } from 'hono'
import type { Env, Request } from '../platform/web/env.ts'
import { readForm } from '../platform/web/form.ts'
import { rowsIn } from '../platform/web/form-rows.ts'
import { type Page, page, renderPage } from '../platform/web/page.tsx'
import { submit } from '../platform/web/submit.ts'
import { readOrderFile } from './substitution.ts'
import { importSubstitutionOrder, setSubstitutionOrder } from './substitution-actions.ts'
import { substitutionFilePage, substitutionPage } from './substitution-pages.tsx'
import { readTermFile } from './term-file.ts'
import { importTerms } from './term-file-actions.ts'
import { termFilePage } from './term-file-page.tsx'
import { endTie, linkAccount, tellTie } from './tie-actions.ts'
import { personAccountPage, tiesPage } from './tie-pages.tsx'

const toBody = ({ bodyId }: { bodyId: string }, { slug }: { slug: string }) => `/${slug}/organisation/organ/${bodyId}`
const orderAt = '/:slug/organisation/organ/:bodyId/ersattare'
const largestFile = 100_000

/** The text of a chosen file, as UTF-8 or as older spreadsheets write Swedish letters; else what was written in the field. */
const textSent = async (file: unknown, written: unknown): Promise<string> => {
  if (!(file instanceof File) || file.size === 0) return typeof written === 'string' ? written : ''
  const bytes = new Uint8Array(await file.slice(0, largestFile).arrayBuffer())
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

type Checked<Loaded> = {
  readonly page: Page<Loaded>
  readonly isReadable: (csv: string) => boolean
  readonly otherwise: 'organisations.substitution.notRows' | 'organisations.termFile.notRows'
}

/** Shows the lines that were sent with what is wrong with each. Nothing is kept. */
const checkFile =
  <Loaded>({ page: shown, isReadable, otherwise }: Checked<Loaded>) =>
  async (c: Request): Promise<Response> => {
    const fields = await readForm(c)
    const csv = (await textSent(fields.file, fields.csv)).replaceAll('\0', '')
    if (isReadable(csv)) return renderPage(c, shown, { values: { csv }, errors: {} }, 200)
    const errors = { csv: c.get('services').texts('sv')(otherwise) }
    return renderPage(c, shown, { values: { csv }, errors }, 422)
  }

const checkOrder = checkFile({
  page: substitutionFilePage,
  isReadable: (csv) => readOrderFile(csv) !== undefined,
  otherwise: 'organisations.substitution.notRows',
})

const checkTerms = checkFile({
  page: termFilePage,
  isReadable: (csv) => readTermFile(csv, { terms: [], people: [] }) !== undefined,
  otherwise: 'organisations.termFile.notRows',
})

/** The pages and forms of who steps in for whom, and of what people tell about themselves. */
export const meetingPeopleRoutes = new Hono<Env>()

meetingPeopleRoutes
  .get(orderAt, page(substitutionPage))
  .post(
    orderAt,
    submit(setSubstitutionOrder, {
      page: substitutionPage,
      to: toBody,
      said: 'organisations.done.orderSet',
      input: (fields, param) => ({ bodyId: param('bodyId'), rows: rowsIn(fields, 'rows') }),
    }),
  )
  .get(`${orderAt}/las-in`, page(substitutionFilePage))
  .post(`${orderAt}/las-in`, checkOrder)
  .post(
    `${orderAt}/las-in/spara`,
    submit(importSubstitutionOrder, { page: substitutionFilePage, to: toBody, said: 'organisations.done.orderSet' }),
  )

const termsAt = '/:slug/organisation/organ/:bodyId/uppdrag/las-in'

meetingPeopleRoutes
  .get(termsAt, page(termFilePage))
  .post(termsAt, checkTerms)
  .post(
    `${termsAt}/spara`,
    submit(importTerms, { page: termFilePage, to: toBody, said: 'organisations.done.termsRead' }),
  )

const toTies = (_: unknown, { slug }: { slug: string }) => `/${slug}/mina-bindningar`

meetingPeopleRoutes
  .get('/:slug/mina-bindningar', page(tiesPage))
  .post('/:slug/mina-bindningar', submit(tellTie, { page: tiesPage, to: toTies, said: 'organisations.done.tieTold' }))
  .post(
    '/:slug/mina-bindningar/:tieId/ta-bort',
    submit(endTie, { page: tiesPage, to: toTies, said: 'organisations.done.tieEnded' }),
  )
  .get('/:slug/organisation/personer/:personId/konto', page(personAccountPage))
  .post(
    '/:slug/organisation/personer/:personId/konto',
    submit(linkAccount, {
      page: personAccountPage,
      to: ({ personId }, { slug }) => `/${slug}/organisation/personer/${personId}`,
      said: 'organisations.done.accountLinked',
    }),
  )
