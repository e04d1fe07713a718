import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { openCase } from '../src/cases/index.ts'
import type { Role } from '../src/platform/actor.ts'
import { openDb } from '../src/platform/db/connect.ts'
import { day } from '../src/platform/time.ts'
import { arranging } from '../test/arrange.ts'
import { filePaper } from '../test/file-paper.ts'
import { elect } from '../test/live-meeting.ts'
import { seedAuthority, startSession } from '../test/seed.ts'
import { accessibilityFaults, openHouse, openWindow, scrollsSideways } from './browser.ts'

const house = await openHouse({ on: '2026-03-09' })
const owner = openDb(house.owner)
const place = await seedAuthority(owner, house.clock, 'granby')
const arrange = arranging({ ...house, place })
const folder = mkdtempSync(join(tmpdir(), 'handslag-meeting-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const { board } = place.bodies
await elect({ ...house, place }, board, {
  members: ['Test chair (S)', 'Test politician (M)', 'Test registrar (C)', 'Kim Ek (V)', 'Siv Alm (L)'],
  substitutes: ['Nils Berg (V)'],
})
const someCase = (number: string, title: string) =>
  arrange(async (doing) => {
    await doing.tx.updateTable('body').set({ seats: 5 }).where('body_id', '=', board).execute()
    const caseId = await openCase(doing, {
      ...{ bodyId: board, caseNumber: `2026/KS 0${number}`, caseNumberKey: `KS-2026-${number}`, stage: 'need' },
      ...{ title, openedOn: day('2026-02-01'), parties: [] },
    })
    const reading = { items: [{ outcome: 'proposal', points: [`Kommunen går med i ${title.toLowerCase()}.`] }] }
    await filePaper(doing, caseId, { reading, text: 'Barnets bästa har prövats. Bryggan är säker.' })
    return caseId
  })
const first = await someCase('601', 'Bryggan')
await someCase('602', 'Kvällsöppet')

const visit = async (role: Role, options: { width?: 1280 | 390 } = {}): Promise<Page> => {
  const token = await startSession(owner, house.clock, place, role)
  const page = await openWindow(house.browser, house.address, { ...options, token })
  page.setDefaultTimeout(15_000)
  return page
}

/** The page can be used by anyone, on the screen at hand. */
const isFine = async (page: Page) => {
  expect(await accessibilityFaults(page), page.url()).toEqual([])
  expect(await scrollsSideways(page), page.url()).toBe(false)
}
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click()
const told = (page: Page) => page.locator('main').textContent()

/** Plans a meeting with an election of approvers and two cases, and summons everyone. Answers its address. */
const summoned = async (page: Page): Promise<string> => {
  await page.goto('/granby/sammantraden')
  await page.getByRole('link', { name: 'Planera ett sammanträde' }).click()
  await page.locator('[name=bodyId]').selectOption({ label: 'Kommunstyrelsen' })
  await page.locator('[name=heldOn]').fill('2026-03-20')
  await page.locator('[name=startsAt]').fill('13.00')
  await page.locator('[name=place]').fill('Varvet')
  await isFine(page)
  await press(page, 'Planera')
  const meeting = /\/granby\/sammantraden\/[0-9a-f-]{36}/.exec(page.url())?.[0] ?? ''
  await page.goto(`${meeting}/punkt/ny`)
  await page.locator('[name=kind]').selectOption('approvers')
  await page.locator('[name=title]').fill('Val av justerare')
  await isFine(page)
  await press(page, 'Lägg till')
  for (const title of ['Bryggan', 'Kvällsöppet']) await press(page, new RegExp(`Sätt upp.*${title}`))
  await isFine(page)
  await page.goto(`${meeting}/kalla`)
  await isFine(page)
  await press(page, 'Skicka kallelsen')
  expect(await told(page)).toContain('Kallelsen är skickad')
  return meeting
}

/** Opens the meeting and goes through it: election, a case with jäv and an assignment, another case; then closes it. */
const hold = async (page: Page, meeting: string) => {
  await page.goto(`${meeting}/nu`)
  await isFine(page)
  await page.goto(`${meeting}/nu/oppna`)
  await page.getByLabel('Nils Berg är närvarande').check()
  await page.locator('[name=secretary]').fill('Test committeeSecretary')
  await isFine(page)
  await press(page, 'Öppna sammanträdet')
  await press(page, /Ta upp.*Val av justerare/)
  await page.locator('[name="approver.1"]').selectOption('1')
  await page.getByLabel('Kommunstyrelsen bifaller förslaget').check()
  await isFine(page)
  await press(page, /Spara och gå till/)
  await page.getByLabel(/Kim Ek är jävig/).check()
  await page
    .getByRole('button', { name: /^Spara §/ })
    .last()
    .click()
  expect(await told(page)).toContain('Jäv: en har lämnat')
  expect(await page.locator('[name="stepsIn.3"] option:checked').textContent()).toContain('Nils Berg')
  await page.getByLabel('Kommunstyrelsen bifaller förslaget').check()
  await page.getByText('Lägg till uppdrag').first().click()
  await page.locator('[name=assignTo]').fill('Kommundirektören')
  await page.locator('[name=assignText]').fill('Redovisa hur bryggan används')
  await page.locator('[name=assignDueOn]').fill('2026-12-01')
  await press(page, 'Lägg till uppdrag')
  await isFine(page)
  await press(page, /Spara och gå till/)
  await page.getByLabel('Kommunstyrelsen bifaller förslaget').check()
  await press(page, /Spara och avsluta/)
  await page.goto(`${meeting}/nu/avsluta`)
  await isFine(page)
  await press(page, /^Avsluta/)
  expect(await told(page)).toContain('Sammanträdet är avslutat')
}

/** Signs minutes with a code that comes by mail, when it is the person's turn. */
const sign = async (page: Page, minutes: string) => {
  const isOffered = async () => {
    await page.goto(`${minutes}/skriv-under`)
    return (await page.getByLabel('Jag har läst protokollet och det stämmer').count()) > 0
  }
  await expect.poll(isOffered, { timeout: 20_000 }).toBe(true)
  await page.getByLabel('Jag har läst protokollet och det stämmer').check()
  await press(page, /Skicka en engångskod/)
  await page.getByLabel('Engångskod').fill(/Koden är (\d{8})/.exec(house.mails.at(-1)?.text ?? '')?.[1] ?? '')
  await press(page, 'Skriv under')
  expect(await told(page)).toContain('Du har skrivit under')
}

test('a secretary runs a whole meeting from summons to a signed protocol, and the notice goes up by itself', async () => {
  const planning = await visit('committeeSecretary')
  const meeting = await summoned(planning)
  house.at('2026-03-20')
  const secretary = await visit('committeeSecretary')
  await hold(secretary, meeting)
  await secretary.goto('/granby/att-justera')
  await secretary.locator('main table a').first().click()
  const minutes = /\/granby\/protokoll\/[0-9a-f-]{36}/.exec(secretary.url())?.[0] ?? ''
  expect(await told(secretary)).toMatch(/Uppdrag till Kommundirektören: Redovisa hur bryggan används\. Klart senast/)
  await press(secretary, 'Skicka för justering')
  await sign(secretary, minutes)
  await sign(await visit('chair'), minutes)
  const approver = await visit('politician', { width: 390 })
  await sign(approver, minutes)
  await approver.goto(minutes)
  expect(await told(approver)).toContain('Justerat 20')
  const paper = await approver.getByRole('link', { name: 'Den underskrivna handlingen' }).getAttribute('href')
  const file = join(folder, 'protokoll.pdf')
  const isValid = async () => {
    const answer = await approver.request.get(`${paper}/fil.pdf`)
    if (!answer.ok()) return ''
    writeFileSync(file, await answer.body())
    return execFileSync('pdfsig', ['-nocert', file]).toString()
  }
  await expect.poll(async () => (await isValid()).match(/Signature is Valid/g)?.length, { timeout: 20_000 }).toBe(4)
  const anyone = await openWindow(house.browser, house.address)
  await expect
    .poll(() => anyone.goto('/granby/anslagstavla').then(() => told(anyone)), { timeout: 20_000 })
    .toMatch(/Kommunstyrelsen.*20 mars/s)
  await anyone.locator('main a', { hasText: 'Kommunstyrelsen' }).first().click()
  expect(await anyone.locator('.hs-receipt').count()).toBeGreaterThan(0)
  await expect
    .poll(() => secretary.goto(`${meeting}/handlingar`).then(() => told(secretary)), { timeout: 20_000 })
    .toContain('Hämta handlingarna som PDF')
  await isFine(secretary)
  await secretary.goto(`/granby/arenden/${first}`)
  expect(await told(secretary)).toMatch(/Kommunstyrelsen.*20 mars 2026/s)
  // The extract came by itself; to certify it is what is left.
  await secretary.locator('a[href^="/granby/handlingar/"]', { hasText: 'Bryggan' }).click()
  await secretary.getByRole('link', { name: 'Bestyrk utdraget' }).click()
  await press(secretary, 'Bestyrk utdraget')
  await isFine(secretary)
  expect(await told(secretary)).toContain('Utdraget är bestyrkt')
}, 90_000)
