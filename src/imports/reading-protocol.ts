import type { Extracted, NamedFile } from './extraction/extracted.ts'
import type { ReadingLimits } from './extraction/limits.ts'
import type { TroubleReason } from './extraction/texts.ts'
import type { ReadDocument } from './output.ts'

/** What the reading process is asked: one file at a time. The files of an archive may not be archives themselves. */
export type ReadingRequest = { name: string; bytes: Uint8Array; limits: ReadingLimits; isMember: boolean }

/**
 * What the reading process says: that it is ready, one packed file at a time (so that no message grows large), and
 * last how the file came out. `memoryBytes` is what it holds when at rest.
 */
export type ReadingReply =
  | { kind: 'ready' }
  | { kind: 'member'; member: NamedFile }
  | { kind: 'unpacked'; memoryBytes: number }
  | { kind: 'read'; document: ReadDocument; extracted: Extracted; memoryBytes: number }
  | { kind: 'failed'; reason: TroubleReason; memoryBytes: number }

/** The signal with which the reading process ends itself when it holds too much memory. Writes no core file. */
export const memorySignal = 'SIGUSR2'
