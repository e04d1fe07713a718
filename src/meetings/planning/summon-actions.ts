import { z } from 'zod'
import { termsOn } from '../../organisations/index.ts'
import { action, type Doing } from '../../platform/action.ts'
import { idInput, tickInput } from '../../platform/input.ts'
import { type Refusal, refuse } from '../../platform/refusal.ts'
import { askForPack } from '../pack/pack-actions.ts'
import { agendaOf } from './agenda-queries.ts'
import { recordSummons } from './answer-queries.ts'
import { summonsDeadline } from './findings.ts'
import { tellOfMeeting } from './letters.ts'
import { isClosedForPlanning, keepsMeetings, type Plan } from './plan.ts'
import { getPlan, setPlanState } from './plan-queries.ts'
import { rulesOf } from './rules-queries.ts'

/** Whether the summons may go out today. The council's is stopped when the week has begun (KL 5:15); a board is warned and goes on. */
const maySummon = async ({ tx, today }: Doing, plan: Plan, hasSeenLate: boolean): Promise<Refusal | undefined> => {
  const refusal = isClosedForPlanning(plan)
  if (refusal) return refusal
  if ((await agendaOf(tx, plan.meetingId)).length === 0) return refuse('planning.nothingToHandle')
  if (plan.summonedAt) return undefined
  const rules = await rulesOf(tx, { bodyId: plan.bodyId, kind: plan.bodyKind })
  const { level, value } = summonsDeadline(plan, rules, today)
  const facts = { last: value.toString() }
  if (level === 'block') return refuse('planning.summonsTooLate', { provision: 'KL 5 kap. 15 §', facts })
  return level === 'warn' && !hasSeenLate ? refuse('planning.summonsLate', { facts }) : undefined
}

/**
 * Summons everyone who holds a seat or is a substitute on the day, by mail to those who have an account, and notes whom and when. Done again
 * it reaches those who have come since, and tells the others of the newest agenda. Refuses 'planning.summonsTooLate' for the council.
 */
export const sendSummons = action({
  name: 'planning.sendSummons',
  input: z.object({ meetingId: idInput, hasSeenLate: tickInput }),
  subject: ({ tx }, { meetingId }) => getPlan(tx, meetingId, { lock: true }),
  permission: keepsMeetings,
  run: async (doing, { meetingId, hasSeenLate }, plan) => {
    const refusal = await maySummon(doing, plan, hasSeenLate)
    if (refusal) return refusal
    const { tx, now, authority } = doing
    const terms = await termsOn(tx, plan.bodyId, plan.heldOn)
    if (terms.length === 0) return refuse('planning.nobodyToSummon')
    await recordSummons(tx, { authorityId: authority.authorityId, meetingId, terms, now })
    if (!plan.summonedAt) await setPlanState(tx, { meetingId, state: 'summoned', now })
    // Papers that cannot be put together hold nobody's summons back: their page tells why.
    await askForPack(doing, meetingId)
    const mailed = await tellOfMeeting(doing, plan.summonedAt ? 'summonsAgain' : 'summons', meetingId)
    // The board tells of the council's meetings (KL 5:13), and of items that have come since.
    if (plan.bodyKind === 'council') await doing.enqueue('notices.post', { meetingId })
    return { meetingId, summoned: terms.length, mailed }
  },
  journal: ({ meetingId }, _, { summoned, mailed }) => ({ subjectId: meetingId, details: { summoned, mailed } }),
})
