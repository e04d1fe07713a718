import type { Extracted } from './extraction/extracted.ts'
import type { ReadingLimits } from './extraction/limits.ts'
import type { TroubleReason } from './extraction/texts.ts'
import type { ReadDocument } from './output.ts'

/** A piece of the file that is named next: a message of a whole file would hold up the process that sends or takes it. */
type Piece = { kind: 'piece'; piece: Uint8Array }

/** What the reading process is asked: one file at a time. The files of an archive may not be archives themselves. */
export type ReadingRequest = Piece | { kind: 'file'; name: string; limits: ReadingLimits; isMember: boolean }

/**
 * What the reading process says: that it is ready, one packed file at a time, and last how the file came out.
 * `memoryBytes` is what it holds when at rest.
 */
export type ReadingReply =
  | { kind: 'ready' }
  | Piece
  | { kind: 'member'; name: string }
  | { kind: 'unpacked'; memoryBytes: number }
  | { kind: 'read'; document: ReadDocument; extracted: Extracted; memoryBytes: number }
  | { kind: 'failed'; reason: TroubleReason; memoryBytes: number }

const pieceBytes = 1024 * 1024

/** The messages that bytes travel in. */
export function* piecesOf(bytes: Uint8Array): Generator<Piece> {
  for (let at = 0; at < bytes.length; at += pieceBytes)
    yield { kind: 'piece', piece: bytes.subarray(at, at + pieceBytes) }
}

/** Puts together what came in pieces, and is ready for the next file. */
export const joined = (pieces: Uint8Array[]): Uint8Array => {
  const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces.splice(0)) {
    bytes.set(piece, at)
    at += piece.length
  }
  return bytes
}

/** The signal with which the reading process ends itself when it holds too much memory. Writes no core file. */
export const memorySignal = 'SIGUSR2'
