import { expect, test } from 'vitest'
import { inTenant } from '../src/platform/perform.ts'
import { accessibilityFaults, openHouse, openWindow, scrollsSideways } from './browser.ts'

const house = await openHouse({ on: '2026-11-23' })
const slug = 'bjorkvik'

/** A case, a document of it and an assignment of the demo municipality, as its registrar finds them. */
const somePlaces = async () => {
  const { rows } = await house.owner.query<{ authority_id: string; name: string; address: string }>(
    'select authority_id, name, address from authority where slug = $1',
    [slug],
  )
  const [row] = rows
  if (!row) throw new Error('The demo municipality is missing')
  const authority = { authorityId: row.authority_id, slug, name: row.name, address: row.address }
  const actor = { kind: 'system', task: 'test' } as const
  return inTenant({ db: house.db, actor, authority }, async (tx) => ({
    document: await tx.selectFrom('document').select(['case_id', 'document_id']).limit(1).executeTakeFirstOrThrow(),
    assignment: await tx.selectFrom('assignment').select(['case_id', 'assignment_id']).limit(1).executeTakeFirst(),
  }))
}

test('every form of a case can be read, filled in and sent by anyone, on a wide screen and on a phone', async () => {
  const { document, assignment } = await somePlaces()
  const at = `/${slug}/arenden/${document.case_id}`
  const paths = [
    `/${slug}/arenden/nytt`,
    `/${slug}/diarium`,
    `${at}/andra`,
    `${at}/avsluta`,
    `${at}/publicera`,
    `${at}/diarium/nytt`,
    `${at}/uppdrag/nytt`,
    `${at}/handlingar/${document.document_id}/publicera`,
    ...(assignment
      ? ['slutdatum', 'lage'].map(
          (form) => `/${slug}/arenden/${assignment.case_id}/uppdrag/${assignment.assignment_id}/${form}`,
        )
      : []),
  ]
  // The other forms are made of the same fields, and axe is slow.
  const checked = paths.filter((path) => /nytt$|diarium$|avsluta$|publicera$/.test(path))
  for (const width of [1280, 390] as const) {
    const page = await openWindow(house.browser, house.address, { width })
    await page.goto('/')
    await page.getByRole('button', { name: 'Logga in som Nasrin' }).first().click()
    for (const path of paths) {
      const answer = await page.goto(path)
      expect(answer?.status(), path).toBe(200)
      if (width === 1280 && checked.includes(path)) expect(await accessibilityFaults(page), path).toEqual([])
      expect(await scrollsSideways(page), path).toBe(false)
    }
    await page.goto(`${at}/handlingar/${document.document_id}/publicera`)
    await page.getByRole('button', { name: 'Visa hur det blir' }).click()
    expect(await page.locator('h1').textContent()).toBe('Så här läser allmänheten handlingen')
    if (width === 390) expect(await accessibilityFaults(page)).toEqual([])
    await page.goto(`/${slug}/arenden/nytt`)
    await page.getByRole('button', { name: 'Lägg upp ärendet' }).click()
    expect(await page.locator('.ds-error-summary').textContent()).toContain('behöver rättas')
    if (width === 1280) expect(await accessibilityFaults(page)).toEqual([])
  }
})
