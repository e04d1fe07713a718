import type { ReadDocument } from '../output.ts'
import { type Profile, profiles } from './data/profiles.ts'
import type { Line } from './lines.ts'
import { cut, type Flow, joined } from './source-text.ts'
import { compact } from './vocabulary.ts'

/** The lines as each fitting profile reads them: its words replaced by the common ones. None when no profile fits. */
export const linesByProfile = (lines: readonly Line[], known: readonly Profile[] = profiles): Line[][] =>
  known.flatMap((profile) => {
    const words = new Map(Object.entries(profile.words).map(([printed, common]) => [compact(printed), common]))
    const found = new Set<string>()
    const translated = lines.map((line) => translatedLine(line, words, found))
    return found.size >= fewestWords ? [translated] : []
  })

/** The reading that gives more facts, where a doubted one counts for less than none; the first when they give as much. */
export const better = (one: ReadDocument, other: ReadDocument): ReadDocument =>
  worth(other) > worth(one) ? other : one

const worth = ({ spans, confidence }: ReadDocument): number =>
  Object.keys(spans).length - 2 * Object.keys(confidence).length

/** One word may stand in any paper by chance. */
const fewestWords = 2

const translatedLine = (line: Line, words: ReadonlyMap<string, string>, found: Set<string>): Line => {
  const end = /[:\t]| {2}/.exec(line.text)?.index ?? line.text.length
  if (end > 60) return line
  const printed = compact(line.text.slice(0, end))
  const common = words.get(printed)
  if (common === undefined) return line
  found.add(printed)
  const flow = joined([spread(common, cut(line.flow, 0, end)), cut(line.flow, end)], '')
  return { ...line, flow, text: flow.text }
}

/** The common word, standing where the printed one stands. */
const spread = (common: string, printed: Flow): Flow => ({
  text: common,
  at: Uint32Array.from({ length: common.length }, (_, i) => {
    const place = i === common.length - 1 ? printed.at.length - 1 : Math.min(i, printed.at.length - 1)
    return printed.at[place] ?? 0
  }),
})
