/** What an hour of voluntary work counts as where an authority has said nothing: the figures of the Leader areas 2014–2020, in whole kronor. */
export const firstRate = {
  adult: 220,
  youth: 50,
  source: 'Räknevärde enligt Leader 2014–2020. Det är ett värde att räkna med, inte lön.',
} as const
