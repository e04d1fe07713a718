import { directAwardDuties } from '../../law/direct-award.ts'
import { mayAwardDirectly, procurementValue, type SplittingLook, splittingLook } from '../../law/procurement-value.ts'
import type { Partnership } from '../../partnerships/index.ts'
import type { Id } from '../../platform/id.ts'
import { type Day, daysBetween, type Instant } from '../../platform/time.ts'
import type { Proposal } from '../known/proposals.ts'

/** Months make years where a sum of the whole term is told for a year. */
export const monthsInYear = 12

/** What an officer says of arrangements beside this one: that they stand apart, or are one and the same. */
export const splittings = ['apart', 'together'] as const

/** Värdet: what the partnership is worth over the whole term, as it was last counted. */
export type PartnershipValue = {
  readonly yearlyKr: number
  /** Left out for a term without an end. */
  readonly months?: number | undefined
  readonly optionMonths: number
  readonly isTotalStated: boolean
  /** Social and other special services (annex 2 of LOU). */
  readonly isAnnex2: boolean
  /** Left out while nobody has answered. */
  readonly splitting?: (typeof splittings)[number] | undefined
  readonly splittingReason: string
  readonly byName: string
  readonly at: Instant
  /** What was proposed when it was counted. */
  readonly proposed: readonly Proposal[]
}

/** Something that the authority has beside a partnership: another partnership or a grant, and why it was found. */
export type Beside = {
  readonly kind: 'partnership' | 'grant'
  readonly id: Id
  readonly title: string
  readonly valueKr: number | undefined
  readonly on: Day
  readonly isSameParty: boolean
  readonly isSameGoal: boolean
}

/** Whole months of the term of a partnership, begun months included; undefined while it has no end. */
export const monthsOf = ({ startsOn, endsOn }: Pick<Partnership, 'startsOn' | 'endsOn'>): number | undefined => {
  if (!startsOn || !endsOn || daysBetween(startsOn, endsOn) < 0) return undefined
  const { months, days } = startsOn.until(endsOn.add({ days: 1 }), { largestUnit: 'months' })
  return Math.max(1, days > 0 ? months + 1 : months)
}

/** What the value comes to on a day: the sum, whether it is below the limit, and what a direct award would ask for. */
export const valueOn = (value: PartnershipValue, on: Day) => {
  const totalKr = procurementValue(value)
  const isBelow = mayAwardDirectly(totalKr, value.isAnnex2, on)
  return { totalKr, isBelow, duties: isBelow ? directAwardDuties(totalKr, on) : [] }
}

/**
 * How those beside look with this one: the same party and goal ring the alarm, one of them alone asks a lawyer. Values that are not known
 * cannot be added.
 */
export const looksSplit = (value: PartnershipValue, beside: readonly Beside[], on: Day): SplittingLook => {
  const own = procurementValue(value)
  const look = (isSameParty: boolean, found: readonly Beside[]): SplittingLook => {
    const valuesKr = [own, ...found.flatMap(({ valueKr }) => valueKr ?? [])]
    return splittingLook({ valuesKr, isSameParty, isSameGoal: true, isSameYear: true, isAnnex2: value.isAnnex2, on })
  }
  const same = beside.filter((one) => one.isSameParty && one.isSameGoal)
  return look(true, same) === 'split' ? 'split' : look(false, beside)
}
