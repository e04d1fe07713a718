import { fork } from 'node:child_process'
import { join } from 'node:path'
import { processorTime } from '../measuring/family.ts'
import type { Report, Row, Target } from '../measuring/report.ts'
import { inTurns, median, medianRatio, percentile } from '../measuring/rounds.ts'
import type { Extent } from '../part.ts'
import type { Recorded } from './app-server.ts'
import type { Asked, Asking } from './client.ts'
import { cookie, type Ground, prepareGround } from './ground.ts'
import { ask, end, makeServers } from './serving.ts'

type Plan = {
  readonly authorities: number
  readonly small: number
  readonly large: number
  readonly rounds: number
  readonly seconds: number
}

/** Sweden has 290 municipalities. */
const plans: Readonly<Record<Extent, Plan>> = {
  whole: { authorities: 290, small: 1000, large: 100_000, rounds: 5, seconds: 2 },
  // One database only: growth is measured in the whole run.
  quick: { authorities: 30, small: 2000, large: 2000, rounds: 1, seconds: 0.3 },
}

type Client = (ground: Ground, server: 'app' | 'bare', paths: readonly string[]) => Promise<Asked>

/** Pages of cases, decisions, meetings, the notice board and a partnership against the least they could cost, with many cases and with few; and searching the list. */
export const webSpeed = async (extent: Extent): Promise<readonly Report[]> => {
  const plan = plans[extent]
  const child = fork(join(import.meta.dirname, 'client.ts'), { serialization: 'advanced' })
  const client: Client = (ground, server, paths) => {
    const asking: Asking = {
      port: ground[server].port,
      paths,
      cookie,
      connections,
      seconds: plan.seconds,
      atMost: 20_000,
    }
    return ask<Asked>(child, asking)
  }
  const grounds: Ground[] = []
  try {
    const made = await makeServers()
    for (const cases of new Set([plan.small, plan.large]))
      grounds.push(await prepareGround({ authorities: plan.authorities, cases }, made))
    return await measureAll(grounds, client, plan)
  } finally {
    for (const ground of grounds) await ground.stop()
    await end(child)
  }
}

const connections = 4

/** The pages that are measured, of one case and of the first authority. */
const pages = (ground: Ground): Readonly<Record<string, readonly string[]>> => ({
  'case page': ground.loaded.caseIds.map((caseId) => `/${ground.loaded.slug}/arenden/${caseId}`),
  'case list': [`/${ground.loaded.slug}/arenden`],
  'decision page': ground.loaded.itemIds.map((itemId) => `/${ground.loaded.slug}/beslut/${itemId}`),
  'meeting list': [`/${ground.loaded.slug}/sammantraden`],
  'meeting page': ground.loaded.meetingIds.map((meetingId) => `/${ground.loaded.slug}/sammantraden/${meetingId}`),
  'notice board': [`/${ground.loaded.slug}/anslagstavla`],
  'agreement page': [`${ground.loaded.partnership}/overenskommelse`],
  'assessment page': [`${ground.loaded.partnership}/provning`],
})

const searches = {
  'a rare word': 'lekplatser',
  'a common word': 'samverkan',
  'a case number': 'KS 2024/17',
  nothing: 'xyzzy',
}

const measureAll = async (grounds: readonly Ground[], client: Client, plan: Plan): Promise<readonly Report[]> => {
  const against = []
  for (const ground of grounds) against.push(...(await againstBare(ground, client, plan)))
  const [small, large = small] = grounds
  const growth = small && large && small !== large ? await growthOf(small, large, client, plan) : undefined
  const searched = large ? await searching(large, client) : []
  const loads = grounds.map(({ cases, loadSeconds }) => `${cases} cases loaded in ${loadSeconds.toFixed(0)} s`)
  return [
    {
      title: `Pages against a bare node:http template with the same statements (${plan.authorities} authorities, ${connections} connections)`,
      rows: against.map(({ row }) => row),
      targets: against.flatMap(({ targets }) => targets),
      notes: [
        ...loads,
        'The first authority holds a fifth of the cases. Milliseconds are medians over the rounds.',
        'CPU: processor time of a request in the server and in PostgreSQL, which other programs on the machine do not change.',
        'The bare server sends each statement as recorded and waits for it; the application sends some together and prepared.',
      ],
    },
    ...(growth
      ? [{ title: `Pages with ${small?.cases} and ${large?.cases} cases, in turns`, ...growth, notes: [] }]
      : []),
    { title: `Searching the list of ${large?.cases} cases`, rows: searched, targets: [], notes: [] },
  ]
}

/** The first path of a page only: what was recorded from it is what the bare server runs. */
const againstBare = async (ground: Ground, client: Client, { rounds }: Plan) => {
  const found: { row: Row; targets: readonly Target[] }[] = []
  for (const [page, paths] of Object.entries(pages(ground))) {
    const path = paths.slice(0, 1)
    const recorded = await ask<Recorded>(ground.app.child, { path: path[0] ?? '', cookie })
    if (recorded.status !== 200) {
      const broken = { what: `${page} answered ${recorded.status}; requests/s`, value: 0 }
      found.push({ row: { page, cases: ground.cases }, targets: [{ ...broken, limit: 0.7, should: 'be at least' }] })
      continue
    }
    await ask(ground.bare.child, recorded)
    const costed = async (server: 'app' | 'bare') => {
      const pid = ground[server].child.pid ?? 0
      const before = processorTime(pid)
      const asked = await client(ground, server, path)
      return { ...asked, processorMs: (processorTime(pid) - before) / asked.milliseconds.length }
    }
    const [app, bare] = [() => costed('app'), () => costed('bare')]
    const turns = await inTurns(rounds, app, bare)
    refuseFailures([...turns.first, ...turns.second])
    const rates = (all: readonly Asked[]) => all.map(({ perSecond }) => perSecond)
    const ratio = medianRatio(rates(turns.first), rates(turns.second))
    const row = {
      page,
      cases: ground.cases,
      statements: recorded.statements.length,
      kB: Buffer.byteLength(recorded.html) / 1024,
      'app/s': median(rates(turns.first)),
      'bare/s': median(rates(turns.second)),
      ratio,
      'app CPU ms': median(turns.first.map(({ processorMs }) => processorMs)),
      'bare CPU ms': median(turns.second.map(({ processorMs }) => processorMs)),
      ...latencies('app', turns.first),
      ...latencies('bare', turns.second),
    }
    const what = `${page} with ${ground.cases} cases: requests/s against bare`
    found.push({ row, targets: [{ what, value: ratio, limit: 0.7, should: 'be at least' }] })
  }
  return found
}

const refuseFailures = (asked: readonly Asked[]): void => {
  const failures = asked.reduce((sum, each) => sum + each.failures, 0)
  if (failures > 0) throw new Error(`${failures} requests were not answered with 200`)
}

const latencies = (who: string, asked: readonly Asked[]): Row => ({
  [`${who} p50 ms`]: median(asked.map(({ milliseconds }) => percentile(milliseconds, 0.5))),
  [`${who} p99 ms`]: median(asked.map(({ milliseconds }) => percentile(milliseconds, 0.99))),
})

/** A hundred cases in turn, so that what is read is not always the same few rows. */
const growthOf = async (small: Ground, large: Ground, client: Client, { rounds }: Plan) => {
  const rows: Row[] = []
  const targets: Target[] = []
  for (const [page, smallPaths] of Object.entries(pages(small))) {
    const largePaths = pages(large)[page] ?? []
    const [few, many] = [() => client(small, 'app', smallPaths), () => client(large, 'app', largePaths)]
    const turns = await inTurns(rounds, few, many)
    if ([...turns.first, ...turns.second].some(({ failures }) => failures > 0)) continue
    const p50 = (all: readonly Asked[]) => all.map(({ milliseconds }) => percentile(milliseconds, 0.5))
    const value = medianRatio(p50(turns.second), p50(turns.first))
    rows.push({ page, ...latencies('few', turns.first), ...latencies('many', turns.second), 'p50 growth': value })
    targets.push({ what: `${page}: p50 with many cases against few`, value, limit: 1.5, should: 'be at most' })
  }
  return { rows, targets }
}

const searching = async (ground: Ground, client: Client): Promise<readonly Row[]> => {
  const rows: Row[] = []
  for (const [what, words] of Object.entries(searches)) {
    const path = `/${ground.loaded.slug}/arenden?sok=${encodeURIComponent(words)}`
    const asked = await client(ground, 'app', [path])
    if (asked.failures > 0) continue
    rows.push({ 'searching for': what, words, 'requests/s': asked.perSecond, ...latencies('app', [asked]) })
  }
  return rows
}
