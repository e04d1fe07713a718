/** The questions of the route in the order in which they are asked, with the part they belong to and who knows the answer best. */
export const routeQuestions = [
  { question: 'municipal', group: 'task', concerns: 'authority' },
  { question: 'publicPower', group: 'task', concerns: 'authority' },
  { question: 'youthGeneralSupport', group: 'task', concerns: 'together' },
  { question: 'counterpart', group: 'task', concerns: 'together' },
  { question: 'specifiedBy', group: 'purchase', concerns: 'together' },
  { question: 'payment', group: 'purchase', concerns: 'together' },
  { question: 'enforceable', group: 'purchase', concerns: 'together' },
  { question: 'wouldOtherwiseProvide', group: 'purchase', concerns: 'authority' },
  { question: 'marketExists', group: 'purchase', concerns: 'authority' },
  { question: 'ownShare', group: 'purchase', concerns: 'association' },
  { question: 'legalReviewSays', group: 'purchase', concerns: 'authority' },
  { question: 'annex2', group: 'procurement', concerns: 'authority' },
  { question: 'usersChoose', group: 'procurement', concerns: 'authority' },
  { question: 'competitionAmongNonProfits', group: 'procurement', concerns: 'authority' },
  { question: 'reservedFits', group: 'procurement', concerns: 'authority' },
  { question: 'totalValueSek', group: 'procurement', concerns: 'authority' },
  { question: 'ordinaryByGeneralRules', group: 'support', concerns: 'together' },
  { question: 'sharedNeedJointGoalBothContribute', group: 'support', concerns: 'together' },
  { question: 'moneyOrValueMoves', group: 'support', concerns: 'together' },
  { question: 'economicActivity', group: 'support', concerns: 'together' },
  { question: 'aidPath', group: 'support', concerns: 'authority' },
  { question: 'individualBusiness', group: 'support', concerns: 'authority' },
  { question: 'equalTreatment', group: 'equal', concerns: 'authority' },
  { question: 'children', group: 'equal', concerns: 'authority' },
  { question: 'handsOverWholeMatter', group: 'equal', concerns: 'authority' },
] as const

/** The parts of the route, in order. */
export const routeGroups = ['task', 'purchase', 'procurement', 'support', 'equal'] as const

/** Answers that lead on towards a partnership: what a question that nobody can answer yet is stepped past with, to find the next one. */
export const leadsOn = {
  municipal: 'yes',
  publicPower: 'none',
  counterpart: 'association',
  specifiedBy: 'jointly',
  payment: 'lumpSum',
  enforceable: 'no',
  wouldOtherwiseProvide: 'no',
  marketExists: 'no',
  ownShare: 0.2,
  legalReviewSays: 'notContract',
  ordinaryByGeneralRules: 'no',
  sharedNeedJointGoalBothContribute: 'yes',
  moneyOrValueMoves: 'yes',
  economicActivity: 'no',
  aidPath: 'deMinimis',
  individualBusiness: 'no',
  equalTreatment: 'ok',
  children: 'assessed',
  handsOverWholeMatter: 'no',
} as const
