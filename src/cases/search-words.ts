/** Shorter beginnings would find half the register. */
const shortestBeginning = 5

/** Where quotes, minus signs or "or" steer the search, it is left as it is. */
const steered = /"|(^|\s)-|\sor\s/i

/**
 * What PostgreSQL's Swedish stemmer leaves apart: it keeps the -et of "partnerskapet". Each longer word is asked for by its beginning,
 * without -et and -ets, so that "partnerskapets" finds "partnerskap" and the other way round. In the syntax of `to_tsquery`; undefined
 * when no word is long enough or the search is steered.
 */
export const beginnings = (words: string): string | undefined => {
  if (steered.test(words)) return undefined
  const parts = words.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  const asked = parts.map((part) => {
    const stem = part.replace(/(?<=.{5})ets?$/iu, '')
    return stem.length < shortestBeginning ? part : `${stem}:*`
  })
  return asked.some((part) => part.endsWith(':*')) ? asked.join(' & ') : undefined
}
