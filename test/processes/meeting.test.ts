import { expect, test } from 'vitest'
import { openDb, openPool, socketAddress } from '../../src/platform/db/connect.ts'
import { openEmbedded } from '../../src/platform/db/embedded.ts'
import { systemClock } from '../../src/platform/time.ts'
import { elect, formOf, plan } from '../live-meeting.ts'
import { seedAuthority, startSession } from '../seed.ts'
import { processesOn, startHandslag, until, usedDirectory } from './handslag.ts'

/** A board that is about to meet today, in a data directory of its own: how to reach its table, and who comes. */
const aboutToMeet = async (data: string) => {
  const embedded = await openEmbedded(data, { durable: true })
  const [owner, app] = (['owner', 'app'] as const).map((role) =>
    openPool(socketAddress(embedded.socketDirectory), role),
  )
  if (!owner || !app) throw new Error('No pools')
  const place = await seedAuthority(openDb(owner), systemClock)
  const house = { db: openDb(app), clock: systemClock, place }
  const people = await elect(house, place.bodies.board, { members: ['Test Alm (S)', 'Test Ek (L)'], substitutes: [] })
  const heldOn = systemClock.today().toString()
  const planned = await plan(house, { bodyId: place.bodies.board, heldOn }, [{ title: 'Bryggan', kind: 'other' }])
  const token = await startSession(openDb(owner), systemClock, place, 'committeeSecretary')
  await Promise.all([owner.end(), app.end()])
  await embedded.stop()
  return { ...planned, token, people: [...people.values()] }
}

test('kill -9 in the middle of a meeting loses nothing that was entered', async () => {
  const data = usedDirectory()
  const { meetingId, itemIds, token, people } = await aboutToMeet(data)
  const at = `/bjorkvik/sammantraden/${meetingId}/nu`
  const item = `${at}/punkter/${itemIds[0]}`
  const first = startHandslag({ data })
  const address = await first.ready()
  const headers = { cookie: `handslag=${token}`, origin: address, 'sec-fetch-site': 'same-origin' }
  const post = (path: string, fields: Record<string, string>) =>
    fetch(new URL(path, address), {
      ...{ method: 'POST', headers, redirect: 'manual' },
      body: new URLSearchParams(fields),
    })
  const present = Object.fromEntries(people.map((id) => [`present.${id}`, '1']))
  expect((await post(`${at}/oppna`, { secretary: 'Alma Bergström', clock: '', ...present })).status).toBe(303)
  expect((await post(`${item}/ta-upp`, {})).status).toBe(303)
  const before = await (await fetch(new URL(item, address), { headers })).text()
  const moved = { ...formOf(before), do: 'motion', motionBy: '1', motionKind: 'other', motionText: 'Bryggan målas röd' }
  expect((await post(item, moved)).status).toBe(303)
  first.child.kill('SIGKILL')
  await until(() => processesOn(data).length === 0, 5)
  const again = await startHandslag({ data }).ready()
  const page = await (await fetch(`${again}${item}`, { headers: { cookie: `handslag=${token}` } })).text()
  expect(page).toContain('Bryggan målas röd')
  expect(page).toContain('Alma Bergström')
  expect(page).toContain('2 av 15 tjänstgör')
})
