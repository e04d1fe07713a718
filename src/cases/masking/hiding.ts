import type { Id } from '../../platform/id.ts'
import type { Ask } from '../../platform/web/page.tsx'
import { seesRecords } from '../cases.ts'
import { maskedWordsIn } from './masked-words-queries.ts'
import { contactsIn, hidden } from './proposals.ts'

/**
 * What takes out of other texts of cases what is masked in their published papers, private persons of minutes that nobody has
 * masked yet, and telephone numbers, mail addresses and identity numbers always (R-GDPR-2, R-GDPR-3). For those who see records it leaves everything and asks nothing; else it is one statement. Whoever shows words of a
 * case's papers to the public passes them through it.
 */
export const hidingIn = async (
  { db, actor }: Pick<Ask, 'db' | 'actor'>,
  caseIds: readonly Id[],
): Promise<(caseId: Id, text: string) => string> => {
  if (seesRecords(actor)) return (_, text) => text
  const words = Map.groupBy(await maskedWordsIn(db, [...new Set(caseIds)]), ({ caseId }) => caseId)
  return (caseId, text) => hidden([...(words.get(caseId) ?? []).map((row) => row.words), ...contactsIn(text)])(text)
}

/** The same for one case. */
export const hidingFor = async (ask: Pick<Ask, 'db' | 'actor'>, caseId: Id): Promise<(text: string) => string> => {
  const hide = await hidingIn(ask, [caseId])
  return (text) => hide(caseId, text)
}
