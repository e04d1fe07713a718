/** What is asked for in most clauses: the words that stand in the agreement. */
const words = { kind: 'text', name: 'text', isRequired: true } as const
const party = { kind: 'party', name: 'party', isRequired: true } as const
const line = { kind: 'line', isRequired: true } as const
const prose = { kind: 'text', isRequired: true } as const
const text = [words] as const

/**
 * The catalogue: the clauses of an agreement in the order in which they stand. `need` is what we ask of every agreement; with `when` the
 * clause is mandatory where the circumstance is at hand, and otherwise what `otherwise` says.
 */
export const clauseList = [
  {
    key: 'parties',
    need: 'mandatory',
    fields: [
      {
        kind: 'rows',
        name: 'parties',
        isRequired: true,
        columns: [
          party,
          { ...line, name: 'shortName' },
          { kind: 'line', name: 'organisationNumber' },
          { kind: 'line', name: 'address' },
          { kind: 'line', name: 'bodyName' },
          { kind: 'line', name: 'caseNumber' },
        ],
      },
    ],
  },
  { key: 'background', need: 'mandatory', fields: [words, { kind: 'line', name: 'needReference' }] },
  { key: 'values', need: 'recommended', fields: text },
  { key: 'nature', need: 'mandatory', fields: text },
  {
    key: 'purpose',
    need: 'mandatory',
    fields: [
      words,
      {
        kind: 'rows',
        name: 'goals',
        isRequired: true,
        columns: [
          { ...prose, name: 'goal' },
          { kind: 'line', name: 'indicator' },
        ],
      },
    ],
  },
  {
    key: 'targetGroup',
    need: 'mandatory',
    fields: [words, { kind: 'line', name: 'ages' }, { kind: 'count', name: 'reach' }],
  },
  {
    key: 'activities',
    need: 'mandatory',
    isSteered: true,
    fields: [{ kind: 'rows', name: 'activities', isRequired: true, columns: [{ ...prose, name: 'activity' }, party] }],
  },
  {
    key: 'authorityUndertakings',
    need: 'mandatory',
    fields: [
      {
        kind: 'rows',
        name: 'undertakings',
        isRequired: true,
        columns: [
          { ...party, side: 'authority' },
          { ...prose, name: 'undertaking' },
          {
            kind: 'choice',
            name: 'type',
            isRequired: true,
            options: ['cash', 'premises', 'staff', 'admin', 'competence', 'material', 'network', 'other'],
          },
          { kind: 'line', name: 'owner' },
          {
            kind: 'choice',
            name: 'due',
            isRequired: true,
            options: ['throughout', 'onDay', 'monthly', 'quarterly', 'halfYearly', 'yearly'],
          },
          { kind: 'day', name: 'dueOn' },
        ],
      },
    ],
  },
  {
    key: 'associationUndertakings',
    need: 'mandatory',
    isSteered: true,
    fields: [
      {
        kind: 'rows',
        name: 'undertakings',
        isRequired: true,
        columns: [
          { ...party, side: 'association' },
          { ...prose, name: 'undertaking' },
          {
            kind: 'choice',
            name: 'type',
            isRequired: true,
            options: [
              'voluntaryHours',
              'cash',
              'premises',
              'staff',
              'admin',
              'competence',
              'material',
              'network',
              'other',
            ],
          },
          { kind: 'line', name: 'owner' },
          {
            kind: 'choice',
            name: 'due',
            isRequired: true,
            options: ['throughout', 'onDay', 'monthly', 'quarterly', 'halfYearly', 'yearly'],
          },
          { kind: 'day', name: 'dueOn' },
        ],
      },
    ],
  },
  {
    key: 'contributions',
    need: 'mandatory',
    fields: [
      {
        kind: 'rows',
        name: 'contributions',
        isRequired: true,
        columns: [
          party,
          {
            kind: 'choice',
            name: 'type',
            isRequired: true,
            options: ['cash', 'premises', 'staff', 'admin', 'competence', 'material', 'voluntaryHours', 'network'],
          },
          { ...line, name: 'contribution' },
          { kind: 'count', name: 'quantity' },
          { kind: 'line', name: 'unit' },
          { kind: 'amount', name: 'unitValue' },
          { kind: 'choice', name: 'hoursOf', options: ['adult', 'youth'] },
          { kind: 'line', name: 'basis' },
          { kind: 'choice', name: 'period', isRequired: true, options: ['perYear', 'once'] },
          { kind: 'choice', name: 'certainty', options: ['certain', 'planned', 'conditional'] },
          { kind: 'line', name: 'evidence' },
          { kind: 'choice', name: 'countsAsAid', options: ['yes', 'no'] },
        ],
      },
    ],
  },
  {
    key: 'economy',
    need: 'mandatory',
    fields: [
      words,
      {
        kind: 'rows',
        name: 'instalments',
        columns: [
          { ...party, side: 'authority' },
          { kind: 'party', name: 'to', side: 'association', isRequired: true },
          { kind: 'day', name: 'on', isRequired: true },
          { kind: 'amount', name: 'amount', isRequired: true },
          {
            kind: 'choice',
            name: 'condition',
            isRequired: true,
            options: ['start', 'report', 'evaluation', 'budget'],
          },
        ],
      },
      { kind: 'count', name: 'unspentPercent' },
      { kind: 'line', name: 'index' },
    ],
  },
  {
    key: 'stateAid',
    need: 'mandatory',
    when: 'isEconomic',
    otherwise: 'recommended',
    fields: [
      words,
      {
        kind: 'choice',
        name: 'regulation',
        options: ['none', 'deMinimis', 'sgeiDeMinimis', 'exemption', 'notified'],
      },
      { kind: 'amount', name: 'grossAid' },
      { kind: 'line', name: 'declaration' },
      { kind: 'choice', name: 'registered', options: ['yes', 'no'] },
    ],
  },
  {
    key: 'organisation',
    need: 'mandatory',
    fields: [
      words,
      {
        kind: 'rows',
        name: 'groups',
        isRequired: true,
        columns: [
          { kind: 'choice', name: 'group', isRequired: true, options: ['leading', 'steering', 'working'] },
          {
            kind: 'choice',
            name: 'meets',
            isRequired: true,
            options: ['weekly', 'monthly', 'quarterly', 'halfYearly', 'yearly', 'whenNeeded'],
          },
          { kind: 'count', name: 'quorum' },
          { kind: 'choice', name: 'bothSides', options: ['yes', 'no'] },
          { kind: 'choice', name: 'chair', options: ['rotates', 'authority', 'association', 'chosen'] },
          { kind: 'line', name: 'decides' },
        ],
      },
      {
        kind: 'rows',
        name: 'members',
        isRequired: true,
        columns: [
          { kind: 'choice', name: 'group', isRequired: true, options: ['leading', 'steering', 'working'] },
          party,
          { ...line, name: 'role' },
          { kind: 'count', name: 'seats' },
        ],
      },
    ],
  },
  {
    key: 'contacts',
    need: 'mandatory',
    fields: [
      {
        kind: 'rows',
        name: 'contacts',
        isRequired: true,
        columns: [party, { ...line, name: 'name' }, { kind: 'line', name: 'role' }, { ...line, name: 'mail' }],
      },
    ],
  },
  {
    key: 'followUp',
    need: 'mandatory',
    fields: [
      words,
      {
        kind: 'rows',
        name: 'followUps',
        isRequired: true,
        columns: [
          { ...line, name: 'indicator' },
          { ...line, name: 'target' },
          { ...line, name: 'source' },
          {
            kind: 'choice',
            name: 'frequency',
            isRequired: true,
            options: ['monthly', 'quarterly', 'halfYearly', 'yearly', 'atTheEnd'],
          },
          party,
          { kind: 'line', name: 'reportTo' },
        ],
      },
    ],
  },
  {
    key: 'evaluation',
    need: 'mandatory',
    when: 'isLong',
    otherwise: 'recommended',
    fields: [
      words,
      { kind: 'line', name: 'evaluator' },
      { kind: 'day', name: 'readyOn' },
      { kind: 'amount', name: 'budget' },
    ],
  },
  {
    key: 'personalData',
    need: 'mandatory',
    fields: [
      {
        kind: 'choice',
        name: 'dataRoles',
        isRequired: true,
        options: ['separate', 'joint', 'processor', 'statistics'],
      },
      { kind: 'text', name: 'text' },
    ],
  },
  { key: 'confidentiality', need: 'mandatory', when: 'meetsIndividuals', otherwise: 'out', fields: text },
  { key: 'openness', need: 'mandatory', fields: text },
  { key: 'auditors', need: 'recommended', fields: text },
  {
    key: 'staff',
    need: 'mandatory',
    when: 'concernsChildren',
    otherwise: 'out',
    fields: [words, { kind: 'line', name: 'extract' }, { kind: 'party', name: 'checkedBy' }],
  },
  { key: 'volunteers', need: 'recommended', fields: text },
  {
    key: 'insurance',
    need: 'mandatory',
    fields: [words, { kind: 'rows', name: 'insurances', columns: [{ ...line, name: 'covers' }, party] }],
  },
  {
    key: 'premises',
    need: 'mandatory',
    when: 'usesPremises',
    otherwise: 'out',
    fields: [
      words,
      {
        kind: 'rows',
        name: 'rooms',
        columns: [
          party,
          { ...line, name: 'room' },
          { kind: 'choice', name: 'right', options: ['lend', 'rent', 'share'] },
          { kind: 'amount', name: 'rentValue' },
          { kind: 'line', name: 'keysAndCleaning' },
        ],
      },
    ],
  },
  { key: 'communication', need: 'recommended', fields: text },
  { key: 'childRights', need: 'mandatory', when: 'concernsChildren', otherwise: 'out', fields: text },
  { key: 'equalTreatment', need: 'recommended', fields: text },
  { key: 'changes', need: 'mandatory', fields: text },
  {
    key: 'term',
    need: 'mandatory',
    fields: [
      { kind: 'day', name: 'startsOn', isRequired: true },
      { kind: 'day', name: 'endsOn', isRequired: true },
      { kind: 'count', name: 'extensionMonths' },
      { kind: 'count', name: 'mostMonths' },
      { kind: 'body', name: 'bodyId' },
      { kind: 'text', name: 'text' },
    ],
  },
  {
    key: 'notice',
    need: 'mandatory',
    fields: [
      { kind: 'count', name: 'months', isRequired: true },
      { kind: 'text', name: 'text' },
    ],
  },
  { key: 'renegotiation', need: 'mandatory', fields: text },
  { key: 'rescission', need: 'mandatory', fields: text },
  { key: 'repayment', need: 'mandatory', when: 'hasMoney', otherwise: 'out', fields: text },
  { key: 'disputes', need: 'mandatory', fields: text },
  { key: 'transfer', need: 'recommended', fields: text },
  { key: 'forceMajeure', need: 'optional', fields: text },
  { key: 'exit', need: 'recommended', fields: text },
  { key: 'legalForce', need: 'recommended', fields: text },
  {
    key: 'copies',
    need: 'mandatory',
    fields: [
      words,
      { kind: 'choice', name: 'level', options: ['simple', 'advanced', 'qualified'] },
      { kind: 'day', name: 'signOn' },
      {
        kind: 'rows',
        name: 'signers',
        isRequired: true,
        columns: [party, { ...line, name: 'name' }, { ...line, name: 'role' }],
      },
    ],
  },
  { key: 'annexes', need: 'mandatory', fields: [{ kind: 'lines', name: 'annexes', isRequired: true }] },
] as const
