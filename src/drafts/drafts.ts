import { keepsRecords } from '../cases/index.ts'
import type { Database } from '../platform/db/data/schema.ts'
import type { Id } from '../platform/id.ts'
import { type Refusal, refuse } from '../platform/refusal.ts'
import { next, states } from '../platform/states.ts'
import type { Instant } from '../platform/time.ts'

export type DraftState = Database['draft']['state']

/** Utkast: a paper that is being written. It is no official document until it is finished (TF 2:12). */
export type Draft = {
  readonly draftId: Id
  readonly caseId: Id
  /** The name of its kind of paper. */
  readonly kind: string
  readonly title: string
  /** What is written so far, by field; it need not be complete. */
  readonly content: Content
  /** Counts the saves, from 1. */
  readonly version: number
  readonly state: DraftState
  /** The paper that this is a new version of. */
  readonly replaces?: Id
  readonly updatedAt: Instant
  readonly updatedByName?: string
}

/** What a form sent, by field: text, lists of lines, or rows of cells. */
export type Content = Readonly<Record<string, unknown>>

/** Who is to sign, in the order of the list. With an association, or another authority: a person who signs for it. */
export type Signer = {
  readonly accountId: Id
  readonly associationId?: Id
  readonly authorityId?: Id
  readonly name: string
  /** In what capacity, as it is printed: "Ordförande". */
  readonly role: string
}

/** The most who can sign one paper: as many as the form and a page can hold. */
export const mostSigners = 40

/** Who writes papers: those who keep the records. Drafts are shown to nobody else. */
export const writesPapers = keepsRecords

const draftStates = states<DraftState, 'save' | 'finish' | 'discard'>({
  open: { save: 'open', finish: 'finished', discard: 'discarded' },
  finished: {},
  discarded: {},
})

/** What becomes of a draft. Refuses one that is finished or thrown away ('drafts.notOpen'). */
export const after = (draft: Pick<Draft, 'state'>, verb: 'save' | 'finish' | 'discard'): DraftState | Refusal =>
  next(draftStates, draft.state, verb, 'drafts.notOpen')

/** Adds a signer last. Refuses a person who is there already for the same party, and one more than a page can hold. */
export const withSigner = (signers: readonly Signer[], added: Signer): readonly Signer[] | Refusal => {
  if (signers.length >= mostSigners) return refuse('drafts.tooManySigners', { facts: { count: mostSigners } })
  return signers.some(({ accountId }) => accountId === added.accountId)
    ? refuse('drafts.signsAlready')
    : [...signers, added]
}

/** The signers without one, or with one a step up. A place that is not there changes nothing. */
export const rearranged = (signers: readonly Signer[], position: number, verb: 'up' | 'remove'): readonly Signer[] => {
  const moved = signers[position - 1]
  if (!moved) return signers
  const others = signers.filter((signer) => signer !== moved)
  return verb === 'remove' ? others : others.toSpliced(Math.max(0, position - 2), 0, moved)
}
