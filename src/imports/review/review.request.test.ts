import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestApp, testApp, type Visitor } from '../../../test/app.ts'
import { inTenant } from '../../platform/perform.ts'
import { restReading } from '../index.ts'

const folder = join(import.meta.dirname, '../../../test/twin')
const twin = (name: string) => new File([readFileSync(join(folder, name))], name)

let house: TestApp
let registrar: Visitor
let address = ''
beforeAll(async () => {
  house = await testApp()
  registrar = await house.signInAs('registrar')
  const names = ['000-protokollsutdrag.txt', '002-tjansteskrivelse.txt', '004-remissvar.txt']
  const files = [...names.map(twin), new File(['Bara en lapp med ord.'], 'lapp.txt')]
  const sent = await registrar.post('/bjorkvik/las-in', { 'files[]': files })
  address = sent.headers.get('location') ?? ''
  await house.runJobs()
})
afterAll(restReading)

const text = async (path: string) => (await registrar.get(path)).text()

/** The address of the review of a document, as the import's page links to it. */
const reviewOf = async (name: string) => {
  const page = await text(address)
  return page.match(new RegExp(`href="([^"]+)">${name}`))?.[1] ?? ''
}

const at = (review: string, pointer: string) => `${review}/ratta?uppgift=${encodeURIComponent(pointer)}`

const correct = async (name: string, pointer: string, fields: Record<string, string>) =>
  registrar.post(at(await reviewOf(name), pointer), { verb: 'save', ...fields })

describe('the review', () => {
  test('links each fact to its place and back, and shows findings with their rule', async () => {
    const page = await text(await reviewOf('000-protokollsutdrag.txt'))
    const places = new Set([...page.matchAll(/href="#k(\d+)"/g)].map((match) => match[1]))
    expect(places.size).toBeGreaterThan(60)
    for (const number of places) {
      expect(page).toContain(`id="k${number}"`)
      expect(page).toContain(`id="u${number}"`)
    }
    expect(page).toContain('href="/lagrum#')
    expect(page).toMatch(/Torsten Ek \(L\), §\s155[^–]/)
  })

  test('puts the unsure first, and what a person says is right is sure from then on', async () => {
    const review = await reviewOf('004-remissvar.txt')
    expect(await text(review)).toContain('Avgör två')
    const said = await registrar.post(`${at(review, '/authority')}&plats=uppgifter`, { verb: 'affirm' })
    expect(said.headers.get('location')).toBe(`${review}?klart=imports.done.corrected#uppgifter`)
    const page = await text(review)
    expect(page).toContain('Avgör en')
    expect(page).toContain('Bekräftat för hand')
  })

  test('a corrected day stands beside what was read, and the findings are counted anew', async () => {
    const name = '000-protokollsutdrag.txt'
    expect((await correct(name, '/notice/removedOn', { 'value.removedOn': '2023-12-10' })).status).toBe(303)
    const page = await text(await reviewOf(name))
    expect(page).toContain('10 december 2023')
    expect(page).toContain('Rättat. Läst som: 1 januari 2024')
    expect(page).toContain('data-level="block"')
    await registrar.post(at(await reviewOf(name), '/notice/removedOn'), { verb: 'asRead' })
    expect(await text(await reviewOf(name))).not.toContain('data-level="block"')
  })

  test.each([
    ['/meeting/date', 'date', '2023-02-30', 'date'],
    ['/meeting/start', 'start', '25:00', 'Skriv klockslaget som 18:30.'],
    ['/paragraphs', 'paragraphs', '149–146', 'Skriv paragraferna så här: 146–149, 151.'],
    ['/items/0/paragraph', 'paragraph', 'hundra', 'Skriv ett heltal, till exempel 155.'],
    ['/items/0/title', 'title', ' ', 'Fyll i fältet'],
  ])('%s with a wrong value is kept in the field and explained', async (pointer, part, value, says) => {
    const sent = await correct('000-protokollsutdrag.txt', pointer, { [`value.${part}`]: value })
    expect(sent.status).toBe(422)
    const page = await sent.text()
    expect(page).toContain(says)
    expect(page).toContain(`id="value.${part}-fel"`)
  })

  test('a person is added, struck, and no place is made far away', async () => {
    const name = '000-protokollsutdrag.txt'
    const add = (await text(`${await reviewOf(name)}/lagg-till`)).match(/uppgift=(%2Fattendance%2F\d+)"/)?.[1] ?? ''
    const pointer = decodeURIComponent(add)
    const fields = { 'value.name': 'Vera Lund', 'value.party': 'C', 'value.role': 'substitute' }
    expect((await correct(name, pointer, fields)).status).toBe(303)
    expect(await text(await reviewOf(name))).toContain('Vera Lund (C)')
    await registrar.post(at(await reviewOf(name), pointer), { verb: 'strike' })
    expect(await text(await reviewOf(name))).not.toContain('Vera Lund')
    expect((await correct(name, '/attendance/900', fields)).status).toBe(409)
    expect((await registrar.get(at(await reviewOf(name), '/findings'))).status).toBe(404)
  })

  test('a document of unknown kind is told what it is, and its number puts it in a case', async () => {
    expect(await text(await reviewOf('lapp.txt'))).toContain('Vi kände inte igen handlingen.')
    expect(await text(address)).toContain('Kändes inte igen')
    await correct('lapp.txt', '/kind', { 'value.kind': 'notice' })
    await correct('lapp.txt', '/caseNumbers/0', { 'value.caseNumbers': '2023/KS 0417' })
    const page = await text(address)
    expect(page.match(/spara\/\d/g)).toHaveLength(2)
    expect(page).toContain('Anslag')
  })

  test('a document is moved to a case of its own and back', async () => {
    const id = (await reviewOf('002-tjansteskrivelse.txt')).split('/').at(-1) ?? ''
    const count = async () => (await text(address)).match(/spara\/\d/g)?.length ?? 0
    const before = await count()
    expect((await registrar.post(`${address}/flytta`, { document: id, to: 'alone' })).status).toBe(303)
    expect(await count()).toBe(before + 1)
    await registrar.post(`${address}/flytta`, { document: id, to: 'asRead' })
    expect(await count()).toBe(before)
    const target = (await reviewOf('004-remissvar.txt')).split('/').at(-1) ?? ''
    await registrar.post(`${address}/flytta`, { document: id, to: target })
    expect(await text(address)).toContain('Placerat här för hand')
    expect((await registrar.post(`${address}/flytta`, { document: '', to: '' })).status).toBe(422)
  })

  test('the journal says which fact was corrected, never what it says', async () => {
    const { authority } = house.place
    const { rows } = await inTenant(
      { db: house.services.db, actor: { kind: 'system', task: 'test' }, authority },
      (tx) => sql<{ details: unknown }>`select details from journal where action = 'imports.correct'`.execute(tx),
    )
    expect(rows).toContainEqual({ details: { fact: '/attendance/*', verb: 'save' } })
    expect(JSON.stringify(rows)).not.toContain('Vera')
  })
})
