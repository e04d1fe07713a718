import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Partnership } from '../partnerships/index.ts'
import { day } from '../platform/time.ts'
import { agreementOf } from './agreements.ts'
import { inPieces } from './beginning.ts'
import { clauseSchemas, contentsOf } from './clause-contents.ts'
import { type Clause, clauseKeys, clauses, hasWording, needOf, ourWording } from './clauses.ts'
import { aidOf, broughtBy, neededBeside, withRate } from './contributions.ts'
import { remarksIn, remarksOn } from './linter.ts'
import { paymentFaults } from './payments.ts'
import { agreementContentOf } from './printed.ts'
import { lastDecision, termMonths } from './term.ts'

const municipality = {
  partyId: 'k',
  kind: 'authority',
  organisationId: 'ko',
  name: 'Björkviks kommun',
  brings: '',
} as const
const fyren = { partyId: 'f', kind: 'association', organisationId: 'fo', name: 'Fyren', brings: '' } as const
const varvet = { partyId: 'v', kind: 'association', organisationId: 'vo', name: 'Varvet', brings: '' } as const
const parties = [municipality, fyren, varvet]

const contributions = (rows: readonly Record<string, unknown>[]) =>
  contentsOf({ contributions: { contributions: rows } }).contributions.contributions
const cash = { party: 'k', type: 'cash', contribution: 'Medel', unitValue: '500 000', period: 'perYear' }
const hours = { party: 'f', type: 'voluntaryHours', contribution: 'Kvällsvärdar', quantity: 974, period: 'perYear' }
const rate = { adult: 220, youth: 50, source: 'Räknevärde' }

test('the catalogue has forty clauses, each with fields that its schema knows', () => {
  expect(clauses).toHaveLength(40)
  const unknown = clauses.flatMap(({ key, fields }: Clause) =>
    fields.filter(({ name }) => !(name in clauseSchemas[key].shape)).map(({ name }) => `${key}.${name}`),
  )
  expect(unknown).toEqual([])
  expect(clauses.filter((clause) => hasWording(clause) && ourWording(clause.key) === '')).toEqual([])
})

test('a clause about children is asked for until somebody has said that no children are concerned', () => {
  const childRights = clauses.find(({ key }) => key === 'childRights')
  if (!childRights) throw new Error('no such clause')
  expect(needOf(childRights, {})).toBe('mandatory')
  expect(needOf(childRights, { concernsChildren: false })).toBe('out')
})

test('thirty percent beside 500 000 kronor is 214 286 kronor, or 974 hours at 220', () => {
  expect(neededBeside(500_000, 70, 220)).toEqual({ amount: 214_286, hours: 974 })
})

test('hours count in the shares and never as aid', () => {
  const given = withRate(contributions([cash, hours, { ...cash, party: 'k', type: 'premises', basis: 'Taxan' }]), rate)
  const [k, f, v] = broughtBy(parties, given, 24)
  expect([k?.all, f?.all, f?.hours, v?.all]).toEqual([2_000_000, 428_560, 1_948, 0])
  expect([k?.percent, f?.percent, v?.percent]).toEqual([82, 18, 0])
  expect(aidOf(parties, given, 24)).toEqual([{ partyId: 'k', amount: 2_000_000 }])
})

test('the shares make a hundred whatever is brought', () => {
  const row = fc.record({
    party: fc.constantFrom('k', 'f', 'v'),
    unitValue: fc.integer({ min: 1, max: 1_000_000 }),
    period: fc.constantFrom('perYear', 'once'),
  })
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 20 }), fc.integer({ min: 1, max: 60 }), (rows, months) => {
      const given = contributions(rows.map((one) => ({ ...one, type: 'cash', contribution: 'Medel' })))
      const shares = broughtBy(parties, given, months).map(({ percent }) => percent)
      expect(shares.reduce((sum, percent) => sum + percent, 0)).toBe(
        broughtBy(parties, given, months).some(({ all }) => all > 0) ? 100 : 0,
      )
    }),
  )
})

test.each([
  ['nothing', { unitValue: '0' }, 'agreements.wrong.zero'],
  ['less than nothing', { unitValue: '-500' }, 'agreements.wrong.negative'],
  ['more than there is', { unitValue: '99 000 000 000' }, 'agreements.wrong.absurd'],
  ['too much by its quantity', { quantity: 9_999_999, unitValue: '9 999' }, 'agreements.wrong.absurd'],
  ['in kind without a basis', { type: 'premises' }, 'agreements.wrong.basisMissing'],
  ['hours as aid', { type: 'voluntaryHours', quantity: 10, countsAsAid: 'yes' }, 'agreements.wrong.hoursAsAid'],
])('a contribution of %s is refused', (_, change, fault) => {
  const { error } = clauseSchemas.contributions.safeParse({ contributions: [{ ...cash, ...change }] })
  expect(error?.issues.map(({ message }) => message)).toEqual([fault])
})

test.each([
  ['ends before it starts', { startsOn: '2027-02-01', endsOn: '2027-01-31' }, 'agreements.wrong.endsBefore'],
  [
    'is extended without limit',
    { startsOn: '2027-01-01', endsOn: '2027-12-31', extensionMonths: 12 },
    'agreements.wrong.noLimit',
  ],
  [
    'has a limit shorter than itself',
    { startsOn: '2027-01-01', endsOn: '2027-12-31', mostMonths: 11 },
    'agreements.wrong.limitTooShort',
  ],
])('a term that %s is refused', (_, term, fault) => {
  expect(clauseSchemas.term.safeParse(term).error?.issues.map(({ message }) => message)).toEqual([fault])
  expect(
    clauseSchemas.term.safeParse({ startsOn: '2027-01-01', endsOn: '2027-12-31', extensionMonths: 12, mostMonths: 12 })
      .success,
  ).toBe(true)
})

test('three calendar years are thirty-six months, and one day more begins another', () => {
  expect(termMonths({ startsOn: '2027-01-01', endsOn: '2029-12-31' })).toBe(36)
  expect(termMonths({ startsOn: '2027-01-01', endsOn: '2030-01-01' })).toBe(37)
})

test('the own body decides at its last meeting before the last day of notice', () => {
  const asked = { endsOn: day('2027-12-31'), noticeMonths: 6 }
  const meetings = ['2027-03-11', '2027-06-10', '2027-06-30', '2027-09-02'].map(day)
  const found = lastDecision({ ...asked, meetings })
  expect([found.noticeBy.toString(), found.value?.toString()]).toEqual(['2027-06-30', '2027-06-10'])
  expect(lastDecision({ ...asked, meetings: [] })).toMatchObject({
    value: undefined,
    steps: [{}, {}, { key: 'noMeeting' }],
  })
})

test('the payments make the yearly money, and none comes before the signatures', () => {
  const plan = (rows: readonly [string, number][]) =>
    contentsOf({
      economy: { instalments: rows.map(([on, amount]) => ({ party: 'k', to: 'f', on, amount, condition: 'start' })) },
    }).economy.instalments
  const asked = {
    contributions: contributions([cash]),
    parties,
    term: { from: day('2027-01-01'), to: day('2028-12-31') },
    months: 24,
  }
  const faults = (rows: readonly [string, number][], signedOn = day('2026-12-20')) =>
    paymentFaults({ ...asked, instalments: plan(rows), signedOn }).map(({ key }) => key)
  expect(
    faults([
      ['2027-01-31', 500_000],
      ['2028-01-31', 500_000],
    ]),
  ).toEqual([])
  expect(
    faults([
      ['2027-01-31', 700_000],
      ['2028-01-31', 300_000],
    ]),
  ).toEqual(['year', 'year'])
  expect(faults([['2027-01-31', 500_000]])).toEqual(['sum'])
  expect(
    faults(
      [
        ['2027-01-31', 500_000],
        ['2028-01-31', 500_000],
      ],
      day('2027-03-01'),
    ),
  ).toEqual(['beforeSigning'])
})

test('what a buyer writes is told with what to write instead', () => {
  const text = 'Utföraren ska leverera enligt avrop från beställaren. Ersättning per deltagare är 900 kr per timme.'
  const told = remarksOn(text, { isSteered: false })
  expect(told.map(({ words }) => words)).toEqual(
    ['Utföraren', 'leverera', 'avrop', 'beställaren', 'Ersättning per', '900 kr per timme'].filter(
      (word) => word !== 'leverera',
    ),
  )
  expect(remarksOn('Vi kunde möta bonusfamiljer', { isSteered: true })).toEqual([])
})

test('numbers for hours, posts and opening times are told only where it says what a party does', () => {
  const text = 'Öppet kl. 18.00 i 20 timmar med 2,5 tjänster.'
  expect(remarksOn(text, { isSteered: true }).map(({ words }) => words)).toEqual([
    'kl. 18.00',
    '20 timmar',
    '2,5 tjänster',
  ])
  expect(remarksOn(text, { isSteered: false })).toEqual([])
})

test('our own wordings are not what a buyer writes', () => {
  const contents = contentsOf(Object.fromEntries(clauses.map(({ key }) => [key, { text: ourWording(key) }])))
  expect(clauseKeys.flatMap((key) => remarksIn(key, contents))).toEqual([])
})

test('whatever is written, a remark stands where it says and has something to write instead', () => {
  const piece = fc.oneof(
    fc.string(),
    fc.constantFrom('beställaren', 'utförare', ' vite ', '20 timmar', '900 kr per ', 'öppettiderna ska vara'),
  )
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join(' ')
      for (const { words, at, instead } of remarksOn(text, { isSteered: true })) {
        expect(text.slice(at, at + words.length)).toBe(words)
        expect(instead).not.toBe('')
      }
    }),
  )
})

test('three parties are printed side by side, yearly amounts as they are and what is given once spread over the term', () => {
  const at = day('2026-11-22').toZonedDateTime('Europe/Stockholm').toInstant()
  const once = {
    party: 'v',
    type: 'material',
    contribution: 'Verktyg',
    unitValue: 24_000,
    basis: 'Kvitton',
    period: 'once',
  }
  const saved = Object.entries({
    term: { startsOn: '2027-01-01', endsOn: '2028-12-31' },
    contributions: { contributions: [{ ...cash, unitValue: 500_000 }, once] },
    copies: { text: 'Ett exemplar.', signers: [{ party: 'f', name: 'Elsa Moberg', role: 'ordförande' }] },
  }).map(([key, content]) => {
    const clause = clauseKeys.find((one) => one === key) ?? 'term'
    return { clause, content, version: 1, revision: 1, isLeftOut: false, savedAt: at }
  })
  const kept = { agreementId: 'a', partnershipId: 'p', revision: 4, changedAt: at, answered: {}, said: [] }
  const partnership: Partnership = {
    partnershipId: 'p',
    hostAuthorityId: 'ko',
    title: 'Varvet',
    goal: '',
    state: 'drafting',
    stateSince: at,
    initiatedBy: 'jointly',
    isPublic: false,
    parties,
  }
  const paper = agreementContentOf(agreementOf(kept, saved), partnership, { authorityName: 'Björkviks kommun' })
  expect(paper?.parties.map(({ shortName }) => shortName)).toEqual(['Björkviks kommun', 'Fyren', 'Varvet'])
  expect(paper?.contributions.map(({ amount }) => amount)).toEqual([500_000, 0, 12_000])
  expect(paper?.signers.map(({ name }) => name)).toEqual(['Ännu inte utsedd', 'Elsa Moberg', 'Ännu inte utsedd'])
  expect(paper?.version).toBe('Utkast 4')
})

test('a goal that is too long for one row becomes several, without a word lost', () => {
  const goal = `${'Alla unga har någonstans att vara på kvällen. '.repeat(20)}${'a'.repeat(900)}`.trim()
  const pieces = inPieces(goal, 400)
  expect(pieces.every((piece) => piece.length <= 400)).toBe(true)
  expect(pieces[0]).toMatch(/kvällen\.$/)
  expect(pieces.join('').replaceAll(/\s/g, '')).toBe(goal.replaceAll(/\s/g, ''))
  expect([inPieces('Kort mål', 400), inPieces(' ', 400)]).toEqual([['Kort mål'], []])
})
