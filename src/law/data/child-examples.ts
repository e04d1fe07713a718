import type { Example } from '../rule.ts'

export const childExamples: readonly Example[] = [
  {
    title: 'Riktlinjer som rör fritidsgårdar: en prövning på övergripande nivå',
    kind: 'plain',
    given: {
      isAffected: 'ja',
      scope: 'Riktlinjer för fritidsgårdar',
      children: 'Alla barn i årskurs 4 till 9',
      knowledge: 'Enkäten till skolorna 2025',
      rules: 'Socialtjänstlagen och barnkonventionen',
      heard: 'Elevråden har yttrat sig',
      assessment: 'Fler öppna kvällar är bäst för barnen',
    },
    value: [],
    level: 'ok',
  },
  {
    title: 'Schack för seniorer: inga barn berörs, med skäl och namn',
    kind: 'plain',
    given: { isAffected: 'nej', reason: 'Träffarna är för seniorer', by: 'Handläggaren' },
    value: [],
    level: 'ok',
  },
  {
    title: 'Inga barn berörs, men ingen har skrivit varför',
    kind: 'boundary',
    given: { isAffected: 'nej', by: 'Handläggaren' },
    value: ['reason'],
    level: 'block',
  },
  {
    title: 'Allt utom att barnen har hörts',
    kind: 'boundary',
    given: {
      isAffected: 'ja',
      scope: 'En ny mötesplats',
      children: 'Ungdomar i centrum',
      knowledge: 'Polisens lägesbild',
      rules: 'Barnkonventionen',
      assessment: 'Platsen behövs',
    },
    value: ['heard'],
    level: 'block',
  },
]
