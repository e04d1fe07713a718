import { expect, test } from 'vitest'
import { testApp } from '../../test/app.ts'
import { seedAuthority, sessionFor } from '../../test/seed.ts'
import { openDb } from '../platform/db/connect.ts'
import { newId } from '../platform/id.ts'
import { verifyJournal } from '../platform/journal.ts'
import { inTenant } from '../platform/perform.ts'

const house = await testApp()
const owner = openDb(house.owner)
const other = await seedAuthority(owner, house.clock, 'granby')

const account = async (email: string, changes: { is_demo?: boolean; may_found_authorities?: boolean } = {}) => {
  const account_id = newId(house.clock.now().epochMilliseconds)
  const row = { account_id, email, name: 'Omar Ali', created_at: house.clock.now(), ...changes }
  await owner.insertInto('account').values(row).execute()
  return account_id
}

const giveRole = async (place: typeof other, account_id: string, role: 'auditor' | 'chair', body_id?: string) => {
  const authority_role_id = newId(house.clock.now().epochMilliseconds)
  const { authorityId: authority_id } = place.authority
  await owner
    .insertInto('authority_role')
    .values({
      authority_id,
      authority_role_id,
      account_id,
      role,
      body_id: body_id ?? null,
      from_on: house.clock.today(),
    })
    .execute()
  return authority_role_id
}

test('a person chooses among own roles in several authorities and own associations, and that is who acts', async () => {
  const accountId = await account('omar@bjorkvik.example')
  const chair = await giveRole(house.place, accountId, 'chair', house.place.bodies.board)
  const auditor = await giveRole(other, accountId, 'auditor')
  const association_representative_id = newId(house.clock.now().epochMilliseconds)
  await owner
    .insertInto('association_representative')
    .values({
      association_representative_id,
      association_id: house.place.association.associationId,
      account_id: accountId,
      role: 'contact',
      from_on: house.clock.today(),
    })
    .execute()
  const visitor = house.visit(await sessionFor(owner, house.clock, accountId))
  const page = await (await visitor.get('/byt-roll')).text()
  expect(page).toContain('ordförande, Kommunstyrelsen')
  expect(page).toContain('Kommunen granby')
  expect(page).toContain('för Föreningen Fyren bjorkvik')

  const letter = '/bjorkvik/foreningar/finns-inte?fran=brev'
  const onward = `/byt-roll?till=${encodeURIComponent(letter)}`
  expect(await (await visitor.get(letter)).text()).toContain(`href="${onward}"`)
  expect(await (await house.anyone.get(letter)).text()).toContain(onward.replace('byt-roll', 'logga-in'))
  expect(await (await visitor.get(onward)).text()).toContain(`action="${onward}"`)
  const forAssociation = await visitor.post(onward, { choice: `association:${association_representative_id}` })
  expect(forAssociation.headers.get('location')).toBe(`${letter}&klart=installation.done.roleChosen`)
  const elsewhere = await visitor.post(onward, { choice: `role:${auditor}` })
  expect(elsewhere.headers.get('location')).toBe('/granby?klart=installation.done.roleChosen')

  const asAuditor = await visitor.post('/byt-roll', { choice: `role:${auditor}` })
  expect(asAuditor.headers.get('location')).toBe('/granby?klart=installation.done.roleChosen')
  const asChair = await visitor.post('/byt-roll', { choice: `role:${chair}` })
  expect(asChair.headers.get('location')).toBe('/bjorkvik?klart=installation.done.roleChosen')
  await visitor.post('/byt-roll', { choice: `association:${association_representative_id}` })
  expect(await (await visitor.get('/')).text()).toContain('för Föreningen Fyren bjorkvik')
})

test('what belongs to someone else cannot be chosen', async () => {
  const visitor = await house.signInAs('registrar')
  const foreign = house.place.association.representativeId
  expect((await visitor.post('/byt-roll', { choice: `association:${foreign}` })).status).toBe(422)
  expect((await visitor.post('/byt-roll')).status).toBe(422)
  expect((await house.anyone.post('/byt-roll', { choice: `association:${foreign}` })).headers.get('location')).toMatch(
    /^\/logga-in\?till=/,
  )
})

test('only an account invited at the command line may add an authority', async () => {
  const visitor = await house.signInAs('administrator')
  expect((await visitor.get('/ny-kommun')).status).toBe(403)
  expect((await visitor.post('/ny-kommun', { name: 'Nyby kommun', slug: 'nyby' })).status).toBe(403)
  expect((await house.anyone.get('/ny-kommun')).status).toBe(303)
  expect(await (await house.anyone.get('/')).text()).not.toContain('Nyby')
})

test('a new authority has its founder as administrator and its founding as the first row of the journal', async () => {
  const founder = await account('founder@bjorkvik.example', { may_found_authorities: true })
  const visitor = house.visit(await sessionFor(owner, house.clock, founder))
  expect((await visitor.get('/ny-kommun')).status).toBe(200)
  for (const slug of ['logga-in', 'Ö', 'bjorkvik']) {
    const refused = await visitor.post('/ny-kommun', { ownName: 'Rut Ek', name: 'Nyby kommun', slug })
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('Nyby kommun')
  }
  const nameless = await visitor.post('/ny-kommun', { ownName: ' ', name: 'Nyby kommun', slug: 'nyby' })
  expect(await nameless.text()).toContain('Ditt namn: Fyll i uppgiften')
  const done = await visitor.post('/ny-kommun', { ownName: 'Rut Ek', name: 'Nyby kommun', slug: 'nyby' })
  expect(done.headers.get('location')).toBe('/nyby/organisation?klart=installation.done.founded')
  const { authority_id } = await owner
    .selectFrom('authority')
    .select('authority_id')
    .where('slug', '=', 'nyby')
    .executeTakeFirstOrThrow()
  expect(await (await visitor.get('/nyby')).text()).toContain('Hej, Rut')
  const actor = { kind: 'system', task: 'test' } as const
  const authority = { authorityId: authority_id, slug: 'nyby', name: '', address: '' }
  await inTenant({ db: house.db, actor, authority }, async (tx) => {
    const rows = await tx.selectFrom('journal').select(['sequence', 'action', 'account_id', 'acting_as']).execute()
    expect(rows).toEqual([
      { sequence: 1n, action: 'installation.foundAuthority', account_id: founder, acting_as: 'role:administrator' },
    ])
    expect(await verifyJournal(tx, authority_id)).toEqual({ rows: 1 })
  })
})

test('in a demo anyone signs in as an invented person with one press, and as nobody else', async () => {
  const demo = await account('demo@bjorkvik.example', { is_demo: true })
  await giveRole(house.place, demo, 'chair', house.place.bodies.board)
  Object.assign(house.services, { isDemo: true })
  const page = await (await house.anyone.get('/')).text()
  expect(page).toContain('Logga in som Omar')
  expect(page).toContain('ordförande, Kommunstyrelsen')
  expect(page).not.toContain('Test registrar')
  const signedIn = await house.anyone.post('/demo/logga-in', { accountId: demo })
  expect(signedIn.headers.get('location')).toBe('/bjorkvik')
  expect((await house.anyone.post('/demo/logga-in', { accountId: house.place.accounts.registrar })).status).toBe(404)
  expect((await house.anyone.post('/demo/logga-in', { accountId: "'; drop" })).status).toBe(404)
  Object.assign(house.services, { isDemo: false })
})
