import type { PartnershipParty } from '../partnerships/index.ts'
import type { Id } from '../platform/id.ts'
import { kronor, sum } from '../platform/money.ts'
import type { Contribution } from './clause-contents.ts'

/** What an hour of voluntary work counts as, in whole kronor, since when and from where. A value to count with, never pay. */
export type VolunteerRate = {
  readonly adult: number
  readonly youth: number
  readonly validFrom?: Temporal.PlainDate | undefined
  readonly source: string
}

/** The value of a contribution in kronor for what `quantity` says: a year, or once. */
export const worthOf = ({ quantity, unitValue }: Pick<Contribution, 'quantity' | 'unitValue'>): number =>
  (quantity ?? 1) * (unitValue ?? 0)

/** The value over the whole term in whole kronor: what is given each year for as many years as the months make. */
export const valueInTerm = (contribution: Contribution, months: number | undefined): number => {
  const value = worthOf(contribution)
  return contribution.period === 'perYear' && months !== undefined ? Math.round((value * months) / 12) : value
}

/** The value of a year of the term in whole kronor; what is given once is spread over the term. */
export const valueInYear = (contribution: Contribution, months: number | undefined): number => {
  const value = worthOf(contribution)
  return contribution.period === 'once' && months !== undefined ? Math.round((value * 12) / months) : value
}

/** What one party brings in all over the term: money, the rest, and the hours of voluntary work in it. */
export type Brought = {
  readonly party: PartnershipParty
  readonly cash: number
  readonly inKind: number
  readonly all: number
  readonly hours: number
  /** Of all that everyone brings, in whole percent; together they make 100. */
  readonly percent: number
}

const total = (amounts: readonly number[]): number => Number(sum(amounts.map(kronor)).ore / 100n)

/** What each party brings over the term, in the order of the parties, and its share. Who brings nothing stands there too. */
export const broughtBy = (
  parties: readonly PartnershipParty[],
  contributions: readonly Contribution[],
  months: number | undefined,
): readonly Brought[] => {
  const each = parties.map((party) => {
    const own = contributions.filter((one) => one.party === party.partyId)
    const worth = (some: readonly Contribution[]) => total(some.map((one) => valueInTerm(one, months)))
    const cash = worth(own.filter(({ type }) => type === 'cash'))
    const inKind = worth(own.filter(({ type }) => type !== 'cash'))
    const hours = total(
      own.filter(({ type }) => type === 'voluntaryHours').map((one) => valueInTerm({ ...one, unitValue: 1 }, months)),
    )
    return { party, cash, inKind, all: cash + inKind, hours }
  })
  const percents = wholePercents(each.map(({ all }) => all))
  return each.map((one, index) => ({ ...one, percent: percents[index] ?? 0 }))
}

/** Whole percents that make 100 together: what is left over goes to the largest remainders. */
const wholePercents = (amounts: readonly number[]): readonly number[] => {
  const all = total(amounts)
  if (all === 0) return amounts.map(() => 0)
  const exact = amounts.map((amount) => (amount * 100) / all)
  const left = 100 - exact.reduce((sum, percent) => sum + Math.floor(percent), 0)
  const raised = exact
    .map((percent, index) => ({ index, rest: percent - Math.floor(percent) }))
    .toSorted((a, b) => b.rest - a.rest || a.index - b.index)
    .slice(0, left)
    .map(({ index }) => index)
  return exact.map((percent, index) => Math.floor(percent) + (raised.includes(index) ? 1 : 0))
}

/**
 * What the others must bring for an amount to be the given percent of the whole, in whole kronor, and the voluntary hours that make it.
 * 500 000 at 70 percent: 214 286 kronor, 974 hours at 220 (the example of the Leader areas).
 */
export const neededBeside = (
  amount: number,
  percent: number,
  hourValue: number,
): { readonly amount: number; readonly hours: number } => {
  const needed = Math.round((amount * (100 - percent)) / percent)
  return { amount: needed, hours: Math.round(needed / hourValue) }
}

/**
 * Whether a contribution counts when state aid is tried: what an authority gives counts unless the parties have said that it does not,
 * what others give never does, and hours of voluntary work never do.
 */
export const isAid = ({ type, countsAsAid }: Contribution, giver: Pick<PartnershipParty, 'kind'>): boolean =>
  giver.kind === 'authority' && type !== 'voluntaryHours' && countsAsAid !== 'no'

/** What each authority gives that counts when state aid is tried, over the whole time, in whole kronor. */
export const aidOf = (
  parties: readonly PartnershipParty[],
  contributions: readonly Contribution[],
  months: number | undefined,
): readonly { readonly partyId: Id; readonly amount: number }[] =>
  parties
    .filter(({ kind }) => kind === 'authority')
    .map((party) => ({
      partyId: party.partyId,
      amount: total(
        contributions
          .filter((one) => one.party === party.partyId && isAid(one, party))
          .map((one) => valueInTerm(one, months)),
      ),
    }))

/** Hours of voluntary work without a value of their own get the authority's, and its source as their basis. */
export const withRate = (contributions: readonly Contribution[], rate: VolunteerRate): readonly Contribution[] =>
  contributions.map((one) =>
    one.type === 'voluntaryHours'
      ? {
          ...one,
          unitValue: one.unitValue ?? (one.hoursOf === 'youth' ? rate.youth : rate.adult),
          unit: one.unit === '' ? 'timmar' : one.unit,
          basis: one.basis === '' ? rate.source : one.basis,
        }
      : one,
  )
