import { type Fact, type ToldDocument, told } from './facts.ts'
import { cellsOf, type Line } from './lines.ts'
import { isPost, nameAt } from './scan-name.ts'
import type { Section } from './sections.ts'
import { cut, type Flow, trimmed } from './source-text.ts'

type ToldSigner = NonNullable<ToldDocument['signers']>[number]

/**
 * The signature block of a report: a line for each signer with title and name in cells, or a line of names and below it a line of
 * titles. It is taken out of the section it ends.
 */
export const takeSigners = (sections: readonly Section[]): ToldSigner[] => {
  const listed = takeListed(sections)
  if (listed.length > 0) return listed
  for (const section of [...sections].reverse()) {
    for (let i = section.lines.length - 1; i >= 0; i -= 1) {
      const line = section.lines[i]
      const next = section.lines[i + 1]
      const isLast = i + 2 === section.lines.length
      if (!line || (line.gap === 0 && i > 0 && section.role === 'section' && !isLast)) continue
      const signers = signersAt(line, next)
      if (signers.length === 0) continue
      section.lines.splice(i, next && next.gap === 0 ? 2 : 1)
      return signers
    }
  }
  return []
}

const signersAt = (line: Line, next: Line | undefined): ToldSigner[] => {
  const titles = next && next.gap === 0 ? titlesIn(next.flow) : []
  if (titles.length === 0) return []
  const names = namesIn(line.flow, titles.length)
  return names.length === titles.length ? names.map((name, i) => signer(name, titles[i])) : []
}

const signer = (name: Fact<string>, title: Flow | undefined): ToldSigner => ({
  name,
  ...(title ? { title: told(title) } : {}),
})

/** The titles of a line: one begins at each capital; a lower-case line is one title. */
const titlesIn = (flow: Flow): Flow[] => {
  if (flow.text.length > 110 || /[.!?]$/.test(flow.text)) return []
  const starts = [0, ...[...flow.text.matchAll(/(?<=\s)\p{Lu}/gu)].map(({ index }) => index)]
  const parts = starts.map((from, i) => trimmed(cut(flow, from, starts[i + 1] ?? flow.text.length)))
  if (parts.every(isTitle)) return parts
  return isTitle(flow) ? [flow] : []
}

const isTitle = ({ text }: Flow): boolean => {
  const words = text.split(/\s+/)
  return words.length <= 6 && (words.slice(0, 2).some(isPost) || isPost(words.at(-1) ?? ''))
}

const namesIn = (flow: Flow, wanted: number): Fact<string>[] => {
  if (flow.text.length > 110) return []
  const cells = cellsOf(flow)
  if (cells.length === wanted) return cells.flatMap((cell) => wholeName(cell) ?? [])
  const words = [...flow.text.matchAll(/\S+/g)]
  if (wanted < 2 || words.length < wanted * 2 || words.some(([word]) => !/^\p{Lu}/u.test(word))) return []
  const each = Math.floor(words.length / wanted)
  const isEven = words.length % wanted === 0
  return Array.from({ length: wanted }, (_, i) => {
    const first = words[i * each]
    const last = i === wanted - 1 ? words.at(-1) : words[(i + 1) * each - 1]
    const part = cut(flow, first?.index ?? 0, (last?.index ?? 0) + (last?.[0].length ?? 0))
    return told(part, isEven ? undefined : 0.6)
  })
}

const wholeName = (flow: Flow): Fact<string> | undefined => {
  const found = nameAt(flow, 0)
  return found && found.to >= flow.text.length && found.post === undefined ? found.name : undefined
}

type Placed = { readonly line: Line; readonly section: Section }

/** Titles that are labels elsewhere: a line with one of them begins a section of its own. */
const alsoLabels: ReadonlySet<string> = new Set(['chair', 'secretary'])

/** The last group of lines that begins with a title and a name in cells. Other lines of the group say how it was signed. */
const takeListed = (sections: readonly Section[]): ToldSigner[] => {
  const groups: Placed[][] = []
  for (const section of sections) {
    const own = section.first && alsoLabels.has(section.key) ? [section.first] : []
    if (own.length === 0 && section.heading) groups.push([])
    for (const line of [...own, ...section.lines]) {
      const group = groups.at(-1)
      const first = group?.[0]?.line
      const opens = listedSigner(line) && !(first && listedSigner(first))
      if (group && line.gap === 0 && !opens) group.push({ line, section })
      else groups.push([{ line, section }])
    }
  }
  const block = groups.findLast(([first]) => first && listedSigner(first.line))
  for (const { line, section } of block ?? []) section.lines = section.lines.filter((one) => one !== line)
  return (block ?? []).flatMap(({ line }) => listedSigner(line) ?? [])
}

const listedSigner = ({ flow, text }: Line): ToldSigner | undefined => {
  if (!text.includes('\t')) return undefined
  const [title, name, ...more] = cellsOf(flow)
  if (!title || !name || more.length > 0 || !title.text.split(/[\s,]+/).some(isPost)) return undefined
  const whole = wholeName(name)
  return whole && signer(whole, title)
}
