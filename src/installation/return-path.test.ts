import fc from 'fast-check'
import { expect, test } from 'vitest'
import { localPath } from './return-path.ts'

test('a page of the installation is returned to, with its query', () => {
  expect(localPath('/bjorkvik/arenden?sok=fyren')).toBe('/bjorkvik/arenden?sok=fyren')
  expect(localPath('/bjorkvik/../lagrum')).toBe('/lagrum')
})

test('another host is never gone to, however the address is written', () => {
  for (const asked of [
    undefined,
    '',
    'https://elsewhere.example/',
    '//elsewhere.example',
    '/\\elsewhere.example',
    '/\t/elsewhere.example',
    '/.//elsewhere.example',
    '/a/..//elsewhere.example',
    'javascript:alert(1)',
    `/${'a'.repeat(600)}`,
  ]) {
    expect(localPath(asked)).toBeUndefined()
  }
})

test('whatever is asked for, the answer stays on this host', () => {
  const parts = fc.array(fc.constantFrom('/', '\\', '.', '..', 'a', ':', '@', '?', '#', '\t', '\n', '%2f', 'x.example'))
  fc.assert(
    fc.property(
      parts.map((list) => `/${list.join('')}`),
      (asked) => {
        const path = localPath(asked)
        if (path !== undefined) expect(new URL(path, 'https://here.example').host).toBe('here.example')
      },
    ),
    { numRuns: 2000 },
  )
})
