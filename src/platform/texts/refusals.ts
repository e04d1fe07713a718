import type { Refusal } from '../refusal.ts'
import type { Translate } from './texts.ts'

/** What a refusal tells the person to do, in their language. A capability keeps the text at the reason or below `refusals`. */
export const refusalInWords = (t: Translate, { reason, facts }: Refusal): string =>
  t.find(`refusals.${reason}`, facts) ?? t.find(reason, facts) ?? t('refused.unknown')
