import { expect, test } from 'vitest'
import { testApp } from '../../test/app.ts'
import { seedAuthority, sessionFor } from '../../test/seed.ts'
import { openDb } from '../platform/db/connect.ts'

const house = await testApp()
const owner = openDb(house.owner)
await seedAuthority(owner, house.clock, 'granby')
const { association } = house.place
const administrator = await house.signInAs('administrator')
const registrar = await house.signInAs('registrar')
const asAssociation = house.visit(
  await sessionFor(owner, house.clock, association.accountId, association.representativeId),
)
const inviting = '/bjorkvik/organisation/konton/bjud-in'
const invitation = {
  name: 'Omar Ali',
  email: 'omar@bjorkvik.example',
  role: 'caseOfficer',
  bodyId: '',
  fromOn: '2026-03-09',
  lastOn: '',
}
const linkIn = (text: string | undefined): string => /http:\/\/localhost(\/logga-in\/\S+)/.exec(text ?? '')?.[1] ?? ''
const cookieOf = (response: Response): string =>
  /handslag=([^;]+)/.exec(response.headers.get('set-cookie') ?? '')?.[1] ?? ''

test('an invited person gets a link by mail and works in the role at once', async () => {
  expect((await registrar.post(inviting, invitation)).status).toBe(403)
  expect((await administrator.post(inviting, invitation)).status).toBe(303)
  await house.runJobs()
  const mail = house.mails.at(-1)
  expect(mail).toMatchObject({ to: 'omar@bjorkvik.example', subject: expect.stringContaining('Björkviks kommun') })
  const signedIn = await house.anyone.post(linkIn(mail?.text))
  expect(signedIn.headers.get('location')).toBe('/bjorkvik')
  const page = await (await house.visit(cookieOf(signedIn)).get('/bjorkvik/organisation/konton')).text()
  expect(page).toContain('omar@bjorkvik.example')
  expect(page).not.toContain('@granby.example')
})

test('whoever is invited is a person of the organisation, a new one or the one chosen', async () => {
  const people = async () => (await administrator.get('/bjorkvik/organisation/personer')).text()
  expect(await people()).toContain('Omar Ali')
  await administrator.post('/bjorkvik/organisation/personer/ny', { name: 'Eva Moberg' })
  const personId =
    /value="([0-9a-f-]{36})"[^>]*>Eva Moberg/.exec(await (await administrator.get(inviting)).text())?.[1] ?? ''
  const eva = { ...invitation, name: 'Eva Moberg', email: 'eva@bjorkvik.example', personId }
  expect((await administrator.post(inviting, eva)).status).toBe(303)
  expect((await people()).match(/Eva Moberg/g)).toHaveLength(1)
  const other = await administrator.post(inviting, { ...eva, email: 'annan@bjorkvik.example' })
  expect(await other.text()).toContain('Personen har redan ett annat konto')
})

test('the same role twice is refused, another role for the same address is not, and the payload holds no address', async () => {
  expect((await administrator.post(inviting, invitation)).status).toBe(409)
  expect((await administrator.post(inviting, { ...invitation, role: 'politician' })).status).toBe(303)
  const { rows } = await house.owner.query('select payload::text as payload from graphile_worker._private_jobs')
  expect(rows.length).toBeGreaterThan(0)
  expect(JSON.stringify(rows)).not.toContain('@')
  const accounts = await owner.selectFrom('account').select('name').where('email', '=', invitation.email).execute()
  expect(accounts).toEqual([{ name: 'Omar Ali' }])
  await house.runJobs()
})

test('a person invited here who has an account elsewhere keeps one account', async () => {
  const fields = { ...invitation, name: 'Någon Annan', email: 'Registrar@granby.example', role: 'auditor' }
  expect((await administrator.post(inviting, fields)).status).toBe(303)
  await house.runJobs()
  expect(house.mails.at(-1)?.to).toBe('registrar@granby.example')
  expect(await (await administrator.get('/bjorkvik/organisation/konton')).text()).toContain('Test registrar')
})

test('a misspelt name of an account is corrected by the administrator, unless another municipality has a say in it', async () => {
  const named = await owner
    .selectFrom('authority_role')
    .innerJoin('account', 'account.account_id', 'authority_role.account_id')
    .where('authority_id', '=', house.place.authority.authorityId)
    .select(['authority_role_id', 'email'])
    .execute()
  const nameOf = (email: string) =>
    `/bjorkvik/organisation/konton/${named.find((row) => row.email === email)?.authority_role_id}/namn`
  const path = nameOf('eva@bjorkvik.example')
  expect(await (await administrator.get(path)).text()).toContain('value="Eva Moberg"')
  expect((await registrar.post(path, { name: 'Eva Moborg' })).status).toBe(403)
  expect((await administrator.post(path, { name: 'Eva Mohberg' })).status).toBe(303)
  for (const list of ['konton', 'personer'])
    expect(await (await administrator.get(`/bjorkvik/organisation/${list}`)).text()).toContain('Eva Mohberg')
  const shared = await administrator.post(nameOf('registrar@granby.example'), { name: 'Någon Annan' })
  expect([shared.status, await shared.text()]).toEqual([422, expect.stringContaining('i en annan kommun också')])
  const journal = await (await administrator.get('/bjorkvik/journal')).text()
  expect(journal).toContain('Rättade namnet på ett konto')
})

test('a role ends after its last day, and the last administrator stays', async () => {
  const roles = await owner.selectFrom('authority_role').select(['authority_role_id', 'role', 'account_id']).execute()
  const roleOf = (role: 'administrator' | 'registrar') =>
    roles.find((row) => row.account_id === house.place.accounts[role])?.authority_role_id
  const ending = (role: 'administrator' | 'registrar') => `/bjorkvik/organisation/konton/${roleOf(role)}/avsluta`
  const last = await administrator.post(ending('administrator'), { lastOn: '2026-03-09' })
  expect([last.status, await last.text()]).toEqual([409, expect.stringContaining('Någon måste vara administratör')])
  expect((await administrator.post(ending('registrar'), { lastOn: '2026-03-08' })).status).toBe(303)
  expect((await registrar.get('/bjorkvik/organisation')).status).toBe(403)
})

test('the association and those who work here see who represents it; others see what it is for', async () => {
  const path = `/bjorkvik/foreningar/${association.associationId}`
  for (const visitor of [asAssociation, administrator])
    expect(await (await visitor.get(path)).text()).toContain('Elsa Moberg')
  const open = await house.anyone.get(path)
  expect(open.status).toBe(200)
  expect(await open.text()).not.toContain('Elsa Moberg')
})

test('an association describes itself, and no other can', async () => {
  const others = await owner.selectFrom('association').select(['association_id', 'name']).execute()
  const other = others.find(({ association_id }) => association_id !== association.associationId)?.association_id
  const fields = { purpose: 'Unga ska ha någonstans att vara.', area: 'Hela Björkvik' }
  const own = await asAssociation.post(`/bjorkvik/foreningar/${association.associationId}/beskriv`, fields)
  expect(own.status).toBe(303)
  expect((await asAssociation.post(`/bjorkvik/foreningar/${other}/beskriv`, fields)).status).toBe(404)
  const unknown = await house.anyone.post(`/bjorkvik/foreningar/${association.associationId}/beskriv`, fields)
  expect([unknown.status, unknown.headers.get('location')]).toEqual([303, expect.stringContaining('/logga-in?till=')])
  const page = await (await house.anyone.get(`/bjorkvik/foreningar/${association.associationId}`)).text()
  expect(page).toContain('Unga ska ha någonstans att vara.')
  expect((await asAssociation.get(`/bjorkvik/foreningar/${association.associationId}/andra`)).status).toBe(403)
})

test('an association is added once for each organisation number, and the number is checked', async () => {
  const add = (fields: Record<string, string>) =>
    administrator.post('/bjorkvik/foreningar/ny', {
      name: 'Ö-kören',
      organisationNumber: '',
      purpose: '',
      area: '',
      ...fields,
    })
  const wrong = await add({ organisationNumber: '802000-0000' })
  expect([wrong.status, await wrong.text()]).toEqual([422, expect.stringContaining('tio siffror')])
  expect((await add({ organisationNumber: '2120000142' })).status).toBe(303)
  expect((await add({ name: 'En annan', organisationNumber: '212000-0142' })).status).toBe(422)
  for (const name of ['Åbågen', 'Ängen', 'Allén']) await add({ name })
  const page = await (await house.anyone.get('/bjorkvik/foreningar')).text()
  const order = ['Allén', 'Föreningen Fyren bjorkvik', 'Åbågen', 'Ängen', 'Ö-kören'].map((name) => page.indexOf(name))
  expect(order).toEqual(order.toSorted((a, b) => a - b))
  expect(order).not.toContain(-1)
  const found = await (await house.anyone.get('/bjorkvik/foreningar?sok=212000-01')).text()
  expect(found).toContain('Ö-kören')
  expect(found).not.toContain('Ängen')
})

test('a representative is invited by those who work here and loses the right after the last day', async () => {
  const path = `/bjorkvik/foreningar/${association.associationId}`
  const fields = { name: 'Samira Nouri', email: 'samira@fyren.example', role: 'contact' }
  expect((await asAssociation.post(`${path}/bjud-in`, fields)).status).toBe(403)
  expect((await administrator.post(`${path}/bjud-in`, fields)).status).toBe(303)
  expect((await administrator.post(`${path}/bjud-in`, fields)).status).toBe(409)
  await house.runJobs()
  expect(house.mails.at(-1)?.to).toBe('samira@fyren.example')
  const [, naming = ''] =
    /href="([^"]+\/namn)">[^<]+<span[^>]*> Samira/.exec(await (await administrator.get(path)).text()) ?? []
  expect((await asAssociation.post(naming, { name: 'Samira Nuri' })).status).toBe(403)
  expect((await administrator.post(naming, { name: 'Samira Nouri Ek' })).status).toBe(303)
  const signedIn = await house.anyone.post(linkIn(house.mails.at(-1)?.text), { till: '/bjorkvik' })
  const home = await (await house.visit(cookieOf(signedIn)).get('/bjorkvik')).text()
  expect(home).toContain('Samira Nouri Ek</strong>, för Föreningen Fyren')
  const ending = `${path}/foretradare/${association.representativeId}/avsluta`
  expect((await administrator.get(ending)).status).toBe(200)
  expect((await administrator.post(ending, { lastOn: '2026-03-08' })).status).toBe(303)
  expect((await asAssociation.get(`${path}/beskriv`)).status).toBe(403)
})

test('other programs ask for bodies and associations and add one under the same permission', async () => {
  const bodies = await (await house.anyone.get('/api/bjorkvik/organ')).json()
  expect(bodies).toHaveLength(3)
  const serving = `/api/bjorkvik/organ/${house.place.bodies.board}/uppdrag`
  expect([(await administrator.get(serving)).status, (await house.anyone.get(serving)).status]).toEqual([200, 404])
  expect((await house.anyone.get('/api/bjorkvik/foreningar?sok=fyren')).status).toBe(200)
  const added = await administrator.postJson('/api/bjorkvik/foreningar', { name: 'Granlunden' })
  expect([added.status, (await house.anyone.postJson('/api/bjorkvik/foreningar', { name: 'X' })).status]).toEqual([
    200, 403,
  ])
})
