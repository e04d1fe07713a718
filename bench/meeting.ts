import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getRequestListener } from '@hono/node-server'
import { createApp } from '../src/app.tsx'
import { openDb, openPool, socketAddress } from '../src/platform/db/connect.ts'
import { openEmbedded } from '../src/platform/db/embedded.ts'
import { migrate } from '../src/platform/db/migrate.ts'
import { createTypesetter } from '../src/platform/documents/pdf/typesetter.ts'
import { createSigningDesk } from '../src/platform/signing/desk.ts'
import { systemClock } from '../src/platform/time.ts'
import { elect, plan, table } from '../test/live-meeting.ts'
import { seedAuthority, startSession } from '../test/seed.ts'
import type { Report } from './measuring/report.ts'
import { median, percentile } from './measuring/rounds.ts'
import type { Extent } from './part.ts'

const clock = systemClock

/** A council of 61 holds a meeting of 40 paragraphs through real requests, on a database that keeps every commit. */
export const meetingSpeed = async (extent: Extent): Promise<readonly Report[]> => {
  const data = mkdtempSync(join(tmpdir(), 'handslag-bench-meeting-'))
  const database = await openEmbedded(data)
  const owner = openPool(socketAddress(database.socketDirectory), 'owner')
  const pool = openPool(socketAddress(database.socketDirectory), 'app')
  try {
    await migrate(owner)
    const db = openDb(pool)
    const place = await seedAuthority(openDb(owner), clock)
    const token = await startSession(openDb(owner), clock, place, 'committeeSecretary')
    const signing = createSigningDesk({ data, clock, passphrase: undefined, timestampUrl: undefined, isDemo: false })
    const services = { db, clock, isDemo: false, baseUrl: 'http://127.0.0.1', signing, sendMail: async () => {} }
    const { app } = createApp({ ...services, typesetter: createTypesetter({ clock }) })
    const server = createServer(getRequestListener(app.fetch))
    const port = await new Promise<number>((resolve) =>
      server.listen(0, '127.0.0.1', () => {
        const address = server.address()
        resolve(typeof address === 'object' && address ? address.port : 0)
      }),
    )
    const times: Times = new Map()
    const paragraphs = extent === 'quick' ? 10 : 40
    // A short meeting beforehand does not count: the program has run for a while when a council meets.
    const before = { visitor: visiting(port, token, new Map()), paragraphs: 6, bodyId: place.bodies.board }
    await hold({ db, clock, place }, before)
    await hold(
      { db, clock, place },
      { visitor: visiting(port, token, times), paragraphs, bodyId: place.bodies.council },
    )
    server.close()
    return [reportOf(times, paragraphs)]
  } finally {
    await Promise.all([owner.end(), pool.end()])
    await database.stop()
    rmSync(data, { recursive: true, force: true })
  }
}

type Times = Map<string, number[]>

/** A browser that takes the time of each request, kept by what it did. */
const visiting = (port: number, token: string, times: Times) => {
  const send = async (path: string, name: string, init: RequestInit): Promise<Response> => {
    const origin = `http://127.0.0.1:${port}`
    const headers = { cookie: `handslag=${token}`, origin, 'sec-fetch-site': 'same-origin' }
    const from = performance.now()
    const answer = await fetch(`${origin}${path}`, { ...init, headers, redirect: 'manual' })
    const body = await answer.arrayBuffer()
    const list = times.get(name) ?? []
    times.set(name, [...list, performance.now() - from])
    if (answer.status !== 200 && answer.status !== 303) throw new Error(`${name} ${path} answered ${answer.status}`)
    return new Response(body, { status: 200 })
  }
  return {
    get: (path: string) => send(path, 'show a page', {}),
    post: (path: string, fields: Readonly<Record<string, string | File | readonly (string | File)[]>> = {}) => {
      // As a browser sends a form without files.
      const body = new URLSearchParams()
      for (const [name, value] of Object.entries(fields))
        for (const one of Array.isArray(value) ? value : [value]) body.append(name, String(one))
      const verb = typeof fields.do === 'string' ? fields.do : (path.split('/').at(-1) ?? '')
      return send(path, verb, { method: 'POST', body })
    },
    postJson: () => Promise.reject(new Error('The meeting is held with forms')),
  }
}

type House = Parameters<typeof elect>[0]
type Holding = { visitor: ReturnType<typeof visiting>; paragraphs: number; bodyId: string }

const parties = ['S', 'M', 'C', 'V', 'L', 'MP', 'KD', 'SD']
const named = (word: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${word} ${index} (${parties[index % parties.length]})`)

const hold = async (house: House, { visitor, paragraphs, bodyId }: Holding): Promise<void> => {
  const people = await elect(house, bodyId, { members: named('Ledamot', 61), substitutes: named('Ersättare', 30) })
  const items = Array.from({ length: paragraphs }, (_, index) => ({
    title: `Ärende ${index}`,
    kind: index === 0 ? ('approvers' as const) : ('case' as const),
    proposals: ['Fullmäktige antar förslaget.', 'Beslutet följs upp efter ett år.'],
  }))
  const { meetingId, itemIds } = await plan(house, { bodyId, heldOn: house.clock.today().toString() }, items)
  const at = table(visitor, meetingId)
  await at.open([...people.values()])
  await at.takeUp(itemIds[0] ?? '')
  for (const [index, itemId] of itemIds.entries()) {
    const out = `${(index % 58) + 2}`
    await at.press(itemId, 'save', { [`recused.${out}`]: '1' })
    await at.press(itemId, 'motion', { motionBy: '1', motionKind: 'approve' })
    await at.press(itemId, 'motion', { motionBy: '0', motionKind: 'reject' })
    if (index % 4 === 1) await at.vote(itemId, await ballotsOf(at, itemId))
    if (index % 5 === 2) await at.press(itemId, 'reserve', { reserveBy: '0' })
    const elected = index === 0 ? { 'approver.1': '2' } : {}
    await at.press(itemId, index === itemIds.length - 1 ? 'done' : 'next', { finding: 'approved', ...elected })
  }
  await at.close()
}

/** Everyone who serves votes yes, but every third. */
const ballotsOf = async (at: ReturnType<typeof table>, itemId: string): Promise<Record<string, string>> => {
  const html = await at.html(`${at.item(itemId)}/omrostning`)
  const names = new Set([...html.matchAll(/name="(ballot\.\d+)"/g)].map(([, name = '']) => name))
  return Object.fromEntries([...names].map((name, index) => [name, index % 3 === 0 ? 'no' : 'yes']))
}

const reportOf = (times: Times, paragraphs: number): Report => {
  const acts = [...times].filter(([name]) => name !== 'show a page')
  const all = acts.flatMap(([, list]) => list).toSorted((a, b) => a - b)
  const row = (what: string, list: readonly number[]) => {
    const sorted = list.toSorted((a, b) => a - b)
    return { what, count: list.length, 'median ms': median(sorted), 'p99 ms': percentile(sorted, 0.99) }
  }
  return {
    title: `A meeting of ${paragraphs} paragraphs with 61 members, through HTTP`,
    rows: [row('every action', all), ...[...times].map(([name, list]) => row(name, list))],
    targets: [
      { what: 'p99 of an action, ms', value: percentile(all, 0.99), limit: 100, should: 'be at most' },
      {
        what: 'p99 of a page, ms',
        value: percentile(
          (times.get('show a page') ?? []).toSorted((a, b) => a - b),
          0.99,
        ),
        limit: 100,
        should: 'be at most',
      },
    ],
    notes: ['Every action is one request that is answered when it is on disk.'],
  }
}
