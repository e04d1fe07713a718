import { type RawBuilder, sql } from 'kysely'
import { expect, test } from 'vitest'
import { testApp } from '../../../test/app.ts'
import { arranging } from '../../../test/arrange.ts'
import { countStatements } from '../../../test/statements.ts'
import { recordItem, recordMeeting } from '../../meetings/index.ts'
import { recordMinutes } from '../../minutes/index.ts'
import { day } from '../../platform/time.ts'

const house = await testApp({ on: '2026-12-07' })
const arrange = arranging(house)

/** A session does not last from day to day: each day begins with signing in. */
const on = async (date: string) => {
  house.at(date)
  secretary = await house.signInAs('committeeSecretary')
  auditor = await house.signInAs('auditor')
}
let secretary = await house.signInAs('committeeSecretary')
let auditor = await house.signInAs('auditor')

/** Minutes of the board that wait to be posted; each of another meeting day. */
const approvedMinutes = (heldOn: string, approvedOn?: string) =>
  arrange(async (doing) => {
    const meetingId = await recordMeeting(doing, {
      bodyId: house.place.bodies.board,
      heldOn: day(heldOn),
      startsAt: '18:30',
      endsAt: '19:28',
      place: 'Varvet',
    })
    const minutesId = await recordMinutes(doing, {
      meetingId,
      kind: 'ordinary',
      ...(approvedOn ? { approvedOn: day(approvedOn) } : {}),
      isDigitallySigned: true,
      paragraphs: [{ from: 201, to: 219 }],
      approvers: [],
    })
    await recordItem(doing, {
      meetingId,
      minutesId,
      paragraph: 201,
      title: 'Kvällsöppet i Varvet',
      outcome: 'decision',
      appealType: 'legalityReview',
      background: '',
      decisionPath: '',
      points: ['Styrelsen går in i partnerskapet.'],
      motions: [],
      votes: [],
      reservations: [],
    })
    return minutesId
  })

/** What a person with the keys to the database might try. */
const directly = (statement: RawBuilder<unknown>) =>
  arrange(async ({ tx }) => {
    await statement.execute(tx)
    return ''
  })

const text = async (answer: Promise<Response>) => (await answer).text()
const post = (minutesId: string, fields: Record<string, string> = {}) =>
  secretary.post(`/bjorkvik/anslag/nytt/${minutesId}`, { keptAt: 'Kommunkansliet, Kanalgatan 4', ...fields })
const noticeIdIn = (html: string) => /id="anslag-([0-9a-f-]{36})"/.exec(html)?.[1] ?? ''

test('approved minutes are posted, and everyone sees until when they may appeal', async () => {
  await on('2026-12-07')
  const minutesId = await approvedMinutes('2026-12-01', '2026-12-04')
  expect(await text(secretary.get('/bjorkvik/anslag'))).toContain(`/bjorkvik/anslag/nytt/${minutesId}`)
  expect((await post(minutesId)).status).toBe(303)
  const board = await text(house.anyone.get('/bjorkvik/anslagstavla'))
  expect(board).toContain('28 december')
  expect(board).toContain('29 december')
  expect(board).toContain('§§ 201–219'.replace(' ', '\u00a0'))
  const id = noticeIdIn(board)
  const words = await text(house.anyone.get(`/bjorkvik/anslagstavla/${id}/ord.txt`))
  expect(words).toContain('Kommunkansliet, Kanalgatan 4')
  expect(await text(house.anyone.get('/bjorkvik/anslagstavla.atom'))).toContain(`urn:uuid:${id}`)
  expect(await text(house.anyone.get('/bjorkvik/anslagstavla.csv'))).toContain('2026-12-28')
})

test('a notice cannot come down before the appeal time is over: not by page, not by the table', async () => {
  await on('2026-12-08')
  const minutesId = await approvedMinutes('2026-12-02', '2026-12-07')
  await post(minutesId)
  const noticeId = noticeIdIn(await text(house.anyone.get('/bjorkvik/anslagstavla')))
  const down = `/bjorkvik/anslag/${noticeId}/ta-ned`
  // Posted on 8 December: last appeal day 29 December, so the 30th is the first day.
  for (const early of ['2026-12-20', '2026-12-29']) {
    await on(early)
    const refused = await secretary.post(down, {})
    expect(refused.status).toBe(409)
    expect(await refused.text()).toContain('får tas ned tidigast')
  }
  const early = directly(sql`update notice set removed_at = '2026-12-29T23:30:00+01:00' where notice_id = ${noticeId}`)
  await expect(early).rejects.toThrow(/notice_stays/)
  // Nor are its days moved, nor is another posted with a day that is too early.
  for (const change of ['posted_on = posted_on - 10', 'earliest_removal_on = posted_on', "kept_at = 'Annat hus'"])
    await expect(
      directly(sql`update notice set ${sql.raw(change)} where notice_id = ${noticeId}`),
      change,
    ).rejects.toThrow(/says what it said/)
  const copied = (last: string, removal: string) =>
    directly(sql`insert into notice (authority_id, notice_id, minutes_id, kind, posted_on, posted_at, kept_at, posted_by, content, content_sha256,
      last_appeal_on, earliest_removal_on, planned_removal_on) select authority_id, gen_random_uuid(), minutes_id, kind, posted_on, posted_at, kept_at,
      posted_by, content, content_sha256, ${last}::date, ${removal}::date, planned_removal_on from notice where notice_id = ${noticeId}`)
  for (const [last, removal] of [
    ['2026-12-22', '2026-12-23'],
    ['2026-12-29', '2026-12-29'],
  ] as const)
    await expect(copied(last, removal)).rejects.toThrow(/notice_whole_appeal_time/)
  await on('2026-12-30')
  expect((await secretary.post(down, {})).status).toBe(303)
  expect((await house.anyone.get(`/bjorkvik/anslagstavla/${noticeId}`)).status).toBe(404)
  expect((await auditor.get(`/bjorkvik/anslagstavla/${noticeId}`)).status).toBe(200)
})

test('what a posted notice says cannot be changed, only withdrawn with a reason and posted anew', async () => {
  await on('2026-12-09')
  const minutesId = await approvedMinutes('2026-12-03', '2026-12-08')
  await post(minutesId, { keptAt: 'Fel hus' })
  const before = noticeIdIn(await text(house.anyone.get('/bjorkvik/anslagstavla')))
  await expect(directly(sql`update notice set content = '{}' where notice_id = ${before}`)).rejects.toThrow(
    /says what it said/,
  )
  await expect(directly(sql`delete from notice where notice_id = ${before}`)).rejects.toThrow(/is kept/)
  expect((await post(minutesId)).status).toBe(409)
  const unexplained = await secretary.post(`/bjorkvik/anslag/${before}/aterkalla`, { reason: ' ' })
  expect(unexplained.status).toBe(422)
  await on('2026-12-10')
  await secretary.post(`/bjorkvik/anslag/${before}/aterkalla`, { reason: 'Protokollet finns i ett annat hus.' })
  expect((await house.anyone.get(`/bjorkvik/anslagstavla/${before}`)).status).toBe(404)
  expect((await post(minutesId)).status).toBe(303)
  const after = noticeIdIn(await text(house.anyone.get('/bjorkvik/anslagstavla')))
  expect(after).not.toBe(before)
  expect(await text(house.anyone.get(`/bjorkvik/anslagstavla/${after}/ord.txt`))).toContain('10 december 2026')
  expect(await text(auditor.get(`/bjorkvik/anslagstavla/${before}`))).toContain('Protokollet finns i ett annat hus.')
})

test('minutes that are not approved, or approved in the future, are not posted, nor is anything the law does not let on the board', async () => {
  await on('2026-12-11')
  expect((await post(await approvedMinutes('2026-12-04'))).status).toBe(409)
  const ahead = await post(await approvedMinutes('2026-12-05', '2026-12-12'))
  expect(await ahead.text()).toContain('Justeringsdagen ligger')
  const other = await post(await approvedMinutes('2026-12-06', '2026-12-10'), { kind: 'openHouse' })
  expect(other.status).toBe(409)
  expect(await other.text()).toContain('får inte stå på anslagstavlan')
})

test('a notice that does not say where the minutes are is refused with the provision, and nothing goes up', async () => {
  const minutesId = await approvedMinutes('2026-11-30', '2026-12-10')
  for (const keptAt of ['', ' \t ']) {
    const answer = await post(minutesId, { keptAt })
    const page = (await answer.text()).replaceAll('\u00a0', ' ')
    expect([answer.status, page.includes('KL 8 kap. 12 §')]).toEqual([422, true])
  }
  expect(await text(secretary.get('/bjorkvik/anslag'))).toContain(`/bjorkvik/anslag/nytt/${minutesId}`)
})

test('an auditor sees the notices and changes nothing', async () => {
  const minutesId = await approvedMinutes('2026-12-10', '2026-12-11')
  expect((await auditor.get('/bjorkvik/anslag')).status).toBe(200)
  expect((await auditor.post(`/bjorkvik/anslag/nytt/${minutesId}`, { keptAt: 'Här' })).status).toBe(403)
})

test('the board takes one statement of its own, however many notices', async () => {
  const few = await countStatements(() => house.anyone.get('/bjorkvik/anslagstavla'))
  await on('2026-12-14')
  for (const day of ['2026-12-07', '2026-12-08', '2026-12-09']) await post(await approvedMinutes(day, '2026-12-11'))
  const more = await countStatements(() => house.anyone.get('/bjorkvik/anslagstavla'))
  expect(more).toBe(few)
})
