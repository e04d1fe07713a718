import { expect, test } from 'vitest'
import { testApp } from '../../test/app.ts'
import { seedAuthority } from '../../test/seed.ts'
import { openDb } from '../platform/db/connect.ts'
import { addToJournal } from '../platform/journal.ts'
import { checkedInWords, verifyEveryJournal } from '../platform/journal-command.ts'
import { inTenant } from '../platform/perform.ts'
import { inviteFounder } from './founder-queries.ts'

const house = await testApp()
const owner = openDb(house.owner)
await seedAuthority(owner, house.clock, 'granby')
const administrator = await house.signInAs('administrator')
const registrar = await house.signInAs('registrar')
const auditor = await house.signInAs('auditor')

for (const name of ['Eva Berg', 'Nils Öberg', 'Karin Wallin'])
  await administrator.post('/bjorkvik/organisation/personer/ny', { name })
await registrar.post('/bjorkvik/organisation/personer/ny', { name: 'Omar Ali' })
const system = { db: house.db, actor: { kind: 'system', task: 'test' } as const, authority: house.place.authority }
await inTenant(system, (tx) =>
  addToJournal(tx, {
    authorityId: house.place.authority.authorityId,
    at: house.clock.now(),
    actor: system.actor,
    action: 'cases.open',
    outcome: 'refused',
    note: { details: { reason: 'caseWork.numberTaken' } },
  }),
)

test('the auditor reads who did what with names from the accounts, and can narrow it down', async () => {
  const page = await (await auditor.get('/bjorkvik/journal')).text()
  expect(page).toContain('Test administrator')
  expect(page).toContain('Lade till en person')
  expect(page).toContain('Nekat')
  expect(page).not.toContain('Eva Berg')
  const refused = await (
    await auditor.get('/bjorkvik/journal?utfall=refused&vad=organisations.addP&sedan=2026-03-09&tom=2026-03-09')
  ).text()
  expect(refused).toContain('Test registrar')
  expect(refused).not.toContain('Test administrator')
  expect(await (await auditor.get('/bjorkvik/journal?sedan=2026-03-10')).text()).toContain('Inga rader')
  expect(await (await auditor.get('/bjorkvik/journal?sedan=tisdag')).text()).toContain('Skriv ett datum som finns')
  expect(await (await auditor.get('/bjorkvik/journal?fran=3')).text()).not.toContain('data-state="stop"')
})

test('a refusal is told though its facts are not kept', async () => {
  const page = await (await auditor.get('/bjorkvik/journal')).text()
  expect(page).toContain('Lade upp ett ärende')
  expect(page).toContain('Det finns redan ett ärende med numret …')
})

test('nobody else reads the journal', async () => {
  expect((await registrar.get('/bjorkvik/journal')).status).toBe(403)
  expect((await house.anyone.get('/bjorkvik/journal')).status).toBe(303)
})

test('the journal of every authority is verified, and each kind of tampering is found', async () => {
  const whole = await verifyEveryJournal(house.db)
  expect(whole.map(checkedInWords)).toEqual(['bjorkvik: hel, 5 rader', 'granby: hel, 0 rader'])

  const tampering: readonly (readonly [string, string])[] = [
    [`update journal set action = 'cases.other' where sequence = 2`, 'hash'],
    [`update journal set details = '{"reason": "x"}' where sequence = 4`, 'hash'],
    ['update journal set previous_hash = hash where sequence = 3', 'previous'],
    ['delete from journal where sequence = 2', 'gap'],
    ['delete from journal where sequence = 5', 'head'],
  ]
  for (const [statement, why] of tampering) {
    const client = await house.owner.connect()
    await client.query('begin')
    await client.query("select set_config('handslag.authority', $1, true)", [house.place.authority.authorityId])
    await expect(client.query('savepoint a').then(() => client.query(statement))).rejects.toThrow('only grows')
    await client.query('rollback to a')
    await client.query('alter table journal disable trigger user')
    await client.query(statement)
    await client.query('alter table journal enable trigger user')
    await client.query('commit')
    client.release()
    const [first] = await verifyEveryJournal(house.db)
    expect([statement, first?.verified.broken?.why]).toEqual([statement, why])
    await restore()
  }
})

/** Puts back the rows as they were before any tampering. */
const kept = await keptRows()
async function keptRows() {
  const client = await house.owner.connect()
  await client.query('begin')
  await client.query("select set_config('handslag.authority', $1, true)", [house.place.authority.authorityId])
  const { rows } = await client.query<{ row: string }>('select row_to_json(j)::text as row from journal j')
  await client.query('commit')
  client.release()
  return rows.map(({ row }) => row)
}

const restore = async () => {
  const client = await house.owner.connect()
  await client.query('begin')
  await client.query("select set_config('handslag.authority', $1, true)", [house.place.authority.authorityId])
  await client.query('alter table journal disable trigger user')
  await client.query('delete from journal')
  for (const row of kept)
    await client.query('insert into journal select * from json_populate_record(null::journal, $1::json)', [row])
  await client.query('alter table journal enable trigger user')
  await client.query('commit')
  client.release()
}

test('a person invited at the command line signs in once and may add an authority', async () => {
  const token = await inviteFounder(owner, 'Founder@nyby.example', house.clock.now())
  const signedIn = await house.anyone.post(`/logga-in/${token}`)
  expect(signedIn.headers.get('location')).toBe('/ny-kommun')
  expect((await house.anyone.post(`/logga-in/${token}`)).status).toBe(409)
  const late = await inviteFounder(owner, 'founder@nyby.example', house.clock.now())
  house.at('2026-03-11')
  expect((await house.anyone.post(`/logga-in/${late}`)).status).toBe(409)
  house.at('2026-03-09')
})
