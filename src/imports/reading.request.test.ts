import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestApp, testApp, type Visitor } from '../../test/app.ts'
import { restReading } from './index.ts'

const twin = (name: string) =>
  new File([readFileSync(join(import.meta.dirname, '../../test/twin', name))], name, { type: 'text/plain' })
const twins = [
  '000-protokollsutdrag.txt',
  '001-utskottets-protokollsutdrag.txt',
  '002-tjansteskrivelse.txt',
  '003-riktlinjer.txt',
  '004-remissvar.txt',
]

let house: TestApp
let registrar: Visitor
beforeAll(async () => {
  house = await testApp()
  registrar = await house.signInAs('registrar')
})
afterAll(async () => {
  await restReading()
})

const send = async (files: readonly File[], visitor = registrar) =>
  visitor.post('/bjorkvik/las-in', { 'files[]': files })

describe('reading in documents', () => {
  test('the five twins become three proposed cases, the first of three papers', async () => {
    const sent = await send(twins.map(twin))
    expect(sent.status).toBe(303)
    const address = sent.headers.get('location') ?? ''
    expect(await (await registrar.get(address)).text()).toContain('Noll av fem filer är lästa')
    await house.runJobs()
    const page = await (await registrar.get(address)).text()
    expect(page).toContain('2023/KS 0417')
    expect(page).toContain('Nämns som bilaga i ett av de andra dokumenten')
    expect(page.match(/spara\/\d/g)).toEqual(['spara/0', 'spara/1', 'spara/2'])
  })

  test('no file is asked for beside the field', async () => {
    const sent = await send([])
    expect(sent.status).toBe(422)
    expect(await sent.text()).toContain('Välj minst en fil att läsa in.')
  })

  test('a file that waits in another import is said to do so', async () => {
    const letter = () => new File(['Tjänsteskrivelse\n\nFörslag till beslut\nParken öppnas.\n'], 'a.txt')
    const first = await send([letter()])
    expect(await (await registrar.get(first.headers.get('location') ?? '')).text()).toContain('Filen läses.')
    await house.runJobs()
    const second = await send([letter()])
    await house.runJobs()
    const page = await (await registrar.get(second.headers.get('location') ?? '')).text()
    expect(page).toContain('Väntar redan på granskning')
    expect(page).toContain(first.headers.get('location'))
  })

  test('a file that every try breaks on is shown as failed, and the import ends', async () => {
    const sent = await send([new File(['Tjänsteskrivelse\n\nOm det som försvann\n'], 'borta.txt')])
    await house.owner.query(
      `begin; select set_config('handslag.authority', authority_id::text, true) from authority where slug = 'bjorkvik';
       update import_file set sha256 = null where name = 'borta.txt'; commit;
       update graphile_worker._private_jobs set max_attempts = 1`,
    )
    await house.runJobs()
    const page = await (await registrar.get(sent.headers.get('location') ?? '')).text()
    expect(page).toContain('på grund av ett fel i Handslag')
    expect(page).toContain('Lämna in andra filer')
    expect(page).not.toContain('Noll av')
  })
})
