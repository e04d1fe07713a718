import type { Fact } from './facts.ts'
import type { Line } from './lines.ts'
import type { Opening } from './openings.ts'
import { isBodyName } from './scan-body.ts'
import { caseNumberAfterLabel, caseNumbersIn } from './scan-case-number.ts'
import type { Section } from './sections.ts'
import { type Flow, running } from './source-text.ts'

/** An item before it is read: what opens it, its title, its sections, and the text that stands below no heading. */
export type ItemDraft = {
  opening: Opening
  title?: Flow
  caseNumber?: Fact<string>
  sections: Section[]
  free: Line[]
}

/** The items of the document, and its sections without the titles that stood before a paragraph sign. */
export type Drafts = { drafts: ItemDraft[]; sections: Section[] }

type Raw = { section: Section; parts: Section[]; before: Section | undefined }

/** Groups sections into items. A title stands after the sign or before it; a document does one or the other throughout. */
export const draftsOf = (sections: readonly Section[], usual: number): Drafts => {
  const own = sections.map((section) => ({ ...section, lines: [...section.lines] }))
  const raws = rawItems(own)
  const after = raws.map((raw) => titleAfter(raw, usual))
  const isAfter = after.filter((found) => found !== undefined).length * 2 >= raws.length && raws.length > 0
  const drafts = raws.map((raw, i) =>
    draftOf(raw, { after: isAfter ? after[i] : raw.section.opening?.title && after[i], isAfter, usual }),
  )
  return { drafts: merged(drafts.flatMap((draft) => draft ?? [])), sections: own }
}

const rawItems = (sections: readonly Section[]): Raw[] => {
  const raws: Raw[] = []
  for (const [i, section] of sections.entries()) {
    if (section.role === 'item') raws.push({ section, parts: [], before: sections[i - 1] })
    else if (section.role === 'section' || section.key === 'caseNumber') raws.at(-1)?.parts.push(section)
  }
  return raws
}

type After = { title: Flow; rest: Line[]; from: Section }

const titleAfter = ({ section, parts }: Raw, usual: number): After | undefined => {
  const own = section.opening?.title
  if (own) {
    const more = section.lines
      .slice(0, 1)
      .filter(
        (line) =>
          (line.gap === 0 || isLastWord(section.first, line)) &&
          (wrapsTitle({ ...line, text: '' }, line) || fillsLine(section.first, line)),
      )
    const title = running([own, ...more.map(({ flow }) => flow)])
    return { title, rest: section.lines.slice(more.length), from: section }
  }
  const label = parts[0]?.key === 'caseNumber' ? parts[0] : undefined
  for (const source of [section, label]) {
    if (!source || source.lines.length === 0) continue
    const taken = leadingTitle(source.lines, usual)
    if (taken.length === 0) return undefined
    return { title: running(taken.map(({ flow }) => flow)), rest: source.lines.slice(taken.length), from: source }
  }
  return undefined
}

const leadingTitle = (lines: readonly Line[], usual: number): Line[] => {
  const taken: Line[] = []
  for (const line of lines.slice(0, 3)) {
    const before = taken.at(-1)
    if (before && (line.gap > usual || !wrapsTitle(before, line))) break
    taken.push(line)
  }
  const text = taken.map((line) => line.text).join(' ')
  if (isBodyName(text)) return []
  return /[.!?:]$|\p{Ll}-$|^(?:Dnr|Diarie)/u.test(text) || text.length > 220 || !/^[\p{Lu}"”\d]/u.test(text)
    ? []
    : taken
}

/** A word in small letters that a blank line has come before is the end of a title all the same. */
const isLastWord = (first: Line | undefined, { gap, text }: Line): boolean =>
  gap === 1 && text.length < 30 && /^\p{Ll}[\p{L} -]*\p{L}$/u.test(text) && (first?.text.length ?? 0) + text.length > 52

/** The line of the sign is full and what follows is short: the title goes on there. */
const fillsLine = (first: Line | undefined, line: Line): boolean =>
  first !== undefined &&
  first.text.length + (line.text.split(' ')[0]?.length ?? 0) > 47 &&
  line.text.length < 26 &&
  !/[.!?:;]|\d/.test(line.text)

const wrapsTitle = (before: Line, line: Line): boolean =>
  !/\.(?:pdf|docx?)$/i.test(before.text) &&
  caseNumbersIn(line.flow).length === 0 &&
  !/^\p{Ll}{1,14}\.?:? \S*\d/u.test(line.text) &&
  (/^[\p{Ll}(–]/u.test(line.text) ||
    /[-–,]$/.test(before.text) ||
    (before.text.length > 55 && !/[.!?]$/.test(before.text)))

type How = { after: After | undefined; isAfter: boolean; usual: number }

const draftOf = (raw: Raw, { after, isAfter, usual }: How): ItemDraft | undefined => {
  const { section, parts, before } = raw
  const { opening } = section
  if (!opening) return undefined
  const title = after?.title ?? (isAfter ? undefined : titleBefore(before, section, usual))
  const label = parts.find(({ key }) => key === 'caseNumber')
  const labelled = label?.inline ? caseNumberAfterLabel(label.inline)?.caseNumber : undefined
  const caseNumber = opening.caseNumber?.caseNumber ?? labelled
  const below = label && label !== after?.from ? label.lines : []
  const free = after ? [...after.rest, ...(after.from === label ? [] : below)] : [...section.lines, ...below]
  const sections = parts.filter(({ role }) => role === 'section')
  return { opening, ...(title ? { title } : {}), ...(caseNumber ? { caseNumber } : {}), sections, free }
}

/** Takes the last unbroken lines of what stands before the sign: they are the title, not the end of the section before. */
const titleBefore = (before: Section | undefined, section: Section, usual: number): Flow | undefined => {
  if (!before || (section.first?.gap ?? 0) > usual + 2) return undefined
  let from = before.lines.length - 1
  while (from > 0 && before.lines.length - from < 3) {
    const line = before.lines[from]
    const above = before.lines[from - 1]
    if (!line || !above || line.gap > usual || before.role === 'list' || !wrapsTitle(above, line)) break
    from -= 1
  }
  if (from < 0) return undefined
  const taken = before.lines.slice(from)
  const title = running(taken.map(({ flow }) => flow))
  if (title.text === '' || title.text.length > 220 || /[.!?:]$|^(?:Dnr|Diarie)/.test(title.text)) return undefined
  before.lines.splice(from)
  return title
}

/** One item for each paragraph: an entry of a list of contents gives way to the item itself. */
const merged = (drafts: readonly ItemDraft[]): ItemDraft[] => {
  const byNumber = new Map<number, ItemDraft>()
  for (const draft of drafts) {
    const number = draft.opening.number.value
    const known = byNumber.get(number)
    if (!known || weight(draft) > weight(known))
      byNumber.set(number, { ...(known?.title ? { title: known.title } : {}), ...draft })
  }
  return [...byNumber.values()]
}

const weight = ({ sections, free, title }: ItemDraft): number =>
  sections.length * 10 + Math.min(free.length, 9) + (title ? 1 : 0)
