import { expect, test } from 'vitest'
import { testApp } from '../../../test/app.ts'
import { arranging } from '../../../test/arrange.ts'
import { filePaper, showCase } from '../../../test/file-paper.ts'
import { countStatements } from '../../../test/statements.ts'
import { recordItem, recordMeeting } from '../../meetings/index.ts'
import type { Id } from '../../platform/id.ts'
import { inTenant } from '../../platform/perform.ts'
import { day } from '../../platform/time.ts'
import { giveAssignment, openCase } from '../filing.ts'

const house = await testApp({ on: '2026-03-09' })
const { authority, bodies } = house.place
const arrange = arranging(house)
const registrar = await house.signInAs('registrar')
const politician = await house.signInAs('politician')

let serial = 0
const someCase = (isPublic: boolean) =>
  arrange(async (doing) => {
    serial += 1
    const caseId = await openCase(doing, {
      ...{ bodyId: bodies.board, caseNumber: `2026/KS 000${serial}`, caseNumberKey: `KS-2026-${serial}` },
      ...{ title: 'Läxhjälp i Sunnanå', stage: 'decision', openedOn: day('2025-11-03') },
      parties: [{ kind: 'authority', name: authority.name }],
    })
    return isPublic ? showCase(doing, caseId) : caseId
  })

const someItem = (caseId: Id, { bodyId = bodies.board, on = '2025-12-02', paragraph = 12 } = {}) =>
  arrange(async (doing) =>
    recordItem(doing, {
      ...{ caseId, paragraph, title: 'Läxhjälp', outcome: 'decision', appealType: 'legalityReview' },
      ...{ background: '', decisionPath: '', points: ['Ett uppdrag ges.'], motions: [], votes: [], reservations: [] },
      meetingId: await recordMeeting(doing, { bodyId, heldOn: day(on) }),
    }),
  )

const give = (caseId: Id, { text = 'följa upp läxhjälpen', dueOn = '', meetingItemId = '' } = {}) =>
  arrange((doing) =>
    giveAssignment(doing, {
      ...{ caseId, toRole: 'skolchefen', text, fromBodyId: bodies.board },
      ...(dueOn === '' ? {} : { dueOn: day(dueOn) }),
      ...(meetingItemId === '' ? {} : { meetingItemId }),
    }),
  )

const text = async (response: Promise<Response>) => (await (await response).text()).replaceAll('\u00a0', ' ')
const stateOf = (assignmentId: Id) =>
  inTenant({ db: house.db, actor: { kind: 'system', task: 'test' }, authority }, (tx) =>
    tx
      .selectFrom('assignment')
      .select(['state', 'closed_on', 'closed_item_id'])
      .where('assignment_id', '=', assignmentId)
      .executeTakeFirstOrThrow(),
  )

const open = await someCase(true)
const shut = await someCase(false)
const given = await someItem(open)

test('anyone reads what was promised in public cases, by whom, when it is due and what is late', async () => {
  await give(open, { text: 'redovisa antal elever', dueOn: '2026-02-01', meetingItemId: given })
  await give(open, { text: 'ordna en lokal' })
  await give(shut, { text: 'utreda i det tysta' })
  const page = await text(house.anyone.get('/bjorkvik/uppdrag'))
  expect(page).toContain('Redovisa antal elever')
  expect(page).toContain(`/bjorkvik/beslut/${given}`)
  expect(page).toContain('Kommunstyrelsen § 12')
  expect(page).toContain('Försenat')
  expect(page).toContain('Datum saknas')
  expect(page).not.toContain('i det tysta')
  expect(await text(politician.get('/bjorkvik/uppdrag'))).toContain('Utreda i det tysta')
  const csv = await text(house.anyone.get('/bjorkvik/uppdrag.csv?lage=sena'))
  expect(csv).toContain(
    'redovisa antal elever;skolchefen;2026/KS 0001;Kommunstyrelsen;§ 12;2025-12-02;2026-02-01;Försenat',
  )
  expect(csv).not.toContain('ordna en lokal')
})

test('the list is narrowed to one body and to what is late, closed or all', async () => {
  const late = await text(house.anyone.get(`/bjorkvik/uppdrag?lage=sena&organ=${bodies.board}`))
  expect([late.includes('Redovisa antal elever'), late.includes('Ordna en lokal')]).toEqual([true, false])
  expect(late).toContain('Löften från Kommunstyrelsen')
  expect(await text(house.anyone.get(`/bjorkvik/uppdrag?organ=${bodies.council}`))).toContain('Här finns inga löften')
  expect(await text(house.anyone.get('/bjorkvik/uppdrag?lage=avslutade'))).not.toContain('Ordna en lokal')
})

test('what was given under secrecy, or in minutes that are not approved, is not shown to the public', async () => {
  const secret = await someItem(open, { on: '2026-01-13', paragraph: 3 })
  const fresh = await someItem(open, { on: '2026-03-03', paragraph: 30 })
  await give(open, { text: 'hemligt uppdrag', meetingItemId: secret })
  await give(open, { text: 'färskt uppdrag', meetingItemId: fresh })
  const before = await text(house.anyone.get('/bjorkvik/uppdrag'))
  expect([before.includes('Hemligt uppdrag'), before.includes('Färskt uppdrag')]).toEqual([true, true])
  await inTenant({ db: house.db, actor: { kind: 'system', task: 'test' }, authority }, async (tx) => {
    const secrecy_provision = 'OSL 19 kap. 3 §'
    await tx.updateTable('meeting_item').set({ secrecy_provision }).where('meeting_item_id', '=', secret).execute()
    await tx
      .updateTable('meeting')
      .set({ opened_at: house.clock.now() })
      .where('held_on', '=', day('2026-03-03'))
      .execute()
  })
  const after = await text(house.anyone.get('/bjorkvik/uppdrag'))
  expect([after.includes('Hemligt uppdrag'), after.includes('Färskt uppdrag')]).toEqual([false, false])
  expect(await text(registrar.get('/bjorkvik/uppdrag'))).toContain('Hemligt uppdrag')
})

test('what is masked in the papers of a case is hidden in its promises and their reports', async () => {
  const caseId = await someCase(true)
  const documentId = await arrange((doing) => filePaper(doing, caseId, { text: 'Grannen Bo Ek, 850709-9805.' }))
  const assignmentId = await give(caseId, { text: 'tala med Bo Ek' })
  const reported = await registrar.post(`/bjorkvik/uppdrag/${assignmentId}/redovisa`, {
    ...{ text: 'Bo Ek är nöjd.', on: '2026-03-01', documentId },
  })
  expect(reported.status).toBe(303)
  const at = `/bjorkvik/arenden/${caseId}/handlingar/${documentId}/publicera`
  const masks = [...(await text(registrar.get(at))).matchAll(/name="mask\[\]"[^>]*value="([^"]*)"/g)]
  const sent = await registrar.post(at, {
    ...{ title: 'Skrivelse', 'own.0.words': 'Bo Ek', 'own.0.ground': 'aboutPerson', steg: 'publicera' },
    'mask[]': masks.map(([, id]) => id ?? ''),
  })
  expect(sent.status).toBe(303)
  for (const path of ['', `/${assignmentId}`, '.csv']) {
    const page = await text(house.anyone.get(`/bjorkvik/uppdrag${path}`))
    expect(page, path).toContain('[maskerat]')
    expect(page, path).not.toContain('Bo Ek')
  }
  expect(await text(registrar.get(`/bjorkvik/uppdrag/${assignmentId}`))).toContain('Bo Ek är nöjd.')
})

test('a report is entered by those who keep records, and closes nothing before the giving body has taken it', async () => {
  const assignmentId = await give(open, { dueOn: '2026-02-15', meetingItemId: given })
  const at = `/bjorkvik/uppdrag/${assignmentId}`
  expect((await politician.get(`${at}/redovisa`)).status).toBe(403)
  expect((await politician.post(`${at}/redovisa`, { text: 'Klart', on: '2026-03-01' })).status).toBe(403)
  const faulty = await registrar.post(`${at}/redovisa`, { text: 'Tolv elever kom.', on: '2026-04-01' })
  expect([faulty.status, await faulty.text()]).toEqual([422, expect.stringContaining('Dagen har inte kommit än')])
  const early = await registrar.post(`${at}/redovisa`, { text: 'Tolv elever kom.', on: '2025-11-01' })
  expect(await early.text()).toContain('före den då uppdraget gavs')
  const back = await someItem(open, { on: '2026-02-24', paragraph: 20 })
  expect((await registrar.post(`${at}/avsluta`, { itemId: back })).status).toBe(409)
  expect((await registrar.post(`${at}/redovisa`, { text: 'Tolv elever kom.', on: '2026-02-20' })).status).toBe(303)
  expect(await stateOf(assignmentId)).toMatchObject({ state: 'reported', closed_on: null })
  expect(await text(house.anyone.get(at))).toContain('Tolv elever kom.')
  const council = await someItem(open, { bodyId: bodies.council, on: '2026-02-26', paragraph: 8 })
  const elsewhere = await registrar.post(`${at}/avsluta`, { itemId: council })
  expect([elsewhere.status, await elsewhere.text()]).toEqual([
    422,
    expect.stringContaining('Kommunstyrelsen gav uppdraget'),
  ])
  expect(await text(registrar.get(`${at}/avsluta`))).toContain('§ 20')
  expect((await registrar.post(`${at}/avsluta`, { itemId: back })).status).toBe(303)
  expect(await stateOf(assignmentId)).toMatchObject({ state: 'closed', closed_item_id: back })
  const page = await text(house.anyone.get(at))
  expect([page.includes('Avslutat'), page.includes('24 februari 2026'), page.includes('§ 20')]).toEqual([
    true,
    true,
    true,
  ])
  expect((await registrar.post(`${at}/redovisa`, { text: 'Mer', on: '2026-03-01' })).status).toBe(409)
})

test('the one responsible is reminded before the day and every month after it, and the page says when next', async () => {
  const assignmentId = await give(open, { dueOn: '2026-05-01', meetingItemId: given })
  expect(await text(registrar.get(`/bjorkvik/uppdrag/${assignmentId}`))).toContain('1 april')
  expect(await text(house.anyone.get(`/bjorkvik/uppdrag/${assignmentId}`))).not.toContain('Nästa påminnelse')
})

test('a long list comes page by page in the same number of statements, and no promise is lost', async () => {
  const before = await countStatements(() => house.anyone.get('/bjorkvik/uppdrag'))
  for (let number = 1; number <= 60; number += 1)
    await give(open, { text: `Sak nummer ${number}.`, ...(number % 2 === 0 ? { dueOn: '2026-08-01' } : {}) })
  expect(await countStatements(() => house.anyone.get('/bjorkvik/uppdrag'))).toBe(before)
  const first = await text(house.anyone.get('/bjorkvik/uppdrag'))
  const next = /href="([^"]+)" rel="next"/.exec(first)?.[1]?.replaceAll('&amp;', '&')
  const second = await text(house.anyone.get(next ?? ''))
  expect(new Set(`${first}${second}`.match(/Sak nummer \d+\./g)).size).toBe(60)
})
