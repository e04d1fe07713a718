import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { charactersOf } from './font-table.ts'

const from = createRequire(import.meta.url)

/** The two Swedish ones, then the helpers. Of the Arabic ones the first has whole letters, which can be copied and searched; the
 * other one builds them of strokes and dots but has more of them. */
const files = [
  'source-serif-4/400Regular/SourceSerif4_400Regular.ttf',
  'source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf',
  'source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  'source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
  'ibm-plex-sans-arabic/400Regular/IBMPlexSansArabic_400Regular.ttf',
  'ibm-plex-sans-arabic/600SemiBold/IBMPlexSansArabic_600SemiBold.ttf',
  'noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf',
  'noto-sans-arabic/600SemiBold/NotoSansArabic_600SemiBold.ttf',
  'noto-sans-hebrew/400Regular/NotoSansHebrew_400Regular.ttf',
  'noto-sans-hebrew/600SemiBold/NotoSansHebrew_600SemiBold.ttf',
  'noto-emoji/400Regular/NotoEmoji_400Regular.ttf',
  'noto-sans-symbols-2/400Regular/NotoSansSymbols2_400Regular.ttf',
] as const

const placeOf = (file: string): string => from.resolve(`@expo-google-fonts/${file}`)

/** The files of every typeface of the typesetter: two for Swedish, and those that help out with other letters. */
export const fontFiles = (): readonly Buffer[] => files.map((file) => readFileSync(placeOf(file)))

/** Which characters one typeface has. */
export type Typeface = { readonly has: (codePoint: number) => boolean }

let known: readonly Typeface[] | undefined

/**
 * The typefaces that every text can be set in, whichever of the two Swedish ones it begins with. A character of the
 * Swedish ones counts only when both have it, in every weight, so that no change of look can lose it.
 */
export const typefaces = (): readonly Typeface[] => {
  if (known) return known
  const has = files.map((file) => charactersOf(readFileSync(placeOf(file))))
  const groups = [[0, 1, 2, 3], [4, 5], [6, 7], [8, 9], [10], [11]]
  known = groups.map((group) => ({ has: (codePoint) => group.every((file) => has[file]?.has(codePoint)) }))
  return known
}
