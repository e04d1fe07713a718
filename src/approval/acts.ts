import { createHash, randomInt, timingSafeEqual } from 'node:crypto'
import type { Id } from '../platform/id.ts'
import { type Refusal, refuse } from '../platform/refusal.ts'
import type { Instant } from '../platform/time.ts'

/** An act of signing: bound to a person, a place in the order and the very bytes of the file. */
export type Act = {
  readonly actId: Id
  readonly documentId: Id
  readonly position: number
  readonly accountId: Id
  readonly sha256: string
  readonly means: 'code' | 'passkey'
  readonly secret: string
  readonly madeAt: Instant
  readonly expiresAt: Instant
  readonly attempts: number
  readonly confirmedAt?: Instant
  readonly usedAt?: Instant
}

/** How long a code or a challenge holds, how often it may be tried, and how many may be asked for within that time. */
export const actLimits = { minutes: 10, attempts: 5, asked: 5 } as const

/** A code of eight digits, as it is mailed. */
export const newCode = (): string => String(randomInt(0, 100_000_000)).padStart(8, '0')

/** What is kept of a code: a hash that also holds the act and the file, so that it fits nothing else. */
export const codeHash = (code: string, act: Pick<Act, 'actId' | 'sha256'>): string =>
  createHash('sha256').update(`${act.actId}\n${act.sha256}\n${code}`).digest('hex')

/** Whether the digits are those that were mailed. Spaces are forgiven. */
export const fitsCode = (typed: string, act: Act): boolean =>
  timingSafeEqual(Buffer.from(codeHash(typed.replaceAll(/\s/g, ''), act), 'hex'), Buffer.from(act.secret, 'hex'))

/** Whether an act may still be confirmed or used. Refuses one that is used, too old, tried too often, or made after now. */
export const usableAct = (act: Act, now: Instant): true | Refusal => {
  if (act.usedAt) return refuse('approval.actUsed')
  if (Temporal.Instant.compare(now, act.madeAt) < 0) return refuse('approval.clockSetBack')
  if (Temporal.Instant.compare(now, act.expiresAt) >= 0) return refuse('approval.actExpired')
  if (!act.confirmedAt && act.attempts >= actLimits.attempts) return refuse('approval.actTriedTooOften')
  return true
}
