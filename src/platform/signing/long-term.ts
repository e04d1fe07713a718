import { appendRevision } from '../documents/pdf/increment.ts'
import { isArray, isDictionary, isReference } from '../documents/pdf/kinds-of-object.ts'
import {
  arrayOf,
  dictionaryOf,
  nameOf,
  type PdfDictionary,
  type PdfObject,
  referenceTo,
  withEntries,
} from '../documents/pdf/object.ts'
import { type OpenPdf, openPdf, pagesOf } from '../documents/pdf/open.ts'
import type { Trust } from './chain.ts'
import { certificatesWithin } from './container-certificates.ts'
import { isSame } from './der.ts'
import { SigningFault } from './fault.ts'
import { fieldOf, signatureFieldsOf } from './fields.ts'
import { longTermObjects } from './long-term-data.ts'
import { rootOf } from './sign-next.ts'
import { signatureAt } from './signature-in-file.ts'
import { fillRoom, room } from './signature-room.ts'
import type { Stamp } from './timestamp.ts'
import { verifyPdf } from './verify-pdf.ts'

/** What a file is kept for long with. `label` names the field of the time stamp, in Swedish. */
export type LongTerm = {
  readonly trust: Trust
  /** The lists of revoked certificates as of now, in DER. */
  readonly revocationLists: readonly Uint8Array[]
  readonly stamp: Stamp
  readonly label: string
}

/**
 * Adds what later checks need: all certificates and lists of revoked ones, under a time stamp of the whole document (PAdES B-LTA). Done when a
 * case is archived, and can be done again before the certificate of the time stamp expires. Refuses a file that is not whole, or where someone
 * has not signed.
 */
export const addLongTerm = async (bytes: Uint8Array, longTerm: LongTerm): Promise<Uint8Array> => {
  const { verdict } = verifyPdf(bytes, longTerm.trust)
  if (verdict === 'incomplete') throw new SigningFault('unsignedLeft')
  if (verdict !== 'whole') throw new SigningFault('earlierBroken', { verdict })
  const pdf = openPdf(bytes)
  const certificates = certificatesOf(pdf, longTerm.trust)
  const [data, field, stamp] = [pdf.size + 2, pdf.size, pdf.size + 1]
  const appended = appendRevision(
    pdf,
    new Map([
      ...withStampField(pdf, data, field),
      [field, stampField(pdf, longTerm.label, stamp)],
      [stamp, stampRoom],
      ...longTermObjects(data, { certificates, lists: longTerm.revocationLists }),
    ]),
  )
  return fillRoom(appended, stamp, longTerm.stamp)
}

const stampRoom = dictionaryOf({
  Type: nameOf('DocTimeStamp'),
  Filter: nameOf('Adobe.PPKLite'),
  SubFilter: nameOf('ETSI.RFC3161'),
  ...room(),
})

const stampField = (pdf: OpenPdf, label: string, stamp: number): PdfDictionary => {
  const page = pagesOf(pdf).at(-1)?.reference
  const name = `arkiv-${signatureFieldsOf(pdf).length + 1}`
  return withEntries(fieldOf({ name, label }, page ?? null), { V: referenceTo(stamp) })
}

// The field is in the form but on no page: a page may not change any more.
const withStampField = (pdf: OpenPdf, data: number, field: number): ReadonlyMap<number, PdfObject> => {
  const reference = pdf.catalog.entries.get('AcroForm')
  const form = pdf.resolve(reference)
  const fields = isDictionary(form) ? pdf.resolve(form.entries.get('Fields')) : null
  if (!isReference(reference) || !isDictionary(form) || !isArray(fields)) throw new SigningFault('fieldMissing')
  return new Map([
    [rootOf(pdf), withEntries(pdf.catalog, { DSS: referenceTo(data) })],
    [reference.number, withEntries(form, { Fields: arrayOf([...fields.items, referenceTo(field)]) })],
  ])
}

const certificatesOf = (pdf: OpenPdf, { own, others }: Trust): readonly Uint8Array[] => {
  const containers = signatureFieldsOf(pdf).flatMap(({ value }) =>
    value === undefined ? [] : [signatureAt(pdf, value).container],
  )
  const all = [...containers.flatMap(certificatesWithin), ...[...(own ? [own] : []), ...others].map(({ der }) => der)]
  return all.filter((one, index) => all.findIndex((other) => isSame(one, other)) === index)
}
