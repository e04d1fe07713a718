import { z } from 'zod'
import { action } from '../../platform/action.ts'
import { idInput } from '../../platform/input.ts'
import { isRefusal, type Refusal, refuse } from '../../platform/refusal.ts'
import { fieldsInput } from './fields-input.ts'
import { keepPaper } from './item-keeping.ts'
import { partShape, refinePart } from './item-part-input.ts'
import { doPart, partNames } from './item-parts.ts'
import { keepService } from './item-service.ts'
import { valuesOf } from './item-values.ts'
import { bodyOf, keepsMinutes, whyNotOpen } from './meeting.ts'
import { type FieldValues, merge, readMarks } from './merge.ts'
import { getSittingItem, type SittingItem } from './sitting.ts'
import { writeTogether } from './writing.ts'

/**
 * Keeps everything that the form of a paragraph holds and does what its button says, all or nothing. What somebody else has changed
 * meanwhile is kept; where both have changed the same field it refuses 'live.changedMeanwhile', and the person chooses.
 */
export const saveItem = action({
  name: 'live.saveItem',
  input: z
    .object({
      meetingId: idInput,
      itemId: idInput,
      sent: fieldsInput,
      seen: z.string().max(60_000),
      verb: z
        .string()
        .max(60)
        .regex(/^[a-zA-Z]+(\.[a-zA-Z0-9-]+)*$/),
      ...partShape,
    })
    .superRefine(refinePart),
  subject: async ({ tx }, ids) => {
    const found = await getSittingItem(tx, ids, { lock: true })
    return found && { ...found, ...bodyOf(found.meeting) }
  },
  permission: keepsMinutes,
  run: async (doing, input, sitting): Promise<{ itemId: string; verb: string } | Refusal> => {
    const refusal = whyNotOpen(sitting.meeting) ?? whyNotHandled(sitting)
    if (refusal) return refusal
    const was = valuesOf(sitting.item, sitting)
    const { values, collisions } = merge({ theirs: was, sent: input.sent, seen: readMarks(input.seen) })
    if (collisions.length > 0) return refuse('live.changedMeanwhile', { facts: { count: collisions.length } })
    const served = keepService(doing, sitting, { values: { ...values, ...recusedBy(input.verb) }, was, input })
    if (isRefusal(served)) return served
    const by = 'name' in doing.actor ? doing.actor.name : ''
    const kept = keepPaper(withoutVote(served.sitting, input.verb), {
      ...{ values: { ...values, ...emptiedBy(input.verb) }, was, by },
    })
    if (isRefusal(kept)) return kept
    const done = await doPart(doing, kept.sitting, input)
    if (isRefusal(done)) return done
    await writeTogether(doing, [...served.writings, ...kept.writings, ...done.writings])
    return done.to ?? { itemId: input.itemId, verb: input.verb }
  },
  journal: (_, { item }, { verb }) => ({
    subjectId: item.meetingItemId,
    details: { meetingId: item.meetingId, verb: partNames.find((name) => verb.startsWith(name)) ?? 'save' },
  }),
})

/** The boxes that the proposal of recusals ticks: `recuse.3.7` is those at places 3 and 7 of the roll. */
const recusedBy = (verb: string): FieldValues => {
  const [name, ...places] = verb.split('.')
  return name === 'recuse' ? Object.fromEntries(places.map((place) => [`recused.${place}`, '1'])) : {}
}

/** The words that a button takes back, so that they write themselves again: `restore.decisionPath`. */
const emptiedBy = (verb: string): FieldValues => {
  const [name, field] = verb.split('.')
  return name === 'restore' && (field === 'background' || field === 'decisionPath') ? { [field]: '' } : {}
}

/** The paragraph without the vote that a button takes away: what is found need not agree with that one. */
const withoutVote = (sitting: SittingItem, verb: string): SittingItem => {
  const [name, place] = verb.split('.')
  if (name !== 'removeVote') return sitting
  const votes = sitting.item.votes.filter(({ position }) => `${position}` !== place)
  return { ...sitting, item: { ...sitting.item, votes } }
}

const whyNotHandled = ({ item }: SittingItem): Refusal | undefined =>
  item.handling === 'open' || item.handling === 'done' ? undefined : refuse('live.notBegun')
