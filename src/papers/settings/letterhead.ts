import type { Authority } from '../../platform/actor.ts'
import type { Letterhead } from '../../platform/documents/document.ts'
import type { Instant } from '../../platform/time.ts'
import { type Wording, type WordingChoice, wordingOf } from '../wording.ts'

/** Brevhuvud: one version of how an authority's papers look and what they call things. Version 0 is the one nobody has chosen. */
export type LetterheadVersion = {
  readonly version: number
  readonly sender: string
  readonly footer: readonly string[]
  readonly accent: string
  readonly typeface: Letterhead['typeface']
  readonly logo?: { readonly sha256: string; readonly description: string }
  readonly wording: WordingChoice
  readonly madeAt?: Instant
  /** Who made it, for those who may see the account. */
  readonly madeBy?: string
}

/** What a paper is made with on a day: its sender's look and words, and which version of them. */
export type HouseStyle = { readonly version: number; readonly letterhead: Letterhead; readonly wording: Wording }

/** The paper of an authority that has not chosen how its papers look: its name, its address, and the colour of the house. */
export const plainLetterhead = ({ name, address }: Pick<Authority, 'name' | 'address'>): Letterhead => ({
  sender: name.slice(0, 120),
  footer: address === '' ? [] : [address],
  accent: '#1f4e86',
  typeface: 'serif',
})

/** The version before the first. */
export const plainVersion = (authority: Authority): LetterheadVersion => {
  const { sender, footer, accent, typeface } = plainLetterhead(authority)
  return { version: 0, sender, footer, accent, typeface, wording: {} }
}

/** The letterhead of a version, with the bytes of its logo where they are at hand. */
export const letterheadOf = (
  { sender, footer, accent, typeface, logo }: Omit<LetterheadVersion, 'version' | 'wording'>,
  picture?: { readonly bytes: Uint8Array; readonly mediaType: 'image/png' | 'image/jpeg' },
): Letterhead => ({
  sender,
  footer,
  accent,
  typeface,
  ...(logo && picture ? { logo: { ...picture, description: logo.description } } : {}),
})

/** The words of a version. */
export const wordingIn = ({ wording }: Pick<LetterheadVersion, 'wording'>): Wording => wordingOf(wording)
