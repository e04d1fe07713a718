import { z } from 'zod'
import { getAssignment } from '../../cases/index.ts'
import { action, type Doing } from '../../platform/action.ts'
import type { Id } from '../../platform/id.ts'
import { idInput, lineInput, optionalDayInput, optionalTextInput, textInput } from '../../platform/input.ts'
import { isRefusal, refuse } from '../../platform/refusal.ts'
import { keepsPartnerships } from '../partnerships.ts'
import { getPartnership } from '../queries.ts'
import { isBackwards, movePilot, pilotVerbs } from './pilot.ts'
import {
  getPilot,
  linkPartnership,
  pilotsOf,
  recordPilot,
  recordPilotStep,
  saveFinalReport,
  savePlan,
} from './queries.ts'

const one = ({ tx }: Doing, { pilotId }: { pilotId: Id }) => getPilot(tx, pilotId, { lock: true })

/** Makes a pilot assignment of an assignment that a body has given. Refuses an assignment that is one already. */
export const beginPilot = action({
  name: 'pilots.begin',
  input: z.object({ assignmentId: idInput, title: lineInput(300) }),
  subject: ({ tx }, { assignmentId }) => getAssignment(tx, assignmentId),
  permission: keepsPartnerships,
  run: async (doing, { assignmentId, title }) => {
    const all = await pilotsOf(doing.tx)
    if (all.some((pilot) => pilot.assignmentId === assignmentId)) return refuse('pilots.begunAlready')
    return { pilotId: await recordPilot(doing, { assignmentId, title }) }
  },
  journal: ({ assignmentId }, _, { pilotId }) => ({ subjectId: pilotId, details: { assignmentId } }),
})

/** Writes who is responsible, the plan and the time. Refuses once it is closed. */
export const planPilot = action({
  name: 'pilots.plan',
  input: z
    .object({
      pilotId: idInput,
      title: lineInput(300),
      responsible: optionalTextInput(200),
      plan: optionalTextInput(10_000),
      startsOn: optionalDayInput,
      endsOn: optionalDayInput,
    })
    .refine((input) => !isBackwards(input), { path: ['endsOn'], error: 'partnerships.field.endsBeforeStart' }),
  subject: one,
  permission: keepsPartnerships,
  run: async (doing, { pilotId, title, responsible, plan, startsOn, endsOn }, { state }) => {
    if (state === 'closed') return refuse('pilots.cannotNow')
    await savePlan(doing, pilotId, {
      ...{ title, responsible, plan },
      ...{ starts_on: startsOn ?? null, ends_on: endsOn ?? null },
    })
    return { pilotId }
  },
  journal: ({ pilotId }) => ({ subjectId: pilotId }),
})

/** Ties a partnership of this authority to the pilot assignment. Refuses one that is tied, and one kept elsewhere. */
export const linkPilot = action({
  name: 'pilots.link',
  input: z.object({ pilotId: idInput, partnershipId: idInput }),
  subject: one,
  permission: keepsPartnerships,
  run: async (doing, { pilotId, partnershipId }, pilot) => {
    if (pilot.state === 'closed') return refuse('pilots.cannotNow')
    if (pilot.partnerships.some((linked) => linked.partnershipId === partnershipId))
      return refuse('pilots.linkedAlready')
    const partnership = await getPartnership(doing.tx, partnershipId)
    if (partnership?.hostAuthorityId !== doing.authority.authorityId) return refuse('pilots.partnershipUnknown')
    await linkPartnership(doing, pilotId, partnershipId)
    return { pilotId }
  },
  journal: ({ pilotId, partnershipId }) => ({ subjectId: pilotId, details: { partnershipId } }),
})

/** Writes the final report of one pilot: what came of it and what to keep. */
export const reportPilot = action({
  name: 'pilots.finalReport',
  input: z.object({ pilotId: idInput, partnershipId: idInput, text: textInput(10_000) }),
  subject: one,
  permission: keepsPartnerships,
  run: async (doing, { pilotId, partnershipId, text }, pilot) => {
    if (pilot.state === 'closed') return refuse('pilots.cannotNow')
    if (!pilot.partnerships.some((linked) => linked.partnershipId === partnershipId))
      return refuse('pilots.partnershipUnknown')
    await saveFinalReport(doing, pilotId, { partnershipId, text })
    return { pilotId }
  },
  journal: ({ pilotId, partnershipId }) => ({ subjectId: pilotId, details: { partnershipId } }),
})

/** Brings a pilot assignment on. Refuses what `movePilot` refuses. */
export const advancePilot = action({
  name: 'pilots.move',
  input: z.object({
    pilotId: idInput,
    verb: z.enum(pilotVerbs),
    note: optionalTextInput(4000),
    boardDecision: optionalTextInput(300),
  }),
  subject: one,
  permission: keepsPartnerships,
  run: async (doing, { pilotId, verb, note, boardDecision }, pilot) => {
    const to = movePilot(pilot, verb, { boardDecision })
    if (isRefusal(to)) return to
    await recordPilotStep(doing, pilot, { verb, to, note, boardDecision })
    return { pilotId, to }
  },
  journal: ({ pilotId, verb, boardDecision }, { state }, { to }) => ({
    subjectId: pilotId,
    details: { verb, from: state, to, byBoard: boardDecision !== '' },
  }),
})
