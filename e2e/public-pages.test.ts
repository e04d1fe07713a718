import { expect, test } from 'vitest'
import { accessibilityFaults, openHouse, openWindow, scrollsSideways } from './browser.ts'
import { pagesForAnyone } from './pages-for-anyone.ts'

const house = await openHouse()
const pages = [
  ...['/', ...pagesForAnyone, '/finns-inte'],
  '/lagrum/kl-13-5?announcedOn=2026-12-03',
  '/lagrum/kl-13-5?announcedOn=2026-02-30',
]

for (const width of [1280, 390] as const) {
  test(`the public pages have no accessibility faults and fit at ${width} pixels`, async () => {
    const page = await openWindow(house.browser, house.address, { width })
    for (const path of pages) {
      await page.goto(path)
      expect({ path, faults: await accessibilityFaults(page), sideways: await scrollsSideways(page) }).toEqual({
        path,
        faults: [],
        sideways: false,
      })
    }
  })
}

test('a rule can be tried without client script', async () => {
  const page = await openWindow(house.browser, house.address, { hasScript: false })
  await page.goto('/lagrum')
  await page.getByRole('link', { name: 'Sista dag att överklaga', exact: true }).click()
  await page.getByLabel('Dag då justeringen anslogs', { exact: true }).fill('2026-12-03')
  await page.getByRole('button', { name: 'Räkna' }).click()
  await expect
    .poll(() => page.locator('#svar ~ details time').first().textContent(), { timeout: 10_000 })
    .toContain('28 december 2026')
})

test('every page can be reached and left by keyboard: the first stop leads past the menu', async () => {
  const page = await openWindow(house.browser, house.address)
  await page.goto('/lagrum')
  await page.keyboard.press('Tab')
  expect(await page.evaluate('document.activeElement.textContent')).toBe('Hoppa till innehållet')
  await page.keyboard.press('Enter')
  await page.waitForFunction('document.activeElement.id === "innehall"')
})
