import type { PaperForm } from '../fields.ts'

/** What is asked of the one who writes an answer to a referral. */
export const answerForm = [
  {
    label: 'papers.group.header',
    fields: [
      { kind: 'line', name: 'title', label: 'papers.field.title', isRequired: true, given: 'caseTitle' },
      { kind: 'line', name: 'authority', label: 'papers.field.authority', isRequired: true, given: 'authority' },
      { kind: 'line', name: 'administration', label: 'papers.field.administration', isRequired: false },
      { kind: 'line', name: 'caseNumber', label: 'papers.field.caseNumber', isRequired: false, given: 'caseNumber' },
      { kind: 'day', name: 'writtenOn', label: 'papers.field.writtenOn', isRequired: true, given: 'today' },
    ],
  },
  {
    label: 'papers.group.question',
    fields: [
      { kind: 'line', name: 'askedBy', label: 'papers.field.askedBy', isRequired: true },
      { kind: 'line', name: 'theirNumber', label: 'papers.field.theirNumber', isRequired: false },
      {
        kind: 'line',
        name: 'answeringBody',
        label: 'papers.field.answeringBody',
        hint: 'papers.hint.body',
        isRequired: true,
      },
      { kind: 'day', name: 'dueOn', label: 'papers.field.dueOn', isRequired: false },
    ],
  },
  {
    label: 'papers.group.answer',
    fields: [
      {
        kind: 'choice',
        name: 'stance',
        label: 'papers.field.stance',
        isRequired: true,
        options: [
          { value: 'supports', label: 'papers.choice.supports' },
          { value: 'supportsWithViews', label: 'papers.choice.supportsWithViews' },
          { value: 'opposes', label: 'papers.choice.opposes' },
          { value: 'abstains', label: 'papers.choice.abstains' },
        ],
      },
      { kind: 'text', name: 'summary', label: 'papers.field.summary', hint: 'papers.hint.text', isRequired: true },
      { kind: 'text', name: 'background', label: 'papers.field.background', isRequired: false },
      { kind: 'text', name: 'matter', label: 'papers.field.matter', isRequired: false },
      { kind: 'text', name: 'preparation', label: 'papers.field.preparation', isRequired: false },
      { kind: 'text', name: 'views', label: 'papers.field.views', hint: 'papers.hint.text', isRequired: true },
      {
        kind: 'rows',
        name: 'answers',
        label: 'papers.field.answers',
        isRequired: false,
        columns: [
          { kind: 'line', name: 'question', label: 'papers.field.question', isRequired: true },
          { kind: 'text', name: 'answer', label: 'papers.field.answer', isRequired: true },
        ],
      },
      { kind: 'text', name: 'dissent', label: 'papers.field.dissent', isRequired: false },
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
        isRequired: false,
        columns: [
          { kind: 'line', name: 'name', label: 'papers.field.name', isRequired: true },
          { kind: 'line', name: 'role', label: 'papers.field.role', isRequired: true },
        ],
      },
      {
        kind: 'lines',
        name: 'attachments',
        label: 'papers.field.attachments',
        hint: 'papers.hint.lines',
        isRequired: false,
      },
    ],
  },
] as const satisfies PaperForm
