import fc from 'fast-check'
import { expect, test } from 'vitest'
import { day } from '../../platform/time.ts'
import { type Answers, choices, type Question, readRouteInput } from './answers.ts'
import { assess } from './assess.ts'
import { withAnswer } from './outcome.ts'
import { newPath } from './path.ts'
import { walk } from './walk.ts'

const anyAnswers: fc.Arbitrary<Answers> = fc.record(
  {
    ...Object.fromEntries(Object.entries(choices).map(([question, words]) => [question, fc.constantFrom(...words)])),
    ownShare: fc.oneof(fc.constantFrom(0, 0.05, 0.1, 0.2, 0.3, 0.5, 1), fc.double({ min: 0, max: 1, noNaN: true })),
    totalValueSek: fc.constantFrom(0, 699_999, 700_000, 1_725_000, 8_109_449, 8_109_450, 54_000_000),
  },
  { requiredKeys: [] },
)

/** Most answers given, and such that the route comes far: wild answers alone nearly all end at the first questions. */
const farAnswers: fc.Arbitrary<Answers> = fc
  .tuple(anyAnswers, fc.constantFrom('association', 'company' as const))
  .map(([answers, counterpart]): Answers => ({ ...answers, municipal: 'yes', publicPower: 'none', counterpart }))

const anyInput = fc.record({
  on: fc.integer({ min: 0, max: 5000 }).map((days) => day('2023-01-01').add({ days })),
  answers: fc.oneof({ weight: 1, arbitrary: anyAnswers }, { weight: 4, arbitrary: farAnswers }),
})

const runs = { numRuns: 3000 }

test('any answers have an outcome: a form, or questions that are missing, never both', () => {
  fc.assert(
    fc.property(anyInput, (input) => {
      const outcome = assess(input)
      expect(outcome.form === undefined).toBe(outcome.missing.length > 0)
      expect(outcome.legalReview).toBe(outcome.missing.includes('legalReviewSays'))
      expect(JSON.parse(JSON.stringify(outcome))).toEqual(outcome)
      expect(readRouteInput({ on: input.on.toString(), answers: input.answers })).toHaveProperty('input')
    }),
    runs,
  )
})

test('what is missing was reached and is not answered, and answering it leads on', () => {
  fc.assert(
    fc.property(anyInput, (input) => {
      const path = newPath(input.answers, input.on)
      walk(path)
      for (const question of assess(input).missing) {
        expect(path.reached).toContain(question)
        expect(input.answers[question]).toBeUndefined()
        expect(assess({ ...input, answers: answered(input.answers, question) }).missing).not.toContain(question)
      }
    }),
    runs,
  )
})

const words: Readonly<Partial<Record<Question, readonly string[]>>> = choices
const answered = (answers: Answers, question: Question): Answers =>
  withAnswer(answers, { question, answer: words[question]?.[0] ?? 0.2 })

test('the nearest miss really leads elsewhere, and one change is never told as two', () => {
  let told = 0
  fc.assert(
    fc.property(anyInput, (input) => {
      const outcome = assess(input)
      const miss = outcome.nearestMiss
      if (!miss) return
      told += 1
      const once = withAnswer(input.answers, miss)
      const changed = assess({ ...input, answers: miss.also ? withAnswer(once, miss.also) : once })
      if (miss.legalReview) expect(changed.legalReview).toBe(true)
      else expect(changed.form).toBe(miss.form)
      expect(changed.form).not.toBe(outcome.form)
      expect(['municipal', 'publicPower', 'counterpart', 'totalValueSek']).not.toContain(miss.question)
      if (miss.also) expect(assess({ ...input, answers: once }).form ?? outcome.form).toBe(outcome.form)
    }),
    runs,
  )
  expect(told).toBeGreaterThan(300)
})

test('answering what is missing, one after the other, always comes to a form', () => {
  fc.assert(
    fc.property(anyInput, (input) => {
      let answers = input.answers
      for (let asked = 0; asked < 30; asked += 1) {
        const { missing, form } = assess({ ...input, answers })
        if (form !== undefined) return
        answers = missing.reduce(answered, answers)
      }
      throw new Error('thirty answers were not enough')
    }),
    runs,
  )
})
