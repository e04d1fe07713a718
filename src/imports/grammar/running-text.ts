import { Fact, type ToldDocument, told } from './facts.ts'
import type { Line } from './lines.ts'
import type { Section } from './sections.ts'
import { joined, running, spanOf } from './source-text.ts'

type ToldSection = NonNullable<ToldDocument['sections']>[number]

const kept: ReadonlySet<string> = new Set([
  'text',
  'chairProposal',
  'motions',
  'procedure',
  'votes',
  'reservations',
  'statement',
  'recusal',
])

/** The running text of the document under its headings. Headings without text of their own are left out. */
export const keptSections = (sections: readonly Section[], usual: number): ToldSection[] =>
  sections.flatMap((section) => {
    if (!kept.has(section.key) || !section.heading) return []
    const parts = paragraphsOf(section, usual)
    if (parts.length === 0) return []
    const text = joined(parts, '\n\n')
    return [{ heading: told(section.heading), text: new Fact(text.text, spanOf(text)) }]
  })

const paragraphsOf = (section: Section, usual: number) => {
  const groups: Line[][] = []
  for (const line of section.lines) {
    const group = groups.at(-1)
    if (group && (line.gap <= usual || /^\p{Ll}/u.test(line.text))) group.push(line)
    else groups.push([line])
  }
  const lead = section.inline ? [section.inline] : []
  return [...lead, ...groups.map((group) => running(group.map(({ flow }) => flow)))]
}

/** Sections of running text cut again at headings that the vocabulary does not know: short lines that stand free above a paragraph. */
export const subdivided = (sections: readonly Section[], usual: number): Section[] =>
  sections.flatMap((section) =>
    section.key === 'text' && !section.first?.isClause ? divided(section, usual) : [section],
  )

const divided = (section: Section, usual: number): Section[] => {
  const result: Section[] = [{ ...section, lines: [] }]
  for (const [i, line] of section.lines.entries()) {
    const before = section.lines[i - 1]
    if (isHeading(line, { before, next: section.lines[i + 1], usual })) {
      result.push({ key: 'text', role: 'section', heading: line.flow, lines: [], first: line })
    } else result.at(-1)?.lines.push(line)
  }
  return result
}

type Around = { before: Line | undefined; next: Line | undefined; usual: number }

const isHeading = (line: Line, { before, next, usual }: Around): boolean => {
  if (line.gap <= usual || line.text.length > 60 || !next || next.gap > usual || !before) return false
  if (!/^\p{Lu}[^.!?:;,]*$/u.test(line.text) || !/^(?:[\p{Lu}\d"”]|[-•] )/u.test(next.text)) return false
  if (line.text.split(/\s/).length > 7) return false
  return (
    (/[.!?:)]$|\[\d+\]$/.test(before.text) || before.text.length < 30) &&
    (next.text.length > line.text.length || /[.!?]$/.test(next.text) || /^Se /.test(next.text))
  )
}
