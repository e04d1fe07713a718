import { expect, test } from 'vitest'
import { z } from 'zod'
import { testApp } from '../../../test/app.ts'
import { arranging } from '../../../test/arrange.ts'
import { inTenant } from '../../platform/perform.ts'
import { assignmentsOf } from '../assignment-queries.ts'
import { giveAssignment } from '../filing.ts'
import { getCase } from '../queries.ts'

const house = await testApp()
const { authority, bodies, association } = house.place
const registrar = await house.signInAs('registrar')
const politician = await house.signInAs('politician')
const chair = await house.signInAs('chair')
const arrange = arranging(house)
const performing = { db: house.db, actor: { kind: 'system', task: 'test' } as const, authority }
const caseOf = (caseId: string) => inTenant(performing, (tx) => getCase(tx, caseId))
const assignmentsIn = (caseId: string) => inTenant(performing, (tx) => assignmentsOf(tx, caseId))
const journalOf = (action: string) =>
  inTenant(performing, (tx) =>
    tx.selectFrom('journal').select(['outcome', 'details']).where('action', '=', action).orderBy('sequence').execute(),
  )

let serial = 100
const nextNumber = () => {
  serial += 1
  return `2026/KS 0${serial}`
}
const opening = (fields: Record<string, string> = {}) => ({
  bodyId: bodies.board,
  caseNumber: nextNumber(),
  title: 'Partnerskap om läxhjälp',
  summary: '',
  stage: 'need',
  openedOn: '2026-03-02',
  authorityIsParty: 'true',
  'associationIds.0': '',
  otherParties: '',
  ...fields,
})

const openedCase = async (fields: Record<string, string> = {}) => {
  const sent = await registrar.post('/bjorkvik/arenden/nytt', opening(fields))
  expect(sent.status).toBe(303)
  return sent.headers.get('location')?.match(/arenden\/([0-9a-f-]{36})/)?.[1] ?? ''
}

test('the registrar opens a case with both parties; a politician is refused and the attempt is on record', async () => {
  expect((await registrar.get('/bjorkvik/arenden/nytt')).status).toBe(200)
  expect((await politician.get('/bjorkvik/arenden/nytt')).status).toBe(403)
  expect((await house.anyone.get('/bjorkvik/arenden/nytt')).status).toBe(303)
  const refused = await politician.post('/bjorkvik/arenden/nytt', opening())
  expect(refused.status).toBe(403)
  const caseId = await openedCase({
    'associationIds.0': association.associationId,
    'associationIds.1': association.associationId,
    otherParties: 'Byalaget i Sunnanå\n\nByalaget i Sunnanå',
  })
  expect((await caseOf(caseId))?.parties).toEqual([
    { kind: 'authority', name: 'Björkviks kommun' },
    { kind: 'association', name: association.name, associationId: association.associationId },
    { kind: 'association', name: 'Byalaget i Sunnanå' },
  ])
  expect((await journalOf('cases.open')).map(({ outcome }) => outcome)).toEqual(['refused', 'done'])
})

test('a case without title or day comes back with what was typed and what is wrong', async () => {
  const sent = await registrar.post('/bjorkvik/arenden/nytt', opening({ title: ' ', openedOn: '2026-02-30' }))
  const page = await sent.text()
  expect(sent.status).toBe(422)
  expect(page).toContain('Två uppgifter behöver rättas')
  expect(page).toContain('href="#title"')
  expect(page).toContain('value="2026-02-30"')
})

test('a number is written as the body writes them and given once', async () => {
  const wrong = await registrar.post('/bjorkvik/arenden/nytt', opening({ caseNumber: 'KS 12' }))
  const came = await wrong.text()
  expect([wrong.status, came]).toEqual([422, expect.stringContaining('2026/KS 0012')])
  expect(came).toContain('value="Partnerskap om läxhjälp"')
  const missing = await registrar.post('/bjorkvik/arenden/nytt', opening({ caseNumber: '' }))
  expect([missing.status, await missing.text()]).toEqual([422, expect.stringContaining('Skriv diarienumret')])
  await openedCase({ caseNumber: '2026/KS 0007' })
  const taken = await registrar.post('/bjorkvik/arenden/nytt', opening({ caseNumber: '2026/KS 00007' }))
  expect([taken.status, await taken.text()]).toEqual([422, expect.stringContaining('Det finns redan ett ärende')])
  const ahead = await registrar.post('/bjorkvik/arenden/nytt', opening({ caseNumber: '2027/KS 0001' }))
  expect([ahead.status, await ahead.text()]).toEqual([422, expect.stringContaining('Numrets år kommer efter 2026')])
  const apart = await openedCase({ caseNumber: '2026/KS  0008' })
  expect((await caseOf(apart))?.caseNumber).toBe('2026/KS 0008')
  const numbered = await registrar.post('/bjorkvik/arenden/nytt', opening({ title: 'Brev från 850709-9805' }))
  expect([numbered.status, await numbered.text()]).toEqual([422, expect.stringContaining('Skriv om den')])
  const early = await registrar.post('/bjorkvik/arenden/nytt', opening({ openedOn: '2026-03-10' }))
  expect([early.status, await early.text()]).toEqual([422, expect.stringContaining('Dagen har inte kommit än')])
})

test('a body with its own series gives the next number, past those that were typed', async () => {
  await arrange(async ({ tx }) => {
    await tx
      .insertInto('body_numbering')
      .values({
        authority_id: authority.authorityId,
        body_id: bodies.committee,
        from_on: house.clock.today().with({ day: 1 }),
        kind: 'ownSeries',
        pattern: 'KLU {year}/{serial}',
      })
      .execute()
    return ''
  })
  const series = { bodyId: bodies.committee }
  const first = await openedCase({ ...series, caseNumber: '' })
  await openedCase({ ...series, caseNumber: 'KLU 2026/5' })
  const next = await openedCase({ ...series, caseNumber: '' })
  expect((await caseOf(first))?.caseNumber).toBe('KLU 2026/1')
  expect((await caseOf(next))?.caseNumber).toBe('KLU 2026/6')
})

test('title, stage, officer and parties are changed, and the form shows what is known', async () => {
  const caseId = await openedCase({ otherParties: 'Byalaget i Sunnanå' })
  const page = await (await registrar.get(`/bjorkvik/arenden/${caseId}/andra`)).text()
  expect(page).toContain('Byalaget i Sunnanå')
  const sent = await registrar.post(`/bjorkvik/arenden/${caseId}/andra`, {
    title: 'Läxhjälp i Sunnanå',
    summary: 'Tre eftermiddagar i veckan',
    stage: 'decision',
    officerId: '',
    otherParties: '',
    'associationIds.0': association.associationId,
  })
  expect(sent.headers.get('location')).toBe(`/bjorkvik/arenden/${caseId}?klart=caseWork.done.changed`)
  expect(await caseOf(caseId)).toMatchObject({
    title: 'Läxhjälp i Sunnanå',
    stage: 'decision',
    parties: [{ name: association.name }],
  })
  const stranger = await registrar.post(`/bjorkvik/arenden/${authority.authorityId}/andra`, {
    title: 'x',
    stage: 'need',
  })
  expect(stranger.status).toBe(404)
})

test('a case with open assignments stays open; a closed one can be taken up again', async () => {
  const caseId = await openedCase()
  const at = `/bjorkvik/arenden/${caseId}`
  const assignmentId = await arrange((doing) =>
    giveAssignment(doing, { caseId, toRole: 'kommundirektören', text: 'Ta fram ett förslag' }),
  )
  const page = await (await registrar.get(`${at}/avsluta`)).text()
  expect(page).toContain('Alla handlingar, beslut och registreringar finns kvar.')
  const hindered = await registrar.post(`${at}/avsluta`, { closedOn: '2026-03-09', reason: 'decided' })
  expect([hindered.status, await hindered.text()]).toEqual([
    409,
    expect.stringContaining('ett uppdrag som inte är avslutat'),
  ])
  await registrar.post(`${at}/uppdrag/${assignmentId}/lage`, { verb: 'close' })
  const early = await registrar.post(`${at}/avsluta`, { closedOn: '2026-03-01', reason: 'decided' })
  expect([early.status, await early.text()]).toEqual([422, expect.stringContaining('före den dag då det öppnades')])
  expect((await politician.post(`${at}/avsluta`, { closedOn: '2026-03-09', reason: 'decided' })).status).toBe(403)
  expect((await registrar.post(`${at}/avsluta`, { closedOn: '2026-03-09', reason: 'decided' })).status).toBe(303)
  expect(await caseOf(caseId)).toMatchObject({ state: 'closed', closingReason: 'decided' })
  const late = await registrar.post(`${at}/uppdrag/nytt`, { toRole: 'rektorn', text: 'Följ upp', dueOn: '' })
  expect(late.status).toBe(409)
  expect((await registrar.post(`${at}/ateroppna`)).status).toBe(422)
  expect((await registrar.post(`${at}/ateroppna`, { reason: 'mistake' })).status).toBe(303)
  expect((await journalOf('cases.reopen')).at(-1)?.details).toMatchObject({ reason: 'mistake' })
  const again = await registrar.post(`${at}/ateroppna`, { reason: 'mistake' })
  expect([again.status, await again.text()]).toEqual([409, expect.stringContaining('redan öppet')])
  expect((await caseOf(caseId))?.closedOn).toBeUndefined()
})

test('an assignment is added, gets its due day from the chair, and moves only as its state lets it', async () => {
  const caseId = await openedCase()
  const at = `/bjorkvik/arenden/${caseId}/uppdrag`
  const invalid = await registrar.post(`${at}/nytt`, { toRole: '', text: 'Följ upp', dueOn: '' })
  expect(invalid.status).toBe(422)
  const fields = {
    toRole: 'kommundirektören',
    text: 'Följ upp',
    fromBodyId: bodies.board,
    reportBackTo: 'Kommunstyrelsen',
  }
  expect((await registrar.post(`${at}/nytt`, { ...fields, dueOn: '' })).status).toBe(303)
  const [given] = await assignmentsIn(caseId)
  const one = `${at}/${given?.assignmentId}`
  expect((await politician.post(`${one}/slutdatum`, { dueOn: '2026-06-30' })).status).toBe(403)
  expect((await chair.post(`${one}/slutdatum`, { dueOn: 'i juni' })).status).toBe(422)
  expect((await chair.post(`${one}/slutdatum`, { dueOn: '2026-06-30' })).status).toBe(303)
  expect((await assignmentsIn(caseId))[0]?.dueOn?.toString()).toBe('2026-06-30')
  expect(await (await chair.get(`${one}/lage`)).text()).not.toContain('value="reopen"')
  expect((await chair.post(`${one}/lage`, { verb: 'reopen' })).status).toBe(409)
  const closing = await chair.post(`${one}/lage`, { verb: 'close' })
  expect([closing.status, await closing.text()]).toEqual([409, expect.stringContaining('Organet som gav uppdraget')])
  const report = { text: 'Alla elever har fått hjälp.', on: '2026-03-09' }
  expect((await chair.post(`/bjorkvik/uppdrag/${given?.assignmentId}/redovisa`, report)).status).toBe(303)
  expect((await assignmentsIn(caseId))[0]).toMatchObject({ state: 'reported' })
  expect((await chair.post(`${one}/lage`, { verb: 'reopen' })).status).toBe(303)
  expect((await assignmentsIn(caseId))[0]).toMatchObject({ state: 'open' })
  const elsewhere = await openedCase()
  expect((await chair.get(`/bjorkvik/arenden/${elsewhere}/uppdrag/${given?.assignmentId}/lage`)).status).toBe(404)
})

test('a program opens a case and sets a due day with the same refusals', async () => {
  const body = {
    bodyId: bodies.board,
    caseNumber: '2026/KS 0900',
    title: 'Ett\närende',
    stage: 'need',
    openedOn: '2026-03-02',
  }
  const opened = await registrar.postJson('/api/bjorkvik/arenden', {
    ...body,
    associationIds: [association.associationId],
  })
  const answer = z.object({ caseId: z.string() }).parse(await opened.json())
  expect(opened.status).toBe(200)
  expect((await registrar.postJson('/api/bjorkvik/arenden', body)).status).toBe(409)
  expect((await politician.postJson('/api/bjorkvik/arenden', body)).status).toBe(403)
  const { caseId } = answer
  expect((await caseOf(caseId))?.title).toBe('Ett ärende')
  const assignmentId = await arrange((doing) => giveAssignment(doing, { caseId, toRole: 'rektorn', text: 'Redovisa' }))
  const path = `/api/bjorkvik/arenden/${caseId}/uppdrag/${assignmentId}/slutdatum`
  expect(await (await registrar.postJson(path, { dueOn: '2026-09-01' })).json()).toMatchObject({ dueOn: '2026-09-01' })
  expect((await registrar.postJson(path, { dueOn: '' })).status).toBe(422)
})
