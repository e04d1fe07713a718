import { immediateApproval, mayApproveAtOnce } from '../../law/putting.ts'
import { recusalQuorum } from '../../law/recusal-quorum.ts'
import { isRemitted, minorityRemit } from '../../law/voting.ts'
import { type Refusal, refuse } from '../../platform/refusal.ts'
import { whyNotAsVoted } from './found-by-vote.ts'
import { findings, type ItemFinding } from './item.ts'
import { lawBodyOf } from './meeting.ts'
import { provisionOf, quorumProvision } from './provisions.ts'
import { quorumIn, type SittingItem, servingIn } from './sitting.ts'
import { whyNotTakenUpToday } from './unannounced.ts'

/** Whether a word is something that can be found. */
export const isFinding = (word: string): word is ItemFinding => findings.some((finding) => finding === word)

/**
 * Why a finding may not stand: a board that is too few may only table (KL 6:27), the council decides what was announced (KL 5:52), a vote
 * says what was decided (KL 5:55), and those who ask for a remittal or tabling must be enough (KL 5:50). Undefined when it may.
 */
export const whyNotFound = (
  sitting: SittingItem,
  found: { readonly finding: ItemFinding; readonly asking: number | undefined },
): Refusal | undefined => {
  const { meeting, roll, item } = sitting
  const { isQuorate, needed, serving } = quorumIn(sitting, item)
  if (!isQuorate && found.finding !== 'tabled') {
    const isRecusal = meeting.bodyKind !== 'council' && item.standings.some(({ standing }) => standing === 'recused')
    const provision = isRecusal ? provisionOf(recusalQuorum, 1) : quorumProvision(meeting)
    return refuse('live.notQuorate', { provision, facts: { needed, serving } })
  }
  const present = servingIn(roll, item.standings).length
  const refusal =
    whyNotTakenUpToday(meeting, item, { finding: found.finding, present }) ?? whyNotAsVoted(item.votes, found.finding)
  if (refusal) return refusal
  if (found.asking === undefined || (found.finding !== 'remitted' && found.finding !== 'tabled')) return undefined
  if (found.asking > present) return refuse('live.askingTooMany', { facts: { present } })
  const asked = {
    body: lawBodyOf(meeting),
    present,
    asking: found.asking,
    isElection: item.kind === 'election',
    wasBefore: item.wasPutOff,
  }
  return isRemitted(asked)
    ? undefined
    : refuse(item.wasPutOff && meeting.bodyKind === 'council' ? 'live.putOffBefore' : 'live.tooFewAsk', {
        provision: provisionOf(minorityRemit),
        facts: { asking: found.asking, present },
      })
}

/** Why a paragraph may not be approved at once: its words must be there in writing (R-APP-5). */
export const whyNotAtOnce = (item: { readonly points: readonly string[] }): Refusal | undefined =>
  mayApproveAtOnce({ textReady: item.points.length > 0, hasOwnMinutes: true })
    ? undefined
    : refuse('live.textNotReady', { provision: provisionOf(immediateApproval) })
