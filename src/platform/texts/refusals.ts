import type { Refusal } from '../refusal.ts'
import type { Facts, Translate } from './texts.ts'

/** What a refusal tells the person to do, in their language. A capability keeps the text at the reason or below `refusals`. */
export const refusalInWords = (t: Translate, { reason, facts }: Refusal): string =>
  t.find(`refusals.${reason}`, facts) ?? t.find(reason, facts) ?? t('refused.unknown')

/** The same where the facts were not kept, as in the journal: "…" stands for each. Undefined when nobody brings a text. */
export const refusalWithoutFacts = (t: Translate, reason: string): string | undefined =>
  t.find(`refusals.${reason}`, notKept) ?? t.find(reason, notKept)

const notKept: Facts = new Proxy<Facts>({}, { get: () => '…' })
