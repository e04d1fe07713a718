import { citationText } from '../../law/citation.ts'
import type { RuleCard } from '../../law/rule.ts'

/** The provision of a rule as a refusal names it: the first that its latest version cites. */
export const provisionOf = (rule: Pick<RuleCard, 'versions'>, index = 0): string => {
  const citation = rule.versions.at(-1)?.citations[index]
  return citation === undefined ? '' : citationText(citation)
}
