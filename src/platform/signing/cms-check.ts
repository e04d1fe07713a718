import { createHash, verify } from 'node:crypto'
import { type Hash, hashNamed, keyKindOf, oids } from './algorithms.ts'
import { type Certificate, isIssuedBy, readCertificate } from './certificate.ts'
import { attributesOf, type Cms, readCms } from './cms.ts'
import { ContentFault, type Der, DerFault, expectTag, isSame, octets, oid, partsOf, tags } from './der.ts'

/** A signature container that holds: who signed, and the other certificates in it. */
export type HeldCms = {
  readonly cms: Cms
  readonly signer: Certificate
  /** The certificates from the signer's issuer upwards, as far as the container has them. */
  readonly chain: readonly Certificate[]
}

/**
 * Whether a signature container holds for this content: its hash, the certificate it binds and the signature itself. Every certificate
 * in it must belong to the chain of the signer. Who the signer is, is another question (`chain.ts`). Throws `DerFault` when it does not hold.
 */
export const checkCms = (bytes: Uint8Array, content: readonly Uint8Array[], contentType: string): HeldCms => {
  const cms = readCms(bytes)
  const hash = hashNamed(cms.signerHashIdentifier)
  if (cms.contentType !== contentType || !hash) throw new DerFault('The signature is of another kind')
  const value = attributesOf(cms)
  if (!isSame(expectTag(value(oids.contentType), tags.oid).raw, oid(contentType)))
    throw new DerFault('The signature is for another kind of content')
  const digest = createHash(hash)
  for (const part of content) digest.update(part)
  if (!isSame(expectTag(value(oids.messageDigest), tags.octets).content, digest.digest()))
    throw new ContentFault('The content is not what was signed')
  const certificates = cms.certificates.map(readCertificate)
  const signer = certificates.find((one) => isSame(one.issuerAndSerial, cms.signerName))
  if (!signer || !binds(value, signer.der)) throw new DerFault('The certificate is not the one that signed')
  const kind = keyKindOf(cms.signatureIdentifier, hash)
  const { publicKey } = signer.x509
  if (!kind || publicKey.asymmetricKeyType !== kind) throw new DerFault('The key cannot have made the signature')
  if (!verify(hash, cms.attributes, publicKey, cms.signature)) throw new DerFault('The signature is not right')
  return { cms, signer, chain: chainOf(signer, certificates) }
}

// RFC 5035, and its forerunner with SHA-1, which still comes in time stamps of others.
const binds = (value: (dotted: string) => Der | undefined, certificate: Uint8Array): boolean => {
  const newer = value(oids.signingCertificateV2)
  const older = value(oids.signingCertificate)
  const [list] = partsOf(expectTag(newer ?? older, tags.sequence))
  const [first] = partsOf(expectTag(list, tags.sequence))
  const parts = partsOf(expectTag(first, tags.sequence))
  const named = newer && parts[0]?.tag === tags.sequence ? hashNamed(parts[0].raw) : undefined
  if (newer && parts[0]?.tag === tags.sequence && !named) return false
  const hash: Hash | 'sha1' = newer ? (named ?? 'sha256') : 'sha1'
  const said = parts[named ? 1 : 0]
  return said !== undefined && isSame(said.raw, octets(createHash(hash).update(certificate).digest()))
}

const chainOf = (signer: Certificate, certificates: readonly Certificate[]): readonly Certificate[] => {
  const chain: Certificate[] = []
  let left = certificates.filter((one) => one !== signer)
  for (let below = signer; left.length > 0; ) {
    const next = left.find((one) => isIssuedBy(below, one))
    if (!next) throw new DerFault('A certificate beside the signature has nothing to do with it')
    chain.push(next)
    left = left.filter((one) => one !== next)
    below = next
  }
  const top = chain.at(-1)
  // The signature of a root covers itself, so a changed one is seen here too.
  if (top && top.x509.subject === top.x509.issuer && !isIssuedBy(top, top))
    throw new DerFault('A certificate beside the signature is not whole')
  return chain
}
