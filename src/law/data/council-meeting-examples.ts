import type { Example } from '../rule.ts'

export const councilQuorumExamples: readonly Example[] = [
  {
    title: 'Trettioen av sextioen räcker',
    kind: 'boundary',
    given: { seats: '61', present: '31' },
    value: true,
    level: 'ok',
  },
  {
    title: 'Trettio av sextioen räcker inte',
    kind: 'boundary',
    given: { seats: '61', present: '30' },
    value: false,
    level: 'block',
  },
  { title: 'Alla är där', kind: 'plain', given: { seats: '61', present: '61' }, value: true, level: 'ok' },
  {
    title: 'En fråga besvaras av för få, och fullmäktige har bestämt att det går',
    kind: 'boundary',
    given: { seats: '61', present: '30', isQuestion: 'ja', fewerMayAnswer: 'ja' },
    value: true,
    level: 'ok',
  },
  {
    title: 'En interpellation besvaras av för få utan ett sådant beslut',
    kind: 'boundary',
    given: { seats: '61', present: '30', isQuestion: 'ja', fewerMayAnswer: 'nej' },
    value: false,
    level: 'block',
  },
]

export const councilRecusalExamples: readonly Example[] = [
  {
    title: 'Riktlinjer för partnerskap: ledamoten leder en av många föreningar',
    kind: 'plain',
    given: { ground: 'none', decides: 'ja' },
    value: true,
    level: 'ok',
  },
  {
    title: 'Borgen för en förening där ledamoten själv står ensam i borgen',
    kind: 'plain',
    given: { ground: 'personal', decides: 'ja' },
    value: false,
    level: 'block',
  },
  {
    title: 'Det personliga ärendet: inte heller överläggningen',
    kind: 'boundary',
    given: { ground: 'personal', decides: 'nej', isHeard: 'ja' },
    value: false,
    level: 'block',
  },
  {
    title: 'Nämndens ordförande yttrar sig när nämndens ansvarsfrihet behandlas',
    kind: 'boundary',
    given: { ground: 'discharge', decides: 'nej', isHeard: 'ja' },
    value: true,
    level: 'ok',
  },
  {
    title: 'Samma ordförande är med och beslutar om ansvarsfriheten',
    kind: 'boundary',
    given: { ground: 'discharge', decides: 'ja', isHeard: 'ja' },
    value: false,
    level: 'block',
  },
  {
    title: 'Väljer revisor för den egna nämnden',
    kind: 'boundary',
    given: { ground: 'auditor', decides: 'ja' },
    value: false,
    level: 'block',
  },
]
