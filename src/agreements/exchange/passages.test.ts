import { expect, test } from 'vitest'
import { passagesBetween } from './passages.ts'

test('passages that stay are told as they are, and words are told apart within those that change', () => {
  expect(passagesBetween(['a', 'Vi möts varje vecka.', 'c'], ['a', 'Vi möts varje månad.', 'c', 'd'])).toEqual([
    { kind: 'same', text: 'a' },
    {
      kind: 'changed',
      stretches: [
        { kind: 'same', text: 'Vi möts varje' },
        { kind: 'gone', text: ' vecka.' },
        { kind: 'new', text: ' månad.' },
      ],
    },
    { kind: 'same', text: 'c' },
    { kind: 'new', text: 'd' },
  ])
})
