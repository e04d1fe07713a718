import { type Day, day, isBefore } from '../platform/time.ts'
import { statutes } from './data/statutes.ts'

/**
 * One provision. A chapter such as '19 a' is a string, `url` leads to the whole statute, and `amendedBy` names the act
 * whose wording is meant.
 */
export type Citation = {
  readonly statute: string
  readonly sfs: string
  readonly chapter?: number | string
  readonly section: string
  readonly amendedBy?: string
  /** A treaty, convention or EU regulation: `section` is then the number of an article. */
  readonly isArticle?: true
  readonly url: string
}

/** Which statute a rule may cite: the keys of `data/statutes.ts`. */
export type StatuteKey = keyof typeof statutes

type Place = { readonly chapter?: number | string; readonly section: string; readonly amendedBy?: string }

/** Makes a citation. `section` is as printed without the sign: '5', '14 a', '66–67'. */
export const cite = (key: StatuteKey, place: Place): Citation => {
  const { name, sfs, url } = statutes[key]
  return { statute: name, sfs, ...place, ...('isInArticles' in statutes[key] ? { isArticle: true } : {}), url }
}

const space = '\u00a0'
const hard = (part: number | string): string => String(part).replaceAll(' ', space)

/** "13 kap. 5 § kommunallagen" or "artikel 3 i barnkonventionen", with no-break spaces between number and sign. */
export const citationText = (citation: Citation): string => {
  if (citation.isArticle) return `artikel${space}${hard(citation.section)} i ${citation.statute}`
  const chapter = citation.chapter === undefined ? '' : `${hard(citation.chapter)}${space}kap.${space}`
  const sign = citation.section.includes('–') ? '§§' : '§'
  const wording = citation.amendedBy === undefined ? '' : ` i lydelsen enligt SFS${space}${citation.amendedBy}`
  return `${chapter}${hard(citation.section)}${space}${sign} ${citation.statute}${wording}`
}

/** "LOU 19 a:2", "FEUF 107": how lawyers write it, for lists where the whole name would be in the way. */
export const citationShort = (citation: Citation): string => {
  const short = Object.values(statutes).find(({ sfs }) => sfs === citation.sfs)?.short ?? citation.statute
  return `${short} ${citation.chapter === undefined ? '' : `${citation.chapter}:`}${citation.section}`
}

/** Whether the cited statute was in force on the day. A statute we do not know is never in force. */
export const isInForce = (citation: Citation, on: Day): boolean => {
  const statute: { sfs: string; from: string; until?: string } | undefined = Object.values(statutes).find(
    ({ sfs }) => sfs === citation.sfs,
  )
  if (!statute || isBefore(on, day(statute.from))) return false
  return statute.until === undefined || isBefore(on, day(statute.until))
}
