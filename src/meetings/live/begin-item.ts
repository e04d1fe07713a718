import { z } from 'zod'
import { action, type Doing } from '../../platform/action.ts'
import { idInput } from '../../platform/input.ts'
import { type Refusal, refuse } from '../../platform/refusal.ts'
import { proposedAppeal } from './appeal-proposal.ts'
import { type AgendaItem, isMatter } from './item.ts'
import { standingsBefore } from './item-queries.ts'
import { writeStandings } from './item-recording.ts'
import { bodyOf, keepsMinutes, whyNotOpen } from './meeting.ts'
import { beginItem } from './meeting-recording.ts'
import { getSitting, type Sitting, type SittingItem } from './sitting.ts'
import { standingsAtOpening } from './standings.ts'

/** Takes up an item: it gets its paragraph, who serves is proposed as the law says, and the decision begins as what is proposed. */
export const takeUp = async (
  doing: Doing,
  sitting: Pick<SittingItem, 'meeting' | 'roll' | 'barred' | 'table' | 'before'>,
  item: AgendaItem,
): Promise<number> => {
  const { meeting } = sitting
  const isProposal = meeting.bodyKind === 'subcommittee' && isMatter(item.kind)
  const appealType = proposedAppeal(meeting, { kind: item.kind }, isProposal)
  const [paragraph] = await Promise.all([
    beginItem(doing, meeting, { itemId: item.meetingItemId, appealType }),
    writeStandings(doing, item.meetingItemId, { standings: standingsAtOpening(sitting) }),
  ])
  return paragraph
}

/** Why an item may not be taken up: it was already, it was struck, or another is on the table. */
export const whyNotTakenUp = ({ agenda }: Pick<Sitting, 'agenda'>, item: AgendaItem): Refusal | undefined => {
  if (item.handling !== 'waiting') return refuse('live.alreadyBegun')
  const open = agenda.find(({ handling }) => handling === 'open')
  return open ? refuse('live.anotherIsOpen', { facts: { paragraph: open.paragraph ?? 0 } }) : undefined
}

/** Takes up one item of the agenda. */
export const openItem = action({
  name: 'live.openItem',
  input: z.object({ meetingId: idInput, itemId: idInput }),
  subject: async ({ tx }, { meetingId, itemId }) => {
    const [sitting, before] = await Promise.all([
      getSitting(tx, meetingId, { lock: true }),
      standingsBefore(tx, { meetingId, itemId }),
    ])
    const item = sitting?.agenda.find(({ meetingItemId }) => meetingItemId === itemId)
    return sitting && item && { ...sitting, before, item, ...bodyOf(sitting.meeting) }
  },
  permission: keepsMinutes,
  run: async (doing, { meetingId, itemId }, { item, ...sitting }) => {
    const refusal = whyNotOpen(sitting.meeting) ?? whyNotTakenUp(sitting, item)
    if (refusal) return refusal
    const paragraph = await takeUp(doing, sitting, item)
    return { meetingId, itemId, paragraph }
  },
  journal: (_, __, { meetingId, itemId, paragraph }) => ({ subjectId: itemId, details: { meetingId, paragraph } }),
})
