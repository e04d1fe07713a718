import type { PaperForm } from '../fields.ts'

/** What is asked of the one who writes an official memo. */
export const memoForm = [
  {
    label: 'papers.group.header',
    fields: [
      { kind: 'line', name: 'title', label: 'papers.field.title', isRequired: true, given: 'caseTitle' },
      { kind: 'line', name: 'authority', label: 'papers.field.authority', isRequired: true, given: 'authority' },
      { kind: 'line', name: 'administration', label: 'papers.field.administration', isRequired: true },
      { kind: 'line', name: 'caseNumber', label: 'papers.field.caseNumber', isRequired: false, given: 'caseNumber' },
      { kind: 'day', name: 'writtenOn', label: 'papers.field.writtenOn', isRequired: true, given: 'today' },
      { kind: 'line', name: 'officer', label: 'papers.field.officer', isRequired: false },
    ],
  },
  {
    label: 'papers.group.proposal',
    fields: [
      {
        kind: 'line',
        name: 'preparingBody',
        label: 'papers.field.preparingBody',
        hint: 'papers.hint.preparingBody',
        isRequired: false,
      },
      {
        kind: 'line',
        name: 'decidingBody',
        label: 'papers.field.decidingBody',
        hint: 'papers.hint.body',
        isRequired: true,
      },
      { kind: 'lines', name: 'points', label: 'papers.field.points', hint: 'papers.hint.points', isRequired: true },
    ],
  },
  {
    label: 'papers.group.signers',
    fields: [
      {
        kind: 'rows',
        name: 'signers',
        label: 'papers.field.signers',
        hint: 'papers.hint.signerOrder',
        isRequired: true,
        columns: [
          { kind: 'line', name: 'name', label: 'papers.field.name', isRequired: true },
          { kind: 'line', name: 'role', label: 'papers.field.role', isRequired: true },
        ],
      },
    ],
  },
  {
    label: 'papers.group.matter',
    fields: [
      { kind: 'text', name: 'summary', label: 'papers.field.summary', hint: 'papers.hint.text', isRequired: true },
      {
        kind: 'rows',
        name: 'sections',
        label: 'papers.field.sections',
        isRequired: true,
        columns: [
          { kind: 'line', name: 'heading', label: 'papers.field.heading', isRequired: true },
          { kind: 'text', name: 'text', label: 'papers.field.text', hint: 'papers.hint.text', isRequired: true },
          {
            kind: 'line',
            name: 'provisions',
            label: 'papers.field.provisions',
            hint: 'papers.hint.provisions',
            isRequired: false,
          },
        ],
      },
    ],
  },
  {
    label: 'papers.group.consequences',
    fields: [
      {
        kind: 'text',
        name: 'economy',
        label: 'papers.field.economy',
        hint: 'papers.hint.consequences',
        isRequired: false,
      },
      { kind: 'text', name: 'children', label: 'papers.field.children', isRequired: false },
      { kind: 'text', name: 'equality', label: 'papers.field.equality', isRequired: false },
      { kind: 'text', name: 'environment', label: 'papers.field.environment', isRequired: false },
      { kind: 'text', name: 'accessibility', label: 'papers.field.accessibility', isRequired: false },
    ],
  },
  {
    label: 'papers.group.dispatch',
    fields: [
      { kind: 'lines', name: 'basis', label: 'papers.field.basis', hint: 'papers.hint.lines', isRequired: false },
      {
        kind: 'lines',
        name: 'dispatch',
        label: 'papers.field.dispatch',
        hint: 'papers.hint.dispatch',
        isRequired: false,
      },
    ],
  },
] as const satisfies PaperForm
