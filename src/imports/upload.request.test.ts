import { createHash, randomBytes } from 'node:crypto'
import { type RawBuilder, sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestApp, testApp, type Visitor } from '../../test/app.ts'
import { pdfOfLines } from '../../test/files/pdf-files.ts'
import { zipBomb, zipFile } from '../../test/files/zip-files.ts'
import { sha256Of, storedBytes } from '../platform/db/stored-bytes.ts'
import { inTenant } from '../platform/perform.ts'
import { troubles } from './extraction/texts.ts'
import { restReading } from './index.ts'

let house: TestApp
let registrar: Visitor
beforeAll(async () => {
  house = await testApp()
  registrar = await house.signInAs('registrar')
})
afterAll(restReading)

/** Rows of the authority, as its own jobs see them. */
const rowsFrom = async <T>(query: RawBuilder<T>): Promise<T[]> => {
  const actor = { kind: 'system', task: 'test' } as const
  const { authority } = house.place
  return inTenant({ db: house.services.db, actor, authority }, async (tx) => (await query.execute(tx)).rows)
}

const file = (name: string, content: string | Uint8Array) =>
  new File([typeof content === 'string' ? content : new Uint8Array(content)], name)

/** Sends files, reads them and opens the import. */
const readIn = async (...files: readonly File[]) => {
  const sent = await registrar.post('/bjorkvik/las-in', { 'files[]': files })
  expect(sent.status).toBe(303)
  await house.runJobs()
  const address = sent.headers.get('location') ?? ''
  return { address, page: await (await registrar.get(address)).text() }
}

const rowsOf = (address: string) =>
  rowsFrom(sql<{ name: string; state: string; failure_code: string | null }>`
    select name, state, failure_code from import_document where import_id = ${address.split('/').at(-1)} order by position`)

const damagedPdf = () => Buffer.from(pdfOfLines(['Protokoll']).subarray(0, 120))

describe('files that cannot be read', () => {
  test('are each told with what to do, and the others are read all the same', async () => {
    const { page } = await readIn(
      file('tom.txt', ''),
      file('bild.txt', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')),
      file('trasig.pdf', damagedPdf()),
      file('nastlad.zip', zipFile({ 'a.txt': 'Protokoll', 'inre.zip': zipFile({ 'b.txt': 'x' }) })),
      file('utanfor.zip', zipFile({ '../a.txt': 'Protokoll' })),
      file('bomb.zip', zipBomb(250 * 1024 * 1024)),
      file('bra.txt', 'Riktlinjer för partnerskap\n\nVi arbetar tillsammans.'),
    )
    for (const reason of ['empty', 'image', 'corruptPdf', 'nestedArchive', 'unsafeName'] as const)
      expect(page).toContain(troubles[reason].says)
    expect(page).toContain('Filen blir större än 200 MB när den packas upp.')
    expect(page).toContain('>bra.txt</a>')
    expect(page).toContain('Väntar på granskning')
  })

  test('over 50 MB are not kept, only named', async () => {
    const { page, address } = await readIn(file('stor.txt', new Uint8Array(51 * 1024 * 1024)))
    expect(page).toContain('Filen är större än 50 MB.')
    expect(page).toContain('Ingen av filerna gick att läsa')
    expect(page).not.toContain('Väntar på granskning')
    expect(page).not.toContain('Kasta inläsningen')
    const rows = (await (await registrar.get('/bjorkvik/las-in')).text()).split('<tr>')
    expect(rows.find((row) => row.includes(address))).toMatch(/Gick inte att läsa.*stor\.txt</s)
    expect(await rowsOf(address)).toMatchObject([{ name: 'stor.txt', state: 'failed', failure_code: 'tooLarge' }])
    expect(await rowsFrom(sql`select 1 from stored_file where size_bytes > 50000000`)).toEqual([])
  })

  test('but hold several megabytes are kept byte for byte', async () => {
    const bytes = randomBytes(2_300_000)
    await registrar.post('/bjorkvik/las-in', { 'files[]': file('okand.bin', bytes) })
    const { db, authority } = { db: house.services.db, authority: house.place.authority }
    const sha256 = await sha256Of(bytes)
    expect(sha256).toBe(createHash('sha256').update(bytes).digest('hex'))
    const kept = await inTenant({ db, authority, actor: { kind: 'system', task: 'test' } }, (tx) =>
      storedBytes(tx, sha256),
    )
    expect(kept?.equals(bytes)).toBe(true)
  })
})

describe('files that are read', () => {
  test('out of a zip are named after it, and no name keeps folders or signs that cannot be seen', async () => {
    const { address, page } = await readIn(
      file('alla.zip', zipFile({ 'möte/ett.txt': 'Ett papper', 'två.txt': 'Ett annat papper' })),
      file('../../etc/lapp\u202e.txt', 'Bara en lapp'),
    )
    const rows = await rowsOf(address)
    expect(rows.map(({ name }) => name)).toEqual(['alla.zip/möte/ett.txt', 'alla.zip/två.txt', 'lapp.txt'])
    expect(page).toContain('alla.zip/möte/ett.txt')
  })

  test('twice in one import are read once', async () => {
    const { page } = await readIn(file('a.txt', 'Samma ord'), file('b.txt', 'Samma ord'))
    expect(page).toContain('b.txt. Finns två gånger i den här inläsningen.')
  })

  test('once more by the job are noted once only', async () => {
    const { address } = await readIn(file('en.txt', 'En enda gång'))
    const payload = { importId: address.split('/').at(-1), authorityId: house.place.authority.authorityId }
    await rowsFrom(sql`select enqueue('imports.read', ${JSON.stringify(payload)}::jsonb)`)
    await house.runJobs()
    expect(await rowsOf(address)).toHaveLength(1)
  })
})

describe('who may read in', () => {
  test('a politician is refused, nothing is kept, and the attempt is on record', async () => {
    const politician = await house.signInAs('politician')
    const sent = await politician.post('/bjorkvik/las-in', { 'files[]': file('mitt.txt', 'Politikerns papper') })
    expect(sent.status).toBe(403)
    expect((await politician.get('/bjorkvik/las-in')).status).toBe(403)
    const journal = sql`select outcome from journal where action = 'imports.upload' and acting_as = 'role:politician'`
    expect(await rowsFrom(journal)).toEqual([{ outcome: 'refused' }])
  })

  test('a discarded import keeps nothing for review and is not discarded twice', async () => {
    const { address } = await readIn(file('fel.txt', 'Fel papper'))
    expect((await registrar.post(`${address}/kasta`, { reason: '' })).status).toBe(422)
    expect((await registrar.post(`${address}/kasta`, { reason: 'fel filer' })).status).toBe(303)
    expect(await (await registrar.get(address)).text()).toContain('Inläsningen är kastad.')
    expect((await registrar.post(`${address}/kasta`, { reason: 'igen' })).status).toBe(409)
  })

  test('programs read the same list and the same import as the pages', async () => {
    const { address } = await readIn(file('api.txt', 'Ett papper för program'))
    const list: unknown = await (await registrar.get('/api/bjorkvik/inlasningar')).json()
    expect(JSON.stringify(list)).toContain(address.split('/').at(-1))
    const one = await registrar.get(`/api/bjorkvik/inlasningar/${address.split('/').at(-1)}`)
    expect(await one.json()).toMatchObject({ state: 'review', documents: [{ name: 'api.txt', state: 'read' }] })
    expect((await house.anyone.get('/api/bjorkvik/inlasningar')).status).toBe(404)
  })
})
