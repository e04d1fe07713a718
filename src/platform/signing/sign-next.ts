import { appendRevision } from '../documents/pdf/increment.ts'
import { isReference } from '../documents/pdf/kinds-of-object.ts'
import {
  arrayOf,
  dictionaryOf,
  nameOf,
  type PdfDictionary,
  referenceTo,
  textOf,
  withEntries,
} from '../documents/pdf/object.ts'
import { type OpenPdf, openPdf } from '../documents/pdf/open.ts'
import type { Instant } from '../time.ts'
import type { Trust } from './chain.ts'
import { signCms } from './cms-sign.ts'
import { SigningFault } from './fault.ts'
import { type SignatureField, signatureFieldsOf } from './fields.ts'
import type { Signer } from './sign.ts'
import { fillRoom, pdfTime, room } from './signature-room.ts'
import type { Stamp } from './timestamp.ts'
import { verifyPdf } from './verify-pdf.ts'

/** A signature about to be made. */
export type Signing = {
  /** The name of the field; it must be the next one. */
  readonly field: string
  readonly signer: Signer
  readonly stamp: Stamp
  /** As it shall stand in the file, in Swedish: "Justerare". */
  readonly role: string
  /** The name in the certificate. */
  readonly name: string
  /** The authority or the place; left out when there is none. */
  readonly place?: string
  readonly now: Instant
  /** What the signatures that are there are judged by. */
  readonly trust: Trust
}

/**
 * Signs the next field: PAdES B-T (ETSI EN 319 142-1) over exactly the bytes that came. The first signature also says that from then on
 * only signatures may be added (DocMDP 2). Refuses a field that is filled or not next, a file whose earlier signatures do not hold, and a
 * clock before the newest of them.
 */
export const signNext = async (bytes: Uint8Array, signing: Signing): Promise<Uint8Array> => {
  const pdf = openPdf(bytes)
  const fields = signatureFieldsOf(pdf)
  const field = nextField(fields, signing.field)
  const isFirst = fields.every(({ value }) => value === undefined)
  if (!isFirst) refuseBroken(bytes, signing)
  const number = pdf.size
  const appended = appendRevision(
    pdf,
    new Map([
      [number, signatureOf(signing, isFirst)],
      [field.number, withEntries(field.dictionary, { V: referenceTo(number) })],
      ...(isFirst ? [[rootOf(pdf), certified(pdf, number)] as const] : []),
    ]),
  )
  const { signer, stamp } = signing
  return fillRoom(appended, number, (sha256) => signCms({ signer, sha256, stamp }))
}

/** The number of the catalog. */
export const rootOf = (pdf: OpenPdf): number => {
  const root = pdf.trailer.entries.get('Root')
  if (!isReference(root)) throw new SigningFault('fieldMissing')
  return root.number
}

const nextField = (fields: readonly SignatureField[], asked: string): SignatureField => {
  const field = fields.find(({ name }) => name === asked)
  if (!field) throw new SigningFault('fieldMissing', { field: asked })
  if (field.value !== undefined) throw new SigningFault('alreadySigned', { field: asked })
  if (fields.find(({ value }) => value === undefined) !== field) throw new SigningFault('outOfOrder', { field: asked })
  return field
}

const refuseBroken = (bytes: Uint8Array, { trust, now }: Signing): void => {
  const { verdict, signatures } = verifyPdf(bytes, trust)
  if (verdict !== 'incomplete') throw new SigningFault('earlierBroken', { verdict })
  for (const { at } of signatures)
    if (at && Temporal.Instant.compare(now.add({ seconds: 1 }), at) < 0)
      throw new SigningFault('clockSetBack', { now, latest: at })
}

const certified = (pdf: OpenPdf, signature: number): PdfDictionary =>
  withEntries(pdf.catalog, { Perms: dictionaryOf({ DocMDP: referenceTo(signature) }) })

const signatureOf = ({ name, role, place, now }: Signing, isFirst: boolean): PdfDictionary =>
  dictionaryOf({
    Type: nameOf('Sig'),
    Filter: nameOf('Adobe.PPKLite'),
    SubFilter: nameOf('ETSI.CAdES.detached'),
    ...room(),
    M: textOf(pdfTime(now)),
    Name: textOf(name),
    Reason: textOf(role),
    ...(place === undefined ? {} : { Location: textOf(place) }),
    ...(isFirst ? { Reference: arrayOf([onlySignatures]) } : {}),
  })

const onlySignatures = dictionaryOf({
  Type: nameOf('SigRef'),
  TransformMethod: nameOf('DocMDP'),
  TransformParams: dictionaryOf({ Type: nameOf('TransformParams'), P: 2, V: nameOf('1.2') }),
})
