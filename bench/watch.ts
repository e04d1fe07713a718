import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { gapsOf } from '../src/notices/watch/gap-queries.ts'
import { appendSightings, logSize, rangeHashes } from '../src/notices/watch/log-queries.ts'
import { inclusionRanges, provesInclusion } from '../src/notices/watch/merkle.ts'
import { type MinutesContent, minutesKind, wordingOf } from '../src/papers/index.ts'
import { openDb, openPool, socketAddress } from '../src/platform/db/connect.ts'
import { openEmbedded } from '../src/platform/db/embedded.ts'
import { migrate } from '../src/platform/db/migrate.ts'
import { createTypesetter } from '../src/platform/documents/pdf/typesetter.ts'
import { inTenant } from '../src/platform/perform.ts'
import { systemClock } from '../src/platform/time.ts'
import { arranging } from '../test/arrange.ts'
import { someLetterhead } from '../test/documents/some-paper.ts'
import { seedAuthority } from '../test/seed.ts'
import type { Report } from './measuring/report.ts'
import { median, percentile } from './measuring/rounds.ts'
import type { Extent } from './part.ts'

const clock = systemClock
const notices = 10_000
const sha256 = createHash('sha256').update('The words of a notice').digest('hex')

type House = Parameters<typeof arranging>[0]

/** The log of a board with ten thousand notices: what one proof takes, and what it takes to find the gaps of one notice. */
export const watchSpeed = async (extent: Extent): Promise<readonly Report[]> => {
  const data = mkdtempSync(join(tmpdir(), 'handslag-bench-watch-'))
  const database = await openEmbedded(data)
  const owner = openPool(socketAddress(database.socketDirectory), 'owner')
  const pool = openPool(socketAddress(database.socketDirectory), 'app')
  try {
    await migrate(owner)
    const house = { db: openDb(pool), clock, place: await seedAuthority(openDb(owner), clock) }
    const noticeIds = await postMany(house)
    await look(house, noticeIds, extent === 'quick' ? 1 : 5)
    await owner.query('analyze')
    return [await proofReport(house, noticeIds, extent), await minutesReport()]
  } finally {
    await Promise.all([owner.end(), pool.end()])
    await database.stop()
    rmSync(data, { recursive: true, force: true })
  }
}

const inHouse = <T>(house: House, asked: Parameters<typeof inTenant<T>>[1]): Promise<T> =>
  inTenant({ db: house.db, actor: { kind: 'system', task: 'bench' }, authority: house.place.authority }, asked)

const postMany = async (house: House): Promise<readonly string[]> => {
  const { authorityId } = house.place.authority
  const id = (kind: string) => sql`md5(${kind} || n)::uuid`
  const numbers = sql`generate_series(1, ${notices}::int) n`
  await arranging(house)(async ({ tx }) => {
    await sql`insert into meeting (authority_id, meeting_id, body_id, held_on)
      select ${authorityId}::uuid, ${id('meeting')}, ${house.place.bodies.board}::uuid, date '1998-01-01' + n from ${numbers}`.execute(
      tx,
    )
    await sql`insert into minutes (authority_id, minutes_id, meeting_id, kind, approved_on)
      select ${authorityId}::uuid, ${id('minutes')}, ${id('meeting')}, 'ordinary', date '1998-01-05' + n from ${numbers}`.execute(
      tx,
    )
    await sql`insert into notice (authority_id, notice_id, minutes_id, posted_on, posted_at, kept_at, posted_by, earliest_removal_on,
        planned_removal_on, content, content_sha256)
      select ${authorityId}::uuid, ${id('notice')}, ${id('minutes')}, date '1998-01-05' + n,
        (date '1998-01-05' + n)::timestamp at time zone 'Europe/Stockholm', 'Här', 'Bänk',
        date '1998-02-05' + n, date '1998-02-06' + n, '{"says": {}, "text": ""}', ${sha256} from ${numbers}`.execute(tx)
    return ''
  })
  const rows = await inHouse(house, (tx) => tx.selectFrom('notice').select('notice_id').execute())
  return rows.map((row) => row.notice_id)
}

const atOnce = 500

const look = async (house: House, noticeIds: readonly string[], rounds: number): Promise<void> => {
  const from = clock.now()
  for (let round = 1; round <= rounds; round += 1) {
    const at = from.add({ minutes: round * 20 })
    for (let first = 0; first < noticeIds.length; first += atOnce) {
      const seen = noticeIds
        .slice(first, first + atOnce)
        .map((noticeId) => ({ noticeId, at, result: 'seen' as const, httpStatus: 200, contentSha256: sha256 }))
      await arranging(house)(async (doing) => `${await appendSightings(doing, seen)}`)
    }
  }
}

const timed = async (rounds: number, work: (round: number) => Promise<void>): Promise<readonly number[]> => {
  const times: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const from = performance.now()
    await work(round)
    times.push(performance.now() - from)
  }
  return times.slice(Math.min(20, rounds >> 2)).toSorted((a, b) => a - b)
}

const rowOf = (what: string, sorted: readonly number[]) => ({
  what,
  count: sorted.length,
  'median ms': median(sorted),
  'p99 ms': percentile(sorted, 0.99),
})

const proofReport = async (house: House, noticeIds: readonly string[], extent: Extent): Promise<Report> => {
  const rounds = extent === 'quick' ? 100 : 500
  const size = await inHouse(house, logSize)
  const proofs = await timed(rounds, async (round) => {
    const index = (round * 7919) % size
    const paths = inclusionRanges(index, size)
    const hashes = await inHouse(house, (tx) =>
      rangeHashes(tx, [...paths, { from: 0, until: size }, { from: index, until: index + 1 }]),
    )
    const [root = '', leaf = ''] = hashes.slice(-2)
    if (!provesInclusion({ leaf, index, size, root }, hashes.slice(0, -2))) throw new Error('A proof does not hold')
  })
  const gaps = await timed(rounds, async (round) => {
    const noticeId = noticeIds[(round * 7919) % noticeIds.length] ?? ''
    await inHouse(house, (tx) => gapsOf(tx, [noticeId], { now: clock.now(), longestMinutes: 60 }))
  })
  return {
    title: `A log of ${size} looks at ${notices} notices`,
    rows: [rowOf('make and check an inclusion proof', proofs), rowOf('find the gaps of a notice', gaps)],
    targets: [{ what: 'inclusion proof, median ms', value: median(proofs), limit: 5, should: 'be at most' }],
    notes: ['Each within a transaction of its own, as a page has it.'],
  }
}

const minutesReport = async (): Promise<Report> => {
  const typesetter = createTypesetter({ clock })
  try {
    const times = await timed(8, async () => {
      await typesetter.pdf(minutesKind.document(minutesKind.schema.parse(minutesOf(40)), wordingOf()), someLetterhead())
    })
    return {
      title: 'Minutes of 40 paragraphs with 61 members as PDF',
      rows: [rowOf('set as PDF', times)],
      targets: [],
      notes: [],
    }
  } finally {
    await typesetter.stop()
  }
}

const minutesOf = (paragraphs: number): MinutesContent => ({
  ...{ authority: 'Björkviks kommun', body: 'Kommunfullmäktige', secretary: 'Alma Bergström' },
  meeting: { date: '2026-06-15', start: '18:30', end: '21:00', place: 'Strandsalen' },
  chairs: [{ name: 'Ledamot 0', party: 'S' }],
  approvers: [{ name: 'Ledamot 1', party: 'M' }],
  approval: { isDigital: true },
  paragraphs: [{ from: 1, to: paragraphs }],
  attendance: Array.from({ length: 61 }, (_, index) => ({
    name: `Ledamot ${index}`,
    party: 'S',
    role: 'deciding' as const,
  })),
  items: Array.from({ length: paragraphs }, (_, index) => ({
    ...{
      paragraph: index + 1,
      title: `Ärende ${index + 1}`,
      outcome: 'decision' as const,
      assignments: [],
      motions: [],
    },
    ...{ ballots: [{ yes: 40, no: 20, abstain: 1 }], reservations: [{ name: 'Ledamot 2', party: 'C' }] },
    points: ['Fullmäktige antar förslaget.', 'Beslutet följs upp efter ett år.'],
    background: 'Föreningen och kommunen har gemensamt tagit fram ett underlag för hur huset kan hållas öppet. '.repeat(
      6,
    ),
  })),
})
