import { bodyInSentence } from '../../papers/index.ts'
import type { Id } from '../../platform/id.ts'
import { capitalised, listInWords } from '../../platform/texts/words.ts'
import { pathWords } from './data/path-words.ts'
import { goesOnWithoutVote, isPutOffVote } from './found-by-vote.ts'
import { type LiveItem, type LiveVote, named } from './item.ts'
import type { RollRow } from './meeting.ts'
import { puttingOrderOf } from './putting-order.ts'

type PathOf = Pick<LiveItem, 'motions' | 'votes' | 'finding' | 'foundBy' | 'asking' | 'proposalFrom'> &
  Partial<Pick<LiveItem, 'puttingOrder' | 'kind' | 'agreed'>>

const filled = (template: string, facts: Readonly<Record<string, string>>): string =>
  template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const lower = facts[name]
    return lower ?? capitalised(facts[name.charAt(0).toLowerCase() + name.slice(1)] ?? '')
  })

/**
 * Beslutsgång, written from what was moved, put and voted. Empty while nothing has been found. Withdrawn motions are left out, and the
 * order is the one in which the chair put the motions (R-DEC-7).
 */
export const decisionPathText = (item: PathOf, bodyName: string, roll: readonly RollRow[]): string => {
  const { finding } = item
  const body = bodyInSentence(bodyName)
  if (finding === undefined) return item.votes.length === 0 ? '' : votesText(item, body, roll)
  const proposal = pathWords[`${item.proposalFrom ?? 'body'}Proposal`]
  const kinds = puttingOrderOf(item)
  const facts = { body, proposal }
  const ofKind = wordsOfKind(`${item.kind}.${finding}`)
  const found = (() => {
    if ((finding === 'remitted' || finding === 'tabled') && item.asking !== undefined)
      return filled(pathWords[`${finding}ByMinority`], { ...facts, count: `${item.asking}` })
    if (finding === 'remitted' || finding === 'tabled') return filled(pathWords[finding], facts)
    if (ofKind !== undefined && kinds.length < 2) return ofKind
    if (kinds.length > 1) {
      const order = listInWords(kinds.map((kind) => pathWords.motions[kind]))
      return filled(pathWords.choice, { ...facts, order, verb: pathWords.verbs[finding] })
    }
    if (finding === 'noted') return filled(pathWords.noted, facts)
    if (finding === 'approved') return filled(pathWords.decisionQuestion, facts)
    return filled(pathWords[finding], facts)
  })()
  const isPutOff = (finding === 'remitted' || finding === 'tabled') && item.asking !== undefined
  const voted = item.votes.length === 0 ? '' : votesText(item, body, roll)
  const way = goesOnWithoutVote(item.votes) ? [voted, found] : [putText(kinds), voted, isPutOff ? found : '']
  return [agreedText(item), ...way].filter((text) => text !== '').join('\n\n')
}

/** Why a matter that was not announced is decided all the same (KL 5:52). */
const agreedText = ({ agreed }: PathOf): string =>
  agreed?.count === undefined
    ? ''
    : filled(pathWords.agreed, { reason: agreed.reason.replace(/[.\s]*$/, '.'), count: `${agreed.count}` })

const wordsOfKind = (name: string): string | undefined =>
  Object.entries(pathWords.ofKind).find(([key]) => key === name)?.[1]

const putText = (kinds: LiveItem['puttingOrder']): string =>
  kinds.length < 2
    ? ''
    : filled('Ordföranden ställer proposition på förslagen i ordningen {order}.', {
        order: listInWords(kinds.map((kind) => pathWords.motions[kind])),
      })

const votesText = ({ votes }: PathOf, body: string, roll: readonly RollRow[]): string => {
  const names = new Map(roll.map((row) => [row.attendanceId, named(row)]))
  return votes
    .map((vote, index) => voteText(vote, index < votes.length - 1 && !isPutOffVote(vote), body, names))
    .join('\n\n')
}

const voteText = (vote: LiveVote, isCounter: boolean, body: string, names: ReadonlyMap<Id, string>): string => {
  const means = { yes: vote.yesMeans, no: vote.noMeans, tellers: vote.tellers }
  const winner = vote.outcome === 'lot' ? vote.drawn : vote.outcome
  const meaning = winner === 'no' ? vote.noMeans : vote.yesMeans
  const won = vote.isElection ? pathWords.elected : pathWords.decided
  const result = filled(isCounter ? pathWords.counterWon : won, { body, meaning })
  const isTie = vote.yes === vote.no
  const count = filled(vote.isElection ? pathWords.electionResult : pathWords.result, {
    ...means,
    yesCount: `${vote.yes}`,
    noCount: `${vote.no}`,
    abstaining: vote.abstain === 0 ? '' : filled(pathWords.abstaining, { count: `${vote.abstain}` }),
    winner: isTie ? 'är rösterna lika många' : pathWords.wins[winner === 'no' ? 'no' : 'yes'],
  })
  const outcome = isTie
    ? filled(pathWords[vote.outcome === 'lot' ? 'lot' : 'casting'], { winner: result })
    : `${capitalised(result)}.`
  return [
    ...(isCounter ? [pathWords.counterBallot] : []),
    filled(
      vote.method === 'closed' ? pathWords.closedVote : vote.isElection ? pathWords.election : pathWords.vote,
      means,
    ),
    ...voices(vote, names),
    `${count} ${outcome}`,
  ].join('\n')
}

/** How each one voted in an open vote, as the minutes must show it (KL 5:67). */
const voices = (vote: LiveVote, names: ReadonlyMap<Id, string>): readonly string[] =>
  (['yes', 'no', 'abstain'] as const).flatMap((choice) => {
    const chose = new Set(vote.ballots.filter((ballot) => ballot.choice === choice).map((each) => each.attendanceId))
    // In the order of the roll.
    const who = [...names].filter(([attendanceId]) => chose.has(attendanceId)).map(([, name]) => name)
    return who.length === 0
      ? []
      : [filled(pathWords.voices, { choice: pathWords.choices[choice], names: listInWords(who) })]
  })
