import { type AuthenticationResponseJSON, verifyAuthenticationResponse } from '@simplewebauthn/server'
import { z } from 'zod'
import { type IssuedPaper, recordSignature } from '../drafts/index.ts'
import { approvalDay } from '../law/approval.ts'
import { action, type Doing } from '../platform/action.ts'
import { accountOf } from '../platform/actor.ts'
import type { Id } from '../platform/id.ts'
import { idInput } from '../platform/input.ts'
import type { Permission } from '../platform/permission.ts'
import { isRefusal, type Refusal, refuse } from '../platform/refusal.ts'
import type { Certificate } from '../platform/signing/certificate.ts'
import { recordCertificate } from '../platform/signing/issued-queries.ts'
import { isBefore } from '../platform/time.ts'
import { actsSince, getAct, recordAct, recordActUsed, recordTry } from './act-queries.ts'
import { type Act, actLimits, fitsCode, usableAct } from './acts.ts'
import { type Approval, turnIn } from './approval.ts'
import { endRound, recordApproved } from './approval-recording.ts'
import { ownPasskeys, recordPasskeyUse } from './passkey-queries.ts'
import { lockedApproval, standsAmongSigners } from './round-actions.ts'

/** The hash of the file that holds now; undefined while it is being set. */
export const currentHash = ({ typeset }: Pick<IssuedPaper, 'typeset'>): string | undefined =>
  typeset.state === 'ready' ? typeset.sha256 : undefined

/**
 * Begins an act of signing. `secret` is the hash of a code that is mailed after commit, or the challenge of a passkey. Refuses out of
 * turn, before the file is set, and more acts within ten minutes than anybody needs.
 */
export const beginAct = action({
  name: 'approval.beginAct',
  input: z.object({
    minutesId: idInput,
    position: z.coerce.number().int().min(1).max(40),
    hasRead: z.literal('true', { error: 'approval.confirmFirst' }),
    act: z
      .object({
        actId: idInput,
        sha256: z.string(),
        means: z.enum(['code', 'passkey']),
        secret: z.string().min(16).max(200),
      })
      .optional(),
  }),
  subject: lockedApproval,
  permission: standsAmongSigners,
  run: async (doing, { minutesId, position, act }, approval) => {
    const turn = turnIn(approval, doing.actor, position)
    if (isRefusal(turn)) return turn
    if (!act || currentHash(turn.paper) !== act.sha256) return refuse('approval.fileChanged')
    const { documentId } = turn.paper
    const since = doing.now.subtract({ minutes: actLimits.minutes })
    if ((await actsSince(doing.tx, documentId, since)) >= actLimits.asked) return refuse('approval.askedTooOften')
    const { accountId } = turn.signature
    const times = { madeAt: doing.now, expiresAt: doing.now.add({ minutes: actLimits.minutes }) }
    await recordAct(doing, { ...act, ...times, documentId, position, accountId })
    return { minutesId, actId: act.actId }
  },
  journal: ({ minutesId, position, act }) => ({ subjectId: minutesId, details: { position, means: act?.means ?? '' } }),
})

/** Where a passkey is at home: the host, and the origin of the pages. */
export type RelyingParty = { readonly id: string; readonly origin: string }

const isAssertion = (value: unknown): value is AuthenticationResponseJSON =>
  typeof value === 'object' && value !== null && 'id' in value && 'response' in value && 'rawId' in value

const ownAct: Permission<Act> = { who: 'namedSigner', holds: (actor, act) => accountOf(actor) === act.accountId }

/**
 * Tries to confirm an act with what was typed or what a passkey answered. A wrong answer is no refusal: it is counted and journaled,
 * and the fifth one ends the act.
 */
export const confirmAct = action({
  name: 'approval.confirmAct',
  input: z.object({
    actId: idInput,
    code: z.string().max(40).default(''),
    assertion: z.string().max(20_000).default(''),
    party: z.object({ id: z.string(), origin: z.string() }),
  }),
  subject: ({ tx }, { actId }) => getAct(tx, actId, { lock: true }),
  permission: ownAct,
  run: async (doing, { actId, code, assertion, party }, act) => {
    const usable = usableAct(act, doing.now)
    if (usable !== true) return usable
    const isConfirmed = act.means === 'code' ? fitsCode(code, act) : await isAnswered(doing, { act, assertion, party })
    await recordTry(doing, actId, isConfirmed)
    return { isConfirmed, left: Math.max(0, actLimits.attempts - act.attempts - 1) }
  },
  journal: ({ actId }, { means, position, documentId }, { isConfirmed }) => ({
    subjectId: documentId,
    details: { actId, means, position, isConfirmed },
  }),
})

const parsed = (assertion: string): unknown => {
  try {
    return JSON.parse(assertion)
  } catch {
    return undefined
  }
}

const isAnswered = async (
  doing: Doing,
  { act, assertion, party }: { act: Act; assertion: string; party: RelyingParty },
): Promise<boolean> => {
  const response = parsed(assertion)
  if (!isAssertion(response)) return false
  const key = (await ownPasskeys(doing.tx)).find(({ credentialId }) => credentialId === response.id)
  if (!key) return false
  const { credentialId: id, publicKey, counter } = key
  const checked = await verifyAuthenticationResponse({
    response,
    expectedChallenge: act.secret,
    expectedOrigin: party.origin,
    expectedRPID: party.id,
    credential: { id, publicKey, counter },
    requireUserVerification: true,
  }).catch(() => undefined)
  if (!checked?.verified) return false
  await recordPasskeyUse(doing, id, checked.authenticationInfo.newCounter)
  return true
}

const certificateInput = z.custom<Certificate>((value) => typeof value === 'object' && value !== null && 'der' in value)

/**
 * Signs the minutes in the person's place, with the file that was made from exactly the bytes that the confirmed act is bound to. The
 * last signature approves the minutes (R-APP-2): the day is that of the signature in Sweden, and the notice follows by a job.
 */
export const signMinutes = action({
  name: 'approval.sign',
  input: z.object({
    minutesId: idInput,
    actId: idInput,
    signed: z.object({ bytes: z.instanceof(Uint8Array), certificate: certificateInput }).optional(),
  }),
  subject: lockedApproval,
  permission: standsAmongSigners,
  run: async (doing, { minutesId, actId, signed }, approval) => {
    const act = await getAct(doing.tx, actId, { lock: true })
    const ready = act && readyAct(act, approval, doing)
    if (!act || ready === undefined) return refuse('approval.notConfirmed')
    if (isRefusal(ready)) return ready
    if (!signed) return refuse('approval.notSignedYet')
    const { paper, signature } = ready
    await recordCertificate(doing, { certificate: signed.certificate, accountId: signature.accountId })
    await recordSignature(doing, paper.documentId, { position: signature.position, bytes: signed.bytes })
    await recordActUsed(doing, actId)
    const isLast = paper.signatures.every(
      ({ position, state }) => position === signature.position || state === 'signed',
    )
    if (isLast) await approve(doing, { minutesId, approval, paper })
    return { minutesId, position: signature.position, isLast }
  },
  journal: ({ minutesId, actId }, _, { position, isLast }) => ({
    subjectId: minutesId,
    details: { actId, position, isLast },
  }),
})

/** The turn that a confirmed act may be used for. Refuses an act for another file, place or person, and a clock before the meeting. */
export const readyAct = (
  act: Act,
  approval: Approval,
  { actor, now, today }: Pick<Doing, 'actor' | 'now' | 'today'>,
): Exclude<ReturnType<typeof turnIn>, Refusal> | Refusal => {
  const usable = usableAct(act, now)
  if (usable !== true) return usable
  if (!act.confirmedAt) return refuse('approval.notConfirmed')
  const turn = turnIn(approval, actor, act.position)
  if (isRefusal(turn)) return turn
  if (turn.paper.documentId !== act.documentId || turn.signature.accountId !== act.accountId)
    return refuse('approval.notConfirmed')
  if (currentHash(turn.paper) !== act.sha256) return refuse('approval.fileChanged')
  return isBefore(today, approval.meeting.heldOn) ? refuse('approval.beforeMeeting') : turn
}

const approve = async (
  doing: Doing,
  { minutesId, approval, paper }: { minutesId: Id; approval: Approval; paper: IssuedPaper },
): Promise<void> => {
  const round = approval.rounds.find(({ documentId }) => documentId === paper.documentId)
  const earlier = paper.signatures.flatMap((one) => (one.state === 'signed' ? [one.at] : []))
  const on = approvalDay.decide({ signedAt: [...earlier, doing.now], needed: paper.signatures.length }).value
  if (!round || on === null) throw new Error('A signed paper has lost its round or its days')
  await recordApproved(doing, minutesId, { on, isDigital: true, documentId: paper.documentId })
  await endRound(doing, round.roundId, { state: 'approved' })
  await doing.enqueue('drafts.seal', { documentId: paper.documentId })
  await doing.enqueue('notices.post', { minutesId })
}
