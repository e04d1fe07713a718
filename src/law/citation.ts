import { type Day, day, isBefore } from '../platform/time.ts'
import { statutes } from './data/statutes.ts'

/** One provision. `url` leads to the whole statute; `amendedBy` names the act whose wording is meant. */
export type Citation = {
  readonly statute: string
  readonly sfs: string
  readonly chapter?: number
  readonly section: string
  readonly amendedBy?: string
  readonly url: string
}

/** Which statute a rule may cite: the keys of `data/statutes.ts`. */
export type StatuteKey = keyof typeof statutes

type Place = { readonly chapter?: number; readonly section: string; readonly amendedBy?: string }

/** Makes a citation. `section` is as printed without the sign: '5', '14 a', '66–67'. */
export const cite = (key: StatuteKey, place: Place): Citation => {
  const { name, sfs, url } = statutes[key]
  return { statute: name, sfs, ...place, url }
}

const space = '\u00a0'

/** "13 kap. 5 § kommunallagen", with no-break spaces between number and sign. */
export const citationText = (citation: Citation): string => {
  const chapter = citation.chapter === undefined ? '' : `${citation.chapter}${space}kap.${space}`
  const sign = citation.section.includes('–') ? '§§' : '§'
  const wording = citation.amendedBy === undefined ? '' : ` i lydelsen enligt SFS${space}${citation.amendedBy}`
  return `${chapter}${citation.section.replaceAll(' ', space)}${space}${sign} ${citation.statute}${wording}`
}

/** Whether the cited statute was in force on the day. A statute we do not know is never in force. */
export const isInForce = (citation: Citation, on: Day): boolean => {
  const statute: { sfs: string; from: string; until?: string } | undefined = Object.values(statutes).find(
    ({ sfs }) => sfs === citation.sfs,
  )
  if (!statute || isBefore(on, day(statute.from))) return false
  return statute.until === undefined || isBefore(on, day(statute.until))
}
