import { randomBytes } from 'node:crypto'
import type { Clock } from '../time.ts'
import { hashIdentifier } from './algorithms.ts'
import { DerFault, expectTag, integer, octets, partsOf, readDer, readInteger, sequence, tags, write } from './der.ts'
import { SigningFault } from './fault.ts'
import { checkStamp, type Stamp } from './timestamp.ts'

const longestMs = 10_000
const mostBytes = 64 * 1024
const furthestOff = Temporal.Duration.from({ minutes: 5 })

/**
 * Time stamps from an external service over HTTP (RFC 3161, 3.4). What comes back is checked before it is used: it must be for what was
 * asked, hold, and agree with our clock within five minutes. Throws `SigningFault` otherwise.
 */
export const stampFrom =
  (url: string, clock: Clock): Stamp =>
  async (sha256) => {
    const nonce = BigInt(`0x7f${randomBytes(8).toString('hex')}`)
    const answer = await ask(url, requestFor(sha256, nonce))
    const host = new URL(url).host
    try {
      const token = tokenIn(answer, host)
      const held = checkStamp(token, (hash) => {
        if (hash !== 'sha256') throw new DerFault('The time stamp is for another hash')
        return sha256
      })
      if (held.nonce !== nonce) throw new DerFault('The time stamp answers another question')
      const off = clock.now().since(held.at).abs()
      if (Temporal.Duration.compare(off, furthestOff) > 0)
        throw new DerFault('The clocks differ by more than five minutes')
      return token
    } catch (cause) {
      throw cause instanceof SigningFault ? cause : new SigningFault('timestampWrong', { host }, cause)
    }
  }

const requestFor = (sha256: Uint8Array, nonce: bigint): Uint8Array =>
  sequence(
    integer(1),
    sequence(hashIdentifier('sha256'), octets(sha256)),
    integer(nonce),
    // The certificate shall come with the answer.
    write(tags.boolean, Uint8Array.of(0xff)),
  )

const ask = async (url: string, body: Uint8Array): Promise<Uint8Array> => {
  const { host } = new URL(url)
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/timestamp-query', accept: 'application/timestamp-reply' },
      body: Buffer.from(body),
      redirect: 'error',
      signal: AbortSignal.timeout(longestMs),
    })
    if (!answer.ok) throw new SigningFault('timestampRefused', { host, status: answer.status })
    return await readAtMost(answer, host)
  } catch (cause) {
    throw cause instanceof SigningFault ? cause : new SigningFault('timestampUnreachable', { host }, cause)
  }
}

const readAtMost = async (answer: Response, host: string): Promise<Uint8Array> => {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of answer.body ?? []) {
    size += part.length
    if (size > mostBytes) throw new SigningFault('timestampWrong', { host })
    parts.push(part)
  }
  return Uint8Array.from(Buffer.concat(parts))
}

const tokenIn = (answer: Uint8Array, host: string): Uint8Array => {
  const [info, token] = partsOf(expectTag(readDer(answer), tags.sequence))
  const status = readInteger(partsOf(expectTag(info, tags.sequence))[0])
  if (status > 1n || !token) throw new SigningFault('timestampRefused', { host, status: Number(status) })
  return Uint8Array.from(token.raw)
}
