import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { associationsForNeed, needsForAssociation } from '../src/needs/index.ts'
import { openDb, openPool, socketAddress } from '../src/platform/db/connect.ts'
import { openEmbedded } from '../src/platform/db/embedded.ts'
import { migrate } from '../src/platform/db/migrate.ts'
import { inTenant } from '../src/platform/perform.ts'
import { fixedClock } from '../src/platform/time.ts'
import { keepTruth, type MatchingTruth, matchingTruth, plainlyRanked } from '../test/matching-truth.ts'
import { seedAuthority } from '../test/seed.ts'
import type { Report } from './measuring/report.ts'
import { millisecondsOf, percentile } from './measuring/rounds.ts'
import type { Extent } from './part.ts'

const clock = fixedClock('2026-11-22')
const first = 5

/** How well and how fast organisations are found for needs, and needs for organisations, against plain full text in the same run. */
export const matchingSpeed = async (extent: Extent): Promise<readonly Report[]> => {
  const data = mkdtempSync(join(tmpdir(), 'handslag-bench-matching-'))
  const database = await openEmbedded(data)
  const owner = openPool(socketAddress(database.socketDirectory), 'owner')
  const pool = openPool(socketAddress(database.socketDirectory), 'app')
  try {
    await migrate(owner)
    const { authority } = await seedAuthority(openDb(owner), clock)
    const truth = matchingTruth({ associations: 10_000, needs: 2_000, seed: 11 })
    await keepTruth(owner, truth, authority.authorityId)
    const asking = { db: openDb(pool), actor: { kind: 'system' as const, task: 'bench' }, authority }
    const asked = extent === 'quick' ? 150 : 1_000
    return [await measured(truth, asked, { asking, owner })]
  } finally {
    await Promise.all([owner.end(), pool.end()])
    await database.stop()
    rmSync(data, { recursive: true, force: true })
  }
}

type Ground = { readonly asking: Parameters<typeof inTenant>[0]; readonly owner: Parameters<typeof plainlyRanked>[0] }

const measured = async (truth: MatchingTruth, asked: number, { asking, owner }: Ground): Promise<Report> => {
  const times = { matching: [] as number[], plain: [] as number[], needs: [] as number[] }
  const right = { matching: 0, plain: 0 }
  const { authorityId } = asking.authority
  for (const [index, need] of truth.needs.slice(0, asked).entries()) {
    let [found, plain]: [readonly { id: string }[], readonly string[]] = [[], []]
    const forNeed = await millisecondsOf(async () => {
      found = await inTenant(asking, (tx) => associationsForNeed(tx, need.id, first))
    })
    const plainly = await millisecondsOf(async () => {
      plain = await plainlyRanked(owner, need.id, first)
    })
    const associationId = truth.associations[index]?.id ?? ''
    const question = { associationId, authorityId, today: clock.today() }
    const forAssociation = await millisecondsOf(() =>
      inTenant(asking, (tx) => needsForAssociation(tx, question, first)),
    )
    right.matching += found.filter(({ id }) => truth.fits(need, id)).length
    right.plain += plain.filter((id) => truth.fits(need, id)).length
    // The first questions plan their statements and fill the memory.
    if (index < 20) continue
    times.matching.push(forNeed)
    times.plain.push(plainly)
    times.needs.push(forAssociation)
  }
  const row = (what: string, all: readonly number[], precision: number | string) => {
    const sorted = all.toSorted((a, b) => a - b)
    return { what, 'precision@5': precision, p50: percentile(sorted, 0.5), p99: percentile(sorted, 0.99) }
  }
  const rows = [
    row('organisations for a need', times.matching, right.matching / asked / first),
    row('the same by plain full text', times.plain, right.plain / asked / first),
    row('needs for an organisation', times.needs, ''),
  ]
  const [ours, plain, needs] = rows
  return {
    title: `Matching ${truth.associations.length} organisations and ${truth.needs.length} needs (${asked} asked, milliseconds)`,
    rows,
    targets: [
      { what: 'p99 of organisations for a need', value: ours?.p99 ?? Number.NaN, limit: 200, should: 'be at most' },
      { what: 'p99 of needs for an organisation', value: needs?.p99 ?? Number.NaN, limit: 200, should: 'be at most' },
      {
        what: 'precision@5 to that of plain full text',
        value: Number(ours?.['precision@5']) / Number(plain?.['precision@5']),
        limit: 1.01,
        should: 'be at least',
      },
    ],
    notes: [
      'The truth is made up: causes, places and resources that tags and texts tell of with gaps and faults (test/matching-truth.ts).',
    ],
  }
}
