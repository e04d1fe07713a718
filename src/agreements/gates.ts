import type { Gate } from '../partnerships/index.ts'
import { notReady } from './agreements.ts'
import { incomplete } from './completeness.ts'
import { agreementOfPartnership } from './queries.ts'

const at = '/overenskommelse'

/** What the agreement must be before the parties go on to decide: complete, and "klar" by all of them. */
export const agreementsGates: readonly Gate[] = [
  {
    id: 'agreements.mandatoryComplete',
    leaving: 'drafting',
    mayBeExcepted: true,
    side: 'together',
    check: async ({ db }, partnership) => {
      const agreement = await agreementOfPartnership(db, partnership.partnershipId)
      if (!agreement) return { state: 'open', says: { key: 'agreements.gate.notBegun' }, at }
      const missing = incomplete(agreement, partnership)
      if (missing.length === 0) return { state: 'passed' }
      return { state: 'open', says: { key: 'agreements.gate.missing', facts: { number: String(missing.length) } }, at }
    },
  },
  {
    id: 'agreements.allReady',
    leaving: 'drafting',
    mayBeExcepted: false,
    side: 'together',
    check: async ({ db }, partnership) => {
      const agreement = await agreementOfPartnership(db, partnership.partnershipId)
      if (!agreement) return { state: 'open', says: { key: 'agreements.gate.notBegun' }, at }
      const left = notReady(agreement, partnership)
      if (left.length === 0) return { state: 'passed' }
      const facts = { names: left.map(({ name }) => name).join(', ') }
      const waitsFor = left.map(({ partyId }) => partyId)
      return { state: 'open', says: { key: 'agreements.gate.notReady', facts }, waitsFor, at }
    },
  },
]
