import { assignment } from '../../law/assignment.ts'
import { actingChair } from '../../law/chair.ts'
import { type MinutesSlot, minutesContent, missingInMinutes } from '../../law/minutes-content.ts'
import { abstaining } from '../../law/putting.ts'
import { reservation } from '../../law/reservation.ts'
import { announcedItems } from '../../law/summons.ts'
import type { StatusState } from '../../platform/ui/status.tsx'
import { whyNotAsVoted } from './found-by-vote.ts'
import { isMatter } from './item.ts'
import { provisionOf, quorumProvision, recusalProvision } from './provisions.ts'
import { quorumIn, type SittingItem } from './sitting.ts'
import { needsAgreement } from './unannounced.ts'
import { samePoints } from './written-points.ts'

/** One thing that a paragraph needs. What is done is told shortly; what is missing with the provision that asks for it. */
export type Need = {
  readonly key:
    | 'serving'
    | 'quorum'
    | 'agreed'
    | 'chair'
    | 'recusal'
    | 'motions'
    | 'found'
    | 'points'
    | 'votes'
    | 'reservation'
    | 'assignment'
    | 'secrecy'
    | 'approvers'
  readonly state: Extract<StatusState, 'done' | 'late' | 'todo' | 'stop'>
  readonly count: number
  readonly provision?: string
}

/** What the law and the house ask of a paragraph (R-MIN-1 and what belongs to it), each with whether it is there. */
export const needsOf = (sitting: SittingItem): readonly Need[] => {
  const { item } = sitting
  const { isQuorate, serving } = quorumIn(sitting, item)
  const recused = item.standings.filter(({ standing }) => standing === 'recused').length
  const lacks = new Set(missingOf(sitting))
  const law = provisionOf(minutesContent, 1)
  const need = (key: Need['key'], isDone: boolean, count: number, provision = law): Need => ({
    key,
    state: isDone ? 'done' : 'late',
    count,
    ...(isDone ? {} : { provision }),
  })
  const standing = item.motions.filter(({ isWithdrawn }) => !isWithdrawn)
  const undated = item.assignments.filter(({ dueOn }) => dueOn === undefined).length
  const wordless = item.reservations.filter(({ text }) => text === '').length
  return [
    need('serving', !lacks.has('serving'), serving),
    ...(isQuorate || item.finding === 'tabled'
      ? []
      : [{ ...need('quorum', false, serving, quorumProvision(sitting.meeting)), state: 'stop' as const }]),
    ...(needsAgreement(sitting.meeting, item)
      ? [need('agreed', item.agreed.count !== undefined, item.agreed.count ?? 0, provisionOf(announcedItems))]
      : []),
    need(
      'chair',
      item.standings.some(({ leads }) => leads),
      1,
      provisionOf(actingChair),
    ),
    ...(recused === 0 ? [] : [need('recusal', true, recused, recusalProvision(sitting.meeting))]),
    ...(standing.length === 0 ? [] : [need('motions', true, standing.length)]),
    need('found', item.finding !== undefined && whyNotAsVoted(item.votes, item.finding) === undefined, 1),
    ...(needsPoints(sitting) ? [need('points', saysDecision(item), item.points.length)] : []),
    ...(item.votes.length === 0
      ? []
      : [need('votes', !lacks.has('votes'), item.votes.length, provisionOf(abstaining))]),
    ...(item.reservations.length === 0
      ? []
      : [need('reservation', wordless === 0, wordless || item.reservations.length, provisionOf(reservation))]),
    ...(item.assignments.length === 0
      ? []
      : [need('assignment', undated === 0, undated || item.assignments.length, provisionOf(assignment))]),
    ...(item.isClosedDoors ? [need('secrecy', item.secrecyProvision !== '', 1)] : []),
    ...(item.kind === 'approvers' ? [need('approvers', sitting.approvers.length > 0, sitting.approvers.length)] : []),
  ]
}

// An amended proposal that says what was proposed has not been amended yet.
const saysDecision = ({ finding, points, proposals }: SittingItem['item']): boolean =>
  points.length > 0 && !(finding === 'amended' && samePoints(points, proposals))

const needsPoints = ({ item }: SittingItem): boolean =>
  isMatter(item.kind) && item.finding !== 'tabled' && item.finding !== 'remitted' && item.finding !== 'noted'

const missingOf = ({ item }: SittingItem): readonly MinutesSlot[] => {
  const open = item.votes.filter(({ method }) => method === 'open')
  return missingInMinutes({
    showsServing: item.standings.some(({ standing }) => standing === 'serves'),
    showsDecision: item.finding !== undefined,
    motionsMade: item.motions.length,
    motionsWithdrawn: item.motions.filter(({ isWithdrawn }) => isWithdrawn).length,
    motionsShown: item.motions.filter(({ isWithdrawn }) => !isWithdrawn).length,
    showsOrder: item.finding !== undefined,
    hadOpenVote: open.length > 0,
    showsResult: open.every(({ outcome }) => outcome !== undefined),
    showsVotesByName: open.every(({ ballots, yes, no, abstain }) => ballots.length === yes + no + abstain),
    reservationsMade: item.reservations.length,
    reservationsShown: item.reservations.length,
  })
}
