import { hashIdentifier, oids, signatureIdentifier } from './algorithms.ts'
import { readCertificate } from './certificate.ts'
import { attribute, type Cms, writeCms } from './cms.ts'
import { octets, oid, sequence, setOf } from './der.ts'
import { digestOf, type Signer } from './sign.ts'

type Signing = {
  readonly signer: Signer
  /** SHA-256 of what is signed. */
  readonly sha256: Uint8Array
  /** What is signed, to travel inside, with its kind; left out for a document. */
  readonly inside?: { readonly type: string; readonly content: Uint8Array }
  /** Gives the time stamp of a signature. */
  readonly stamp?: (sha256: Uint8Array) => Promise<Uint8Array>
}

/**
 * A signature container: CAdES B-B, and B-T with a time stamp (ETSI EN 319 122-1). The certificate is bound by
 * signing-certificate-v2; the claimed time stands in the PDF, as PAdES wants it.
 */
export const signCms = async ({ signer, sha256, inside, stamp }: Signing): Promise<Uint8Array> => {
  const contentType = inside?.type ?? oids.data
  const attributes = setOf(
    attribute(oids.contentType, oid(contentType)),
    attribute(oids.messageDigest, octets(sha256)),
    attribute(oids.signingCertificateV2, sequence(sequence(sequence(octets(digestOf(signer.certificate).sha256))))),
  )
  const signature = await signer.sign(digestOf(attributes))
  const cms: Cms = {
    version: inside ? 3 : 1,
    hashIdentifier: hashIdentifier('sha256'),
    contentType,
    content: inside?.content,
    certificates: [signer.certificate, ...signer.chain],
    signerName: readCertificate(signer.certificate).issuerAndSerial,
    signerHashIdentifier: hashIdentifier('sha256'),
    attributes,
    signatureIdentifier: signatureIdentifier(signer.algorithm),
    signature,
    timestamp: undefined,
  }
  return writeCms(stamp ? { ...cms, timestamp: await stamp(digestOf(signature).sha256) } : cms)
}
