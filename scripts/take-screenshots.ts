import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { findBrowser } from './find-browser.mjs'

const checkout = join(import.meta.dirname, '..')
const pictures = join(checkout, 'docs/screens')
const twin = join(checkout, 'test/twin')

/** Starts Handslag as anyone would, on a data directory of its own. Answers its address and how to stop it. */
const openHouse = async (): Promise<{ address: string; close: () => Promise<void> }> => {
  const data = mkdtempSync(join(tmpdir(), 'handslag-pictures-'))
  const running = spawn(process.execPath, ['start.mjs'], {
    cwd: checkout,
    env: { ...process.env, HANDSLAG_DATA: join(data, 'data'), HANDSLAG_DEMO: '1', HOST: '127.0.0.1', PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<void>((resolve) => running.once('exit', () => resolve()))
  const close = async () => {
    running.kill('SIGTERM')
    await ended
    rmSync(data, { recursive: true, force: true })
  }
  for await (const said of running.stdout) {
    const [address] = /http:\/\/127\.0\.0\.1:\d+/.exec(String(said)) ?? []
    if (address !== undefined) return { address, close }
  }
  throw new Error('Handslag did not start')
}

/** Takes the page that is open, whole or to a height in pixels. */
const take = async (page: Page, name: string, height?: number): Promise<void> => {
  const width = page.viewportSize()?.width ?? 1280
  await page.evaluate('document.fonts.ready')
  await page.screenshot({
    path: join(pictures, `${name}.png`),
    fullPage: true,
    ...(height === undefined ? {} : { clip: { x: 0, y: 0, width, height } }),
  })
  console.log(name)
}

// Pictures that are cut stay small enough to keep in the repository.
const upTo = 1800
const ofCase = { wide: 2100, narrow: 4600 } as const

/** Takes one part of the page that is open. */
const takePart = async (page: Page, name: string, part: string): Promise<void> => {
  await page.locator(part).screenshot({ path: join(pictures, `${name}.png`) })
  console.log(name)
}

/** The main job from the front page to the decision, with the invented papers of Björkvik. */
const takeFirstCase = async (page: Page): Promise<void> => {
  await page.goto('/')
  await take(page, 'front')
  await page.getByRole('button', { name: 'Logga in som Nasrin' }).first().click()
  await take(page, 'start')
  await page.getByRole('link', { name: 'Läs in dokument' }).first().click()
  await take(page, 'upload')
  const files = readdirSync(twin).filter((name) => /^00[012]/.test(name))
  await page.getByLabel('Filer', { exact: true }).setInputFiles(files.map((name) => join(twin, name)))
  await page.getByRole('button', { name: 'Läs in', exact: true }).click()
  await page.getByRole('link', { name: /^000-/ }).waitFor()
  await take(page, 'import')
  await page.getByRole('link', { name: /^000-/ }).click()
  await take(page, 'review', upTo)
  await page.getByRole('link', { name: 'Till inläsningen' }).click()
  await page.getByRole('link', { name: 'Spara i ett ärende' }).click()
  await take(page, 'confirm', upTo)
  await page.getByRole('checkbox').check()
  await page.getByRole('button', { name: 'Spara i ärendet' }).click()
  await page.locator('.hs-timeline').first().waitFor()
  const caseAt = new URL(page.url()).pathname
  await page.goto(caseAt)
  await take(page, 'case-1280', ofCase.wide)
  await takePart(page, 'case-timeline', 'section[aria-labelledby=tidslinje]')
  await page.locator('summary').filter({ hasText: '§ 155' }).first().click()
  await takePart(page, 'case-decisions', 'section[aria-labelledby=besluten]')
  await takePart(page, 'case-assignments', 'section[aria-labelledby=uppdrag]')
  await page.setViewportSize({ width: 390, height: 844 })
  await take(page, 'case-390', ofCase.narrow)
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.getByRole('link', { name: 'Kommunstyrelsen § 160', exact: true }).click()
  await take(page, 'decision')
}

const wide = { width: 1280, height: 900 } as const
const narrow = { width: 390, height: 844 } as const

/** Signs in as someone of the demo. */
const signInAs = async (page: Page, name: string): Promise<void> => {
  await page.context().clearCookies()
  await page.goto('/')
  await page
    .getByRole('button', { name: `Logga in som ${name}` })
    .first()
    .click()
}

/** Takes a page on a wide screen and on a phone. */
const takeBoth = async (page: Page, name: string, path: string): Promise<void> => {
  await page.goto(path)
  await take(page, `${name}-1280`, upTo)
  await page.setViewportSize(narrow)
  await take(page, `${name}-390`, upTo)
  await page.setViewportSize(wide)
}

/** From a shared need to an agreement, as the municipality and the associations see it. */
const takePartnerships = async (page: Page): Promise<void> => {
  await signInAs(page, 'Kristina')
  const pathOf = async (title: string): Promise<string> => {
    await page.goto('/bjorkvik/partnerskap')
    return (await page.getByRole('link', { name: title, exact: true }).getAttribute('href')) ?? ''
  }
  const [need, assessed, written] = [
    await pathOf('Fler på vattnet'),
    await pathOf('Mötesplats för unga vid ån'),
    await pathOf('Läsa tillsammans'),
  ]
  await takeBoth(page, 'assessment', `${assessed}/provning`)
  await takeBoth(page, 'partnership', written)
  await takeBoth(page, 'agreement', `${written}/overenskommelse`)
  await takeBoth(page, 'redline', `${written}/overenskommelse/skillnader?fran=5`)
  await takeBoth(page, 'guidelines', '/bjorkvik/riktlinjer/riktlinjer-for-ideburet-offentligt-partnerskap')
  await signInAs(page, 'Leyla')
  await takeBoth(page, 'association-home', '/bjorkvik')
  await takeBoth(page, 'need', need.replace('/partnerskap/', '/behov/'))
  await page.context().clearCookies()
  await takeBoth(page, 'short-test', '/bjorkvik/ar-iop-ratt-form')
  await takeBoth(page, 'public-partnership', await pathOf('Språk och arbete'))
}

const takeRule = async (page: Page): Promise<void> => {
  await page.goto('/lagrum/kl-13-5?announcedOn=2023-12-08')
  await take(page, 'rule')
}

const openBrowser = async (): Promise<Browser> => {
  const executablePath = findBrowser()
  if (executablePath === undefined) throw new Error('No browser was found: install chromium or set CHROMIUM')
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-lcd-text'] })
}

mkdirSync(pictures, { recursive: true })
const house = await openHouse()
const browser = await openBrowser()
try {
  const page = await browser.newPage({ baseURL: house.address, viewport: { width: 1280, height: 900 } })
  await takeFirstCase(page)
  await takePartnerships(page)
  await takeRule(page)
} finally {
  await browser.close()
  await house.close()
}
