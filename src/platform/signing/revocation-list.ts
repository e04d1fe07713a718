import { verify } from 'node:crypto'
import type { Instant } from '../time.ts'
import { keyKindOf } from './algorithms.ts'
import type { Certificate } from './certificate.ts'
import { type Der, DerFault, expectTag, isSame, partsOf, readDer, tags } from './der.ts'

/** A list of revoked certificates whose signature holds: from when each is revoked, by serial number. */
export type RevocationList = { readonly issuedAt: Instant; readonly revoked: ReadonlyMap<string, Instant> }

/**
 * Reads a list (CRL, RFC 5280 part 5) and checks that the issuer signed it. Throws `DerFault` for one that is not whole or not from
 * this issuer, and for one that is only part of a list.
 */
export const readRevocationList = (bytes: Uint8Array, issuer: Certificate): RevocationList => {
  const [body, algorithm, signature] = partsOf(expectTag(readDer(bytes), tags.sequence))
  const parts = partsOf(expectTag(body, tags.sequence))
  const [inner, name, issued, ...rest] = parts[0]?.tag === tags.integer ? parts.slice(1) : parts
  if (!body || !algorithm || !inner || !isSame(algorithm.raw, inner.raw)) throw new DerFault('Another form of list')
  const hash = (['sha256', 'sha384', 'sha512'] as const).find((one) => keyKindOf(algorithm.raw, one))
  const bits = expectTag(signature, tags.bits).content
  const { publicKey } = issuer.x509
  if (!hash || keyKindOf(algorithm.raw, hash) !== publicKey.asymmetricKeyType || bits[0] !== 0)
    throw new DerFault('The list is signed in another way')
  if (!isSame(expectTag(name, tags.sequence).raw, subjectOf(issuer)))
    throw new DerFault('The list is from another issuer')
  if (!verify(hash, body.raw, publicKey, bits.subarray(1))) throw new DerFault('The list is not whole')
  const entries = rest.find(({ tag }) => tag === tags.sequence)
  return { issuedAt: instantIn(issued), revoked: new Map(entries ? partsOf(entries).map(readEntry) : []) }
}

const subjectOf = ({ der }: Certificate): Uint8Array => {
  const [body] = partsOf(readDer(der))
  const parts = partsOf(expectTag(body, tags.sequence))
  return expectTag(parts[parts[0]?.tag === 0xa0 ? 5 : 4], tags.sequence).raw
}

const readEntry = (entry: Der): [string, Instant] => {
  const [serial, at] = partsOf(expectTag(entry, tags.sequence))
  const hex = Buffer.from(expectTag(serial, tags.integer).content).toString('hex')
  return [hex.replace(/^0+(?=.)/, ''), instantIn(at)]
}

// Two digits of the year until 2049, four from 2050 (RFC 5280, 5.1.2.4).
const instantIn = (found: Der | undefined): Instant => {
  const text = Buffer.from(found?.content ?? []).toString('latin1')
  const full = found?.tag === tags.utcTime ? `${Number(text.slice(0, 2)) < 50 ? '20' : '19'}${text}` : text
  const match = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/.exec(full)
  if (!match) throw new DerFault('A time of the list cannot be read')
  const [, year, month, day, hour, minute, second] = match
  return Temporal.Instant.from(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
}
