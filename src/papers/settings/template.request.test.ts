import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { testApp, type Visitor } from '../../../test/app.ts'
import { htmlOfDocx } from '../../../test/documents/opened-docx.ts'
import { zipOfZeros } from '../../../test/files/zip-files.ts'
import { inTenant } from '../../platform/perform.ts'
import { memoInTemplate } from '../index.ts'
import { sampleMemo } from './data/samples.ts'

const house = await testApp({ on: '2026-03-09' })
const registrar = await house.signInAs('registrar')
const here = '/bjorkvik/organisation/wordmall'

const bytesOf = async (who: Visitor, path: string) =>
  new Uint8Array(await (await who.get(`${here}${path}`)).arrayBuffer())
const example = await bytesOf(registrar, '/exempel.docx')
const versionNow = async (who = registrar) =>
  /name="base" value="(\d+)"/.exec(await (await who.get(here)).text())?.[1] ?? ''
const send = async (bytes: Uint8Array<ArrayBuffer>, { who = registrar, base = '', name = 'mall.docx' } = {}) =>
  who.post(here, { base: base || (await versionNow()), templateFile: new File([bytes], name) })

const inHouse = <T>(work: (tx: Parameters<typeof memoInTemplate>[0]) => Promise<T>) =>
  inTenant({ db: house.db, actor: { kind: 'system', task: 'test' }, authority: house.place.authority }, work)
const memoOn = (at: string) =>
  inHouse((tx) =>
    memoInTemplate(tx, {
      content: { ...sampleMemo, authority: 'Björkviks kommun' },
      at: Temporal.Instant.from(at),
    }),
  )

/** The example with one piece of its words put another way. */
const changed = async (from: string, to: string): Promise<Uint8Array<ArrayBuffer>> => {
  const files = unzipSync(example)
  const document = strFromU8(files['word/document.xml'] ?? new Uint8Array())
  expect(document).toContain(from)
  return zipSync({ ...files, 'word/document.xml': strToU8(document.replaceAll(from, to)) })
}

test('the example is a template that is taken, filled on trial and kept as it came', async () => {
  expect((await registrar.get(`${here}/provfyll.docx`)).status).toBe(404)
  expect((await send(example, { name: 'Björkviks mall.docx' })).status).toBe(303)
  const html = await (await registrar.get(here)).text()
  expect(html).toContain('Björkviks mall.docx')
  expect(await bytesOf(registrar, '/versioner/1')).toEqual(example)
  const filled = await htmlOfDocx(await bytesOf(registrar, '/provfyll.docx'))
  expect(filled).toContain('Partnerskap om en öppen mötesplats i Kulturhuset Varvet')
  expect(filled).toMatch(/1\.\sSocialnämnden går in i ett idéburet offentligt partnerskap/)
  expect(filled).not.toMatch(/[{}]/)
})

test('a memo is filled into the template that held when it was made', async () => {
  expect(await memoOn('2026-03-08T12:00:00Z')).toBeUndefined()
  const filled = await memoOn('2026-03-10T12:00:00Z')
  expect(await htmlOfDocx(filled ?? new Uint8Array())).toContain('2 kap. 1 § kommunallagen')
})

test.each([
  ['a file of another kind', async () => strToU8('%PDF-1.7 allt möjligt'), 'Filen är inget Word-dokument'],
  ['an archive cut short', async () => example.slice(0, -100), 'Filen är skadad'],
  [
    'an archive that swells',
    async () => new Uint8Array(zipOfZeros({ 'word/document.xml': 60_000_000, '[Content_Types].xml': 4 })),
    'Filen är för stor',
  ],
  ['a template without the summary', () => changed('{sammanfattning}', ''), 'Mallen saknar {sammanfattning}'],
  ['a name that nobody fills in', () => changed('{datum}', '{dautm}'), 'Mallen har {dautm}'],
  ['a repetition without an end', () => changed('{/underlag}', ''), 'Något är fel kring {underlag}'],
])('%s is refused by name and the template that holds stays', async (_, bytes, said) => {
  const before = await versionNow()
  const answer = await send(await bytes())
  expect(answer.status).toBe(422)
  expect(await answer.text()).toContain(said)
  expect(await versionNow()).toBe(before)
})

test('every fault is told at once', async () => {
  const html = await (await send(await changed('{datum}', '{dautm} {titta}'))).text()
  expect(html).toContain('{dautm}')
  expect(html).toContain('{titta}')
  expect(html).toContain('id="templateFile.1"')
})

test('an empty choice is asked for', async () => {
  const answer = await send(new Uint8Array())
  expect(answer.status).toBe(422)
  expect(await answer.text()).toContain('Välj en fil att skicka in')
})

test('of two people who send in a template at once one is told', async () => {
  const base = await versionNow()
  const administrator = await house.signInAs('administrator')
  const both = await Promise.all([send(example, { base }), send(example, { base, who: administrator })])
  expect(both.map(({ status }) => status).sort()).toEqual([303, 409])
})

test('a template can be given up, and the versions stay', async () => {
  house.at('2026-04-01')
  const later = await house.signInAs('registrar')
  expect((await later.post(`${here}/sluta`, { base: await versionNow(later) })).status).toBe(303)
  expect(await memoOn('2026-04-02T12:00:00Z')).toBeUndefined()
  expect(await memoOn('2026-03-20T12:00:00Z')).toBeDefined()
  const html = await (await later.get(here)).text()
  expect(html).toContain('Ingen mall')
  expect(html).toContain('Björkviks mall.docx')
  const again = await later.post(`${here}/sluta`, { base: '3' })
  expect(again.status).toBe(409)
})

test('a case officer neither sends in a template nor fetches one', async () => {
  const officer = await house.signInAs('caseOfficer')
  expect((await send(example, { who: officer, base: '3' })).status).toBe(403)
  for (const path of ['', '/exempel.docx', '/provfyll.docx', '/versioner/1'])
    expect((await officer.get(`${here}${path}`)).status).toBe(403)
})
