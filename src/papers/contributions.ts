import { kronor, moneyInWords, sum } from '../platform/money.ts'
import { groupedDigits } from '../platform/texts/words.ts'

/** What a party brings in all, and its share of what all bring in whole percent. */
export type Share = { readonly party: string; readonly amount: number; readonly percent: number }

/** "640 000", for a column whose heading says that it is kronor. */
export const kronorInFigures = (amount: number): string => moneyInWords(kronor(amount)).replace(/\u00a0kronor$/u, '')

/** The sum of amounts in whole kronor. */
export const sumOfKronor = (amounts: readonly number[]): number => Number(sum(amounts.map(kronor)).ore / 100n)

/** "33 %" with a space that does not break. */
export const percentInFigures = (percent: number): string => `${groupedDigits(percent)}\u00a0%`

/**
 * The share of each party, in the order of the parties; who brings nothing has none. The percentages are rounded so that they make 100
 * together: what is left over goes to the largest remainders.
 */
export const sharesOf = (
  parties: readonly string[],
  contributions: readonly { readonly party: string; readonly amount: number }[],
  isSame: (one: string, other: string) => boolean = (one, other) => one === other,
): Share[] => {
  const amounts = parties.map((party) =>
    sumOfKronor(contributions.filter((one) => isSame(one.party, party)).map(({ amount }) => amount)),
  )
  const percents = wholePercents(amounts)
  return parties.map((party, index) => ({ party, amount: amounts[index] ?? 0, percent: percents[index] ?? 0 }))
}

const wholePercents = (amounts: readonly number[]): number[] => {
  const all = sumOfKronor(amounts)
  if (all === 0) return amounts.map(() => 0)
  const exact = amounts.map((amount) => (amount * 100) / all)
  const whole = exact.map(Math.floor)
  const left = 100 - whole.reduce((total, percent) => total + percent, 0)
  const byRemainder = exact
    .map((percent, index) => ({ index, remainder: percent - Math.floor(percent) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index)
    .slice(0, left)
    .map(({ index }) => index)
  return whole.map((percent, index) => percent + (byRemainder.includes(index) ? 1 : 0))
}
