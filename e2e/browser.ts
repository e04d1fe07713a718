import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import type { AxeResults } from 'axe-core'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll } from 'vitest'
import { findBrowser } from '../scripts/find-browser.mjs'
import { loadDemo } from '../src/demo/index.ts'
import { startJobs } from '../src/platform/jobs/worker.ts'
import { emptyApp } from '../test/app.ts'

/** A running Handslag with the demo municipality, and a browser to visit it with. Call once, at the top level of a file. */
export const openHouse = async (options: { on?: string } = {}) => {
  const house = await emptyApp({ ...options, isDemo: true })
  const server = createServer(getRequestListener(house.app.fetch))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo // a TCP server that listens has one
  const address = `http://127.0.0.1:${port}`
  await loadDemo({ owner: house.owner, clock: house.clock, baseUrl: address })
  const runner = await startJobs(house.owner, house.jobs, house.services)
  const browser = await sharedBrowser()
  afterAll(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()))
    await runner.stop()
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  })
  return { ...house, address, browser }
}

let launched: Promise<Browser> | undefined

/** One browser for all files of a worker: each window is a context of its own. It ends with the worker. */
const sharedBrowser = async (): Promise<Browser> => {
  const known = await launched
  if (known?.isConnected()) return known
  const executablePath = findBrowser()
  if (executablePath === undefined)
    throw new Error('Ingen webbläsare hittades. Installera chromium eller ange CHROMIUM.')
  launched = chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-sync',
      '--no-first-run',
      '--disable-component-update',
    ],
  })
  return launched
}

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

type Visit = { readonly width?: 1280 | 390; readonly hasScript?: boolean; readonly token?: string }

/** A new window, signed in with a session's token when given one, without client script when told so. */
export const openWindow = async (
  browser: Browser,
  address: string,
  { width = 1280, hasScript = true, token }: Visit = {},
): Promise<Page> => {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    javaScriptEnabled: hasScript,
    baseURL: address,
  })
  // The browser keeps this script between pages; sent to each page by itself, it took as long as the check.
  await context.addInitScript({ content: axe })
  if (token !== undefined) await context.addCookies([{ name: 'handslag', value: token, url: address }])
  return context.newPage()
}

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What axe finds against WCAG 2.2 AA and good practice, as "rule: place" lines. Nothing is the goal. */
export const accessibilityFaults = async (page: Page): Promise<string[]> => {
  // Run in the page itself: the builder of @axe-core/playwright opens a second page each time.
  if (!(await page.evaluate<boolean>('"axe" in window'))) await page.evaluate(axe)
  const options = { runOnly: standards, resultTypes: ['violations'], preload: false }
  const found = await page.evaluate<AxeResults>(`axe.run(document, ${JSON.stringify(options)})`)
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}

/** Whether the page must be scrolled sideways to be read. */
export const scrollsSideways = (page: Page): Promise<boolean> =>
  page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth')
