import { expect, test } from 'vitest'
import { testApp, type Visitor } from './app.ts'
import { htmlOfDocx } from './documents/opened-docx.ts'
import { begin, finish, papersCast, someCase, write } from './drafted-paper.ts'

const house = await testApp()
const { officer, registrar } = await papersCast(house)
const caseId = await someCase(house)

const letterhead = (base: number, sender: string) =>
  registrar.post('/bjorkvik/organisation/brevhuvud', {
    ...{ base: `${base}`, sender, footer: 'Hamnen 1', accent: '#8a1c3c', typeface: 'sans', logo: '' },
    ...{ knapp: 'spara', 'words.memo.summary': 'I korthet' },
  })

const issued = async () => {
  const draft = await begin(officer, caseId)
  await write(officer, draft)
  return finish(officer, draft)
}
const textOf = async (path: string) => (await officer.get(path)).text()
const wordOf = async (who: Visitor, paper: string) =>
  htmlOfDocx(new Uint8Array(await (await who.get(`${paper}/fil.docx`)).arrayBuffer()))

test('a finished paper keeps the letterhead and the words that held when it was finished', async () => {
  expect((await letterhead(0, 'Björkvik vid havet')).status).toBe(303)
  const paper = await issued()
  expect((await letterhead(1, 'Björkvik vid ån')).status).toBe(303)
  const html = await textOf(`${paper}/fil.html`)
  expect(html).toContain('Björkvik vid havet')
  expect(html).toContain('--accent: #8a1c3c')
  expect(html).toContain('I korthet')
  expect(html).not.toContain('Björkvik vid ån')
})

test("a memo is fetched as Word in the authority's own template, and one from before it as it was", async () => {
  const before = await issued()
  house.at('2026-03-10')
  const { registrar: keeper, officer: writer } = await papersCast(house)
  const example = await (await keeper.get('/bjorkvik/organisation/wordmall/exempel.docx')).arrayBuffer()
  const sent = await keeper.post('/bjorkvik/organisation/wordmall', {
    base: '0',
    templateFile: new File([example], 'mall.docx'),
  })
  expect(sent.status).toBe(303)
  const draft = await begin(writer, caseId)
  await write(writer, draft)
  const after = await finish(writer, draft)
  const filled = await wordOf(writer, after)
  expect(filled).toMatch(/1\.\sKommunstyrelsen öppnar hamnhuset på kvällarna\./)
  expect(filled).toContain('Test chair, Ordförande')
  // Only the template writes who decides in these words.
  expect(filled).toContain('Beslutas av')
  expect(await wordOf(writer, before)).not.toContain('Beslutas av')
})
