import type { Example } from '../rule.ts'

export const chairExamples: readonly Example[] = [
  {
    title: 'Ordföranden på plats',
    kind: 'plain',
    given: { ableToServe: 'chair, firstViceChair' },
    value: 'chair',
    level: 'ok',
  },
  {
    title: 'Ordföranden jävig i § 155: vice ordföranden leder',
    kind: 'plain',
    given: { ableToServe: 'firstViceChair, secondViceChair' },
    value: 'firstViceChair',
    level: 'ok',
  },
  {
    title: 'Både ordföranden och vice ordföranden jäviga',
    kind: 'boundary',
    given: { ableToServe: 'appointed' },
    value: 'appointed',
    level: 'ok',
  },
  {
    title: 'Ingen kan leda',
    kind: 'boundary',
    given: { ableToServe: 'nobody' },
    value: null,
    level: 'block',
  },
]
