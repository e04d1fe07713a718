import { announcedItems, mayDecideUnannounced } from '../../law/summons.ts'
import { type Refusal, refuse } from '../../platform/refusal.ts'
import { type ItemFinding, isMatter, type LiveItem } from './item.ts'
import { type LiveMeeting, lawBodyOf } from './meeting.ts'
import type { FieldValues } from './merge.ts'
import { provisionOf } from './provisions.ts'

/** Whether an item may be decided only when everyone who is there agrees to that: a matter of the council that was not announced (KL 5:52). */
export const needsAgreement = (
  meeting: Pick<LiveMeeting, 'bodyKind'>,
  { isExtra, kind }: Pick<LiveItem, 'isExtra' | 'kind'>,
): boolean => lawBodyOf(meeting) === 'council' && isExtra && isMatter(kind)

/** Putting a matter off decides nothing in it. */
const putsOff = (finding: ItemFinding): boolean => finding === 'remitted' || finding === 'tabled'

/** Why a matter that was not announced may not be decided: nobody has noted that it is urgent and that all who were there agreed. */
export const whyNotTakenUpToday = (
  meeting: Pick<LiveMeeting, 'bodyKind'>,
  item: Pick<LiveItem, 'isExtra' | 'kind' | 'agreed'>,
  { finding, present }: { readonly finding: ItemFinding; readonly present: number },
): Refusal | undefined => {
  if (!needsAgreement(meeting, item) || putsOff(finding)) return undefined
  const { count } = item.agreed
  return mayDecideUnannounced({ body: 'council', present: count ?? present, agreeing: count ?? 0 })
    ? undefined
    : refuse('live.notAnnounced', { provision: provisionOf(announcedItems) })
}

/** What the form says of the agreement. A new tick counts those who are there now; refuses one without a reason. */
export const agreedIn = (
  { agreed }: Pick<LiveItem, 'agreed'>,
  values: FieldValues,
  { present, by }: { readonly present: number; readonly by: string },
): LiveItem['agreed'] | Refusal => {
  const reason = (values.agreedReason ?? agreed.reason).trim()
  const isAgreed = values.isAgreed === undefined ? agreed.count !== undefined : values.isAgreed === '1'
  if (!isAgreed) return { reason }
  if (reason === '') return refuse('live.agreedWhy', { provision: provisionOf(announcedItems) })
  if (present === 0) return { reason }
  return agreed.count === undefined ? { reason, count: present, notedBy: by } : { ...agreed, reason }
}
