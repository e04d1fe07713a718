import { X509Certificate } from 'node:crypto'
import type { Instant } from '../time.ts'
import { instantOf } from '../time.ts'
import { expectTag, partsOf, readDer, sequence, tags } from './der.ts'

/** What a certificate says, as far as signing needs it. */
export type Certificate = {
  readonly der: Uint8Array
  readonly x509: X509Certificate
  /** Hexadecimal, lower case, without leading zeros. */
  readonly serial: string
  readonly name: string
  readonly organisation: string | undefined
  readonly from: Instant
  readonly until: Instant
  /** Issuer and serial number, as a signature container names the certificate. */
  readonly issuerAndSerial: Uint8Array
}

/** Reads a certificate in DER. Throws for what is none. */
export const readCertificate = (der: Uint8Array): Certificate => {
  const x509 = new X509Certificate(Buffer.from(der))
  const [body] = partsOf(expectTag(readDer(der), tags.sequence))
  const parts = partsOf(expectTag(body, tags.sequence))
  // A version stands first in every certificate of version 2 and 3.
  const [serial, , issuer] = parts[0]?.tag === 0xa0 ? parts.slice(1) : parts
  const names = namesIn(x509.subject)
  return {
    der,
    x509,
    serial: x509.serialNumber.toLowerCase().replace(/^0+(?=.)/, ''),
    name: names.CN ?? names.O ?? '',
    organisation: names.O,
    from: instantOf(x509.validFromDate),
    until: instantOf(x509.validToDate),
    issuerAndSerial: sequence(expectTag(issuer, tags.sequence).raw, expectTag(serial, tags.integer).raw),
  }
}

/** A certificate from its text form. */
export const readPem = (pem: string): Certificate => readCertificate(Uint8Array.from(new X509Certificate(pem).raw))

/** The text form of a certificate. */
export const toPem = (der: Uint8Array): string => new X509Certificate(Buffer.from(der)).toString()

/** Whether `issuer` made the certificate: names, key use and the signature agree. */
export const isIssuedBy = (certificate: Certificate, issuer: Certificate): boolean =>
  issuer.x509.ca && certificate.x509.checkIssued(issuer.x509) && certificate.x509.verify(issuer.x509.publicKey)

/** Whether an instant lies in the time of the certificate; its last second is within. */
export const isValidAt = ({ from, until }: Certificate, at: Instant): boolean =>
  Temporal.Instant.compare(from, at) <= 0 && Temporal.Instant.compare(at, until) <= 0

// Node writes one part of the name a line, and special signs with a stroke before them or as hexadecimal.
const namesIn = (subject: string | undefined): Readonly<Record<string, string>> =>
  Object.fromEntries(
    (subject ?? '').split('\n').flatMap((line) => {
      const [, key, value] = /^(\w+)=(.*)$/.exec(line) ?? []
      return key && value !== undefined ? [[key, unescaped(value)]] : []
    }),
  )

const unescaped = (value: string): string =>
  Buffer.from(
    value.replace(/\\([0-9A-F]{2})|\\(.)/g, (_, hex: string | undefined, sign: string) =>
      hex === undefined ? sign : String.fromCharCode(Number.parseInt(hex, 16)),
    ),
    /\\[89A-F][0-9A-F]/.test(value) ? 'latin1' : 'utf8',
  ).toString('utf8')
