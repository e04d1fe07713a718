import { voteResult } from '../../law/voting.ts'
import { type Refusal, refuse } from '../../platform/refusal.ts'
import type { ItemFinding, LiveVote, VoteFinding } from './item.ts'
import { provisionOf } from './provisions.ts'

/** Which side won a vote, by votes, by the chair's or by lot. */
export const winnerOf = ({ outcome, drawn }: LiveVote): 'yes' | 'no' =>
  (outcome === 'lot' ? drawn : outcome) === 'no' ? 'no' : 'yes'

/** What a vote decides by its count, the chair's casting vote or the lot; undefined where nobody has told what its sides mean. */
const decidedBy = (vote: LiveVote): VoteFinding | undefined =>
  winnerOf(vote) === 'yes' ? vote.yesFinding : vote.noFinding

/** The vote that an item was decided by, and what it decided: the last one that decides. None after one whose meaning is not known. */
export const foundByVote = (
  votes: readonly LiveVote[],
): { readonly vote: LiveVote; readonly finding: ItemFinding } | undefined => {
  const vote = votes.findLast((one) => decidedBy(one) !== 'goesOn')
  const finding = vote && decidedBy(vote)
  return vote && finding && finding !== 'goesOn' ? { vote, finding } : undefined
}

/** Whether votes have been held that leave the matter to be found without counting. */
export const goesOnWithoutVote = (votes: readonly LiveVote[]): boolean =>
  votes.every((vote) => decidedBy(vote) === 'goesOn')

/** Whether a vote asks when or by whom the matter is decided, not what. */
export const isPutOffVote = ({ yesFinding, noFinding }: LiveVote): boolean =>
  [yesFinding, noFinding].some((finding) => finding === 'remitted' || finding === 'tabled')

/** Why something else than what the votes decided may not stand as found (KL 5:55–56). */
export const whyNotAsVoted = (votes: readonly LiveVote[], finding: ItemFinding): Refusal | undefined => {
  const found = foundByVote(votes)
  if (!found || found.finding === finding) return undefined
  const { yes, no, outcome } = found.vote
  const how = yes !== no ? 'counted' : outcome === 'lot' ? 'byLot' : 'byChair'
  return refuse(`live.notAsVoted.${how}.${found.finding}`, {
    provision: provisionOf(voteResult, yes !== no ? 0 : 1),
    facts: { yes, no },
  })
}
