import type { Example } from '../rule.ts'

export const quorumExamples: readonly Example[] = [
  { title: 'Alla femton tjänstgör', kind: 'plain', given: { seats: '15', present: '15' }, value: true, level: 'ok' },
  { title: 'Åtta av femton räcker', kind: 'boundary', given: { seats: '15', present: '8' }, value: true, level: 'ok' },
  {
    title: 'Sju av femton räcker inte',
    kind: 'boundary',
    given: { seats: '15', present: '7' },
    value: false,
    level: 'block',
  },
  { title: 'Fem av nio räcker', kind: 'boundary', given: { seats: '9', present: '5' }, value: true, level: 'ok' },
  {
    title: 'Hälften av tio räcker inte',
    kind: 'boundary',
    given: { seats: '10', present: '5' },
    value: false,
    level: 'block',
  },
  {
    title: 'Fyra av nio räcker inte',
    kind: 'boundary',
    given: { seats: '9', present: '4' },
    value: false,
    level: 'block',
  },
  { title: 'Ingen är där', kind: 'boundary', given: { seats: '15', present: '0' }, value: false, level: 'block' },
  { title: 'Sex av tio räcker', kind: 'boundary', given: { seats: '10', present: '6' }, value: true, level: 'ok' },
  {
    title: 'Två kvar av fem efter ett jäv: ärendet skjuts upp',
    kind: 'boundary',
    given: { seats: '5', present: '2' },
    value: false,
    level: 'block',
  },
  {
    title: 'Fem kvar av elva efter ett jäv: ärendet skjuts upp',
    kind: 'boundary',
    given: { seats: '11', present: '5' },
    value: false,
    level: 'block',
  },
]
