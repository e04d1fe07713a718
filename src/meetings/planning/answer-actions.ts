import { z } from 'zod'
import { personOfAccount, substitutionOrderOf } from '../../organisations/index.ts'
import { action, type Doing } from '../../platform/action.ts'
import type { Actor } from '../../platform/actor.ts'
import { accountOf } from '../../platform/actor.ts'
import type { Id } from '../../platform/id.ts'
import { idInput } from '../../platform/input.ts'
import type { Permission } from '../../platform/permission.ts'
import { refuse } from '../../platform/refusal.ts'
import { saveAnswer, saveCall, summonedTo } from './answer-queries.ts'
import { answers, callsAfter, type Summoned } from './answers.ts'
import { tellPerson } from './letters.ts'
import { isClosedForPlanning, keepsMeetings, type Plan } from './plan.ts'
import { getPlan } from './plan-queries.ts'

type Asked = {
  readonly plan: Plan
  readonly people: readonly Summoned[]
  readonly personId: Id
  /** The person that the account of the actor is. */
  readonly own: Id | undefined
}

/** The person of the actor's account; undefined when nobody has said which. */
export const ownPerson = async (doing: Pick<Doing, 'tx'>, actor: Actor): Promise<Id | undefined> => {
  const accountId = accountOf(actor)
  return accountId === undefined ? undefined : (await personOfAccount(doing.tx, accountId))?.personId
}

const summoned = async (
  doing: Doing,
  { meetingId, personId }: { meetingId: Id; personId?: Id | undefined },
): Promise<Asked | undefined> => {
  const plan = await getPlan(doing.tx, meetingId, { lock: true })
  if (!plan) return undefined
  const people = await summonedTo(doing.tx, meetingId)
  const own = await ownPerson(doing, doing.actor)
  return { plan, people, own, personId: personId ?? own ?? '' }
}

const answersFor: Permission<Asked> = {
  who: 'ownSummons',
  holds: (actor, { plan, people, personId, own }) =>
    keepsMeetings.holds(actor, plan) || (own === personId && people.some((one) => one.personId === own)),
}

/**
 * Answers a summons: the person, or the secretary for one who has called. When a member declines the next substitute in lawful order is
 * called and told by mail (R-SUB-1). Refuses once the meeting has opened, and remote where the meeting is not held so.
 */
export const answerSummons = action({
  name: 'planning.answerSummons',
  input: z.object({ meetingId: idInput, personId: idInput.optional(), answer: z.enum(answers) }),
  subject: summoned,
  permission: answersFor,
  run: async (doing, { meetingId, answer }, { plan, people, personId }) => {
    const refusal = isClosedForPlanning(plan)
    if (refusal) return refusal
    if (answer === 'remote' && !plan.isRemote)
      return refuse('planning.notRemoteMeeting', { provision: 'KL 6 kap. 24 §' })
    if (!people.some((one) => one.personId === personId)) return refuse('planning.notSummoned')
    await saveAnswer(doing.tx, { meetingId, personId, answer, now: doing.now })
    const changed = people.map((one) => (one.personId === personId ? { ...one, answer } : one))
    const calls = callsAfter(changed, await substitutionOrderOf(doing.tx, plan.bodyId))
    for (const { personId: substitute, calledFor } of calls) {
      await saveCall(doing.tx, { meetingId, personId: substitute, calledFor })
      const letter = calledFor === undefined ? 'substituteReleased' : 'substituteCalled'
      const declined = changed.some((one) => one.personId === substitute && one.answer === 'declines')
      if (!declined) await tellPerson(doing, letter, { meetingId, personId: substitute })
    }
    return { meetingId, called: calls.filter(({ calledFor }) => calledFor !== undefined).length }
  },
  // Who answered what is nobody else's business: the journal tells that it was done.
  journal: ({ meetingId }, _, { called }) => ({ subjectId: meetingId, details: { called } }),
})
