import { expect, test } from 'vitest'
import { testApp } from '../../../test/app.ts'
import { seedAuthority, sessionFor } from '../../../test/seed.ts'
import { openDb } from '../../platform/db/connect.ts'

const house = await testApp()
const owner = openDb(house.owner)
const granby = await seedAuthority(owner, house.clock, 'granby')
const registrar = await house.signInAs('registrar')
const association = house.visit(
  await sessionFor(owner, house.clock, house.place.association.accountId, house.place.association.representativeId),
)
const stranger = house.visit(await sessionFor(owner, house.clock, granby.accounts.registrar))
const at = (slug: string, rest = '') => `/${slug}/foreningar/${house.place.association.associationId}${rest}`
const own = (rest = '') => at('bjorkvik', rest)
const text = async (answer: Promise<Response>) => (await answer).text()
// The authority has to do with the association once it vouches for somebody there.
await registrar.post(own('/bjud-in'), { email: 'bo@fyren.example', name: 'Bo Ek', role: 'contact' })
const minutes = new File(['%PDF-1.7\n1 0 obj\n<<>>\nendobj\n'], 'protokoll.pdf', { type: 'application/pdf' })
const day = () => house.clock.today().toString()

test('what is told has to be confirmed by the association itself, and anew when it is changed', async () => {
  expect((await association.post(own('/bekrafta'))).status).toBe(409)
  const told = {
    purposeClause: 'Att barn och unga har någonstans att vara.',
    sharesNoProfit: 'yes',
    icnpoClass: 'culture',
  }
  expect((await registrar.post(own('/uppgifter'), told)).status).toBe(303)
  expect((await registrar.post(own('/bekrafta'))).status).toBe(403)
  expect((await association.post(own('/bekrafta'))).status).toBe(303)
  expect(await text(house.anyone.get(own()))).toContain('Bekräftat')
  expect((await association.post(own('/uppgifter'), told)).status).toBe(303)
  expect(await text(house.anyone.get(own()))).toContain('Inte bekräftat än')
  const early = { ...told, registerStatus: 'none', registeredOn: day() }
  expect((await association.post(own('/uppgifter'), early)).status).toBe(409)
})

test('nobody is entered as signatory without evidence, and evidence is shown only to those who work together', async () => {
  const someone = { name: 'Siv Ek', title: 'ordförande', signs: 'alone', evidenceSays: '§ 4', fromOn: day() }
  const evidenceId = '00000000-0000-7000-8000-000000000000'
  expect((await association.post(own('/firmatecknare/ny'), { ...someone, evidenceId })).status).toBe(409)
  const bad = new File(['MZ not a paper'], 'protokoll.pdf', { type: 'application/pdf' })
  expect(await text(association.post(own('/underlag/nytt'), { title: 'Protokoll', file: bad }))).toContain('varken PDF')
  expect((await association.post(own('/underlag/nytt'), { title: 'Protokoll', file: minutes })).status).toBe(303)
  const form = await text(association.get(own('/firmatecknare/ny')))
  const kept = /value="([0-9a-f-]{36})"[^>]*>\s*Protokoll/.exec(form)?.[1] ?? ''
  expect((await association.post(own('/firmatecknare/ny'), { ...someone, evidenceId: kept })).status).toBe(303)
  const page = await text(registrar.get(own()))
  for (const said of ['Siv Ek', 'Tecknar ensam', 'Protokoll', '§ 4']) expect(page).toContain(said)
  const file = await registrar.get(own(`/underlag/${kept}`))
  expect(file.headers.get('content-disposition')).toContain('attachment')
  for (const visitor of [house.anyone, stranger]) {
    const slug = visitor === stranger ? 'granby' : 'bjorkvik'
    expect((await visitor.get(at(slug, `/underlag/${kept}`))).status).toBe(404)
    expect(await text(visitor.get(at(slug)))).not.toContain('Siv Ek')
  }
})

test('a right to sign and an office end with a last day, not before the first', async () => {
  const page = await text(association.get(own()))
  const end = /href="([^"]+\/firmatecknare\/[0-9a-f-]+\/avsluta)"/.exec(page)?.[1] ?? ''
  const yesterday = house.clock.today().subtract({ days: 1 }).toString()
  expect((await association.post(end, { lastOn: yesterday })).status).toBe(409)
  expect((await association.post(end, { lastOn: day() })).status).toBe(303)
  expect(
    (await association.post(own('/styrelse/ny'), { name: 'Bo Ek', office: 'treasurer', fromOn: day() })).status,
  ).toBe(303)
  expect(await text(association.get(own()))).toContain('Bo Ek')
})

test('an association tells what it works with in the words of needs, and anyone reads it', async () => {
  const told = { 'themes.children': 'true', 'offers.premises': 'true', areas: 'Centrum, Norra hamnen, Centrum' }
  expect((await association.post(own('/intressen'), { ...told, 'themes.magic': 'true' })).status).toBe(422)
  expect((await association.post(own('/intressen'), told)).status).toBe(303)
  const page = await text(house.anyone.get(own()))
  for (const said of ['Barn', 'Lokal', 'Centrum, Norra hamnen']) expect(page).toContain(said)
  expect(page).not.toContain('Förslag på behov')
  expect(await text(association.get(own()))).toContain('Nej, föreningen har inte bett om förslag')
  expect(await text(association.get(own('/intressen')))).toMatch(/name="themes\.children"[^>]*checked/)
})

test('an authority that has nothing to do with an association changes nothing of what it tells, until it invites somebody', async () => {
  const officer = { name: 'Eva Ek', office: 'chair', fromOn: day() }
  const tries = [
    () => stranger.post(at('granby', '/uppgifter'), { purposeClause: 'Något helt annat.' }),
    () => stranger.post(at('granby', '/intressen'), { areas: 'Granby' }),
    () => stranger.post(at('granby', '/beskriv'), { purpose: 'Något helt annat.', area: '' }),
    () => stranger.post(at('granby', '/andra'), { name: 'Fel namn' }),
    () => stranger.post(at('granby', '/styrelse/ny'), officer),
    () => stranger.post(at('granby', '/underlag/nytt'), { title: 'Protokoll', file: minutes }),
  ]
  expect(await Promise.all(tries.map(async (one) => (await one()).status))).toEqual(tries.map(() => 409))
  expect(await text(house.anyone.get(own()))).not.toContain('Något helt annat')
  const person = { email: 'bo@granby.example', name: 'Bo Alm', role: 'contact' }
  expect((await stranger.post(at('granby', '/bjud-in'), person)).status).toBe(303)
  expect((await stranger.post(at('granby', '/styrelse/ny'), officer)).status).toBe(303)
})
