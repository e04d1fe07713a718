import fc from 'fast-check'
import type { Named } from '../src/papers/index.ts'

const firstNames = [
  'Åsa',
  'Bo',
  'Ann-Sofie',
  'Per-Åke',
  'Çelik',
  'José',
  'Zoë',
  'Siân',
  'Måns',
  'Ulla Britt',
  'Ng',
  'Łukasz',
]
const lastNames = [
  'Öberg',
  'af Klint',
  'von der Esch',
  'de la Cruz',
  'Alves Persson',
  'Lind-Ek',
  "O'Brien",
  'Díaz',
  'Åkesdotter',
  'Şahin',
  'El Khatib',
  'van Dijk',
  'Ek',
  'Törnros-Lövdahl',
]
/** Parties, one of them local. */
export const parties = ['S', 'M', 'SD', 'C', 'V', 'KD', 'L', 'MP', 'VÄGV', 'FI']
/** Posts of officials. */
export const posts = [
  'kommundirektör',
  'kommunsekreterare',
  't.f. ekonomidirektör',
  'avdelningschef gatu- och trafikmiljö',
  'politisk sekreterare',
  'säkerhetssamordnare',
]
/** Offices. */
export const units = ['kommunstyrelseförvaltningen', 'socialförvaltningen', 'kultur- och fritidsförvaltningen']
/** Bodies that meet. */
export const bodies = [
  'Kommunstyrelsen',
  'Kommunfullmäktige',
  'Socialnämnden',
  'Kommunstyrelsens arbetsutskott',
  'Barn- och utbildningsnämnden',
]
/** Authorities. */
export const authorities = ['Björkviks kommun', 'Alsunda kommun', 'Storhamns stad', 'Region Norrdal']
/** Titles of matters. */
export const titles = [
  'Uppdrag om försöksprojekt - Partnerskap med civilsamhället (IOP)',
  'Budget 2027 och plan till 2029',
  'Mötesplatsen Varvet',
  'Svar på motion om trygga skolvägar',
  'Val av justerare',
  'Ny taxa',
  'Överenskommelse med Föreningen Fyren om läxhjälp, lov och sommar',
]

/** One of the values. */
export const oneOf = <T>(values: readonly T[]) => fc.constantFrom(...values)
/** A value, or nothing. */
export const maybe = <T>(arb: fc.Arbitrary<T>) => fc.option(arb, { nil: undefined })
/** What was given, without what is undefined. */
export const without = <T extends object>(given: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  JSON.parse(JSON.stringify(given))

/** A name: plain, double, with particles or of another alphabet. */
export const name = fc.tuple(oneOf(firstNames), oneOf(lastNames)).map((parts) => parts.join(' '))
/** Different names. */
export const names = (bounds: { minLength?: number; maxLength: number }) => fc.uniqueArray(name, bounds)
/** A day as content holds it. */
export const day = fc
  .integer({ min: 0, max: 4000 })
  .map((days) => Temporal.PlainDate.from('2019-01-07').add({ days }).toString())
/** A clock time. */
export const clock = fc
  .tuple(fc.integer({ min: 7, max: 22 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => parts.map((one) => `${one}`.padStart(2, '0')).join(':'))
const words = [
  'Kommunen',
  'och',
  'föreningen',
  'möter',
  'behov',
  'som',
  'ingen',
  'klarar',
  'ensam',
  'unga',
  'på',
  'orten',
  'plan',
  '12 500 kronor',
  'år 2026',
]
/** A sentence that no rule of the reader takes for anything else. */
export const sentence = fc
  .array(oneOf(words), { minLength: 3, maxLength: 14 })
  .map((list) => `Ärendet ${list.join(' ')}.`)
/** Running text of several paragraphs. */
export const text = fc
  .array(fc.array(sentence, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 })
  .map((paragraphs) => paragraphs.map((one) => one.join(' ')).join('\n\n'))
/** A name with its party. */
export const person = fc.record({ name, party: oneOf(parties) })

const motionEnds = {
  approve: 'bifall till ordförandeförslaget.',
  reject: 'avslag på förslaget.',
  amend: 'att punkt 2 ändras.',
  add: 'ett tillägg om uppföljning.',
  remit: 'återremiss för ny beräkning.',
  table: 'att ärendet bordläggs.',
  other: 'att frågan tas på allvar.',
} as const

const motion = fc
  .record({
    by: person,
    kind: oneOf(['approve', 'reject', 'amend', 'add', 'remit', 'table', 'other'] as const),
    hasWords: fc.boolean(),
  })
  .map(({ by, kind, hasWords }) => ({
    by,
    kind,
    text: hasWords ? `${by.name} (${by.party}) yrkar ${motionEnds[kind]}` : '',
  }))

const assignment = fc
  .record({
    to: oneOf(['Kommundirektören', 'Socialchefen', 'Kommunstyrelseförvaltningen']),
    what: oneOf(['starta ett försök', 'ta fram ett underlag']),
    dueOn: maybe(day),
  })
  .map(({ to, what, dueOn }) => {
    const said = dueOn === undefined ? `${what}.` : `${what} senast ${dueOn}.`
    return { point: `${to} ges i uppdrag att ${said}`, given: without({ to, text: said, dueOn }) }
  })

const decided = fc
  .record({
    assignments: fc.array(assignment, { maxLength: 2 }),
    others: fc.array(sentence, { minLength: 1, maxLength: 4 }),
  })
  .map(({ assignments, others }) => ({
    points: [...assignments.map(({ point }) => point), ...others],
    assignments: assignments.map(({ given }) => given),
    outcome: 'decision' as const,
  }))
const otherOutcome = oneOf([
  { points: ['Ärendet återremitteras.'], assignments: [], outcome: 'remitted' as const },
  { points: ['Ärendet bordläggs.'], assignments: [], outcome: 'tabled' as const },
  { points: ['Informationen antecknas till protokollet.'], assignments: [], outcome: 'information' as const },
  { points: [], assignments: [], outcome: 'information' as const },
])
const proposed = decided.map((one) => ({ ...one, outcome: 'proposal' as const, proposalTo: 'kommunfullmäktige' }))

const ballot = fc.record({
  yes: fc.integer({ min: 0, max: 99 }),
  no: fc.integer({ min: 0, max: 99 }),
  abstain: fc.integer({ min: 0, max: 5 }),
  votes: fc.array(fc.record({ name, party: oneOf(parties), vote: oneOf(['yes', 'no', 'abstain'] as const) }), {
    maxLength: 61,
  }),
})

const office = fc.constant({ name: 'Kommunstyrelseförvaltningen' })
const proposedBy = <F extends 'chair' | 'administration'>(from: F, by: fc.Arbitrary<Named>) =>
  fc.record({ from: fc.constant(from), by: maybe(by), points: fc.array(sentence, { maxLength: 3 }) })

/** An item without its paragraph. */
export const matter = fc
  .record({
    what: fc.oneof({ weight: 3, arbitrary: decided }, otherOutcome, proposed),
    caseNumber: maybe(oneOf(['2023/KS 0417', 'KS 2026-00123', 'SN/2025:88', 'KS-2024-77'])),
    title: oneOf(titles),
    isApprovedAtOnce: fc.boolean(),
    background: maybe(text),
    proposal: maybe(fc.oneof(proposedBy('chair', person), proposedBy('administration', office))),
    motions: fc.array(motion, { maxLength: 3 }),
    path: maybe(text),
    ballots: fc.array(ballot, { maxLength: 2 }),
    reservations: fc.uniqueArray(fc.record({ name, party: oneOf(parties) }), {
      maxLength: 5,
      selector: (one) => one.name,
    }),
    hasParties: fc.boolean(),
    statements: fc.array(fc.record({ by: person, text }), { maxLength: 1 }),
    attachments: fc.uniqueArray(
      oneOf([
        'Tjänsteskrivelse 2023-10-01.pdf',
        'Kommunstyrelseförvaltningens tjänsteskrivelse om partnerskap med civilsamhället',
        'Protokollsutdrag KLU § 74.pdf',
        'Riktlinjer',
      ]),
      { maxLength: 4 },
    ),
    dispatchTo: fc.uniqueArray(oneOf(['Kommundirektören', 'Föreningen Fyren', 'Samtliga nämnder']), { maxLength: 3 }),
  })
  .map(({ what, hasParties, reservations, ...rest }) => ({
    ...without(rest),
    ...(what.points.length === 0 ? { proposal: undefined } : {}),
    ...what,
    reservations: hasParties ? reservations : reservations.map((one): Named => ({ name: one.name })),
  }))
