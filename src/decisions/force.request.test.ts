import { expect, test } from 'vitest'
import { testApp } from '../../test/app.ts'
import { arranging } from '../../test/arrange.ts'
import { recordItem, recordMeeting } from '../meetings/index.ts'
import { recordMinutes } from '../minutes/index.ts'
import { recordNotice } from '../notices/index.ts'
import { day } from '../platform/time.ts'

const house = await testApp({ on: '2023-12-20' })
const arrange = arranging(house)

/** A decision of the board, announced 8 December 2023: the last appeal day is the 29th. */
const announced = (heldOn: string, more: { paragraph: number; removedOn?: Temporal.PlainDate }) =>
  arrange(async (doing) => {
    const { paragraph, ...taken } = more
    const meetingId = await recordMeeting(doing, { bodyId: house.place.bodies.board, heldOn: day(heldOn) })
    const minutesId = await recordMinutes(doing, {
      ...{ meetingId, kind: 'ordinary', approvedOn: day('2023-12-08'), isDigitallySigned: true },
      ...{ paragraphs: [{ from: paragraph, to: paragraph }], approvers: [] },
    })
    const posted = { minutesId, postedOn: day('2023-12-08'), keptAt: 'Kansliet', postedBy: 'Kansliet' }
    await recordNotice(doing, { ...posted, ...taken })
    return recordItem(doing, {
      ...{ meetingId, minutesId, paragraph, title: 'Partnerskap', outcome: 'decision', appealType: 'legalityReview' },
      ...{ background: '', decisionPath: '', points: ['Ja.'], motions: [], votes: [], reservations: [] },
    })
  })
const itemId = await announced('2023-12-05', { paragraph: 160 })
const path = `/bjorkvik/beslut/${itemId}/laga-kraft`

const on = async (date: string) => {
  house.at(date)
  return house.signInAs('committeeSecretary')
}

test('legal force is confirmed only when the time is over and no appeal waits', async () => {
  const early = await on('2023-12-29')
  expect(await (await early.post(`${path}/bekrafta`, {})).text()).toContain('löper till och med')
  const appealed = await on('2023-12-30')
  expect((await appealed.post(`${path}/overklagande`, { receivedOn: '2023-12-29' })).status).toBe(303)
  const page = await (await appealed.get(path)).text()
  expect(page).toContain('i tid')
  expect(await (await appealed.post(`${path}/bekrafta`, {})).text()).toContain('väntar på avgörande')
  const [, appealId = ''] = /laga-kraft\/([0-9a-f-]{36})\/vidare/.exec(page) ?? []
  expect((await appealed.post(`${path}/${appealId}/vidare`, { forwardedOn: '2023-12-30' })).status).toBe(303)
  expect((await appealed.post(`${path}/${appealId}/vidare`, { forwardedOn: '2023-12-30' })).status).toBe(409)
  const ruled = await on('2024-05-20')
  const ruling = { outcome: 'rejected', finalOn: '2024-05-13', courtCaseNumber: '1234-24' }
  expect((await ruled.post(`${path}/${appealId}/avgorande`, ruling)).status).toBe(303)
  expect((await ruled.post(`${path}/bekrafta`, { note: 'Förvaltningsrätten per telefon' })).status).toBe(303)
  const done = await (await ruled.get(path)).text()
  expect(done).toContain('Laga kraft, bekräftat')
  expect(done).toContain('14 maj 2024')
  expect((await ruled.post(`${path}/bekrafta`, {})).status).toBe(409)
})

test('a notice that was taken down on the last day gives no legal force to confirm (KL 13:5)', async () => {
  const broken = await announced('2023-12-04', { paragraph: 161, removedOn: day('2023-12-29') })
  const secretary = await on('2024-01-10')
  const answer = await secretary.post(`/bjorkvik/beslut/${broken}/laga-kraft/bekrafta`, {})
  expect(answer.status).toBe(409)
  expect(await (await secretary.get(`/bjorkvik/beslut/${broken}/laga-kraft`)).text()).not.toContain('bekräftat')
  const whole = await announced('2023-12-06', { paragraph: 162, removedOn: day('2023-12-30') })
  const itsPath = `/bjorkvik/beslut/${whole}/laga-kraft`
  expect((await secretary.post(`${itsPath}/bekrafta`, {})).status).toBe(303)
  // One that had reached the court in time comes to light afterwards: it is for the court again.
  expect((await secretary.post(`${itsPath}/overklagande`, { receivedOn: '2023-12-29' })).status).toBe(303)
  expect(await (await secretary.get(itsPath)).text()).not.toContain('Laga kraft, bekräftat')
})

test('an appeal the day after the last day is registered as too late', async () => {
  const secretary = await on('2024-01-10')
  await secretary.post(`${path}/overklagande`, { receivedOn: '2023-12-30' })
  expect(await (await secretary.get(path)).text()).toContain('för sent')
  expect((await secretary.post(`${path}/overklagande`, { receivedOn: '2024-01-11' })).status).toBe(422)
  expect((await secretary.post(`${path}/overklagande`, { receivedOn: 'i går' })).status).toBe(422)
})

test('an appeal of a party is in time three weeks from the day the party was told (FL 44 §)', async () => {
  const own = await announced('2023-12-01', { paragraph: 164 })
  await arrange(async ({ tx }) => {
    await tx
      .updateTable('meeting_item')
      .set({ appeal_type: 'administrativeAppeal' })
      .where('meeting_item_id', '=', own)
      .execute()
    return ''
  })
  const its = `/bjorkvik/beslut/${own}/laga-kraft`
  const secretary = await on('2024-01-10')
  const entered = (receivedOn: string, toldOn: string) => secretary.post(`${its}/overklagande`, { receivedOn, toldOn })
  expect((await entered('2024-01-03', '')).status).toBe(422)
  expect((await entered('2024-01-03', '2023-12-13')).status).toBe(303)
  expect((await entered('2024-01-04', '2023-12-13')).status).toBe(303)
  const page = (await (await secretary.get(its)).text()).replaceAll(/<[^>]+>/g, '').replaceAll(/\s+/g, ' ')
  expect(page).toMatch(/3 januari 2024 i tid.*4 januari 2024 för sent/)
})

test('what was entered by mistake is struck with a reason, stays to be read, and no longer counts', async () => {
  const wrong = await announced('2023-12-02', { paragraph: 163 })
  const its = `/bjorkvik/beslut/${wrong}/laga-kraft`
  const secretary = await on('2024-01-10')
  const page = async () => (await (await secretary.get(its)).text()).replaceAll('\u00a0', ' ')
  const appealIn = (html: string) => /laga-kraft\/([0-9a-f-]{36})\/stryk/.exec(html)?.[1] ?? ''
  await secretary.post(`${its}/overklagande`, { receivedOn: '2023-12-28' })
  const appealId = appealIn(await page())
  const ruling = { outcome: 'quashed', courtCaseNumber: '77-24' }
  const returned = await secretary.post(`${its}/${appealId}/avgorande`, { ...ruling, finalOn: 'i går' })
  const again = await returned.text()
  // What was typed is there, beside the field where it belongs.
  expect([returned.status, again.includes('value="77-24"'), again.includes(`href="#a-${appealId}finalOn"`)]).toEqual([
    422,
    true,
    true,
  ])
  await secretary.post(`${its}/${appealId}/avgorande`, { ...ruling, finalOn: '2024-01-09' })
  expect(await page()).toContain('Upphävt av domstol')
  const strike = `${its}/${appealId}/stryk`
  expect((await secretary.post(strike, { reason: ' ' })).status).toBe(422)
  expect((await secretary.post(strike, { reason: 'Det gällde ett annat beslut.' })).status).toBe(303)
  expect((await secretary.post(strike, { reason: 'Igen' })).status).toBe(404)
  const struck = await page()
  expect([struck.includes('Det gällde ett annat beslut.'), struck.includes('Upphävt')]).toEqual([true, false])
  expect((await secretary.post(`${its}/stryk`, { reason: 'x' })).status).toBe(409)
  expect((await secretary.post(`${its}/bekrafta`, {})).status).toBe(303)
  expect(await page()).toContain('Laga kraft, bekräftat')
  expect((await secretary.post(`${its}/stryk`, { reason: 'Domstolen hade inte svarat.' })).status).toBe(303)
  expect(await page()).toContain('Fråga förvaltningsrätten innan')
  expect((await secretary.post(`${its}/bekrafta`, {})).status).toBe(303)
  const erased = arrange(async ({ tx }) => {
    await tx.deleteFrom('appeal').where('meeting_item_id', '=', wrong).execute()
    return ''
  })
  await expect(erased).rejects.toThrow(/permission denied/)
})

test('an auditor reads and changes nothing, and the public is asked to sign in', async () => {
  house.at('2024-05-21')
  const auditor = await house.signInAs('auditor')
  expect((await auditor.get(path)).status).toBe(200)
  expect((await auditor.post(`${path}/bekrafta`, {})).status).toBe(403)
  expect((await house.anyone.get(path)).status).toBe(303)
})
