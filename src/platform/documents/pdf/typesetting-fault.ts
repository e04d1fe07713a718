/** Why a document could not be typeset. */
export type TypesettingReason =
  /** The typesetter has no program for this kind of machine. HTML and Word still work. */
  | 'unavailable'
  /** Too many documents wait already. */
  | 'busy'
  | 'stopped'
  | 'tooLong'
  | 'noTitle'
  | 'accent'
  | 'logo'
  | 'timeout'
  | 'tooMuchMemory'
  /** The process died twice over the same document. */
  | 'crashed'
  /** The typesetter refused it or warned: a defect of the template. */
  | 'refused'

/**
 * A document that was not typeset; nothing of it was made. `document` is its title and is kept out of the message, which may
 * be logged. `detail` says more where there is more to say, and never words of the document.
 */
export class TypesettingFault extends Error {
  override readonly name = 'TypesettingFault'
  readonly reason: TypesettingReason
  readonly document: string

  constructor(reason: TypesettingReason, document: string, detail = '') {
    super(`The document was not typeset: ${reason}${detail === '' ? '' : ` (${detail})`}`)
    this.reason = reason
    this.document = document
  }
}
