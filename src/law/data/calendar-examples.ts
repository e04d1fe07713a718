import type { Example } from '../rule.ts'

export const holidayExamples: readonly Example[] = [
  { title: 'Långfredagen 2026', kind: 'plain', given: { day: '2026-04-03' }, value: true },
  { title: 'Annandag pingst 2026 är ingen helgdag', kind: 'boundary', given: { day: '2026-05-25' }, value: false },
  { title: 'Annandag pingst 2004 var en helgdag', kind: 'boundary', given: { day: '2004-05-31' }, value: true },
  { title: 'Alla helgons dag den 31 oktober 2026', kind: 'holiday', given: { day: '2026-10-31' }, value: true },
  { title: 'Nationaldagen', kind: 'holiday', given: { day: '2025-06-06' }, value: true },
  { title: 'Julafton är ingen allmän helgdag', kind: 'boundary', given: { day: '2026-12-24' }, value: false },
]

export const rollExamples: readonly Example[] = [
  { title: 'En vanlig tisdag', kind: 'plain', given: { day: '2023-12-19' }, value: '2023-12-19' },
  { title: 'Trettondagsafton förlänger inte', kind: 'boundary', given: { day: '2026-01-05' }, value: '2026-01-05' },
  { title: 'Skärtorsdagen förlänger inte', kind: 'boundary', given: { day: '2026-04-02' }, value: '2026-04-02' },
  { title: 'Valborgsmässoafton förlänger inte', kind: 'boundary', given: { day: '2026-04-30' }, value: '2026-04-30' },
  {
    title: 'Klämdagen efter Kristi himmelsfärd räknas',
    kind: 'boundary',
    given: { day: '2026-05-15' },
    value: '2026-05-15',
  },
  {
    title: 'Julafton, juldagen, annandag jul och söndag',
    kind: 'holiday',
    given: { day: '2026-12-24' },
    value: '2026-12-28',
    nominal: '2026-12-24',
  },
  { title: 'Lördag', kind: 'boundary', given: { day: '2023-12-09' }, value: '2023-12-11', nominal: '2023-12-09' },
]

export const weeksExamples: readonly Example[] = [
  {
    title: 'Tre veckor från en onsdag',
    kind: 'plain',
    given: { startOn: '2026-11-25', length: '3', unit: 'weeks' },
    value: '2026-12-16',
  },
  {
    title: 'Tre veckor från en söndag',
    kind: 'holiday',
    given: { startOn: '2026-11-22', length: '3', unit: 'weeks' },
    value: '2026-12-14',
    nominal: '2026-12-13',
  },
  {
    title: 'En månad från den 31 mars',
    kind: 'boundary',
    given: { startOn: '2026-03-31', length: '1', unit: 'months' },
    value: '2026-04-30',
  },
]
