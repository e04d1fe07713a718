import type { Example } from '../rule.ts'

export const procurementValueExamples: readonly Example[] = [
  {
    title: 'Kvinnojour, 575 000 kronor i tre år: under gränsen för sociala tjänster',
    kind: 'plain',
    given: { yearlyKr: '575000', months: '36', isAnnex2: 'ja', on: '2025-06-02' },
    value: 1_725_000,
    level: 'ok',
  },
  {
    title: 'Samma belopp för en vanlig tjänst: över gränsen',
    kind: 'boundary',
    given: { yearlyKr: '575000', months: '36', isAnnex2: 'nej', on: '2025-06-02' },
    value: 1_725_000,
    level: 'warn',
  },
  {
    title: 'Äldreboende, 18 miljoner i tre år',
    kind: 'plain',
    given: { yearlyKr: '18000000', months: '36', isAnnex2: 'ja', on: '2025-06-02' },
    value: 54_000_000,
    level: 'warn',
  },
  {
    title: 'Ett år till som option räknas med',
    kind: 'boundary',
    given: { yearlyKr: '200000', months: '36', optionMonths: '12', isAnnex2: 'nej', on: '2025-06-02' },
    value: 800_000,
    level: 'warn',
  },
  {
    title: 'Löper tills vidare: månadens värde gånger 48',
    kind: 'boundary',
    given: { yearlyKr: '600000' },
    value: 2_400_000,
  },
  {
    title: 'Exakt på gränsen är för mycket',
    kind: 'boundary',
    given: { yearlyKr: '350000', months: '24', isAnnex2: 'nej', on: '2025-06-02' },
    value: 700_000,
    level: 'warn',
  },
  {
    title: 'En krona under gränsen',
    kind: 'boundary',
    given: { yearlyKr: '699999', months: '12', isAnnex2: 'nej', on: '2025-06-02' },
    value: 699_999,
    level: 'ok',
  },
  {
    title: 'Sex år utan angivet belopp räknas som 48 månader',
    kind: 'boundary',
    given: { yearlyKr: '120000', months: '72', isTotalStated: 'nej' },
    value: 480_000,
  },
]

const three = { valuesKr: '650000, 650000, 650000', on: '2025-06-02' }

export const splittingExamples: readonly Example[] = [
  {
    title: 'Tre överenskommelser med samma part, mål och år',
    kind: 'plain',
    given: { ...three, isSameParty: 'ja', isSameGoal: 'ja', isSameYear: 'ja' },
    value: 'split',
    level: 'block',
  },
  {
    title: 'Tre föreningar med olika mål',
    kind: 'plain',
    given: { ...three, isSameParty: 'nej', isSameGoal: 'nej', isSameYear: 'ja' },
    value: 'apart',
    level: 'ok',
  },
  {
    title: 'Samma mål hos tre föreningar',
    kind: 'boundary',
    given: { ...three, isSameParty: 'nej', isSameGoal: 'ja', isSameYear: 'ja' },
    value: 'look',
    level: 'warn',
  },
  {
    title: 'Tillsammans en krona under gränsen',
    kind: 'boundary',
    given: {
      valuesKr: '350000, 349999',
      isSameParty: 'ja',
      isSameGoal: 'ja',
      isSameYear: 'ja',
      on: '2025-06-02',
    },
    value: 'apart',
    level: 'ok',
  },
  {
    title: 'Sociala tjänster: gränsen är högre',
    kind: 'boundary',
    given: { ...three, isSameParty: 'ja', isSameGoal: 'ja', isSameYear: 'ja', isAnnex2: 'ja' },
    value: 'apart',
    level: 'ok',
  },
]
