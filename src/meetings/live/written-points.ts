import { listInWords } from '../../platform/texts/words.ts'
import { decisionWords, electionWords } from './data/decision-words.ts'
import { type ItemFinding, type LiveItem, named } from './item.ts'
import type { RollRow } from './meeting.ts'
import type { FieldValues } from './merge.ts'

type Found = {
  readonly finding: ItemFinding | undefined
  /** Who is elected to approve, as the fields of the form name them by place. */
  readonly elected: FieldValues
}

/**
 * The decision as it writes itself: what was proposed when that is approved, and never what was proposed when it was rejected, remitted or
 * tabled. An amended proposal begins as it was, for somebody to amend.
 */
export const writtenPoints = (
  { kind, proposals }: Pick<LiveItem, 'kind' | 'proposals'>,
  { finding, elected }: Found,
  roll: readonly RollRow[],
): readonly string[] => {
  if (kind === 'approvers' && finding === 'approved') return electedInWords(elected, roll)
  if (finding === undefined || finding === 'amended') return proposals
  if (finding === 'approved' && proposals.length > 0) return proposals
  const written = decisionWords[kind]?.[finding] ?? decisionWords['*']?.[finding]
  return written === undefined ? [] : [written]
}

const electedInWords = (elected: FieldValues, roll: readonly RollRow[]): readonly string[] => {
  const at = (name: string) => roll.filter(({ position }) => `${position}` === elected[name]).map(named)
  const approvers = ['approver.1', 'approver.2'].flatMap(at)
  if (approvers.length === 0) return []
  const [substitute] = at('approverSubstitute')
  return [
    electionWords.approvers.replace('{names}', listInWords(approvers)),
    ...(substitute === undefined ? [] : [electionWords.substitute.replace('{name}', substitute)]),
  ]
}

/** Whether two decisions say the same, point by point. */
export const samePoints = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((text, index) => text === other[index])
