import { randomBytes } from 'node:crypto'
import type { Instant } from '../time.ts'
import { hashIdentifier, hashNamed, oids } from './algorithms.ts'
import type { Certificate } from './certificate.ts'
import { checkCms } from './cms-check.ts'
import { signCms } from './cms-sign.ts'
import {
  ContentFault,
  DerFault,
  expectTag,
  integer,
  isSame,
  octets,
  oid,
  partsOf,
  readDer,
  readInteger,
  sequence,
  tags,
  write,
} from './der.ts'
import { digestOf, type Signer } from './sign.ts'

/** Gives the time stamp (RFC 3161) of a SHA-256, as the token that goes into a signature. */
export type Stamp = (sha256: Uint8Array) => Promise<Uint8Array>

// Made from a random UUID, as anyone may (X.667): the policy is that the time is the clock of the installation and nothing more.
const ownPolicy = '2.25.97325470498741906237408842051376295381'

/** The installation's own time stamp: signed by its own authority, and it proves only what its own clock said. */
export const ownStamp =
  (authority: () => Promise<Signer>, now: () => Instant): Stamp =>
  async (sha256) => {
    const info = sequence(
      integer(1),
      oid(ownPolicy),
      sequence(hashIdentifier('sha256'), octets(sha256)),
      integer(BigInt(`0x${randomBytes(12).toString('hex')}`)),
      timeOf(now()),
      // Accuracy: one second.
      sequence(integer(1)),
    )
    return signCms({
      signer: await authority(),
      sha256: digestOf(info).sha256,
      inside: { type: oids.timeStampInfo, content: info },
    })
  }

const timeOf = (instant: Instant): Uint8Array => {
  const digits = instant.toString({ smallestUnit: 'second' }).replaceAll(/[-:T]/g, '')
  return write(tags.time, Buffer.from(digits, 'latin1'))
}

/** What a time stamp says, once it holds. */
export type HeldStamp = {
  readonly at: Instant
  readonly signer: Certificate
  readonly chain: readonly Certificate[]
  readonly nonce: bigint | undefined
}

/** Reads a time stamp and checks that it holds for a SHA-256 (or another hash of the same bytes). Throws `DerFault` otherwise. */
export const checkStamp = (
  token: Uint8Array,
  hashOf: (hash: 'sha256' | 'sha384' | 'sha512') => Uint8Array,
): HeldStamp => {
  const content = insideOf(token)
  const { signer, chain } = checkCms(token, [content], oids.timeStampInfo)
  if (!(signer.x509.keyUsage ?? []).includes(oids.timeStamping))
    throw new DerFault('The certificate may not stamp time')
  const [version, , imprint, , time, ...rest] = partsOf(expectTag(readDer(content), tags.sequence))
  const [algorithm, hashed] = partsOf(expectTag(imprint, tags.sequence))
  const hash = hashNamed(expectTag(algorithm, tags.sequence).raw)
  if (readInteger(version) !== 1n || !hash) throw new DerFault('Another form of time stamp')
  if (!isSame(expectTag(hashed, tags.octets).content, hashOf(hash)))
    throw new ContentFault('The time stamp is for something else')
  const nonce = rest.find(({ tag }) => tag === tags.integer)
  return { at: instantIn(expectTag(time, tags.time).content), signer, chain, nonce: nonce && readInteger(nonce) }
}

const insideOf = (token: Uint8Array): Uint8Array => {
  const [, wrapped] = partsOf(expectTag(readDer(token), tags.sequence))
  const [signedData] = partsOf(expectTag(wrapped, 0xa0))
  const inner = partsOf(expectTag(signedData, tags.sequence))[2]
  const content = partsOf(expectTag(inner, tags.sequence))[1]
  return expectTag(partsOf(expectTag(content, 0xa0))[0], tags.octets).content
}

const instantIn = (content: Uint8Array): Instant => {
  const match = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\.\d{1,9})?Z$/.exec(Buffer.from(content).toString('latin1'))
  if (!match) throw new DerFault('The time of a time stamp cannot be read')
  const [, year, month, day, hour, minute, second, fraction = ''] = match
  try {
    return Temporal.Instant.from(`${year}-${month}-${day}T${hour}:${minute}:${second}${fraction}Z`)
  } catch (cause) {
    throw new DerFault('The time of a time stamp is no time', { cause })
  }
}
