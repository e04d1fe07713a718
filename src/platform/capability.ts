import type { Hono } from 'hono'
import type { Job } from './jobs/job.ts'
import type { TextBundle } from './texts/texts.ts'
import type { Endpoint } from './web/api.ts'
import type { Env, NavEntry } from './web/env.ts'

/** What one capability brings to the house. `app.tsx` collects them; nothing else knows them all. */
export type Capability = {
  readonly texts: TextBundle
  readonly routes?: Hono<Env>
  readonly endpoints?: readonly Endpoint[]
  readonly nav?: readonly NavEntry[]
  readonly jobs?: readonly Job[]
}
