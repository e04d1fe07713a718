import { headingRows } from './data/headings.ts'
import { looksLike } from './fitting.ts'
import { isBodyName } from './scan-body.ts'
import { daysIn } from './scan-date.ts'
import { nameAt } from './scan-name.ts'
import type { Section } from './sections.ts'
import { collapsed, type Flow } from './source-text.ts'
import { compact, meaningOf } from './vocabulary.ts'

const takesOf = new Map(headingRows.map((row) => [row.key as string, row.takes]))

/** Labels brought to the values that belong to them: split labels made whole, stacked labels paired with stacked values. */
export const repaired = (sections: readonly Section[]): Section[] => paired(sections.map(madeWhole))

const tail = /^(?:och|samt|\/)\s?\p{Ll}/u

/** "Justeringens plats" value "och tid": the line after the value completes the label. */
const madeWhole = (section: Section): Section => {
  const { heading, inline, lines } = section
  const [next, ...others] = lines
  if (!heading || !inline || !next || next.gap > 1 || !tail.test(next.text) || section.role === 'section')
    return section
  const row = meaningOf(`${heading.text} ${next.text}`)?.row
  return row ? { ...section, key: row.key, role: row.role, lines: others } : section
}

const isBare = (section: Section | undefined): boolean =>
  section !== undefined && section.inline === undefined && section.heading !== undefined && section.role === 'label'

/** A run of labels without values followed by as many value lines: each value goes to its label if it looks right. */
const paired = (sections: readonly Section[]): Section[] => {
  const result: Section[] = []
  for (let i = 0; i < sections.length; i += 1) {
    let end = i
    while (isBare(sections[end]) && sections[end]?.lines.length === 0 && isBare(sections[end + 1])) {
      // "Vid protokollet" above "Sekreterare": two words for one thing have one value.
      if (i === end && sections[end]?.key === sections[end + 1]?.key) i += 1
      end += 1
    }
    for (const section of end > i ? given(sections.slice(i, end + 1)) : sections.slice(i, i + 1)) result.push(section)
    i = end
  }
  return result
}

const given = (run: readonly Section[]): readonly Section[] => {
  const values = run.at(-1)?.lines ?? []
  return assign(run, values) ?? (values.length > 0 ? emptied(run) : run)
}

/** Stacked labels whose values do not fit them: none is given, lest one stands under the wrong label. */
const emptied = (run: readonly Section[]): Section[] => {
  const last = run.at(-1)
  const only = last?.lines[0]
  if (!last || (only && last.lines.length === 1 && accepts(last, only.flow))) return [...run]
  return [...run.slice(0, -1), { ...last, key: 'start', role: 'start' }]
}

const assign = (run: readonly Section[], values: Section['lines']): Section[] | undefined => {
  if (values.length < run.length) return undefined
  const firsts = values.slice(0, run.length)
  if (!run.every((section, i) => accepts(section, firsts[i]?.flow))) return undefined
  const rest = values.slice(run.length)
  const close = rest[0]?.gap === 0
  return run.map((section, i): Section => {
    const value = firsts[i]
    const last = i === run.length - 1
    return {
      ...section,
      ...(value ? { inline: value.flow } : {}),
      lines: last && !close ? rest : [],
      ...(close ? { doubtful: true } : {}),
    }
  })
}

const accepts = (section: Section, value: Flow | undefined): boolean => {
  const takes = takesOf.get(section.key)
  if (!value || takes === undefined) return false
  const flow = collapsed(value)
  if (section.key === 'body') return isBodyName(flow.text)
  if (takes === 'people') return nameAt(flow, 0) !== undefined || looksLike('people', flow)
  if (takes === 'strong') return !isBodyName(flow.text)
  if (section.key === 'place' || section.key === 'keptAt')
    return daysIn(flow).length === 0 || compact(flow.text).length > 12
  return looksLike(takes, flow)
}
