import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { accessibilityFaults, openHouse, openWindow, scrollsSideways } from './browser.ts'

const house = await openHouse({ on: '2026-11-23' })

const signIn = async (firstName: string, options: { width?: 1280 | 390; hasScript?: boolean } = {}): Promise<Page> => {
  const page = await openWindow(house.browser, house.address, options)
  await page.goto('/')
  await page
    .getByRole('button', { name: `Logga in som ${firstName}` })
    .first()
    .click()
  return page
}

const fill = (page: Page, values: Readonly<Record<string, string>>) =>
  Object.entries(values).reduce(
    (before, [name, value]) => before.then(() => page.locator(`[name="sent.${name}"]`).fill(value)),
    Promise.resolve(),
  )

/** The page can be used by anyone, on the screen at hand. */
const isFine = async (page: Page) => {
  expect(await accessibilityFaults(page), page.url()).toEqual([])
  expect(await scrollsSideways(page), page.url()).toBe(false)
}

/** Loads the page again until it says something: the work goes on in a job. */
const until = async (page: Page, words: string) => {
  await expect
    .poll(
      async () => {
        await page.reload()
        return page.locator('main').textContent()
      },
      { timeout: 20_000 },
    )
    .toContain(words)
}

/** Opens the only thing that waits for a person's signature, and signs it. */
const signOwn = async (page: Page) => {
  await page.goto('/bjorkvik/att-skriva-under')
  await isFine(page)
  await page.locator('main table a').first().click()
  await page.getByRole('link', { name: 'Skriv under', exact: true }).last().click()
  await isFine(page)
  await page.getByLabel('Jag har läst handlingen').check()
  await page.getByRole('button', { name: 'Skriv under' }).click()
  expect(await page.locator('main').textContent()).toContain('Du har skrivit under.')
}

test('an officer writes a memo without client script, three people sign it, and anyone can check the file', async () => {
  const officer = await signIn('Kristina', { hasScript: false })
  await officer.goto('/bjorkvik/arenden')
  await officer.getByRole('link', { name: 'Partnerskap med Föreningen Språkhamnen om språk och arbete' }).click()
  await officer.getByRole('link', { name: 'Skriv en handling' }).click()
  await officer.getByLabel('Tjänsteskrivelse').check()
  await officer.getByRole('button', { name: 'Börja skriva' }).click()
  await officer.getByRole('button', { name: 'Förhandsgranska' }).click()
  expect(await officer.locator('.ds-error-summary').textContent()).toContain('Förvaltning: Fyll i uppgiften')
  await officer.getByRole('link', { name: 'Avsnitt: fyll i minst en rad' }).click()
  await fill(officer, {
    administration: 'Kommunstyrelseförvaltningen',
    decidingBody: 'Kommunstyrelsen',
    points: 'Kommunstyrelsen ingår överenskommelsen.',
    'signers.0.name': 'Kristina Nordbom',
    'signers.0.role': 'Handläggare',
    summary: 'Föreningen och kommunen vill öppna en mötesplats.',
    'sections.0.heading': 'Bakgrund',
    'sections.0.text': 'Behovet beskrevs gemensamt under våren.',
  })
  await officer.getByRole('button', { name: 'Fler rader: De som skriver under' }).click()
  await fill(officer, { 'signers.1.name': 'Birgitta Alm', 'signers.1.role': 'Ordförande' })
  await officer.getByRole('button', { name: 'Förhandsgranska' }).click()
  expect(await officer.locator('main h1').textContent()).toContain('Språkhamnen')
  const draft = officer.url().replace('/granska', '')
  await officer.goto(`${draft}/underskrifter`)
  await officer.getByRole('button', { name: 'Lägg till dem som handlingen nämner' }).click()
  await officer.locator('select[name=who]').selectOption({ label: 'Leyla Demir, för Föreningen Språkhamnen' })
  await officer.locator('[name=role]').fill('Föreningens ordförande')
  await officer.getByRole('button', { name: 'Lägg till', exact: true }).click()
  expect(await officer.locator('main ol.hs-list').textContent()).toMatch(/1\. Kristina.*2\. Birgitta.*3\. Leyla/)
  await officer.goto(`${draft}/fardigstall`)
  await officer.getByRole('button', { name: 'Färdigställ handlingen' }).click()
  expect(await officer.locator('main').textContent()).toContain('Handlingen är färdigställd')
  await until(officer, 'Väntar på Kristina Nordbom')
  const paper = officer.url().split('?')[0] ?? ''

  await signOwn(await signIn('Kristina'))
  await signOwn(await signIn('Birgitta', { width: 390 }))
  const leyla = await signIn('Leyla', { width: 390 })
  await signOwn(leyla)
  await isFine(leyla)
  await until(officer, 'Klar och förseglad')

  const downloading = leyla.waitForEvent('download')
  await leyla.getByRole('link', { name: 'PDF, arkivexemplaret' }).click()
  const pdf = await (await downloading).path()
  const anyone = await openWindow(house.browser, house.address)
  await anyone.goto('/verifiera')
  await anyone
    .locator('input[type=file]')
    .setInputFiles({ name: 'handling.pdf', mimeType: 'application/pdf', buffer: readFileSync(pdf) })
  await anyone.locator('main form button').first().click()
  const verified = await anyone.locator('main').textContent()
  for (const name of ['Kristina Nordbom', 'Birgitta Alm', 'Leyla Demir', 'Björkviks kommun'])
    expect(verified).toContain(name)
  expect((await anyone.goto(paper))?.status()).toBe(404)
}, 120_000)

test('the pages of a draft and of a paper can be read and used by anyone, on a wide screen and on a phone', async () => {
  for (const width of [1280, 390] as const) {
    const page = await signIn('Nasrin', { width })
    await page.goto('/bjorkvik/arenden')
    await page.locator('main table a[href*="/arenden/0"]').first().click()
    await page.getByRole('link', { name: 'Skriv en handling' }).click()
    await isFine(page)
    await page.getByLabel('Tjänsteskrivelse').check()
    await page.getByRole('button', { name: 'Börja skriva' }).click()
    const draft = page.url().split('?')[0] ?? ''
    await isFine(page)
    await page.goto(`${draft}?kontroll=1`)
    await isFine(page)
    await page.goto(`${draft}/underskrifter`)
    await isFine(page)
    await page.goto(`${draft}/kasta`)
    await isFine(page)
  }
})
