import { administrationEndings, bodyEndings } from './data/bodies.ts'
import { type Flow, trimmed } from './source-text.ts'

const endings = [...bodyEndings].sort((a, b) => b.length - a.length)
const word = '[\\p{L}][\\p{L}-]*'
const name = `(?:${word}[ ,]+(?:och |samt |för |i )?){0,5}?[\\p{L}-]*(?:${endings.join('|')})`

/** Whether the text is the name of a body that meets ("Kommunstyrelsens arbetsutskott"), alone. */
export const isBodyName = (text: string): boolean =>
  text.length <= 70 &&
  /^\p{L}/u.test(text) &&
  bodyAlone.test(text) &&
  !/[.:;!?]/.test(text) &&
  !/(?<!\p{L})(?:att|som|är|av|om|till|från)(?!\p{L})/u.test(text)

const bodyAlone = new RegExp(`^${name}$`, 'iu')

/** Whether a word names an administration ("Socialförvaltningen"), in plain or genitive form. */
export const isAdministration = (text: string): boolean =>
  administrationEndings.some(
    (ending) => text.toLowerCase().endsWith(ending) || text.toLowerCase().endsWith(`${ending}s`),
  )

/** The body named by a genitive ("Kommunstyrelsens" → "Kommunstyrelsen"), without its s; undefined when it names none. */
export const bodyOfGenitive = (flow: Flow): Flow | undefined => {
  const part = trimmed(flow)
  if (!/s$/i.test(part.text)) return undefined
  const bare = { text: part.text.slice(0, -1), at: part.at.subarray(0, part.text.length - 1) }
  return isBodyName(bare.text) ? bare : undefined
}

const authorityLine =
  /^(?:\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+){0,2} (?:kommun|stad|landsting)|Region \p{Lu}[\p{L} ]{2,30}|Landstinget \p{Lu}[\p{L} ]{2,30})$/u

/** Whether a line is the name of a municipality, a city or a region and nothing else. */
export const isAuthority = (text: string): boolean =>
  // The pattern runs out of room on a line of millions of letters.
  text.length <= longestName &&
  (authorityLine.test(text) ||
    authorityLine.test(text.toLowerCase().replace(/^\p{Ll}/u, (first) => first.toUpperCase())))

const longestName = 100
