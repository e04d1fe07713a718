import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { testApp } from '../../../test/app.ts'
import { arranging } from '../../../test/arrange.ts'
import { openCase } from '../../cases/index.ts'
import { inTenant } from '../../platform/perform.ts'
import { day } from '../../platform/time.ts'
import { agendaOf } from './agenda-queries.ts'

const house = await testApp({ on: '2026-05-04' })
const { authority, bodies } = house.place
let secretary = await house.signInAs('committeeSecretary')
const officer = await house.signInAs('caseOfficer')
const administrator = await house.signInAs('administrator')
const arrange = arranging(house)
const performing = { db: house.db, actor: { kind: 'system', task: 'test' } as const, authority }
const organisation = '/bjorkvik/organisation/organ'

const when = { heldOn: '2026-06-09', startsAt: '18.30', endsAt: '21.00', place: 'Sessionssalen, Kanalgatan 4' }
const idIn = (answer: Response) => /sammantraden\/([0-9a-f-]{36})/.exec(answer.headers.get('location') ?? '')?.[1] ?? ''
const plan = async (fields: Record<string, string>): Promise<string> => {
  const answer = await secretary.post('/bjorkvik/sammantraden/ny', { ...when, bodyId: bodies.board, ...fields })
  expect(answer.status).toBe(303)
  return idIn(answer)
}
const agenda = (meetingId: string) => inTenant(performing, (tx) => agendaOf(tx, meetingId))
const titles = async (meetingId: string) => (await agenda(meetingId)).map(({ title }) => title)

await secretary.post(`${organisation}/${bodies.board}/punkter`, {
  ...{ 'items.0.title': 'Upprop', 'items.0.kind': 'rollCall', 'items.0.place': 'first' },
  ...{ 'items.1.title': 'Meddelanden', 'items.1.kind': 'notices', 'items.1.place': 'last' },
})
for (const body of [bodies.board, bodies.council])
  await administrator.post(`${organisation}/${body}/uppdrag/nytt`, {
    ...{ personId: '', newName: `Test Ordförande ${body}`, role: 'chair', party: 'S' },
    ...{ position: '1', fromOn: '2026-01-01', lastOn: '' },
  })
const caseId = await arrange((doing) =>
  openCase(doing, {
    ...{ bodyId: bodies.board, caseNumber: '2026/KS 0301', caseNumberKey: 'KS-2026-301', stage: 'need' },
    ...{ title: 'Öppet hus i hamnmagasinet', openedOn: day('2026-02-01') },
    parties: [{ kind: 'authority', name: authority.name }],
  }),
)

test('a secretary plans a meeting with the standing items of the body; others are refused', async () => {
  expect((await officer.post('/bjorkvik/sammantraden/ny', { ...when, bodyId: bodies.board })).status).toBe(403)
  const meetingId = await plan({})
  expect(await titles(meetingId)).toEqual(['Upprop', 'Meddelanden'])
  const list = await (await officer.get('/bjorkvik/sammantraden')).text()
  expect(list).toContain('Kommande')
  expect(list).toContain(`/bjorkvik/sammantraden/${meetingId}/planera`)
  expect(list).not.toContain('Planera ett sammanträde')
  const record = await (await officer.get(`/bjorkvik/sammantraden/${meetingId}`)).text()
  expect([record.includes('Kallelsen har inte gått ut'), record.includes('Utan paragraf')]).toEqual([true, false])
  const page = await (await officer.get(`/bjorkvik/sammantraden/${meetingId}/planera`)).text()
  expect(page).toContain('18.30–21.00')
  expect(page).not.toContain('Skicka kallelsen')
})

test('the past, a taken time, open doors without leave and remote without rule are refused beside the field, with what was typed kept', async () => {
  const answers = async (fields: Record<string, string>) => {
    const answer = await secretary.post('/bjorkvik/sammantraden/ny', { ...when, bodyId: bodies.board, ...fields })
    const said = await answer.text()
    expect([answer.status, said.includes('value="Sessionssalen, Kanalgatan 4"')]).toEqual([422, true])
    return said
  }
  expect(await answers({ heldOn: '2026-05-03' })).toContain('planeras inte bakåt i tiden')
  expect(await answers({})).toContain('sammanträder redan den dagen')
  expect(await answers({ startsAt: '9.00', isOpenDoors: 'true' })).toMatch(/KL 6\skap\.\s25\s§/)
  expect(await answers({ startsAt: '9.00', isRemote: 'true' })).toMatch(/KL 6\skap\.\s24\s§/)
  expect(await answers({ endsAt: '17.00' })).toContain('Sluttiden')
  expect(await answers({ startsAt: 'halv sju' })).toContain('Skriv en tid')
})

test('cases come onto the agenda between the standing items, are moved, changed and taken away', async () => {
  const meetingId = await plan({ heldOn: '2026-06-16' })
  const path = `/bjorkvik/sammantraden/${meetingId}`
  expect(await (await secretary.get(`${path}/planera`)).text()).toContain('Öppet hus i hamnmagasinet')
  expect((await secretary.post(`${path}/arende`, { caseId })).status).toBe(303)
  expect((await secretary.post(`${path}/arende`, { caseId })).status).toBe(409)
  const added = await secretary.post(`${path}/punkt/ny`, {
    ...{ kind: 'information', title: 'Budgetläget', minutesPlanned: '15', proposal: '' },
  })
  expect(added.status).toBe(303)
  expect(await titles(meetingId)).toEqual(['Upprop', 'Öppet hus i hamnmagasinet', 'Budgetläget', 'Meddelanden'])
  const [, first, second] = await agenda(meetingId)
  const order = (number: string) => secretary.post(`${path}/ordning`, { [`order.${second?.itemId}`]: number })
  const unclear = await order('först')
  expect([unclear.status, (await unclear.text()).includes('value="först"')]).toEqual([422, true])
  expect((await order('2')).status).toBe(303)
  expect(await titles(meetingId)).toEqual(['Upprop', 'Budgetläget', 'Öppet hus i hamnmagasinet', 'Meddelanden'])
  const warned = await (await secretary.get(`${path}/planera`)).text()
  expect(warned).toContain('Underlaget är inte fullständigt')
  const changed = await secretary.post(`${path}/punkt/${first?.itemId}`, {
    ...{ kind: 'case', title: 'Öppet hus', rapporteur: 'Lova Ek', handledBecause: 'Sommaren väntar inte' },
    ...{ proposal: '1. Kommunen öppnar hamnmagasinet.\n2. Avtalet gäller i ett år.' },
  })
  expect(changed.status).toBe(303)
  expect((await agenda(meetingId))[2]).toMatchObject({
    ...{ title: 'Öppet hus', rapporteur: 'Lova Ek', caseId },
    points: ['Kommunen öppnar hamnmagasinet.', 'Avtalet gäller i ett år.'],
  })
  expect(await (await secretary.get(`${path}/kallelse`)).text()).toContain('Avtalet gäller i ett år.')
  await secretary.post(`${path}/punkt/${second?.itemId}/ta-bort`)
  expect(await titles(meetingId)).toEqual(['Upprop', 'Öppet hus', 'Meddelanden'])
  expect((await officer.post(`${path}/punkt/${first?.itemId}/ta-bort`)).status).toBe(403)
})

test('the council may not decide what nobody has prepared, and a motion has its year', async () => {
  const meetingId = await plan({ bodyId: bodies.council, heldOn: '2026-06-15' })
  const path = `/bjorkvik/sammantraden/${meetingId}`
  const item = {
    kind: 'motion',
    title: 'Motion om fler båtplatser',
    proposal: 'Motionen avslås.',
    raisedOn: '2025-06-01',
  }
  expect((await secretary.post(`${path}/punkt/ny`, item)).status).toBe(303)
  const page = await (await secretary.get(`${path}/planera`)).text()
  expect(page).toContain('Fullmäktige får inte avgöra ärendet')
  expect(page).toContain('Ettårsfristen har gått ut')
  const [motion] = await agenda(meetingId)
  await secretary.post(`${path}/punkt/${motion?.itemId}`, {
    ...item,
    preparedBy: 'executiveBoard',
    raisedOn: '2025-09-01',
  })
  const after = await (await secretary.get(`${path}/planera`)).text()
  expect(after).not.toContain('Fullmäktige får inte avgöra ärendet')
  expect(after).toContain('Avgörs inom ett år')
})

test('the council is not summoned too late, and after its week only urgent or extra items come onto the list', async () => {
  const late = await plan({ bodyId: bodies.council, heldOn: '2026-05-10' })
  await secretary.post(`/bjorkvik/sammantraden/${late}/punkt/ny`, { kind: 'information', title: 'Läget' })
  const refused = await secretary.post(`/bjorkvik/sammantraden/${late}/kalla`)
  expect([refused.status, await refused.text()]).toEqual([409, expect.stringMatching(/KL 5\skap\.\s15\s§/)])
  expect(await (await secretary.get(`/bjorkvik/sammantraden/${late}/kalla`)).text()).toContain('Flytta sammanträdet')
  const inTime = await plan({ bodyId: bodies.council, heldOn: '2026-05-11' })
  const path = `/bjorkvik/sammantraden/${inTime}`
  await secretary.post(`${path}/punkt/ny`, { kind: 'information', title: 'Läget' })
  expect((await secretary.post(`${path}/kalla`)).status).toBe(303)
  house.at('2026-05-06')
  secretary = await house.signInAs('committeeSecretary')
  const tooLate = await secretary.post(`${path}/punkt/ny`, { kind: 'case', title: 'Snabb fråga' })
  expect([tooLate.status, await tooLate.text()]).toEqual([422, expect.stringMatching(/KL 5\skap\.\s14\s§/)])
  expect((await secretary.post(`${path}/punkt/ny`, { kind: 'case', title: 'Bråttom', isUrgent: 'true' })).status).toBe(
    303,
  )
  house.at('2026-05-11')
  secretary = await house.signInAs('committeeSecretary')
  const urgent = { kind: 'case', title: 'Mycket bråttom', isUrgent: 'true' }
  expect((await secretary.post(`${path}/punkt/ny`, urgent)).status).toBe(422)
  expect((await secretary.post(`${path}/punkt/ny`, { ...urgent, isExtra: 'true' })).status).toBe(303)
  house.at('2026-05-04')
  secretary = await house.signInAs('committeeSecretary')
})

test('an opened or cancelled meeting is planned no longer', async () => {
  const meetingId = await plan({ heldOn: '2026-06-23' })
  const path = `/bjorkvik/sammantraden/${meetingId}`
  const [item] = await agenda(meetingId)
  await arrange(async ({ tx }) => {
    await tx.updateTable('meeting').set({ state: 'open' }).where('meeting_id', '=', meetingId).execute()
    return meetingId
  })
  for (const [at, fields] of [
    [`punkt/${item?.itemId}/ta-bort`, {}],
    ['ordning', { [`order.${item?.itemId}`]: '2' }],
    ['andra', when],
    ['stall-in', { because: 'Sjukdom' }],
    ['kalla', {}],
  ] as const) {
    const refused = await secretary.post(`${path}/${at}`, fields)
    expect([at, refused.status, await refused.text()]).toEqual([at, 409, expect.stringContaining('har öppnats')])
  }
  expect(await titles(meetingId)).toEqual(['Upprop', 'Meddelanden'])
})

/** The events of a calendar as a calendar program reads them. */
const eventsOf = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((event) => new ICAL.Event(event))

test('a calendar keeps the UID of a meeting, counts its changes and tells that it is cancelled', async () => {
  await secretary.post(`${organisation}/${bodies.committee}/regler`, {
    ...{ summonsDays: '7', summonsUnit: 'calendar', returnRule: 'warn', noticeMarginDays: '1', minutesKeptAt: '' },
    ...{ firstYear: '', firstNumber: '', mayBeOpen: 'true' },
  })
  const open = await plan({
    bodyId: bodies.committee,
    heldOn: '2026-10-26',
    isOpenDoors: 'true',
    place: 'Salen; övre, "A"',
  })
  await plan({ bodyId: bodies.committee, heldOn: '2026-10-27' })
  const feed = `/bjorkvik/organ/${bodies.committee}/kalender.ics`
  const answer = await house.anyone.get(feed)
  expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
  const text = await answer.text()
  expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true)
  const [event, ...others] = eventsOf(text)
  expect(others).toEqual([])
  expect([event?.uid, event?.sequence, event?.location]).toEqual([`urn:uuid:${open}`, 0, 'Salen; övre, "A"'])
  expect([event?.startDate.toString(), event?.startDate.zone?.tzid]).toEqual([
    '2026-10-26T18:30:00',
    'Europe/Stockholm',
  ])
  // Winter time has come: 18.30 in Sweden is 17.30 by the world's clock.
  const zone = new ICAL.Timezone(new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vtimezone') ?? '')
  expect(ICAL.Time.fromDateTimeString('2026-10-26T18:30:00').convertToZone(zone).toString()).toBe('2026-10-26T18:30:00')
  expect(zone.utcOffset(ICAL.Time.fromDateTimeString('2026-10-26T18:30:00'))).toBe(3600)
  expect(zone.utcOffset(ICAL.Time.fromDateTimeString('2026-06-09T18:30:00'))).toBe(7200)
  expect(eventsOf(await (await officer.get(feed)).text()).length).toBe(2)
  const moved = { ...when, heldOn: '2026-10-28', startsAt: '', endsAt: '', isOpenDoors: 'true' }
  expect((await secretary.post(`/bjorkvik/sammantraden/${open}/andra`, moved)).status).toBe(303)
  await secretary.post(`/bjorkvik/sammantraden/${open}/stall-in`, { because: 'För få ärenden' })
  const [after] = eventsOf(await (await house.anyone.get(feed)).text())
  expect([after?.uid, after?.sequence, after?.startDate.toString()]).toEqual([`urn:uuid:${open}`, 2, '2026-10-28'])
  expect(after?.component.getFirstPropertyValue('status')).toBe('CANCELLED')
})
