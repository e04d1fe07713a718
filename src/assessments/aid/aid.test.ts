import { expect, test } from 'vitest'
import { day, fixedClock } from '../../platform/time.ts'
import {
  aidLeft,
  conclude,
  type Declaration,
  euroAt,
  type Grant,
  looksDeclared,
  markOf,
  roomOf,
  type Standing,
} from './aid.ts'
import { amountInput, optionalRateInput } from './inputs.ts'
import { levelOutcome } from './level.ts'
import { looksSplit, monthsOf } from './value.ts'

const at = (iso: string) => fixedClock(iso).now()
const row = (giver: string, on: string, euro: number) => ({
  ...({ giver, regulation: 'general', grantedOn: day(on), currency: 'EUR', amount: euro, euro, basis: '' } as const),
})
const club = [row('Regionen', '2024-04-02', 95_000), row('Kommunen', '2025-05-06', 110_000)]
const declaration: Declaration = {
  ...{ declarationId: 'd1', partnershipId: 'p', associationId: 'a', declaredOn: day('2026-11-01') },
  ...{ signedByName: 'Elsa', signedByTitle: 'Kassör', linked: '', savedAt: at('2026-11-01'), rows: club },
}
const grant = (on: string, euro: number, declaredAs?: string): Grant => ({
  ...{
    grantId: 'g',
    associationId: 'a',
    kind: 'operating',
    title: 'Bidrag',
    amountKr: euro * 11,
    regulation: 'general',
  },
  ...{ notAidReason: '', euro, grantedOn: day(on), decisionReference: '', declaredAs },
})
const room = (plannedEuro: number, grants: readonly Grant[] = [], way: 'deMinimis' | 'sgei' = 'deMinimis') =>
  roomOf({ on: day('2026-11-20'), declaration, grants, way, plannedEuro })

test('a club that declares 95 000 and 110 000 euro has 95 000 left, and 80 000 more leaves 15 000', () => {
  expect(room(80_000)).toMatchObject({ declaredEuro: 205_000, roomEuro: 95_000, leftEuro: 15_000, isWithin: true })
  expect(room(95_001).isWithin).toBe(false)
  expect(room(95_001, [], 'sgei').isWithin).toBe(true)
})

test('a grant that is also declared counts once, and in full again when the row is gone from the declaration', () => {
  const own = grant('2025-05-06', 110_000, '2025-05-06|110000|Kommunen')
  expect(room(0, [own])).toMatchObject({ roomEuro: 95_000, overlapEuro: 110_000, grantedEuro: 0 })
  expect(room(0, [{ ...own, declaredAs: '2025-05-06|109000|Kommunen' }])).toMatchObject({ roomEuro: -15_000 })
  expect(looksDeclared(grant('2025-05-20', 109_500), club)).toBe(club[1])
  expect(looksDeclared(grant('2025-07-20', 110_000), club)).toBeUndefined()
  expect(club.map(markOf)).toContain('2025-05-06|110000|Kommunen')
})

const yes = { isEconomic: true, isAdvantage: true, isSelective: true, isPublic: true, affectsTrade: true }
const about = {
  facts: yes,
  way: 'deMinimis',
  article: '',
  marketKr: 400_000,
  paidKr: 0,
  years: 3,
  rate: 108_126,
} as const
const today = day('2026-11-10')

test('a conclusion follows from its own answers, and free premises are counted in euro rounded up', () => {
  const decidesOn = day('2026-11-20')
  expect(conclude({ ...about, decidesOn }, today)).toEqual({ plannedEuro: euroAt(1_200_000, 108_126) })
  expect(euroAt(1_200_000, 108_126)).toBe(110_982)
  const refused = (given: Partial<Parameters<typeof conclude>[0]>) => conclude({ ...about, decidesOn, ...given }, today)
  expect(refused({ decidesOn: day('2026-11-09') })).toMatchObject({ reason: 'aid.decisionPassed' })
  expect(refused({ way: 'notEconomic' })).toMatchObject({ reason: 'aid.notSaidNotEconomic' })
  expect(refused({ way: 'noAid' })).toMatchObject({ reason: 'aid.notSaidNoAid' })
  expect(refused({ facts: { ...yes, isEconomic: false } })).toMatchObject({ reason: 'aid.saidNoAid' })
  expect(refused({ way: 'exemption' })).toMatchObject({ reason: 'aid.articleMissing' })
  expect(refused({ paidKr: 400_000 })).toMatchObject({ reason: 'aid.nothingToCount' })
})

test('what has come since a conclusion asks for a new one, and an old declaration is asked for anew on the day of decision', () => {
  const concluded = {
    way: 'deMinimis',
    isWithin: true,
    decidesOn: day('2026-11-20'),
    standsOn: 'd1',
    at: at('2026-11-10'),
  } as const
  const stands: Standing = {
    ...{ authorityId: 'k', associationId: 'a', declarationId: 'd1', declaredOn: day('2026-11-01'), concluded },
  }
  expect(aidLeft({ ...stands, concluded: undefined }, today)).toBe('notConcluded')
  expect(aidLeft({ ...stands, declarationId: undefined }, today)).toBe('declarationMissing')
  expect(aidLeft(stands, today)).toBe('settled')
  expect(aidLeft({ ...stands, declarationId: 'd2' }, today)).toBe('changed')
  expect(aidLeft({ ...stands, grantsChangedAt: at('2026-11-11') }, today)).toBe('changed')
  expect(aidLeft({ ...stands, concluded: { ...concluded, isWithin: false } }, today)).toBe('tooMuch')
  expect(aidLeft(stands, day('2026-11-20'))).toBe('oldDeclaration')
  expect(aidLeft({ ...stands, declarationId: undefined, concluded: { ...concluded, way: 'notEconomic' } }, today)).toBe(
    'settled',
  )
})

test('amounts are read as people write them, and those that cannot be are refused', () => {
  const said = (text: string) => amountInput.safeParse(text).error?.issues[0]?.message ?? amountInput.parse(text)
  expect(['95 000 kr', '110\u00a0000', '0', '-5', '−5', '12,50', '9 000 000 000', ''].map(said)).toEqual([
    ...[95_000, 110_000, 'aid.wrong.zero', 'aid.wrong.negative', 'aid.wrong.negative', 'aid.wrong.notWhole'],
    ...['aid.wrong.absurd', 'field.missing'],
  ])
  expect(optionalRateInput.parse('11,2540')).toBe(112_540)
  expect(['0,9', '1125', 'elva'].map((text) => optionalRateInput.safeParse(text).success)).toEqual([
    false,
    false,
    false,
  ])
})

test('the same party and goal ring the alarm, one of them alone asks a lawyer, and small sums stand apart', () => {
  const value = {
    ...{ yearlyKr: 200_000, months: 24, optionMonths: 0, isTotalStated: true, isAnnex2: false, splittingReason: '' },
    ...{ byName: 'Test', at: at('2026-11-10'), proposed: [] },
  }
  const one = { kind: 'grant', id: 'g', title: 'Bidrag', valueKr: 350_000, on: today, isSameParty: true } as const
  expect(looksSplit(value, [{ ...one, isSameGoal: true }], today)).toBe('split')
  expect(looksSplit(value, [{ ...one, isSameGoal: false }], today)).toBe('look')
  expect(looksSplit(value, [{ ...one, isSameGoal: true, valueKr: 200_000 }], today)).toBe('apart')
  expect(monthsOf({ startsOn: day('2027-01-01'), endsOn: day('2028-12-31') })).toBe(24)
  expect(monthsOf({ startsOn: day('2027-01-15'), endsOn: day('2027-03-01') })).toBe(2)
})

test('a whole matter goes to the council, which need not have decided yet, and public power without statute is forbidden', () => {
  const plain = { isOfPrinciple: false, isWholeMatter: false, isBeyondBudget: false, boards: 1, isPublicPower: false }
  expect(levelOutcome(plain)).toEqual({ decides: 'board', lacks: [], standing: 'clear' })
  const whole = { ...plain, isWholeMatter: true }
  expect(levelOutcome({ ...whole, hasProgramme: true, hasControl: true, hasInsight: true })).toEqual({
    ...{ decides: 'council', lacks: ['council'], standing: 'clear' },
  })
  expect(levelOutcome(whole).standing).toBe('lacking')
  expect(levelOutcome({ ...plain, isPublicPower: true }).standing).toBe('forbidden')
})
