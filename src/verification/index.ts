import { Hono } from 'hono'
import type { Capability } from '../platform/capability.ts'
import type { Env } from '../platform/web/env.ts'
import { path, postCheck, rootFile, showCheck } from './pages.tsx'
import { texts } from './texts.ts'

/** The public check of a signed file. A page of the installation: anyone may bring a file from any of its authorities. */
export const verification: Capability = {
  texts,
  routes: new Hono<Env>().get(path, showCheck).post(path, postCheck).get(`${path}/rot.pem`, rootFile),
}
