import { expect, test } from 'vitest'
import { testApp } from '../../test/app.ts'
import { elect, plan, table } from '../../test/live-meeting.ts'

const house = await testApp({ on: '2026-03-09' })
const { bodies } = house.place
const members = ['Test chair (S)', 'Test politician (M)', 'Test registrar (C)', 'Kim Ek (V)', 'Siv Alm (L)']
const people = await elect(house, bodies.committee, { members, substitutes: [] })
const { meetingId, itemIds } = await plan(
  house,
  { bodyId: bodies.committee, heldOn: '2026-03-09', firstParagraph: 1 },
  [
    { title: 'Val av justerare', kind: 'approvers' },
    { title: 'Kvällsöppet', kind: 'case', proposalFrom: 'chair', proposals: ['Utskottet öppnar hamnhuset.'] },
  ],
)
const secretary = await house.signInAs('committeeSecretary')
const at = table(secretary, meetingId)
const html = async (answer: Promise<Response>) => (await answer).text()

test('a meeting that was held here leaves minutes that can be sent for approval the same day', {
  timeout: 60_000,
}, async () => {
  expect((await at.open([...people.values()], { secretary: 'Test committeeSecretary' })).status).toBe(303)
  expect((await at.takeUp(itemIds[0] ?? '')).status).toBe(303)
  const elected = { 'approver.1': '1', approverSubstitute: '2', approvalPlace: 'Kommunkansliet' }
  expect((await at.press(itemIds[0] ?? '', 'next', { finding: 'approved', ...elected })).status).toBe(303)
  expect((await at.press(itemIds[1] ?? '', 'done', { finding: 'approved' })).status).toBe(303)
  expect((await at.close()).status).toBe(303)
  const list = await html(secretary.get('/bjorkvik/att-justera'))
  const path = /\/bjorkvik\/protokoll\/[0-9a-f-]{36}/.exec(list)?.[0] ?? ''
  const page = await html(secretary.get(path))
  expect(page).toContain('Test politician (M)')
  expect((await secretary.post(`${path}/skicka`)).status).toBe(303)
  await house.runJobs()
  expect(await html(secretary.get(path))).toContain('Står på tur')
})
