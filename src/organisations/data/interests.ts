/** Themes that needs and associations are described by: what it is about. Words of their own stand in `organisations.theme`. */
export const themes = [
  'children',
  'health',
  'mentalHealth',
  'integration',
  'work',
  'elderly',
  'disability',
  'housing',
  'violence',
  'addiction',
  'culture',
  'sport',
  'environment',
  'reuse',
  'democracy',
  'safety',
  'preparedness',
  'education',
] as const

/** Whom it is for. */
export const targetGroups = [
  'smallChildren',
  'pupils',
  'youth',
  'parents',
  'elderly',
  'newcomers',
  'jobSeekers',
  'peopleWithDisabilities',
  'homeless',
  'womenAtRisk',
  'relatives',
  'lonely',
  'everyone',
] as const

/** What is wanted for a need, and what an association can bring. The same words, so that they can meet. */
export const resources = [
  'volunteers',
  'staff',
  'premises',
  'knowledge',
  'network',
  'languages',
  'equipment',
  'transport',
  'activities',
  'peerSupport',
  'food',
  'funding',
] as const
