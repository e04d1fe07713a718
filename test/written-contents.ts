import fc from 'fast-check'

/** Contents for papers that people write, as forms send them: names of many kinds, empty parts, long lists, lists inside running text. */

const firstNames = ['Åsa', 'Bo', 'Ann-Sofie', 'Per-Åke', 'José', 'Zoë', 'Ulla Britt', 'Łukasz', 'Siân', 'Måns']
const lastNames = ['Öberg', 'af Klint', 'von der Esch', 'de la Cruz', 'Lind-Ek', "O'Brien", 'Şahin', 'El Khatib', 'Ek']
const posts = ['Kommundirektör', 't.f. ekonomidirektör', 'kommunsekreterare', 'ordförande', 'Bitr. socialdirektör']
const authorities = ['Björkviks kommun', 'Alsunda kommun', 'Storhamns stad', 'Region Norrdal']
const administrations = [
  'Kommunstyrelseförvaltningen',
  'Stadsledningskontoret',
  'Kultur- och fritidsförvaltningen',
  'Stab Nord',
]
const bodies = [
  'Kommunstyrelsen',
  'Kommunfullmäktige',
  'Socialnämnden',
  'Barn- och utbildningsnämnden',
  'Kommunstyrelsens arbetsutskott',
]
const associations = ['Föreningen Fyren', 'Kvinnojouren Lyktan', 'IK Örnen 1908', 'Rädda Ån!', 'Café "Längst in"']
const matters = [
  'Partnerskap om språk och arbete',
  'Ny mötesplats vid Kvarnån',
  'Återbruk & möten (IOP)',
  'Stöd till unga: nästa steg 2027',
]
const caseNumbers = ['2026/KS 0187', 'KS 2026/12', 'SN 2025/0042', 'KFN 2026/118', '']
const headings = [
  'Beskrivning av ärendet',
  'Förvaltningens bedömning',
  'Bakgrund',
  'Öppet för fler',
  'Så har vi arbetat',
  'Risker',
]
const clauses = [
  'Syfte',
  'Vad partnerskap är',
  'När det passar',
  'Öppenhet och insyn',
  'Vem som beslutar',
  'Om barn',
  'IOP & LOU',
]
const starts = ['Parterna', 'Kommunen och föreningen', 'Åtta barn i Björkvik', '112 vuxna', 'Ö-borna', 'Vi', '”Alla”']
const middles = [
  'arbetar tillsammans med',
  'har talat om',
  'vill pröva',
  'följer 2 kap. 1 § kommunallagen i',
  'räknar 12 500 kronor till',
]
const ends = ['frågan', 'läxhjälp, lov och sommar', 'det som återstår (se ovan)', 'mötet den 4 maj 2026', 'språket']

const oneOf = <T>(values: readonly T[]) => fc.constantFrom(...values)
const list = <T>(values: readonly T[], bounds: { minLength?: number; maxLength: number }) =>
  fc.uniqueArray(oneOf(values), bounds)
const orNothing = (text: fc.Arbitrary<string>) => fc.oneof(text, fc.constant(''))

const name = fc.tuple(oneOf(firstNames), oneOf(lastNames)).map((parts) => parts.join(' '))
const day = fc
  .integer({ min: 0, max: 4000 })
  .map((days) => Temporal.PlainDate.from('2019-01-07').add({ days }).toString())
const sentence = fc.tuple(oneOf(starts), oneOf(middles), oneOf(ends)).map((parts) => `${parts.join(' ')}.`)
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' '))
const bullets = fc
  .array(sentence, { minLength: 1, maxLength: 4 })
  .map((items) => items.map((one) => `- ${one}`).join('\n'))
const prose = fc
  .array(fc.oneof({ weight: 3, arbitrary: paragraph }, { weight: 1, arbitrary: bullets }), {
    minLength: 1,
    maxLength: 4,
  })
  .map((parts) => parts.join('\n\n'))
const signers = (bounds: { minLength: number; maxLength: number }) =>
  fc.array(fc.record({ name, role: oneOf(posts) }), bounds)
const papers = list(
  ['Tjänsteskrivelse om partnerskap', 'Överenskommelse, bilaga 1', 'Protokoll från Fyrens styrelse', 'Budget 2027'],
  { maxLength: 4 },
)

const official = { authority: oneOf(authorities), caseNumber: oneOf(caseNumbers), writtenOn: day }

const distinctSections = (known: readonly string[], minLength = 1) =>
  list(known, { minLength, maxLength: known.length }).chain((chosen) =>
    fc.tuple(...chosen.map((heading) => fc.record({ heading: fc.constant(heading), text: prose, provisions }))),
  )

const provisions = oneOf(['', '', '2 kap. 1 § kommunallagen', 'Artikel 3 i barnkonventionen'])

export const memoContents = fc.record({
  ...official,
  title: oneOf(matters),
  administration: oneOf(administrations),
  officer: orNothing(name),
  preparingBody: oneOf(['', 'Kommunledningsutskottet', 'Arbetsutskottet']),
  decidingBody: oneOf(bodies),
  points: fc.array(sentence, { minLength: 1, maxLength: 7 }),
  signers: signers({ minLength: 1, maxLength: 3 }),
  summary: paragraph,
  sections: distinctSections(headings),
  economy: orNothing(prose),
  children: orNothing(prose),
  equality: orNothing(paragraph),
  environment: orNothing(paragraph),
  accessibility: orNothing(paragraph),
  basis: papers,
  dispatch: list(associations.slice(0, 3), { maxLength: 3 }),
})

export const answerContents = fc.record({
  ...official,
  title: oneOf(matters),
  administration: oneOf(['', ...administrations]),
  askedBy: oneOf(['Region Västermark', 'Kommunstyrelsen', 'Finansdepartementet']),
  theirNumber: oneOf(['', 'RS 2026/0114']),
  answeringBody: oneOf(bodies),
  dueOn: fc.oneof(day, fc.constant('')),
  stance: oneOf(['supports', 'supportsWithViews', 'opposes', 'abstains']),
  summary: paragraph,
  background: orNothing(prose),
  matter: orNothing(prose),
  preparation: orNothing(paragraph),
  views: prose,
  answers: list(['Om målen', 'Det som saknas'], { maxLength: 2 }).chain((chosen) =>
    fc.tuple(...chosen.map((question) => fc.record({ question: fc.constant(question), answer: prose }))),
  ),
  dissent: orNothing(paragraph),
  signers: signers({ minLength: 0, maxLength: 3 }),
  attachments: papers,
})

export const guidelinesContents = fc.record({
  authority: official.authority,
  caseNumber: official.caseNumber,
  title: oneOf(['Riktlinjer för partnerskap', 'Policy för samverkan med civilsamhället']),
  type: oneOf(['guidelines', 'policy']),
  adoptedBy: oneOf(bodies),
  adoptedOn: fc.oneof(day, fc.constant('')),
  adoptedParagraph: oneOf(['', '94', '7']),
  validFrom: day,
  appliesTo: oneOf(['Alla nämnder', 'Kommunen och de föreningar som ingår partnerskap']),
  responsible: oneOf(['Kommundirektören', 'Kommundirektören och Föreningsrådet']),
  reviseBy: fc.oneof(day, fc.constant('')),
  replaces: oneOf(['', 'Riktlinjer för samverkan från 2017']),
  introduction: orNothing(prose),
  criteria: list(['Behovet är gemensamt.', 'Ingen klarar det ensam.', 'Alla lägger in något eget'], { maxLength: 3 }),
  // The reader takes three numbered headings or more for clauses.
  clauses: distinctSections(clauses, 3),
})

const kronor = fc.integer({ min: 0, max: 900_000 })
const sides = ['Kommunen', 'Föreningen'] as const
const contribution = (party: string) =>
  fc.record({
    party: fc.constant(party),
    contribution: oneOf(['Lokal i Hamnmagasinet', 'Samordnare', 'Språkvärdar']),
    type: oneOf(['cash', 'premises', 'staff', 'voluntaryHours', 'network']),
    quantity: fc.oneof(kronor.map(String), fc.constant('')),
    unit: oneOf(['', 'timmar']),
    amount: kronor,
    valuation: oneOf(['Prislistan', '220 kronor per timme']),
  })

const clauseTexts = [
  'values',
  'stateAid',
  'evaluation',
  'personalData',
  'auditors',
  'staff',
  'volunteers',
  'premises',
  'exit',
]
const neededTexts = [
  'background',
  'nature',
  'purpose',
  'targetGroup',
  'economyTerms',
  'organisation',
  'followUpText',
  'openness',
]
const lastTexts = ['insurance', 'changes', 'renegotiation', 'rescission', 'disputes', 'copies']
const textsOf = (names: readonly string[], text: fc.Arbitrary<string>) =>
  fc.record(Object.fromEntries(names.map((one) => [one, text])))

const agreementRows = fc.record({
  title: oneOf(['Överenskommelse om läxhjälp', 'Avtal om partnerskap: möten & språk']),
  authority: official.authority,
  caseNumber: official.caseNumber,
  version: oneOf(['', '1.0']),
  association: oneOf(associations),
  goals: fc.array(fc.record({ goal: sentence, indicator: orNothing(sentence) }), { minLength: 1, maxLength: 3 }),
  activities: fc.array(fc.record({ activity: sentence, party: oneOf(sides) }), { minLength: 1, maxLength: 4 }),
  contributions: fc.tuple(...sides.map(contribution)),
  followUp: fc.array(
    fc.record({
      indicator: sentence,
      target: oneOf(['60 %', '40']),
      source: oneOf(['Enkät']),
      when: oneOf(['Varje år']),
      followUpBy: oneOf(sides),
    }),
    { minLength: 1, maxLength: 3 },
  ),
  dataRoles: oneOf(['separate', 'joint', 'processor', 'statistics']),
  noticeMonths: fc.integer({ min: 1, max: 12 }),
  annexes: papers,
  people: fc.tuple(name, name),
})

export const agreementContents = fc
  .tuple(
    agreementRows,
    textsOf(neededTexts, prose),
    textsOf(lastTexts, paragraph),
    textsOf(clauseTexts, orNothing(prose)),
  )
  .map(([{ association, people, ...rows }, needed, last, optional]) => ({
    ...rows,
    ...needed,
    ...last,
    ...optional,
    startsOn: '2026-02-02',
    endsOn: '2029-01-31',
    parties: [
      { name: rows.authority, shortName: 'Kommunen', side: 'authority' },
      { name: association, shortName: 'Föreningen', side: 'association' },
    ],
    undertakings: sides.map((party) => ({ party, undertaking: 'Lägger in det som står i tabellen.' })),
    signers: sides.map((party, index) => ({ party, name: people[index], role: 'ordförande' })),
  }))
