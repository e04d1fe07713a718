import { isSame, oid, sequence, write } from './der.ts'

/** The hashes that are accepted. */
export type Hash = 'sha256' | 'sha384' | 'sha512'

/** What a signature is made with. */
export type Algorithm = 'ecdsa-sha256' | 'rsa-sha256'

/** Object identifiers, by what they are. */
export const oids = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingTime: '1.2.840.113549.1.9.5',
  signingCertificate: '1.2.840.113549.1.9.16.2.12',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  timeStampToken: '1.2.840.113549.1.9.16.2.14',
  timeStampInfo: '1.2.840.113549.1.9.16.1.4',
  timeStamping: '1.3.6.1.5.5.7.3.8',
} as const

const nothing = write(0x05)
const hashOids: Readonly<Record<Hash, string>> = {
  sha256: '2.16.840.1.101.3.4.2.1',
  sha384: '2.16.840.1.101.3.4.2.2',
  sha512: '2.16.840.1.101.3.4.2.3',
}
const hashes = ['sha256', 'sha384', 'sha512'] as const satisfies readonly Hash[]

/** The identifier of a hash, as it is written here: without parameters (RFC 5754). */
export const hashIdentifier = (hash: Hash): Uint8Array => sequence(oid(hashOids[hash]))

/** The hash that an identifier names, with or without empty parameters; undefined for any other. */
export const hashNamed = (raw: Uint8Array): Hash | undefined =>
  hashes.find((hash) => isSame(raw, hashIdentifier(hash)) || isSame(raw, sequence(oid(hashOids[hash]), nothing)))

const ecdsa: Readonly<Record<Hash, string>> = {
  sha256: '1.2.840.10045.4.3.2',
  sha384: '1.2.840.10045.4.3.3',
  sha512: '1.2.840.10045.4.3.4',
}
const rsa: Readonly<Record<Hash, string>> = {
  sha256: '1.2.840.113549.1.1.11',
  sha384: '1.2.840.113549.1.1.12',
  sha512: '1.2.840.113549.1.1.13',
}
const rsaPlain = '1.2.840.113549.1.1.1'

/** The identifier of what a signature is made with. */
export const signatureIdentifier = (algorithm: Algorithm): Uint8Array =>
  algorithm === 'ecdsa-sha256' ? sequence(oid(ecdsa.sha256)) : sequence(oid(rsa.sha256), nothing)

/** Which kind of key a signature with this identifier over this hash takes; undefined when the two do not go together. */
export const keyKindOf = (raw: Uint8Array, hash: Hash): 'ec' | 'rsa' | undefined => {
  if (isSame(raw, sequence(oid(ecdsa[hash])))) return 'ec'
  const isRsa = [rsa[hash], rsaPlain].some((dotted) => isSame(raw, sequence(oid(dotted), nothing)))
  return isRsa ? 'rsa' : undefined
}
