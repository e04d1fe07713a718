import { isPutOffVote, winnerOf } from './found-by-vote.ts'
import type { LiveMotion, LiveVote, VoteFinding } from './item.ts'

/** What is put against what in the next vote, and which one of how many it is. */
export type NextRound = {
  readonly round: number
  readonly rounds: number
  readonly isMain: boolean
  readonly yes: string
  readonly no: string
  readonly yesFinding: VoteFinding
  readonly noFinding: VoteFinding
}

type Words = {
  readonly main: string
  readonly reject: string
  readonly decideToday: string
  readonly remit: string
  readonly table: string
  /** How what somebody has moved in own words is put. */
  readonly moved: (text: string) => string
}

/**
 * The next vote among what has been moved (R-DEC-5): proposals against the main one meet each other first, then the winner meets the
 * main proposal. A lone motion is put against rejecting it, and where all that is moved is to put the matter off, that is asked.
 */
export const nextRound = (motions: readonly LiveMotion[], held: readonly LiveVote[], words: Words): NextRound => {
  const votes = held.filter((vote) => !isPutOffVote(vote))
  const others = [
    ...new Set(
      motions
        .filter(({ isWithdrawn, kind }) => !isWithdrawn && (kind === 'amend' || kind === 'reject' || kind === 'other'))
        .map(({ kind, text }) => (text === '' || kind === 'reject' ? words.reject : words.moved(text))),
    ),
  ]
  const [first = words.reject, ...rest] = others
  const putOff = motions.find(({ isWithdrawn, kind }) => !isWithdrawn && (kind === 'remit' || kind === 'table'))?.kind
  if (others.length === 0 && held.length === 0 && putOff) {
    const no = putOff === 'remit' ? words.remit : words.table
    const noFinding = putOff === 'remit' ? 'remitted' : 'tabled'
    return { round: 1, rounds: 1, isMain: true, yes: words.decideToday, no, yesFinding: 'goesOn', noFinding }
  }
  const rounds = Math.max(1, others.length)
  const round = Math.min(votes.length + 1, rounds)
  const counters = votes.slice(0, rest.length)
  const counter = counters.reduce(
    (standing, vote, index) => (winnerOf(vote) === 'yes' ? standing : (rest[index] ?? standing)),
    first,
  )
  const isMain = round === rounds
  const goesOn = { yesFinding: 'goesOn', noFinding: 'goesOn' } as const
  const noFinding = counter === words.reject ? ('rejected' as const) : ('amended' as const)
  return isMain
    ? { round, rounds, isMain, yes: words.main, no: counter, yesFinding: 'approved', noFinding }
    : { round, rounds, isMain, yes: counter, no: rest[counters.length] ?? words.reject, ...goesOn }
}
