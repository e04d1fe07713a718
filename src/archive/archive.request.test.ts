import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { testApp } from '../../test/app.ts'
import { archived } from '../../test/archived-case.ts'
import { arranging } from '../../test/arrange.ts'
import { someCase } from '../../test/drafted-paper.ts'
import { filePaper } from '../../test/file-paper.ts'
import { countStatements } from '../../test/statements.ts'
import { openDb } from '../platform/db/connect.ts'
import { SigningFault } from '../platform/signing/fault.ts'
import { packable, packageLimits } from './archive.ts'

const house = await testApp()
const registrar = await house.signInAs('registrar')
const arrange = arranging(house)
let made = 0
const filedCase = async (): Promise<string> => {
  made += 1
  const caseId = await someCase(house, `2026/KS ${String(made).padStart(4, '0')}`)
  await arrange((doing) => filePaper(doing, caseId, { text: `Skrivelse ${made}` }))
  return caseId
}
const addressOf = (caseId: string) => `/bjorkvik/arenden/${caseId}`
const page = async (caseId: string) => (await registrar.get(`${addressOf(caseId)}/arkiv`)).text()
const close = (caseId: string) =>
  registrar.post(`${addressOf(caseId)}/avsluta`, { closedOn: '2026-03-09', reason: 'decided' })
const asOwner = (text: ReturnType<typeof sql>) =>
  openDb(house.owner)
    .transaction()
    .execute(async (tx) => {
      await sql`select set_config('handslag.authority', ${house.place.authority.authorityId}, true),
        set_config('handslag.staff', '1', true)`.execute(tx)
      return text.execute(tx)
    })

test('a case that is closed is packed, and the page says how it goes and what the package holds', async () => {
  const caseId = await filedCase()
  const at = addressOf(caseId)
  expect(await page(caseId)).toContain('Paketet görs när ärendet avslutas')
  expect((await registrar.get(`${at}/arkiv/paket.zip`)).status).toBe(404)
  expect((await close(caseId)).status).toBe(303)
  expect(await page(caseId)).toContain('Paketet är inte gjort än')
  expect(await (await registrar.get(at)).text()).toContain('Visa arkivpaketet')
  await house.runJobs()
  const html = await page(caseId)
  expect(html).toContain('Paketet är klart')
  expect(html).toContain('förseglad med myndighetens sigill')
  const answer = await registrar.get(`${at}/arkiv/paket.zip`)
  const bytes = new Uint8Array(await answer.arrayBuffer())
  expect(answer.headers.get('content-length')).toBe(String(bytes.byteLength))
  expect(html).toContain(createHash('sha256').update(bytes).digest('hex'))
})

test('an open case is not packed by hand; a closed one is packed anew, once at a time, and the new package takes the place of the old', async () => {
  const caseId = await filedCase()
  const again = () => registrar.post(`${addressOf(caseId)}/arkiv`)
  const refused = await again()
  expect(refused.status).toBe(409)
  expect(await refused.text()).toContain('Avsluta det först')
  const first = await archived(house, registrar, caseId)
  house.at('2026-03-09T11:10:00Z')
  expect((await again()).status).toBe(303)
  expect(await page(caseId)).toContain('data-again-seconds')
  expect(await (await again()).text()).toContain('Ett paket görs redan')
  await house.runJobs()
  const second = new Uint8Array(await (await registrar.get(`${addressOf(caseId)}/arkiv/paket.zip`)).arrayBuffer())
  expect(second.byteLength).toBeGreaterThan(100)
  expect(Buffer.from(second).equals(first)).toBe(false)
  const { rows } = await asOwner(
    sql`select state, (select count(*)::int from archive_package_part r where r.archive_package_id = p.archive_package_id) as parts
      from archive_package p where case_id = ${caseId} order by asked_at, archive_package_id`,
  )
  expect(rows).toHaveLength(2)
  expect(rows.filter((row) => JSON.stringify(row).includes('"parts":0'))).toHaveLength(1)
})

test('only the registrar and the administrator see and take out packages; the attempt is on record', async () => {
  const caseId = await filedCase()
  await archived(house, registrar, caseId)
  for (const role of ['auditor', 'politician', 'caseOfficer', 'chair', 'committeeSecretary'] as const) {
    const visitor = await house.signInAs(role)
    for (const path of ['/arkiv', '/arkiv/paket.zip'])
      expect({ role, path, status: (await visitor.get(`${addressOf(caseId)}${path}`)).status }).toMatchObject({
        status: 403,
      })
    expect((await visitor.post(`${addressOf(caseId)}/arkiv`)).status).toBe(403)
  }
  const administrator = await house.signInAs('administrator')
  expect((await administrator.get(`${addressOf(caseId)}/arkiv`)).status).toBe(200)
  expect([302, 303, 401, 403]).toContain((await house.anyone.get(`${addressOf(caseId)}/arkiv/paket.zip`)).status)
  const { rows } = await asOwner(sql`select outcome from journal where action = 'archive.pack' and outcome = 'refused'`)
  expect(rows.length).toBeGreaterThanOrEqual(5)
})

test('a stored file that is damaged is never packed, and the page says what to do', async () => {
  const caseId = await filedCase()
  await asOwner(
    sql`update stored_file set bytes = 'fel', size_bytes = 3 where sha256 in (select sha256 from document where case_id = ${caseId})`,
  )
  await close(caseId)
  await house.runJobs()
  const html = await page(caseId)
  expect(html).toContain('Paketet blev inte gjort')
  expect(html).toContain('säkerhetskopia')
  expect((await registrar.get(`${addressOf(caseId)}/arkiv/paket.zip`)).status).toBe(404)
})

test('a case with more than 500 documents or 500 MB is refused with its size, and the job says the same', async () => {
  const size = { documents: packageLimits.documents, bytes: packageLimits.bytes }
  expect(packable({ state: 'closed' }, size, undefined)).toBe(true)
  expect(packable({ state: 'closed' }, { ...size, bytes: size.bytes + 1 }, undefined)).toMatchObject({
    reason: 'archive.tooLarge',
    facts: { megabytes: 501 },
  })
  const caseId = await filedCase()
  await asOwner(
    sql`insert into document (authority_id, document_id, case_id, kind, title, file_name, sha256, media_type, text, reading, filed_at)
      select authority_id, gen_random_uuid(), case_id, kind, title, file_name, sha256, media_type, '', '{}', filed_at
      from document, generate_series(1, 500) where case_id = ${caseId}`,
  )
  await close(caseId)
  await house.runJobs()
  expect(await page(caseId)).toContain('högst 500 handlingar och 500 MB')
  const refused = await registrar.post(`${addressOf(caseId)}/arkiv`)
  expect(refused.status).toBe(409)
  expect(await refused.text()).toContain('501 handlingar')
})

test('a case that was taken up again before the job came is not packed; one that was packed says when it was', async () => {
  const caseId = await filedCase()
  await archived(house, registrar, caseId)
  house.at('2026-03-09T11:20:00Z')
  await registrar.post(`${addressOf(caseId)}/arkiv`)
  expect((await registrar.post(`${addressOf(caseId)}/ateroppna`, { reason: 'mistake' })).status).toBe(303)
  await house.runJobs()
  const html = await page(caseId)
  expect(html).toContain('togs upp igen innan paketet var gjort')
  expect(html).toContain('Ladda ner paketet')
})

test('the page asks the same number of statements whatever the case holds', async () => {
  const [small, large] = [await filedCase(), await filedCase()]
  for (let extra = 0; extra < 5; extra += 1)
    await arrange((doing) => filePaper(doing, large, { title: `Bilaga ${extra}`, text: `Bilaga ${extra} ${large}` }))
  await archived(house, registrar, small)
  await archived(house, registrar, large)
  expect(await countStatements(() => page(large))).toBe(await countStatements(() => page(small)))
})

test('without keys the package is made without a seal, and says so', async () => {
  const caseId = await filedCase()
  const { services } = house
  const keyless = { ...services.signing, keys: () => Promise.reject(new SigningFault('noPassphrase')) }
  await close(caseId)
  for (const job of house.jobs.filter(({ task }) => task === 'archive.pack')) {
    const payload = { caseId, authorityId: house.place.authority.authorityId }
    await job.work({ ...services, signing: keyless }, payload, true)
  }
  expect(await page(caseId)).toContain('Inget sigill')
})
