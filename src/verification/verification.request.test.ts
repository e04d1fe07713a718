import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { testApp } from '../../test/app.ts'
import { signedBy, smallPaper } from '../platform/signing/test-paper.ts'

const house = await testApp({ on: '2026-11-23' })
const { signing } = house.services
const files = await signedBy(signing, 3)
const [prepared, first, second, whole] = files
if (!prepared || !first || !second || !whole) throw new Error('not signed')

const check = async (bytes: Uint8Array | string, name = 'Anna Svensson uppsägning.pdf') => {
  const file = new File([typeof bytes === 'string' ? bytes : Buffer.from(bytes)], name)
  const response = await house.anyone.post('/verifiera', { file })
  return { status: response.status, text: (await response.text()).replaceAll('\u00a0', ' ') }
}

test('anyone can open the page, and it says what happens to the file', async () => {
  const text = await (await house.anyone.get('/verifiera')).text()
  expect(text).toContain('Den sparas inte')
  expect(text).toContain('href="/verifiera/rot.pem"')
})

test('a whole file shows who signed it, as what, when and who gave the time', async () => {
  const { status, text } = await check(whole)
  expect(status).toBe(200)
  for (const words of [
    'Filen är hel och undertecknad',
    'Åsa Öberg',
    'Omar Ali',
    'Eva Berg',
    'Justerare',
    'Björkviks kommun',
    '23 november 2026 kl. 12.00, egen tidsstämpel',
    'Installationens egen utfärdare går i god för vem som skrev under',
  ])
    expect(text).toContain(words)
  expect(text.toLowerCase()).not.toContain('kvalificerad')
})

test('one changed byte is told', async () => {
  const changed = Uint8Array.from(whole)
  changed[Buffer.from(whole).indexOf('bifaller')] = 0x42
  const { text } = await check(changed)
  expect(text).toContain('Filen är inte som när den undertecknades')
  expect(text).toContain('Ändrat efter underskriften.')
})

test('a signature that is missing is named by its place', async () => {
  expect((await check(second)).text).toContain('En underskrift saknas: Justerare: Eva Berg.')
})

test('what is no PDF, no file or an empty file is answered with what to do', async () => {
  expect((await check('hej')).text).toContain('Filen går inte att kontrollera')
  expect(await check('')).toMatchObject({ status: 422 })
  expect((await house.anyone.post('/verifiera', { file: 'words' })).status).toBe(422)
  expect((await house.anyone.post('/verifiera')).status).toBe(422)
})

test('neither the name of the file nor its words come back, and no row is written', async () => {
  const rows = async () =>
    (await house.owner.query('select (select count(*) from access_log) + (select count(*) from stored_file) as n'))
      .rows[0].n
  const before = await rows()
  const { text } = await check(whole)
  expect(text).not.toContain('Anna Svensson')
  expect(await rows()).toBe(before)
})

test('a file that an authority keeps is told by title only when its document is public', async () => {
  const sha256 = createHash('sha256').update(smallPaper()).digest('hex')
  const { authority, bodies } = house.place
  const [caseId, documentId] = ['0199aaaa-0000-7000-8000-000000000001', '0199aaaa-0000-7000-8000-000000000002']
  const client = await house.owner.connect()
  await client.query('begin')
  await client.query("select set_config('handslag.authority', $1, true)", [authority.authorityId])
  const { authorityId } = authority
  await client.query('insert into stored_file values ($1, $2, $3, $4, now())', [
    authorityId,
    sha256,
    Buffer.from(smallPaper()),
    smallPaper().length,
  ])
  await client.query(
    `insert into case_file (authority_id, case_id, body_id, case_number, case_number_key, title, state, stage, opened_on, latest_event_on)
     values ($1, $2, $3, 'KS 2026/1', 'ks-2026-1', 'Ärendet', 'open', 'need', '2026-01-01', '2026-01-01')`,
    [authorityId, caseId, bodies.board],
  )
  await client.query(
    `insert into document (authority_id, document_id, case_id, kind, title, file_name, sha256, media_type, text, reading, filed_at)
     values ($1, $2, $3, 'minutes', 'Hemliga rubriken', 'x.pdf', $4, 'application/pdf', '', '{}', now())`,
    [authorityId, documentId, caseId, sha256],
  )
  await client.query('commit')
  const closed = (await check(smallPaper())).text
  expect(closed).toContain('Filen finns hos Björkviks kommun')
  expect(closed).not.toContain('Hemliga rubriken')
  expect(closed).not.toContain(documentId)
  await client.query('begin')
  await client.query("select set_config('handslag.authority', $1, true)", [authority.authorityId])
  await client.query('update document set is_public = true where document_id = $1', [documentId])
  await client.query('commit')
  client.release()
  const open = (await check(smallPaper())).text
  expect(open).toContain('Hemliga rubriken')
  expect(open).toContain(`/bjorkvik/arenden/${caseId}/handlingar/${documentId}`)
  expect((await check(whole)).text).toContain('Ingen myndighet i den här installationen')
})

test('the root certificate is handed out, and nothing else of the keys', async () => {
  const text = await (await house.anyone.get('/verifiera/rot.pem')).text()
  expect(text).toMatch(/^-----BEGIN CERTIFICATE-----/)
  expect(text).not.toContain('PRIVATE')
})
