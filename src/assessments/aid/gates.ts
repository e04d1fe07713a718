import type { Gate } from '../../partnerships/index.ts'
import { type AidLeft, aidLeft } from './aid.ts'
import { aidStandings } from './conclusion-queries.ts'
import { levelOutcome } from './level.ts'
import { levelOf } from './level-queries.ts'

// The hardest first: what cannot be mended is told before what is still to do.
const order: readonly AidLeft[] = ['tooMuch', 'declarationMissing', 'oldDeclaration', 'changed', 'notConcluded']

/** What must be settled about aid and about who decides. None may be let through: the law says no. */
export const aidGates: readonly Gate[] = [
  {
    id: 'aid.gate.settled',
    leaving: 'dataAndAid',
    mayBeExcepted: false,
    side: 'together',
    check: async ({ db, today }, { partnershipId, parties }) => {
      const left = (await aidStandings(db, partnershipId)).map((one) => ({ one, is: aidLeft(one, today) }))
      const worst = order.find((reason) => left.some(({ is }) => is === reason))
      if (worst === undefined) return { state: 'passed' }
      const ids = left.flatMap(({ one, is }) => (is === worst ? [one.associationId] : []))
      const names = parties.filter(({ organisationId }) => ids.includes(organisationId)).map(({ name }) => name)
      const says = { key: `aid.gate.${worst}`, facts: { names: names.join(', ') } }
      return { state: worst === 'tooMuch' ? 'blocked' : 'open', says, at: '/stod' }
    },
  },
  {
    id: 'aid.gate.level',
    leaving: 'drafting',
    mayBeExcepted: false,
    side: 'authority',
    check: async ({ db }, { partnershipId }) => {
      const answers = await levelOf(db, partnershipId)
      if (!answers) return { state: 'open', says: { key: 'aid.gate.levelOpen' }, at: '/niva' }
      const { standing } = levelOutcome(answers)
      if (standing === 'clear') return { state: 'passed' }
      if (standing === 'forbidden') return { state: 'blocked', says: { key: 'aid.gate.forbidden' }, at: '/niva' }
      return { state: 'open', says: { key: 'aid.gate.lacking' }, at: '/niva' }
    },
  },
]
