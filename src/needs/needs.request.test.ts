import { expect, test } from 'vitest'
import { testApp } from '../../test/app.ts'
import { arranging } from '../../test/arrange.ts'
import { sessionFor } from '../../test/seed.ts'
import { openCase } from '../cases/index.ts'
import { openDb } from '../platform/db/connect.ts'
import { newId } from '../platform/id.ts'
import { inTenant } from '../platform/perform.ts'
import { day } from '../platform/time.ts'

const house = await testApp({ on: '2026-03-09' })
const owner = openDb(house.owner)
const { authority, bodies, association } = house.place
const arrange = arranging(house)
await house.owner.query('update authority set email = $1', ['kommunen@bjorkvik.example'])

const staff = { db: house.db, actor: { kind: 'system' as const, task: 'test' }, authority }

let officer = await house.signInAs('caseOfficer')
const actingFor = async ({ accountId, representativeId }: { accountId: string; representativeId: string }) =>
  house.visit(await sessionFor(owner, house.clock, accountId, representativeId))
let fyren = await actingFor(association)

/** Another association with somebody who acts for it. */
const someAssociation = async (name: string, wants: boolean) => {
  const [associationId, accountId, representativeId] = [newId(1), newId(2), newId(3)]
  await house.owner.query(
    `insert into association (association_id, name, purpose, themes, areas, wants_proposals, created_at)
     values ($1, $2, 'Vi ger läxhjälp åt elever på kvällarna', '{education}', '{Hamnen}', $3, now())`,
    [associationId, name, wants],
  )
  await house.owner.query(`insert into account (account_id, email, name, created_at) values ($1, $2, $3, now())`, [
    ...[accountId, `${name.toLowerCase()}@example.org`, `Företrädare ${name}`],
  ])
  await house.owner.query(
    `insert into association_representative (association_representative_id, association_id, account_id, role, from_on, vouched_by)
     values ($1, $2, $3, 'chair', '2025-01-01', $4)`,
    [representativeId, associationId, accountId, authority.authorityId],
  )
  return { associationId, accountId, representativeId }
}
const cottage = await someAssociation('Läxstugan', true)
const span = await someAssociation('Bron', true)
let studio = await actingFor(cottage)
let bridge = await actingFor(span)
/** Sessions last for hours: on another day everybody signs in again. */
const signInAgain = async () => {
  officer = await house.signInAs('caseOfficer')
  ;[fyren, studio, bridge] = [await actingFor(association), await actingFor(cottage), await actingFor(span)]
}

const idea = {
  title: 'Läxhjälp på biblioteket',
  challenge: 'Många elever i Hamnen saknar en lugn plats att plugga på.',
  forWhom: 'Elever i årskurs 4–9',
  wanted: 'Öppna biblioteket två kvällar i veckan',
  area: 'Hamnen',
  'themes.education': 'true',
  'targetGroups.pupils': 'true',
}
const me = { name: 'Ylva Grip', email: 'ylva@example.org' }
const list = '/bjorkvik/behov'
const text = async (answer: Response | Promise<Response>) => (await answer).text()
const latest = async (): Promise<string> =>
  (await house.owner.query('select partnership_id as id from need order by sent_at desc limit 1')).rows[0].id

let id = ''
const caseId = await arrange((doing) =>
  openCase(doing, {
    ...{
      bodyId: bodies.board,
      caseNumber: '2026/KS 0001',
      caseNumberKey: 'KS-2026-1',
      title: 'Läxhjälp',
      stage: 'need',
    },
    openedOn: day('2026-03-02'),
    parties: [{ kind: 'authority', name: authority.name }],
  }),
)

test('anybody shares an idea, reads nothing back, and gets a letter with a link to change it until it is answered', async () => {
  const missing = await house.anyone.post(`${list}/nytt`, { ...idea, ...me, email: '' })
  expect(missing.status).toBe(422)
  expect(await missing.text()).toContain('Läxhjälp på biblioteket')
  const sent = await house.anyone.post(`${list}/nytt`, { ...idea, ...me })
  expect(sent.headers.get('location')).toBe(`${list}/tack`)
  id = await latest()
  for (const path of [`${list}/${id}`, `/bjorkvik/partnerskap/${id}`, `/bjorkvik/partnerskap/${id}/behov`])
    expect((await house.anyone.get(path)).status).toBe(404)
  expect(await text(house.anyone.get(list))).not.toContain('Läxhjälp')
  await house.runJobs()
  expect(house.mails.map(({ to }) => to).toSorted()).toEqual(['kommunen@bjorkvik.example', 'ylva@example.org'])
  const link =
    /http:\/\/localhost(\S+\/ide\/\S+)/.exec(house.mails.find(({ to }) => to === me.email)?.text ?? '')?.[1] ?? ''
  expect(await text(house.anyone.get(link))).toContain('Öppna biblioteket två kvällar')
  const changed = await house.anyone.post(link, { ...idea, wanted: 'Öppna biblioteket tre kvällar' })
  expect(changed.status).toBe(303)
  expect(await text(officer.get(`/bjorkvik/partnerskap/${id}/behov`))).toContain('tre kvällar')
})

test('a machine that fills in the trap is thanked and leaves nothing, and the sixth idea of a day from one address waits', async () => {
  const count = async () => (await house.owner.query('select count(*)::int as n from need')).rows[0].n
  const before = await count()
  const trapped = await house.anyone.post(`${list}/nytt`, { ...idea, ...me, webbplats: 'http://spam.example' })
  expect(trapped.headers.get('location')).toBe(`${list}/tack`)
  expect(await count()).toBe(before)
  const other = { ...idea, name: 'Bo Ek', email: 'bo@example.org' }
  for (let sent = 0; sent < 5; sent++) expect((await house.anyone.post(`${list}/nytt`, other)).status).toBe(303)
  const refused = await house.anyone.post(`${list}/nytt`, other)
  expect(refused.status).toBe(422)
  expect(await refused.text()).toContain('Vänta till i morgon')
  expect(await count()).toBe(before + 5)
})

test('the answer is in writing, reaches the sender, registers the idea, and ends the changing of it', async () => {
  const at = `/bjorkvik/partnerskap/${id}/behov`
  expect((await officer.post(`${at}/bedomning`, { outcome: 'goOn', answer: '' })).status).toBe(422)
  expect((await fyren.post(`${at}/bedomning`, { outcome: 'notOurs', answer: 'Nej' })).status).toBe(404)
  house.mails.length = 0
  const answer = 'Vi vill gå vidare: biblioteket har plats på kvällarna.'
  expect((await officer.post(`${at}/bedomning`, { outcome: 'goOn', answer, caseId })).status).toBe(303)
  await house.runJobs()
  const letter = house.mails.find(({ to }) => to === me.email)
  expect(letter?.text).toContain(answer)
  const link = /http:\/\/localhost(\S+)/.exec(letter?.text ?? '')?.[1] ?? ''
  expect(await text(house.anyone.get(link))).toContain(answer)
  expect((await house.anyone.post(link, idea)).status).toBe(409)
  const rows = await inTenant(staff, (tx) =>
    tx.selectFrom('register_entry').select(['subject', 'direction', 'counterpart']).execute(),
  )
  expect(rows).toEqual([{ subject: 'Läxhjälp på biblioteket', direction: 'received', counterpart: 'Ylva Grip' }])
})

test('an open invitation asks a reason for a short time, writes to those it fits, and lists the need for everybody', async () => {
  const at = `/bjorkvik/partnerskap/${id}/behov/oppna`
  const asked = { invitation: 'Vi söker fler som vill vara med.', from: '2026-03-09', until: '2026-03-15' }
  const short = await officer.post(at, asked)
  expect(short.status).toBe(422)
  expect(await short.text()).toContain('kortare än 21 dagar')
  expect((await officer.post(at, { ...asked, until: '2026-03-01', shorterBecause: 'Brådskar' })).status).toBe(422)
  house.mails.length = 0
  expect((await officer.post(at, { ...asked, shorterBecause: 'Terminen börjar snart.' })).status).toBe(303)
  await house.runJobs()
  await house.runJobs()
  expect(house.mails.map(({ to }) => to).toSorted()).toEqual(['bron@example.org', 'läxstugan@example.org'])
  const shown = await text(house.anyone.get(`${list}/${id}`))
  expect(shown).toContain('Terminen börjar snart.')
  expect(shown).not.toContain('Ylva')
  const overview = await text(officer.get(`/bjorkvik/partnerskap/${id}/behov`))
  expect(overview).toContain('Föreslagna föreningar')
  for (const query of ['sok=elever', 'omrade=Hamnen', 'tema=education', 'grupp=pupils', 'sok=l%C3%A4xhj%C3%A4lpen'])
    expect({
      query,
      found: (await text(house.anyone.get(`${list}?${query}`))).includes('Läxhjälp på biblioteket'),
    }).toEqual({
      query,
      found: true,
    })
  const fitting = await text(studio.get(`${list}/passar`))
  expect(fitting).toContain('Samma tema: Lärande')
  expect(fitting).toContain('Verkar i samma område: Hamnen')
})

test('associations answer during the period and not after it; two join, one is told why not', async () => {
  const at = `${list}/${id}/svar`
  expect((await house.anyone.post(at, { says: 'Vi vill' })).status).toBe(303)
  for (const visitor of [studio, bridge])
    expect((await visitor.post(at, { says: 'Vi vill vara med', brings: 'Tio ledare' })).status).toBe(303)
  expect((await fyren.post(at, { says: 'Vi också' })).status).toBe(303)
  const answers = (await house.owner.query('select need_answer_id as id, association_id from need_answer')).rows
  const settle = (who: string, fields: Record<string, string>) =>
    officer.post(
      `/bjorkvik/partnerskap/${id}/behov/svar/${answers.find(({ association_id }) => association_id === who)?.id}`,
      fields,
    )
  expect((await settle(cottage.associationId, { outcome: 'joined' })).status).toBe(422)
  house.at('2026-03-16')
  await signInAgain()
  const late = await studio.post(at, { says: 'Vi ångrar oss' })
  expect(late.status).toBe(409)
  expect(await late.text()).toContain('Svarstiden gick ut 15 mars 2026')
  expect((await settle(cottage.associationId, { outcome: 'joined' })).status).toBe(303)
  expect((await settle(association.associationId, { outcome: 'joined' })).status).toBe(303)
  await house.owner.query("update partnership set state = 'signing'")
  expect((await settle(span.associationId, { outcome: 'joined' })).status).toBe(409)
  await house.owner.query("update partnership set state = 'matching'")
  for (const reason of ['', 'Ni verkar i en annan ort.'])
    expect((await settle(span.associationId, { outcome: 'declined', reason })).status).toBe(reason === '' ? 422 : 303)
  house.mails.length = 0
  await house.runJobs()
  expect(house.mails.find(({ to }) => to === 'bron@example.org')?.text).toContain('annan ort')
  expect((await bridge.get(`/bjorkvik/partnerskap/${id}/dialog`)).status).toBe(404)
  expect((await studio.get(`/bjorkvik/partnerskap/${id}/dialog`)).status).toBe(200)
})

test('a dialogue note is confirmed by all, and a change asks them anew', async () => {
  const at = `/bjorkvik/partnerskap/${id}/dialog`
  const words = { present: 'Kommunen, Fyren och Läxstugan', said: 'Vi vill börja i höst.', intention: 'goOn' }
  expect((await fyren.post(`${at}/ny`, { ...words, heldOn: '2027-01-01' })).status).toBe(422)
  expect((await fyren.post(`${at}/ny`, { ...words, heldOn: '2026-03-16' })).status).toBe(303)
  const noteId = (await house.owner.query('select dialogue_note_id as id from dialogue_note')).rows[0].id
  const confirmed = async () => (await text(officer.get(at))).match(/Har bekräftat/g)?.length ?? 0
  expect(await confirmed()).toBe(1)
  for (const visitor of [officer, studio])
    expect((await visitor.post(`${at}/${noteId}/bekrafta`, { revision: '1' })).status).toBe(303)
  expect(await confirmed()).toBe(3)
  expect((await bridge.post(`${at}/${noteId}/bekrafta`, { revision: '1' })).status).toBe(404)
  const changed = { ...words, said: 'Vi vill börja i vår.', heldOn: '2026-03-16', revision: '1' }
  expect((await officer.post(`${at}/${noteId}`, changed)).status).toBe(303)
  expect(await confirmed()).toBe(1)
  expect((await fyren.post(`${at}/${noteId}/bekrafta`, { revision: '1' })).status).toBe(409)
  expect((await fyren.post(`${at}/${noteId}`, changed)).status).toBe(422)
})

test('who saves second sees the difference and chooses; when all confirm, the goal is the partnership’s and the text is filed', async () => {
  const at = `/bjorkvik/partnerskap/${id}/behovsbeskrivning`
  const words = {
    challenge: 'Elever saknar en lugn plats.',
    targetGroup: 'Elever i Hamnen',
    whyTogether: 'Kommunen har lokalen, föreningarna har ledarna.',
    goal: 'Alla elever har en lugn plats att plugga på.',
  }
  expect((await fyren.post(`${at}/skriv`, { ...words, base: '0' })).status).toBe(303)
  expect(
    (await officer.post(`${at}/skriv`, { ...words, challenge: 'Elever saknar en trygg plats.', base: '1' })).status,
  ).toBe(303)
  const mine = { ...words, challenge: 'Elever saknar en tyst plats.', goal: 'Alla elever klarar skolan.', base: '1' }
  const conflict = await fyren.post(`${at}/skriv`, mine)
  expect(conflict.status).toBe(422)
  const shown = await conflict.text()
  expect(shown).toMatch(/<del>\s*tyst<\/del><ins>\s*trygg<\/ins>/)
  expect(shown).toContain('Alla elever klarar skolan.')
  const chosen = { ...mine, base: '2', 'challenge.pick': 'theirs', 'challenge.theirs': 'Elever saknar en trygg plats.' }
  expect((await fyren.post(`${at}/skriv`, chosen)).status).toBe(303)
  for (const visitor of [officer, fyren]) expect((await visitor.post(at, { version: '3' })).status).toBe(303)
  expect((await studio.post(`${at}/skriv`, { ...mine, base: '3', targetGroup: 'Elever' })).status).toBe(303)
  expect((await officer.post(at, { version: '3' })).status).toBe(409)
  for (const visitor of [officer, fyren, studio]) expect((await visitor.post(at, { version: '4' })).status).toBe(303)
  const [kept] = await inTenant(staff, (tx) =>
    tx.selectFrom('partnership').select('goal').where('partnership_id', '=', id).execute(),
  )
  expect(kept?.goal).toBe('Alla elever klarar skolan.')
  const papers = await inTenant(staff, (tx) =>
    tx.selectFrom('document').select('text').orderBy('document_id').execute(),
  )
  expect(papers).toHaveLength(2)
  expect(papers[1]?.text).toContain('Alla elever klarar skolan.')
  expect(await text(officer.get(at))).toContain('Bekräftad av alla')
})
