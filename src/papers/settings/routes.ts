import { Hono } from 'hono'
import type { Env } from '../../platform/web/env.ts'
import { page } from '../../platform/web/page.tsx'
import { letterheadPage } from './letterhead-page.tsx'
import { letterheadForm, logoPicture, versionPdf } from './letterhead-route.ts'
import { previewStyleSheet } from './preview-style-route.ts'
import { versionPage } from './version-page.tsx'

const letterheadAt = '/:slug/organisation/brevhuvud'

/** How papers look, and the authority's own template in Word. */
export const routes = new Hono<Env>()

routes
  .get(letterheadAt, page(letterheadPage))
  .post(letterheadAt, letterheadForm)
  .get(`${letterheadAt}/prov.css`, previewStyleSheet)
  .get(`${letterheadAt}/logotyper/:sha256`, logoPicture)
  .get(`${letterheadAt}/versioner/:version`, page(versionPage))
  .get(`${letterheadAt}/versioner/:version/prov.pdf`, versionPdf)
