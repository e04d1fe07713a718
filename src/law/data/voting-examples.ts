import type { Example } from '../rule.ts'

export const voteExamples: readonly Example[] = [
  { title: 'Åtta mot sju', kind: 'plain', given: { yes: '8', no: '7' }, value: 'yes', level: 'ok' },
  {
    title: 'Sju mot sex, två avstår: flest avgivna röster räcker',
    kind: 'boundary',
    given: { yes: '7', no: '6', abstain: '2' },
    value: 'yes',
    level: 'ok',
  },
  {
    title: 'Sju mot sju, en avstår och ordföranden röstade ja',
    kind: 'boundary',
    given: { yes: '7', no: '7', abstain: '1', chair: 'yes' },
    value: 'yes',
    level: 'ok',
  },
  {
    title: 'Val: sju mot sju avgörs av lotten, inte av ordföranden',
    kind: 'boundary',
    given: { yes: '7', no: '7', chair: 'yes', isElection: 'ja' },
    value: 'lot',
    level: 'ok',
  },
  {
    title: 'Fjorton avstår och ordföranden måste rösta: ett mot noll',
    kind: 'boundary',
    given: { yes: '1', no: '0', abstain: '14', chair: 'yes' },
    value: 'yes',
    level: 'ok',
  },
  {
    title: 'Lika röstetal och ordföranden har avstått',
    kind: 'boundary',
    given: { yes: '7', no: '7', abstain: '1' },
    value: 'needsChair',
    level: 'block',
  },
]

export const minorityRemitExamples: readonly Example[] = [
  {
    title: 'Fullmäktige: 21 av 61 räcker',
    kind: 'plain',
    given: { body: 'council', present: '61', asking: '21' },
    value: true,
  },
  {
    title: 'Fullmäktige: 20 av 61 är mindre än en tredjedel',
    kind: 'boundary',
    given: { body: 'council', present: '61', asking: '20' },
    value: false,
  },
  {
    title: 'Andra gången krävs majoritet',
    kind: 'boundary',
    given: { body: 'council', present: '61', asking: '30', wasBefore: 'ja' },
    value: false,
  },
  {
    title: 'En nämnd: sju av femton räcker inte',
    kind: 'boundary',
    given: { body: 'board', present: '15', asking: '7' },
    value: false,
  },
  {
    title: 'En nämnd: nio av femton',
    kind: 'plain',
    given: { body: 'board', present: '15', asking: '9' },
    value: true,
  },
]

export const counterRoundExamples: readonly Example[] = [
  { title: 'Ett förslag: ingen omröstning behövs', kind: 'plain', given: { proposals: 'A' }, value: 0 },
  { title: 'Två förslag ställs mot varandra', kind: 'boundary', given: { proposals: 'A, B' }, value: 1 },
  {
    title: 'Tre förslag: först motförslaget, sedan huvudvoteringen',
    kind: 'boundary',
    given: { proposals: 'A, B, C' },
    value: 2,
  },
]

export const reservationExamples: readonly Example[] = [
  {
    title: 'Anmäls muntligt 19.20, sammanträdet slutar 19.28',
    kind: 'plain',
    given: { tookPart: 'ja', announcedAt: '2023-12-05T19:20', closedAt: '2023-12-05T19:28' },
    value: true,
    level: 'ok',
  },
  {
    title: 'Skickas med e-post nästa morgon',
    kind: 'boundary',
    given: { tookPart: 'ja', announcedAt: '2023-12-06T08:10', closedAt: '2023-12-05T19:28' },
    value: false,
    level: 'block',
  },
  {
    title: 'En ersättare som inte tjänstgör vill reservera sig',
    kind: 'boundary',
    given: { tookPart: 'nej', announcedAt: '2023-12-05T19:20', closedAt: '2023-12-05T19:28' },
    value: false,
    level: 'block',
  },
  {
    title: 'Sammanträdet pågår än',
    kind: 'plain',
    given: { tookPart: 'ja', announcedAt: '2023-12-05T19:20' },
    value: true,
    level: 'ok',
  },
  {
    title: 'I samma minut som sammanträdet slutar är för sent',
    kind: 'boundary',
    given: { tookPart: 'ja', announcedAt: '2023-12-05T19:28', closedAt: '2023-12-05T19:28' },
    value: false,
    level: 'block',
  },
]
