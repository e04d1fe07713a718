import type { LiveMotion, LiveVote } from './item.ts'

/** What is put against what in the next vote, and which one of how many it is. */
export type NextRound = {
  readonly round: number
  readonly rounds: number
  readonly isMain: boolean
  readonly yes: string
  readonly no: string
}

type Words = {
  readonly main: string
  readonly reject: string
  /** How what somebody has moved in own words is put. */
  readonly moved: (text: string) => string
}

/**
 * The next vote among what has been moved (R-DEC-5): proposals against the main one meet each other first, then the winner meets the
 * main proposal. A lone motion is put against rejecting it.
 */
export const nextRound = (motions: readonly LiveMotion[], votes: readonly LiveVote[], words: Words): NextRound => {
  const others = [
    ...new Set(
      motions
        .filter(({ isWithdrawn, kind }) => !isWithdrawn && (kind === 'amend' || kind === 'reject' || kind === 'other'))
        .map(({ kind, text }) => (text === '' || kind === 'reject' ? words.reject : words.moved(text))),
    ),
  ]
  const [first = words.reject, ...rest] = others
  const rounds = Math.max(1, others.length)
  const round = Math.min(votes.length + 1, rounds)
  const counters = votes.slice(0, rest.length)
  const counter = counters.reduce(
    (standing, vote, index) => (winnerOf(vote) === 'yes' ? standing : (rest[index] ?? standing)),
    first,
  )
  const isMain = round === rounds
  return isMain
    ? { round, rounds, isMain, yes: words.main, no: counter }
    : { round, rounds, isMain, yes: counter, no: rest[counters.length] ?? words.reject }
}

/** Which side won a vote, by votes, by the chair's or by lot. */
export const winnerOf = ({ outcome, drawn }: LiveVote): 'yes' | 'no' =>
  (outcome === 'lot' ? drawn : outcome) === 'no' ? 'no' : 'yes'
