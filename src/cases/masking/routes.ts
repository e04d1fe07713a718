import { Hono } from 'hono'
import { fieldErrors } from '../../platform/texts/issues.ts'
import type { Env, Request } from '../../platform/web/env.ts'
import { type Fields, readForm } from '../../platform/web/form.ts'
import { opened, page, renderPage } from '../../platform/web/page.tsx'
import { submit } from '../../platform/web/submit.ts'
import { publishDocument, setCaseIsPublic, unpublishDocument } from './actions.ts'
import { maskPage, previewPage, steps } from './mask-page.tsx'
import { publishCasePage, unpublishPage } from './unpublish-pages.tsx'

const caseAt = '/:slug/arenden/:caseId'
const documentAt = `${caseAt}/handlingar/:documentId`
const toDocument = ({ caseId, documentId }: { caseId: string; documentId: string }, { slug }: { slug: string }) =>
  `/${slug}/arenden/${caseId}/handlingar/${documentId}`

const chosen = (fields: Fields): readonly string[] =>
  [fields['mask[]'] ?? []].flat().filter((id) => typeof id === 'string')

const maskingIn = (fields: Fields, param: (name: string) => string) => ({
  title: fields.title,
  words: fields.words,
  mask: chosen(fields),
  caseId: param('caseId'),
  documentId: param('documentId'),
})

const publish = submit(publishDocument, {
  page: maskPage,
  to: toDocument,
  said: 'masking.done.published',
  input: maskingIn,
})

/** Shows what was chosen, in the form or as the public will read it. What was typed travels in the body, never in an address. */
const show = async (c: Request, fields: Fields): Promise<Response> => {
  const parsed = publishDocument.input.safeParse(maskingIn(fields, (name) => c.req.param(name) ?? ''))
  const { language } = await opened(c, async (_, found) => found)
  const values = {
    ...Object.fromEntries(
      Object.entries(fields).filter((field): field is [string, string] => typeof field[1] === 'string'),
    ),
    'mask[]': chosen(fields).join(' '),
  }
  const errors = parsed.success ? {} : fieldErrors(c.get('services').texts(language), parsed.error.issues, fields)
  const isPreview = parsed.success && fields.steg === steps.preview
  return renderPage(c, isPreview ? previewPage : maskPage, { values, errors }, parsed.success ? 200 : 422)
}

/** Publishing documents and cases, and taking them off the web. */
export const routes = new Hono<Env>()

routes
  .get(`${documentAt}/publicera`, page(maskPage))
  .post(`${documentAt}/publicera`, async (c) => {
    const fields = await readForm(c)
    return fields.steg === steps.publish ? publish(c) : show(c, fields)
  })
  .get(`${documentAt}/avpublicera`, page(unpublishPage))
  .post(
    `${documentAt}/avpublicera`,
    submit(unpublishDocument, { page: unpublishPage, to: toDocument, said: 'masking.done.unpublished' }),
  )
  .get(`${caseAt}/publicera`, page(publishCasePage))
  .post(
    `${caseAt}/publicera`,
    submit(setCaseIsPublic, {
      page: publishCasePage,
      to: ({ caseId }, { slug }) => `/${slug}/arenden/${caseId}`,
      said: 'masking.done.caseChanged',
    }),
  )
