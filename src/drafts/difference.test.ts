import fc from 'fast-check'
import { expect, test } from 'vitest'
import { differences, flat } from './difference.ts'

test('what only they changed is suggested as theirs, what both changed or only I changed as mine', () => {
  const base = { title: 'Förslag', summary: 'Kort', officer: '' }
  const theirs = { title: 'Förslag till beslut', summary: 'Längre', officer: '' }
  const mine = { title: 'Förslag', summary: 'Mycket längre', officer: 'Eva Berg' }
  expect(differences(base, theirs, mine)).toEqual([
    { name: 'title', mine: 'Förslag', theirs: 'Förslag till beslut', suggested: 'theirs' },
    { name: 'summary', mine: 'Mycket längre', theirs: 'Längre', suggested: 'mine' },
    { name: 'officer', mine: 'Eva Berg', theirs: '', suggested: 'mine' },
  ])
})

test('a row that one of us has added is a difference of its own, and line ends are none', () => {
  const theirs = { rows: [{ name: 'Eva' }, { name: 'Omar' }], text: 'En\r\nTvå' }
  const mine = { rows: [{ name: 'Eva' }], text: 'En\nTvå' }
  expect(differences(undefined, theirs, mine)).toEqual([
    { name: 'rows.1.name', mine: '', theirs: 'Omar', suggested: 'mine' },
  ])
})

test('nothing that either of us wrote is lost: it is the same in both, or stands in the differences', () => {
  const cell = fc.string()
  const content = fc.record({ title: cell, text: cell, rows: fc.array(fc.record({ name: cell, role: cell })) })
  fc.assert(
    fc.property(fc.option(content, { nil: undefined }), content, content, (base, theirs, mine) => {
      const found = new Map(differences(base, theirs, mine).map((one) => [one.name, one]))
      for (const [side, written] of [
        ['mine', flat(mine)],
        ['theirs', flat(theirs)],
      ] as const)
        for (const [name, value] of Object.entries(written)) {
          const other = (side === 'mine' ? flat(theirs) : flat(mine))[name] ?? ''
          expect(found.get(name)?.[side] ?? other).toBe(value)
        }
    }),
  )
})
