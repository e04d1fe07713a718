import { seesRecords } from '../cases/index.ts'
import type { Actor } from '../platform/actor.ts'
import type { Document, Letterhead } from '../platform/documents/document.ts'
import type { Id } from '../platform/id.ts'
import { type Refusal, refuse } from '../platform/refusal.ts'
import type { Instant } from '../platform/time.ts'
import type { Content, Signer } from './drafts.ts'

/** Underskrift: who signs an issued paper, in which place from 1, and what they have said. */
export type Signature = Signer & { readonly position: number } & (
    | { readonly state: 'waiting' }
    | { readonly state: 'signed'; readonly at: Instant }
    | { readonly state: 'declined'; readonly at: Instant; readonly reason: string }
  )

/** The archival file of a paper: being set, set, or not settable for a reason (a text key below `drafts.failure`). */
export type Typeset =
  | { readonly state: 'typesetting' }
  | { readonly state: 'failed'; readonly failure: string }
  | { readonly state: 'ready'; readonly sha256: string; readonly firstSha256: string }

/** Utfärdad handling: a finished paper, filed in its case. */
export type IssuedPaper = {
  readonly documentId: Id
  readonly caseId: Id
  readonly draftId?: Id
  /** Minutes: they are signed by an act of approval, and replaced or taken back there. */
  readonly minutesId?: Id
  readonly kind: string
  readonly title: string
  readonly content: Content
  readonly tree: Document
  readonly letterhead: Letterhead
  readonly typeset: Typeset
  /** In order. Empty: the paper gets the seal of the authority alone. */
  readonly signatures: readonly Signature[]
  readonly sealedAt?: Instant
  /** Why the seal could not be set when it was last tried: a word that those who run the system understand. */
  readonly sealFailure?: string
  readonly withdrawn?: { readonly at: Instant; readonly reason: string }
  readonly replacedBy?: Id
  /** An extract that was filed by itself: it gets the seal when somebody has certified it. */
  readonly awaitsCertification?: true
}

/** How far a paper has come, in one word. */
export type Standing =
  | 'typesetting'
  | 'failed'
  | 'signing'
  | 'declined'
  | 'uncertified'
  | 'sealing'
  | 'sealed'
  | 'withdrawn'
  | 'replaced'

type Standable = Pick<
  IssuedPaper,
  'typeset' | 'signatures' | 'sealedAt' | 'withdrawn' | 'replacedBy' | 'minutesId' | 'awaitsCertification'
>

/** Refuses what is done to minutes on a page of their own: signing, changing signers, taking back, renewing. */
export const notMinutes = ({ minutesId }: Pick<IssuedPaper, 'minutesId'>): Refusal | undefined =>
  minutesId === undefined ? undefined : refuse('drafts.isMinutes')

/** How far a paper has come. */
export const standingOf = (paper: Standable): Standing => {
  if (paper.replacedBy !== undefined) return 'replaced'
  if (paper.withdrawn) return 'withdrawn'
  if (paper.typeset.state !== 'ready') return paper.typeset.state
  if (paper.signatures.some(({ state }) => state === 'declined')) return 'declined'
  if (paper.signatures.some(({ state }) => state === 'waiting')) return 'signing'
  if (paper.awaitsCertification) return 'uncertified'
  return paper.sealedAt ? 'sealed' : 'sealing'
}

/** Whose turn it is to sign; nobody before the file is set and after somebody declined. */
export const nextToSign = (paper: Standable): Signature | undefined =>
  standingOf(paper) === 'signing' ? paper.signatures.find(({ state }) => state === 'waiting') : undefined

/**
 * Whether the signature is this person's to give: the named account, in a role here, for the association that is named, or for another
 * authority. Whether one still works for that is asked of `signsFor`.
 */
export const isNamedSigner = (actor: Actor, signature: Signer): boolean => {
  if (!('accountId' in actor) || actor.accountId !== signature.accountId) return false
  if (signature.authorityId !== undefined) return actor.kind !== 'association'
  return signature.associationId === undefined
    ? actor.kind === 'role'
    : actor.kind === 'association' && actor.associationId === signature.associationId
}

/**
 * Who may read the record of a paper: those who see records, every association that stands among its signers, as all parties
 * to a paper read the same words, and whoever signs it for another authority. Same as the policy `staff_and_signers`.
 */
export const mayReadPaper = (actor: Actor, { signatures }: Pick<IssuedPaper, 'signatures'>): boolean =>
  seesRecords(actor) ||
  (actor.kind === 'association' && signatures.some(({ associationId }) => associationId === actor.associationId)) ||
  (actor.kind === 'account' && signatures.some((one) => isNamedSigner(actor, one)))

const why: Readonly<Record<Exclude<Standing, 'signing'>, string>> = {
  typesetting: 'drafts.notSetYet',
  failed: 'drafts.notSetYet',
  declined: 'drafts.orderStopped',
  uncertified: 'drafts.allSigned',
  sealing: 'drafts.allSigned',
  sealed: 'drafts.allSigned',
  withdrawn: 'drafts.isWithdrawn',
  replaced: 'drafts.isReplaced',
}

/**
 * The signature that may be given, or declined, in a place now. Refuses one that is given already, one whose turn has not come, and
 * a paper that is not being signed.
 */
export const turnOf = (paper: Standable, position: number): Signature | Refusal => {
  const signature = paper.signatures.find((one) => one.position === position)
  if (signature?.state === 'signed') return refuse('drafts.signedAlready')
  const standing = standingOf(paper)
  if (standing !== 'signing') return refuse(why[standing])
  const turn = nextToSign(paper)
  return turn && turn.position === position ? turn : refuse('drafts.notYourTurn')
}

/**
 * Whether the person in a place may be another. Refuses after somebody has signed: the names stand on the page that they signed.
 */
export const replaceable = (paper: Standable, position: number): Signature | Refusal => {
  const elsewhere = notMinutes(paper)
  if (elsewhere) return elsewhere
  const signature = paper.signatures.find((one) => one.position === position)
  const standing = standingOf(paper)
  if (!signature || standing === 'withdrawn' || standing === 'replaced') return refuse('drafts.isWithdrawn')
  if (signature.state !== 'waiting') return refuse('drafts.signedAlready')
  return paper.signatures.some(({ state }) => state !== 'waiting') ? refuse('drafts.namesAreSigned') : signature
}

/** Whether a paper can be taken back. Refuses a sealed one, which stands and can only be replaced, and one that is taken back. */
export const withdrawable = (paper: Standable): true | Refusal => {
  const elsewhere = notMinutes(paper)
  if (elsewhere) return elsewhere
  const standing = standingOf(paper)
  if (standing === 'withdrawn' || standing === 'replaced') return refuse('drafts.isWithdrawn')
  // An extract follows its minutes: taken back, it would come again.
  if (paper.awaitsCertification) return refuse('drafts.madeOfMeeting')
  return standing === 'sealed' ? refuse('drafts.isSealed') : true
}

/** Whether a new version can be written: of a paper that stands or has been taken back, and only once. */
export const renewable = (paper: Standable): true | Refusal => {
  const elsewhere = notMinutes(paper)
  if (elsewhere) return elsewhere
  const standing = standingOf(paper)
  if (standing === 'replaced') return refuse('drafts.isReplaced')
  return standing === 'sealed' || standing === 'withdrawn' ? true : refuse('drafts.takeBackFirst')
}
