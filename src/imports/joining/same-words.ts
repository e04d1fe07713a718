/** Text for comparing two printings of the same words: lower case, one kind of dash, no white space or ending mark. */
export const sameWords = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[‐-―]/gu, '-')
    .replace(/[\s\u00ad]+/gu, '')
    .replace(/[.:;]+$/u, '')
