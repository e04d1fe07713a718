import type { Block } from '../platform/documents/document.ts'

/** A clause before it has its number. One without blocks is left out. */
export type Clause = { readonly heading: string; readonly blocks: readonly Block[] }

/** The clauses that say something, numbered from 1 in their headings: "4. Överenskommelsens karaktär". */
export const numbered = (clauses: readonly Clause[]): Block[] =>
  clauses
    .filter(({ blocks }) => blocks.length > 0)
    .map(({ heading, blocks }, index) => ({ kind: 'heading', text: `${index + 1}. ${heading}`, blocks }))

const number = /^\d{1,3}\.\s+/u

/** The heading of a clause without its number, as the reader tells it. */
export const withoutNumber = (heading: string): string => heading.replace(number, '')
