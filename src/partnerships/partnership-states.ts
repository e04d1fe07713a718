/** How far a partnership has come, from a need that somebody has seen to signatures and on: the states of the life cycle, in its order. */
export const partnershipStates = [
  'needSpotted',
  'screened',
  'matching',
  'dialogue',
  'jointNeed',
  'suitability',
  'otherForm',
  'childAssessment',
  'dataAndAid',
  'drafting',
  'associationDecision',
  'preparation',
  'referral',
  'committee',
  'boardDecision',
  'remitted',
  'tabled',
  'rejected',
  'approved',
  'announced',
  'appealRunning',
  'appealed',
  'legalForce',
  'signing',
  'active',
  'paused',
  'ended',
] as const
export type PartnershipState = (typeof partnershipStates)[number]

/** Who saw the need first. It never decides who owns the work. */
export const initiators = ['association', 'municipality', 'jointly', 'politicalBody', 'citizen'] as const
export type Initiator = (typeof initiators)[number]
