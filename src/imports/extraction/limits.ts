/** How much a file may ask of the reading process. */
export type ReadingLimits = {
  readonly fileBytes: number
  readonly pages: number
  /** Of an archive or a Word document, counted while it is inflated; what the file says of itself is not believed. */
  readonly unpackedBytes: number
  readonly archiveEntries: number
  readonly textCharacters: number
  readonly secondsPerFile: number
  readonly secondsToStart: number
  /** Heap of the reading process. */
  readonly heapMegabytes: number
  /** All memory of the reading process; it is ended above this. */
  readonly memoryMegabytes: number
  /** The reading process is replaced after this many files, or when it rests above `restingMegabytes`. */
  readonly filesPerProcess: number
  readonly restingMegabytes: number
}

/** The limits that apply where nothing else is said. */
export const readingLimits: ReadingLimits = {
  fileBytes: 50 * 1024 * 1024,
  pages: 2000,
  unpackedBytes: 200 * 1024 * 1024,
  archiveEntries: 2000,
  textCharacters: 20_000_000,
  secondsPerFile: 30,
  secondsToStart: 30,
  heapMegabytes: 768,
  memoryMegabytes: 1536,
  filesPerProcess: 200,
  restingMegabytes: 400,
}
