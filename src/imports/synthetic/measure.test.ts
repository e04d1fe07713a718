import { describe, expect, it } from 'vitest'
import type { ReadDocument, Span } from '../output.ts'
import { generate } from './generate.ts'
import { measure, precision, recall, type Score, total } from './measure.ts'
import { addNoise } from './noise.ts'

import type { SyntheticDocument } from './written.ts'

/** A reading that says just what is true. */
const rightly = ({ truth, spans }: SyntheticDocument): ReadDocument => ({
  file: 'a.txt',
  ...truth,
  spans: Object.fromEntries(
    Object.entries(spans).flatMap(([at, [first]]): [string, Span][] => (first ? [[at, first]] : [])),
  ),
  confidence: {},
  findings: [],
})

const scores = (document: SyntheticDocument, read: ReadDocument): Score => total(measure(document, read).fields)

describe('measuring a reading', () => {
  const document = generate(1)
  const read = rightly(document)
  const wrongDay: ReadDocument = { ...read, meeting: { ...read.meeting, date: document.truth.approval?.date ?? '' } }

  it('calls a reading that says the truth right in everything', () => {
    const score = scores(document, read)
    expect(score).toEqual({ correct: score.correct, wrong: 0, missed: 0, silentWrong: 0 })
    expect(score.correct).toBeGreaterThan(60)
  })

  it('calls the approval day given as the meeting day a silent error', () => {
    expect(measure(document, wrongDay).fields['meeting.date']).toEqual({
      correct: 0,
      wrong: 1,
      missed: 0,
      silentWrong: 1,
    })
  })

  it('does not call it silent when the reader doubts it or a finding points at it', () => {
    const doubted = { ...wrongDay, confidence: { '/meeting/date': 0.6 } }
    expect(scores(document, doubted)).toMatchObject({ wrong: 1, silentWrong: 0 })
    const finding = { level: 'warn', rule: 'R-APP-1', at: '/meeting/date', message: 'Kontrollera dagen.' } as const
    expect(scores(document, { ...wrongDay, findings: [finding] })).toMatchObject({ wrong: 1, silentWrong: 0 })
  })

  it('counts a person left out as missed and an invented one as wrong', () => {
    const [, ...rest] = read.attendance ?? []
    expect(measure(document, { ...rightlyWithout(read), attendance: rest }).fields['attendance.name']).toMatchObject({
      missed: 1,
      wrong: 0,
    })
    const invented = [...(read.attendance ?? []), { name: 'Ingen Alls', role: 'deciding' as const }]
    expect(measure(document, { ...read, attendance: invented }).fields['attendance.name']).toMatchObject({
      missed: 0,
      wrong: 1,
    })
  })

  it('accepts letters that noise changed as they now stand, and nothing else', () => {
    const noisy = addNoise(document, 2, ['ones as letters', 'first letters lost', 'words split'])
    const [at, [span] = []] =
      Object.entries(noisy.spans).find(([place]) => /attendance\/\d+\/name$/.test(place) && noisy.touched.has(place)) ??
      []
    const index = Number(at?.split('/')[2])
    if (at === undefined || span === undefined) throw new Error('The noise touched no name')
    const as = (name: string): ReadDocument => ({
      ...rightly(noisy),
      attendance: (read.attendance ?? []).map((entry, place) => (place === index ? { ...entry, name } : entry)),
    })
    expect(scores(noisy, as(noisy.text.slice(...span))).wrong).toBe(0)
    expect(scores(noisy, as('Någon Annan')).wrong).toBe(1)
  })

  it('takes precision from what was read and recall from what was to be read', () => {
    expect(precision({ correct: 99, wrong: 1, missed: 20, silentWrong: 0 })).toBe(0.99)
    expect(recall({ correct: 95, wrong: 0, missed: 5, silentWrong: 0 })).toBe(0.95)
    expect(precision({ correct: 0, wrong: 0, missed: 3, silentWrong: 0 })).toBe(1)
  })
})

/** Without spans, so that nothing is paired by place. */
const rightlyWithout = (read: ReadDocument): ReadDocument => ({ ...read, spans: {} })
