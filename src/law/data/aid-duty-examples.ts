import type { Example } from '../rule.ts'

export const declarationExamples: readonly Example[] = [
  {
    title: 'Intyg före beslutet och summan ryms',
    kind: 'plain',
    given: { decidedOn: '2026-12-10', declaredOn: '2026-11-30', isWithin: 'ja' },
    value: true,
    level: 'ok',
  },
  {
    title: 'Intyget är daterat dagen efter beslutet',
    kind: 'boundary',
    given: { decidedOn: '2026-12-10', declaredOn: '2026-12-11', isWithin: 'ja' },
    value: false,
    level: 'block',
  },
  {
    title: 'Intyget är från beslutsdagen',
    kind: 'boundary',
    given: { decidedOn: '2026-12-10', declaredOn: '2026-12-10', isWithin: 'ja' },
    value: true,
    level: 'ok',
  },
  {
    title: 'Intyg i tid, men summan går över taket',
    kind: 'plain',
    given: { decidedOn: '2026-12-10', declaredOn: '2026-11-30', isWithin: 'nej' },
    value: false,
    level: 'block',
  },
  {
    title: 'Inget intyg 2029: registret kan ha tagit dess plats',
    kind: 'boundary',
    given: { decidedOn: '2029-01-01', isWithin: 'ja' },
    value: false,
    level: 'warn',
  },
]

export const aidRegisterExamples: readonly Example[] = [
  {
    title: 'Fyra vanliga veckor',
    kind: 'plain',
    given: { grantedOn: '2026-11-03' },
    value: '2026-12-01',
  },
  {
    title: 'Över jul, nyår och trettondagen',
    kind: 'holiday',
    given: { grantedOn: '2026-12-10' },
    value: '2027-01-12',
  },
  {
    title: 'Lämnat på den sista dagen',
    kind: 'boundary',
    given: { grantedOn: '2026-11-03', registeredOn: '2026-12-01' },
    value: '2026-12-01',
    level: 'ok',
  },
  {
    title: 'Lämnat dagen efter',
    kind: 'boundary',
    given: { grantedOn: '2026-11-03', registeredOn: '2026-12-02' },
    value: '2026-12-01',
    level: 'warn',
    isBreach: true,
  },
]

export const aidKeepingExamples: readonly Example[] = [
  { title: 'Beslut i december 2026', kind: 'plain', given: { decidedOn: '2026-12-10' }, value: '2036-12-10' },
  {
    title: 'Gallring 2031 stoppas',
    kind: 'plain',
    given: { decidedOn: '2026-12-10', disposalOn: '2031-01-15' },
    value: '2036-12-10',
    level: 'block',
  },
  {
    title: 'Gallring på den sista dagen stoppas',
    kind: 'boundary',
    given: { decidedOn: '2026-12-10', disposalOn: '2036-12-10' },
    value: '2036-12-10',
    level: 'block',
  },
  {
    title: 'Dagen efter går det',
    kind: 'boundary',
    given: { decidedOn: '2026-12-10', disposalOn: '2036-12-11' },
    value: '2036-12-10',
    level: 'ok',
  },
  {
    title: 'En tid som tar slut på juldagen flyttas inte',
    kind: 'holiday',
    given: { decidedOn: '2026-12-25' },
    value: '2036-12-25',
  },
]
