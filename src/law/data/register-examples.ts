import type { Example } from '../rule.ts'

export const registerEntryExamples: readonly Example[] = [
  {
    title: 'Förslag från en förening',
    kind: 'plain',
    given: {
      day: '2026-03-02',
      designation: 'KS 2026/118',
      counterparty: 'Föreningen Strandängen',
      subject: 'Förslag om partnerskap',
    },
    value: [],
    level: 'ok',
  },
  {
    title: 'Utan ämne sparas inget',
    kind: 'boundary',
    given: { day: '2026-03-02', designation: 'KS 2026/118', counterparty: 'Föreningen Strandängen' },
    value: ['subject'],
    level: 'block',
  },
  {
    title: 'Egen handling utan avsändare',
    kind: 'boundary',
    given: {
      day: '2026-03-02',
      designation: 'KS 2026/118',
      subject: 'Anteckning om möte',
      hasCounterparty: 'nej',
    },
    value: [],
    level: 'ok',
  },
  {
    title: 'Tom registrering',
    kind: 'boundary',
    given: {},
    value: ['day', 'designation', 'counterparty', 'subject'],
    level: 'block',
  },
]
