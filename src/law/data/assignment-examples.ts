import type { Example } from '../rule.ts'

export const assignmentExamples: readonly Example[] = [
  {
    title: 'Kommundirektören får ett uppdrag utan dag',
    kind: 'plain',
    given: { toRole: 'Kommundirektören', text: 'Uppdraget redovisas i kommunstyrelsen' },
    value: null,
    level: 'warn',
  },
  {
    title: 'Redovisas senast i en månad: månadens sista dag',
    kind: 'boundary',
    given: { toRole: 'Kommundirektören', text: 'Uppdraget redovisas senast juni 2025' },
    value: '2025-06-30',
    level: 'ok',
  },
  {
    title: 'En dag i klartext',
    kind: 'plain',
    given: { toRole: 'Förvaltningschefen', text: 'ska vara klart den 15 maj 2025' },
    value: '2025-05-15',
    level: 'ok',
  },
  {
    title: 'Februari under ett skottår',
    kind: 'boundary',
    given: { toRole: 'Förvaltningschefen', text: 'redovisas senast februari 2028' },
    value: '2028-02-29',
    level: 'ok',
  },
  {
    title: 'Ett datum som inte finns är ingen slutdag',
    kind: 'boundary',
    given: { toRole: 'Förvaltningschefen', text: 'ska vara klart den 30 februari 2025' },
    value: null,
    level: 'warn',
  },
  {
    title: 'Bara ett årtal räcker inte',
    kind: 'boundary',
    given: { toRole: 'Förvaltningschefen', text: 'redovisas under 2025' },
    value: null,
    level: 'warn',
  },
]
