import type { Example } from '../rule.ts'

export const holidayExamples: readonly Example[] = [
  { title: 'Långfredagen 2026', kind: 'plain', given: { day: '2026-04-03' }, value: true },
  { title: 'Annandag pingst 2026 är ingen helgdag', kind: 'boundary', given: { day: '2026-05-25' }, value: false },
  { title: 'Annandag pingst 2004 var en helgdag', kind: 'boundary', given: { day: '2004-05-31' }, value: true },
  { title: 'Alla helgons dag den 31 oktober 2026', kind: 'holiday', given: { day: '2026-10-31' }, value: true },
  { title: 'Nationaldagen', kind: 'holiday', given: { day: '2025-06-06' }, value: true },
  { title: 'Julafton är ingen allmän helgdag', kind: 'boundary', given: { day: '2026-12-24' }, value: false },
  { title: 'Alla helgons dag så sent den kan infalla', kind: 'boundary', given: { day: '2027-11-06' }, value: true },
  {
    title: 'Lördagen den 30 oktober 2027 är ingen helgdag',
    kind: 'boundary',
    given: { day: '2027-10-30' },
    value: false,
  },
  { title: 'Midsommardagen så tidigt den kan infalla', kind: 'boundary', given: { day: '2026-06-20' }, value: true },
  { title: 'Midsommardagen så sent den kan infalla', kind: 'boundary', given: { day: '2027-06-26' }, value: true },
  { title: 'Midsommarafton är ingen allmän helgdag', kind: 'boundary', given: { day: '2026-06-19' }, value: false },
  { title: 'Annandag påsk under ett skottår', kind: 'holiday', given: { day: '2024-04-01' }, value: true },
  { title: 'Kristi himmelsfärdsdag 2026', kind: 'holiday', given: { day: '2026-05-14' }, value: true },
  { title: 'Den 6 juni 2003 var ingen helgdag', kind: 'boundary', given: { day: '2003-06-06' }, value: false },
  { title: 'En vanlig söndag', kind: 'plain', given: { day: '2026-11-22' }, value: true },
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
  { title: 'Söndag', kind: 'boundary', given: { day: '2023-12-10' }, value: '2023-12-11', nominal: '2023-12-10' },
  {
    title: 'Dagen före Kristi himmelsfärdsdag förlänger inte',
    kind: 'boundary',
    given: { day: '2026-05-13' },
    value: '2026-05-13',
  },
  {
    title: 'Långfredagen till och med annandag påsk',
    kind: 'holiday',
    given: { day: '2026-04-03' },
    value: '2026-04-07',
    nominal: '2026-04-03',
  },
  {
    title: 'Påskafton är en lördag',
    kind: 'holiday',
    given: { day: '2026-04-04' },
    value: '2026-04-07',
    nominal: '2026-04-04',
  },
  {
    title: 'Midsommarafton',
    kind: 'holiday',
    given: { day: '2026-06-19' },
    value: '2026-06-22',
    nominal: '2026-06-19',
  },
  {
    title: 'Nyårsafton före en helg: över årsskiftet',
    kind: 'holiday',
    given: { day: '2026-12-31' },
    value: '2027-01-04',
    nominal: '2026-12-31',
  },
  { title: 'Skottdagen på en torsdag', kind: 'boundary', given: { day: '2024-02-29' }, value: '2024-02-29' },
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
  {
    title: 'Tre veckor till skottdagen',
    kind: 'boundary',
    given: { startOn: '2024-02-08', length: '3', unit: 'weeks' },
    value: '2024-02-29',
  },
  {
    title: 'En månad från den 31 januari under ett skottår',
    kind: 'boundary',
    given: { startOn: '2024-01-31', length: '1', unit: 'months' },
    value: '2024-02-29',
  },
  {
    title: 'Tolv månader från skottdagen',
    kind: 'boundary',
    given: { startOn: '2024-02-29', length: '12', unit: 'months' },
    value: '2025-02-28',
  },
  {
    title: 'Tre veckor över årsskiftet',
    kind: 'holiday',
    given: { startOn: '2026-12-10', length: '3', unit: 'weeks' },
    value: '2027-01-04',
    nominal: '2026-12-31',
  },
]
