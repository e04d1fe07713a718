import type { Ask } from '../../platform/web/page.tsx'
import { seesRecords } from '../cases.ts'
import { hidden } from './proposals.ts'
import { maskedWordsOf } from './web-version-queries.ts'

/**
 * What takes out of other texts of a case what is masked in its published papers, and identity numbers always (R-GDPR-2,
 * R-GDPR-3). For those who see records it leaves everything. Whoever shows words of a case's papers to the public passes them through it.
 */
export const hidingFor = async (
  { db, actor }: Pick<Ask, 'db' | 'actor'>,
  caseId: string,
): Promise<(text: string) => string> => (seesRecords(actor) ? (text) => text : hidden(await maskedWordsOf(db, caseId)))
