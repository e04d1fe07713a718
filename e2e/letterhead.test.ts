import { expect, test } from 'vitest'
import { openHouse, openWindow } from './browser.ts'
import { signInAs } from './reading-in.ts'

const house = await openHouse({ on: '2026-11-23' })
const here = '/bjorkvik/organisation/brevhuvud'

test('the sample follows what is typed, its PDF opens beside the page, and the form can still be saved', async () => {
  const page = await openWindow(house.browser, house.address)
  await signInAs(page, 'Nasrin')
  await page.goto(here)
  await page.getByLabel('Avsändare överst på pappret').fill('Björkvik vid havet')
  await page.getByLabel('Färg på rubriker och linjer').fill('#8a1c3c')
  await page.locator('.prov .letterhead', { hasText: 'Björkvik vid havet' }).waitFor()
  await expect
    .poll(() => page.evaluate("getComputedStyle(document.querySelector('.prov .letterhead')).color"))
    .toBe('rgb(138, 28, 60)')
  const beside = page.waitForEvent('popup')
  await page.getByRole('button', { name: 'Visa som PDF' }).click()
  await (await beside).close()
  await page.getByRole('button', { name: 'Spara som ny version' }).click()
  await page.getByText('Den nya versionen är sparad').waitFor()
  expect(await page.locator('.prov .letterhead').textContent()).toContain('Björkvik vid havet')
})
