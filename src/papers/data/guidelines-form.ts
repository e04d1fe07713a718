import type { PaperForm } from '../fields.ts'

/** What is asked of the one who writes guidelines. */
export const guidelinesQuestions = [
  {
    label: 'papers.group.header',
    fields: [
      { kind: 'line', name: 'title', label: 'papers.field.title', isRequired: true, given: 'caseTitle' },
      { kind: 'line', name: 'authority', label: 'papers.field.authority', isRequired: true, given: 'authority' },
      { kind: 'line', name: 'caseNumber', label: 'papers.field.caseNumber', isRequired: false, given: 'caseNumber' },
    ],
  },
  {
    label: 'papers.group.decree',
    fields: [
      {
        kind: 'choice',
        name: 'type',
        label: 'papers.field.documentType',
        isRequired: true,
        options: [
          { value: 'guidelines', label: 'papers.choice.guidelines' },
          { value: 'policy', label: 'papers.choice.policy' },
          { value: 'programme', label: 'papers.choice.programme' },
          { value: 'rules', label: 'papers.choice.rules' },
        ],
      },
      { kind: 'line', name: 'adoptedBy', label: 'papers.field.adoptedBy', hint: 'papers.hint.body', isRequired: true },
      { kind: 'day', name: 'adoptedOn', label: 'papers.field.adoptedOn', isRequired: false },
      { kind: 'count', name: 'adoptedParagraph', label: 'papers.field.adoptedParagraph', isRequired: false },
      { kind: 'day', name: 'validFrom', label: 'papers.field.validFrom', isRequired: true },
      { kind: 'line', name: 'appliesTo', label: 'papers.field.appliesTo', isRequired: true },
      { kind: 'line', name: 'responsible', label: 'papers.field.responsible', isRequired: true },
      { kind: 'day', name: 'reviseBy', label: 'papers.field.reviseBy', isRequired: false },
      { kind: 'line', name: 'replaces', label: 'papers.field.replaces', isRequired: false },
    ],
  },
  {
    label: 'papers.group.body',
    fields: [
      {
        kind: 'text',
        name: 'introduction',
        label: 'papers.field.introduction',
        hint: 'papers.hint.text',
        isRequired: false,
      },
      {
        kind: 'lines',
        name: 'criteria',
        label: 'papers.field.criteria',
        hint: 'papers.hint.criteria',
        isRequired: false,
      },
      {
        kind: 'rows',
        name: 'clauses',
        label: 'papers.field.clauses',
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
] as const satisfies PaperForm
