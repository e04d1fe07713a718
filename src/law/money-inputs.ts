import { type Day, parseDay } from '../platform/time.ts'

/** An amount that belongs to a day, such as aid that was granted. */
export type DatedAmount = { readonly on: Day; readonly amount: number }

/** The largest amount that is believed, in kronor or euro: more than any municipality turns over. */
export const mostAmount = 100_000_000_000

const spaces = /[\s\u00a0\u202f]/g

/** "1 725 000" or "1725000" as a whole number; undefined for fractions, signs and absurd sizes. */
export const readAmount = (text: string): number | undefined => {
  const digits = text.replace(spaces, '')
  if (!/^\d{1,12}$/.test(digits)) return undefined
  const amount = Number(digits)
  return amount <= mostAmount ? amount : undefined
}

const every = <T>(values: readonly (T | undefined)[]): readonly T[] | undefined => {
  const whole = values.filter((value) => value !== undefined)
  return whole.length === values.length && whole.length > 0 ? whole : undefined
}

/** Several amounts; undefined when one of them cannot be read. */
export const readAmounts = (texts: readonly string[]): readonly number[] | undefined => every(texts.map(readAmount))

const readDated = (text: string): DatedAmount | undefined => {
  const at = text.indexOf(':')
  const [on, amount] = [parseDay(text.slice(0, Math.max(at, 0))), readAmount(text.slice(at + 1))]
  return on === undefined || amount === undefined ? undefined : { on, amount }
}

/** Several amounts with their days, each as "2025-05-02:110000". */
export const readDatedAmounts = (texts: readonly string[]): readonly DatedAmount[] | undefined =>
  every(texts.map(readDated))
