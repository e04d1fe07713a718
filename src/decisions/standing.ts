import type { CaseStanding } from '../cases/index.ts'
import type { Translate } from '../platform/texts/texts.ts'
import type { Day } from '../platform/time.ts'
import { type Decision, forceOn, leading, legalDays } from './decisions.ts'

type Stand = 'proposed' | 'remitted' | 'tabled' | 'decidedNotPosted' | ReturnType<typeof forceOn>

const looks: Readonly<Record<Exclude<Stand, 'notPosted'>, { weight: number; state: CaseStanding['state'] }>> = {
  proposed: { weight: 10, state: 'wait' },
  tabled: { weight: 12, state: 'wait' },
  remitted: { weight: 14, state: 'active' },
  decidedNotPosted: { weight: 20, state: 'active' },
  running: { weight: 30, state: 'active' },
  toAssess: { weight: 31, state: 'late' },
  interrupted: { weight: 32, state: 'stop' },
  appealed: { weight: 34, state: 'wait' },
  quashed: { weight: 36, state: 'stop' },
  expired_presumed: { weight: 40, state: 'done' },
  confirmed: { weight: 42, state: 'done' },
  notAppealable: { weight: 20, state: 'done' },
}

const stands = (decision: Decision, today: Day): Exclude<Stand, 'notPosted'> => {
  const { outcome } = decision.item
  if (outcome === 'remitted' || outcome === 'tabled') return outcome
  if (outcome === 'proposal') return 'proposed'
  const force = forceOn(decision, today)
  return force === 'notPosted' ? 'decidedNotPosted' : force
}

/** How far the decisions have brought a case: the latest decision counts, a later remit or a proposal too. */
export const standingOf = (t: Translate, decisions: readonly Decision[], today: Day): CaseStanding | undefined => {
  const decision = leading(decisions)
  if (!decision) return undefined
  const stand = stands(decision, today)
  const todo = t.find(`decisions.todo.${stand}`)
  return {
    ...looks[stand],
    status: t(`decisions.standing.${stand}`),
    ...(todo === undefined ? {} : { next: { what: todo, who: decision.meeting.bodyName, ...dayOf(stand, decision) } }),
  }
}

/** The legal day of what comes next, where there is one: until when it is announced, from when the court can be asked. */
const dayOf = (stand: Stand, decision: Decision) => {
  const days = legalDays(decision)
  if (stand === 'decidedNotPosted') return { receipt: days.announcement, bound: 'by' as const }
  return stand === 'expired_presumed' ? { receipt: days.earliestForce, bound: 'from' as const } : {}
}
