/** How personal data may be handled in a partnership, who then answers for them, and the paper that this takes. */
export const personalDataPatterns = [
  { roles: 'separate', paper: 'shortClause', isPurchaseLike: false },
  { roles: 'joint', paper: 'arrangement', isPurchaseLike: false },
  { roles: 'processor', paper: 'processorAgreement', isPurchaseLike: true },
  { roles: 'statistics', paper: 'statisticsTemplate', isPurchaseLike: false },
] as const
