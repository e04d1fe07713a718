import type { PartnershipParty } from '../partnerships/index.ts'
import { type Day, day, isBefore } from '../platform/time.ts'
import type { Contribution, Instalment } from './clause-contents.ts'
import { valueInTerm, worthOf } from './contributions.ts'

/** What is wrong with a payment plan, as a text key below `agreements.payments`, with its facts. */
export type PaymentFault =
  | { readonly key: 'beforeSigning' | 'afterTerm' | 'beforeTerm'; readonly on: Day }
  | { readonly key: 'sum'; readonly party: PartnershipParty; readonly paid: number; readonly promised: number }
  | {
      readonly key: 'year'
      readonly party: PartnershipParty
      readonly from: Day
      readonly paid: number
      readonly promised: number
    }

type Asked = {
  readonly instalments: readonly Instalment[]
  readonly contributions: readonly Contribution[]
  readonly parties: readonly PartnershipParty[]
  readonly term: { readonly from: Day; readonly to: Day }
  readonly months: number
  /** When the agreement is signed or planned to be; left out while nobody knows. */
  readonly signedOn?: Day | undefined
}

/**
 * What is wrong with a payment plan: an instalment before the agreement is signed or outside its term, a party that pays another sum than
 * the money it brings, or in a year another than the yearly money.
 */
export const paymentFaults = (asked: Asked): readonly PaymentFault[] => {
  const { instalments, parties, term, signedOn } = asked
  const wrongDays = instalments.flatMap(({ on: text }): PaymentFault[] => {
    const on = day(text)
    if (signedOn && isBefore(on, signedOn)) return [{ key: 'beforeSigning', on }]
    if (isBefore(on, term.from)) return [{ key: 'beforeTerm', on }]
    return isBefore(term.to, on) ? [{ key: 'afterTerm', on }] : []
  })
  return [
    ...wrongDays,
    ...parties.filter(({ kind }) => kind === 'authority').flatMap((party) => sumFaults(asked, party)),
  ]
}

const sumFaults = ({ instalments, contributions, term, months }: Asked, party: PartnershipParty): PaymentFault[] => {
  const cash = contributions.filter((one) => one.party === party.partyId && one.type === 'cash')
  const own = instalments.filter((one) => one.party === party.partyId)
  const promised = cash.reduce((sum, one) => sum + valueInTerm(one, months), 0)
  const paid = own.reduce((sum, { amount }) => sum + amount, 0)
  if (paid !== promised) return [{ key: 'sum', party, paid, promised }]
  const isOnlyYearly = cash.length > 0 && cash.every(({ period }) => period === 'perYear') && months % 12 === 0
  if (!isOnlyYearly) return []
  const yearly = cash.reduce((sum, one) => sum + worthOf(one), 0)
  return Array.from({ length: months / 12 }, (_, year) => term.from.add({ years: year })).flatMap((from) => {
    const until = from.add({ years: 1 })
    const inYear = own.filter(({ on }) => !isBefore(day(on), from) && isBefore(day(on), until))
    const paidThen = inYear.reduce((sum, { amount }) => sum + amount, 0)
    return paidThen === yearly ? [] : [{ key: 'year' as const, party, from, paid: paidThen, promised: yearly }]
  })
}
