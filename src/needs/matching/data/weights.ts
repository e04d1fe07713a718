/**
 * What each likeness is worth when a need and an association are proposed to each other. Themes, groups and resources count by the share
 * of what is asked for; words by their rank in full text (at most 1), likeness by trigrams between 0 and 1.
 */
export const weights = {
  theme: 3,
  targetGroup: 2,
  area: 2.5,
  offers: 2,
  words: 4,
  likeness: 1.5,
} as const

/** A proposal must come to this much to be shown at all: one likeness alone says too little. */
export const leastScore = 3.1

/** How many candidates, by tags and place alone, have their words compared. */
export const mostCompared = 200
