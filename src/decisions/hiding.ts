import { hidingFor, seesRecords } from '../cases/index.ts'
import type { MeetingItem } from '../meetings/index.ts'
import type { Id } from '../platform/id.ts'
import type { Ask } from '../platform/web/page.tsx'
import { type Decision, isOutside } from './decisions.ts'
import { secretTitle } from './texts.ts'

/** What of a paragraph under secrecy anyone may read: its number and the provision (OSL). No word, name, vote or reservation. */
export const withoutSecrets = (item: MeetingItem): MeetingItem =>
  item.secrecyProvision === undefined
    ? item
    : {
        ...item,
        title: secretTitle.replace('{provision}', item.secrecyProvision),
        ...{ background: '', decisionPath: '', points: [], motions: [], votes: [], reservations: [] },
      }

/** A decision without what its paragraph is secret for. Who left for jäv there may tell whom it is about. */
export const openDecision = (decision: Decision): Decision =>
  decision.item.secrecyProvision === undefined
    ? decision
    : { ...decision, item: withoutSecrets(decision.item), takingPart: { ...decision.takingPart, recused: [] } }

/**
 * Takes out of a case's decisions what its reader may not see: those whose minutes nobody has approved, and words. Those who see records
 * keep every word. One statement.
 */
export const hidingDecisions = async (ask: Ask, caseId: Id): Promise<(decision: Decision) => readonly Decision[]> => {
  if (seesRecords(ask.actor)) return (decision) => [decision]
  const hide = await hidingFor(ask, caseId)
  return (decision) => (isOutside(decision) ? [withoutHidden(decision, hide)] : [])
}

// Other paragraphs of the meeting are other matters, and some of them may be under secrecy.
const withoutHidden = (decision: Decision, hide: (text: string) => string): Decision => {
  const open = openDecision(decision)
  const { item } = open
  return {
    ...open,
    elsewhere: [],
    item: {
      ...item,
      title: hide(item.title),
      background: hide(item.background),
      decisionPath: hide(item.decisionPath),
      points: item.points.map(hide),
      motions: item.motions.map((motion) => ({ ...motion, text: hide(motion.text) })),
    },
  }
}
