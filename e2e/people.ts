import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { openDb } from '../src/platform/db/connect.ts'
import type { Visitor } from '../test/app.ts'
import { sessionFor } from '../test/seed.ts'
import { accessibilityFaults, type openHouse, openWindow, scrollsSideways } from './browser.ts'

type House = Awaited<ReturnType<typeof openHouse>>

/** Someone of the demo at work: with windows of the browser, and with plain requests for what is seen elsewhere. */
export type Person = {
  readonly requests: Visitor
  readonly window: (path: string, width?: 1280 | 390) => Promise<Page>
}

/** What the database of the demo holds, asked as its owner. */
export const askDemo = async (house: House, query: string, values: readonly unknown[] = []) => {
  const client = await house.owner.connect()
  try {
    await client.query(
      `select set_config('handslag.authority', (select authority_id::text from authority where slug = 'bjorkvik'), false)`,
    )
    return (await client.query(query, [...values])).rows
  } finally {
    client.release()
  }
}

/** Gives the subcommittee a secretary of its own; the demo's secretary keeps the board's minutes. */
export const giveSubcommitteeSecretary = (house: House, name: string): Promise<unknown> =>
  askDemo(
    house,
    `with who as (insert into account (account_id, email, name, created_at)
        values (gen_random_uuid(), 'utskottet@bjorkvik.example', $1, now()) returning account_id)
      insert into authority_role (authority_id, authority_role_id, account_id, role, body_id, from_on)
      select b.authority_id, gen_random_uuid(), account_id, 'committeeSecretary', b.body_id, '2026-01-01'
      from who, body b where b.name = 'Kommunledningsutskottet'`,
    [name],
  )

/** Signs people of the demo in by their first names, on the day that the clock shows: sessions last for hours. */
export const signInAll = async <Name extends string>(
  house: House,
  names: readonly Name[],
): Promise<Record<Name, Person>> => {
  const signedIn = {} as Record<Name, Person> // filled for every name in the loop below
  for (const name of names) {
    const [found] = await askDemo(
      house,
      `select account_id, r.association_representative_id as acts_as from account
        left join association_representative r using (account_id) where name like $1 || ' %'`,
      [name],
    )
    const token = await sessionFor(openDb(house.owner), house.clock, found.account_id, found.acts_as ?? undefined)
    signedIn[name] = {
      requests: house.visit(token),
      window: async (path, width = 1280) => {
        const page = await openWindow(house.browser, house.address, { token, width })
        page.setDefaultTimeout(15_000)
        await page.goto(path)
        return page
      },
    }
  }
  return signedIn
}

/** Writes in the fields of a form by their names. */
export const fillIn = async (page: Page, values: Readonly<Record<string, string>>): Promise<void> => {
  for (const [name, value] of Object.entries(values)) await page.locator(`[name="${name}"]`).first().fill(value)
}

/** Presses the button of that name and waits for the page that comes. */
export const press = async (page: Page, name: string | RegExp): Promise<void> => {
  await page.getByRole('button', { name }).first().click()
}

/** All words of the page. */
export const wordsOf = async (page: Page): Promise<string> =>
  ((await page.locator('main').textContent()) ?? '').replaceAll(/\s+/g, ' ')

/** The page can be used by anyone on this screen. */
export const isFine = async (page: Page): Promise<void> => {
  expect(await accessibilityFaults(page), page.url()).toEqual([])
  expect(await scrollsSideways(page), page.url()).toBe(false)
}
