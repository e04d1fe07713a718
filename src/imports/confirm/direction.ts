import { sameWords } from '../joining/same-words.ts'
import type { ReadDocument } from '../output.ts'

/** How a document enters the register (OSL 5:2): it came in from someone, or was drawn up here. */
export type Registering = { readonly direction: 'received' | 'drawnUp'; readonly counterpart: string }

const longestCounterpart = 200

/** From whom a document came, as far as it says so. Another authority's paper came in, and so did a referral. */
export const registeringOf = (facts: ReadDocument, authorityName: string): Registering => {
  const isOurs = facts.authority === undefined || sameWords(facts.authority) === sameWords(authorityName)
  if (!isOurs) return received(facts.authority)
  if (facts.kind === 'referral') return received(facts.referral?.from)
  return facts.kind === 'unknown' ? received(undefined) : { direction: 'drawnUp', counterpart: '' }
}

const received = (from: string | undefined): Registering => ({
  direction: 'received',
  counterpart: (from ?? '').slice(0, longestCounterpart),
})
