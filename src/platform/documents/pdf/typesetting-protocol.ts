import type { Document, Letterhead } from '../document.ts'

/** What the typesetting process is asked: one document at a time. `madeAt` is an instant in ISO form. */
export type TypesettingRequest = {
  readonly document: Document
  readonly letterhead: Letterhead
  readonly attachment: string | undefined
  readonly madeAt: string
}

/**
 * What the process says: that it is ready or that this machine has no typesetter, and how each document came out.
 * `memoryBytes` is what it holds when at rest. `detail` holds no words of the document.
 */
export type TypesettingReply =
  | { readonly kind: 'ready' }
  | { readonly kind: 'unavailable'; readonly detail: string }
  | { readonly kind: 'typeset'; readonly pdf: Uint8Array; readonly memoryBytes: number }
  | { readonly kind: 'refused'; readonly detail: string; readonly memoryBytes: number }

/** The signal with which the process ends itself when it holds too much memory. Writes no core file. */
export const memorySignal = 'SIGUSR2'
