import { expect, test } from 'vitest'
import { testApp } from '../../../test/app.ts'
import { arranging } from '../../../test/arrange.ts'
import { sessionFor } from '../../../test/seed.ts'
import { countStatements } from '../../../test/statements.ts'
import { openDb } from '../../platform/db/connect.ts'
import { openCase } from '../filing.ts'

const house = await testApp()
const { bodies, association } = house.place
const registrar = await house.signInAs('registrar')
const politician = await house.signInAs('politician')
const arrange = arranging(house)
const fyren = house.visit(
  await sessionFor(openDb(house.owner), house.clock, association.accountId, association.representativeId),
)

const someCase = (serial: number, { isPublic = false, bodyId = bodies.board } = {}) =>
  arrange(async (doing) => {
    const caseId = await openCase(doing, {
      bodyId,
      caseNumber: `2026/KS ${serial}`,
      caseNumberKey: `KS|2026||${serial}`,
      title: 'Partnerskap om läxhjälp',
      stage: 'need',
      openedOn: doing.today,
      parties: [{ kind: 'association', name: association.name, associationId: association.associationId }],
    })
    await doing.tx.updateTable('case_file').set({ is_public: isPublic }).where('case_id', '=', caseId).execute()
    return caseId
  })

const entry = (fields: Record<string, string> = {}) => ({
  direction: 'received',
  datedOn: '2026-03-02',
  counterpart: association.name,
  subject: 'Förslag om partnerskap',
  ...fields,
})
const enter = (caseId: string, fields: Record<string, string> = {}) =>
  registrar.post(`/bjorkvik/arenden/${caseId}/diarium/nytt`, entry(fields))
const textOf = async (response: Promise<Response>) => (await response).text()

const open = await someCase(1, { isPublic: true })
const closedToPublic = await someCase(2)

test('an entry is whole or is not saved, and the missing part is asked for with the law', async () => {
  expect((await registrar.get(`/bjorkvik/arenden/${open}/diarium/nytt`)).status).toBe(200)
  const bare = await enter(open, { datedOn: '', counterpart: '', subject: ' ' })
  const page = await bare.text()
  expect(bare.status).toBe(422)
  expect(page).toContain('Tre uppgifter behöver rättas')
  expect(page).toContain('5 kap. 2 § offentlighets- och sekretesslagen')
  expect(page).toContain('href="#subject"')
  const future = await enter(open, { datedOn: '2026-03-10' })
  expect([future.status, await future.text()]).toEqual([409, expect.stringContaining('Dagen har inte kommit än')])
  expect((await politician.post(`/bjorkvik/arenden/${open}/diarium/nytt`, entry())).status).toBe(403)
  expect((await enter(open)).headers.get('location')).toContain('klart=register.done.added')
  const own = { counterpart: '', hasNoCounterpart: 'true', direction: 'drawnUp', subject: 'Minnesanteckning' }
  expect((await enter(open, own)).status).toBe(303)
  expect(await textOf(registrar.get('/bjorkvik/diarium'))).toContain('Minnesanteckning')
})

test('the public reads entries of public cases without secret ones and without names of private persons', async () => {
  await enter(open, { subject: 'Hemligt yttrande', isSecret: 'true' })
  await enter(open, { subject: 'Synpunkt om lokalen', counterpart: 'Karin Påhittad' })
  await enter(open, { subject: 'Brev om 850709-9805' })
  await enter(closedToPublic, { subject: 'Utkast till avtal' })
  const shown = await textOf(house.anyone.get('/bjorkvik/diarium'))
  expect(shown).toContain('Synpunkt om lokalen')
  expect(shown).toContain(`Inkommen från ${association.name}`)
  for (const hidden of ['Hemligt yttrande', 'Karin Påhittad', '850709-9805', 'Utkast till avtal'])
    expect(shown).not.toContain(hidden)
  const file = await textOf(house.anyone.get('/bjorkvik/diarium.csv'))
  for (const hidden of ['Hemligt yttrande', 'Karin Påhittad', '850709-9805', 'Utkast till avtal'])
    expect(file).not.toContain(hidden)
  const own = await textOf(fyren.get('/bjorkvik/diarium'))
  expect(own).toContain('Utkast till avtal')
  expect(own).not.toContain('Hemligt yttrande')
  expect(await textOf(registrar.get('/bjorkvik/diarium'))).toContain('Hemligt yttrande')
})

test('a file for a spreadsheet begins with its mark and holds no formula', async () => {
  await enter(open, { subject: '=HYPERLINK("x")' })
  const file = await registrar.get('/bjorkvik/diarium.csv')
  const bytes = new Uint8Array(await file.arrayBuffer())
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  expect(new TextDecoder().decode(bytes)).toMatch(/;"?'=HYPERLINK/)
  expect(file.headers.get('content-disposition')).toContain('diarium.csv')
})

test('days and body narrow the list, and a day that does not exist is passed over', async () => {
  const council = await someCase(3, { bodyId: bodies.council })
  await enter(council, { subject: 'Fullmäktiges brev' })
  const of = (query: string) => textOf(registrar.get(`/bjorkvik/diarium?${query}`))
  expect(await of(`organ=${bodies.council}`)).toContain('Fullmäktiges brev')
  expect(await of(`organ=${bodies.council}`)).not.toContain('Minnesanteckning')
  expect(await of('franDag=2026-03-09&tillDag=2026-03-09')).toContain('Fullmäktiges brev')
  expect(await of('franDag=2026-03-10')).toContain('Inget stämmer med det du sökte')
  expect(await of('franDag=2026-02-31&fran=x&organ=y')).toContain('Fullmäktiges brev')
})

test('a long register is read page by page in the same number of statements, and no entry is lost', async () => {
  const many = await someCase(4, { isPublic: true })
  const before = await countStatements(() => house.anyone.get('/bjorkvik/diarium'))
  for (let number = 1; number <= 60; number += 1) await enter(many, { subject: `Brev nummer ${number}.` })
  expect(await countStatements(() => house.anyone.get('/bjorkvik/diarium'))).toBe(before)
  const first = await textOf(house.anyone.get(`/bjorkvik/diarium`))
  const next = /href="([^"]+)" rel="next"/.exec(first)?.[1]?.replaceAll('&amp;', '&')
  const second = await textOf(house.anyone.get(next ?? ''))
  const seen = new Set(`${first}${second}`.match(/Brev nummer \d+\./g))
  expect(seen.size).toBe(60)
  expect(second).toContain('rel="prev"')
})
