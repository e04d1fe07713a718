import { appealType, type DecisionNature } from '../../law/appeal.ts'
import type { AppealType, Outcome } from '../meetings.ts'
import { type ItemFinding, type ItemKind, isMatter } from './item.ts'
import type { LiveMeeting } from './meeting.ts'
import { lawBodyOf } from './meeting.ts'

/** What a decision is in the eyes of the law, as far as kind, finding and body tell. */
export const natureOf = (
  item: { readonly kind: ItemKind; readonly finding?: ItemFinding | undefined },
  isProposal: boolean,
): DecisionNature => {
  if (isProposal) return 'proposal'
  if (!isMatter(item.kind) || item.finding === 'noted') return 'preparation'
  return item.finding === 'remitted' || item.finding === 'tabled' ? 'preparation' : 'decision'
}

/** How the decision may be tried, as the law proposes it (R-APL-2). The secretary has the last word. */
export const proposedAppeal = (
  meeting: Pick<LiveMeeting, 'bodyKind'>,
  item: { readonly kind: ItemKind; readonly finding?: ItemFinding | undefined },
  isProposal: boolean,
): AppealType => {
  const found = appealType({ nature: natureOf(item, isProposal), body: lawBodyOf(meeting) })
  if (found === 'nonePreparatory') return 'preparatory'
  return found === 'noneExecution' ? 'execution' : found
}

/** What other parts of the house read of a finding; nothing of a roll call. A subcommittee proposes unless told otherwise. */
export const outcomeOf = (finding: ItemFinding, isProposal: boolean, kind: ItemKind): Outcome | undefined => {
  if (finding === 'remitted' || finding === 'tabled') return finding
  if (finding === 'noted') return kind === 'rollCall' || kind === 'recusal' ? undefined : 'information'
  return isProposal ? 'proposal' : 'decision'
}
