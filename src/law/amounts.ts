import { type Day, day, daysBetween, isBefore } from '../platform/time.ts'
import { amountTable } from './data/amounts.ts'
import type { Step } from './rule.ts'

/** Which amount: the keys of `data/amounts.ts`. */
export type AmountKey = keyof typeof amountTable

/** What `value` counts: whole kronor, whole euro, or öre for a hundred euro. */
export type AmountUnit = (typeof amountTable)[AmountKey]['unit']

/** Belopp: what it is on a day, where it says so and for how long. `isConfirmed` is false outside its own period. */
export type Amount = {
  readonly key: AmountKey
  readonly label: string
  readonly unit: AmountUnit
  readonly value: number
  readonly from: Day
  readonly validThrough: Day
  readonly isConfirmed: boolean
  readonly source: string
  readonly url: string
}

/** What stands beside an amount that is used outside the period its source speaks of. */
export const unconfirmed = 'belopp ej bekräftat för perioden'

/** How many days before the end of a period the public page begins to warn. */
export const lapseWarningDays = 60

type Period = {
  readonly from: string
  readonly validThrough: string
  readonly amount: number
  readonly source: string
  readonly url: string
}

/** The amount on the day: the latest that had begun, marked when its period is over; the first for a day before all. */
export const amountOn = (key: AmountKey, on: Day): Amount => {
  const { label, unit } = amountTable[key]
  const periods: readonly [Period, ...Period[]] = amountTable[key].periods
  const { source, url, ...period } = periods.findLast(({ from }) => !isBefore(on, day(from))) ?? periods[0]
  const [from, validThrough] = [day(period.from), day(period.validThrough)]
  const isConfirmed = !isBefore(on, from) && !isBefore(validThrough, on)
  return { key, label, unit, value: period.amount, from, validThrough, isConfirmed, source, url }
}

const isKey = (key: string): key is AmountKey => Object.hasOwn(amountTable, key)

/** Every amount as it is on the day. */
export const amountsOn = (on: Day): readonly Amount[] =>
  Object.keys(amountTable)
    .filter(isKey)
    .map((key) => amountOn(key, on))

/** An amount whose period ends within 60 days, or has ended: then `daysLeft` is negative. */
export type LapsingAmount = { readonly amount: Amount; readonly daysLeft: number }

/** The amounts that someone must look up anew, the most urgent first. A following period that is known quiets it. */
export const lapsingAmounts = (today: Day): readonly LapsingAmount[] =>
  amountsOn(today)
    .filter(({ key, validThrough }) => !amountOn(key, validThrough.add({ days: 1 })).isConfirmed)
    .map((amount) => ({ amount, daysLeft: daysBetween(today, amount.validThrough) }))
    .filter(({ daysLeft }) => daysLeft <= lapseWarningDays)
    .sort((a, b) => a.daysLeft - b.daysLeft)

const grouped = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, '\u00a0')

/** "8 109 450 kronor", "300 000 euro", "10,8126 kronor per euro". Negative amounts get a minus sign. */
export const inUnit = (value: number, unit: AmountUnit): string => {
  if (unit === 'öre per 100 euro') return `${(value / 10_000).toFixed(4).replace('.', ',')} kronor per euro`
  return `${value < 0 ? '−' : ''}${grouped(Math.abs(value))}\u00a0${unit === 'kr' ? 'kronor' : 'euro'}`
}

/** The amount as a line of a receipt, marked when it is not confirmed for the day. */
export const amountStep = (amount: Amount): Step => ({
  says: `${amount.label}: ${inUnit(amount.value, amount.unit)}${amount.isConfirmed ? '' : ` (${unconfirmed})`}`,
})

/** Kronor as whole euro, rounded up so that aid is never counted too low. The rate is that of the thresholds. */
export const euroOf = (kronor: number, on: Day): number => Math.ceil((kronor * 10_000) / amountOn('euroRate', on).value)
