import type { Line } from './lines.ts'
import { isBodyName } from './scan-body.ts'
import { meaningOf } from './vocabulary.ts'

const pageNumber =
  /^(?:(?:S?ida?n?|Sidnr)\.?:?\s*)?[-–]?\s?\d{1,4}\s?(?:\([\dlI|]{1,4}\)|av\s[\dlI|]{1,4}|(?<!\d{4})\/\s?\d{1,3})$|^S?ida?n?\.?:?\s*\d{1,4}(?:\s?\(\d{1,4}\))?$|^[-–]\s?\d{1,3}\s?[-–]$|^\d{1,3}$/iu
const signLine =
  /^(?:Justera(?:ndes|res|nde)\s+sign(?:atur(?:er)?|\.)?|Ordförandens? sign(?:atur)?\.?|Utdragsbestyrkande|Utdraget bestyrks)[\s.:_|-]*(?:(?:Justera(?:ndes|res)\s+)?(?:sign(?:atur)?\.?|utdragsbestyrkande)[\s.:_|-]*)*$/iu

/** The lines without what a page repeats: page numbers, signature lines, and headers that come back beside them. */
export const withoutFurniture = (lines: readonly Line[]): Line[] => {
  const counts = new Map<string, number>()
  for (const { text } of lines) counts.set(text, (counts.get(text) ?? 0) + 1)
  const seen = new Set<string>()
  const kept: Line[] = []
  let gap = 0
  for (const [i, line] of lines.entries()) {
    const repeats = comesBack(line, counts.get(line.text) ?? 0) && seen.has(markOf(line.text)) && isHeader(lines, i)
    seen.add(markOf(line.text))
    const goesOn = isNextTo(kept.at(-1), lines[i - 1]) && isWrappedNumber(kept.at(-1)?.text ?? '', line)
    if (repeats || (isPageSign(line.text) && !goesOn)) {
      gap = Math.max(gap, line.gap)
      continue
    }
    kept.push(gap > line.gap && line.gap === 0 && !line.startsPage ? { ...line, gap } : line)
    gap = 0
  }
  return kept
}

/** Between the two stands nothing that was left out, but for the number of a page. */
const isNextTo = (kept: Line | undefined, above: Line | undefined): boolean =>
  above === undefined || kept?.flow === above.flow || /^\d{1,3}$/.test(above.text)

/** A number alone on its line that ends what the line before began ("ej närvarande §", "arkivet, plan") is no page number. */
const isWrappedNumber = (before: string, line: Line): boolean =>
  (line.gap === 0 || (line.gap === 1 && /[\p{L},]\s?§$/u.test(before))) &&
  /^\d{1,3}$/.test(line.text) &&
  /(?:[§,–—-]|(?<!\p{L})(?:plan|rum|sal|nr|våning|ej|inte|med|utom|närvarande|deltar|jäv|tjänstgör)|(?:gatan|vägen|torget|gränd))$/u.test(
    before,
  )

/** All titles of minutes are one header, however they are written. */
const markOf = (text: string): string =>
  text.length < 40 && meaningOf(text)?.row.key === 'minutesMark' ? 'minutesMark' : text

const comesBack = ({ text }: Line, count: number): boolean =>
  count > 2 || markOf(text) === 'minutesMark' || (count > 1 && isBodyName(text))

/** Whether the line is the number of a page or the signature line of one. */
export const isPageSign = (text: string): boolean => text.length < 90 && (pageNumber.test(text) || signLine.test(text))

/** The middle of a sentence may come back as often as its sentence does. */
const goesOnFrom = (before: string, text: string): boolean =>
  before.endsWith(',') || (/^\p{Ll}/u.test(text) && /[\p{L}\d-]$/u.test(before) && !isPageSign(before))

/** A line that came before is a page header when a page sign or the start of a page is within three lines of it. */
const isHeader = (lines: readonly Line[], at: number): boolean => {
  const line = lines[at]
  if (!line || line.text.length > 90 || /\(\p{Lu}{1,3}\)/u.test(line.text)) return false
  const row = meaningOf(line.text)?.row
  if (row && row.role !== 'mark') return false
  // Several words from a small letter on are a line of running text ("att skicka planen på samråd").
  if (/^\p{Ll}+ \S+ \S+/u.test(line.text)) return false
  // So is a line that goes on below in small letters, unless it is as short as the head of a page.
  const next = lines[at + 1]
  if (line.text.split(' ').length > 5 && next?.gap === 0 && /^\p{Ll}/u.test(next.text)) return false
  const before = lines[at - 1]
  if (before && line.gap === 0 && goesOnFrom(before.text, line.text)) return false
  const from = Math.max(0, at - 3)
  return lines
    .slice(from, at + 4)
    .some(
      (one, i) =>
        (isPageSign(one.text) && !isWrappedNumber(lines[from + i - 1]?.text ?? '', one)) || (one.startsPage && i <= 3),
    )
}
