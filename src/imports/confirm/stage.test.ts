import { expect, test } from 'vitest'
import type { ReadDocument } from '../output.ts'
import { planCase } from './plan.ts'
import { laterStage, stageShown } from './stage.ts'

const document = (changes: Partial<ReadDocument>): ReadDocument => ({
  file: 'a',
  kind: 'unknown',
  spans: {},
  confidence: {},
  findings: [],
  ...changes,
})
const minutes = (outcome: 'decision' | 'proposal') =>
  document({
    kind: 'minutesExtract',
    body: 'Kommunstyrelsen',
    meeting: { date: '2026-03-03' },
    items: [{ paragraph: 12, caseNumber: '2026/KS 0001', title: 'Mötesplats', outcome }],
  })

const plan = (documents: ReadDocument[]) => planCase({ caseNumber: '2026/KS 0001' }, documents, 'Björkviks kommun')

test('a decision shows that a case is at the decision, a memo or a proposal that it is prepared, anything else a need', () => {
  expect(stageShown(plan([minutes('decision')]))).toBe('decision')
  expect(stageShown(plan([minutes('proposal')]))).toBe('assessment')
  expect(stageShown(plan([document({ kind: 'officialReport' })]))).toBe('assessment')
  expect(stageShown(plan([document({ kind: 'referralResponse' })]))).toBe('need')
})

test('papers never take a case back', () => {
  expect(laterStage('operation', 'decision')).toBe('operation')
  expect(laterStage('need', 'decision')).toBe('decision')
})
