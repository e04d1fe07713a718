import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { testApp } from '../../test/app.ts'
import { arranging } from '../../test/arrange.ts'
import { someCase } from '../../test/drafted-paper.ts'
import { filePaper } from '../../test/file-paper.ts'

const house = await testApp()
const registrar = await house.signInAs('registrar')
const caseId = await someCase(house)
await arranging(house)((doing) => filePaper(doing, caseId))
const at = `/bjorkvik/arenden/${caseId}`
const page = async () => (await registrar.get(`${at}/arkiv`)).text()

test('a case that is closed is packed, and the page says how it goes', async () => {
  expect(await page()).toContain('Paketet görs när ärendet avslutas')
  expect((await registrar.post(`${at}/arkiv`)).status).toBe(409)
  expect((await registrar.post(`${at}/avsluta`, { closedOn: '2026-03-09', reason: 'decided' })).status).toBe(303)
  expect(await page()).toContain('Paketet är inte gjort än')
  await house.runJobs()
  const html = await page()
  expect(html).toContain('Paketet är klart')
  const answer = await registrar.get(`${at}/arkiv/paket.zip`)
  const bytes = new Uint8Array(await answer.arrayBuffer())
  expect(answer.headers.get('content-length')).toBe(String(bytes.byteLength))
  expect(html).toContain(createHash('sha256').update(bytes).digest('hex'))
})
