import { expect, test } from 'vitest'
import { day } from '../platform/time.ts'
import { citationShort, citationText, cite } from './citation.ts'
import { contractVerdict } from './contract-test.ts'
import { partnershipRules } from './partnership-rules.ts'
import { aidWindowStart, deMinimisRoom } from './state-aid.ts'

test('every rule of part 2.13 is here, with a statute of its own', () => {
  expect(partnershipRules.map(({ ruleId }) => ruleId)).toEqual([
    'R-KOM-1',
    'R-KOM-2',
    'R-KOM-3',
    'R-KOM-4',
    'R-KOM-5',
    'R-KOM-6',
    'R-OVR-1',
    'R-LOU-1',
    'R-LOU-3',
    'R-LOU-2',
    'R-LOU-4',
    'R-LOU-5',
    'R-SA-1',
    'R-SA-2',
    'R-SA-3',
    'R-SA-4',
    'R-SA-5',
    'R-BARN-1',
    'R-COMP-1',
  ])
  for (const { versions } of partnershipRules) expect(versions.at(-1)?.citations.length).toBeGreaterThan(0)
})

test('articles and lettered chapters are cited as lawyers write them', () => {
  const article = cite('barn', { section: '3' })
  const lettered = cite('lou', { chapter: '19 a', section: '2' })
  expect([citationText(article), citationText(lettered)].map((text) => text.replaceAll('\u00a0', ' '))).toEqual([
    'artikel 3 i barnkonventionen',
    '19 a kap. 2 § lagen om offentlig upphandling',
  ])
  expect([article, lettered, cite('fl', { section: '16' })].map(citationShort)).toEqual([
    'BARN 3',
    'LOU 19 a:2',
    'FL 16',
  ])
})

test('a grant that an officer marked as declared twice is shown apart and counted once', () => {
  const grants = [{ on: day('2025-03-11'), euro: 110_000 }]
  const room = deMinimisRoom({
    on: day('2026-11-22'),
    declared: grants,
    granted: [
      { on: day('2025-03-11'), euro: 110_000, isOverlap: true },
      { on: day('2026-01-15'), euro: 20_000 },
    ],
    plannedEuro: 0,
  })
  expect(room).toMatchObject({ declaredEuro: 110_000, grantedEuro: 20_000, overlapEuro: 110_000, roomEuro: 170_000 })
})

test('the three years begin on the same date three years before, or on the last day of its month', () => {
  expect(['2026-11-22', '2027-02-28', '2028-02-29'].map((iso) => aidWindowStart(day(iso)).toString())).toEqual([
    '2023-11-22',
    '2024-02-28',
    '2025-02-28',
  ])
})

test('the contract test waits for all six answers, unless a duty meets a market', () => {
  const known = { specifiedBy: 'association', payment: 'lumpSum', enforceable: 'no', marketExists: 'yes' } as const
  expect(contractVerdict(known)).toEqual({})
  expect(contractVerdict({ ...known, wouldOtherwiseProvide: 'yes' })).toEqual({ verdict: 'contract' })
})
