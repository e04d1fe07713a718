import { expect, test } from 'vitest'
import { day } from '../../platform/time.ts'
import type { Conclusion } from '../aid/aid.ts'
import type { KeptAnswer } from '../assessments.ts'
import { differences } from './differences.ts'
import { type Known, proposedAid, proposedAnswers, proposedLevel, proposedValue } from './known.ts'
import { commentsSection, differencesSection } from './printed.ts'
import { fieldsOf, proposalsFrom, proposalsKept } from './proposals.ts'

const at = (iso: string) => Temporal.Instant.from(`${iso}T10:00:00Z`)
const today = day('2026-11-22')
const [kommun, fyren, lyktan] = ['kommun', 'fyren', 'lyktan']

const answer = (question: KeptAnswer['question'], given: string): KeptAnswer => ({
  ...{ question, answer: given, reason: '', evidence: '', source: '', side: 'authority', proposed: [] },
  ...{ at: at('2026-11-02'), by: 'Kristina' },
})
const sums = {
  ...{ revision: 14, changedAt: at('2026-11-20'), yearlyKr: 575_000, months: 36, optionMonths: 12, ownShare: 35 },
  aid: [{ authorityId: kommun, totalKr: 1_200_000 }],
  stated: {},
}
const concluded: Conclusion = {
  ...{ conclusionId: 'c', associationId: fyren, authorityId: kommun, way: 'deMinimis', article: '', reason: 'Lokal' },
  ...{ facts: { isEconomic: true }, marketKr: 400_000, paidKr: 0, years: 3, rate: 110_000, plannedEuro: 109_091 },
  ...{ decidesOn: today, isWithin: true, byName: 'Kristina', at: at('2026-11-10'), proposed: [] },
}
const value = {
  ...{ yearlyKr: 575_000, months: 36, optionMonths: 12, isTotalStated: true, isAnnex2: true, splittingReason: '' },
  ...{ byName: 'Kristina', at: at('2026-11-12'), proposed: [] },
}
const knowing = (more: Partial<Known> = {}): Known => ({
  ...{ authorityId: kommun, associations: [fyren], answers: [], conclusions: [] },
  ...{ value: undefined, level: undefined, sums: undefined, ...more },
})
const answers = (more: Partial<Known>) => fieldsOf(proposedAnswers(knowing(more), today))

test('nothing is proposed while nothing is known, and nothing then differs', () => {
  expect([proposedAnswers(knowing(), today), proposedValue(knowing()), proposedAid(knowing())]).toEqual([[], [], []])
  expect(differences(knowing({ answers: [answer('annex2', 'yes')] }), today)).toEqual([])
})

test('the agreement proposes value, share and aid; once a value is counted that one speaks for the value', () => {
  expect(answers({ sums })).toEqual({ totalValueSek: '2300000', ownShare: '35', moneyOrValueMoves: 'yes' })
  expect(fieldsOf(proposedValue(knowing({ sums })))).toEqual({ yearlyKr: '575000', months: '36', optionMonths: '12' })
  expect(fieldsOf(proposedAid(knowing({ sums })))).toEqual({ marketKr: '400000', years: '3' })
  expect(answers({ sums, value: { ...value, yearlyKr: 600_000 } })).toMatchObject({ totalValueSek: '2400000' })
})

test('what two associations get together is proposed for neither of them', () => {
  expect(fieldsOf(proposedAid(knowing({ sums, associations: [fyren, lyktan] })))).toEqual({ years: '3' })
})

test('a conclusion proposes whether it is economic and by what way; one that does not fit has no way', () => {
  expect(answers({ conclusions: [concluded] })).toEqual({ economicActivity: 'yes', aidPath: 'deMinimis' })
  expect(answers({ conclusions: [{ ...concluded, isWithin: false }] })).toMatchObject({ aidPath: 'none' })
  const not: Conclusion = { ...concluded, facts: { isEconomic: false }, way: 'notEconomic' }
  expect(answers({ conclusions: [not] })).toEqual({ economicActivity: 'no' })
  expect(answers({ conclusions: [not], associations: [fyren, lyktan] })).toEqual({})
})

test('answers are proposed where aid, value and level are worked on', () => {
  const given = [answer('economicActivity', 'yes'), answer('aidPath', 'gber'), answer('annex2', 'no')]
  expect(fieldsOf(proposedAid(knowing({ answers: given })))).toEqual({ isEconomic: 'yes', way: 'exemption' })
  expect(fieldsOf(proposedValue(knowing({ answers: given })))).toEqual({ isAnnex2: 'no' })
  const none = fieldsOf(
    proposedAid(knowing({ answers: [answer('economicActivity', 'no'), answer('aidPath', 'sgei')] })),
  )
  expect(none).toEqual({ isEconomic: 'no', way: 'notEconomic' })
  expect(fieldsOf(proposedLevel([answer('publicPower', 'statute'), answer('handsOverWholeMatter', '')]))).toEqual({
    ...{ isPublicPower: 'yes', hasStatute: 'yes' },
  })
})

test('a later difference is told with both sides, and one that agrees is not', () => {
  const given = [answer('totalValueSek', '1725000'), answer('ownShare', '35'), answer('annex2', 'yes')]
  const found = differences(knowing({ answers: given, value, sums }), today)
  expect(found.map(({ place, kept, other }) => [place, other.field, kept, other.value, other.source.from])).toEqual([
    ['answers', 'totalValueSek', '1725000', '2300000', 'value'],
  ])
  const changed = differences(
    knowing({ value: { ...value, months: undefined }, sums: { ...sums, yearlyKr: 1 } }),
    today,
  )
  expect(changed.map(({ other, kept }) => [other.field, kept, other.value])).toEqual([
    ['yearlyKr', '575000', '1'],
    ['months', '', '36'],
  ])
})

test('aid differs from the agreement when it is more than the rounding of a year', () => {
  const of = (marketKr: number) => differences(knowing({ conclusions: [{ ...concluded, marketKr }], sums }), today)
  expect([of(400_000), of(400_001).length]).toEqual([[], 1])
  expect(differences(knowing({ conclusions: [concluded], associations: [fyren, lyktan], sums }), today)).toEqual([])
})

test('what the clause on state aid says is held against the conclusion, as far as it says something', () => {
  const of = (stated: typeof sums.stated & { rules?: 'none' | 'deMinimis'; grossKr?: number }) =>
    differences(knowing({ conclusions: [concluded], sums: { ...sums, stated } }), today).map(({ other }) => other.field)
  expect([of({}), of({ rules: 'deMinimis', grossKr: 1_200_000 })]).toEqual([[], []])
  expect(of({ rules: 'none', grossKr: 900_000 })).toEqual(['rules', 'grossKr'])
})

test('what was proposed is kept with its source and read back; anything else is nothing', () => {
  const proposals = proposedAnswers(knowing({ sums }), today)
  const back = proposalsFrom(JSON.parse(proposalsKept(proposals)))
  expect(back.map(({ field, source }) => [field, source.revision, source.at.toString()])).toEqual(
    proposals.map(({ field }) => [field, 14, '2026-11-20T10:00:00Z']),
  )
  expect([proposalsFrom(null), proposalsFrom([{ field: 1 }])]).toEqual([[], []])
})

test('the memo tells in plain words what still differs and what the association says, and nothing where all agree', () => {
  expect([differencesSection(knowing(), today), commentsSection([])]).toEqual([[], []])
  const printed = JSON.stringify(differencesSection(knowing({ sums, value: { ...value, yearlyKr: 600_000 } }), today))
  const plain = printed.replaceAll('\u00a0', ' ')
  expect(plain).toContain('En uppgift i underlaget säger fortfarande olika')
  expect(plain).toContain(
    'Belopp per år är 600 000 kronor i det räknade värdet, men 575 000 kronor enligt överenskommelsen',
  )
  const comments = commentsSection([{ at: at('2026-11-20'), text: 'Vi ser det\nannorlunda.' }])
  expect(JSON.stringify(comments)).toContain('”Vi ser det annorlunda.”')
})
