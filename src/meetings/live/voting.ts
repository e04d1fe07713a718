import { z } from 'zod'
import { abstaining, mayAbstain } from '../../law/putting.ts'
import { voteOutcome, voteResult } from '../../law/voting.ts'
import { action } from '../../platform/action.ts'
import type { Id } from '../../platform/id.ts'
import { idInput, lineInput, optionalTextInput } from '../../platform/input.ts'
import { isRefusal, type Refusal, refuse } from '../../platform/refusal.ts'
import { whyNotAsVoted } from './found-by-vote.ts'
import { type LiveVote, type VoteFinding, voteFindings } from './item.ts'
import { bodyOf, keepsMinutes, lawBodyOf, whyNotOpen } from './meeting.ts'
import { addVote } from './part-recording.ts'
import { provisionOf } from './provisions.ts'
import { getSittingItem, quorumIn, type SittingItem, servingIn } from './sitting.ts'

const optionalCount = z
  .string()
  .trim()
  .default('')
  .refine((text) => /^\d{0,3}$/.test(text), { error: 'field.notNumber' })
  .transform(Number)

const tick = z
  .string()
  .optional()
  .transform((text) => text !== undefined && text !== '')

/** Holds a vote in a paragraph: open by name, or closed with counts and tellers in an election. */
export const recordVote = action({
  name: 'live.recordVote',
  input: z.object({
    meetingId: idInput,
    itemId: idInput,
    yesMeans: lineInput(300),
    noMeans: lineInput(300),
    yesFinding: z.enum(voteFindings),
    noFinding: z.enum(voteFindings),
    method: z.enum(['open', 'closed']).default('open'),
    isElection: tick,
    isPublicPower: tick,
    /** How each one votes, by place on the roll. */
    ballots: z.record(z.string(), z.enum(['', 'yes', 'no', 'abstain'])).default({}),
    /** How everyone votes for whom nothing is said. */
    others: z.enum(['', 'yes', 'no', 'abstain']).default(''),
    yes: optionalCount,
    no: optionalCount,
    abstain: optionalCount,
    tellers: optionalTextInput(500),
    drawn: z.enum(['', 'yes', 'no']).default(''),
  }),
  subject: async ({ tx }, ids) => {
    const found = await getSittingItem(tx, ids, { lock: true })
    return found && { ...found, ...bodyOf(found.meeting) }
  },
  permission: keepsMinutes,
  run: async (doing, input, sitting) => {
    const refusal =
      whyNotOpen(sitting.meeting) ?? (sitting.item.paragraph === undefined ? refuse('live.notBegun') : undefined)
    if (refusal) return refusal
    if (!quorumIn(sitting, sitting.item).isQuorate)
      return refuse('live.tooFewToVote', { provision: provisionOf(voteResult) })
    const vote = input.method === 'open' ? openVote(sitting, input) : closedVote(sitting, input)
    if (isRefusal(vote)) return vote
    const { finding, handling, votes } = sitting.item
    const afterwards =
      finding && handling === 'done'
        ? whyNotAsVoted([...votes, { ...vote, position: votes.length }], finding)
        : undefined
    if (afterwards) return afterwards
    await addVote(doing, sitting.item, vote)
    return { itemId: input.itemId, outcome: vote.outcome ?? '' }
  },
  journal: ({ meetingId, method }, { item }, { outcome }) => ({
    subjectId: item.meetingItemId,
    details: { meetingId, method, outcome },
  }),
})

type Ballots = Readonly<Record<string, '' | 'yes' | 'no' | 'abstain'>>
type Counts = { readonly yes: number; readonly no: number; readonly abstain: number }
type VoteInput = Counts & {
  readonly yesMeans: string
  readonly noMeans: string
  readonly yesFinding: VoteFinding
  readonly noFinding: VoteFinding
  readonly isElection: boolean
  readonly isPublicPower: boolean
  readonly ballots: Ballots
  readonly others: '' | 'yes' | 'no' | 'abstain'
  readonly tellers: string
  readonly drawn: '' | 'yes' | 'no'
}

/** An open vote. Refuses a ballot by one who does not serve, one who has not answered, and an abstention where none is allowed. */
const openVote = (sitting: SittingItem, input: VoteInput): Omit<LiveVote, 'position'> | Refusal => {
  const { roll, item, meeting } = sitting
  const serving = servingIn(roll, item.standings)
  const servingPlaces = new Set(serving.map(({ position }) => `${position}`))
  const rest = Object.fromEntries(serving.map(({ position }) => [`${position}`, input.others]))
  const said = Object.entries(input.ballots).filter(([, choice]) => choice !== '')
  const cast = Object.entries({ ...rest, ...Object.fromEntries(said) }).filter(([, choice]) => choice !== '')
  if (cast.some(([place]) => !servingPlaces.has(place)))
    return refuse('live.notVoter', { provision: provisionOf(voteResult) })
  const missing = serving.length - cast.length
  if (missing > 0) return refuse('live.notAllVoted', { facts: { count: missing } })
  const byPlace = new Map(serving.map(({ position, attendanceId }) => [`${position}`, attendanceId]))
  const ballots = cast.flatMap(([place, choice]) => {
    const attendanceId = byPlace.get(place)
    return attendanceId === undefined || choice === '' ? [] : [{ attendanceId, choice }]
  })
  const of = (choice: 'yes' | 'no' | 'abstain') => ballots.filter((ballot) => ballot.choice === choice).length
  const counts = { yes: of('yes'), no: of('no'), abstain: of('abstain') }
  const leader = item.standings.find(({ leads }) => leads)?.attendanceId
  const chair = ballots.find(({ attendanceId }) => attendanceId === leader)?.choice
  const isPublicPower = input.isPublicPower && lawBodyOf(meeting) === 'board'
  const isNeeded = counts.yes === counts.no && !input.isElection
  if (
    ballots.some(
      ({ attendanceId, choice }) =>
        choice === 'abstain' && !mayAbstain({ isChair: attendanceId === leader, isNeeded, isPublicPower }),
    )
  )
    return refuse('live.mayNotAbstain', { provision: provisionOf(abstaining, isPublicPower ? 1 : 0) })
  return concluded({ ...input, ...counts }, { method: 'open', ballots }, chair === 'abstain' ? undefined : chair)
}

/** A closed vote: elections and appointments only (KL 5:54). Refuses more votes than there are voters, and one without tellers. */
const closedVote = ({ roll, item }: SittingItem, input: VoteInput): Omit<LiveVote, 'position'> | Refusal => {
  if (!input.isElection) return refuse('live.closedIsForElections', { provision: provisionOf(voteResult) })
  if (input.tellers === '') return refuse('live.noTellers')
  const voters = servingIn(roll, item.standings).length
  if (input.yes + input.no + input.abstain !== voters) return refuse('live.countDiffers', { facts: { voters } })
  return concluded(input, { method: 'closed', ballots: [] }, undefined)
}

type How = {
  readonly method: 'open' | 'closed'
  readonly ballots: readonly { attendanceId: Id; choice: 'yes' | 'no' | 'abstain' }[]
}

const concluded = (
  input: VoteInput,
  how: How,
  chair: 'yes' | 'no' | undefined,
): Omit<LiveVote, 'position'> | Refusal => {
  const { yes, no, abstain, isElection, yesMeans, noMeans, yesFinding, noFinding, tellers, drawn } = input
  if (yes + no + abstain === 0) return refuse('live.nobodyVoted')
  const outcome = voteOutcome({ yes, no, isElection, chair })
  if (outcome === 'needsChair') return refuse('live.needsChair', { provision: provisionOf(voteResult, 1) })
  if (outcome === 'lot' && drawn === '') return refuse('live.needsLot', { provision: provisionOf(voteResult, 1) })
  return {
    ...how,
    ...{ yes, no, abstain, yesMeans, noMeans, yesFinding, noFinding, isElection, outcome, tellers },
    ...(outcome === 'lot' && drawn !== '' ? { drawn } : {}),
  }
}
