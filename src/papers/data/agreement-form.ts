import type { PaperForm } from '../fields.ts'

/** What is asked of those who write an agreement. The suggestions treat all parties alike. */
export const agreementQuestions = [
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
        kind: 'line',
        name: 'version',
        label: 'papers.field.version',
        isRequired: false,
      },
    ],
  },
  {
    label: 'papers.group.parties',
    fields: [
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
          {
            kind: 'choice',
            name: 'side',
            label: 'papers.field.side',
            isRequired: true,
            options: [
              { value: 'authority', label: 'papers.choice.authority' },
              { value: 'association', label: 'papers.choice.association' },
            ],
          },
          {
            kind: 'line',
            name: 'organisationNumber',
            label: 'papers.field.organisationNumber',
            isRequired: false,
          },
          {
            kind: 'line',
            name: 'address',
            label: 'papers.field.address',
            isRequired: false,
          },
          {
            kind: 'line',
            name: 'caseNumber',
            label: 'papers.field.partyCaseNumber',
            isRequired: false,
          },
          {
            kind: 'line',
            name: 'contact',
            label: 'papers.field.contact',
            isRequired: false,
          },
          {
            kind: 'line',
            name: 'contactMail',
            label: 'papers.field.contactMail',
            hint: 'papers.hint.mail',
            isRequired: false,
          },
        ],
      },
    ],
  },
  {
    label: 'papers.group.why',
    fields: [
      {
        kind: 'text',
        name: 'background',
        label: 'papers.field.background',
        hint: 'papers.hint.text',
        isRequired: true,
      },
      {
        kind: 'text',
        name: 'values',
        label: 'papers.field.values',
        isRequired: false,
      },
      {
        kind: 'text',
        name: 'nature',
        label: 'papers.field.nature',
        isRequired: true,
        suggestion:
          'Parterna ingår ett idéburet offentligt partnerskap. De lägger in egna medel, tid och kunskap i ett arbete som ingen av dem kan göra ensam. Ingen köper något av någon. Var och en svarar för sitt eget arbete och behåller sin självständighet.',
      },
      {
        kind: 'text',
        name: 'purpose',
        label: 'papers.field.purpose',
        isRequired: true,
      },
      {
        kind: 'rows',
        name: 'goals',
        label: 'papers.field.goals',
        isRequired: true,
        columns: [
          {
            kind: 'line',
            name: 'goal',
            label: 'papers.field.goal',
            isRequired: true,
          },
          {
            kind: 'line',
            name: 'indicator',
            label: 'papers.field.indicator',
            isRequired: false,
          },
        ],
      },
      {
        kind: 'text',
        name: 'targetGroup',
        label: 'papers.field.targetGroup',
        isRequired: true,
      },
    ],
  },
  {
    label: 'papers.group.what',
    fields: [
      {
        kind: 'rows',
        name: 'activities',
        label: 'papers.field.activities',
        isRequired: true,
        columns: [
          {
            kind: 'line',
            name: 'activity',
            label: 'papers.field.activity',
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
      {
        kind: 'rows',
        name: 'undertakings',
        label: 'papers.field.undertakings',
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
            name: 'undertaking',
            label: 'papers.field.undertaking',
            isRequired: true,
          },
        ],
      },
    ],
  },
  {
    label: 'papers.group.contributions',
    fields: [
      {
        kind: 'rows',
        name: 'contributions',
        label: 'papers.field.contributions',
        hint: 'papers.hint.contributions',
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
            kind: 'choice',
            name: 'type',
            label: 'papers.field.contributionType',
            isRequired: true,
            options: [
              { value: 'cash', label: 'papers.choice.cash' },
              { value: 'premises', label: 'papers.choice.premises' },
              { value: 'staff', label: 'papers.choice.staff' },
              { value: 'admin', label: 'papers.choice.admin' },
              { value: 'competence', label: 'papers.choice.competence' },
              { value: 'material', label: 'papers.choice.material' },
              { value: 'voluntaryHours', label: 'papers.choice.voluntaryHours' },
              { value: 'network', label: 'papers.choice.network' },
            ],
          },
          {
            kind: 'count',
            name: 'quantity',
            label: 'papers.field.quantity',
            isRequired: false,
          },
          {
            kind: 'line',
            name: 'unit',
            label: 'papers.field.unit',
            isRequired: false,
          },
          {
            kind: 'amount',
            name: 'amount',
            label: 'papers.field.amount',
            isRequired: true,
          },
          {
            kind: 'line',
            name: 'valuation',
            label: 'papers.field.valuation',
            hint: 'papers.hint.valuation',
            isRequired: true,
          },
        ],
      },
    ],
  },
  {
    label: 'papers.group.money',
    fields: [
      {
        kind: 'text',
        name: 'economyTerms',
        label: 'papers.field.economyTerms',
        isRequired: true,
        suggestion:
          'Medel som inte har använts när året är slut stannar i partnerskapet. Styrgruppen bestämmer tillsammans hur de används.',
      },
      {
        kind: 'rows',
        name: 'instalments',
        label: 'papers.field.instalments',
        isRequired: false,
        columns: [
          {
            kind: 'day',
            name: 'on',
            label: 'papers.field.instalmentOn',
            isRequired: true,
          },
          {
            kind: 'amount',
            name: 'amount',
            label: 'papers.field.instalmentAmount',
            isRequired: true,
          },
          {
            kind: 'line',
            name: 'condition',
            label: 'papers.field.condition',
            isRequired: true,
          },
        ],
      },
      {
        kind: 'text',
        name: 'stateAid',
        label: 'papers.field.stateAid',
        isRequired: false,
      },
    ],
  },
  {
    label: 'papers.group.steering',
    fields: [
      {
        kind: 'text',
        name: 'organisation',
        label: 'papers.field.organisation',
        isRequired: true,
        suggestion:
          'Parterna styr arbetet tillsammans i en styrgrupp med lika många från varje part. Ordförandeskapet växlar varje år. Gruppen fattar beslut när den är enig och båda sidor är på plats.',
      },
      {
        kind: 'rows',
        name: 'groups',
        label: 'papers.field.groups',
        isRequired: false,
        columns: [
          {
            kind: 'line',
            name: 'group',
            label: 'papers.field.group',
            isRequired: true,
          },
          {
            kind: 'line',
            name: 'members',
            label: 'papers.field.members',
            isRequired: true,
          },
          {
            kind: 'line',
            name: 'meets',
            label: 'papers.field.meets',
            isRequired: true,
          },
        ],
      },
      {
        kind: 'text',
        name: 'followUpText',
        label: 'papers.field.followUpText',
        isRequired: true,
        suggestion:
          'Parterna följer upp arbetet tillsammans. Varje år skriver de en gemensam rapport där varje part också ger sin egen bedömning.',
      },
      {
        kind: 'rows',
        name: 'followUp',
        label: 'papers.field.followUp',
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
            name: 'source',
            label: 'papers.field.source',
            isRequired: true,
          },
          {
            kind: 'line',
            name: 'when',
            label: 'papers.field.when',
            isRequired: true,
          },
          {
            kind: 'line',
            name: 'followUpBy',
            label: 'papers.field.followUpBy',
            isRequired: true,
          },
        ],
      },
      {
        kind: 'text',
        name: 'evaluation',
        label: 'papers.field.evaluation',
        isRequired: false,
      },
    ],
  },
  {
    label: 'papers.group.people',
    fields: [
      {
        kind: 'choice',
        name: 'dataRoles',
        label: 'papers.field.dataRoles',
        isRequired: true,
        options: [
          { value: 'separate', label: 'papers.choice.separate' },
          { value: 'joint', label: 'papers.choice.joint' },
          { value: 'processor', label: 'papers.choice.processor' },
          { value: 'statistics', label: 'papers.choice.statistics' },
        ],
      },
      {
        kind: 'text',
        name: 'personalData',
        label: 'papers.field.personalData',
        isRequired: false,
      },
      {
        kind: 'text',
        name: 'confidentiality',
        label: 'papers.field.confidentiality',
        isRequired: false,
      },
      {
        kind: 'text',
        name: 'openness',
        label: 'papers.field.openness',
        isRequired: true,
        suggestion:
          'Överenskommelsen är en allmän handling hos kommunen. Föreningens egna handlingar är inte allmänna, men föreningen lämnar de uppgifter som behövs för att följa upp arbetet.',
      },
      {
        kind: 'text',
        name: 'auditors',
        label: 'papers.field.auditors',
        isRequired: false,
      },
      {
        kind: 'text',
        name: 'staff',
        label: 'papers.field.staff',
        isRequired: false,
      },
      {
        kind: 'text',
        name: 'volunteers',
        label: 'papers.field.volunteers',
        isRequired: false,
      },
    ],
  },
  {
    label: 'papers.group.practice',
    fields: [
      {
        kind: 'text',
        name: 'insurance',
        label: 'papers.field.insurance',
        isRequired: true,
        suggestion:
          'Varje part försäkrar sina egna medarbetare, volontärer och saker. Den part som ordnar en aktivitet svarar för skador som uppstår i den.',
      },
      {
        kind: 'text',
        name: 'premises',
        label: 'papers.field.premises',
        isRequired: false,
      },
      {
        kind: 'text',
        name: 'communication',
        label: 'papers.field.communication',
        isRequired: false,
        suggestion:
          'Parterna berättar om arbetet tillsammans. Båda namnen och båda märkena är med när någon av dem berättar om det.',
      },
      {
        kind: 'text',
        name: 'childRights',
        label: 'papers.field.childRights',
        isRequired: false,
      },
      {
        kind: 'text',
        name: 'equalTreatment',
        label: 'papers.field.equalTreatment',
        isRequired: false,
      },
    ],
  },
  {
    label: 'papers.group.term',
    fields: [
      {
        kind: 'text',
        name: 'changes',
        label: 'papers.field.changes',
        isRequired: true,
        suggestion:
          'Parterna ändrar överenskommelsen tillsammans och alltid skriftligt. En ändring av mål, medel, tid eller parter beslutas på samma sätt som överenskommelsen.',
      },
      {
        kind: 'day',
        name: 'startsOn',
        label: 'papers.field.startsOn',
        isRequired: true,
      },
      {
        kind: 'day',
        name: 'endsOn',
        label: 'papers.field.endsOn',
        isRequired: true,
      },
      {
        kind: 'text',
        name: 'termText',
        label: 'papers.field.termText',
        isRequired: false,
      },
      {
        kind: 'count',
        name: 'noticeMonths',
        label: 'papers.field.noticeMonths',
        isRequired: true,
      },
      {
        kind: 'text',
        name: 'noticeText',
        label: 'papers.field.noticeText',
        isRequired: false,
        suggestion: 'Uppsägningen ska vara skriftlig och säga varför.',
      },
      {
        kind: 'text',
        name: 'renegotiation',
        label: 'papers.field.renegotiation',
        isRequired: true,
        suggestion:
          'Parterna omförhandlar om förutsättningarna ändras så att någon av dem inte längre kan göra det den har lovat.',
      },
      {
        kind: 'text',
        name: 'rescission',
        label: 'papers.field.rescission',
        isRequired: true,
        suggestion:
          'En part får häva överenskommelsen om en annan part bryter mot den på ett sätt som betyder mycket och inte rättar sig inom en månad efter att ha fått veta det skriftligt.',
      },
      {
        kind: 'text',
        name: 'repayment',
        label: 'papers.field.repayment',
        isRequired: false,
      },
      {
        kind: 'text',
        name: 'disputes',
        label: 'papers.field.disputes',
        isRequired: true,
        suggestion:
          'Parterna löser oenighet genom samtal: först i arbetsgruppen, sedan i styrgruppen och till sist mellan parternas högsta ledningar. Går det inte avgör allmän domstol med svensk rätt.',
      },
      {
        kind: 'text',
        name: 'transfer',
        label: 'papers.field.transfer',
        isRequired: false,
      },
      {
        kind: 'text',
        name: 'forceMajeure',
        label: 'papers.field.forceMajeure',
        isRequired: false,
      },
      {
        kind: 'text',
        name: 'exit',
        label: 'papers.field.exit',
        isRequired: false,
      },
      {
        kind: 'text',
        name: 'legalForce',
        label: 'papers.field.legalForce',
        hint: 'papers.hint.legalForce',
        isRequired: false,
      },
      {
        kind: 'text',
        name: 'copies',
        label: 'papers.field.copies',
        isRequired: true,
        suggestion: 'Överenskommelsen skrivs under elektroniskt. Varje part får ett likalydande exemplar.',
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
      {
        kind: 'lines',
        name: 'annexes',
        label: 'papers.field.annexes',
        hint: 'papers.hint.lines',
        isRequired: false,
      },
    ],
  },
] as const satisfies PaperForm
