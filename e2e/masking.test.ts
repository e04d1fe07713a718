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

/** The page can be used by anyone, on a wide screen and on a phone. */
const isFine = async (page: Page) => {
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 900 })
    expect(await accessibilityFaults(page), page.url()).toEqual([])
    expect(await scrollsSideways(page), page.url()).toBe(false)
  }
}

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

const memo: Readonly<Record<string, string>> = {
  administration: 'Kommunstyrelseförvaltningen',
  decidingBody: 'Kommunstyrelsen',
  points: 'Kommunstyrelsen ingår överenskommelsen.',
  'signers.0.name': 'Nasrin Haddad',
  'signers.0.role': 'Sekreterare',
  summary: 'Föreningen och kommunen vill öppna en mötesplats. Zaida Kvistgren skrev den 3 maj 2026.',
  'sections.0.heading': 'Bakgrund',
  'sections.0.text': 'Hon nås på 070-123 45 67. Hennes personnummer är 850709-9805. Grannen Bosse Ekgren klagade.',
}

/** Writes and finishes a memo that nobody signs; the page of the paper once it is sealed. */
const sealedPaper = async (page: Page): Promise<string> => {
  await page.goto('/bjorkvik/arenden')
  await page.getByRole('link', { name: 'Partnerskap med Föreningen Språkhamnen om språk och arbete' }).click()
  await page.getByRole('link', { name: 'Skriv en handling' }).click()
  await page.getByLabel('Tjänsteskrivelse').check()
  await page.getByRole('button', { name: 'Börja skriva' }).click()
  const draft = page.url().split('?')[0] ?? ''
  await page.getByRole('button', { name: 'Fler rader: Avsnitt' }).click()
  for (const [name, value] of Object.entries(memo)) await page.locator(`[name="sent.${name}"]`).fill(value)
  await page.getByRole('button', { name: 'Förhandsgranska' }).click()
  await page.goto(`${draft}/fardigstall`)
  await page.getByRole('button', { name: 'Färdigställ handlingen' }).click()
  await until(page, 'Klar och förseglad')
  return page.url().split('?')[0] ?? ''
}

/** Selects words in the text that is masked, as a person does with a pointer. */
const select = (page: Page, words: string) =>
  page.evaluate(`(() => {
    const walker = document.createTreeWalker(document.querySelector('[data-mask-source]'), NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.data.indexOf(${JSON.stringify(words)})
      if (at >= 0) document.getSelection().setBaseAndExtent(node, at, node, at + ${words.length})
    }
  })()`)

test('a secretary masks a paper by selecting words, sees what the public will read, and publishes it', async () => {
  const secretary = await signIn('Nasrin')
  await sealedPaper(secretary)
  await secretary.getByRole('link', { name: 'Maskera och publicera' }).click()
  await isFine(secretary)
  expect(await secretary.locator('input[name="mask[]"]').count()).toBe(2)
  await select(secretary, 'Zaida Kvistgren')
  await secretary.getByRole('button', { name: 'Maskera det markerade' }).click()
  expect(await secretary.locator('[name="own.0.words"]').inputValue()).toBe('Zaida Kvistgren')
  await select(secretary, 'Bosse Ekgren')
  await secretary.getByRole('button', { name: 'Maskera det markerade' }).click()
  await secretary.locator('[name="own.1.ground"]').selectOption('secrecy')
  await secretary.getByRole('button', { name: 'Visa hur det blir' }).click()
  expect(await secretary.locator('.ds-error-summary').textContent()).toContain('Skriv vilket lagrum')
  expect(await secretary.locator('[name="own.1.words"]').inputValue()).toBe('Bosse Ekgren')
  await secretary.locator('[name=provision]').fill('26 kap. 1 § OSL')
  await secretary.getByRole('button', { name: 'Visa hur det blir' }).click()
  await isFine(secretary)
  expect(await secretary.locator('main').textContent()).toContain('[maskerat] skrev den 3')
  await secretary.getByRole('button', { name: 'Publicera' }).click()
  expect(await secretary.locator('main').textContent()).toContain('Handlingen är publicerad')
  await until(secretary, 'Webbsida (HTML)')
  await isFine(secretary)
  const at = secretary.url().replace(/\/webbversion.*/, '')

  const anyone = await openWindow(house.browser, house.address)
  await anyone.goto(at)
  await isFine(anyone)
  const words = (await anyone.locator('main').textContent()) ?? ''
  for (const hidden of ['Zaida', 'Ekgren', '070-123', '850709']) expect(words).not.toContain(hidden)
  await until(anyone, 'PDF')
})

test('without client script the words are typed, and there are more rows when they are asked for', async () => {
  const secretary = await signIn('Nasrin', { hasScript: false })
  await sealedPaper(secretary)
  await secretary.getByRole('link', { name: 'Maskera och publicera' }).click()
  expect(await secretary.getByRole('button', { name: 'Maskera det markerade' }).isVisible()).toBe(false)
  for (const [row, words] of ['Zaida Kvistgren', 'Bosse Ekgren', '3 maj 2026'].entries())
    await secretary.locator(`[name="own.${row}.words"]`).fill(words)
  await secretary.getByRole('button', { name: 'Fler rader' }).click()
  expect(await secretary.locator('[name="own.2.words"]').inputValue()).toBe('3 maj 2026')
  expect(await secretary.locator('[name="own.5.words"]').count()).toBe(1)
  await secretary.getByRole('button', { name: 'Visa hur det blir' }).click()
  expect(await secretary.locator('main').textContent()).toContain('[maskerat] skrev den [maskerat].')
})
