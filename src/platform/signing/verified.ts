import type { Instant } from '../time.ts'
import type { Standing } from './chain.ts'
import type { Change, LaterRevision } from './later-changes.ts'

/** Why a signature does not hold. */
export type SignatureFault = 'contentChanged' | 'signatureDamaged' | 'doesNotCover'

/** What is wrong with the file as a whole. */
export type FileFault =
  /** Not built as a PDF any more. */
  | 'structure'
  /** Something was appended after the last signature. */
  | 'appended'
  /** A signature lies in the file that no field shows any more. */
  | 'hiddenSignature'
  /** More revisions than anyone needs. */
  | 'tooManyRevisions'

/** One signature, or one document time stamp, of a file. */
export type VerifiedSignature = {
  readonly kind: 'signature' | 'timestamp'
  readonly field: string
  readonly label: string
  /** From the certificate; empty when the signature does not hold. */
  readonly name: string
  readonly organisation: string | undefined
  /** As what the person signed, in the words of the file. */
  readonly role: string
  readonly serial: string
  /** When: by the time stamp when it holds and its issuer is known, otherwise what the file claims. */
  readonly at: Instant | undefined
  readonly timeSource: 'own' | 'known' | 'unknown' | 'claimed'
  /** Who gave the time, where someone did. */
  readonly timeGivenBy: string
  readonly standing: Standing | undefined
  readonly fault: SignatureFault | undefined
  /** Which revision it signs, counted from 1. */
  readonly revision: number | undefined
  /** The length of the file as it was when it was signed: all of it is covered but the signature itself. */
  readonly bytes: number | undefined
  /** What later revisions changed that they may not. */
  readonly laterChanges: readonly (Change & { readonly revision: number })[]
}

/** A revision after the first signature. */
export type VerifiedRevision = LaterRevision & { readonly revision: number }

/** What a check of a signed PDF found. Can be written as JSON. */
export type Verified = {
  /**
   * `whole`: every byte is as signed, everyone has signed and every certificate held. `incomplete`: the same, but a field is still empty.
   * `untrusted`: whole, but a certificate does not hold or is not from an issuer we know (only where we know one). `broken`: not as it was signed.
   */
  readonly verdict: 'whole' | 'incomplete' | 'untrusted' | 'broken' | 'unsigned' | 'unreadable'
  readonly sha256: string
  readonly signatures: readonly VerifiedSignature[]
  /** The labels of fields that nobody has signed. */
  readonly unsigned: readonly string[]
  readonly revisions: readonly VerifiedRevision[]
  readonly faults: readonly FileFault[]
  /** For a fault of the structure: which and where, in English, for a technician. */
  readonly detail: string | undefined
  /** Whether a root of our own was at hand to compare with. */
  readonly isRootKnown: boolean
  /** Whether the file brings what later checks need, under a time stamp of its own. */
  readonly isLongTerm: boolean
}
