import { Hono } from 'hono'
import type { Env } from '../../platform/web/env.ts'
import { page } from '../../platform/web/page.tsx'
import { submit } from '../../platform/web/submit.ts'
import { letterheadPage } from './letterhead-page.tsx'
import { letterheadForm, logoPicture, versionPdf } from './letterhead-route.ts'
import { previewStyleSheet } from './preview-style-route.ts'
import { stopTemplate, useTemplate } from './template-actions.ts'
import { templateExample, templateFile, templateTrial } from './template-download.ts'
import { templatePage } from './template-page.tsx'
import { versionPage } from './version-page.tsx'

const letterheadAt = '/:slug/organisation/brevhuvud'
const templateAt = '/:slug/organisation/wordmall'

const toTemplate = (_: unknown, { slug }: { readonly slug: string }) => `/${slug}/organisation/wordmall`

/** How papers look, and the authority's own template in Word. */
export const routes = new Hono<Env>()

routes
  .get(letterheadAt, page(letterheadPage))
  .post(letterheadAt, letterheadForm)
  .get(`${letterheadAt}/prov.css`, previewStyleSheet)
  .get(`${letterheadAt}/logotyper/:sha256`, logoPicture)
  .get(`${letterheadAt}/versioner/:version`, page(versionPage))
  .get(`${letterheadAt}/versioner/:version/prov.pdf`, versionPdf)

routes
  .get(templateAt, page(templatePage))
  .post(
    templateAt,
    submit(useTemplate, { page: templatePage, to: toTemplate, said: 'paperSettings.done.templateSaved' }),
  )
  .post(
    `${templateAt}/sluta`,
    submit(stopTemplate, { page: templatePage, to: toTemplate, said: 'paperSettings.done.templateStopped' }),
  )
  .get(`${templateAt}/exempel.docx`, templateExample)
  .get(`${templateAt}/provfyll.docx`, templateTrial)
  .get(`${templateAt}/versioner/:version`, templateFile)
