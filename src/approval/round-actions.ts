import { z } from 'zod'
import { isNamedSigner, recordDeclined, recordPaper, recordWithdrawn } from '../drafts/index.ts'
import { holds, paragraphsIn, rangesOf } from '../law/paragraphs.ts'
import { immediateApproval } from '../law/putting.ts'
import { action, type Doing } from '../platform/action.ts'
import type { Id } from '../platform/id.ts'
import { countInput, dayInput, idInput, lineInput, optionalTextInput, textInput, tickInput } from '../platform/input.ts'
import type { Permission } from '../platform/permission.ts'
import { isRefusal, type Refusal, refuse } from '../platform/refusal.ts'
import {
  type Approval,
  fitsAsApprovalDay,
  keepsMinutes,
  lacksOf,
  ledAll,
  signatoriesOf,
  standingRound,
  stateOf,
  turnIn,
} from './approval.ts'
import { getApproval } from './approval-queries.ts'
import {
  endRound,
  recordApproved,
  recordReminder,
  recordReplacement,
  recordRound,
  recordSeparation,
} from './approval-recording.ts'
import { minutesCaseFor, minutesPaperOf } from './minutes-paper.ts'
import { accountsHere, whoMayApprove } from './people-queries.ts'
import { signersFor } from './signer-choice.ts'

/** KL 5:69, as refusals cite it. */
export const approvalProvision = 'KL 5 kap. 69 §'

/** The minutes of an input with what their approval asks about, held until commit. */
export const lockedApproval = ({ tx }: Doing, { minutesId }: { minutesId: Id }): Promise<Approval | undefined> =>
  getApproval(tx, minutesId, { lock: true })

const ofMinutes = ({ minutesId }: { minutesId: Id }) => ({ subjectId: minutesId })

/** Why minutes can no longer be prepared: approved, being signed, or declined; undefined while they can. */
export const whilePreparing = (approval: Approval): Refusal | undefined => {
  const state = stateOf(approval)
  if (state === 'approved') return refuse('approval.isApproved', { provision: approvalProvision })
  if (state === 'signing') return refuse('approval.isSigning')
  return state === 'declined' ? refuse('approval.isDeclined') : undefined
}

/**
 * Starts the signing: the minutes become a paper in the year's register case, set as PDF with a place for each signer. Refuses before
 * the meeting is closed, while something that stops is missing, a gap that nobody explains, and a signer without an account.
 */
export const startSigning = action({
  name: 'approval.start',
  input: z.object({
    minutesId: idInput,
    gapBecause: optionalTextInput(500),
    accounts: z.record(z.string().regex(/^\d{1,2}$/), z.string().max(60)).default({}),
  }),
  subject: lockedApproval,
  permission: keepsMinutes,
  run: async (doing, { minutesId, gapBecause, accounts }, approval) => {
    const not = whilePreparing(approval) ?? whyNotStart(approval, gapBecause)
    if (not) return not
    if (fitsAsApprovalDay(doing.today, approval.meeting.heldOn, doing.today)) return refuse('approval.beforeMeeting')
    const signers = signersFor(signatoriesOf(approval), await accountsHere(doing.tx, doing.today), accounts)
    if (isRefusal(signers)) return signers
    const paper = await minutesPaperOf(doing.tx, approval, doing.authority, signers)
    if (!paper) return refuse('approval.notComplete')
    const caseId = await minutesCaseFor(doing, approval.meeting)
    const secrecyProvision = provisionOf(approval)
    const about = { caseId, minutesId, kind: 'minutes', signers, secrecyProvision }
    const documentId = await recordPaper(doing, { ...paper, ...about })
    const because = gapBecause === '' ? {} : { gapBecause }
    await recordRound(doing, { minutesId, documentId, state: 'signing', ...because })
    return { minutesId, documentId, signers: signers.length }
  },
  journal: ({ minutesId }, _, { documentId, signers }) => ({ subjectId: minutesId, details: { documentId, signers } }),
})

/** The provisions that the paragraphs of these minutes are secret by; undefined where none is. */
const provisionOf = ({ items, facts, minutes }: Approval): string | undefined => {
  const own = items.filter(({ paragraph }) => paragraph !== undefined && holds(minutes.paragraphs, paragraph))
  const provisions = own.flatMap(({ meetingItemId }) => facts.get(meetingItemId)?.secrecyProvision ?? [])
  return provisions.length === 0 ? undefined : [...new Set(provisions)].join(', ').slice(0, 200)
}

const whyNotStart = (approval: Approval, gapBecause: string): Refusal | undefined => {
  const lacks = lacksOf(approval)
  const stop = lacks.find(({ isStop }) => isStop)
  if (stop)
    return refuse(`approval.lack.${stop.kind}`, stop.kind === 'notClosed' ? { provision: approvalProvision } : {})
  return lacks.some(({ kind }) => kind === 'gap') && gapBecause === '' ? refuse('approval.explainGap') : undefined
}

/** Puts another who decided in the meeting in the place of an approver who cannot. Refused once the signing has begun. */
export const replaceApprover = action({
  name: 'approval.replaceApprover',
  input: z.object({
    minutesId: idInput,
    position: countInput(0, 100),
    who: countInput(0, 1000),
    reason: textInput(500),
  }),
  subject: lockedApproval,
  permission: keepsMinutes,
  run: async (doing, { minutesId, position, who, reason }, approval) => {
    const not = whilePreparing(approval)
    if (not) return not
    const other = (await whoMayApprove(doing.tx, approval.meeting.meetingId))[who]
    const { approvers } = approval.minutes
    if (!approvers[position] || !other) return refuse('approval.noSuchApprover')
    if (approvers.some(({ name }) => name === other.name)) return refuse('approval.approvesAlready')
    if (ledAll(approval, other.name)) return refuse('approval.isChair', { provision: approvalProvision })
    await recordReplacement(doing, { minutesId, position }, { ...other, because: reason })
    return { minutesId }
  },
  journal: ({ minutesId, position }) => ({ subjectId: minutesId, details: { position } }),
})

/** Gives a paragraph minutes of its own: under secrecy, or approved at once (R-APP-5). */
export const separateParagraph = action({
  name: 'approval.separate',
  input: z.object({ minutesId: idInput, paragraph: countInput(1, 100_000) }),
  subject: lockedApproval,
  permission: keepsMinutes,
  run: async (doing, { minutesId, paragraph }, approval) => {
    const not = whilePreparing(approval)
    if (not) return not
    const lack = lacksOf(approval).find(
      (one) => (one.kind === 'secretMixed' || one.kind === 'immediateMixed') && one.paragraph === paragraph,
    )
    const item = approval.items.find((one) => one.paragraph === paragraph)
    if (!lack || !item) return refuse('approval.nothingToSeparate')
    const isSecret = lack.kind === 'secretMixed'
    if (!isSecret && !isReadyAtOnce(approval)) return refuse('approval.notReadyAtOnce')
    const left = rangesOf(paragraphsIn(approval.minutes.paragraphs).filter((n) => n !== paragraph))
    const { meetingItemId } = item
    const own = { paragraph, isSecret, meetingItemId, kind: isSecret ? approval.minutes.kind : 'immediate' } as const
    const separated = await recordSeparation(doing, { minutesId, left }, own)
    return { minutesId: separated }
  },
  journal: ({ minutesId }, _, result) => ({ subjectId: minutesId, details: { separated: result.minutesId } }),
})

const isReadyAtOnce = ({ meeting }: Approval): boolean =>
  immediateApproval.decide({ meetingOn: meeting.heldOn, textReady: true, hasOwnMinutes: true }).value

const place = { minutesId: idInput, position: z.coerce.number().int().min(1).max(40) }

/** Holds for those who stand among the signers of these minutes. Whose turn it is, the action says. */
export const standsAmongSigners: Permission<Approval> = {
  who: 'namedSigner',
  holds: (actor, { paper }) => paper?.signatures.some((signature) => isNamedSigner(actor, signature)) ?? false,
}

/** Says that one will not sign, and why (R-APP-4). The order stops; when the decision is in question the body may approve instead. */
export const declineMinutes = action({
  name: 'approval.decline',
  input: z.object({ ...place, reason: textInput(500), touchesDecision: tickInput }),
  subject: lockedApproval,
  permission: standsAmongSigners,
  run: async (doing, { minutesId, position, reason, touchesDecision }, approval) => {
    const turn = turnIn(approval, doing.actor, position)
    if (isRefusal(turn)) return turn
    await recordDeclined(doing, turn.paper.documentId, position, reason)
    await endRound(doing, turn.round.roundId, { state: 'declined', because: reason, touchesDecision })
    return { minutesId }
  },
  journal: ({ minutesId, position, touchesDecision }) => ({
    subjectId: minutesId,
    details: { position, touchesDecision },
  }),
})

/** Takes minutes back from signing, so that they can be mended and started anew. Refused once they are approved. */
export const takeBackMinutes = action({
  name: 'approval.takeBack',
  input: z.object({ minutesId: idInput, reason: textInput(500) }),
  subject: lockedApproval,
  permission: keepsMinutes,
  run: async (doing, { minutesId, reason }, approval) => {
    const state = stateOf(approval)
    if (state === 'approved') return refuse('approval.isApproved', { provision: approvalProvision })
    const round = standingRound(approval)
    if (!round) return refuse('approval.notSigning')
    if (approval.paper) await recordWithdrawn(doing, approval.paper.documentId, reason)
    const because = round.endedBecause === undefined ? { because: reason } : {}
    await endRound(doing, round.roundId, { state: 'withdrawn', ...because })
    return { minutesId }
  },
  journal: ofMinutes,
})

/** Reminds whoever's turn it is by mail, once a day at most. */
export const remindSigner = action({
  name: 'approval.remind',
  input: z.object({ minutesId: idInput }),
  subject: lockedApproval,
  permission: keepsMinutes,
  run: async (doing, { minutesId }, approval) => {
    const round = standingRound(approval)
    if (stateOf(approval) !== 'signing' || !round) return refuse('approval.notSigning')
    const again = round.remindedAt?.add({ hours: 20 })
    if (again && Temporal.Instant.compare(doing.now, again) < 0) return refuse('approval.remindedAlready')
    await recordReminder(doing, round.roundId)
    await doing.enqueue('approval.remind', { minutesId })
    return { minutesId }
  },
  journal: ofMinutes,
})

/** Enters that the minutes were approved by hand, or by the body. Refuses a day before the meeting and a day that has not come. */
export const approveOnPaper = action({
  name: 'approval.onPaper',
  input: z.object({
    minutesId: idInput,
    approvedOn: dayInput,
    place: lineInput(200),
    note: optionalTextInput(500),
    gapBecause: optionalTextInput(500),
  }),
  subject: lockedApproval,
  permission: keepsMinutes,
  run: async (doing, { minutesId, approvedOn, place: where, note, gapBecause }, approval) => {
    const state = stateOf(approval)
    if (state === 'approved') return refuse('approval.isApproved', { provision: approvalProvision })
    if (state !== 'preparing') return refuse('approval.takeBackFirst')
    const not = whyNotStart(approval, gapBecause)
    if (not) return not
    const wrong = fitsAsApprovalDay(approvedOn, approval.meeting.heldOn, doing.today)
    if (wrong) return refuse(`approval.${wrong}`, { provision: approvalProvision })
    await recordApproved(doing, minutesId, { on: approvedOn, isDigital: false, place: where })
    const because = { ...(gapBecause === '' ? {} : { gapBecause }), ...(note === '' ? {} : { endedBecause: note }) }
    await recordRound(doing, { minutesId, state: 'approved', ...because })
    await doing.enqueue('notices.post', { minutesId })
    return { minutesId }
  },
  journal: ({ minutesId, approvedOn }) => ({ subjectId: minutesId, details: { approvedOn: approvedOn.toString() } }),
})
