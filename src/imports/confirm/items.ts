import { type AppealType as AppealInLaw, appealType } from '../../law/appeal.ts'
import type { AppealType, MeetingItem } from '../../meetings/index.ts'
import type { BodyKind } from '../../organisations/index.ts'
import type { Item } from '../output.ts'

type Told = Pick<MeetingItem, 'title' | 'outcome' | 'proposalFrom' | 'points' | 'motions' | 'votes' | 'reservations'>

/** What is known of an item beside its paragraph. `caseNumber` is the case it belongs to. */
export type ItemFacts = { readonly [F in keyof Told]?: Told[F] | undefined } & {
  readonly caseNumber?: string | undefined
}

/** What the document says of an item. */
export const factsOfItem = (item: Item, caseNumber: string | undefined): ItemFacts => ({
  title: item.title,
  outcome: item.outcome,
  proposalFrom: item.proposalFrom,
  points: item.points,
  motions: item.motions?.map(({ by, kind, text = '' }) => ({ by, kind, text })),
  votes: item.votes?.map((vote) => ({ abstain: 0, ...vote })),
  reservations: item.reservations,
  caseNumber,
})

/** What the records say of an item. */
export const factsOfKnownItem = (item: MeetingItem, caseNumber: string | undefined): ItemFacts => {
  const { title, outcome, proposalFrom, points, motions, votes, reservations } = item
  return { title, outcome, proposalFrom, points, motions, votes, reservations, caseNumber }
}

const inTable: Readonly<Record<AppealInLaw, AppealType>> = {
  legalityReview: 'legalityReview',
  administrativeAppeal: 'administrativeAppeal',
  nonePreparatory: 'preparatory',
  noneExecution: 'execution',
}

/**
 * How a decision may be appealed, as far as its outcome tells (R-APL-2). Execution and appeals under other laws are never
 * guessed: a person says so in the decision.
 */
export const appealTypeOf = (outcome: ItemFacts['outcome'], kind: BodyKind): AppealType => {
  const nature = outcome === 'proposal' ? 'proposal' : outcome === 'decision' ? 'decision' : 'preparation'
  const decides = outcome === undefined ? 'decision' : nature
  return inTable[appealType({ nature: decides, body: kind === 'council' ? 'council' : 'board' })]
}
