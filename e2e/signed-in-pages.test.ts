import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test, vi } from 'vitest'
import { crawl } from '../test/crawl.ts'
import { accessibilityFaults, openHouse, openWindow, scrollsSideways } from './browser.ts'
import { pagesForAnyone } from './pages-for-anyone.ts'
import { filesIn, readIn, signInAs } from './reading-in.ts'

// A hundred pages and more in one test: a machine that is busy with others needs its time.
vi.setConfig({ testTimeout: 240_000 })
const house = await openHouse({ on: '2026-11-23' })
const slug = 'bjorkvik'

/** The pages that are looked at for their own layout on a phone too; the others share theirs with these. */
const differsOnPhone =
  /^\/bjorkvik(\/(arenden|arenden\/:id|beslut\/:id|diarium|journal|las-in\/:id(\/:id|\/spara\/:position)?)?)$/

const tokenOf = async (page: Page): Promise<string | undefined> =>
  (await page.context().cookies()).find(({ name }) => name === 'handslag')?.value

/** Faults of the page that is open, with its address, or nothing when there are none. */
const faultsOf = async (page: Page, path: string, isOnPhone: boolean): Promise<string[]> => {
  const faults: string[] = []
  // The window keeps its last width for the next page: drawing anew for another takes longer than what is asked here.
  const first = page.viewportSize()?.width ?? 1280
  for (const width of [first, first === 1280 ? 390 : 1280]) {
    if (width !== first) await page.setViewportSize({ width, height: 900 })
    if (await scrollsSideways(page)) faults.push(`scrolls sideways at ${width}`)
    if (isOnPhone || width === 1280) faults.push(...(await accessibilityFaults(page)))
  }
  return faults.map((fault) => `${path} ${fault}`)
}

/** The parts that a page is made of: its tags with their classes and data. Pages of the same parts look alike. */
const partsOf = (html: string): string[] =>
  html.replace(/§ \d+/g, '§').match(/<\w+(?:\s(?:class|data-[\w-]+)="[^"]*")*/g) ?? []

const seen = new Map<string, Set<string>>()

/** Looks at a page of each kind that links lead to from here, and again where a role is shown other parts of it. */
const lookAround = async (page: Page, from: readonly string[]): Promise<string[]> => {
  const found = await crawl(house.visit(await tokenOf(page)), from)
  const faults = found.filter(({ status }) => status !== 200).map(({ path, status }) => `${path} answers ${status}`)
  const looked = new Set<string>()
  const waiting = found.flatMap(({ path, kind, html }) => {
    const known = seen.get(kind) ?? new Set()
    const parts = partsOf(html).filter((part) => !known.has(part))
    if (looked.has(kind) || parts.length === 0 || pagesForAnyone.includes(path)) return []
    looked.add(kind)
    seen.set(kind, new Set([...known, ...parts]))
    return [{ path, isOnPhone: known.size === 0 && differsOnPhone.test(kind) }]
  })
  // Two windows side by side: one is drawn while the other is looked at.
  const windows = [page, await page.context().newPage()]
  await Promise.all(
    windows.map(async (window) => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        await window.goto(next.path)
        faults.push(...(await faultsOf(window, next.path, next.isOnPhone)))
      }
    }),
  )
  await windows[1]?.close()
  return faults
}

test('every page that a registrar can reach is accessible and fits, papers under review among them', async () => {
  const page = await openWindow(house.browser, house.address)
  await signInAs(page, 'Nasrin')
  await readIn(page, filesIn(join(import.meta.dirname, '../test/twin'), /^00[04]/))
  const faults = await lookAround(page, [`/${slug}`, new URL(page.url()).pathname, `/${slug}/arenden?sok=partnerskap`])
  expect(faults).toEqual([])
})

const roles = [
  ['an administrator', 'Per'],
  ['an auditor', 'Gun-Britt'],
  ['a representative of an association', 'Leyla'],
] as const

for (const [who, firstName] of roles)
  test(`every page that ${who} can reach is accessible and fits`, async () => {
    const page = await openWindow(house.browser, house.address)
    await signInAs(page, firstName)
    expect(await lookAround(page, [`/${slug}`, '/byt-roll'])).toEqual([])
  })

test('every page that anyone can reach is accessible and fits', async () => {
  const page = await openWindow(house.browser, house.address)
  expect(await lookAround(page, ['/', `/${slug}`])).toEqual([])
})

test('pages that say no are accessible and fit: no hits, not found, not allowed, something to correct', async () => {
  const page = await openWindow(house.browser, house.address)
  await signInAs(page, 'Leyla')
  const answers: [number | undefined, string][] = []
  const faults: string[] = []
  for (const path of [`/${slug}/arenden?sok=xyzzy`, `/${slug}/finns-inte`, `/${slug}/las-in`]) {
    const answer = await page.goto(path)
    answers.push([answer?.status(), path])
    faults.push(...(await faultsOf(page, path, true)))
  }
  await signInAs(page, 'Nasrin')
  await page.goto(`/${slug}/partnerskap/nytt`)
  await page.locator('main form').getByRole('button').first().click()
  expect(await page.getByRole('alert').count()).toBe(1)
  faults.push(...(await faultsOf(page, 'a form with faults', true)))
  expect(answers.map(([status]) => status)).toEqual([200, 404, 403])
  expect(faults).toEqual([])
})
