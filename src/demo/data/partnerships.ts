import type { StoryPartnership } from '../story.ts'

/** Six partnerships: a need that is open, one that is assessed, one being written, one decided, one running and one that has ended. */
export const partnerships = [
  {
    case: 'kvallsoppet',
    title: 'Mötesplats för unga vid ån',
    goal: 'Unga i Björkvik har en plats som de själva driver, öppen kvällar och helger.',
    state: 'suitability',
    initiatedBy: 'association',
    isPublic: true,
    municipalityBrings: 'Lokalen vid ån, en kontaktperson och hjälp med brandskydd.',
    associations: [
      { association: 'kvallsoppet', brings: 'Femton ungdomar som vill driva platsen, program och öppethållande.' },
    ],
  },
  {
    case: 'roddklubben',
    title: 'Fler på vattnet',
    goal: '',
    state: 'matching',
    initiatedBy: 'association',
    isPublic: false,
    municipalityBrings: '',
    associations: [{ association: 'roddklubben', brings: 'Fyra stadiga båtar, flytvästar och åtta ledare.' }],
  },
  {
    case: 'lasatillsammans',
    title: 'Läsa tillsammans',
    goal: 'Barn och föräldrar i Björkvik läser och pratar tillsammans.',
    state: 'drafting',
    starts: { weeks: -8, weekday: 1 },
    ends: { weeks: -112, weekday: 5 },
    isPublic: false,
    municipalityBrings: 'En halv samordnare, rum på biblioteket och böcker.',
    associations: [
      { association: 'sprakhamnen', brings: 'Läsvärdar som besöker familjer hemma.' },
      { association: 'fyren', brings: 'Middag och läxläsning på torsdagar.' },
    ],
  },
  {
    case: 'lyktan',
    title: 'Stöd och skyddat boende',
    goal: 'Den som lever med våld får skydd samma dag och stöd så länge det behövs. Barn får ett eget stöd.',
    state: 'boardDecision',
    starts: { weeks: -8, weekday: 1 },
    ends: { weeks: -164, weekday: 5 },
    isPublic: true,
    municipalityBrings: 'Lokal, utbildning för volontärer och en fast kontakt på socialtjänsten.',
    associations: [
      { association: 'lyktan', brings: 'Jourtelefon, samtal, boendets drift och 4 000 timmar ideell tid om året.' },
    ],
  },
  {
    case: 'sprakhamnen',
    title: 'Språk och arbete',
    goal: 'Vuxna som är nya i Björkvik får öva svenska i vardagen och kommer i arbete eller studier.',
    state: 'active',
    starts: { weeks: 44, weekday: 1 },
    ends: { weeks: -112, weekday: 5 },
    isPublic: true,
    municipalityBrings: 'Lokal i Hamnmagasinet, en handledare på halvtid och studievägledning.',
    associations: [
      { association: 'sprakhamnen', brings: 'Språkvärdar fyra dagar i veckan, kontakter med företag och öppet hus.' },
    ],
  },
  {
    case: 'fyren',
    title: 'Läxhjälp och familjestöd',
    goal: 'Barn klarar skolan och föräldrar har någon att prata med.',
    state: 'ended',
    starts: { weeks: 92, weekday: 1 },
    ends: { weeks: 40, weekday: 5 },
    isPublic: true,
    municipalityBrings: 'Lokal i Strandskolan och en familjebehandlare två kvällar i veckan.',
    associations: [{ association: 'fyren', brings: 'Tolv volontärer och en samordnare.' }],
  },
] as const satisfies readonly StoryPartnership[]
