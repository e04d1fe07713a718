import type { Read } from '../platform/db/db.ts'
import { type Day, isAfter } from '../platform/time.ts'
import { waitingFor } from './consent.ts'
import type { Gate, GateResult, StandingGate } from './gates.ts'
import { exceptionsFrom } from './moving-queries.ts'
import type { PartnershipState } from './partnership-states.ts'
import type { Partnership } from './partnerships.ts'

const passed: GateResult = { state: 'passed' }
const open = (key: string, at: string): GateResult => ({ state: 'open', says: { key }, at })

/** Has a case and so a number in the register (OSL 5:1, R-REG-1). No one can let it pass. */
const registered: Gate = {
  id: 'registered',
  leaving: 'needSpotted',
  mayBeExcepted: false,
  side: 'authority',
  check: async (_, { caseId }) => (caseId ? passed : open('partnerships.registerFirst', '/arende')),
}

const goal: Gate = {
  id: 'goal',
  leaving: 'jointNeed',
  mayBeExcepted: false,
  side: 'together',
  check: async (_, partnership) => (partnership.goal === '' ? open('partnerships.goalMissing', '/mal') : passed),
}

const bringsBefore = (leaving: PartnershipState): Gate => ({
  id: 'brings',
  leaving,
  mayBeExcepted: false,
  side: 'together',
  check: async (_, { parties }) =>
    parties.some(({ brings }) => brings === '') ? open('partnerships.bringsMissing', '#bidrar') : passed,
})

/** Signed before legal force only when a named decider has weighed it (KL 13:14): that weighing is the exception. */
const forceBefore = (leaving: PartnershipState): Gate => ({
  id: 'legalForce',
  leaving,
  mayBeExcepted: true,
  side: 'authority',
  check: async () => ({ state: 'open', says: { key: 'partnerships.noForceYet' } }),
})

const startDay: Gate = {
  id: 'startDay',
  leaving: 'signing',
  mayBeExcepted: false,
  side: 'together',
  check: async ({ today }, { startsOn }) => {
    if (startsOn === undefined) return open('partnerships.startMissing', '/uppgifter')
    return isAfter(startsOn, today) ? open('partnerships.startsLater', '/uppgifter') : passed
  },
}

const namesOf = (asked: readonly { readonly name: string }[]): string => asked.map(({ name }) => name).join(', ')

/** Nobody is taken further as a party without a yes of its own, and no one makes a partnership alone. */
const consentBefore = (leaving: PartnershipState): Gate => ({
  id: 'consent',
  leaving,
  mayBeExcepted: false,
  side: 'association',
  check: async (_, partnership) => {
    const waiting = waitingFor(partnership)
    if (waiting.length > 0)
      return { state: 'open', says: { key: 'partnerships.askedFirst', facts: { names: namesOf(waiting) } } }
    return partnership.parties.length > 1 ? passed : open('partnerships.aloneStill', '/part')
  },
})

/** From the dialogue until the decision; before that the municipality gets in order by itself. */
const asksConsent = [
  ...(['dialogue', 'jointNeed', 'suitability', 'childAssessment', 'dataAndAid', 'drafting'] as const),
  ...(['associationDecision', 'preparation', 'referral'] as const),
]

/** What must be in place whatever else the house asks for. */
export const ownGates: readonly Gate[] = [
  registered,
  ...asksConsent.map(consentBefore),
  goal,
  bringsBefore('drafting'),
  ...(['boardDecision', 'approved', 'announced', 'appealRunning', 'appealed'] as const).map(forceBefore),
  startDay,
  bringsBefore('signing'),
]

/** The gates out of the state that a partnership is in, with how each stands and who has let it pass. One statement besides the gates' own. */
export const standingGates = async (
  asked: { readonly db: Read; readonly today: Day },
  partnership: Partnership,
  contributed: readonly Gate[],
): Promise<readonly StandingGate[]> => {
  const guarding = [...ownGates, ...contributed].filter(({ leaving }) => leaving === partnership.state)
  if (guarding.length === 0) return []
  const [exceptions, results] = await Promise.all([
    exceptionsFrom(asked.db, partnership),
    Promise.all(guarding.map((gate) => gate.check(asked, partnership))),
  ])
  return guarding.map((gate, index) => {
    const exceptedBy = exceptions.find((one) => one.gate === gate.id && one.isOfThisStay)
    return { ...gate, result: results[index] ?? { state: 'open' }, ...(exceptedBy ? { exceptedBy } : {}) }
  })
}

/** Whether a gate still stands in the way. */
export const isInTheWay = ({ result, exceptedBy }: StandingGate): boolean =>
  result.state !== 'passed' && exceptedBy === undefined
