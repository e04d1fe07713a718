import { hashNamed, oids } from './algorithms.ts'
import {
  context,
  type Der,
  DerFault,
  expectTag,
  integer,
  isSame,
  join,
  octets,
  oid,
  partsOf,
  readDer,
  sequence,
  setOf,
  tags,
} from './der.ts'

/** Everything that a signature container says (CMS SignedData with one signer, RFC 5652). Identifiers and attributes are DER. */
export type Cms = {
  readonly version: number
  readonly hashIdentifier: Uint8Array
  readonly contentType: string
  /** What is signed, when it travels inside; undefined when it lies elsewhere. */
  readonly content: Uint8Array | undefined
  readonly certificates: readonly Uint8Array[]
  /** Issuer and serial number of the signer's certificate. */
  readonly signerName: Uint8Array
  readonly signerHashIdentifier: Uint8Array
  /** The signed attributes as the set that is signed. */
  readonly attributes: Uint8Array
  readonly signatureIdentifier: Uint8Array
  readonly signature: Uint8Array
  /** The time stamp of the signature, the one unsigned attribute that is known here. */
  readonly timestamp: Uint8Array | undefined
}

/** Writes a signature container. */
export const writeCms = (cms: Cms): Uint8Array => {
  const content = cms.content === undefined ? [] : [context(0, octets(cms.content))]
  const unsigned = cms.timestamp === undefined ? [] : [context(1, attribute(oids.timeStampToken, cms.timestamp))]
  const signer = sequence(
    integer(1),
    cms.signerName,
    cms.signerHashIdentifier,
    join(Uint8Array.of(0xa0), cms.attributes.subarray(1)),
    cms.signatureIdentifier,
    octets(cms.signature),
    ...unsigned,
  )
  const signedData = sequence(
    integer(cms.version),
    setOf(cms.hashIdentifier),
    sequence(oid(cms.contentType), ...content),
    context(0, ...cms.certificates),
    setOf(signer),
  )
  return sequence(oid(oids.signedData), context(0, signedData))
}

/** One attribute with one value. */
export const attribute = (type: string, value: Uint8Array): Uint8Array => sequence(oid(type), setOf(value))

/**
 * Reads a signature container. Everything it says is in what is returned: the container is written anew from that and must be the
 * same bytes, so nothing can stand beside what a check looks at. Throws `DerFault` for other forms, also lawful ones.
 */
export const readCms = (bytes: Uint8Array): Cms => {
  const [type, wrapped] = partsOf(expectTag(readDer(bytes), tags.sequence))
  if (!type || !isSame(type.raw, oid(oids.signedData))) throw new DerFault('No signed data')
  const [signedData] = partsOf(expectTag(wrapped, 0xa0))
  const [version, hashSet, inner, certificates, signers] = partsOf(expectTag(signedData, tags.sequence))
  const [hash] = partsOf(expectTag(hashSet, tags.set))
  const [contentType, content] = partsOf(expectTag(inner, tags.sequence))
  const [signer] = partsOf(expectTag(signers, tags.set))
  const cms: Cms = {
    version: Number(expectTag(version, tags.integer).content[0] ?? 0),
    hashIdentifier: expectTag(hash, tags.sequence).raw,
    contentType: contentTypeOf(expectTag(contentType, tags.oid)),
    content: content && expectTag(partsOf(expectTag(content, 0xa0))[0], tags.octets).content,
    certificates: partsOf(expectTag(certificates, 0xa0)).map(({ raw }) => raw),
    ...readSigner(expectTag(signer, tags.sequence)),
  }
  if (![1, 3].includes(cms.version) || hashNamed(cms.hashIdentifier) !== hashNamed(cms.signerHashIdentifier))
    throw new DerFault('Another form of signed data')
  if (!isSame(writeCms(cms), bytes)) throw new DerFault('The signature holds more than it should')
  return cms
}

const contentTypeOf = ({ raw }: Der): string => {
  const known = [oids.data, oids.timeStampInfo].find((dotted) => isSame(raw, oid(dotted)))
  if (known === undefined) throw new DerFault('Another kind of signed content')
  return known
}

const readSigner = (signer: Der) => {
  const [, name, hash, attributes, identifier, signature, unsigned] = partsOf(signer)
  const stamps = unsigned && partsOf(expectTag(unsigned, 0xa1))
  const [stampType, stampSet] = stamps ? partsOf(expectTag(stamps[0], tags.sequence)) : []
  if (stampType && !isSame(stampType.raw, oid(oids.timeStampToken))) throw new DerFault('An unknown unsigned attribute')
  return {
    signerName: expectTag(name, tags.sequence).raw,
    signerHashIdentifier: expectTag(hash, tags.sequence).raw,
    attributes: join(Uint8Array.of(tags.set), expectTag(attributes, 0xa0).raw.subarray(1)),
    signatureIdentifier: expectTag(identifier, tags.sequence).raw,
    signature: expectTag(signature, tags.octets).content,
    timestamp: stampSet && partsOf(expectTag(stampSet, tags.set))[0]?.raw,
  }
}

/** The values of the signed attributes by object identifier in DER (hexadecimal). Refuses one that stands twice or has two values. */
export const attributesOf = ({ attributes }: Cms): ((dotted: string) => Der | undefined) => {
  const values = new Map<string, Der>()
  for (const one of partsOf(readDer(attributes))) {
    const [type, set] = partsOf(expectTag(one, tags.sequence))
    const [value, another] = partsOf(expectTag(set, tags.set))
    const key = Buffer.from(expectTag(type, tags.oid).raw).toString('hex')
    if (!value || another || values.has(key)) throw new DerFault('An attribute is not said once')
    values.set(key, value)
  }
  return (dotted) => values.get(Buffer.from(oid(dotted)).toString('hex'))
}
