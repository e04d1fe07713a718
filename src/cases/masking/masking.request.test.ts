import { expect, test } from 'vitest'
import { testApp } from '../../../test/app.ts'
import { arranging } from '../../../test/arrange.ts'
import { inTenant } from '../../platform/perform.ts'
import { fileDocument, openCase, storeBytes } from '../filing.ts'

const house = await testApp()
const { authority, bodies, association } = house.place
const secretary = await house.signInAs('committeeSecretary')
const officer = await house.signInAs('caseOfficer')
const arrange = arranging(house)
const performing = { db: house.db, actor: { kind: 'system', task: 'test' } as const, authority }

const text = [
  'Kommunstyrelsen 2026-03-02',
  'Eva Berg (S), ordförande. Karin Påhittad, medborgare, yttrade sig.',
  'Karin Påhittads nummer är 070-123 45 67 och personnummer 850709-9805. Grannen Bo Ek nämndes.',
].join('\n')
const reading = {
  kind: 'minutes',
  attendance: [
    { name: 'Eva Berg', party: 'S', role: 'deciding' },
    { name: 'Karin Påhittad', role: 'other' },
  ],
}

const someCase = (serial: number, title = 'Partnerskap om läxhjälp') =>
  arrange((doing) =>
    openCase(doing, {
      bodyId: bodies.board,
      caseNumber: `2026/KS ${serial}`,
      caseNumberKey: `KS|2026||${serial}`,
      title,
      stage: 'need',
      openedOn: doing.today,
      parties: [{ kind: 'association', name: association.name, associationId: association.associationId }],
    }),
  )

const someDocument = (caseId: string) =>
  arrange(async (doing) =>
    fileDocument(doing, {
      caseId,
      kind: 'minutes',
      title: 'Yttrande av Karin Påhittad',
      fileName: 'karin-pahittad.txt',
      sha256: await storeBytes(doing, new TextEncoder().encode(text)),
      mediaType: 'text/plain',
      text,
      reading,
      direction: 'received',
      counterpart: 'Karin Påhittad',
    }),
  )

const bo = { 'own.0.words': 'Bo Ek', 'own.0.ground': 'aboutPerson' }
const published = { title: 'Yttrande av Karin Påhittad', ...bo, steg: 'publicera' }

/** The proposals that the form of a document ticks. */
const proposalsAt = async (path: string): Promise<readonly string[]> => {
  const page = await (await secretary.get(path)).text()
  return [...page.matchAll(/name="mask\[\]"[^>]*value="([^"]+)"/g)].map((match) => match[1] ?? '')
}

const versionsOf = (documentId: string) =>
  inTenant(performing, (tx) =>
    tx
      .selectFrom('web_version')
      .select(['web_version_id', 'text', 'replaced_at'])
      .where('document_id', '=', documentId)
      .orderBy('web_version_id')
      .execute(),
  )

const openCaseToAll = (caseId: string) => secretary.post(`/bjorkvik/arenden/${caseId}/publicera`, { isPublic: 'true' })

test('only those who publish may mask, and what they chose comes back before it is published', async () => {
  const caseId = await someCase(1)
  const documentId = await someDocument(caseId)
  const at = `/bjorkvik/arenden/${caseId}/handlingar/${documentId}/publicera`
  expect((await officer.get(at)).status).toBe(403)
  expect((await officer.post(at, published)).status).toBe(403)
  const proposals = await proposalsAt(at)
  expect(proposals).toHaveLength(3)
  const preview = await secretary.post(at, { ...published, steg: 'visa', 'mask[]': proposals })
  const shown = await preview.text()
  expect(preview.status).toBe(200)
  expect(shown).toContain('Grannen [maskerat] nämndes')
  expect(shown).toContain('Eva Berg (S)')
  const again = await (await secretary.post(at, { ...published, steg: 'andra', 'mask[]': proposals.slice(1) })).text()
  expect(again.match(/name="mask\[\]"[^>]* checked/g)).toHaveLength(2)
  expect((await secretary.post(at, { ...published, title: '', steg: 'visa' })).status).toBe(422)
  expect(await versionsOf(documentId)).toEqual([])
})

test('an identity number cannot be left in, by the law, and a misspelt name is said', async () => {
  const caseId = await someCase(2)
  const documentId = await someDocument(caseId)
  const at = `/bjorkvik/arenden/${caseId}/handlingar/${documentId}/publicera`
  const proposals = await proposalsAt(at)
  const others = proposals.filter((id) => !id.startsWith('identityNumber'))
  const refused = await secretary.post(at, { ...published, 'mask[]': others })
  const page = await refused.text()
  expect(refused.status).toBe(409)
  expect(page).toContain('Ett personnummer får inte visas')
  expect(page).toMatch(/3.kap\..10.§/)
  const misspelt = await secretary.post(at, { ...published, 'own.0.words': 'Bo Eck', 'mask[]': proposals })
  expect([misspelt.status, await misspelt.text()]).toEqual([409, expect.stringContaining('Rätta stavningen')])
  expect(await versionsOf(documentId)).toEqual([])
})

test('no masked word is left anywhere that the public can reach', async () => {
  const caseId = await someCase(3)
  const documentId = await someDocument(caseId)
  const at = `/bjorkvik/arenden/${caseId}/handlingar/${documentId}`
  const proposals = await proposalsAt(`${at}/publicera`)
  await openCaseToAll(caseId)
  expect((await house.anyone.get(at)).status).toBe(404)
  const sent = await secretary.post(`${at}/publicera`, { ...published, 'mask[]': proposals })
  expect(sent.headers.get('location')).toBe(`${at}/webbversion?klart=masking.done.published`)
  const reached = [
    at,
    `/bjorkvik/arenden/${caseId}`,
    '/bjorkvik/arenden',
    '/bjorkvik/arenden.csv',
    '/bjorkvik/diarium',
    '/bjorkvik/diarium.csv',
    '/api/bjorkvik/arenden',
    `/api/bjorkvik/arenden/${caseId}`,
    `/api/bjorkvik/arenden/${caseId}/handlingar/${documentId}`,
  ]
  for (const path of reached) {
    const page = await (await house.anyone.get(path)).text()
    for (const hidden of ['Karin', 'Påhittad', 'pahittad', '850709', '9805', '070-123', 'Bo Ek'])
      expect(page, path).not.toContain(hidden)
  }
  expect(await (await house.anyone.get(at)).text()).toContain('Eva Berg (S)')
  expect((await house.anyone.get(`${at}/original`)).status).not.toBe(200)
  for (const words of ['Karin', 'Påhittad', '"Bo Ek"', '850709-9805', 'karin-pahittad.txt']) {
    const found = await (await house.anyone.get(`/bjorkvik/arenden?sok=${encodeURIComponent(words)}`)).text()
    expect(found, words).not.toContain('2026/KS 3')
  }
})

test('publishing again keeps the version before with its log; taking it off the web leaves nothing to read', async () => {
  const caseId = await someCase(4)
  const documentId = await someDocument(caseId)
  const at = `/bjorkvik/arenden/${caseId}/handlingar/${documentId}`
  const proposals = await proposalsAt(`${at}/publicera`)
  await openCaseToAll(caseId)
  const form = { ...published, 'mask[]': proposals }
  await secretary.post(`${at}/publicera`, { ...form, 'own.0.words': '' })
  expect(await (await house.anyone.get(at)).text()).toContain('Bo Ek')
  await secretary.post(`${at}/publicera`, form)
  expect(await (await house.anyone.get(at)).text()).not.toContain('Bo Ek')
  const versions = await versionsOf(documentId)
  expect(versions.map(({ replaced_at }) => replaced_at !== null)).toEqual(expect.arrayContaining([true, false]))
  const masks = await inTenant(performing, (tx) =>
    tx.selectFrom('mask').select(['web_version_id', 'reason', 'provision']).execute(),
  )
  const logged = versions.map(({ web_version_id }) => masks.filter((mask) => mask.web_version_id === web_version_id))
  expect(logged.map((log) => log.length).toSorted()).toEqual([4, 5])
  expect((await secretary.post(`${at}/avpublicera`)).status).toBe(422)
  expect((await officer.post(`${at}/avpublicera`, { reason: 'mistake' })).status).toBe(403)
  expect((await secretary.post(`${at}/avpublicera`, { reason: 'personalData' })).status).toBe(303)
  expect((await house.anyone.get(at)).status).toBe(404)
  expect((await versionsOf(documentId)).every(({ replaced_at }) => replaced_at !== null)).toBe(true)
  expect((await secretary.post(`${at}/avpublicera`, { reason: 'mistake' })).status).toBe(409)
})

test('a case is shown to all and hidden again, never with a title that says what is masked', async () => {
  const caseId = await someCase(5, 'Ansökan från Karin Påhittad')
  const documentId = await someDocument(caseId)
  const at = `/bjorkvik/arenden/${caseId}`
  const proposals = await proposalsAt(`${at}/handlingar/${documentId}/publicera`)
  const revealing = await secretary.post(`${at}/handlingar/${documentId}/publicera`, {
    ...published,
    'mask[]': proposals,
  })
  expect([revealing.status, await revealing.text()]).toEqual([409, expect.stringContaining('Ändra ärendet först')])
  const numbered = await someCase(6, 'Ansökan från 850709-9805')
  expect((await openCaseToAll(numbered)).status).toBe(409)
  const plain = await someCase(7)
  const path = `/bjorkvik/arenden/${plain}`
  expect((await house.anyone.get(path)).status).not.toBe(200)
  expect((await officer.post(`${path}/publicera`, { isPublic: 'true' })).status).toBe(403)
  expect((await openCaseToAll(plain)).status).toBe(303)
  expect((await openCaseToAll(plain)).status).toBe(409)
  expect((await house.anyone.get(path)).status).toBe(200)
  expect((await secretary.get(`${path}/publicera`)).status).toBe(200)
  expect((await secretary.post(`${path}/publicera`, { isPublic: 'false' })).status).toBe(303)
  expect((await house.anyone.get(path)).status).not.toBe(200)
})
