// Must come before @peculiar/x509, which needs it as it loads.
import 'reflect-metadata'
import { createPrivateKey, type KeyObject, randomBytes, webcrypto } from 'node:crypto'
import * as x509 from '@peculiar/x509'
import { dateOf, type Instant } from '../time.ts'
import { oids } from './algorithms.ts'
import { certificateNames } from './data/names.ts'
import { integer } from './der.ts'

// Certificates are made here, with EC P-256. Loaded only where a certificate or a list is made: reading needs none of it.

const curve = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const
x509.cryptoProvider.set(webcrypto)

/** A key that has been made: the private one as PKCS #8, and its certificate, both DER. */
export type Made = { readonly key: Uint8Array; readonly certificate: Uint8Array }

/** Whom a certificate is for. */
export type Named = { readonly name: string; readonly organisation?: string | undefined }

type Period = { readonly from: Instant; readonly until: Instant }

/** The root of an installation: signs certificates and lists of revoked ones, nothing else. */
export const makeRoot = async ({ from, until }: Period): Promise<Made> => {
  const keys = await newKeys()
  // Two installations shall not have roots of the same name.
  const name = certificateNames.root.replace('{mark}', randomBytes(4).toString('hex'))
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    serialNumber: newSerial(),
    name: [{ CN: [name] }],
    notBefore: dateOf(from),
    notAfter: dateOf(until),
    signingAlgorithm: curve,
    keys,
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  })
  return { key: await exported(keys.privateKey), certificate: new Uint8Array(certificate.rawData) }
}

/** A certificate from the root, of a signer or of the own time stamp. */
export const makeCertificate = async (
  root: Made,
  { of, from, until }: Period & { readonly of: Named | 'timestamp' },
): Promise<Made> => {
  const keys = await newKeys()
  const issuer = new x509.X509Certificate(Buffer.from(root.certificate))
  const { name, organisation } = of === 'timestamp' ? { name: certificateNames.timestamp, organisation: undefined } : of
  const { digitalSignature, nonRepudiation } = x509.KeyUsageFlags
  const certificate = await x509.X509CertificateGenerator.create({
    serialNumber: newSerial(),
    subject: [...(organisation === undefined ? [] : [{ O: [organisation] }]), { CN: [name] }],
    issuer: issuer.subjectName,
    notBefore: dateOf(from),
    notAfter: dateOf(until),
    signingAlgorithm: curve,
    publicKey: keys.publicKey,
    signingKey: await imported(root.key),
    extensions: [
      new x509.BasicConstraintsExtension(false, undefined, true),
      new x509.KeyUsagesExtension(digitalSignature | nonRepudiation, true),
      ...(of === 'timestamp' ? [new x509.ExtendedKeyUsageExtension([oids.timeStamping], true)] : []),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
      await x509.AuthorityKeyIdentifierExtension.create(issuer),
    ],
  })
  return { key: await exported(keys.privateKey), certificate: new Uint8Array(certificate.rawData) }
}

/** A certificate that no longer holds, from when. */
export type Revoked = { readonly serial: string; readonly at: Instant }

/** The list of revoked certificates (CRL), signed by the root. Holds for a year: it goes into files that are kept. */
export const makeRevocationList = async (
  root: Made,
  revoked: readonly Revoked[],
  now: Instant,
): Promise<Uint8Array> => {
  const issuer = new x509.X509Certificate(Buffer.from(root.certificate))
  const list = await x509.X509CrlGenerator.create({
    issuer: issuer.subjectName,
    thisUpdate: dateOf(now),
    nextUpdate: dateOf(now.add({ hours: 365 * 24 })),
    signingAlgorithm: curve,
    signingKey: await imported(root.key),
    entries: revoked.map(({ serial, at }) => ({ serialNumber: serial, revocationDate: dateOf(at) })),
    extensions: [
      await x509.AuthorityKeyIdentifierExtension.create(issuer),
      // The number of the list (RFC 5280, 5.2.3): later lists have higher ones.
      new x509.Extension('2.5.29.20', false, Buffer.from(integer(now.epochMilliseconds))),
    ],
  })
  return new Uint8Array(list.rawData)
}

/** The private key of a made certificate, for signing in this process. */
export const keyObjectOf = ({ key }: Made): KeyObject =>
  createPrivateKey({ key: Buffer.from(key), format: 'der', type: 'pkcs8' })

const newKeys = () => webcrypto.subtle.generateKey(curve, true, ['sign', 'verify'])
const exported = async (key: webcrypto.CryptoKey): Promise<Uint8Array> =>
  new Uint8Array(await webcrypto.subtle.exportKey('pkcs8', key))
const imported = (key: Uint8Array) => webcrypto.subtle.importKey('pkcs8', Buffer.from(key), curve, false, ['sign'])

// Positive whatever its first bit, and never with a zero first.
const newSerial = (): string => `4${randomBytes(16).toString('hex').slice(1)}`
