import { citationText } from '../../law/citation.ts'
import { councilQuorum } from '../../law/council-quorum.ts'
import { councilRecusal } from '../../law/council-recusal.ts'
import { quorum } from '../../law/quorum.ts'
import { recusal } from '../../law/recusal.ts'
import type { RuleCard } from '../../law/rule.ts'
import type { LiveMeeting } from './meeting.ts'

/** The provision that a council or a board must be enough by: KL 5:45 or 6:27. */
export const quorumProvision = ({ bodyKind }: Pick<LiveMeeting, 'bodyKind'>): string =>
  provisionOf(bodyKind === 'council' ? councilQuorum : quorum)

/** The provision that whoever is disqualified stays out by: KL 5:47 in the council, else 6:30. */
export const recusalProvision = ({ bodyKind }: Pick<LiveMeeting, 'bodyKind'>): string =>
  provisionOf(bodyKind === 'council' ? councilRecusal : recusal)

/** The provision of a rule as a refusal names it: the first that its latest version cites. */
export const provisionOf = (rule: Pick<RuleCard, 'versions'>, index = 0): string => {
  const citation = rule.versions.at(-1)?.citations[index]
  return citation === undefined ? '' : citationText(citation)
}
