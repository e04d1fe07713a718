import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

/** The files of a folder whose names begin so, with their whole paths. */
export const filesIn = (folder: string, beginning: RegExp): string[] =>
  readdirSync(folder)
    .filter((name) => beginning.test(name))
    .map((name) => join(folder, name))

/** From the front page to the person's start page, with one of the demo's buttons. */
export const signInAs = async (page: Page, firstName: string): Promise<void> => {
  await page.goto('/')
  await page
    .getByRole('button', { name: `Logga in som ${firstName}`, exact: true })
    .first()
    .click()
}

/** Sends the files in and waits on the page of the import until they are read. */
export const readIn = async (page: Page, files: readonly string[]): Promise<void> => {
  await page.getByRole('link', { name: 'Läs in dokument' }).first().click()
  await page.getByLabel('Filer', { exact: true }).setInputFiles([...files])
  await page.getByRole('button', { name: 'Läs in', exact: true }).click()
  await expect.poll(() => reloaded(page), { timeout: 30_000, interval: 300 }).not.toContain('Läses')
}

/** Saves the proposed case with this place in the import; `answers` are fields by label that only a person can fill in. */
export const save = async (page: Page, answers: Readonly<Record<string, string>> = {}): Promise<void> => {
  for (const [label, value] of Object.entries(answers)) await page.getByLabel(label, { exact: true }).fill(value)
  const hasRead = page.getByRole('checkbox', { name: /Jag har läst/ })
  if ((await hasRead.count()) > 0) await hasRead.check()
  await page.getByRole('button', { name: 'Spara i ärendet' }).click()
}

/** What stands in each of these places, with one plain space between words. */
export const wordsIn = async (places: Locator): Promise<string[]> =>
  (await places.allTextContents()).map((text) => text.replace(/\s+/g, ' '))

/** What stands in the page's main part. */
export const words = async (page: Page): Promise<string> => (await wordsIn(page.locator('main'))).join(' ')

const reloaded = async (page: Page): Promise<string> => {
  await page.reload()
  return words(page)
}
