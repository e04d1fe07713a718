import type { Partnership } from '../../partnerships/index.ts'
import type { Read } from '../../platform/db/db.ts'
import type { Id } from '../../platform/id.ts'
import { conclusions } from '../aid/conclusion-queries.ts'
import { levelOf } from '../aid/level-queries.ts'
import { partnershipValue } from '../aid/value-queries.ts'
import type { KeptAnswer, Side } from '../assessments.ts'
import { latestAnswers } from '../queries.ts'
import type { Known } from './known.ts'
import type { SumsOf } from './sums.ts'

/** Who asks for what is known of a partnership, and how agreements are asked. */
export type AskingKnown = {
  readonly partnership: Partnership
  readonly authorityId: Id
  readonly side: Side
  readonly sumsOf: SumsOf
  /** The answers, where they are known already. */
  readonly answers?: readonly KeptAnswer[] | undefined
}

/** What answers, value, aid, level and agreement know of a partnership, asked for together. Five statements at most. */
export const knownOf = async (
  db: Read,
  { partnership, authorityId, side, sumsOf, answers }: AskingKnown,
): Promise<Known> => {
  const { partnershipId, parties } = partnership
  const [latest, value, concluded, level, sums] = await Promise.all([
    answers ?? latestAnswers(db, [partnershipId]).then((found) => found.get(partnershipId) ?? []),
    partnershipValue(db, partnershipId),
    side === 'authority' ? conclusions(db, partnershipId) : [],
    levelOf(db, partnershipId),
    sumsOf(db, partnership),
  ])
  return {
    authorityId,
    associations: parties.flatMap(({ kind, organisationId }) => (kind === 'association' ? [organisationId] : [])),
    answers: latest,
    value,
    conclusions: concluded.filter((one) => one.authorityId === authorityId),
    level,
    sums,
  }
}
