import { clippedHeading, peopleApart } from './attendance-entries.ts'
import { type Fact, told } from './facts.ts'
import type { Line } from './lines.ts'
import { daysIn, withoutDays } from './scan-date.ts'
import { isBareName, nameAt } from './scan-name.ts'
import { timesIn } from './scan-time.ts'
import type { Section } from './sections.ts'
import { collapsed, cut, type Flow, joined, running, trimmed } from './source-text.ts'
import { meaningOf } from './vocabulary.ts'

/** The value of a label: what stands beside it, and the lines below as long as no blank line comes between. */
export const valueOfLabel = (section: Section, usual = 0): Flow | undefined => {
  const parts: Flow[] = section.inline ? [section.inline] : []
  for (const line of section.lines) {
    if (line.gap > usual && (parts.length > 0 || line.gap > usual + 1)) break
    if (parts.length > 0 && !continues(parts.at(-1)?.text ?? '', line, section)) break
    parts.push(line.flow)
  }
  if (people.has(section.key)) return namesRun(parts)
  return parts.length === 0 ? undefined : running(parts)
}

/** Signatures side by side or one below the other are two names, not one long one. */
const namesRun = (parts: readonly Flow[]): Flow | undefined => {
  if (parts.length === 0) return undefined
  const rows: Flow[] = []
  for (const part of parts) {
    const row = joined(peopleApart(part), ', ')
    const above = rows.at(-1)
    if (above && endsInPerson(above) && nameAt(row, 0)) rows[rows.length - 1] = joined([above, row], ', ')
    else rows.push(row)
  }
  return running(rows)
}

/** Whether a line ends in a whole name that nothing more is said of. */
const endsInPerson = (row: Flow): boolean => {
  const last = row.text.split(/[,;]|\s(?:och|samt)\s/u).at(-1) ?? ''
  return isBareName(trimmed(cut(row, row.text.length - last.length)))
}

/** "Odförande Viktor Hägg": a label with one letter wrong. */
const opensWithLabel = (text: string): boolean => meaningOf(/^\p{L}+/u.exec(text)?.[0] ?? '')?.row.role === 'label'

/** Whether a line below a label's value still belongs to it; another label whose word was not understood does not. */
const continues = (before: string, line: Line, { key }: Section): boolean => {
  if (clippedHeading.test(line.text) || (people.has(key) && opensWithLabel(line.text))) return false
  if (
    (/^[\p{Ll}(]/u.test(line.text) && !/^l\d|\p{L}{4}[.!?]$/u.test(`${line.text}\n${before}`)) ||
    /[,–-]$/.test(before)
  )
    return true
  if (line.gap === 0 && /(?:\bplan|§|gatan|vägen|torget|gränd)$/u.test(before) && /^\d/.test(line.text)) return true
  if (people.has(key) && line.gap === 0 && line.text.startsWith('§') && before.includes('§') && !/\d$/.test(before))
    return true
  if (line.gap === 0 && /\d$/.test(before) && /^[–—-]\s?§{0,2}\s?\d/u.test(line.text)) return true
  if (key === 'paragraphs' && line.gap === 0 && /^(?:och\s)?§{0,2}\s?\d[\d\s§,–—-]*$/u.test(line.text)) return true
  if (people.has(key) && halfName.test(before) && /^\p{Lu}\p{Ll}/u.test(line.text)) return true
  if (people.has(key)) return nameAt(line.flow, 0) !== undefined && nameAt(line.flow, 0)?.post === undefined
  if (key === 'placeTime' && timesIn(line.flow)) return true
  if (opensLostMatter.test(line.text)) return false
  return line.indent > 2 || daysIn(line.flow).length > 0 || /^(?:kl|klockan)\b/i.test(line.text)
}

/** "190 Detaljplan för strandpromenaden": most likely a paragraph that has lost its sign. */
const opensLostMatter = /^\d{1,4} \p{Lu}\p{Ll}+ \p{Ll}/u

/** A run of people that breaks off after a first name. */
const halfName = /[,;]\s{1,3}\p{Lu}\p{Ll}[\p{L}-]*$/u

const people: ReadonlySet<string> = new Set(['approver', 'chair', 'secretary', 'noticeBy'])

const notPlace =
  /\b(?:måndag|tisdag|onsdag|torsdag|fredag|lördag|söndag)(?:en)?\b|\b(?:kl|klockan)\b\.?|\b\d{1,2}\s(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)\b|\bden\b(?=[\s,]*¤)|\bajournering.*$|\b(?:digital(?:t)?\s+)(?:justering|signering|underskrift)\b|¤/giu

/** Digits of a day or time that could not be read as one: what is left is then no clean place. */
const unreadDay = /\d[lI|]|[lI|]\d|(?:19|20)\d\d|\d\s?[-–—]/u

/** The place in a value that also holds days and times: the one stretch that is left when those are taken out. */
export const placeIn = (flow: Flow): Fact<string> | undefined => {
  const times = timesIn(flow)
  let text = withoutDays(flow)
  if (times) text = text.slice(0, times.from) + '¤'.repeat(times.to - times.from) + text.slice(times.to)
  text = text.replace(notPlace, (part) => '¤'.repeat(part.length))
  const parts = [...text.matchAll(/[^¤]+/gu)].filter((match) => /\p{L}{3}/u.test(match[0]))
  const [first, second] = parts
  if (!first) return undefined
  const whole = trimmed(cut(flow, first.index, first.index + first[0].length), /[\s,;:–.(-]/)
  const article = /[\s,]+den$/u.exec(whole.text)
  const place = article ? cut(whole, 0, article.index) : whole
  if (/digital(?:justering|signering|underskrift)/iu.test(place.text.replace(/\s/g, ''))) return undefined
  if (!/^[\p{Lu}\d”"]/u.test(place.text) || place.text.length > 160 || unreadDay.test(place.text)) return undefined
  return told(collapsed(place), second || article ? 0.8 : undefined)
}
