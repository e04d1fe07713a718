import type { Example } from '../rule.ts'

const premises = { marketKr: '400000', paidKr: '0', years: '3' }
const aid = { isEconomic: 'ja', isAdvantage: 'ja', isSelective: 'ja', isPublic: 'ja', affectsTrade: 'ja' }

export const aidTestExamples: readonly Example[] = [
  {
    title: 'Fri lokal värd 400 000 kronor om året i tre år, ekonomisk verksamhet',
    kind: 'plain',
    given: { ...aid, ...premises },
    value: 1_200_000,
    level: 'warn',
  },
  {
    title: 'Samma lokal, men verksamheten är inte ekonomisk',
    kind: 'plain',
    given: { ...aid, ...premises, isEconomic: 'nej' },
    value: 0,
    level: 'ok',
  },
  {
    title: 'Marknadshyran betalas: ingen fördel att räkna',
    kind: 'boundary',
    given: { ...aid, ...premises, paidKr: '400000' },
    value: 0,
    level: 'ok',
  },
  {
    title: 'Ingen vet än om handeln påverkas',
    kind: 'boundary',
    given: { isEconomic: 'ja', isAdvantage: 'ja', isSelective: 'ja', isPublic: 'ja', ...premises },
    value: null,
    level: 'warn',
  },
]

const club = { declared: '2024-05-02:95000, 2025-03-11:110000', on: '2026-11-22' }

export const deMinimisExamples: readonly Example[] = [
  {
    title: 'En klubb med 95 000 och 110 000 euro får 80 000 till: 15 000 kvar',
    kind: 'plain',
    given: { ...club, plannedEuro: '80000' },
    value: 15_000,
    level: 'ok',
  },
  { title: 'Precis upp till taket', kind: 'boundary', given: { ...club, plannedEuro: '95000' }, value: 0, level: 'ok' },
  {
    title: 'En euro för mycket',
    kind: 'boundary',
    given: { ...club, plannedEuro: '95001' },
    value: -1,
    level: 'block',
  },
  {
    title: 'Ett stöd på dagen tre år tidigare räknas',
    kind: 'boundary',
    given: { declared: '2024-02-10:250000', on: '2027-02-10', plannedEuro: '60000' },
    value: -10_000,
    level: 'block',
  },
  {
    title: 'Dagen efter räknas det inte längre',
    kind: 'boundary',
    given: { declared: '2024-02-10:250000', on: '2027-02-11', plannedEuro: '60000' },
    value: 240_000,
    level: 'ok',
  },
  {
    title: 'Skottdagen: tre år senare finns den inte, så den sista februari är dagen',
    kind: 'boundary',
    given: { declared: '2024-02-29:250000', on: '2027-02-28', plannedEuro: '60000' },
    value: -10_000,
    level: 'block',
  },
  {
    title: 'Kommunens eget stöd utöver intyget läggs till',
    kind: 'plain',
    given: { ...club, granted: '2026-01-15:50000', plannedEuro: '50000' },
    value: -5_000,
    level: 'block',
  },
  {
    title: 'Taket för tjänster av allmänt ekonomiskt intresse',
    kind: 'boundary',
    given: { ...club, plannedEuro: '400000', ceiling: 'sgei' },
    value: 145_000,
    level: 'ok',
  },
]
