import { expect, test } from 'vitest'
import { builtInKeys, builtInProfile, type CriteriaProfile, criterionIds, profileDifferences } from './criteria.ts'
import { criteriaOutcome, sameOutcomeToday } from './outcome.ts'

const skr = builtInProfile('skr8')
const fulfilled = { K02: 'yes', K08: 'no', K12: 'yes', K13: 'no', K14: 'no', K01: 3, K17: 1 } as const

test('a "no" to what must hold ends the way, and a "no" to whether it is a purchase does not', () => {
  expect(criteriaOutcome(skr, fulfilled)).toMatchObject({ standing: 'fits', failing: [], unanswered: [], points: 4 })
  expect(criteriaOutcome(skr, { ...fulfilled, K12: 'no' })).toMatchObject({ standing: 'not', failing: ['K12'] })
  expect(criteriaOutcome(skr, { ...fulfilled, K08: 'yes' })).toMatchObject({ standing: 'not', failing: ['K08'] })
})

test('what nobody has answered yet leaves the outcome open, but a failed criterion decides at once', () => {
  expect(criteriaOutcome(skr, { K02: 'yes' })).toMatchObject({
    standing: 'open',
    unanswered: ['K08', 'K12', 'K13', 'K14'],
  })
  expect(criteriaOutcome(skr, { K02: 'no' }).standing).toBe('not')
})

test('partly fulfilled is enough where the sources say wholly or partly, and not where they say all', () => {
  const answers = { ...fulfilled, K14: 'partly' } as const
  expect(criteriaOutcome(skr, answers).failing).toEqual(['K14'])
  expect(criteriaOutcome({ ...skr, demands: 'whollyOrPartly' }, answers).standing).toBe('fits')
})

test('a newer profile that demands what was only weighed turns the outcome of the partnership that fell short', () => {
  const stricter: CriteriaProfile = {
    ...skr,
    criteria: skr.criteria.map((one) => (one.id === 'K17' ? { id: 'K17', type: 'knockOut' } : one)),
  }
  const assessed = [
    { partnershipId: 'short', profile: skr, answers: fulfilled },
    { partnershipId: 'anchored', profile: skr, answers: { ...fulfilled, K17: 3 as const } },
  ]
  expect(
    sameOutcomeToday(stricter, assessed).map(({ partnershipId, isSame, now }) => [partnershipId, isSame, now.failing]),
  ).toEqual([
    ['short', false, ['K17']],
    ['anchored', true, []],
  ])
})

test('the profiles differ where their sources do: on state aid, on children, and on who must begin', () => {
  expect(
    profileDifferences(builtInProfile('upmChildren'), builtInProfile('upmChildrenAid')).map(({ id }) => id),
  ).toEqual(['K06', 'K11'])
  expect(profileDifferences(builtInProfile('upm'), builtInProfile('upmChildrenAid'))).toEqual([
    { id: 'K21', before: undefined, after: 'atReport' },
  ])
  const treating = (id: string) =>
    builtInKeys.filter((key) => builtInProfile(key).criteria.some((one) => one.id === id && one.type === 'knockOut'))
  expect(treating('K18')).toEqual(['forum7'])
  expect(treating('K09')).toEqual(['forum7'])
  expect(builtInKeys.filter((key) => builtInProfile(key).demands === 'whollyOrPartly')).toEqual(['lawOnly'])
  expect(criterionIds).toHaveLength(26)
})
