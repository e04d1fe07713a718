import { createHash } from 'node:crypto'
import { isArray, isDictionary, isName, isString } from '../documents/pdf/kinds-of-object.ts'
import { type PdfDictionary, PdfFault } from '../documents/pdf/object.ts'
import type { OpenPdf } from '../documents/pdf/open.ts'
import { oids } from './algorithms.ts'
import { checkCms, type HeldCms } from './cms-check.ts'
import { DerFault, readFirst } from './der.ts'
import { checkStamp, type HeldStamp } from './timestamp.ts'

/** A signature as it lies in a file: which revision it signs and what it covers. */
export type SignatureInFile = {
  readonly dictionary: PdfDictionary
  /** Which revision it signs, counted from 0. */
  readonly revision: number
  /** DER of the signature, without the room behind it. */
  readonly container: Uint8Array
  readonly covered: readonly [Uint8Array, Uint8Array]
}

/**
 * Finds the signature in object `number`. It must cover its whole revision but for itself, stand in that revision, and leave no byte of the
 * room around it unused: hexadecimal digits of one case, and zeros behind it. Throws `PdfFault` otherwise.
 */
export const signatureAt = (pdf: OpenPdf, number: number): SignatureInFile => {
  const dictionary = pdf.object(number)
  if (!isDictionary(dictionary)) throw new PdfFault(`Object ${number} is no signature`)
  const [zero, from, until, rest] = rangeOf(dictionary)
  const end = until + rest
  const revision = pdf.revisions.findIndex((one) => one.end === end)
  const offset = pdf.placeOf(number)?.offset
  if (zero !== 0 || revision < 0) throw new PdfFault(`The signature ${number} does not cover a whole revision`)
  if (offset === undefined || pdf.revisions[revision]?.places.get(number)?.offset !== offset || from < offset)
    throw new PdfFault(`The signature ${number} does not stand in the revision that it signs`)
  const contents = dictionary.entries.get('Contents')
  const written = Buffer.from(pdf.bytes.subarray(from, until)).toString('latin1')
  const before = Buffer.from(pdf.bytes.subarray(from - 12, from)).toString('latin1')
  const digits = /^<((?:[0-9a-f]{2})+|(?:[0-9A-F]{2})+)>$/.exec(written)?.[1]
  const room = Buffer.from(digits ?? '', 'hex')
  if (!digits || !isString(contents) || !room.equals(contents.bytes) || !/\/Contents ?$/.test(before))
    throw new PdfFault(`The signature ${number} leaves out more than itself`)
  const container = Uint8Array.from(readFirst(room).raw)
  if (room.subarray(container.length).some((byte) => byte !== 0))
    throw new PdfFault(`Bytes follow after the signature ${number}`)
  return { dictionary, revision, container, covered: [pdf.bytes.subarray(0, from), pdf.bytes.subarray(until, end)] }
}

/** A signature or a document time stamp whose bytes hold. */
export type Held =
  | { readonly kind: 'signature'; readonly cms: HeldCms; readonly stamp: HeldStamp | undefined }
  | { readonly kind: 'timestamp'; readonly stamp: HeldStamp }

/** Whether the signature holds for what it covers, with its time stamp. Throws `DerFault`, or `PdfFault` for a kind that is not PAdES. */
export const holdSignature = ({ dictionary, container, covered }: SignatureInFile): Held => {
  const kind = dictionary.entries.get('SubFilter')
  if (isName(kind, 'ETSI.RFC3161')) {
    const stamp = checkStamp(container, (hash) => {
      const digest = createHash(hash)
      for (const part of covered) digest.update(part)
      return digest.digest()
    })
    return { kind: 'timestamp', stamp }
  }
  if (!isName(kind, 'ETSI.CAdES.detached')) throw new PdfFault('The signature is not PAdES')
  const cms = checkCms(container, covered, oids.data)
  if ((cms.signer.x509.keyUsage ?? []).includes(oids.timeStamping))
    throw new DerFault('A certificate for time stamps has signed a document')
  const { timestamp, signature } = cms.cms
  const stamp = timestamp && checkStamp(timestamp, (hash) => createHash(hash).update(signature).digest())
  return { kind: 'signature', cms, stamp }
}

const rangeOf = (dictionary: PdfDictionary): readonly [number, number, number, number] => {
  const range = dictionary.entries.get('ByteRange')
  const [zero, from, until, rest] = isArray(range) ? range.items : []
  const isWhole = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0
  if (
    !isArray(range) ||
    range.items.length !== 4 ||
    !isWhole(zero) ||
    !isWhole(from) ||
    !isWhole(until) ||
    !isWhole(rest)
  )
    throw new PdfFault('A signature does not say what it covers')
  return [zero, from, until, rest]
}
