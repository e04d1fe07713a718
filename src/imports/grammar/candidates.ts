import { doubted, Fact } from './facts.ts'

/** A value that a label claims for a field. A higher rank is a label that says more exactly what it is. */
export type Claim<T> = { readonly fact: Fact<T>; readonly rank: number }

/**
 * The value of a field that several labels may claim. The best rank wins; claims of the same rank that disagree leave it in
 * strong doubt, a lower rank that disagrees in some.
 */
export const settled = <T>(claims: readonly Claim<T>[]): Fact<T> | undefined => {
  const best = claims.reduce((most, { rank }) => Math.max(most, rank), 0)
  const [first, ...others] = claims.filter(({ rank }) => rank === best)
  if (!first) return undefined
  if (others.some(({ fact }) => fact.value !== first.fact.value)) return doubted(first.fact, 0.5)
  const contradicted = claims.some(({ fact, rank }) => rank === best - 1 && fact.value !== first.fact.value)
  return contradicted ? doubted(first.fact, 0.8) : new Fact(first.fact.value, first.fact.span, first.fact.confidence)
}
