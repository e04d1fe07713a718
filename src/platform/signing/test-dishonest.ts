import { appendRevision } from '../documents/pdf/increment.ts'
import { dictionaryOf, nameOf, referenceTo, withEntries } from '../documents/pdf/object.ts'
import { openPdf } from '../documents/pdf/open.ts'
import { signCms } from './cms-sign.ts'
import type { SigningDesk } from './desk.ts'
import { signatureFieldsOf } from './fields.ts'
import type { Signer } from './sign.ts'
import { fillRoom, room } from './signature-room.ts'
import { signerId } from './test-paper.ts'

/** Signs the next empty place with a lawful key and none of our checks, as a program of the signer's own could. */
export const signWithoutChecks = async (desk: SigningDesk, bytes: Uint8Array, other?: Signer): Promise<Uint8Array> => {
  const pdf = openPdf(bytes)
  const fields = signatureFieldsOf(pdf)
  const index = fields.findIndex(({ value }) => value === undefined)
  const field = fields[index]
  if (!field) throw new Error('No place is empty')
  const keys = await desk.keys()
  await keys.ensureCertificate({ id: signerId(index), name: 'Eva Berg', organisation: 'Björkviks kommun' })
  const signer = other ?? (await keys.signer(signerId(index)))
  const signature = dictionaryOf({
    Type: nameOf('Sig'),
    Filter: nameOf('Adobe.PPKLite'),
    SubFilter: nameOf('ETSI.CAdES.detached'),
    ...room(),
  })
  const appended = appendRevision(
    pdf,
    new Map([
      [pdf.size, signature],
      [field.number, withEntries(field.dictionary, { V: referenceTo(pdf.size) })],
    ]),
  )
  return fillRoom(appended, pdf.size, (sha256) => signCms({ signer, sha256, stamp: desk.stamp }))
}
