import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anySign } from '../../test/any-sign.ts'
import { withOwnNames } from './file-names.ts'

describe('names of sent files', () => {
  test('lose folders and signs that cannot be seen, and no two are alike', () => {
    expect(withOwnNames(['C:\\möten\\a.pdf', '/x/a.pdf', 'lapp\u202Etxt.exe', ''])).toEqual([
      'a.pdf',
      'a.pdf (2)',
      'lapptxt.exe',
      '4',
    ])
  })

  test('are short enough to keep and never the same, whatever they were', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: anySign, maxLength: 800 }), { maxLength: 20 }), (names) => {
        const own = withOwnNames(names)
        expect(new Set(own).size).toBe(names.length)
        for (const name of own) expect(name.length).toSatisfy((length: number) => length > 0 && length <= 400)
      }),
    )
  })
})
