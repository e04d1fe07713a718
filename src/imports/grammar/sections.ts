import { fits, looksLike } from './fitting.ts'
import { cellsOf, type Line } from './lines.ts'
import { endsRemarkAbove, type Opening, openingOf } from './openings.ts'
import { isAdministration, isAuthority, isBodyName } from './scan-body.ts'
import { nameAt } from './scan-name.ts'
import { cut, type Flow, joined, trimmed } from './source-text.ts'
import { compact, type FoundHeading, headingAt, type Key, meaningOf } from './vocabulary.ts'

/** A stretch of the document: what heads it and the lines below it. The first may have no heading. */
export type Section = {
  key: Key | 'item' | 'start'
  role: 'label' | 'list' | 'section' | 'mark' | 'item' | 'start'
  heading?: Flow
  /** What stands on the line of the heading. */
  inline?: Flow
  lines: Line[]
  /** The line that the section begins with. */
  first?: Line
  /** For a decision heading: who decides or proposes, and to whom. */
  by?: Flow
  to?: Flow
  opening?: Opening
  doubtful?: boolean
  /** Lines of this list may belong to the list beside it. */
  isTorn?: boolean
}

const pageKeys: ReadonlySet<string> = new Set(['body', 'documentType', 'meetingDate'])
const oneLine: ReadonlySet<string> = new Set(['body', 'documentType'])

/** Cuts the document at its headings, labels and paragraph signs. What follows a page's own labels goes on where it was broken off. */
export const sectionsOf = (lines: readonly Line[]): Section[] => {
  const sections: Section[] = [{ key: 'start', role: 'start', lines: [] }]
  let broken: Section | undefined
  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[i]
    const current = sections.at(-1)
    if (!line || !current) continue
    if (awaitsValue(current, line)) current.lines.push(line)
    else {
      const section = sectionAt(line, lines[i + 1], current)
      if (!section) continueIn(sections, current, { line, broken })
      else {
        const isPageLabel = pageKeys.has(section.key) && section.inline === undefined
        if (!isPageLabel) broken = undefined
        else if (current.role === 'section') broken = current
        sections.push(beside(current, section, lines[i + 1]))
        if (section.key === 'decision' && section.to === undefined && endsOpen(line.text))
          i += takeWrapped(section, lines.slice(i + 1, i + 3))
      }
    }
  }
  return sections
}

/**
 * A list without entries close above the heading of another list, set far to the right, or above two people on a line: two columns that
 * were taken apart, so that nobody knows whose entries follow.
 */
const beside = (current: Section, section: Section, next: Line | undefined): Section => {
  const isEmpty = current.role === 'list' && current.lines.length === 0 && current.inline === undefined
  const isRight = (section.first?.indent ?? 0) > (current.first?.indent ?? 0) + 7
  const isOfTwo = next !== undefined && cellsOf(next.flow).filter((cell) => nameAt(cell, 0)).length > 1
  const isClose = section.first?.gap === 0 && section.key !== current.key
  return isEmpty && (isRight || isOfTwo || isClose) && section.role === 'list'
    ? { ...section, doubtful: true, isTorn: true }
    : section
}

const awaitsValue = (current: Section, line: Line): boolean =>
  oneLine.has(current.key) &&
  current.inline === undefined &&
  current.lines.length === 0 &&
  line.gap < 2 &&
  (current.key === 'documentType' || headingAt(line.flow)?.role !== 'label')

const continueIn = (
  sections: Section[],
  current: Section,
  { line, broken }: { line: Line; broken: Section | undefined },
): void => {
  if (!broken || current.lines.length === 0) {
    current.lines.push(line)
    return
  }
  broken.lines.push(line)
  sections.push(sections.splice(sections.lastIndexOf(broken), 1)[0] ?? broken)
}

const sectionAt = (line: Line, next: Line | undefined, current: Section): Section | undefined => {
  if (line.isClause) return { key: 'text', role: 'section', heading: line.flow, lines: [], first: line }
  const before = current.lines.at(-1)?.text ?? current.inline?.text ?? ''
  const opening = openingOf(line, current.key, before)
  if (opening && !endsRemarkAbove(opening, current.key, { before, next }))
    return { key: 'item', role: 'item', lines: [], first: line, opening }
  if (isAuthority(line.text) && next && isBodyName(next.text))
    return { key: 'start', role: 'start', lines: [line], first: line }
  const spoken = decisionHeading(line, next, current)
  if (spoken) return spoken
  const title = minutesTitle(line)
  if (title) return title
  const found = headingAt(line.flow)
  const goesOn = found?.rest.text === '' || found?.rest.text === ','
  if (goesOn && line.text.endsWith(',')) return undefined
  if (!found || !fits(found) || isProse(found, line, current) || isFirstMember(found, current)) return undefined
  return fromHeading(asWithin(current, found), line)
}

/** "Ersättare: Bo Ek" straight below the approvers' label stands in for them, and is no list of those present. */
const asWithin = (current: Section, found: FoundHeading): FoundHeading =>
  current.key === 'approver' && found.key === 'substitute' && /^[^,;]+$/.test(found.rest.text)
    ? { ...found, key: 'approverSubstitute', role: 'label' }
    : found

const fromHeading = (found: FoundHeading, line: Line): Section => ({
  key: found.key,
  role: found.role,
  heading: found.heading,
  lines: [],
  first: line,
  ...(found.rest.text === '' ? {} : { inline: found.rest }),
  ...(found.misspelled || line.isTorn ? { doubtful: true } : {}),
  ...(line.isTorn ? { isTorn: true } : {}),
})

/** "Ordförande Åsa Berg (S)" straight below the heading of those who decide is the first of them, and no signature. */
const isFirstMember = ({ key, rest }: FoundHeading, { key: within, inline, lines }: Section): boolean =>
  key === 'chair' && within === 'deciding' && lines.length === 0 && inline === undefined && rest.text !== ''

/** A label inside running text ("Plats" ends a sentence on its own line) is none: the line goes on in small letters. */
const isProse = (found: FoundHeading, line: Line, current: Section): boolean =>
  found.rest.text !== '' &&
  !found.wide &&
  current.role === 'section' &&
  line.gap === 0 &&
  line.text.length > 70 &&
  !looksLike('date', found.rest)

const says = /^(.{3,60}?s) (beslut|förslag till (?:beslut|.{3,60}))$/u

/** "Kommunstyrelsens beslut", "Nämndens förslag till kommunstyrelsen", "Kommunstyrelsen beslutar" as headings. */
const decisionHeading = (line: Line, next: Line | undefined, current: Section): Section | undefined => {
  const bare = trimmed(line.flow, /[\s:]/)
  const match = says.exec(bare.text) ?? openSays.exec(bare.text)
  if (match?.[1]) return genitiveHeading(line, bare, match)
  const verb = decides.exec(bare.text)
  if (!verb?.[1] || !isBodyName(verb[1]) || insideDecision.has(current.key)) return undefined
  const isPlain = verb[3] === undefined || verb[3].trim() === 'att'
  // "Nämnden beslutar om partnerskap inom sitt område." is what a clause of guidelines says, and no decision.
  if (!isPlain && current.first?.isClause) return undefined
  if (!isPlain && current.role === 'section' && line.gap === 0 && next?.gap === 0) return undefined
  const proposes = /^föresl/.test(verb[2] ?? '')
  if (!isPlain && !/^(?:att|\p{Ll})/u.test(verb[3]?.trim() ?? '')) return undefined
  return {
    key: 'decision',
    role: 'section',
    heading: cut(bare, 0, verb[1].length + 1 + (verb[2]?.length ?? 0)),
    lines: isPlain ? [] : [line],
    first: line,
    by: cut(bare, 0, verb[1].length),
    ...(proposes ? { to: cut(bare, verb[1].length) } : {}),
  }
}

const openSays = /^(.{3,60}?s) (förslag till)$/u
const decides = /^(\p{Lu}[\p{L}, -]{3,60}?) (beslutar|beslutade|beslöt|föreslår|föreslog)( .*)?$/u
const insideDecision: ReadonlySet<string> = new Set([
  'decision',
  'proposedDecision',
  'chairProposal',
  'motions',
  'procedure',
  'votes',
  'basis',
  'dispatch',
  'reservations',
  'statement',
])

const genitiveHeading = (line: Line, bare: Flow, match: RegExpExecArray): Section | undefined => {
  const by = cut(bare, 0, (match[1]?.length ?? 1) - 1)
  const byAdministration = isAdministration(by.text)
  const isSplit = !byAdministration && isSplitBody(by.text)
  if (!byAdministration && !isSplit && !isBodyName(by.text)) return undefined
  const what = match[2] ?? ''
  const to =
    what.startsWith('förslag till ') && what !== 'förslag till beslut'
      ? cut(bare, (match[1]?.length ?? 0) + 14)
      : undefined
  if (to && !/(?:nämnd|styrels|fullmäktige|utskott|beredning)/iu.test(to.text)) return undefined
  const key = byAdministration || what === 'förslag till beslut' ? 'proposedDecision' : 'decision'
  return {
    key,
    role: 'section',
    heading: bare,
    lines: [],
    first: line,
    ...(isSplit ? {} : { by }),
    ...(to ? { to } : {}),
  }
}

/** "Socialn ämnden": a body whose name extraction has cut with a space; it cannot be given back as a name. */
const isSplitBody = (text: string): boolean =>
  text.includes(' ') &&
  !isBodyName(text) &&
  !isBodyName(text.split(' ').at(-1) ?? '') &&
  !/\s(?:att|som|är|av|om|till|från)\s/u.test(text) &&
  isBodyName(text.replaceAll(' ', ''))

const endsOpen = (text: string): boolean => /förslag till$/.test(text.trim())

const takeWrapped = (section: Section, [next, second]: readonly Line[]): number => {
  if (!next || !section.heading) return 0
  const more = second && second.gap === 0 && /\b(?:i|till)$/u.test(next.text) ? [second.flow] : []
  section.to = next.flow
  section.heading = joined([section.heading, next.flow, ...more], ' ')
  return 1 + more.length
}

const titled =
  /^(?:Sammanträdesp|P)rotokoll(?:sutdrag)?(?: fört)?(?: för| från| vid|,)? (?:sammanträde (?:med|i) )?(?!et\b)(.{3,80})$/iu

/** "Protokoll för kommunstyrelsen": names the kind of paper and the body. */
const minutesTitle = (line: Line): Section | undefined => {
  const match = titled.exec(line.text)
  if (!match?.[1] || line.text.length > 90) return undefined
  const name = /^[\p{L}, -]+?(?=\s+(?:sammanträde|den\b|\d)|$)/u.exec(match[1])?.[0] ?? ''
  const bare = meaningOf(name) ? '' : name.replace(/s$/u, '')
  const body = isBodyName(name) ? name : isBodyName(bare) ? bare : undefined
  if (body === undefined) return undefined
  const at = line.text.length - match[1].length
  const key = /utdrag/i.test(line.text) ? 'extractMark' : 'minutesMark'
  return { key, role: 'mark', heading: line.flow, lines: [], first: line, by: cut(line.flow, at, at + body.length) }
}

/** The text of a heading without case, spaces and signs, for comparing. */
export const sameHeading = (a: string, b: string): boolean => compact(a) === compact(b)
