import type { Id } from '../../platform/id.ts'
import { isRefusal, type Refusal, refuse } from '../../platform/refusal.ts'
import { next, states } from '../../platform/states.ts'
import { type Day, type Instant, isAfter } from '../../platform/time.ts'

/** How far a pilot assignment has come. */
export const pilotStates = [
  'assigned',
  'planned',
  'exploring',
  'piloting',
  'interimReport',
  'finalPilotReport',
  'reportedToBoard',
  'closed',
] as const
export type PilotState = (typeof pilotStates)[number]

/** What can be done to a pilot assignment. */
export const pilotVerbs = ['plan', 'explore', 'pilot', 'interim', 'goOn', 'final', 'report', 'close'] as const
export type PilotVerb = (typeof pilotVerbs)[number]

/** A partnership that tries what the assignment asks for. */
export type PilotPartnership = {
  readonly partnershipId: Id
  readonly title: string
  /** The final report of this trial, once it is written. */
  readonly finalReport?: { readonly text: string; readonly on: Day }
}

/** Pilotuppdrag: one assignment of a body, tried in one or several partnerships (domain list 5.3). */
export type Pilot = {
  readonly pilotId: Id
  readonly assignmentId: Id
  readonly title: string
  readonly state: PilotState
  readonly stateSince: Instant
  readonly responsible: string
  readonly plan: string
  readonly startsOn?: Day
  readonly endsOn?: Day
  readonly partnerships: readonly PilotPartnership[]
}

const table = states<PilotState, PilotVerb>({
  assigned: { plan: 'planned' },
  planned: { explore: 'exploring' },
  exploring: { pilot: 'piloting' },
  piloting: { interim: 'interimReport', final: 'finalPilotReport' },
  // A yearly report to the board; then the pilots go on, or are summed up.
  interimReport: { goOn: 'piloting', final: 'finalPilotReport' },
  finalPilotReport: { report: 'reportedToBoard' },
  reportedToBoard: { goOn: 'piloting', close: 'closed' },
  closed: {},
})

/** What may be done in a state. */
export const pilotVerbsIn = (state: PilotState): readonly PilotVerb[] =>
  pilotVerbs.filter((verb) => table[state][verb] !== undefined)

/** The pilots whose final report is missing. */
export const withoutFinalReport = ({ partnerships }: Pick<Pilot, 'partnerships'>): readonly PilotPartnership[] =>
  partnerships.filter(({ finalReport }) => finalReport === undefined)

/**
 * The pilot assignment after a verb. Refuses one without a plan or without a pilot where it needs them, and closing while a final
 * report is missing unless the board has said so in a decision that is named.
 */
export const movePilot = (
  pilot: Pilot,
  verb: PilotVerb,
  { boardDecision }: { readonly boardDecision: string },
): PilotState | Refusal => {
  const state = next(table, pilot.state, verb, 'pilots.cannotNow')
  if (isRefusal(state)) return state
  if (verb === 'plan' && (pilot.plan === '' || pilot.responsible === '')) return refuse('pilots.planMissing')
  if (verb === 'pilot' && pilot.partnerships.length === 0) return refuse('pilots.noPartnership')
  if ((verb === 'final' || verb === 'close') && boardDecision === '') {
    const missing = withoutFinalReport(pilot)
    if (missing.length > 0)
      return refuse('pilots.finalReportMissing', { facts: { titles: missing.map(({ title }) => title).join(', ') } })
  }
  return state
}

/** Whether the time of a plan runs backwards. */
export const isBackwards = ({ startsOn, endsOn }: { startsOn?: Day | undefined; endsOn?: Day | undefined }): boolean =>
  startsOn !== undefined && endsOn !== undefined && isAfter(startsOn, endsOn)
