/** How much a document may ask of the typesetting process. */
export type TypesettingLimits = {
  /** Letters of the document; 500 pages of minutes have about one and a half million. */
  readonly letters: number
  readonly attachmentLetters: number
  readonly secondsPerDocument: number
  readonly secondsToStart: number
  /** All memory of the process; it is ended above this. */
  readonly memoryMegabytes: number
  /** The process is replaced after this many documents, or when it rests above `restingMegabytes`. */
  readonly documentsPerProcess: number
  readonly restingMegabytes: number
  /** Documents that may wait; one more is refused as `busy`. */
  readonly waiting: number
}

/** The limits that apply where nothing else is said. */
export const typesettingLimits: TypesettingLimits = {
  letters: 4_000_000,
  attachmentLetters: 40_000_000,
  secondsPerDocument: 120,
  secondsToStart: 30,
  memoryMegabytes: 2048,
  documentsPerProcess: 200,
  restingMegabytes: 400,
  waiting: 500,
}
