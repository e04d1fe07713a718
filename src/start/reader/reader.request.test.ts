import { expect, test } from 'vitest'
import { testApp } from '../../../test/app.ts'
import { arranging } from '../../../test/arrange.ts'
import { countStatements } from '../../../test/statements.ts'
import { recordItem, recordMeeting } from '../../meetings/index.ts'
import { savePerson } from '../../organisations/index.ts'
import { inTenant } from '../../platform/perform.ts'
import { day } from '../../platform/time.ts'

const house = await testApp({ on: '2026-03-09' })
const { authority, bodies, accounts } = house.place
const arrange = arranging(house)
const politician = await house.signInAs('politician')
const chair = await house.signInAs('chair')
const system = { db: house.db, actor: { kind: 'system', task: 'test' } as const, authority }
const text = async (response: Promise<Response>) => (await (await response).text()).replaceAll('\u00a0', ' ')

const item = (meetingId: string, paragraph: number) =>
  arrange((doing) =>
    recordItem(doing, {
      ...{ meetingId, paragraph, title: `Läxhjälp ${paragraph}`, outcome: 'decision', appealType: 'legalityReview' },
      ...{ background: '', decisionPath: '', points: [], motions: [], votes: [], reservations: [] },
    }),
  )
const meetingId = await arrange((doing) => recordMeeting(doing, { bodyId: bodies.board, heldOn: day('2026-03-24') }))
const itemId = await item(meetingId, 30)
const at = `/bjorkvik/lasplats/${meetingId}`
await inTenant(system, async (tx) => {
  await savePerson(tx, authority.authorityId, { personId: itemId, name: 'Omar Ali' })
  await tx.updateTable('person').set({ account_id: accounts.politician }).where('person_id', '=', itemId).execute()
  await tx
    .insertInto('summons_answer')
    .values({ authority_id: authority.authorityId, meeting_id: meetingId, person_id: itemId, role: 'member' })
    .execute()
  await tx.updateTable('meeting').set({ state: 'summoned' }).where('meeting_id', '=', meetingId).execute()
})

test('a member finds the meetings one is summoned to, and a meeting that is only planned is not shown', async () => {
  expect(await text(politician.get('/bjorkvik/lasplats'))).toContain(at)
  expect(await text(chair.get('/bjorkvik/lasplats'))).toContain('inte kallad till något kommande sammanträde')
  expect((await house.anyone.get('/bjorkvik/lasplats')).status).toBe(303)
  const planned = await arrange((doing) => recordMeeting(doing, { bodyId: bodies.council, heldOn: day('2026-03-30') }))
  await inTenant(system, (tx) =>
    tx.updateTable('meeting').set({ state: 'planned' }).where('meeting_id', '=', planned).execute(),
  )
  expect((await politician.get(`/bjorkvik/lasplats/${planned}`)).status).toBe(404)
})

test('a note is read by its writer only: not by another role, not by a job, and it stands in no journal', async () => {
  expect((await politician.post(at, { itemId, text: 'Fråga om hyran.' })).status).toBe(303)
  expect(await text(politician.get(at))).toContain('Fråga om hyran.')
  expect(await text(chair.get(at))).not.toContain('Fråga om hyran.')
  const seen = await inTenant(system, (tx) => tx.selectFrom('private_note').select('text').execute())
  expect(seen).toEqual([])
  const journal = await inTenant(system, (tx) =>
    tx.selectFrom('journal').select(['details', 'subject_id']).where('action', '=', 'reader.note').execute(),
  )
  expect(journal).toEqual([{ details: {}, subject_id: null }])
  expect((await chair.post(at, { itemId, text: '' })).status).toBe(303)
  expect(await text(politician.get(at))).toContain('Fråga om hyran.')
  expect((await politician.post(at, { itemId, text: '' })).status).toBe(303)
  expect(await text(politician.get(at))).not.toContain('Fråga om hyran.')
})

test('a long agenda is read in the same number of statements', async () => {
  const before = await countStatements(() => politician.get(at))
  for (let paragraph = 31; paragraph <= 50; paragraph += 1) await item(meetingId, paragraph)
  expect(await countStatements(() => politician.get(at))).toBe(before)
})
