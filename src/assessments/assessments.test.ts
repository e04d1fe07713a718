import fc from 'fast-check'
import { expect, test } from 'vitest'
import { day } from '../platform/time.ts'
import { answerFrom, questionsInOrder, routeAnswers } from './questions.ts'
import { nextQuestion, questionBefore, shownRoute } from './route-view.ts'
import { stepAfter } from './short-routes.tsx'

const on = day('2026-03-09')

/** Answers a question after another as the route asks for them; what is not named is not known yet. */
const walked = (answers: Readonly<Record<string, string>>) => {
  const texts: Record<string, string> = {}
  const asked: string[] = []
  for (let next = nextQuestion(texts, on); next !== undefined && asked.length < 40; next = nextQuestion(texts, on)) {
    asked.push(next)
    texts[next] = answers[next] ?? ''
  }
  return { texts, asked }
}

const partnership = {
  ...{ municipal: 'yes', publicPower: 'none', counterpart: 'association', specifiedBy: 'jointly', payment: 'lumpSum' },
  ...{ enforceable: 'repayOnly', wouldOtherwiseProvide: 'no', marketExists: 'no', ownShare: '47' },
  ...{ ordinaryByGeneralRules: 'no', sharedNeedJointGoalBothContribute: 'yes', moneyOrValueMoves: 'yes' },
  ...{ economicActivity: 'no', individualBusiness: 'no', equalTreatment: 'ok', children: 'assessed' },
  ...{ handsOverWholeMatter: 'no' },
}

test('the questions are asked one after another until the route ends at a partnership, and one answer is nearest to changing it', () => {
  const { texts, asked } = walked(partnership)
  expect(asked).toEqual(Object.keys(partnership))
  const { outcome, rows } = shownRoute(texts, on)
  expect(outcome).toMatchObject({
    form: 'C',
    contractScore: -2,
    nearestMiss: { question: 'payment', answer: 'perUnit' },
  })
  expect(rows.find(({ question }) => question === 'payment')?.points).toBe(-1)
})

test('a question that nobody can answer yet is stepped past: the rest is asked, and the outcome stays open', () => {
  const { payment: _, ...without } = partnership
  const { texts, asked } = walked(without)
  expect(asked).toContain('handsOverWholeMatter')
  expect(shownRoute(texts, on).outcome).toMatchObject({ missing: ['payment'] })
  expect(questionBefore(texts, 'enforceable')).toBe('payment')
  expect(questionBefore(texts, 'enforceable', (before) => before !== 'payment')).toBe('specifiedBy')
})

test('a share and an amount are read as people write them, and nothing else is', () => {
  expect(['35', '35 %', '35,5', '0', '100'].map((typed) => answerFrom('ownShare', typed))).toEqual([
    '35',
    '35',
    '35.5',
    '0',
    '100',
  ])
  expect(['101', '-1', 'många', '35,55'].map((typed) => answerFrom('ownShare', typed))).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ])
  expect(answerFrom('totalValueSek', '1 725 000 kr')).toBe('1725000')
  expect(routeAnswers({ ownShare: '35.5', totalValueSek: '1725000' })).toEqual({
    ownShare: 0.355,
    totalValueSek: 1725000,
  })
})

test('whatever is sent to the short version, it asks a question or shows an outcome, and keeps only answers', () => {
  const names = ['fraga', 'svar', 'steg', ...questionsInOrder.map((question) => `svar.${question}`)]
  const words = fc.oneof(
    fc.string(),
    fc.constantFrom('yes', 'no', 'next', 'back', 'outcome', 'change', '35', ...questionsInOrder),
  )
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...names), words), (fields) => {
      const { texts, asked } = stepAfter(fields, on)
      expect(asked === undefined || questionsInOrder.includes(asked)).toBe(true)
      for (const [question, text] of Object.entries(texts))
        expect(text === '' || questionsInOrder.some((each) => each === question)).toBe(true)
    }),
    { numRuns: 200 },
  )
})
