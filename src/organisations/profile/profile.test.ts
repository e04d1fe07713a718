import { expect, test } from 'vitest'
import { day } from '../../platform/time.ts'
import { canBeBound, isConfirmed, mandateOf, type Signatory } from './profile.ts'

const someSignatory = (signatoryId: string, changes: Partial<Signatory> = {}): Signatory => ({
  ...{ signatoryId, name: 'Anna Lind', title: 'ordförande', signs: 'jointly', jointlyCount: 2 },
  ...{ evidenceId: 'e', evidenceTitle: 'Protokoll', evidenceSays: '§ 4', fromOn: day('2026-01-01') },
  ...changes,
})

test('one who signs alone binds the association, one of those who sign jointly does not', () => {
  const alone = someSignatory('1', { signs: 'alone' })
  const [two, three] = [someSignatory('2'), someSignatory('3')]
  expect(mandateOf([alone, two, three], ['1'], day('2026-05-01'))).toEqual({ holds: true, missing: 0 })
  expect(mandateOf([alone, two, three], ['2'], day('2026-05-01'))).toEqual({ holds: false, missing: 1 })
  expect(mandateOf([alone, two, three], ['2', '3'], day('2026-05-01'))).toEqual({ holds: true, missing: 0 })
})

test('three must sign when the evidence says three, and nobody counts who is not listed', () => {
  const all = ['1', '2', '3'].map((id) => someSignatory(id, { jointlyCount: 3 }))
  expect(mandateOf(all, ['1', '2', '9'], day('2026-05-01'))).toEqual({ holds: false, missing: 1 })
  expect(canBeBound(all, day('2026-05-01'))).toBe(true)
  expect(canBeBound(all.slice(0, 2), day('2026-05-01'))).toBe(false)
})

test('a right to sign holds from its first day to the last day before it ends', () => {
  const one = someSignatory('1', { signs: 'alone', untilOn: day('2026-04-01') })
  expect(canBeBound([one], day('2025-12-31'))).toBe(false)
  expect(canBeBound([one], day('2026-01-01'))).toBe(true)
  expect(canBeBound([one], day('2026-03-31'))).toBe(true)
  expect(canBeBound([one], day('2026-04-01'))).toBe(false)
})

test('what was confirmed counts for a year, to the day', () => {
  const profile = { confirmedOn: day('2025-11-22') }
  expect(isConfirmed(profile, day('2026-11-21'))).toBe(true)
  expect(isConfirmed(profile, day('2026-11-22'))).toBe(false)
  expect(isConfirmed({}, day('2026-11-22'))).toBe(false)
})
