import { appealPeriodEnd } from '../../law/appeal.ts'
import { type LegalForceStatus, legalForceStatus } from '../../law/legal-force.ts'
import type { Id } from '../../platform/id.ts'
import { type Refusal, refuse } from '../../platform/refusal.ts'
import { type Day, dayInWords, isAfter, isBefore } from '../../platform/time.ts'
import type { Display } from '../watch/judge.ts'

/** Överklagande: reached the authority or the court, in time or not, and what became of it. */
export type Appeal = {
  readonly appealId: Id
  readonly receivedOn: Day
  readonly isInTime: boolean
  readonly forwardedOn?: Day
  readonly outcome?: CourtOutcome
  readonly courtCaseNumber: string
  readonly finalOn?: Day
}

/** How a court ended an appeal. */
export const courtOutcomes = ['dismissed', 'rejected', 'quashed', 'withdrawn'] as const
export type CourtOutcome = (typeof courtOutcomes)[number]

/** What is known of a decision besides its notice: appeals, what the court said, and whether the notice was there all the time. */
export type ForceFacts = {
  readonly appeals: readonly Appeal[]
  readonly confirmed?: { readonly gainedOn: Day; readonly confirmedOn: Day }
  /** Only for a notice posted here: others were not watched. */
  readonly display?: Display['state']
}

/** Nothing has been heard. */
export const nothingKnown: ForceFacts = { appeals: [] }

/** Where a decision stands, with one more stand than the law has: a gap in the display that a lawyer has not judged. */
export type ForceStand = LegalForceStatus | 'toAssess'

/** The stand of an appealable decision whose notice went up on the day. Confirmed only when somebody has asked the court (R-FOR-1). */
export const forceStand = (
  { appeals, confirmed, display }: ForceFacts,
  { announcedOn, on, wasUpTheWholeTime }: { announcedOn: Day; on: Day; wasUpTheWholeTime: boolean },
): ForceStand => {
  if (appeals.some(({ outcome }) => outcome === 'quashed')) return 'quashed'
  // One that had come in on time and comes to light after somebody asked the court is for the court again.
  const isPending = appeals.some(({ outcome, isInTime }) => outcome === undefined && isInTime)
  if (confirmed && !isPending && !isBefore(on, confirmed.gainedOn)) return 'confirmed'
  if (appeals.some(({ outcome }) => outcome === undefined)) return 'appealed'
  if (display === 'toAssess') return 'toAssess'
  const wasUp = wasUpTheWholeTime && display !== 'interrupted'
  return legalForceStatus({ announcedOn, on, wasUpTheWholeTime: wasUp })
}

/** Whether an appeal that reached the authority on the day is in time (KL 13:5–6). */
export const isInTime = (announcedOn: Day, receivedOn: Day): boolean =>
  !isAfter(receivedOn, appealPeriodEnd(announcedOn).value)

/** The day from which the decision has force, when nothing stands in its way; a refusal that says what does. */
export const gainsForceOn = (
  facts: ForceFacts,
  { announcedOn, removedOn, today }: { announcedOn: Day | undefined; removedOn?: Day | undefined; today: Day },
): Day | Refusal => {
  const provision = 'KL 13 kap. 5 §'
  if (announcedOn === undefined) return refuse('notices.force.notPosted', { provision })
  if (facts.appeals.some(({ outcome }) => outcome === 'quashed')) return refuse('notices.force.quashed')
  if (facts.appeals.some(({ outcome }) => outcome === undefined)) return refuse('notices.force.pending', { provision })
  if (facts.display === 'interrupted') return refuse('notices.force.interrupted', { provision })
  if (facts.display === 'toAssess') return refuse('notices.force.toAssess', { provision })
  const ended = appealPeriodEnd(announcedOn).value
  // A notice known from papers is not watched, but it may be known when it came down.
  if (removedOn && !isAfter(removedOn, ended)) return refuse('notices.force.interrupted', { provision })
  if (!isAfter(today, ended)) return refuse('notices.force.running', { provision, facts: { day: dayInWords(ended) } })
  const rulings = facts.appeals.flatMap(({ finalOn }) => finalOn ?? [])
  const last = rulings.reduce((latest, day) => (isAfter(day, latest) ? day : latest), ended)
  return last.add({ days: 1 })
}
