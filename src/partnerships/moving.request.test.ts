import { expect, test } from 'vitest'
import { testApp } from '../../test/app.ts'
import { arranging } from '../../test/arrange.ts'
import { seedAuthority, sessionFor } from '../../test/seed.ts'
import { giveAssignment, openCase } from '../cases/index.ts'
import { recordItem, recordMeeting } from '../meetings/index.ts'
import { openDb } from '../platform/db/connect.ts'
import { inTenant } from '../platform/perform.ts'
import { day } from '../platform/time.ts'
import type { PartnershipState } from './partnership-states.ts'
import { recordPartnership } from './saving-queries.ts'

const house = await testApp()
const owner = openDb(house.owner)
const other = await seedAuthority(owner, house.clock, 'granby')
const { association, authority, bodies } = house.place
const officer = await house.signInAs('caseOfficer')
const actingFor = async (place: typeof other) =>
  house.visit(await sessionFor(owner, house.clock, place.association.accountId, place.association.representativeId))
const fyren = await actingFor(house.place)
const another = await actingFor(other)
const text = async (response: Response | Promise<Response>) => (await response).text()
const arrange = arranging(house)
let serial = 2000

const someCase = () =>
  arrange((doing) =>
    openCase(doing, {
      ...{ bodyId: bodies.board, caseNumber: `2026/KS ${++serial}`, caseNumberKey: `KS-2026-${serial}` },
      ...{ title: 'Mötesplats för unga', stage: 'need', openedOn: day('2026-01-12') },
      parties: [{ kind: 'association', name: association.name, associationId: association.associationId }],
    }),
  )

const partnershipIn = async (
  state: PartnershipState,
  caseId?: string,
  more: { startsOn?: Temporal.PlainDate } = {},
) => {
  const partnershipId = await arrange((doing) =>
    recordPartnership(doing, {
      ...{ caseId, title: 'Kvällsöppet i Varvet', goal: 'Öppet för alla unga.', state, ...more },
      parties: [
        { authorityId: authority.authorityId, brings: 'Lokalen' },
        { associationId: association.associationId, brings: 'Ideell tid' },
      ],
    }),
  )
  return { partnershipId, path: `/bjorkvik/partnerskap/${partnershipId}` }
}

const decideIn = (caseId: string, heldOn = day('2026-03-09'), outcome: 'decision' | 'tabled' = 'decision') =>
  arrange(async (doing) => {
    const meetingId = await recordMeeting(doing, { bodyId: bodies.board, heldOn, place: '' })
    return recordItem(doing, {
      ...{ meetingId, caseId, paragraph: 12, title: 'Mötesplats för unga', outcome, appealType: 'legalityReview' },
      ...{ background: '', decisionPath: '', points: ['Kommunstyrelsen ingår partnerskapet.'] },
      ...{ motions: [], votes: [], reservations: [] },
    })
  })

const stateOf = async (partnershipId: string) =>
  (
    await owner
      .selectFrom('partnership')
      .select('state')
      .where('partnership_id', '=', partnershipId)
      .executeTakeFirstOrThrow()
  ).state

test('a need is registered in a case before it goes on, and the other party is told whose turn it is', async () => {
  const { path, partnershipId } = await partnershipIn('needSpotted')
  const page = await text(officer.get(path))
  expect(page).toContain('Vi ska')
  expect(page).toContain('Partnerskapet är registrerat i ett ärende')
  expect(page).toContain(`${path}/arende`)
  const early = await officer.post(`${path}/lage`, { verb: 'screen' })
  expect(early.status).toBe(409)
  expect(await early.text()).toContain('Knyt partnerskapet till ett ärende först')
  expect((await officer.post(`${path}/avsteg/registered`, exception)).status).toBe(409)
  expect((await officer.post(`${path}/arende`, { caseId: await someCase() })).status).toBe(303)
  house.mails.length = 0
  expect((await officer.post(`${path}/lage`, { verb: 'screen' })).status).toBe(303)
  expect(await stateOf(partnershipId)).toBe('screened')
  await house.runJobs()
  expect(house.mails.map(({ to }) => to)).toEqual(['fyren@bjorkvik.example'])
  expect(house.mails[0]?.text).toContain(path)
  expect(await text(fyren.get(path))).toContain('Nytt läge: första kontakt tagen')
  const home = await text(fyren.get('/bjorkvik'))
  expect(home.slice(home.indexOf('Ni ska'), home.indexOf('Tillsammans'))).toContain(path)
  const ours = await text(officer.get('/bjorkvik'))
  expect(ours.slice(ours.indexOf('Vi ska'), ours.indexOf('Ni ska'))).toContain(path)
})

const exception = { name: 'Eva Berg', title: 'förvaltningschef', reason: 'Vägt enligt lagen.', decidedOn: '2026-03-09' }

test('what all parties do together waits for the last one, and going back asks everyone anew', async () => {
  const { path, partnershipId } = await partnershipIn('signing', await someCase())
  const reopen = { verb: 'reopen', reason: 'Tiden behöver ändras.' }
  expect((await officer.post(`${path}/lage`, { verb: 'reopen' })).status).toBe(422)
  expect((await officer.post(`${path}/lage`, reopen)).headers.get('location')).toContain('partnerships.done.confirmed')
  expect(await stateOf(partnershipId)).toBe('signing')
  expect((await officer.post(`${path}/lage`, reopen)).status).toBe(409)
  const back = `${path}/bekraftat/reopen`
  expect(await text(officer.get(path))).toContain(back)
  expect((await fyren.get(back)).status).toBe(404)
  expect((await officer.post(back)).status).toBe(303)
  expect((await officer.post(back)).status).toBe(409)
  expect(await text(fyren.get(path))).not.toContain('Björkviks kommun har bekräftat')
  expect((await officer.post(`${path}/lage`, reopen)).status).toBe(303)
  expect(await text(fyren.get(path))).toMatch(/Björkviks kommun har bekräftat.*Tiden behöver ändras\./s)
  expect((await fyren.post(`${path}/lage`, reopen)).headers.get('location')).toContain('partnerships.done.moved')
  expect(await stateOf(partnershipId)).toBe('drafting')
})

test('what runs rests while all want it to, and goes on when all want that', async () => {
  const { path, partnershipId } = await partnershipIn('active', await someCase())
  const both = async (sent: Readonly<Record<string, string>>) => {
    for (const who of [officer, fyren]) expect((await who.post(`${path}/lage`, sent)).status).toBe(303)
    return stateOf(partnershipId)
  }
  expect(await both({ verb: 'pause', reason: 'Huset renoveras till 1 juni.' })).toBe('paused')
  const page = await text(fyren.get(path))
  expect(page).toContain('Bestäm tillsammans när ni fortsätter')
  expect(page).toContain('Björkviks kommun: Huset renoveras till 1 juni. Föreningen Fyren')
  expect(await both({ verb: 'resume' })).toBe('active')
})

test('neither side takes the other’s steps, and nobody claims what only facts can say', async () => {
  const theirs = await partnershipIn('associationDecision', await someCase())
  const refused = await officer.post(`${theirs.path}/lage`, { verb: 'associationDecides' })
  expect(refused.status).toBe(403)
  expect(await refused.text()).toContain(`Det steget tar ${association.name}`)
  const ours = await partnershipIn('legalForce', await someCase())
  const no = await fyren.post(`${ours.path}/lage`, { verb: 'sign' })
  expect(no.status).toBe(403)
  expect(await no.text()).toContain('Det steget tar Björkviks kommun')
  const running = await partnershipIn('appealRunning', await someCase())
  const claimed = await officer.post(`${running.path}/lage`, { verb: 'legalForce' })
  expect(claimed.status).toBe(409)
  expect(await claimed.text()).toContain('Ingen ändrar det för hand')
  expect((await officer.post(`${running.path}/lage`, { verb: 'screen' })).status).toBe(409)
  for (const at of ['', '/lage', '/anteckningar', '/avsteg/legalForce', '/uppdatera'])
    expect([at, (await another.get(`${ours.path}${at}`)).status]).toEqual([at, at === '/anteckningar' ? 403 : 404])
  expect((await another.post(`${running.path}/lage`, { verb: 'end', reason: 'Bort' })).status).toBe(404)
  expect((await house.anyone.get(ours.path)).status).toBe(404)
})

/** Asks two others, who get a letter where they have an address, and enters what they answer: only then does the matter go on. */
const answerReferral = async (path: string) => {
  const handOver = async () => text(officer.post(`${path}/lage`, { verb: 'handOver' }))
  expect(await handOver()).toContain('Skriv vilka som ska svara')
  const asked = { question: 'Vad tycker ni?', recipients: 'Ungdomsrådet, unga@bjorkvik.example\nSocialnämnden' }
  const send = (who: typeof officer, answerBy: string) => who.post(`${path}/remiss/skicka`, { ...asked, answerBy })
  expect((await send(officer, '2026-03-09')).status).toBe(422)
  expect((await send(fyren, '2026-04-30')).status).toBe(403)
  expect((await send(officer, '2026-04-30')).status).toBe(303)
  await house.runJobs()
  expect(house.mails.filter(({ to }) => to === 'unga@bjorkvik.example').at(-1)?.text).toContain('Vad tycker ni?')
  expect(await handOver()).toContain('Väntar på Ungdomsrådet, Socialnämnden till och med 30 april 2026')
  const page = await text(officer.get(`${path}/remiss`))
  const answers = [...page.matchAll(/\/remiss\/[0-9a-f-]{36}/g)].map(([at]) => path + at)
  const said = { answeredOn: '2026-03-09', stance: 'objects', decidedBy: '', answer: 'För få kvällar.' }
  expect((await fyren.post(answers[0] ?? '', said)).status).toBe(403)
  for (const at of answers) expect((await officer.post(at, said)).status).toBe(303)
  expect(await text(fyren.get(`${path}/remiss`))).toContain('För få kvällar.')
}

test('the state follows the meeting since the papers were handed over, and an exception is seen by both', async () => {
  const caseId = await someCase()
  await decideIn(caseId, day('2026-02-03'))
  const { path, partnershipId } = await partnershipIn('referral', caseId)
  await answerReferral(path)
  expect((await officer.post(`${path}/lage`, { verb: 'handOver' })).status).toBe(303)
  expect((await officer.post(`${path}/uppdatera`)).status).toBe(303)
  expect(await stateOf(partnershipId)).toBe('committee')
  await decideIn(caseId)
  expect(await text(officer.get(path))).toContain('Nytt har hänt: mötet har beslutat')
  expect((await fyren.post(`${path}/uppdatera`)).status).toBe(403)
  await house.runJobs()
  expect((await officer.post(`${path}/uppdatera`)).status).toBe(303)
  expect(await stateOf(partnershipId)).toBe('boardDecision')
  const early = await officer.post(`${path}/lage`, { verb: 'signEarly' })
  expect(early.status).toBe(409)
  expect(await early.text()).toContain('Beslutet har inte fått laga kraft')
  expect((await officer.post(`${path}/avsteg/legalForce`, { ...exception, decidedOn: '2026-03-10' })).status).toBe(409)
  expect((await officer.post(`${path}/avsteg/legalForce`, exception)).status).toBe(303)
  expect((await officer.post(`${path}/lage`, { verb: 'signEarly' })).status).toBe(303)
  const page = await text(fyren.get(path))
  for (const said of ['Eva Berg, förvaltningschef', 'Vägt enligt lagen.']) expect(page).toContain(said)
  const start = await officer.post(`${path}/lage`, { verb: 'start' })
  expect(await start.text()).toContain('Skriv först vilken dag partnerskapet börjar')
})

test('the municipality’s working notes are read by its own staff only, and shared after a warning', async () => {
  const { path, partnershipId } = await partnershipIn('dialogue', await someCase())
  expect((await officer.post(`${path}/anteckningar`, { text: 'Fråga om lokalens brandskydd' })).status).toBe(303)
  const page = await text(officer.get(`${path}/anteckningar`))
  const [share = ''] = page.match(/\/anteckningar\/[0-9a-f-]+\/dela/) ?? []
  expect((await fyren.get(`${path}/anteckningar`)).status).toBe(403)
  expect(await text(fyren.get(path))).not.toContain('brandskydd')
  const asFyren = {
    kind: 'association' as const,
    ...{ accountId: association.accountId, name: '', email: '', representativeId: association.representativeId },
    ...{ associationId: association.associationId, associationName: association.name },
  }
  const seen = await inTenant({ db: house.db, authority, actor: asFyren }, (tx) =>
    tx.selectFrom('partnership_note').select('text').where('partnership_id', '=', partnershipId).execute(),
  )
  expect(seen).toEqual([])
  expect(await text(officer.get(`${path}${share}`))).toContain('blir allmän handling när det delas')
  expect((await officer.post(`${path}${share}`)).status).toBe(422)
  expect((await officer.post(`${path}${share}`, { isUnderstood: 'true' })).status).toBe(303)
  expect(await text(fyren.get(path))).toContain('brandskydd')
})

test('a pilot assignment ties partnerships together and is not closed while a final report is missing', async () => {
  const caseId = await someCase()
  const { partnershipId } = await partnershipIn('active', caseId, { startsOn: day('2026-03-01') })
  const assignmentId = await arrange((doing) =>
    giveAssignment(doing, { caseId, toRole: 'Kommundirektören', text: 'Pröva partnerskap i piloter.' }),
  )
  const list = '/bjorkvik/pilotuppdrag'
  const begun = await officer.post(`${list}/nytt`, { assignmentId, title: 'Pröva partnerskap' })
  const pilot = (begun.headers.get('location') ?? '').split('?')[0] ?? ''
  expect((await officer.post(`${list}/nytt`, { assignmentId, title: 'En gång till' })).status).toBe(409)
  const go = (verb: string, more = {}) => officer.post(`${pilot}/lage`, { verb, ...more })
  expect((await go('plan')).status).toBe(409)
  const plan = { title: 'Pröva partnerskap', responsible: 'Eva Berg', plan: 'Ett försök.' }
  expect((await officer.post(`${pilot}/plan`, plan)).status).toBe(303)
  expect((await officer.post(`${pilot}/partnerskap`, { partnershipId })).status).toBe(303)
  for (const verb of ['plan', 'explore', 'pilot']) expect((await go(verb)).status).toBe(303)
  const early = await go('final')
  expect(await early.text()).toContain('Slutrapport saknas för Kvällsöppet i Varvet')
  expect((await officer.post(`${pilot}/slutrapport/${partnershipId}`, { text: 'Vi behåller det.' })).status).toBe(303)
  for (const verb of ['final', 'report', 'close']) expect((await go(verb)).status).toBe(303)
  expect(await text(officer.get(pilot))).toContain('Vi behåller det.')
  expect((await fyren.get(pilot)).status).toBe(403)
  expect((await fyren.post(`${pilot}/lage`, { verb: 'goOn' })).status).toBe(404)
})
