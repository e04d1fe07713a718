import { join } from 'node:path'
import { expect, test } from 'vitest'
import { accessibilityFaults, openHouse, openWindow } from './browser.ts'
import { filesIn, readIn, save, signInAs, words, wordsIn } from './reading-in.ts'

const twin = join(import.meta.dirname, '../test/twin')
const house = await openHouse({ on: '2026-11-23' })
const page = await openWindow(house.browser, house.address, { hasScript: false })
page.setDefaultTimeout(10_000)
let caseAt = ''

test('a registrar drops three files, and they are proposed as one new case', async () => {
  await signInAs(page, 'Nasrin')
  await readIn(page, filesIn(twin, /^00[012]/))
  const said = await words(page)
  expect(said).toContain('Ärende 2023/KS 0417')
  expect(said).toContain('Blir ett nytt ärende')
  expect(await page.locator('main article').count()).toBe(1)
})

test('the number of a fact leads to its place in the source, and the place leads back', async () => {
  await page.getByRole('link', { name: /^000-/ }).click()
  const place = page.getByRole('listitem').filter({ hasText: 'Strandsalen' })
  const number = (await place.getAttribute('id'))?.slice(1)
  await place.getByRole('link', { name: /Visa i källan/ }).click()
  expect(new URL(page.url()).hash).toBe(`#k${number}`)
  expect(await page.locator(`#k${number}`).textContent()).toContain('Strandsalen')
  await page.locator(`#k${number}`).click()
  expect(new URL(page.url()).hash).toBe(`#u${number}`)
})

test('a fact is corrected, and the correction is taken back', async () => {
  const place = page.getByRole('listitem').filter({ hasText: 'Strandsalen' })
  await place.getByRole('link', { name: /^Rätta/ }).click()
  await page.getByLabel('Plats', { exact: true }).fill('Bryggsalen')
  await page.getByRole('button', { name: 'Spara', exact: true }).click()
  expect(await words(page)).toContain('Bryggsalen')
  await page
    .getByRole('listitem')
    .filter({ hasText: 'Bryggsalen' })
    .getByRole('link', { name: /^Rätta/ })
    .click()
  await page.getByRole('button', { name: 'Som det lästes' }).click()
  expect(await words(page)).not.toContain('Bryggsalen')
})

test('what was reviewed is saved as one case from committee to earliest legal force', async () => {
  await page.getByRole('link', { name: 'Inläsningen' }).first().click()
  await page.getByRole('link', { name: 'Spara i ett ärende' }).click()
  await save(page)
  caseAt = new URL(page.url()).pathname
  const said = await words(page)
  expect(said).toContain('Ärendet är sparat med sina handlingar.')
  expect(await page.locator('h1').textContent()).toContain('Uppdrag om försöksprojekt')
  expect(said).toContain('2023/KS 0417')
})

test('the timeline tells of the committee, the board, the notice and the day of earliest legal force', async () => {
  const told = (await wordsIn(page.locator('.hs-timeline > li'))).reverse()
  const order = [
    /22 november 2023.*Kommunledningsutskottet § 74/,
    /5 december 2023.*Kommunstyrelsen § 160/,
    /8 december 2023.*Anslag/,
    /Sista dag.*29 december 2023/,
    /Tidigast.*30 december 2023.*laga kraft/,
  ].map((event) => told.findIndex((row) => event.test(row)))
  expect(order).not.toContain(-1)
  expect(order).toEqual(order.toSorted((a, b) => a - b))
  const force = page.locator('.hs-timeline > li').filter({ hasText: 'laga kraft' })
  await force.locator('summary').click()
  expect(await force.getByRole('link', { name: /13 kap/ }).count()).toBeGreaterThan(0)
})

test('the case says that § 150 is missing and who decided § 155 under the vice chair', async () => {
  const findings = await wordsIn(page.locator('.hs-finding'))
  const about = (paragraph: string) => findings.filter((finding) => finding.includes(paragraph)).join(' ')
  expect(about('§ 150 saknas')).toContain('Varning')
  expect(about('§ 155 leddes av')).toContain('Torsten Ek (L)')
  expect(about('§ 155 leddes av')).toContain('15 personer')
  expect(about('§ 155 leddes av')).not.toContain('Birgitta Alm')
})

test('the decision has a page with its fifteen and its chair', async () => {
  await page.getByRole('link', { name: 'Kommunstyrelsen § 160', exact: true }).click()
  expect(await page.locator('table tbody tr').count()).toBe(15)
  expect(await words(page)).toContain('Birgitta Alm')
  await page.goto(caseAt)
})

test('the assignment is open without a date and says so until it gets one', async () => {
  expect(await words(page)).toContain('Datum saknas')
  expect(await words(page)).toContain('Uppdraget till kommundirektören saknar datum')
  await page.getByRole('link', { name: /Ange slutdatum/ }).click()
  await page.getByLabel('Slutdatum', { exact: true }).fill('2027-03-31')
  await page.getByRole('button', { name: 'Spara' }).click()
  expect(await words(page)).toContain('31 mars 2027')
  expect(await words(page)).not.toContain('Datum saknas')
  expect(await words(page)).not.toContain('Uppdraget till kommundirektören saknar datum')
})

test('the same file again is recognised and leads to its case', async () => {
  await readIn(page, filesIn(twin, /^000/))
  await page.getByRole('link', { name: /2023\/KS 0417/ }).click()
  expect(new URL(page.url()).pathname).toBe(caseAt)
})

test('guidelines and the answer to a consultation become cases of their own with typed numbers', async () => {
  await readIn(page, filesIn(twin, /^00[34]/))
  const saved = page.getByRole('link', { name: 'Spara i ett ärende' })
  expect(await saved.count()).toBe(2)
  await saved.first().click()
  await page.getByLabel('Organ som har ärendet').selectOption('Kommunstyrelsen')
  await save(page, { Diarienummer: '2019/KS 0212', 'Ärendets rubrik': 'Riktlinjer för partnerskap' })
  expect(await words(page)).toContain('2019/KS 0212')
  await page.goBack()
  await page.goBack()
  await page.reload()
  await page.getByRole('link', { name: 'Spara i ett ärende' }).click()
  await page.getByLabel('Organ som har ärendet').selectOption('Kommunstyrelsen')
  await save(page, { Diarienummer: '2017/KS 0333', 'Ärendets rubrik': 'Svar på remiss om partnerskap' })
  expect(await words(page)).toContain('2017/KS 0333')
})

test('the case page has no accessibility faults', async () => {
  const scripted = await openWindow(house.browser, house.address)
  await signInAs(scripted, 'Nasrin')
  await scripted.goto(caseAt)
  expect(await accessibilityFaults(scripted)).toEqual([])
})
