/** Swedish money in whole öre. Never a floating number. */
export type Money = { readonly ore: bigint }

/** Money from whole kronor. Refuses fractions by throwing: for literals and data we own. */
export const kronor = (amount: number): Money => ({ ore: BigInt(amount) * 100n })

/** The sum of amounts; nothing for none. */
export const sum = (amounts: readonly Money[]): Money => ({ ore: amounts.reduce((total, m) => total + m.ore, 0n) })

/** "1 725 000 kronor", with öre only when there are any. Spaces are no-break spaces. */
export const moneyInWords = (money: Money): string => {
  const negative = money.ore < 0n
  const absolute = negative ? -money.ore : money.ore
  const grouped = String(absolute / 100n).replace(/\B(?=(\d{3})+$)/g, '\u00a0')
  const ore = absolute % 100n
  return `${negative ? '−' : ''}${grouped}${ore === 0n ? '' : `,${String(ore).padStart(2, '0')}`}\u00a0kronor`
}
