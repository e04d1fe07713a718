import { expect, test } from 'vitest'
import { frameLinks } from '../platform/ui/view.ts'
import { newAuthorityInput, reservedSlugs } from './founding.ts'

const isFine = (slug: string) =>
  newAuthorityInput.safeParse({ ownName: 'Per Holmqvist', name: 'Björkviks kommun', slug }).success

test('an authority gets a word of small letters, digits and hyphens', () => {
  for (const slug of ['bjorkvik', 'upplands-vasby', 'ale', ' Bjorkvik ', 'a1']) expect(isFine(slug)).toBe(true)
  for (const slug of ['', 'b', 'björkvik', '-bjorkvik', 'bjorkvik-', 'bjork vik', 'a/b', 'a'.repeat(61)])
    expect(isFine(slug)).toBe(false)
})

test('no authority takes an address of the installation', () => {
  for (const slug of reservedSlugs) expect(isFine(slug)).toBe(false)
  for (const path of Object.values(frameLinks).filter((path) => path !== '/'))
    expect(reservedSlugs.has(path.slice(1))).toBe(true)
})
