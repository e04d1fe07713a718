/** The twelve main groups of the international classification of nonprofit organisations (ICNPO), in its order. */
export const icnpoClasses = [
  'culture',
  'education',
  'health',
  'socialServices',
  'environment',
  'development',
  'advocacy',
  'volunteering',
  'international',
  'religion',
  'professions',
  'other',
] as const
