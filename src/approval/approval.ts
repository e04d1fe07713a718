import { type IssuedPaper, isNamedSigner, nextToSign, type Signature, turnOf } from '../drafts/index.ts'
import { approvalDeadline } from '../law/approval.ts'
import { chairOf, signersOf } from '../law/chair.ts'
import { type MinutesSlot, missingInMinutes } from '../law/minutes-content.ts'
import { missingParagraphs } from '../law/numbering.ts'
import { holds, type ParagraphRange, paragraphsIn, rangesOf } from '../law/paragraphs.ts'
import type { Meeting, MeetingChair, MeetingItem, Named } from '../meetings/index.ts'
import type { Minutes } from '../minutes/index.ts'
import type { Actor } from '../platform/actor.ts'
import type { Id } from '../platform/id.ts'
import { type Permission, roleIn } from '../platform/permission.ts'
import { isRefusal, type Refusal, refuse } from '../platform/refusal.ts'
import { type Day, type Instant, isAfter, isBefore } from '../platform/time.ts'

/** Justering: one try to get minutes approved. Its signers are those of the paper; without a paper it was done by hand. */
export type Round = {
  readonly roundId: Id
  readonly documentId?: Id
  readonly state: 'signing' | 'approved' | 'declined' | 'withdrawn'
  readonly startedAt: Instant
  readonly gapBecause?: string
  readonly endedAt?: Instant
  readonly endedBecause?: string
  readonly touchesDecision: boolean
  readonly remindedAt?: Instant
}

/** Someone who stands in for an elected approver, and why. */
export type Replacement = { readonly position: number; readonly name: string; readonly because: string }

/** What approval needs to know of an item beside its words. */
export type ItemFacts = {
  readonly meetingItemId: Id
  readonly isImmediate: boolean
  readonly secrecyProvision?: string
  /** Open votes without the vote of each one. */
  readonly namelessVotes: number
  readonly withdrawnMotions: number
}

/** Minutes on their way to be approved, with everything that the law asks about. */
export type Approval = {
  readonly minutes: Minutes
  readonly isSecret: boolean
  readonly meeting: Meeting
  readonly isClosed: boolean
  /** All minutes of the meeting, these among them: their paragraphs are counted together. */
  readonly siblings: readonly Minutes[]
  readonly chairs: readonly MeetingChair[]
  /** Who kept the minutes from which paragraph, when that changed during the meeting. */
  readonly secretaries: readonly { readonly name: string; readonly fromParagraph: number }[]
  readonly items: readonly MeetingItem[]
  readonly facts: ReadonlyMap<Id, ItemFacts>
  readonly replaced: readonly Replacement[]
  readonly rounds: readonly Round[]
  /** The paper of the round that goes on, was declined or led to approval. */
  readonly paper?: IssuedPaper
}

/** Who looks after the minutes: starts, reminds, takes back, notes. */
export const keepsMinutes: Permission<unknown> = roleIn('registrar', 'registrar', 'committeeSecretary')

/** Who must sign, and as what. A person with several parts signs once. */
export type Signatory = {
  readonly name: string
  readonly party?: string
  /** Paragraphs of which the minutes were kept; empty for those who kept none. */
  readonly kept: readonly ParagraphRange[]
  /** Whether somebody else kept the minutes of other paragraphs. */
  readonly sharesKeeping: boolean
  /** Paragraphs led; empty for those who led none. */
  readonly led: readonly ParagraphRange[]
  /** Whether somebody else led other paragraphs of these minutes. */
  readonly sharesChair: boolean
  readonly isApprover: boolean
}

const ledBy = (chairs: readonly MeetingChair[]) =>
  chairs.map(({ name, paragraphs }) => ({ person: name, paragraphs: [paragraphs] }))

/** Who kept the minutes of which of their paragraphs, in order. */
const keptBy = ({ minutes, secretaries }: Pick<Approval, 'minutes' | 'secretaries'>): ReadonlyMap<string, number[]> => {
  const inOrder = secretaries.toSorted((a, b) => b.fromParagraph - a.fromParagraph)
  const keeper = (n: number) => (inOrder.find(({ fromParagraph }) => fromParagraph <= n) ?? inOrder.at(-1))?.name
  const kept = new Map<string, number[]>()
  for (const n of paragraphsIn(minutes.paragraphs)) {
    const name = keeper(n) ?? minutes.secretary
    if (name) kept.set(name, [...(kept.get(name) ?? []), n])
  }
  return kept
}

/** Everyone who signs these minutes, in order: each secretary and each chair for own paragraphs, then the approvers. */
export const signatoriesOf = (approval: Pick<Approval, 'minutes' | 'chairs' | 'secretaries'>): readonly Signatory[] => {
  const { paragraphs, approvers } = approval.minutes
  const led = ledBy(approval.chairs)
  const kept = keptBy(approval)
  const [secretary = '', ...others] = kept.keys()
  const byLaw = signersOf({ paragraphs, secretary, chairs: led, approvers: approvers.map(nameOf) })
  const all = paragraphsIn(paragraphs)
  const leading = new Set(all.map((n) => chairOf(n, led)))
  return [...new Set([secretary, ...others, ...byLaw])]
    .filter((name) => name !== '')
    .map((name) => {
      const party = [...approvers, ...approval.chairs].find(
        (one) => one.name === name && one.party !== undefined,
      )?.party
      return {
        name,
        ...(party === undefined ? {} : { party }),
        kept: rangesOf(kept.get(name) ?? []),
        sharesKeeping: kept.size > 1,
        led: rangesOf(all.filter((n) => chairOf(n, led) === name)),
        sharesChair: leading.size > 1,
        isApprover: approvers.some((one) => one.name === name),
      }
    })
}

const nameOf = ({ name }: Named): string => name

/** Whether a person led every paragraph: then somebody else must approve too. */
export const ledAll = ({ chairs }: Pick<Approval, 'chairs'>, person: string): boolean =>
  chairs.length > 0 && chairs.every(({ name }) => name === person)

/** Something that the minutes lack. `isStop`: signing cannot begin before it is mended. */
export type Lack =
  | { readonly kind: 'notClosed' | 'noParagraphs' | 'noSecretary' | 'noApprover'; readonly isStop: true }
  | { readonly kind: 'noChair'; readonly isStop: true; readonly paragraphs: readonly ParagraphRange[] }
  | { readonly kind: 'secretMixed'; readonly isStop: true; readonly paragraph: number }
  | { readonly kind: 'immediateMixed'; readonly isStop: false; readonly paragraph: number }
  | { readonly kind: 'gap'; readonly isStop: false; readonly paragraphs: readonly ParagraphRange[] }
  | {
      readonly kind: 'incomplete'
      readonly isStop: false
      readonly item: MeetingItem
      readonly slots: readonly MinutesSlot[]
    }

/** What the minutes lack, what stops first (R-MIN-1, R-MIN-3, KL 5:65–69). */
export const lacksOf = (approval: Approval): readonly Lack[] => {
  const { minutes, isClosed, chairs, siblings } = approval
  const led = ledBy(chairs)
  const ledByNobody = paragraphsIn(minutes.paragraphs).filter((n) => chairOf(n, led) === undefined)
  const missing = missingParagraphs(siblings.flatMap(({ paragraphs }) => paragraphs))
  const stops: Lack[] = [
    ...(isClosed ? [] : [{ kind: 'notClosed', isStop: true } as const]),
    ...(minutes.paragraphs.length > 0 ? [] : [{ kind: 'noParagraphs', isStop: true } as const]),
    ...(minutes.secretary ? [] : [{ kind: 'noSecretary', isStop: true } as const]),
    ...(minutes.approvers.length > 0 ? [] : [{ kind: 'noApprover', isStop: true } as const]),
    ...(ledByNobody.length === 0
      ? []
      : [{ kind: 'noChair', isStop: true, paragraphs: rangesOf(ledByNobody) } as const]),
  ]
  return [
    ...stops,
    ...separable(approval),
    ...(missing.length === 0 ? [] : [{ kind: 'gap', isStop: false, paragraphs: rangesOf(missing) } as const]),
    ...approval.items.flatMap((item): Lack[] => {
      const slots = missingIn(item, approval.facts.get(item.meetingItemId))
      return slots.length === 0 ? [] : [{ kind: 'incomplete', isStop: false, item, slots }]
    }),
  ]
}

/** Paragraphs that must have minutes of their own: those under secrecy, and those that were approved at once. */
const separable = ({ minutes, isSecret, items, facts }: Approval): Lack[] =>
  items.flatMap((item): Lack[] => {
    const known = facts.get(item.meetingItemId)
    if (item.paragraph === undefined || !known || !holds(minutes.paragraphs, item.paragraph)) return []
    if (known.secrecyProvision !== undefined && !isSecret)
      return [{ kind: 'secretMixed', isStop: true, paragraph: item.paragraph }]
    return known.isImmediate && minutes.kind === 'ordinary' && !isSecret
      ? [{ kind: 'immediateMixed', isStop: false, paragraph: item.paragraph }]
      : []
  })

const missingIn = (item: MeetingItem, facts: ItemFacts | undefined): readonly MinutesSlot[] =>
  missingInMinutes({
    showsServing: true,
    showsDecision: item.points.length > 0 || item.outcome === 'information' || item.outcome === undefined,
    motionsMade: item.motions.length,
    motionsWithdrawn: facts?.withdrawnMotions ?? 0,
    motionsShown: item.motions.length,
    showsOrder: item.decisionPath !== '',
    hadOpenVote: item.votes.length > 0,
    showsResult: item.votes.length > 0,
    showsVotesByName: (facts?.namelessVotes ?? 0) === 0,
    reservationsMade: item.reservations.length,
    reservationsShown: item.reservations.length,
  })

/** The round that goes on or ended in approval or a no; undefined while nothing has begun. */
export const standingRound = ({ rounds }: Pick<Approval, 'rounds'>): Round | undefined =>
  rounds.find(({ state }) => state !== 'withdrawn')

/** How far the approval has come, in one word. */
export type ApprovalState = 'preparing' | 'signing' | 'declined' | 'approved'

/** How far the approval has come. Minutes known from papers are approved without a round. */
export const stateOf = (approval: Pick<Approval, 'minutes' | 'rounds'>): ApprovalState => {
  if (approval.minutes.approvedOn !== undefined) return 'approved'
  const state = standingRound(approval)?.state
  return state === 'signing' || state === 'declined' ? state : 'preparing'
}

/** Last day to approve with its receipt; judged against the day of approval once there is one. */
export const deadlineOf = ({ meeting, minutes: { approvedOn } }: Pick<Approval, 'meeting' | 'minutes'>) =>
  approvalDeadline.decide({ meetingOn: meeting.heldOn, ...(approvedOn ? { approvedOn } : {}) })

/** The signature that the actor may give now; undefined when it is another's turn, or nobody's. */
export const ownTurn = (actor: Actor, paper: IssuedPaper | undefined): Signature | undefined => {
  const next = paper && nextToSign(paper)
  return next && isNamedSigner(actor, next) ? next : undefined
}

/** The turn of the actor in a place, with what it is a part of. Refuses out of order, twice, for another, and when nothing is being signed. */
export const turnIn = (
  approval: Pick<Approval, 'minutes' | 'rounds' | 'paper' | 'isClosed'>,
  actor: Actor,
  position: number,
): { readonly signature: Signature; readonly paper: IssuedPaper; readonly round: Round } | Refusal => {
  const { paper } = approval
  const round = standingRound(approval)
  if (!approval.isClosed) return refuse('approval.lack.notClosed')
  if (!paper || !round) return refuse('approval.notSigning')
  const signature = turnOf(paper, position)
  if (isRefusal(signature)) return signature
  return isNamedSigner(actor, signature) ? { signature, paper, round } : refuse('permissions.namedSigner')
}

/** Whether a day fits as the day of approval: not before the meeting, not after today. */
export const fitsAsApprovalDay = (on: Day, heldOn: Day, today: Day): 'beforeMeeting' | 'inFuture' | undefined => {
  if (isBefore(on, heldOn)) return 'beforeMeeting'
  return isAfter(on, today) ? 'inFuture' : undefined
}
