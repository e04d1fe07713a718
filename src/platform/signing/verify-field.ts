import { isName } from '../documents/pdf/kinds-of-object.ts'
import { PdfFault } from '../documents/pdf/object.ts'
import type { OpenPdf } from '../documents/pdf/open.ts'
import type { Instant } from '../time.ts'
import { type Brought, standingOf, type Trust } from './chain.ts'
import { ContentFault, DerFault } from './der.ts'
import { type SignatureField, wordsAt } from './fields.ts'
import { type Held, holdSignature, type SignatureInFile, signatureAt } from './signature-in-file.ts'
import type { SignatureFault, VerifiedSignature } from './verified.ts'

/** A signature as checked, before it is known what came after it. */
export type Checked = Omit<VerifiedSignature, 'laterChanges'>

/** Checks the signature of a field that has one. Never throws for what a file can hold. */
export const checkField = (pdf: OpenPdf, field: SignatureField, trust: Trust, brought: Brought): Checked => {
  const unknown: Checked = { ...nothingKnown, field: field.name, label: field.label }
  let found: SignatureInFile
  try {
    found = signatureAt(pdf, field.value ?? 0)
  } catch (error) {
    return { ...unknown, fault: faultOf(error) }
  }
  const isStamp = isName(found.dictionary.entries.get('Type'), 'DocTimeStamp')
  const here = {
    ...unknown,
    kind: isStamp ? ('timestamp' as const) : ('signature' as const),
    revision: found.revision + 1,
    bytes: pdf.revisions[found.revision]?.end,
    role: wordsAt(found.dictionary, 'Reason'),
  }
  try {
    return { ...here, ...judge(found, holdSignature(found), trust, brought), fault: undefined }
  } catch (error) {
    return { ...here, name: wordsAt(found.dictionary, 'Name'), at: claimedTime(found), fault: faultOf(error) }
  }
}

const nothingKnown = {
  kind: 'signature',
  name: '',
  organisation: undefined,
  role: '',
  serial: '',
  at: undefined,
  timeSource: 'claimed',
  timeGivenBy: '',
  standing: undefined,
  fault: 'doesNotCover',
  revision: undefined,
  bytes: undefined,
} as const

const faultOf = (error: unknown): SignatureFault => {
  if (error instanceof ContentFault) return 'contentChanged'
  if (error instanceof DerFault) return 'signatureDamaged'
  if (error instanceof PdfFault) return 'doesNotCover'
  // A certificate that is no certificate any more: node:crypto says so in its own way.
  if (error instanceof Error && 'code' in error && /^ERR_(OSSL|CRYPTO|INVALID)/.test(String(error.code)))
    return 'signatureDamaged'
  throw error
}

const judge = (found: SignatureInFile, held: Held, trust: Trust, brought: Brought) => {
  const stamped = held.stamp && judgeStamp(held.stamp, trust, brought)
  const isTimeKnown =
    stamped !== undefined && stamped.standing.issuer !== 'unknown' && stamped.standing.state === 'valid'
  const at = stamped ? stamped.at : claimedTime(found)
  const { signer, chain } = held.kind === 'signature' ? held.cms : held.stamp
  const standing =
    held.kind === 'signature' && at ? standingOf(trust, { signer, chain, at, isTimeKnown, brought }) : stamped?.standing
  return {
    kind: held.kind,
    name: signer.name,
    organisation: signer.organisation,
    serial: signer.serial,
    at,
    timeSource: stamped ? stamped.standing.issuer : ('claimed' as const),
    timeGivenBy: stamped?.name ?? '',
    standing,
  }
}

const judgeStamp = (stamp: NonNullable<Held['stamp']>, trust: Trust, brought: Brought) => {
  const { at, signer, chain } = stamp
  return { at, name: signer.name, standing: standingOf(trust, { signer, chain, at, isTimeKnown: true, brought }) }
}

const claimedTime = ({ dictionary }: SignatureInFile): Instant | undefined => {
  const match = /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z/.exec(wordsAt(dictionary, 'M'))
  const [, year, month, day, hour, minute, second] = match ?? []
  try {
    return match ? Temporal.Instant.from(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`) : undefined
  } catch {
    return undefined
  }
}
