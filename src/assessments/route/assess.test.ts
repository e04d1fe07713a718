import { describe, expect, test } from 'vitest'
import { day } from '../../platform/time.ts'
import type { Answers } from './answers.ts'
import { assess } from './assess.ts'

const shelter: Answers = {
  municipal: 'yes',
  publicPower: 'none',
  counterpart: 'association',
  specifiedBy: 'association',
  payment: 'lumpSum',
  enforceable: 'no',
  wouldOtherwiseProvide: 'no',
  marketExists: 'no',
  ownShare: 0.35,
  annex2: 'yes',
  totalValueSek: 1_725_000,
  usersChoose: 'no',
  competitionAmongNonProfits: 'no',
  reservedFits: 'no',
  ordinaryByGeneralRules: 'no',
  sharedNeedJointGoalBothContribute: 'yes',
  moneyOrValueMoves: 'yes',
  economicActivity: 'no',
  individualBusiness: 'no',
  equalTreatment: 'ok',
  children: 'assessed',
  handsOverWholeMatter: 'no',
  youthGeneralSupport: 'no',
}

const outcome = (changed: Answers = {}, on = '2025-06-02') =>
  assess({ on: day(on), answers: { ...shelter, ...changed } })

describe('the worked routes', () => {
  test("1: a women's shelter with its own activity is a partnership", () => {
    expect(outcome()).toMatchObject({
      form: 'C',
      alternatives: ['G'],
      contractScore: -4,
      legalReview: false,
      gates: [{ id: 'children', state: 'passed' }],
      nearestMiss: { question: 'ordinaryByGeneralRules', answer: 'yes', form: 'A' },
      missing: [],
    })
    expect(outcome({ wouldOtherwiseProvide: 'yes' })).toMatchObject({ form: 'C', contractScore: -2 })
    const { reasons } = outcome({ economicActivity: 'yes', aidPath: 'deMinimis' })
    expect(reasons).toContainEqual(expect.objectContaining({ question: 'Q11', law: '(EU) 2023/2831 3' }))
  })

  test('1: guaranteed places need a lawyer, and a contract below the threshold may be awarded directly', () => {
    const guaranteed = { payment: 'perUnit', enforceable: 'yes' } as const
    for (const [duty, contractScore] of [
      ['no', 1],
      ['yes', 3],
    ] as const) {
      const asked = outcome({ ...guaranteed, wouldOtherwiseProvide: duty })
      expect(asked).toMatchObject({ contractScore, legalReview: true, missing: ['legalReviewSays'], alternatives: [] })
      expect(asked).not.toHaveProperty('form')
      const found = { ...guaranteed, wouldOtherwiseProvide: duty, legalReviewSays: 'contract' } as const
      expect(outcome(found)).toMatchObject({ form: 'G', contractScore, legalReview: false, missing: [] })
      expect(outcome({ ...found, legalReviewSays: 'notContract' })).toMatchObject({ form: 'C', legalReview: false })
    }
  })

  test('2: a care home for 18 million a year is procured', () => {
    const home: Answers = {
      specifiedBy: 'authority',
      payment: 'perUnit',
      enforceable: 'yes',
      wouldOtherwiseProvide: 'yes',
      marketExists: 'yes',
      ownShare: 0,
      totalValueSek: 54_000_000,
    }
    expect(outcome(home)).toMatchObject({ form: 'E', alternatives: ['F', 'H'], contractScore: 12 })
    expect(outcome({ ...home, reservedFits: 'yes' })).toMatchObject({ form: 'F' })
    expect(outcome({ ...home, usersChoose: 'yes' })).toMatchObject({ form: 'H' })
    expect(outcome({ ...home, usersChoose: 'yes', competitionAmongNonProfits: 'yes' })).toMatchObject({ form: 'I' })
  })

  test('3: furniture and family matching with a parish is a partnership, whatever it was called before', () => {
    expect(outcome({ wouldOtherwiseProvide: 'yes' })).toMatchObject({ form: 'C', contractScore: -2 })
  })

  test('4: cheaper hours for a sports club are a grant by general rules', () => {
    expect(outcome({ ordinaryByGeneralRules: 'yes' })).toMatchObject({
      form: 'A',
      nearestMiss: { question: 'ordinaryByGeneralRules', answer: 'no', form: 'C' },
    })
  })

  test('5: a youth hub with free premises is a partnership when the aid has a way', () => {
    const hub: Answers = { specifiedBy: 'jointly', payment: 'none', ownShare: 0.5, annex2: 'no' }
    expect(outcome({ ...hub, totalValueSek: 1_200_000 })).toMatchObject({
      form: 'C',
      alternatives: ['E'],
      contractScore: -1,
    })
    expect(outcome({ ...hub, economicActivity: 'yes', aidPath: 'deMinimis' })).toMatchObject({ form: 'C' })
    expect(outcome({ ...hub, economicActivity: 'yes', aidPath: 'none' })).toMatchObject({ form: 'stop' })
  })

  test('6: two municipalities cooperate by agreement', () => {
    expect(outcome({ counterpart: 'authority' })).toMatchObject({ form: 'J' })
    expect(outcome({ counterpart: 'authority' })).not.toHaveProperty('contractScore')
    expect(outcome({ counterpart: 'authority' })).not.toHaveProperty('nearestMiss')
  })
})

describe('every line of the contract', () => {
  test.each<[string, Answers, object]>([
    ['not municipal', { municipal: 'no' }, { form: 'L' }],
    ['public power without a statute', { publicPower: 'yes' }, { form: 'K' }],
    ['public power with a statute goes on', { publicPower: 'statute' }, { form: 'C' }],
    ['a company goes to Q5', { counterpart: 'company' }, { form: 'G' }],
    ['a company with an ordinary service', { counterpart: 'company', annex2: 'no' }, { form: 'E', alternatives: [] }],
    [
      'a sum of exactly four',
      { specifiedBy: 'authority', enforceable: 'yes', payment: 'none', ownShare: 0.3 },
      { contractScore: 4, form: 'G' },
    ],
    [
      'a sum of exactly zero',
      { specifiedBy: 'jointly', payment: 'none', ownShare: 0.1 },
      { contractScore: 0, form: 'C' },
    ],
    [
      'a sum below four, but a duty on a market',
      { wouldOtherwiseProvide: 'yes', marketExists: 'yes' },
      { contractScore: 0, form: 'G' },
    ],
    ['a small own share', { ownShare: 0.099, specifiedBy: 'jointly' }, { contractScore: 1, legalReview: true }],
    ['only a grant', { sharedNeedJointGoalBothContribute: 'no' }, { form: 'B' }],
    ['nothing moves', { moneyOrValueMoves: 'no' }, { form: 'D', alternatives: ['C'] }],
    ['no way past state aid', { economicActivity: 'yes', aidPath: 'none' }, { form: 'stop' }],
    ['support to a business', { individualBusiness: 'yes' }, { form: 'L' }],
    ['support to a business with exceptional reasons', { individualBusiness: 'exceptional' }, { form: 'C' }],
    ['others are excluded', { equalTreatment: 'excluded' }, { form: 'stop', alternatives: ['B'] }],
    ['children not assessed', { children: 'missing' }, { form: 'C', gates: [{ id: 'children', state: 'open' }] }],
    [
      'a whole matter',
      { handsOverWholeMatter: 'yes' },
      {
        form: 'C',
        gates: [
          { id: 'children', state: 'passed' },
          { id: 'council', state: 'open' },
        ],
      },
    ],
    ['a youth organisation', { youthGeneralSupport: 'yes' }, { form: 'M' }],
    ['a youth organisation outside the powers', { youthGeneralSupport: 'yes', publicPower: 'yes' }, { form: 'K' }],
  ])('%s', (_, changed, expected) => {
    expect(outcome(changed)).toMatchObject(expected)
  })

  test('the threshold itself is too much, one krona less is not', () => {
    const company = { counterpart: 'company' } as const
    expect(outcome({ ...company, totalValueSek: 8_109_449 }).form).toBe('G')
    expect(outcome({ ...company, totalValueSek: 8_109_450 })).toMatchObject({ form: 'E', alternatives: ['F', 'H'] })
    expect(outcome({ ...company, annex2: 'no', totalValueSek: 699_999 }).form).toBe('G')
    expect(outcome({ ...company, annex2: 'no', totalValueSek: 700_000 }).form).toBe('E')
  })

  test('an amount after its last day is used and marked', () => {
    const marked = (on: string) =>
      outcome({ counterpart: 'company' }, on).reasons.filter((reason) => reason.unconfirmedAmount)
    expect(marked('2025-12-31')).toEqual([])
    expect(marked('2026-01-01')).toMatchObject([{ question: 'Q6', law: 'LOU 19 a:2' }])
    expect(marked('2026-01-01')[0]?.says).toContain('belopp ej bekräftat för perioden')
    expect(outcome({}, '2026-11-22').reasons.some((reason) => reason.unconfirmedAmount)).toBe(true)
  })
})

describe('what is missing', () => {
  const known = (answers: Answers) => assess({ on: day('2025-06-02'), answers })
  const upToTest = { municipal: 'yes', publicPower: 'none', counterpart: 'association' } as const

  test('only what the route needs next', () => {
    expect(known({})).toEqual({
      alternatives: [],
      legalReview: false,
      reasons: [],
      gates: [],
      missing: ['municipal'],
    })
    expect(known({ municipal: 'yes' }).missing).toEqual(['publicPower'])
    expect(known({ ...upToTest, payment: 'none', ownShare: 0.2 }).missing).toEqual([
      'specifiedBy',
      'enforceable',
      'wouldOtherwiseProvide',
      'marketExists',
    ])
    expect(known({ ...upToTest, wouldOtherwiseProvide: 'yes', marketExists: 'yes' }).missing).toEqual(['annex2'])
    expect(known({ counterpart: 'company', municipal: 'yes', publicPower: 'none', annex2: 'no' }).missing).toEqual([
      'totalValueSek',
    ])
  })

  test('the way out of state aid is only asked of what is economic', () => {
    const { economicActivity: _, ...rest } = shelter
    expect(known(rest).missing).toEqual(['economicActivity'])
    expect(known({ ...rest, economicActivity: 'yes' }).missing).toEqual(['aidPath'])
    expect(known({ ...rest, economicActivity: 'no' }).missing).toEqual([])
  })
})

describe('the nearest miss', () => {
  test('a single change wins over a pair, and comes in the order of the questions', () => {
    expect(outcome({ specifiedBy: 'jointly', payment: 'none', ownShare: 0.2 }).nearestMiss).toEqual({
      question: 'specifiedBy',
      answer: 'authority',
      legalReview: true,
    })
    expect(
      outcome({ specifiedBy: 'jointly', payment: 'none', ownShare: 0.2, legalReviewSays: 'notContract' }),
    ).toMatchObject({ form: 'C', nearestMiss: { question: 'ordinaryByGeneralRules', answer: 'yes', form: 'A' } })
  })

  test('own share is tried at a twentieth, a fifth and a half', () => {
    const close: Answers = { specifiedBy: 'jointly', payment: 'perUnit', enforceable: 'yes', ownShare: 0.05 }
    expect(outcome(close)).toMatchObject({ form: 'G', contractScore: 6 })
    expect(outcome({ ...close, marketExists: 'yes', payment: 'none' })).toMatchObject({ contractScore: 6 })
    expect(outcome({ ...close, payment: 'none', legalReviewSays: 'notContract' }).nearestMiss).toEqual({
      question: 'specifiedBy',
      answer: 'association',
      form: 'C',
    })
  })

  test('where no single answer leads elsewhere, two of the contract test may', () => {
    const grant: Answers = { ordinaryByGeneralRules: 'yes' }
    const { sharedNeedJointGoalBothContribute: _, ...unknown } = { ...shelter, ...grant }
    expect(assess({ on: day('2025-06-02'), answers: unknown }).nearestMiss).toEqual({
      question: 'specifiedBy',
      answer: 'authority',
      also: { question: 'payment', answer: 'perUnit' },
      legalReview: true,
    })
  })
})
