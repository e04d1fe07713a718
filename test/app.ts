import { createApp } from '../src/app.tsx'
import type { Role } from '../src/platform/actor.ts'
import { openDb } from '../src/platform/db/connect.ts'
import type { TypesettingLimits } from '../src/platform/documents/pdf/limits.ts'
import { runJobs } from '../src/platform/jobs/worker.ts'
import type { Mail } from '../src/platform/mail/mail.ts'
import { type Clock, fixedClock } from '../src/platform/time.ts'
import { testDatabase } from './database.ts'
import { testDesk } from './desk.ts'
import { testTypesetter } from './press.ts'
import { type Björkvik, seedAuthority, startSession } from './seed.ts'

/** One visitor: sends requests with their own session, like a browser that follows no redirects. */
export type Visitor = {
  readonly get: (path: string) => Promise<Response>
  /** Sends a form as a browser does: fields and files. */
  readonly post: (path: string, fields?: Fields) => Promise<Response>
  readonly postJson: (path: string, body: unknown) => Promise<Response>
}
type Fields = Readonly<Record<string, string | File | readonly (string | File)[]>>

/** A mail that was sent. */
export type SentMail = Mail

type Options = {
  readonly on?: string
  readonly isDemo?: boolean
  readonly typesetting?: Partial<TypesettingLimits>
}

/** The whole application on an empty database of its own. The clock stands where it is put. */
export const emptyApp = async (options: Options = {}) => {
  const database = await testDatabase()
  const mails: SentMail[] = []
  let now: Clock = fixedClock(options.on ?? '2026-03-09')
  const clock: Clock = { now: () => now.now(), today: () => now.today() }
  const { app, services, jobs } = createApp({
    db: database.db,
    clock,
    isDemo: options.isDemo ?? false,
    baseUrl: 'http://localhost',
    typesetter: testTypesetter(clock, options.typesetting),
    signing: testDesk(clock),
    sendMail: async (mail) => void mails.push(mail),
  })
  const visit = (token?: string): Visitor => visitor((request) => app.fetch(request), token)
  return {
    ...database,
    app,
    pool: database.app,
    services,
    jobs,
    mails,
    clock,
    /** Moves the clock to noon on a day. */
    at: (day: string) => {
      now = fixedClock(day)
    },
    anyone: visit(),
    visit,
    runJobs: () => runJobs(database.owner, jobs, services),
  }
}

/** The same with one authority, an account for each role, and an association (see `test/seed.ts`). */
export const testApp = async ({ slug = 'bjorkvik', ...options }: Options & { readonly slug?: string } = {}) => {
  const house = await emptyApp(options)
  const owner = openDb(house.owner)
  const place = await seedAuthority(owner, house.clock, slug)
  return {
    ...house,
    place,
    signInAs: async (role: Role): Promise<Visitor> => house.visit(await startSession(owner, house.clock, place, role)),
  }
}

/** A running test application. */
export type TestApp = Awaited<ReturnType<typeof testApp>>
export type { Björkvik }

const visitor = (fetch: (request: Request) => Response | Promise<Response>, token: string | undefined): Visitor => {
  const headers: Record<string, string> = {
    origin: 'http://localhost',
    'sec-fetch-site': 'same-origin',
    ...(token ? { cookie: `handslag=${token}` } : {}),
  }
  const send = async (path: string, init: RequestInit) => fetch(new Request(`http://localhost${path}`, init))
  return {
    get: (path) => send(path, { headers }),
    post: (path, fields = {}) => {
      const body = new FormData()
      for (const [name, value] of Object.entries(fields))
        for (const one of Array.isArray(value) ? value : [value]) body.append(name, one)
      return send(path, { method: 'POST', headers, body })
    },
    postJson: (path, body) =>
      send(path, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
  }
}
