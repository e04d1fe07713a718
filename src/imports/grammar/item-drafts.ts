import type { Fact } from './facts.ts'
import type { Line } from './lines.ts'
import { holdsFiguresApart, type Opening, withoutCaseNumber } from './openings.ts'
import { isFile } from './papers.ts'
import { endsOpen } from './points.ts'
import { isBodyName } from './scan-body.ts'
import { caseNumberAfterLabel, caseNumbersIn } from './scan-case-number.ts'
import { nameAt } from './scan-name.ts'
import type { Section } from './sections.ts'
import { cut, type Flow, joined, running } from './source-text.ts'
import { isUnclearHeading } from './vocabulary.ts'
import { breaksEarly } from './wrapping.ts'

/** An item before it is read: what opens it, its title, its sections, and the text that stands below no heading. */
export type ItemDraft = {
  opening: Opening
  title?: Flow
  /** The title may have lost a part or hold what comes after it. */
  isTitleDoubtful?: boolean
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
    draftOf(raw, {
      after: isAfter ? after[i] : raw.section.opening?.title && after[i],
      isAfter,
      isTwofold: !isAfter && after[i] !== undefined,
      usual,
      next: raws[i + 1]?.section.opening,
    }),
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

type After = { title: Flow; rest: Line[]; from: Section; isDoubtful: boolean }

const titleAfter = ({ section, parts }: Raw, usual: number): After | undefined => {
  const own = section.opening?.title
  if (own && section.first) return besideSign(section, own, section.first)
  const label = parts[0]?.key === 'caseNumber' ? parts[0] : undefined
  for (const source of [section, label]) {
    if (!source || source.lines.length === 0) continue
    const taken = leadingTitle(source.lines, usual)
    if (taken.length === 0) return undefined
    const isDoubtful = taken.some((line, i) => i > 0 && isTornFrom(taken[i - 1], line))
    const title = running(taken.map(({ flow }) => flow))
    return { title, rest: source.lines.slice(taken.length), from: source, isDoubtful }
  }
  return undefined
}

const besideSign = (section: Section, own: Flow, first: Line): After => {
  const isHyphened = /\p{Ll}-$/u.test(first.text)
  const [next, second] = section.lines
  const goesOn =
    next !== undefined &&
    (next.gap === 0 || isLastWord(first, next) || (isHyphened && next.gap === 1)) &&
    (wrapsTitle({ ...next, text: first.text.endsWith(',') ? ',' : '' }, next) || fillsLine(first, next))
  // Trimming took the sign at the end of the line; in the middle of a title it belongs there.
  const flow = isHyphened || first.text.endsWith(',') ? joined([own, cut(first.flow, first.text.length - 1)], '') : own
  const title = goesOn ? running([flow, next.flow]) : own
  const mayGoOn = isSentenceEnd(second) || isInSmall(second) || (next?.gap === 1 && second?.gap === 0)
  const isDoubtful = goesOn ? isTornFrom(first, next) || mayGoOn || isClippedHead(next) : isHyphened
  return { title, rest: section.lines.slice(goesOn ? 1 : 0), from: section, isDoubtful }
}

/** "ocialnämnden" below a blank line: the head of the next page, without its first letter. */
const isClippedHead = ({ gap, text }: Line): boolean => gap === 1 && isBodyName(text)

/** "på frågor." close below: what comes before is running text rather than a title. */
const isSentenceEnd = (line: Line | undefined): boolean =>
  line !== undefined && line.gap === 0 && /^\p{Ll}.*[.!?]$/u.test(line.text)

/** "sommarjobb" close below: the title may have one line more. */
const isInSmall = (line: Line | undefined): boolean =>
  line !== undefined && line.gap === 0 && /^\p{Ll}/u.test(line.text)

/** The line below hardly goes on from a line that had room for more. */
const isTornFrom = (before: Line | undefined, line: Line): boolean =>
  before !== undefined && !/[\p{Ll},–-]-$/u.test(before.text) && breaksEarly(before, line)

const leadingTitle = (lines: readonly Line[], usual: number): Line[] => {
  const taken: Line[] = []
  for (const line of lines.slice(0, 3)) {
    const before = taken.at(-1)
    if (before && (line.gap > usual || !wrapsTitle(before, line))) break
    taken.push(line)
  }
  const text = taken.map((line) => line.text).join(' ')
  if (isBodyName(text) || (!text.includes(' ') && isUnclearHeading(text)) || !/\p{L}{2}/u.test(text)) return []
  return /[.!?:]$|\p{Ll}-$|^(?:Dnr|Diarie)/u.test(text) || text.length > 220 || !/^[\p{Lu}"”\d]/u.test(text)
    ? []
    : taken
}

/** A word in small letters that a blank line has come before is the end of a title all the same. */
const isLastWord = (first: Line | undefined, { gap, text }: Line): boolean =>
  gap === 1 && text.length < 30 && /^\p{Ll}[\p{L} -]*\p{L}$/u.test(text) && (first?.text.length ?? 0) + text.length > 44

/** The line of the sign is full and what follows is short: the title goes on there. */
const fillsLine = (first: Line | undefined, line: Line): boolean =>
  first !== undefined &&
  first.text.length + (line.text.split(' ')[0]?.length ?? 0) > 47 &&
  line.text.length < 26 &&
  !/[.!?:;]|\d/.test(line.text)

const wrapsTitle = (before: Line, line: Line): boolean =>
  !/\.(?:pdf|docx?)$/i.test(before.text) &&
  !/^[a-h]\)\s/u.test(line.text) &&
  caseNumbersIn(line.flow).length === 0 &&
  (before.text.endsWith(',') || !/^\p{Ll}{1,14}\.?:? (?:\p{Lu}{1,6} )?\S*\d/u.test(line.text)) &&
  (/^[\p{Ll}(–]/u.test(line.text) ||
    /[-–,]$/.test(before.text) ||
    (before.text.length > 55 && !/[.!?]$/.test(before.text)))

/** It begins or ends in the middle of a word, or looks like the heading of a decision. */
const strangeTitle = /^\p{Ll}|\p{Ll}-$|^\P{Lu}*\p{Lu}\S*(?: \p{Ll}\S*){0,3}s (?:beslut$|förslag till(?!\p{L}))/u

type How = { after: After | undefined; isAfter: boolean; isTwofold: boolean; usual: number; next: Opening | undefined }

/**
 * The parts up to a second case number that stands below the sections of the first: where the next paragraph's number does
 * not follow either, a paragraph sign has been lost there and the rest belongs to nobody known.
 */
const ownParts = ({ section, parts }: Raw, next: Opening | undefined): Section[] => {
  const first = parts.findIndex(({ role }) => role === 'section')
  const second = parts.findIndex(({ key }, i) => key === 'caseNumber' && first >= 0 && i > first)
  const number = section.opening?.number.value ?? 0
  const isGap = next === undefined || next.number.value !== number + 1
  const decides = (some: readonly Section[]): boolean => some.some(({ key }) => key === 'decision')
  const isTwo = second > 0 && decides(parts.slice(0, second)) && decides(parts.slice(second))
  return isGap && isTwo ? parts.slice(0, second) : parts
}

const draftOf = (raw: Raw, { after, isAfter, isTwofold, usual, next }: How): ItemDraft | undefined => {
  const { section, before } = raw
  const parts = ownParts(raw, next)
  const { opening } = section
  if (!opening) return undefined
  const whole = after?.title ?? (isAfter ? undefined : titleBefore(before, section, usual))
  const label = parts.find(({ key }) => key === 'caseNumber')
  const labelled = label?.inline ? caseNumberAfterLabel(label.inline)?.caseNumber : undefined
  const known = opening.caseNumber?.caseNumber ?? labelled
  const split = whole && !known ? withoutCaseNumber(whole) : undefined
  const title = split?.title ?? whole
  const caseNumber = known ?? split?.caseNumber
  // What stands above the sign may be the title or the end of something else when a title stands below it too.
  const isTorn = after?.isDoubtful === true || split?.isDoubtful === true || (isTwofold && after === undefined)
  const isTitleDoubtful =
    isTorn ||
    (title !== undefined && holdsFiguresApart(title)) ||
    strangeTitle.test(title?.text ?? '') ||
    endsOpen.test(title?.text ?? '')
  const below = label && label !== after?.from ? label.lines : []
  const free = after ? [...after.rest, ...(after.from === label ? [] : below)] : [...section.lines, ...below]
  const sections = parts.filter(({ role }) => role === 'section')
  return {
    opening,
    ...(title ? { title, isTitleDoubtful } : {}),
    ...(caseNumber ? { caseNumber } : {}),
    sections,
    free,
  }
}

/** Takes the last unbroken lines of what stands before the sign: they are the title, not the end of the section before. */
const titleBefore = (before: Section | undefined, section: Section, usual: number): Flow | undefined => {
  if (!before || (section.first?.gap ?? 0) > usual + 2) return undefined
  let from = before.lines.length - 1
  while (from > 0 && before.lines.length - from < 3) {
    const line = before.lines[from]
    const above = before.lines[from - 1]
    if (!line || !above || line.gap > usual || !wrapsTitle(above, line)) break
    if (before.role === 'list' && !/\p{Ll}-$/u.test(above.text)) break
    from -= 1
  }
  if (from < 0) return undefined
  const taken = before.lines.slice(from)
  const title = running(taken.map(({ flow }) => flow))
  if (title.text === '' || title.text.length > 220 || /[.!?:]$|^(?:Dnr|Diarie)/.test(title.text)) return undefined
  // The last paper of the matter before is no title either.
  if (isFile(title.text)) return undefined
  // The last member of a list is no title.
  const person = before.role === 'list' ? nameAt(title, 0) : undefined
  if (person?.party || (person && /^(?:,|$)/.test(title.text.slice(person.to)))) return undefined
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
