import { expect, test } from 'vitest'
import { testApp } from '../../test/app.ts'
import { inTenant } from '../platform/perform.ts'
import { day } from '../platform/time.ts'
import { nextCaseNumber, numberingOn, passCaseNumber, previewCaseNumber, termsOn } from './index.ts'

const house = await testApp()
const { authority, bodies } = house.place
const administrator = await house.signInAs('administrator')
const registrar = await house.signInAs('registrar')
const performing = { db: house.db, actor: { kind: 'system', task: 'test' } as const, authority }
const boardPath = `/bjorkvik/organisation/organ/${bodies.board}`

const journalOf = (action: string) =>
  inTenant(performing, (tx) =>
    tx.selectFrom('journal').select(['outcome', 'details']).where('action', '=', action).orderBy('sequence').execute(),
  )

const addTerm = (fields: Record<string, string>) =>
  administrator.post(`${boardPath}/uppdrag/nytt`, {
    personId: '',
    newName: '',
    role: 'member',
    party: '',
    position: '',
    fromOn: '2026-01-01',
    lastOn: '',
    ...fields,
  })

test('those who work here see the organisation, others are asked to sign in', async () => {
  for (const path of ['', '/personer', '/konton', `/organ/${bodies.board}`]) {
    expect((await registrar.get(`/bjorkvik/organisation${path}`)).status).toBe(200)
    expect((await house.anyone.get(`/bjorkvik/organisation${path}`)).status).toBe(303)
  }
  const page = await (await registrar.get('/bjorkvik/organisation')).text()
  expect(page).toContain('Under Kommunstyrelsen')
  expect(page).not.toContain('Lägg till ett organ')
  expect((await registrar.get('/bjorkvik/organisation/organ/nytt')).status).toBe(403)
  expect((await administrator.get('/bjorkvik/organisation/organ/nytt')).status).toBe(200)
})

test('the administrator adds and changes a body; anyone else is refused and the attempt is on record', async () => {
  const fields = { name: 'Socialnämnden', kind: 'committeeBoard', parentBodyId: '', seats: '11' }
  const refused = await registrar.post('/bjorkvik/organisation/organ/nytt', fields)
  expect(refused.status).toBe(403)
  const added = await administrator.post('/bjorkvik/organisation/organ/nytt', fields)
  expect(added.status).toBe(303)
  const path = added.headers.get('location')?.split('?')[0] ?? ''
  expect(await (await registrar.get(path)).text()).toContain('Socialnämnden')
  const kept = await (await administrator.get('/bjorkvik/organisation')).text()
  expect(kept.match(/Numrering saknas/g)).toHaveLength(1)
  expect(kept).not.toContain('Ingen registrator')
  const changed = await administrator.post(`${path}/andra`, { ...fields, seats: '13' })
  expect(changed.status).toBe(303)
  expect((await journalOf('organisations.addBody')).map(({ outcome }) => outcome)).toEqual(['refused', 'done'])
  const invalid = await administrator.post(`${path}/andra`, { ...fields, name: '', seats: '0' })
  expect(invalid.status).toBe(422)
  expect(await invalid.text()).toContain('Skriv ett heltal mellan 1 och 501')
})

test('two bodies never share a name, and a subcommittee belongs to a body', async () => {
  const fields = { name: 'Kommunstyrelsen', kind: 'committeeBoard', parentBodyId: '', seats: '' }
  const taken = await administrator.post('/bjorkvik/organisation/organ/nytt', fields)
  expect([taken.status, await taken.text()]).toEqual([409, expect.stringContaining('Ett annat organ heter redan så')])
  const loose = await administrator.post('/bjorkvik/organisation/organ/nytt', {
    ...fields,
    name: 'Utskottet',
    kind: 'subcommittee',
  })
  expect(loose.status).toBe(409)
})

test('a term is added, corrected and ended, and holds on its last day', async () => {
  const added = await addTerm({ newName: 'Eva Berg', role: 'chair', party: 'B' })
  expect(added.headers.get('location')).toBe(`${boardPath}?klart=organisations.done.termAdded`)
  const second = await addTerm({ newName: 'Omar Ali', role: 'chair' })
  expect([second.status, await second.text()]).toEqual([422, expect.stringContaining('redan en ordförande')])
  const terms = () => inTenant(performing, (tx) => termsOn(tx, bodies.board, day('2026-06-30')))
  const [eva] = await terms()
  expect(eva).toMatchObject({ personName: 'Eva Berg', role: 'chair', party: 'B' })
  const again = await addTerm({ personId: eva?.personId ?? '' })
  expect([again.status, await again.text()]).toEqual([422, expect.stringContaining('redan ett uppdrag')])

  const termPath = `/bjorkvik/organisation/uppdrag/${eva?.termId}`
  expect((await administrator.get(`${termPath}/ratta`)).status).toBe(200)
  const corrected = await administrator.post(`${termPath}/ratta`, {
    role: 'viceChair',
    party: 'B',
    position: '1',
    fromOn: '2026-02-01',
    lastOn: '',
  })
  expect(corrected.status).toBe(303)
  expect((await administrator.post(`${termPath}/avsluta`, { lastOn: '2026-01-31' })).status).toBe(422)
  expect((await administrator.post(`${termPath}/avsluta`, { lastOn: '2026-06-30' })).status).toBe(303)
  expect(await terms()).toMatchObject([{ role: 'viceChair', fromOn: day('2026-02-01'), untilOn: day('2026-07-01') }])
  expect(await inTenant(performing, (tx) => termsOn(tx, bodies.board, day('2026-07-01')))).toEqual([])
  const journal = JSON.stringify(await journalOf('organisations.addTerm'))
  expect(journal).not.toContain('Eva')
})

test('a wrong date and a person given twice come back beside their fields with what was typed', async () => {
  const response = await addTerm({ newName: 'Nils Öberg', fromOn: '2026-02-30' })
  expect(response.status).toBe(422)
  const page = await response.text()
  expect(page).toContain('Skriv ett datum som finns')
  expect(page).toContain('value="Nils Öberg"')
  expect((await addTerm({ newName: 'Nils Öberg', lastOn: '2025-12-31' })).status).toBe(422)
  expect((await addTerm({})).status).toBe(422)
})

test('new numbering begins at the earliest tomorrow, and the old stays for its days', async () => {
  const set = (fields: Record<string, string>) =>
    administrator.post(`${boardPath}/numrering`, {
      kind: 'ownSeries',
      pattern: 'KSN {year}/{serial:3}',
      fromOn: '2026-07-01',
      ...fields,
    })
  expect((await administrator.get(`${boardPath}/numrering`)).status).toBe(200)
  expect((await set({ fromOn: '2026-03-01' })).status).toBe(409)
  const bad = await set({ pattern: 'KSN {year}' })
  expect([bad.status, await bad.text()]).toEqual([422, expect.stringContaining('ett av varje')])
  expect((await set({ lastSerial: 'många' })).status).toBe(422)
  expect((await set({})).status).toBe(303)
  expect((await set({ fromOn: '2027-02-01', lastSerial: '240' })).status).toBe(303)
  const on = (iso: string) => inTenant(performing, (tx) => numberingOn(tx, bodies.board, day(iso)))
  expect(await on('2026-06-30')).toMatchObject({ kind: 'diary', pattern: '{year}/KS {serial:4}' })
  expect(await on('2026-07-01')).toMatchObject({ kind: 'ownSeries', pattern: 'KSN {year}/{serial:3}' })
  const next = { bodyId: bodies.board, year: 2027, pattern: 'KSN {year}/{serial:3}' }
  expect(await inTenant(performing, (tx) => previewCaseNumber(tx, next))).toBe('KSN 2027/241')
  const same = await administrator.post(`/bjorkvik/organisation/organ/${bodies.council}/numrering`, {
    kind: 'ownSeries',
    pattern: 'ksn {year}-{serial}',
    fromOn: '2026-08-01',
  })
  expect([same.status, await same.text()]).toEqual([409, expect.stringContaining('Kommunstyrelsen räknar redan')])
})

test('two cases at the same moment get numbers after each other, past those given elsewhere', async () => {
  const next = () =>
    inTenant(performing, (tx) =>
      nextCaseNumber(tx, { bodyId: bodies.board, year: 2026, pattern: 'KSN {year}/{serial:3}' }),
    )
  const given = await Promise.all([next(), next(), next()])
  expect(given.toSorted()).toEqual(['KSN 2026/001', 'KSN 2026/002', 'KSN 2026/003'])
  await inTenant(performing, (tx) => passCaseNumber(tx, { bodyId: bodies.board, year: 2026, serial: 40 }))
  await inTenant(performing, (tx) => passCaseNumber(tx, { bodyId: bodies.board, year: 2026, serial: 7 }))
  expect(await next()).toBe('KSN 2026/041')
})

test('a body of another authority, or an address that is no id, does not exist', async () => {
  for (const id of ['00000000-0000-7000-8000-000000000000', 'x'])
    for (const path of [
      `organ/${id}`,
      `organ/${id}/andra`,
      `personer/${id}`,
      `uppdrag/${id}/avsluta`,
      `konton/${id}/avsluta`,
    ])
      expect((await administrator.get(`/bjorkvik/organisation/${path}`)).status).toBe(404)
})

test('people get titles with an end', async () => {
  const added = await administrator.post('/bjorkvik/organisation/personer/ny', { name: 'Karin Wallin' })
  const path = added.headers.get('location')?.split('?')[0] ?? ''
  const titled = await administrator.post(`${path}/titel`, {
    title: 'socialchef',
    unit: 'Socialförvaltningen',
    fromOn: '2026-01-01',
    lastOn: '',
  })
  expect(titled.status).toBe(303)
  const page = await (await registrar.get(path)).text()
  expect(page).toContain('socialchef, Socialförvaltningen')
  expect(await (await registrar.get('/bjorkvik/organisation/personer')).text()).toContain('socialchef')
  expect((await administrator.post(`${path}/namn`, { name: 'Karin Vallin' })).status).toBe(303)
})

test('a body never has more members than seats at once; substitutes do not count, and a seat is free the day after a term ends', async () => {
  const fields = { name: 'Valnämnden', kind: 'committeeBoard', parentBodyId: '', seats: '2' }
  const made = await administrator.post('/bjorkvik/organisation/organ/nytt', fields)
  const path = made.headers.get('location')?.split('?')[0] ?? ''
  const seat = async (newName: string, role: string, fromOn: string, lastOn: string) => {
    const term = { personId: '', newName, role, party: '', position: '', fromOn, lastOn }
    return (await administrator.post(`${path}/uppdrag/nytt`, term)).status
  }
  expect(await seat('Anna Ek', 'chair', '2026-01-01', '')).toBe(303)
  expect(await seat('Bo Ek', 'member', '2026-01-01', '2026-06-30')).toBe(303)
  expect(await seat('Cia Ek', 'member', '2026-06-30', '')).toBe(422)
  expect(await seat('Dan Ek', 'substitute', '2026-01-01', '')).toBe(303)
  expect(await seat('Eli Ek', 'member', '2026-07-01', '')).toBe(303)
  expect(await seat('Fia Ek', 'member', '2025-01-01', '2025-12-31')).toBe(303)
})
