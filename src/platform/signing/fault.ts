import type { Instant } from '../time.ts'

/** Why nothing was signed. Each has a text at `signatures.fault.<reason>` that says what to do. */
export type SigningReason =
  | 'noPassphrase'
  | 'wrongPassphrase'
  | 'damagedKeys'
  | 'missingKeys'
  | 'foreignRoot'
  | 'clockSetBack'
  | 'noCertificate'
  | 'expiredCertificate'
  | 'revokedCertificate'
  | 'fieldMissing'
  | 'fieldsTaken'
  | 'alreadySigned'
  | 'outOfOrder'
  | 'earlierBroken'
  | 'unsignedLeft'
  | 'signatureTooLarge'
  | 'serviceRefused'
  | 'timestampUnreachable'
  | 'timestampRefused'
  | 'timestampWrong'

/** Facts for the text: numbers, names of files and fields, times. Never the name of a person. */
export type SigningFacts = Readonly<Record<string, string | number | Instant>>

/** Nothing was signed, and nothing was changed. Caught by jobs and actions, which tell the person the reason. */
export class SigningFault extends Error {
  override readonly name = 'SigningFault'
  readonly reason: SigningReason
  readonly facts: SigningFacts
  constructor(reason: SigningReason, facts: SigningFacts = {}, cause?: unknown) {
    const told = Object.entries(facts).map(([key, value]) => `${key} ${value}`)
    super([`signatures.fault.${reason}`, ...told].join(', '), { cause })
    this.reason = reason
    this.facts = facts
  }
}
