import type { Extracted, NamedFile } from './extraction/extracted.ts'
import { failureOf } from './extraction/failure.ts'
import { type ReadingLimits, readingLimits } from './extraction/limits.ts'
import type { TroubleReason } from './extraction/texts.ts'
import type { Failure, ReadDocument } from './output.ts'
import { ask, endReading, launchReading, type ReadingChild } from './reading-child.ts'

/** What became of one file: read, unpacked into the files of an archive, or failed. */
export type Reading =
  | { kind: 'read'; document: ReadDocument; extracted: Extracted }
  | { kind: 'unpacked'; members: NamedFile[] }
  | { kind: 'failed'; failure: Failure }

/**
 * The process in which files are opened, apart from the one that answers people. One file at a time in the order
 * asked for; used again between files, ended at the limit of time or memory and replaced. It may write no files,
 * start no programs and reach no network. It does not keep the program alive, and ends with it however that ends.
 */
export class ReadingProcess {
  readonly #limits: ReadingLimits
  #child: Promise<ReadingChild> | undefined
  #filesRead = 0
  #isClosed = false
  #queue: Promise<unknown> = Promise.resolve()

  constructor(limits: Partial<ReadingLimits> = {}) {
    this.#limits = { ...readingLimits, ...limits }
  }

  /** Starts the process ahead of the first file. Throws when it cannot start, a fault of the installation. */
  start(): Promise<void> {
    return this.#inTurn(async () => {
      await this.#running()
    })
  }

  /** Reads one file. One that cannot be read gives a failure and leaves the others unharmed. Throws when stopped. */
  read(file: NamedFile, options: { isMember?: boolean } = {}): Promise<Reading> {
    return this.#inTurn(() => this.#read(file, options.isMember ?? false))
  }

  /** Ends the process and waits until it is gone. A `read` after this starts a new one. */
  async stop(): Promise<void> {
    const child = this.#child
    this.#child = undefined
    this.#filesRead = 0
    if (child) await child.then(endReading, () => undefined)
  }

  /** Ends it for good, for the stop of the program: a file that waits is not read, and its job is tried again at the next start. */
  async close(): Promise<void> {
    this.#isClosed = true
    await this.stop()
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#queue.then(work)
    this.#queue = turn.catch(() => undefined)
    return turn
  }

  async #read(file: NamedFile, isMember: boolean): Promise<Reading> {
    // Told here, so that such a file is not even sent.
    if (file.bytes.length > this.#limits.fileBytes) return this.#failed(file, 'fileTooLarge')
    if (file.bytes.length === 0) return this.#failed(file, 'empty')
    const child = await this.#running()
    const { result, memoryBytes } = await ask(child, { ...file, limits: this.#limits, isMember })
    this.#filesRead += 1
    if (memoryBytes === undefined || this.#isWorn(memoryBytes)) await this.stop()
    if (result.kind !== 'failed') return result
    if (result.reason === 'crashed') tellDefect(child.lastWords())
    return this.#failed(file, result.reason)
  }

  async #running(): Promise<ReadingChild> {
    if (this.#isClosed) throw new Error('The reading of files has ended')
    const known = await this.#child?.catch(() => undefined)
    // It may have died at rest, by a hand from outside.
    if (known && known.process.exitCode === null && known.process.signalCode === null) return known
    this.#filesRead = 0
    this.#child = launchReading(this.#limits)
    return await this.#child
  }

  #failed(file: NamedFile, reason: TroubleReason): Reading {
    return { kind: 'failed', failure: failureOf(file.name, reason, this.#limits) }
  }

  #isWorn(memoryBytes: number): boolean {
    const restingBytes = this.#limits.restingMegabytes * 1024 * 1024
    return this.#filesRead >= this.#limits.filesPerProcess || memoryBytes > restingBytes
  }
}

// A crash is a defect of ours or of a library. Only where it happened is told: a message may quote the document.
const tellDefect = (words: string): void => {
  const trace = words.split('\n').filter((line) => /^\s+at /.test(line))
  if (trace.length > 0) process.emitWarning(`The reading process crashed:\n${trace.join('\n')}`)
}
