import { createHash } from 'node:crypto'
import type { Document, Letterhead } from '../platform/documents/document.ts'
import { letterheadKept } from '../platform/documents/kept-letterhead.ts'

/** A hash of all that is set on the page, so that a file that was set of older words is told from one that holds. */
export const treeHash = ({ tree, letterhead }: { readonly tree: Document; readonly letterhead: Letterhead }): string =>
  createHash('sha256')
    .update(JSON.stringify([tree, letterheadKept(letterhead)]))
    .digest('hex')

/** Whether kept bytes still are those that their hash says. */
export const isWhole = (bytes: Uint8Array | undefined, sha256: string): bytes is Uint8Array =>
  bytes !== undefined && createHash('sha256').update(bytes).digest('hex') === sha256
