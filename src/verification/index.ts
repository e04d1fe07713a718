import { Hono } from 'hono'
import type { Capability } from '../platform/capability.ts'
import type { Env } from '../platform/web/env.ts'
import { page } from '../platform/web/page.tsx'
import { path, postCheck, rootFile, showCheck } from './pages.tsx'
import { certificatesPage, postRevocation, revokePage } from './revoking.tsx'
import { texts } from './texts.ts'

/** The public check of a signed file (a page of the installation: anyone may bring one) and the certificates of an authority. */
export const verification: Capability = {
  texts,
  routes: new Hono<Env>()
    .get(path, showCheck)
    .post(path, postCheck)
    .get(`${path}/rot.pem`, rootFile)
    .get('/:slug/organisation/certifikat', page(certificatesPage))
    .get('/:slug/organisation/certifikat/:serial/sparra', page(revokePage))
    .post('/:slug/organisation/certifikat/:serial/sparra', postRevocation),
}
