import { declareBoth } from './declare.ts'
import { logoSize } from './logo.ts'
import { hasMarkedLetter } from './raised-marks.ts'
import { sheetOf } from './sheet.ts'
import { typeset } from './typeset.ts'
import type { TypesettingRequest } from './typesetting-protocol.ts'

/**
 * The whole way from a document to its PDF, PDF/A-3a and PDF/UA-1 at once. `detail` is what the typesetter said, without
 * anything it quotes.
 */
export const makePdf = (request: TypesettingRequest): { readonly pdf: Uint8Array } | { readonly detail: string } => {
  try {
    return { pdf: made(request) }
  } catch (error) {
    return { detail: withoutQuotes(error instanceof Error ? error.message : 'unknown') }
  }
}

const made = ({ document, letterhead, attachment, madeAt }: TypesettingRequest): Uint8Array => {
  const logo = letterhead.logo && logoSize(letterhead.logo)
  if (typeof logo === 'string') throw new Error(logo)
  const sheet = sheetOf(document, letterhead, { madeAt, hasAttachment: attachment !== undefined, logo })
  const words = JSON.stringify(sheet)
  const pdf = typeset({
    sheet: words,
    attachment,
    logo: logo && letterhead.logo && { path: logo.path, bytes: letterhead.logo.bytes },
    madeAtSeconds: Math.floor(Temporal.Instant.from(madeAt).epochMilliseconds / 1000),
  })
  return declareBoth(pdf, { hasTables: sheet.hasTables, hasMarkedLetters: hasMarkedLetter(words) })
}

// Errors of the second step come as a printout of the program's own.
const withoutQuotes = (told: string): string => {
  const messages = Array.from(told.matchAll(/message: "((?:[^"\\]|\\.)*)"/g), ([, message = '']) => message)
  const words = messages.length > 0 ? messages.join('; ') : told
  return words.replaceAll(/\\?["“`].*?\\?["”`]/gs, '…').slice(0, 300)
}
