import { expect, test } from 'vitest'
import { storable, storableData } from './stored-text.ts'

test('text to keep loses NUL and halves of letters but not its length', () => {
  expect(storable('a\u0000b\uD800c')).toBe('a\uFFFDb\uFFFDc')
  expect(storableData({ a: ['x\u0000', 1, true], b: { 'c\u0000': '\uDC00' } })).toEqual({
    a: ['x\uFFFD', 1, true],
    b: { 'c\uFFFD': '\uFFFD' },
  })
})

test('a file among the fields stays the file it is', () => {
  const file = new File(['\u0000'], 'a.txt')
  expect(storableData({ files: [file] })).toEqual({ files: [file] })
})
