import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openHouse, openWindow } from './browser.ts'
import { signInAs, words } from './reading-in.ts'

const house = await openHouse({ on: '2026-11-23' })
const mail = 'ylva.sund@bjorkvik.example'

/** What holds the focus now, as a person would call it. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(`(() => {
    const at = document.activeElement
    const label = at.labels?.[0]?.textContent ?? at.textContent
    return label.replace(/\\s+/g, ' ').trim()
  })()`)

/** Steps forward until this is reached, as someone without a mouse does. */
const stepTo = async (page: Page, name: string | RegExp): Promise<void> => {
  const isThere = (found: string) => (typeof name === 'string' ? found === name : name.test(found))
  for (let step = 0; step < 150; step += 1) {
    await page.keyboard.press('Tab')
    if (isThere(await focused(page))) return
  }
  throw new Error(`${name} could not be reached with the keyboard on ${page.url()}`)
}

/** Goes where Enter on this leads. */
const enter = async (page: Page, name: string | RegExp): Promise<void> => {
  await stepTo(page, name)
  await Promise.all([page.waitForEvent('domcontentloaded'), page.keyboard.press('Enter')])
}

/** Past the menu, to what the page is about. The browser leads there in its own time; the next key must not come before. */
const skipMenu = async (page: Page): Promise<void> => {
  await stepTo(page, 'Hoppa till innehållet')
  await page.keyboard.press('Enter')
  await page.waitForFunction('document.activeElement.id === "innehall"')
}

/** The address of the link in the last mail to someone. */
const linkTo = (address: string): string => {
  const text = house.mails.findLast(({ to }) => to === address)?.text ?? ''
  const [link = ''] = /http\S+\/logga-in\/\S+/.exec(text) ?? []
  return new URL(link).pathname
}

test('the list of cases, a case and the receipt of a legal day are opened by keyboard alone', async () => {
  const page = await openWindow(house.browser, house.address)
  await page.goto('/')
  await enter(page, 'Logga in som Nasrin')
  await enter(page, 'Ärenden')
  expect(await page.locator('h1').textContent()).toBe('Ärenden')
  await enter(page, /Kvinnojouren Lyktan/)
  await stepTo(page, /så räknas/i)
  expect(await page.locator('details[open].hs-receipt').count()).toBe(0)
  await page.keyboard.press('Enter')
  await page.locator('details[open].hs-receipt').first().waitFor()
})

test('what is wrong in a form is said first, and each fault leads to its field', async () => {
  const page = await openWindow(house.browser, house.address)
  await signInAs(page, 'Nasrin')
  await page.goto('/bjorkvik/partnerskap/nytt')
  await enter(page, /^Börja/)
  expect(await page.title()).toMatch(/^Fel/)
  const faults = page.getByRole('alert').getByRole('link')
  const [fault = ''] = await faults.allTextContents()
  await stepTo(page, fault)
  await page.keyboard.press('Enter')
  await page.waitForFunction('document.activeElement.matches("input, textarea, select")')
  expect(await page.evaluate('document.activeElement.getAttribute("aria-invalid")')).toBe('true')
})

test('a new colleague signs in with the link of a mail, changes to an association, and signs out', async () => {
  const administrator = await openWindow(house.browser, house.address)
  await signInAs(administrator, 'Per')
  await administrator.goto('/bjorkvik/organisation/konton/bjud-in')
  await administrator.getByLabel('Namn', { exact: true }).fill('Ylva Sund')
  await administrator.getByLabel('E-postadress', { exact: true }).fill(mail)
  await administrator.getByLabel('registrator', { exact: true }).check()
  await administrator.getByLabel('Första dag', { exact: true }).fill('2026-11-23')
  await administrator.getByRole('button', { name: 'Bjud in' }).click()
  await administrator.goto('/bjorkvik/foreningar')
  await administrator.getByRole('link', { name: 'Föreningen Språkhamnen' }).click()
  await administrator.getByRole('link', { name: 'Bjud in en företrädare' }).click()
  await administrator.getByLabel('Namn', { exact: true }).fill('Ylva Sund')
  await administrator.getByLabel('E-postadress', { exact: true }).fill(mail)
  await administrator.getByLabel('Kontaktperson').check()
  await administrator.getByRole('button', { name: 'Bjud in' }).click()
  await expect.poll(() => house.mails.filter(({ to }) => to === mail).length, { timeout: 10_000 }).toBe(2)

  const page = await openWindow(house.browser, house.address)
  const header = async () => ((await page.locator('header').first().textContent()) ?? '').replace(/\s+/g, ' ')
  await page.goto('/logga-in')
  await page.getByLabel('E-postadress', { exact: true }).fill(mail)
  await page.keyboard.press('Enter')
  await page.waitForURL('**/logga-in/skickad')
  await expect.poll(() => house.mails.filter(({ to }) => to === mail).length, { timeout: 10_000 }).toBe(3)
  const link = linkTo(mail)
  await page.goto(link)
  await skipMenu(page)
  await enter(page, 'Logga in')
  await page.getByLabel('registrator', { exact: true }).check()
  await enter(page, 'Fortsätt')
  expect(await header()).toContain('Ylva Sund, registrator')
  await enter(page, 'Byt roll')
  await page.getByLabel('för Föreningen Språkhamnen', { exact: true }).check()
  await enter(page, 'Fortsätt')
  expect(await header()).toContain('för Föreningen Språkhamnen')
  expect(await header()).not.toContain('Läs in dokument')
  await enter(page, 'Logga ut')
  expect(await header()).not.toContain('Ylva Sund')
  expect((await page.goto('/bjorkvik/las-in'))?.url()).toContain('/logga-in')
  expect((await page.goto(link))?.status()).toBe(409)
  expect(await words(page)).toContain('Länken')
})
