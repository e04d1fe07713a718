import type { PaperForm } from '../fields.ts'

/** What is asked of those who write a follow-up report. */
export const followUpQuestions = [
  {
    label: 'papers.group.header',
    fields: [
      {
        kind: 'line',
        name: 'title',
        label: 'papers.field.title',
        isRequired: true,
        given: 'caseTitle',
      },
      {
        kind: 'line',
        name: 'authority',
        label: 'papers.field.authority',
        isRequired: true,
        given: 'authority',
      },
      {
        kind: 'line',
        name: 'caseNumber',
        label: 'papers.field.caseNumber',
        isRequired: false,
        given: 'caseNumber',
      },
      {
        kind: 'day',
        name: 'writtenOn',
        label: 'papers.field.writtenOn',
        isRequired: true,
        given: 'today',
      },
    ],
  },
  {
    label: 'papers.group.period',
    fields: [
      {
        kind: 'line',
        name: 'agreementTitle',
        label: 'papers.field.agreementTitle',
        isRequired: true,
      },
      {
        kind: 'day',
        name: 'periodFrom',
        label: 'papers.field.periodFrom',
        isRequired: true,
      },
      {
        kind: 'day',
        name: 'periodTo',
        label: 'papers.field.periodTo',
        isRequired: true,
      },
      {
        kind: 'rows',
        name: 'parties',
        label: 'papers.field.parties',
        isRequired: true,
        columns: [
          {
            kind: 'line',
            name: 'name',
            label: 'papers.field.name',
            isRequired: true,
          },
          {
            kind: 'line',
            name: 'shortName',
            label: 'papers.field.shortName',
            hint: 'papers.hint.shortName',
            isRequired: true,
          },
        ],
      },
      {
        kind: 'text',
        name: 'summary',
        label: 'papers.field.summary',
        hint: 'papers.hint.text',
        isRequired: true,
      },
    ],
  },
  {
    label: 'papers.group.results',
    fields: [
      {
        kind: 'rows',
        name: 'contributions',
        label: 'papers.field.comparison',
        isRequired: true,
        columns: [
          {
            kind: 'line',
            name: 'party',
            label: 'papers.field.party',
            hint: 'papers.hint.partyOfRow',
            isRequired: true,
          },
          {
            kind: 'line',
            name: 'contribution',
            label: 'papers.field.contribution',
            isRequired: true,
          },
          {
            kind: 'line',
            name: 'promised',
            label: 'papers.field.promised',
            isRequired: true,
          },
          {
            kind: 'line',
            name: 'given',
            label: 'papers.field.given',
            isRequired: true,
          },
          {
            kind: 'amount',
            name: 'promisedAmount',
            label: 'papers.field.promisedAmount',
            isRequired: false,
          },
          {
            kind: 'amount',
            name: 'givenAmount',
            label: 'papers.field.givenAmount',
            isRequired: false,
          },
          {
            kind: 'line',
            name: 'comment',
            label: 'papers.field.comment',
            isRequired: false,
          },
        ],
      },
      {
        kind: 'text',
        name: 'activities',
        label: 'papers.field.activitiesText',
        hint: 'papers.hint.text',
        isRequired: true,
      },
      {
        kind: 'rows',
        name: 'indicators',
        label: 'papers.field.indicators',
        isRequired: true,
        columns: [
          {
            kind: 'line',
            name: 'indicator',
            label: 'papers.field.indicator',
            isRequired: true,
          },
          {
            kind: 'line',
            name: 'target',
            label: 'papers.field.target',
            isRequired: true,
          },
          {
            kind: 'line',
            name: 'actual',
            label: 'papers.field.actual',
            isRequired: true,
          },
          {
            kind: 'line',
            name: 'comment',
            label: 'papers.field.comment',
            isRequired: false,
          },
        ],
      },
      {
        kind: 'text',
        name: 'economy',
        label: 'papers.field.economyText',
        isRequired: true,
      },
    ],
  },
  {
    label: 'papers.group.assessment',
    fields: [
      {
        kind: 'text',
        name: 'lessons',
        label: 'papers.field.lessons',
        isRequired: true,
      },
      {
        kind: 'text',
        name: 'deviations',
        label: 'papers.field.deviations',
        isRequired: false,
      },
      {
        kind: 'text',
        name: 'childVoices',
        label: 'papers.field.childVoices',
        isRequired: false,
      },
      {
        kind: 'rows',
        name: 'assessments',
        label: 'papers.field.assessments',
        hint: 'papers.hint.assessments',
        isRequired: true,
        columns: [
          {
            kind: 'line',
            name: 'party',
            label: 'papers.field.party',
            hint: 'papers.hint.partyOfRow',
            isRequired: true,
          },
          {
            kind: 'choice',
            name: 'light',
            label: 'papers.field.light',
            isRequired: true,
            options: [
              { value: 'green', label: 'papers.choice.green' },
              { value: 'yellow', label: 'papers.choice.yellow' },
              { value: 'red', label: 'papers.choice.red' },
            ],
          },
          {
            kind: 'text',
            name: 'words',
            label: 'papers.field.words',
            isRequired: true,
          },
        ],
      },
      {
        kind: 'lines',
        name: 'nextSteps',
        label: 'papers.field.nextSteps',
        hint: 'papers.hint.lines',
        isRequired: false,
      },
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
          {
            kind: 'line',
            name: 'name',
            label: 'papers.field.name',
            isRequired: true,
          },
          {
            kind: 'line',
            name: 'role',
            label: 'papers.field.role',
            isRequired: true,
          },
          {
            kind: 'line',
            name: 'party',
            label: 'papers.field.party',
            hint: 'papers.hint.partyOfRow',
            isRequired: true,
          },
        ],
      },
    ],
  },
] as const satisfies PaperForm
