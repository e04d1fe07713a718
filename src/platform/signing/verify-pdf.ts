import { createHash } from 'node:crypto'
import { PdfFault } from '../documents/pdf/object.ts'
import { type OpenPdf, openPdf } from '../documents/pdf/open.ts'
import type { Trust } from './chain.ts'
import { signatureFieldsOf } from './fields.ts'
import { laterRevision } from './later-changes.ts'
import { broughtBy } from './long-term-data.ts'
import type { FileFault, Verified, VerifiedRevision } from './verified.ts'
import { checkField } from './verify-field.ts'

const mostRevisions = 40

/**
 * Checks a signed PDF: who signed what and when, whether every byte is as signed, and what later revisions changed. Never throws for a file,
 * whatever it holds. `trust` decides which issuers are known.
 */
export const verifyPdf = (bytes: Uint8Array, trust: Trust): Verified => {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const nothing = { sha256, signatures: [], unsigned: [], revisions: [], isRootKnown: trust.own !== undefined }
  try {
    const pdf = openPdf(bytes)
    return { sha256, ...verifyOpen(pdf, trust), isRootKnown: trust.own !== undefined }
  } catch (error) {
    // A tree that is nested without end exhausts the stack: such a file is no file of anyone's.
    if (!(error instanceof PdfFault || error instanceof RangeError)) throw error
    const wasSigned = countOf(bytes, '%PDF-', 1) > 0 && countOf(bytes, '/ByteRange', 1) > 0
    const verdict = wasSigned ? 'broken' : 'unreadable'
    return { ...nothing, verdict, faults: ['structure'], detail: error.message, isLongTerm: false }
  }
}

const verifyOpen = (pdf: OpenPdf, trust: Trust): Omit<Verified, 'sha256' | 'isRootKnown'> => {
  const fields = signatureFieldsOf(pdf)
  const signed = fields.filter(({ value }) => value !== undefined)
  const brought = broughtBy(pdf)
  const checked = signed.map((field) => checkField(pdf, field, trust, brought))
  const first = Math.min(...checked.map(({ revision }) => revision ?? Number.POSITIVE_INFINITY))
  const isTooLong = pdf.revisions.length > mostRevisions
  const revisions = Number.isFinite(first) && !isTooLong ? laterRevisionsOf(pdf, first) : []
  const signatures = checked
    .toSorted((a, b) => (a.revision ?? 0) - (b.revision ?? 0))
    .map((one) => ({ ...one, laterChanges: changesAfter(revisions, one.revision) }))
  const isCovered = checked.some(({ revision }) => revision === pdf.revisions.length)
  const faults: FileFault[] = [
    ...(signed.length > 0 && !isCovered ? (['appended'] as const) : []),
    ...(countOf(pdf.bytes, '/ByteRange', signed.length + 1) > signed.length ? (['hiddenSignature'] as const) : []),
    ...(isTooLong ? (['tooManyRevisions'] as const) : []),
  ]
  const unsigned = fields.filter(({ value }) => value === undefined).map(({ label, name }) => label || name)
  const isLongTerm = brought.lists.length > 0 && signatures.at(-1)?.kind === 'timestamp'
  const verdict = verdictOf({ signatures, unsigned, revisions, faults }, trust)
  return { verdict, signatures, unsigned, revisions, faults, detail: undefined, isLongTerm }
}

type Found = Pick<Verified, 'signatures' | 'unsigned' | 'revisions' | 'faults'>

const verdictOf = ({ signatures, unsigned, revisions, faults }: Found, trust: Trust): Verified['verdict'] => {
  const isBroken =
    faults.length > 0 || signatures.some(({ fault }) => fault) || revisions.some(({ changes }) => changes.length > 0)
  if (isBroken) return 'broken'
  if (signatures.length === 0) return 'unsigned'
  const isTrusted = signatures.every(
    ({ standing }) => standing?.state === 'valid' && (standing.issuer !== 'unknown' || trust.own === undefined),
  )
  if (!isTrusted) return 'untrusted'
  return unsigned.length > 0 ? 'incomplete' : 'whole'
}

const laterRevisionsOf = (pdf: OpenPdf, first: number): readonly VerifiedRevision[] => {
  const found: VerifiedRevision[] = []
  let before = openPdf(pdf.bytes.subarray(0, pdf.revisions[first - 1]?.end))
  for (let index = first; index < pdf.revisions.length; index += 1) {
    const after = openPdf(pdf.bytes.subarray(0, pdf.revisions[index]?.end))
    found.push({ revision: index + 1, ...laterRevision(before, after) })
    before = after
  }
  return found
}

const changesAfter = (revisions: readonly VerifiedRevision[], signed: number | undefined) =>
  revisions
    .filter(({ revision }) => revision > (signed ?? Number.POSITIVE_INFINITY))
    .flatMap(({ revision, changes }) => changes.map((change) => ({ ...change, revision })))

// Looks for the signs themselves, as a reader that rebuilds a damaged file would; stops at `most`.
const countOf = (bytes: Uint8Array, signs: string, most: number): number => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let count = 0
  for (let at = file.indexOf(signs); at >= 0 && count < most; at = file.indexOf(signs, at + 1)) count += 1
  return count
}
