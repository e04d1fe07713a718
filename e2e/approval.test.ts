import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { Role } from '../src/platform/actor.ts'
import { openDb } from '../src/platform/db/connect.ts'
import { verifyPdf } from '../src/platform/signing/verify-pdf.ts'
import { heldMinutesIn } from '../test/held-minutes.ts'
import { seedAuthority, startSession } from '../test/seed.ts'
import { accessibilityFaults, openHouse, openWindow, scrollsSideways } from './browser.ts'

const house = await openHouse({ on: '2026-03-09' })
// A passkey is bound to the name of a host, and an address in digits is none.
const address = house.address.replace('127.0.0.1', 'localhost')
const owner = openDb(house.owner)
const place = await seedAuthority(owner, house.clock, 'granby')
const held = heldMinutesIn({ ...house, place })

const visit = async (role: Role, options: { width?: 1280 | 390; hasScript?: boolean } = {}): Promise<Page> =>
  openWindow(house.browser, address, { ...options, token: await startSession(owner, house.clock, place, role) })

/** The page can be used by anyone, on the screen at hand. */
const isFine = async (page: Page) => {
  expect(await accessibilityFaults(page), page.url()).toEqual([])
  expect(await scrollsSideways(page), page.url()).toBe(false)
}

/** Gives the window a device that answers for the person, as a telephone does. */
const withDevice = async (page: Page) => {
  const device = await page.context().newCDPSession(page)
  await device.send('WebAuthn.enable')
  await device.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      ...{ protocol: 'ctap2', transport: 'internal', hasResidentKey: true },
      ...{ hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true },
    },
  })
}

const readAndTick = async (page: Page, minutes: string) => {
  await page.goto(minutes)
  await isFine(page)
  await page.getByRole('link', { name: 'Läs och skriv under' }).click()
  await page.getByLabel('Jag har läst protokollet och det stämmer').check()
  await isFine(page)
}

const signByCode = async (page: Page, minutes: string) => {
  await readAndTick(page, minutes)
  await page.getByRole('button', { name: /Skicka en engångskod/ }).click()
  await isFine(page)
  await page.getByLabel('Engångskod').fill(/Koden är (\d{8})/.exec(house.mails.at(-1)?.text ?? '')?.[1] ?? '')
  await page.getByRole('button', { name: 'Skriv under' }).click()
  expect(await page.locator('main').textContent()).toContain('Du har skrivit under')
}

test('minutes are sent out and signed by code without script, by passkey, and on a telephone; the notice follows', async () => {
  const minutes = `/granby/protokoll/${await held({ heldOn: '2026-03-02', items: 3 })}`
  const secretary = await visit('committeeSecretary', { hasScript: false })
  await secretary.goto('/granby/att-justera')
  await secretary.locator('main table a').first().click()
  await secretary.getByRole('button', { name: 'Skicka för justering' }).click()
  await expect
    .poll(() => secretary.reload().then(() => secretary.locator('main').textContent()), { timeout: 20_000 })
    .toContain('Läs och skriv under')
  const script = await visit('committeeSecretary')
  await script.goto('/granby/att-justera')
  await isFine(script)
  const page = await visit('chair')
  await withDevice(page)
  await expect
    .poll(
      async () => {
        await secretary.goto(`${minutes}/skriv-under`)
        await secretary.getByLabel('Jag har läst protokollet och det stämmer').check()
        await secretary.getByRole('button', { name: /Skicka en engångskod/ }).click()
        return secretary.url()
      },
      { timeout: 20_000, interval: 1000 },
    )
    .toContain('/bekrafta/')
  await secretary.getByLabel('Engångskod').fill(/Koden är (\d{8})/.exec(house.mails.at(-1)?.text ?? '')?.[1] ?? '')
  await secretary.getByRole('button', { name: 'Skriv under' }).click()
  expect(await secretary.locator('main').textContent()).toContain('Du har skrivit under')

  await page.goto('/granby/passkeys')
  await isFine(page)
  await page.getByRole('button', { name: 'Lägg till en passkey' }).click()
  await page.getByLabel('Vad ska den heta?').fill('Provtelefonen')
  await isFine(page)
  await page.getByRole('button', { name: 'Spara passkeyn' }).click()
  await page.waitForURL(/\/granby\/passkeys\?/)
  expect(await page.locator('main').textContent()).toContain('Provtelefonen')
  await readAndTick(page, minutes)
  await page.getByRole('button', { name: 'Bekräfta med passkey' }).click()
  await isFine(page)
  await page.getByRole('button', { name: 'Skriv under' }).click()
  await page.waitForURL(/\/protokoll\/[0-9a-f-]+\?/)
  expect(await page.locator('main').textContent()).toContain('Du har skrivit under')

  const approver = await visit('politician', { width: 390 })
  await signByCode(approver, minutes)
  await isFine(approver)
  expect(await approver.locator('main').textContent()).toContain('Justerat 9')
  const paper = await approver.getByRole('link', { name: 'Den underskrivna handlingen' }).getAttribute('href')
  await expect
    .poll(
      async () => {
        const file = await approver.request.get(`${paper}/fil.pdf`)
        return verifyPdf(new Uint8Array(await file.body()), house.services.signing.trust()).signatures.length
      },
      { timeout: 20_000 },
    )
    .toBe(4)
  await expect
    .poll(() => approver.goto('/granby/anslagstavla').then(() => approver.locator('main').textContent()), {
      timeout: 20_000,
    })
    .toContain('Kommunstyrelsen')
}, 120_000)
