/** How personal data may be handled in a partnership, who then answers for them, and the paper that this takes. */
export const personalDataPatterns = [
  { roles: 'separate', paper: 'shortClause' },
  { roles: 'joint', paper: 'arrangement' },
  { roles: 'processor', paper: 'processorAgreement' },
  { roles: 'statistics', paper: 'statisticsTemplate' },
] as const
