import { z } from 'zod'
import type { Instant } from '../time.ts'
import type { Request } from './env.ts'

/** Asks whether `key` may try once more: undefined when it may, else the whole seconds to wait. */
export type RateLimit = (key: string, now: Instant) => number | undefined

const mostKeys = 10_000

/** At most `limit` tries in any `seconds`, for each key. Counted in this process only, and forgotten when it stops. */
export const createRateLimit = ({ limit, seconds }: { limit: number; seconds: number }): RateLimit => {
  const tries = new Map<string, readonly number[]>()
  return (key, now) => {
    const at = now.epochMilliseconds
    const recent = (tries.get(key) ?? []).filter((before) => before > at - seconds * 1000)
    const oldest = recent.at(-limit)
    if (oldest !== undefined) return Math.max(1, Math.ceil((oldest + seconds * 1000 - at) / 1000))
    // The key tried last stands last, so the one that goes when it is full has been quiet the longest.
    tries.delete(key)
    tries.set(key, [...recent, at])
    const quietest = tries.size > mostKeys ? tries.keys().next().value : undefined
    if (quietest !== undefined) tries.delete(quietest)
    return undefined
  }
}

const fromNode = z.object({ incoming: z.object({ socket: z.object({ remoteAddress: z.string() }) }) })

/** The address of the computer that asks. What a proxy says is believed only when the proxy is on this computer. */
export const clientOf = (c: Request): string => {
  const connected = fromNode.safeParse(c.env)
  const address = connected.success ? connected.data.incoming.socket.remoteAddress : 'unknown'
  const isLocal = /^(::1|127\.|::ffff:127\.)/.test(address)
  const forwarded = isLocal ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined
  return forwarded || address
}
