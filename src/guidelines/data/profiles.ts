import type { BuiltInProfile } from '../criteria.ts'

const forum = {
  name: 'Forum – idéburna organisationer med social inriktning',
  url: 'https://socialforum.se/vara-verksamheter/verksamheter-och-projekt/ideburet-offentligt-partnerskap/',
} as const
const skr = {
  name: 'Sveriges Kommuner och Regioner, Utveckla idéburet offentligt partnerskap (2018)',
  url: 'https://issuu.com./sverigeskommunerochlandsting/docs/7585-630-8',
} as const
const agency = {
  name: 'Upphandlingsmyndigheten',
  url: 'https://www.upphandlingsmyndigheten.se/frageportalen/2457482/iop/',
} as const
const tyreso = {
  name: 'Tyresö kommun',
  url: 'https://www.tyreso.se/uppleva--gora/forening/ideburet-offentligt-partnerskap.html',
} as const
const borlange = {
  name: 'Borlänge kommun',
  url: 'https://www.borlange.se/uppleva-och-gora/foreningar-foreningsliv/ideburet-offentligt-partnerskap-iop',
} as const

const trusting = [
  { id: 'K02', type: 'knockOut' },
  { id: 'K03', type: 'atSigning' },
  { id: 'K04', type: 'knockOut' },
  { id: 'K08', type: 'knockOut' },
  { id: 'K10', type: 'weighed' },
  { id: 'K12', type: 'knockOut' },
  { id: 'K16', type: 'weighed' },
] as const

/** The profiles that others have published, as they stand. An authority copies one and adapts it. */
export const builtInProfiles = [
  {
    key: 'forum7',
    demands: 'all',
    sources: [forum],
    criteria: [
      { id: 'K09', type: 'knockOut' },
      { id: 'K12', type: 'knockOut' },
      { id: 'K13', type: 'knockOut' },
      { id: 'K14', type: 'knockOut' },
      { id: 'K17', type: 'knockOut' },
      { id: 'K18', type: 'knockOut' },
      { id: 'K19', type: 'knockOut' },
    ],
  },
  {
    key: 'skr8',
    demands: 'all',
    sources: [skr],
    criteria: [
      { id: 'K01', type: 'weighed' },
      { id: 'K02', type: 'knockOut' },
      { id: 'K08', type: 'knockOut' },
      { id: 'K09', type: 'documented' },
      { id: 'K10', type: 'weighed' },
      { id: 'K12', type: 'knockOut' },
      { id: 'K13', type: 'knockOut' },
      { id: 'K14', type: 'knockOut' },
      { id: 'K15', type: 'atSigning' },
      { id: 'K16', type: 'weighed' },
      { id: 'K17', type: 'weighed' },
      { id: 'K19', type: 'weighed' },
      { id: 'K20', type: 'atSigning' },
    ],
  },
  {
    key: 'upm',
    demands: 'all',
    sources: [agency],
    criteria: [...trusting, { id: 'K06', type: 'knockOut' }, { id: 'K11', type: 'knockOut' }],
  },
  {
    key: 'upmChildren',
    demands: 'all',
    sources: [agency, tyreso],
    criteria: [...trusting, { id: 'K21', type: 'atReport' }],
  },
  {
    key: 'upmChildrenAid',
    demands: 'all',
    sources: [agency, tyreso],
    criteria: [
      ...trusting,
      { id: 'K06', type: 'knockOut' },
      { id: 'K11', type: 'knockOut' },
      { id: 'K21', type: 'atReport' },
    ],
  },
  {
    key: 'lawOnly',
    demands: 'whollyOrPartly',
    sources: [borlange],
    criteria: [
      { id: 'K01', type: 'weighed' },
      { id: 'K02', type: 'weighed' },
      { id: 'K06', type: 'knockOut' },
      { id: 'K07', type: 'knockOut' },
      { id: 'K08', type: 'knockOut' },
      { id: 'K09', type: 'weighed' },
      { id: 'K11', type: 'knockOut' },
      { id: 'K13', type: 'weighed' },
      { id: 'K14', type: 'weighed' },
      { id: 'K17', type: 'weighed' },
      { id: 'K18', type: 'weighed' },
    ],
  },
] as const satisfies readonly BuiltInProfile[]

/** Where the sources say different things of the same criterion. What each profile does with it is read from the profile. */
export const contradictions = [
  { key: 'initiative', criterion: 'K18' },
  { key: 'market', criterion: 'K09' },
  { key: 'programme', criterion: 'K17' },
  { key: 'stateAid', criterion: 'K11' },
  { key: 'children', criterion: 'K21' },
] as const
