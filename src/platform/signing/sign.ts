import { createHash, type KeyObject, sign as signWithKey } from 'node:crypto'
import type { Algorithm } from './algorithms.ts'

/** What is to be signed: the bytes, and their SHA-256 for a service or a security module that takes only that. */
export type Digest = { readonly bytes: Uint8Array; readonly sha256: Uint8Array }

/**
 * Signs a digest. The one seam of signing: our own keys, a security module and an external service are three of these.
 * Answers the bare signature as CMS holds it: DER of `r` and `s` for ECDSA, PKCS #1 v1.5 for RSA.
 */
export type Sign = (digest: Digest) => Promise<Uint8Array>

/** Who signs: certificates in DER and the way to sign. */
export type Signer = {
  readonly certificate: Uint8Array
  /** Certificates between the signer's and the root, which itself is left out. */
  readonly chain: readonly Uint8Array[]
  readonly algorithm: Algorithm
  readonly sign: Sign
}

/** The digest of bytes. */
export const digestOf = (bytes: Uint8Array): Digest => ({
  bytes,
  sha256: Uint8Array.from(createHash('sha256').update(bytes).digest()),
})

/** Signs with a key in this process. */
export const signLocally =
  (key: KeyObject): Sign =>
  async ({ bytes }) =>
    Uint8Array.from(signWithKey('sha256', bytes, key))
