import type { Authority } from '../platform/actor.ts'
import { attachmentOf } from '../platform/documents/attachment.ts'
import type { Certificate } from '../platform/signing/certificate.ts'
import { prepareFields } from '../platform/signing/fields.ts'
import { certificateId } from '../platform/signing/key-store.ts'
import type { Instant } from '../platform/time.ts'
import type { Services } from '../platform/web/env.ts'
import type { IssuedPaper, Signature } from './papers.ts'
import { sealLabel } from './texts.ts'

/** The name of the field that a signature fills in the file of a paper. */
export const fieldOf = (position: number): string => `signature-${position}`

/** The name of the field of the authority's seal, the last one. */
export const sealField = 'seal'

/** The archival file of a paper before anyone has signed: its words, its data, and an empty field for each who will sign, the seal last. */
export const fileOf = async (
  { typesetter }: Pick<Services, 'typesetter'>,
  { tree, letterhead, signatures }: Pick<IssuedPaper, 'tree' | 'letterhead' | 'signatures'>,
  authority: Authority,
): Promise<Uint8Array> => {
  const pdf = await typesetter.pdf(tree, letterhead, { attachment: attachmentOf(tree, letterhead) })
  return prepareFields(pdf, [
    ...signatures.map(({ position, name, role }) => ({ name: fieldOf(position), label: `${role}: ${name}` })),
    { name: sealField, label: `${sealLabel}: ${authority.name}` },
  ])
}

/** A signed file, and the certificate that it was signed with. */
export type Signed = { readonly bytes: Uint8Array; readonly certificate: Certificate }

/** The file with the signature of a person in their place. Throws `SigningFault`. */
export const signedFile = async (
  { signing }: Pick<Services, 'signing'>,
  bytes: Uint8Array,
  {
    authority,
    signature,
    organisation,
    known,
  }: { authority: Authority; signature: Signature; organisation: string; known: Instant | undefined },
): Promise<Signed> => {
  const { accountId, name, role, position } = signature
  const id = certificateId(authority.authorityId, accountId)
  const { certificate } = await (await signing.keys()).ensureCertificate({ id, name, organisation })
  const asked = { field: fieldOf(position), signerId: id, name, role, place: organisation, ...(known ? { known } : {}) }
  return { certificate, bytes: await signing.sign(bytes, asked) }
}

/** The file with the seal of the authority. Throws `SigningFault`. */
export const sealedFile = async (
  { signing }: Pick<Services, 'signing'>,
  bytes: Uint8Array,
  authority: Authority,
): Promise<Signed> => {
  const id = certificateId(authority.authorityId)
  const { name } = authority
  const { certificate } = await (await signing.keys()).ensureCertificate({ id, name, organisation: name })
  const asked = { field: sealField, signerId: id, name, role: sealLabel }
  return { certificate, bytes: await signing.sign(bytes, asked) }
}
