import type { Example } from '../rule.ts'

export const extraMeetingExamples: readonly Example[] = [
  { title: 'Fem av femton begär det', kind: 'plain', given: { seats: '15', asking: '5' }, value: true },
  { title: 'Tre av elva räcker inte', kind: 'boundary', given: { seats: '11', asking: '3' }, value: false },
  { title: 'Fyra av elva räcker', kind: 'boundary', given: { seats: '11', asking: '4' }, value: true },
  {
    title: 'Ingen begär det, men ordföranden anser att det behövs',
    kind: 'plain',
    given: { seats: '15', asking: '0', chairWants: 'ja' },
    value: true,
  },
]

export const closedDoorsExamples: readonly Example[] = [
  {
    title: 'Öppen nämnd, men ärendet rör en enskild klient',
    kind: 'boundary',
    given: { body: 'board', isPublicPower: 'ja', councilAllowed: 'ja' },
    value: false,
    level: 'block',
  },
  {
    title: 'Öppen styrelse antar riktlinjer för IOP',
    kind: 'plain',
    given: { body: 'board', councilAllowed: 'ja' },
    value: true,
    level: 'ok',
  },
  {
    title: 'Fullmäktige har inte sagt något om nämnden',
    kind: 'boundary',
    given: { body: 'board' },
    value: false,
    level: 'block',
  },
  { title: 'Fullmäktige', kind: 'plain', given: { body: 'council' }, value: true, level: 'ok' },
]

export const preparedForCouncilExamples: readonly Example[] = [
  {
    title: 'Riktlinjer från socialnämnden utan att styrelsen har fått yttra sig',
    kind: 'boundary',
    given: { preparedBy: 'board', boardOpinion: 'nej', hasProposal: 'ja' },
    value: false,
    level: 'block',
  },
  {
    title: 'Styrelsen har berett och föreslår beslut',
    kind: 'plain',
    given: { preparedBy: 'executiveBoard', hasProposal: 'ja' },
    value: true,
    level: 'ok',
  },
  {
    title: 'Brådskande och oberett: en av sextioen säger nej',
    kind: 'boundary',
    given: { preparedBy: 'nobody', isUrgent: 'ja', present: '61', agreeing: '60' },
    value: false,
    level: 'block',
  },
  {
    title: 'Brådskande och oberett: alla är eniga',
    kind: 'boundary',
    given: { preparedBy: 'nobody', isUrgent: 'ja', present: '61', agreeing: '61' },
    value: true,
    level: 'ok',
  },
  {
    title: 'Val och avsägelser behöver ingen beredning',
    kind: 'plain',
    given: { preparedBy: 'nobody', exempt: 'election' },
    value: true,
    level: 'ok',
  },
]

export const preparedForBoardExamples: readonly Example[] = [
  {
    title: 'Ordföranden vill ta upp ett ärende utan tjänsteskrivelse',
    kind: 'plain',
    given: { hasReport: 'nej', hasChildAssessment: 'nej' },
    value: false,
    level: 'warn',
  },
  {
    title: 'Tjänsteskrivelse utan ställningstagande om barn',
    kind: 'boundary',
    given: { hasReport: 'ja', hasChildAssessment: 'nej' },
    value: false,
    level: 'warn',
  },
  {
    title: 'Allt finns',
    kind: 'plain',
    given: { hasReport: 'ja', hasChildAssessment: 'ja' },
    value: true,
    level: 'ok',
  },
]

export const motionClockExamples: readonly Example[] = [
  {
    title: 'Motion i februari: beslut eller anmälan inom ett år',
    kind: 'plain',
    given: { raisedOn: '2026-02-23', handledOn: '2027-01-25' },
    value: '2027-02-23',
    level: 'ok',
    marginDays: 29,
  },
  {
    title: 'Årsdagen själv går bra',
    kind: 'boundary',
    given: { raisedOn: '2026-02-23', handledOn: '2027-02-23' },
    value: '2027-02-23',
    level: 'ok',
    marginDays: 0,
  },
  {
    title: 'Dagen efter är för sent',
    kind: 'boundary',
    given: { raisedOn: '2026-02-23', handledOn: '2027-02-24' },
    value: '2027-02-23',
    level: 'warn',
    marginDays: -1,
  },
  {
    title: 'Väckt på skottdagen',
    kind: 'holiday',
    given: { raisedOn: '2028-02-29' },
    value: '2029-02-28',
  },
]

export const recusalQuorumExamples: readonly Example[] = [
  {
    title: 'Fullmäktige: 31 av 61 närvarande, två jäviga',
    kind: 'boundary',
    given: { body: 'council', seats: '61', present: '31', recused: '2' },
    value: true,
    level: 'ok',
  },
  {
    title: 'Nämnd: sex av elva närvarande, en jävig, ingen ersättare',
    kind: 'boundary',
    given: { body: 'board', seats: '11', present: '6', recused: '1' },
    value: false,
    level: 'block',
  },
  {
    title: 'Nämnd med fem platser: tre närvarande, en jävig',
    kind: 'boundary',
    given: { body: 'board', seats: '5', present: '3', recused: '1' },
    value: false,
    level: 'block',
  },
  {
    title: 'Styrelsen är fulltalig och ersättaren går in',
    kind: 'plain',
    given: { body: 'board', seats: '15', present: '15', recused: '1', steppedIn: '1' },
    value: true,
    level: 'ok',
  },
  {
    title: 'Fullmäktige var för få redan före jävet',
    kind: 'boundary',
    given: { body: 'council', seats: '61', present: '30', recused: '1' },
    value: false,
    level: 'block',
  },
]
