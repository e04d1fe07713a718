import { legible } from '../../platform/documents/typography.ts'

/**
 * Text as it is taken over from a file: nothing that a file cannot carry, no blanks at the ends of lines, and at most one empty line
 * between paragraphs. What is sent out goes through the same, so a file that comes back untouched says the same.
 */
export const cleaned = (text: string): string =>
  legible(text)
    .replaceAll(/[^\S\n]+(?=\n)/g, '')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()

// Word processors exchange blanks for others and double or drop them; nobody means anything by it.
const bare = (text: string): string =>
  cleaned(text)
    .replaceAll(/[^\S\n]+/g, ' ')
    .replaceAll(/\n /g, '\n')

/** Whether two texts say the same, whatever blanks stand between the words. */
export const isSameText = (one: string, other: string): boolean => bare(one) === bare(other)
