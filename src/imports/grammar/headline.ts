import { Fact, type ToldDocument, told } from './facts.ts'
import { cellsOf, type Line } from './lines.ts'
import { endsOpen } from './points.ts'
import { isAuthority, isBodyName } from './scan-body.ts'
import { caseNumbersIn } from './scan-case-number.ts'
import { daysIn } from './scan-date.ts'
import { nameAt } from './scan-name.ts'
import type { Section } from './sections.ts'
import { cut, type Flow, running, spanOf } from './source-text.ts'

const mention = /(?<![\p{L}])\p{Lu}[\p{L}-]{1,40} (?:kommun|stad)(?=s?(?![\p{L}]))/gu

/** The authority when a line outside the running text is its name and nothing else. */
export const authorityLineIn = (sections: readonly Section[]): Fact<string> | undefined => {
  const lines = sections
    .filter(({ role }) => role === 'start' || role === 'mark' || role === 'label')
    .flatMap((section) => section.lines)
  const cells = lines.slice(0, 400).flatMap((line) => cellsOf(line.flow))
  const cell = cells.find(({ text }) => text.length < 50 && isAuthority(text))
  return cell ? told(cell) : undefined
}

/** The authority that the running text speaks of, when it speaks of one far more than of others; always with doubt. */
export const authorityMentioned = (source: Flow): Fact<string> | undefined => {
  const counts = new Map<string, { count: number; at: number }>()
  for (const match of source.text.slice(0, 60_000).matchAll(mention)) {
    const known = counts.get(match[0])
    counts.set(match[0], { count: (known?.count ?? 0) + 1, at: known?.at ?? match.index })
  }
  const [best, second] = [...counts].sort(([, a], [, b]) => b.count - a.count)
  if (!best || (second && second[1].count * 2 > best[1].count)) return undefined
  const [name, { at, count }] = best
  return new Fact(name, spanOf(source, at, at + name.length), count > 2 ? 0.85 : 0.7)
}

const kindWord = /^(?:tjänst|protokoll|sammanträdes|kallelse|remiss|yttrande$|sid)/iu

/** The title of a report: the last free lines before its first section that are no letterhead. */
export const titleOf = (sections: readonly Section[], usual: number): ToldDocument['title'] => {
  const end = sections.findIndex(({ role }) => role === 'section')
  const before = sections.slice(0, end < 0 ? sections.length : end)
  const groups = before.flatMap((section) => freeGroups(section, usual))
  const title = groups
    // Lines with cells are labels with their values, in words that the vocabulary does not know.
    .map((group) => group.filter(({ text }) => !text.includes('\t')))
    .map((group) => ({ flow: running(group.map(({ flow }) => flow)), first: group[0]?.text ?? '' }))
    .filter(({ flow }) => isTitle(flow))
    .at(-1)
  // The head of a page may have run together with the title.
  const isTorn = title !== undefined && (isBodyName(title.first) || endsOpen.test(title.flow.text))
  return title ? told(title.flow, isTorn ? 0.7 : undefined) : undefined
}

const freeGroups = (section: Section, usual: number): Line[][] => {
  const groups: Line[][] = []
  for (const line of section.lines) {
    const group = groups.at(-1)
    if (group && line.gap <= usual) group.push(line)
    else groups.push([line])
  }
  if (section.role !== 'label' || section.inline !== undefined) return groups
  const [first, ...others] = groups
  // Where no blank line parts them, the receiver stands on the first line alone.
  const below = section.key === 'recipient' && first?.[0] && isBodyName(first[0].text) ? first.slice(1) : []
  return below.length > 0 ? [below, ...others] : others
}

const isTitle = (flow: Flow): boolean => {
  const { text } = flow
  if (text.length < 8 || text.length > 220 || /[.:;,]$/.test(text) || !/^[\p{Lu}"”]/u.test(text)) return false
  if (isAuthority(text) || isBodyName(text) || kindWord.test(text) || text.split(/\s/).length < 2) return false
  if (daysIn(flow).length > 0 && text.length < 30) return false
  const name = nameAt(flow, 0)
  return !(name && name.to >= text.length) && !caseNumbersIn(flow).some(({ from, to }) => to - from > text.length - 4)
}

/** The cells of lines at the head of the document and beside its marks: where the body's name and a day may stand alone. */
export const headOf = (sections: readonly Section[]): Flow[] =>
  sections
    .slice(0, 40)
    .flatMap(({ role, lines }) =>
      role === 'start' || role === 'mark' ? lines.slice(0, 12).flatMap(({ flow }) => cellsOf(flow)) : [],
    )

const titleWords = /(?:protokoll|sammanträde|möte)/iu

/** Days that stand in a headline of minutes ("Protokoll från sammanträdet den 4 maj 2023"). */
export const headlineDays = (sections: readonly Section[]): Fact<string>[] =>
  sections.slice(0, 60).flatMap((section) => {
    const own =
      section.key === 'minutesMark' || section.key === 'extractMark'
        ? [section.heading, section.inline, section.lines[0]?.flow, section.lines[1]?.flow]
        : []
    const loose =
      section.role === 'start'
        ? section.lines
            .map(({ flow }) => flow)
            .filter(({ text }) => titleWords.test(text) && !/justera|ansla/iu.test(text))
        : []
    return [...own, ...loose].flatMap((flow) =>
      flow && flow.text.length < 120 && !/justera|ansla/iu.test(flow.text)
        ? daysIn(cut(flow, 0))
            .slice(0, 1)
            .map(({ day }) => day)
        : [],
    )
  })
