import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { testApp } from '../../../test/app.ts'
import { arranging } from '../../../test/arrange.ts'
import { countStatements } from '../../../test/statements.ts'
import { recordMeeting } from '../../meetings/index.ts'
import { recordMinutes } from '../../minutes/index.ts'
import type { Read } from '../../platform/db/db.ts'
import { inTenant, perform } from '../../platform/perform.ts'
import { verifyPdf } from '../../platform/signing/verify-pdf.ts'
import { day } from '../../platform/time.ts'
import { postNotice } from '../board/actions.ts'
import { getNotice } from '../board/board-queries.ts'
import { type DisplayProof, proofForm } from './certificate.ts'
import { checkedInLines } from './commands.ts'
import type { Sighting } from './entry.ts'
import { type FoundGap, gapsOf } from './gap-queries.ts'
import { judgeDisplay } from './judge.ts'
import { appendSightings, sightingsOf } from './log-queries.ts'
import type { Fetch } from './probe.ts'
import { watchAuthority } from './round.ts'

const house = await testApp({ on: '2026-12-07' })
const arrange = arranging(house)
const { authority } = house.place
const system = { kind: 'system', task: 'notices.watch' } as const

const approved = (heldOn: string) =>
  arrange(async (doing) => {
    const meetingId = await recordMeeting(doing, { bodyId: house.place.bodies.board, heldOn: day(heldOn) })
    return recordMinutes(doing, {
      meetingId,
      kind: 'ordinary',
      approvedOn: day('2026-12-04'),
      isDigitallySigned: true,
      paragraphs: [{ from: 201, to: 219 }],
      approvers: [],
    })
  })
const minutesId = await approved('2026-12-01')

const posted = await perform({ db: house.db, clock: house.clock, actor: system, authority }, postNotice, {
  minutesId,
  keptAt: 'Kommunkansliet',
})
const noticeId = posted.kind === 'done' ? posted.result.noticeId : ''
const start = house.clock.now()

const arranged = <T>(asked: (tx: Read) => Promise<T>) => inTenant({ db: house.db, actor: system, authority }, asked)

/** The application answers as on the network, a number of minutes after the notice went up. */
const look = (minutes: number, fetch: Fetch = async (url) => house.app.fetch(new Request(url))) => {
  const now = start.add({ minutes })
  const clock = { now: () => now, today: house.clock.today }
  return watchAuthority({ db: house.db, clock, baseUrl: 'http://localhost', fetch }, authority)
}

const proof = async (): Promise<DisplayProof> =>
  proofForm.parse(await (await house.anyone.get(`/bjorkvik/anslagstavla/${noticeId}/bevis.json`)).json())
const later = (minutes: number) => {
  const now = start.add({ minutes })
  house.at(now.toString())
}

test('a notice that is seen again and again has a certificate that anyone can check', async () => {
  for (const minutes of [20, 45, 80]) expect(await look(minutes)).toBe(1)
  const { lines, status } = checkedInLines(await proof())
  expect(lines.join('\n')).toContain('Anslaget har kontrollerats 3 gånger')
  expect(lines.join('\n')).toContain('Loggen har 3 poster')
  expect(status).toBe(0)
})

test('a certificate with one changed look, word or number does not hold', async () => {
  const whole = await proof()
  const { looks } = whole
  const changed = looks.map((each, index) =>
    index === 1 ? { ...each, entry: each.entry.replace('seen', 'absent') } : each,
  )
  expect(checkedInLines({ ...whole, looks: changed }).status).toBe(2)
  expect(checkedInLines({ ...whole, looks: looks.slice(0, 2).toReversed() }).status).not.toBe(2)
  expect(checkedInLines({ ...whole, checkpoint: whole.checkpoint.replace('\n3\n', '\n4\n') }).status).toBe(2)
  expect(checkedInLines({ ...whole, notice: { ...whole.notice, text: 'Något annat' } }).status).toBe(2)
  expect(checkedInLines('nonsense').status).toBe(2)
})

test('the server is down for more than an hour: the certificate says so until a lawyer has judged it', async () => {
  const down: Fetch = async () => {
    throw new Error('connection refused')
  }
  for (const minutes of [90, 120, 150]) expect(await look(minutes, down)).toBe(1)
  await look(160)
  later(165)
  const secretary = await house.signInAs('committeeSecretary')
  const page = await (await secretary.get(`/bjorkvik/anslagstavla/${noticeId}/bevis`)).text()
  expect(page).toContain('Avbrott att bedöma')
  expect(page).toContain('80 minuter')
  expect(page.replaceAll('\u00a0', ' ')).toContain('(80 minuter): sidan svarade inte')
  expect(page).toContain('avgör en jurist')
  expect(checkedInLines(await proof()).status).toBe(1)
  const [, from = '', until = ''] = /avbrott\?fran=([^&"]+)&(?:amp;)?till=([^"]+)"/.exec(page) ?? []
  const judge = (fromAt: string, untilAt: string) =>
    secretary.post(`/bjorkvik/anslag/${noticeId}/avbrott`, {
      ...{ fromAt, untilAt, brokeThePeriod: 'no', reason: 'Driftstopp på kvällen.' },
    })
  expect((await judge(decodeURIComponent(until), decodeURIComponent(from))).status).toBe(422)
  // What has not happened yet cannot be judged: it would cover every gap to come.
  expect((await judge(decodeURIComponent(from), '2027-12-31T12:00')).status).toBe(409)
  const judged = await judge(decodeURIComponent(from), decodeURIComponent(until))
  expect(judged.status).toBe(303)
  const told = await (await secretary.get(`/bjorkvik/anslagstavla/${noticeId}/bevis`)).text()
  expect(told).toContain('Synligt utan avbrott')
  expect([told.includes('inte bröts: Driftstopp på kvällen.'), told.includes('avgör en jurist')]).toEqual([true, false])
})

test('a board that answers without the notice interrupts the display at once', async () => {
  await look(170, async () => new Response('<p>Tom tavla</p>'))
  later(171)
  expect(await (await house.anyone.get(`/bjorkvik/anslagstavla/${noticeId}/bevis`)).text()).toContain('Avbrutet')
})

test('what was seen can be neither changed nor taken away', async () => {
  const change = arrange(async ({ tx }) => {
    await sql`update watch_entry set result = 'seen'`.execute(tx)
    return ''
  })
  await expect(change).rejects.toThrow(/permission denied/)
  const remove = arrange(async ({ tx }) => {
    await sql`delete from watch_entry`.execute(tx)
    return ''
  })
  await expect(remove).rejects.toThrow(/permission denied/)
})

test('an outage is told beforehand, not afterwards', async () => {
  house.at('2026-12-08')
  const registrar = await house.signInAs('registrar')
  const tell = (fromAt: string, untilAt: string) =>
    registrar.post('/bjorkvik/anslag/avbrott', { fromAt, untilAt, reason: 'Uppgradering' })
  expect((await tell('2026-12-08T22:00', '2026-12-08T23:00')).status).toBe(303)
  expect((await tell('2026-12-07T22:00', '2026-12-07T23:00')).status).toBe(409)
  expect((await tell('2026-12-09T22:00', '2026-12-09T21:00')).status).toBe(422)
  expect((await tell('i kväll', '2026-12-09T21:00')).status).toBe(422)
})

test('the house takes down what was seen the whole time, and leaves what was not for a person', async () => {
  const other = await perform({ db: house.db, clock: house.clock, actor: system, authority }, postNotice, {
    minutesId: await approved('2026-12-02'),
    keptAt: 'Kommunkansliet',
  })
  const whole = other.kind === 'done' ? other.result.noticeId : ''
  const seen = (await arranged((tx) => getNotice(tx, whole)))?.contentSha256 ?? ''
  const looks = Array.from({ length: 24 * 24 }, (_, n): Sighting => {
    const at = house.clock.now().add({ minutes: 30 + n * 59 })
    return { noticeId: whole, at, result: 'seen', httpStatus: 200, contentSha256: seen }
  })
  await arrange(async (doing) => `${await appendSightings(doing, looks)}`)
  house.at('2026-12-31')
  // The first notice broke when the board answered without it: it is still there to be looked at.
  expect(await look(24 * 24 * 60)).toBe(1)
  const up = await (await house.anyone.get('/bjorkvik/anslagstavla')).text()
  expect([up.includes(noticeId), up.includes(whole)]).toEqual([true, false])
  const keeping = await (await (await house.signInAs('auditor')).get('/bjorkvik/anslag')).text()
  expect(keeping.match(/har inte synts hela tiden/g)?.length).toBe(1)
  house.at('2026-12-08')
})

test('the certificate takes the same statements however many looks', async () => {
  const few = await countStatements(() => house.anyone.get(`/bjorkvik/anslagstavla/${noticeId}/bevis.json`))
  for (let minutes = 200; minutes < 800; minutes += 30) await look(minutes)
  const more = await countStatements(() => house.anyone.get(`/bjorkvik/anslagstavla/${noticeId}/bevis.json`))
  expect(more).toBe(few)
})

test('the database finds the gaps that are found by going through every look', async () => {
  const contentSha256 = (await arranged((tx) => getNotice(tx, noticeId)))?.contentSha256 ?? ''
  const seen = (at: Temporal.Instant, sha256 = contentSha256) =>
    ({ noticeId, at, result: 'seen', httpStatus: 200, contentSha256: sha256 }) as const
  const wild = fc.array(fc.tuple(fc.integer({ min: 1, max: 90 }), fc.integer({ min: 0, max: 9 })), { minLength: 400 })
  const [looks = []] = fc.sample(wild, { numRuns: 1, seed: 7 })
  let at = start.add({ hours: 20 })
  const sightings = looks.map(([minutes, kind]): Sighting => {
    at = at.add({ minutes })
    if (kind === 0) return { noticeId, at, result: 'absent', httpStatus: 200 }
    if (kind === 1) return seen(at, 'f'.repeat(64))
    return kind < 5 ? { noticeId, at, result: 'unreachable' } : seen(at)
  })
  await arrange(async (doing) => `${await appendSightings(doing, sightings)}`)
  const until = at.add({ hours: 5 })
  const [probes, found] = await arranged(async (tx) => [
    await sightingsOf(tx, noticeId),
    await gapsOf(tx, [noticeId], { now: until, longestMinutes: 60 }),
  ])
  const asked = { probes, from: start, until, longestMinutes: 60, contentSha256, outages: [], judged: [] }
  const bare = ({ from, until: to, minutes, why }: FoundGap) => `${from} ${to} ${minutes} ${why}`
  const expected = judgeDisplay(asked).gaps.map(bare)
  expect(expected.length).toBeGreaterThan(20)
  expect((found.get(noticeId) ?? []).map(bare)).toEqual(expected.slice(0, 200))
})

test('the certificate as a PDF is sealed and whole', async () => {
  house.at('2026-12-09')
  const answer = await house.anyone.get(`/bjorkvik/anslagstavla/${noticeId}/bevis.pdf`)
  expect(answer.headers.get('content-type')).toBe('application/pdf')
  const trust = { ...house.services.signing.trust(), revocationLists: [] }
  const bytes = new Uint8Array(await answer.arrayBuffer())
  const words = execFileSync('pdftotext', ['-', '-'], { input: bytes }).toString().replaceAll(/\s+/g, ' ')
  expect(words).toContain('(80 minuter): sidan svarade inte')
  const verified = await verifyPdf(bytes, trust)
  expect(verified.verdict).toBe('whole')
  expect(verified.signatures.map(({ role }) => role)).toEqual(['Stämpel'])
}, 20_000)
