import { listInWords } from '../../platform/texts/words.ts'

/** The names of the parties for the head of a paper that they have in common: a line each while they are few, else one line. */
export const headerNames = (names: readonly string[]): string[] =>
  names.length > mostLines ? [listInWords(names)] : [...names]

const mostLines = 3
