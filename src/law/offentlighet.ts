import { cite } from './citation.ts'
import { registerEntryExamples } from './data/register-examples.ts'
import { closing, defineRule, type Step, versions } from './rule.ts'

const entryParts = {
  day: 'dag då handlingen kom in eller upprättades',
  designation: 'diarienummer eller annan beteckning',
  counterparty: 'avsändare eller mottagare',
  subject: 'vad handlingen rör i korthet',
} as const

/** One thing that a register entry must say. */
export type EntryPart = keyof typeof entryParts

/** What a person has filled in of an entry. Blank counts as left out. */
export type EntryFacts = {
  readonly day?: unknown
  readonly designation?: string | undefined
  readonly counterparty?: string | undefined
  readonly subject?: string | undefined
  /** False for a paper that has neither sender nor recipient, such as one drawn up for the own case. */
  readonly hasCounterparty?: boolean | undefined
}

const isBlank = (text: string | undefined): boolean => text === undefined || text.trim() === ''

/** What an entry lacks before it may be saved; nothing when it is whole. */
export const missingInRegisterEntry = (facts: EntryFacts): readonly EntryPart[] => {
  const missing: EntryPart[] = []
  if (facts.day === undefined) missing.push('day')
  if (isBlank(facts.designation)) missing.push('designation')
  if (facts.hasCounterparty !== false && isBlank(facts.counterparty)) missing.push('counterparty')
  if (isBlank(facts.subject)) missing.push('subject')
  return missing
}

/** Vad en registrering minst ska innehålla. `value` lists what is missing; then the entry is not saved. */
export const registerEntry = defineRule({
  id: 'osl-5-2',
  ruleId: 'R-REG-2',
  title: 'Vad en registrering ska innehålla',
  levels: ['block'],
  basis: 'law',
  interpretation:
    'Avsändare och ämne som själva är hemliga utelämnas i den offentliga vyn. Hur långt det går avgör en jurist.',
  inputs: {
    day: { kind: 'day', label: 'Dag då handlingen kom in eller upprättades', optional: true },
    designation: { kind: 'text', label: 'Diarienummer eller annan beteckning', optional: true },
    counterparty: { kind: 'text', label: 'Avsändare eller mottagare', optional: true },
    subject: { kind: 'text', label: 'Vad handlingen rör i korthet', optional: true },
    hasCounterparty: { kind: 'yesNo', label: 'Det finns en avsändare eller mottagare', optional: true },
  },
  versions: versions({
    from: '2009-06-30',
    says: 'En registrerad handling ska ha dag, beteckning, i förekommande fall avsändare eller mottagare, och ett kort ämne.',
    citations: [cite('osl', { chapter: 5, section: '2' })],
  }),
  examples: registerEntryExamples,
  versionDay: ({ day }) => day,
  decide: (facts, version) => {
    const value = missingInRegisterEntry(facts)
    const steps: Step[] = value.map((part) => ({ says: `Saknas: ${entryParts[part]}` }))
    const says = value.length === 0 ? 'Registreringen är fullständig' : 'Registreringen kan inte sparas än'
    return { value, level: value.length === 0 ? 'ok' : 'block', steps: [...steps, closing(says, version)] }
  },
})
