import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openHouse, openWindow } from './browser.ts'
import { filesIn, readIn, save, signInAs, wordsIn } from './reading-in.ts'

const seeds = join(import.meta.dirname, '../../shared/seeds')
const present = existsSync(seeds)
if (!present)
  console.warn('SKIPPED: the real papers are not beside the checkout (../shared/seeds); no browser reads them in.')
const house = present ? await openHouse({ on: '2026-11-23' }) : undefined

test.skipIf(!present)('the five real papers become one case to 30 December 2023 and two of their own', async () => {
  if (!house) return
  const page = await openWindow(house.browser, house.address, { hasScript: false })
  await signInAs(page, 'Nasrin')
  await readIn(page, filesIn(seeds, /^00\d_.*\.txt$/))
  expect(await page.locator('main article').count()).toBe(3)
  await page.getByRole('link', { name: 'Spara i ett ärende' }).first().click()
  await save(page)
  expect(await page.getByText('Ärendet är sparat med sina handlingar.').count()).toBe(1)
  const told = await wordsIn(page.locator('.hs-timeline > li'))
  expect(told.filter((row) => /Tidigast.*30 december 2023.*laga kraft/.test(row)).length).toBe(1)
  const findings = (await wordsIn(page.locator('.hs-finding'))).join(' ')
  expect(findings.includes('§ 150 saknas')).toBe(true)
  expect(/§ 155 leddes av .*15 personer/.test(findings)).toBe(true)
  expect(await page.getByText('Datum saknas').count()).toBe(1)
})
