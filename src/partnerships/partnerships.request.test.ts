import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { testApp } from '../../test/app.ts'
import { arranging } from '../../test/arrange.ts'
import { seedAuthority, sessionFor } from '../../test/seed.ts'
import { openCase } from '../cases/index.ts'
import { openDb } from '../platform/db/connect.ts'
import { newId } from '../platform/id.ts'
import { inTenant } from '../platform/perform.ts'
import { day } from '../platform/time.ts'
import { addParty } from './saving-queries.ts'

const house = await testApp()
const owner = openDb(house.owner)
const other = await seedAuthority(owner, house.clock, 'granby')
const { association, authority, bodies } = house.place
const registrar = await house.signInAs('registrar')
const actingFor = async (place: typeof other) =>
  house.visit(await sessionFor(owner, house.clock, place.association.accountId, place.association.representativeId))
const fyren = await actingFor(house.place)
const another = await actingFor(other)
const text = async (response: Response | Promise<Response>) => (await response).text()
const goal = 'Alla unga ska ha någonstans att vara på kvällen.'

const system = { db: house.db, authority, actor: { kind: 'system', task: 'test' } as const }
const arrange = arranging(house)

const someCase = (serial: number) =>
  arrange((doing) =>
    openCase(doing, {
      bodyId: bodies.board,
      caseNumber: `2026/KS ${serial}`,
      caseNumberKey: `KS-2026-${serial}`,
      title: 'Mötesplats för unga',
      stage: 'need',
      openedOn: day('2026-01-12'),
      parties: [
        { kind: 'authority', name: 'Björkviks kommun' },
        { kind: 'association', name: association.name, associationId: association.associationId },
      ],
    }),
  )

const somePartnership = async (fields: Record<string, string> = {}, answer: 'yes' | 'no' | '' = 'yes') => {
  const caseId = await someCase(serial++)
  const done = await registrar.post('/bjorkvik/partnerskap/nytt', {
    caseId,
    title: 'Kvällsöppet i Varvet',
    goal,
    associationId: association.associationId,
    authorityBrings: 'Lokalen Varvet',
    associationBrings: '1 800 timmar ideell tid',
    startsOn: '2026-03-01',
    endsOn: '2027-12-31',
    ...fields,
  })
  const path = (done.headers.get('location') ?? '').split('?')[0] ?? ''
  if (answer !== '') await fyren.post(`${path}/svar`, { answer })
  return { caseId, path, done }
}
let serial = 1000

test('a partnership begins from a case, with the association of the case chosen beforehand', async () => {
  const caseId = await someCase(7)
  const form = await text(registrar.get(`/bjorkvik/partnerskap/nytt?arende=${caseId}`))
  expect(form).toContain(`value="${association.associationId}" selected`)
  expect(form).toContain('value="Mötesplats för unga"')
  const { done, path } = await somePartnership()
  expect(done.status).toBe(303)
  const page = await text(registrar.get(path))
  for (const said of [
    'Kvällsöppet i Varvet',
    goal,
    'Lokalen Varvet',
    '1 800 timmar ideell tid',
    association.name,
    'Behov uppmärksammat',
  ])
    expect(page).toContain(said)
})

test('faults in the form come back beside their fields with what was typed', async () => {
  const { done } = await somePartnership({ title: '', startsOn: '2026-13-01' })
  expect(done.status).toBe(422)
  const page = await done.text()
  expect(page).toContain('2026-13-01')
  expect(page).toContain('Fyll i uppgiften')
  const backwards = await somePartnership({ startsOn: '2026-05-02', endsOn: '2026-05-01' })
  expect(await backwards.done.text()).toContain('Sista dagen ligger före den första')
})

test('an unpublished partnership is seen by its parties and staff, by no other association and not by the public', async () => {
  const { path } = await somePartnership({ title: 'Ännu inte offentligt' })
  expect((await fyren.get(path)).status).toBe(200)
  expect((await registrar.get(path)).status).toBe(200)
  expect((await another.get(path)).status).toBe(404)
  expect((await house.anyone.get(path)).status).toBe(404)
  const list = '/bjorkvik/partnerskap'
  expect(await text(fyren.get(list))).toContain('Ännu inte offentligt')
  expect(await text(registrar.get(list))).toContain('Ännu inte offentligt')
  expect(await text(another.get(`${list}?vilka=alla`))).not.toContain('Ännu inte offentligt')
  expect(await text(house.anyone.get(list))).not.toContain('Ännu inte offentligt')
  expect(await text(house.anyone.get('/api/bjorkvik/partnerskap'))).not.toContain('Ännu inte offentligt')
  const seen = await inTenant({ ...system, actor: { kind: 'anyone' } }, (tx) =>
    tx.selectFrom('partnership').select('title').where('is_public', '=', false).execute(),
  )
  expect(seen).toEqual([])
})

test('a published partnership is open to anyone, its case only when the case is', async () => {
  const { path, caseId } = await somePartnership({ title: 'Offentlig samverkan' })
  expect(await text(registrar.get(`${path}/offentligt`))).toContain('Vem som helst kan läsa')
  expect((await registrar.post(`${path}/offentligt`, { isPublic: 'yes' })).status).toBe(303)
  const page = await text(house.anyone.get(path))
  expect(page).toContain('Offentlig samverkan')
  expect(page).not.toContain(`/arenden/${caseId}`)
  expect(page).not.toContain('/lage')
  await owner.transaction().execute(async (tx) => {
    await tx.updateTable('case_file').set({ is_public: true }).where('case_id', '=', caseId).execute()
  })
  const answer = await (await house.anyone.get('/api/bjorkvik/partnerskap?lage=needSpotted')).json()
  expect(JSON.stringify(answer)).toContain('Offentlig samverkan')
  expect((await registrar.post(`${path}/offentligt`, { isPublic: 'no' })).status).toBe(303)
  expect((await house.anyone.get(path)).status).toBe(404)
})

test('the association writes the goal and its own contribution while nothing is decided, and nobody else’s', async () => {
  const { path } = await somePartnership()
  const page = await text(fyren.get(path))
  const [own = ''] = page.match(/\/bidrag\/[0-9a-f-]+/g) ?? []
  expect(page.match(/\/bidrag\//g)).toHaveLength(1)
  expect((await fyren.post(`${path}${own}`, { brings: 'En verksamhetsledare' })).status).toBe(303)
  expect((await fyren.post(`${path}/mal`, { goal: 'Ett mål med bådas ord.' })).status).toBe(303)
  const changed = await text(registrar.get(path))
  expect(changed).toContain('En verksamhetsledare')
  expect(changed).toContain('Ett mål med bådas ord.')
  const theirs = changed.match(/\/bidrag\/[0-9a-f-]+/g)?.find((link) => link !== own) ?? ''
  expect((await fyren.post(`${path}${theirs}`, { brings: 'Allt' })).status).toBe(403)
  expect((await another.post(`${path}/mal`, { goal: 'Kapat' })).status).toBe(404)
  expect((await another.post(`${path}/lage`, { verb: 'end', reason: 'Bort' })).status).toBe(404)
})

test('the days that the parties have decided are not changed by one of them; a missing one is filled in', async () => {
  const { path } = await somePartnership({ title: 'Sommarläger', startsOn: '2026-06-01' })
  const change = (days: Record<string, string>) => registrar.post(`${path}/uppgifter`, { title: 'Läger', ...days })
  expect((await change({ startsOn: '2026-06-08' })).status).toBe(303)
  await owner.updateTable('partnership').set({ state: 'active' }).where('title', '=', 'Läger').execute()
  expect((await change({ startsOn: '2026-06-01' })).status).toBe(409)
  expect((await change({})).status).toBe(409)
  expect((await change({ startsOn: '2026-06-08', endsOn: '2027-05-31' })).status).toBe(303)
  expect((await change({ startsOn: '2026-06-08', endsOn: '2027-06-01' })).status).toBe(409)
})

test('an association that is named is asked first: it reads the question and nothing more, is shown to nobody, and answers for itself', async () => {
  const { path } = await somePartnership({ title: 'Tillfrågad' }, '')
  await house.runJobs()
  expect(house.mails.at(-1)?.text).toContain(`${path}/svar`)
  expect(await text(registrar.get(path))).toMatch(/Väntar på svar från Föreningen/)
  const asked = await text(fyren.get(path))
  expect(asked).toContain('Svara om ni vill vara part')
  expect(asked).not.toContain('Vi ska')
  expect((await fyren.post(`${path}/mal`, { goal: 'Kapat' })).status).toBe(403)
  expect((await registrar.post(`${path}/offentligt`, { isPublic: 'yes' })).status).toBe(409)
  expect((await registrar.post(`${path}/svar`, { answer: 'yes' })).status).toBe(403)
  const forge = sql`update partnership_party set consent = 'given' where consent = 'asked'`
  await expect(inTenant({ ...system }, (tx) => forge.execute(tx))).rejects.toThrow(/answers for itself/)
  expect((await fyren.post(`${path}/svar`, { answer: '' })).status).toBe(422)
  expect((await fyren.post(`${path}/svar`, { answer: 'yes' })).status).toBe(303)
  expect(await text(fyren.get(path))).toContain('Vi ska')
  const { associationId } = other.association
  await registrar.post(`${path}/offentligt`, { isPublic: 'yes' })
  await registrar.post(`${path}/part`, { associationId, brings: 'Ledare' })
  expect(await text(registrar.get(path))).toContain(other.association.name)
  expect(await text(house.anyone.get(path))).not.toContain(other.association.name)
  expect(await text(house.anyone.get('/api/bjorkvik/partnerskap'))).not.toContain(other.association.name)
})

test('who has said no sees the partnership no more, the municipality sees why, and may ask anew', async () => {
  const { path } = await somePartnership({ title: 'Avböjd' }, '')
  const no = await fyren.post(`${path}/svar`, { answer: 'no', said: 'Vi hinner inte i år.' })
  expect(no.headers.get('location')).toMatch(/^\/bjorkvik\/partnerskap\?/)
  expect((await fyren.get(path)).status).toBe(404)
  const page = await text(registrar.get(path))
  expect(page).toContain('svarade nej')
  expect(page).toContain('Vi hinner inte i år.')
  await registrar.post(`${path}/part`, { associationId: other.association.associationId, brings: '' })
  const seen = [await text(another.get(path))]
  await another.post(`${path}/svar`, { answer: 'yes' })
  seen.push(await text(another.get(path)))
  expect(seen.join()).not.toMatch(/Vi hinner inte|svarade nej/)
  const again = await registrar.post(`${path}/part`, { associationId: association.associationId, brings: '' })
  expect(again.status).toBe(303)
  const question = /href="([^"]*\/fraga\/[^"]*)"/.exec(await text(registrar.get(path)))?.[1] ?? ''
  expect((await fyren.post(question)).status).toBe(403)
  expect((await registrar.post(question)).status).toBe(303)
  expect((await fyren.get(path)).status).toBe(404)
  expect(await text(registrar.get(path))).not.toContain('Väntar på svar från')
  expect((await registrar.post(question)).status).toBe(409)
  await registrar.post(`${path}/part`, { associationId: association.associationId, brings: '' })
  expect((await fyren.post(`${path}/svar`, { answer: 'yes' })).status).toBe(303)
  const demote = sql`update partnership_party set consent = 'asked' where association_id is not null and consent = 'given'`
  await expect(inTenant({ ...system }, (tx) => demote.execute(tx))).rejects.toThrow(/An answer stands/)
})

test('another association joins on equal terms, once', async () => {
  const { path } = await somePartnership()
  const { associationId, name } = other.association
  const join = () => registrar.post(`${path}/part`, { associationId, brings: 'Ledare' })
  // Asked for twice at the same moment, too.
  expect((await Promise.all([join(), join()])).map(({ status }) => status).toSorted()).toEqual([303, 422])
  expect((await join()).status).toBe(422)
  expect(await text(another.get(path))).toContain(name)
  expect((await registrar.post(`${path}/part`, { associationId: newId(1) })).status).toBe(409)
  // It answers an invitation to all, and is taken in by that answer.
  await arrange(async (doing) => {
    await addParty(doing, path.split('/').at(-1) ?? '', { associationId, brings: '' })
    return ''
  })
  expect((await another.get(path)).status).toBe(200)
  expect((await another.post(`${path}/svar`, { answer: 'yes' })).status).toBe(403)
})

test('the list is filtered by part of the way and by state, says what to do when empty, and goes on by cursor', async () => {
  expect(await text(house.anyone.get('/granby/partnerskap'))).toContain('Här finns inga partnerskap än')
  expect(await text(registrar.get('/bjorkvik/partnerskap?lage=ended'))).toContain('Inget partnerskap är där just nu')
  for (let count = 0; count < 26; count++) await somePartnership({ title: `Överenskommelse ${count}` })
  const needs = await text(registrar.get('/bjorkvik/partnerskap?skede=behov'))
  expect(needs).toMatch(/href="[^"]*skede=behov&amp;lage=screened"/)
  expect(needs).not.toContain('lage=ended')
  const first = await text(registrar.get('/bjorkvik/partnerskap?lage=needSpotted'))
  const next = /href="([^"]*fran=[^"]*)" rel="next"/.exec(first)?.[1]?.replaceAll('&amp;', '&') ?? ''
  const second = await text(registrar.get(next))
  const titles = (page: string) => [...page.matchAll(/Överenskommelse (\d+)/g)].map((match) => match[1])
  expect(new Set([...titles(first), ...titles(second)]).size).toBe(26)
})

test('a form that cannot show all there is to choose among says so, and the case of the address is among them', async () => {
  const old = await someCase(serial++)
  await arrange(async ({ tx, newId: id }) => {
    await sql`with added as (insert into association (association_id, name, created_at)
        select gen_random_uuid(), 'x', now() from generate_series(1, 2000))
      insert into case_file (authority_id, case_id, body_id, case_number, case_number_key, title, state, stage, opened_on, latest_event_on)
      select ${authority.authorityId}, gen_random_uuid(), ${bodies.board}, 'KS 2027/' || n, 'KS-2027-' || n, 'x', 'open', 'need', '2027-01-01', '2027-01-01'
      from generate_series(1, 300) n`.execute(tx)
    return id()
  })
  const form = await text(registrar.get(`/bjorkvik/partnerskap/nytt?arende=${old}`))
  const told = ['Här står de 300 öppna ärenden', 'Alla föreningar ryms inte här', `<option value="${old}" selected`]
  expect(told.filter((words) => !form.includes(words))).toEqual([])
})
