import { Hono } from 'hono'
import { fieldErrors } from '../../platform/texts/issues.ts'
import type { Env, Request } from '../../platform/web/env.ts'
import { type Fields, readForm } from '../../platform/web/form.ts'
import { opened, page, renderPage } from '../../platform/web/page.tsx'
import { submit } from '../../platform/web/submit.ts'
import { publishDocument, setCaseIsPublic, unpublishDocument } from './actions.ts'
import { setWebFileAgain } from './file-actions.ts'
import { maskPage } from './mask-page.tsx'
import { previewPage } from './preview-page.tsx'
import { maskingSent, steps, valuesOf } from './sent-masking.ts'
import { publishCasePage, unpublishPage } from './unpublish-pages.tsx'
import { webVersionPage } from './web-version-page.tsx'

const caseAt = '/:slug/arenden/:caseId'
const documentAt = `${caseAt}/handlingar/:documentId`

type Of = { caseId: string; documentId: string }
const toDocument = ({ caseId, documentId }: Of, { slug }: { slug: string }) =>
  `/${slug}/arenden/${caseId}/handlingar/${documentId}`
const toWebVersion = (of: Of, at: { slug: string }) => `${toDocument(of, at)}/webbversion`

const publish = submit(publishDocument, {
  page: maskPage,
  to: toWebVersion,
  said: 'masking.done.published',
  input: maskingSent,
})

/** Shows what was chosen, in the form or as the public will read it. What was typed travels in the body, never in an address. */
const show = async (c: Request, fields: Fields): Promise<Response> => {
  const parsed = publishDocument.input.safeParse(maskingSent(fields, (name) => c.req.param(name) ?? ''))
  const { language } = await opened(c, async (_, found) => found)
  const isPreview = fields.steg === steps.preview
  // Whoever only asks for more rows is not told what is not written yet.
  const isFaulty = isPreview && !parsed.success
  const errors = isFaulty ? fieldErrors(c.get('services').texts(language), parsed.error.issues, fields) : {}
  const returned = { values: valuesOf(fields), errors }
  return renderPage(c, isPreview && parsed.success ? previewPage : maskPage, returned, isFaulty ? 422 : 200)
}

/** Publishing documents and cases, and taking them off the web. */
export const routes = new Hono<Env>()

routes
  .get(`${documentAt}/publicera`, page(maskPage))
  .post(`${documentAt}/publicera`, async (c) => {
    const fields = await readForm(c)
    return fields.steg === steps.publish ? publish(c) : show(c, fields)
  })
  .get(`${documentAt}/webbversion`, page(webVersionPage))
  .post(
    `${documentAt}/webbversion`,
    submit(setWebFileAgain, { page: webVersionPage, to: toWebVersion, said: 'masking.done.again' }),
  )
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
