import { cellsOf, type Line } from './lines.ts'
import { isBodyName } from './scan-body.ts'
import { endsInParticle, isBareName, isLastName, isPartyCell, isPost, isUnit, nameAt } from './scan-name.ts'
import { cut, type Flow, joined, running } from './source-text.ts'
import { isSpaced } from './spaced-lines.ts'

/** One person's lines as running text. `isDoubtful` says that a line above it could not be read and may be another heading. */
export type Entry = { flow: Flow; isDoubtful: boolean }

/**
 * The lines of a list made into entries: a line goes on after a comma, or when it does not open with a name. `strays` counts the lines
 * that belong to no entry, since nobody could read them.
 */
export const entriesOf = (lines: readonly Line[]): { entries: Entry[]; strays: number } => {
  const entries: Open[] = []
  let astray = 0
  let strays = 0
  let isDoubtful = false
  const labelled = lines.map((line) => unknownLabel(line))
  const isColumns = labelled.filter((label) => label !== undefined).length * 2 > lines.length
  for (const [i, printed] of lines.entries()) {
    const whole = withoutSeat(printed)
    const label = isColumns ? undefined : labelled[i]
    const line = label ? { ...whole, flow: label.rest, text: label.rest.text } : whole
    isDoubtful ||= label !== undefined
    const current = label ? undefined : entries.at(-1)?.parts
    const isNew = opensEntry(line)
    if (current && goesOn(current.at(-1)?.text ?? '', line)) {
      if (astray === 0) goOn(current, line)
    } else if (isNew) {
      for (const flow of peopleApart(line.flow)) entries.push({ parts: [withPartyCell(flow)], isDoubtful })
      astray = 0
    } else if (astray > 0 || !tookRestOfName(entries, line)) {
      astray += 1
      strays += 1
      // What follows a line left open may be what it speaks of, and no entry.
      isDoubtful ||= [maybeHeading, open, halfName].some((one) => one.test(line.text)) || isLastName(line.flow)
    }
    if (astray > 3) break
  }
  return { entries: entries.map(({ parts, isDoubtful }) => ({ flow: running(parts), isDoubtful })), strays }
}

/** "Tekniska kontoret" below "Eva Ask, jurist": the line break stands for the comma between the post and the office. */
const goOn = (parts: Flow[], line: Line): void => {
  const last = parts.at(-1)
  const isOffice =
    last && isPost(last.text.split(/\s/).at(-1) ?? '') && /^\p{Lu}/u.test(line.text) && isUnitLine(line.text)
  if (isOffice) parts[parts.length - 1] = joined([last, line.flow], ', ')
  else parts.push(line.flow)
}

type Open = { parts: Flow[]; isDoubtful: boolean }

/**
 * Gives "Räf (C)" to the name above that has no party yet; where names stand without parties anyway, the name is only doubted.
 * False when the line is something else.
 */
const tookRestOfName = (entries: readonly Open[], line: Line): boolean => {
  const [before, last] = [entries.at(-2), entries.at(-1)]
  const name = last?.parts.at(-1)
  if (!last || !name || line.gap > 0 || !isLastName(line.flow) || !isBareName(name)) return false
  last.isDoubtful = true
  const isPlain = before?.parts[0] !== undefined && isBareName(before.parts[0])
  if (isPlain || !line.text.includes('(')) return false
  last.parts.push(line.flow)
  return true
}

/** "12. Åsa Berg (S)": the number of the seat. */
const withoutSeat = (line: Line): Line => {
  const number = /^\d{1,2}[.)]?\s+(?=\p{Lu}\p{Ll}+ )/u.exec(line.text)
  if (!number) return line
  const flow = cut(line.flow, number[0].length)
  return nameAt(flow, 0) ? { ...line, flow, text: flow.text } : line
}

/** A word before a wide gap and a person that is neither: most likely a heading whose word was not understood. */
const unknownLabel = ({ flow }: Line): { rest: Flow } | undefined => {
  const [label, next] = cellsOf(flow)
  if (!label || !next || !/^\p{L}[\p{L} ./-]{3,40}:?$/u.test(label.text) || nameAt(label, 0)) return undefined
  const last = label.text.split(/\s/).at(-1) ?? ''
  if (isPost(last) || isUnit(last) || isSeatLine(label.text) || !nameAt(next, 0)) return undefined
  return { rest: cut(flow, flow.text.indexOf(next.text, label.text.length)) }
}

const maybeHeading = /^(?!Vakan)\p{L}[\p{L} ,:;.-]{3,60}$/u

const opensEntry = (line: Line): boolean =>
  nameAt(line.flow, 0) !== undefined || isColumn(line) || isSeatLine(line.text) || /^[-–•*\d(]/.test(line.text)

/** Two people on a line, with nothing but a wide gap between them. */
export const peopleApart = (flow: Flow): Flow[] => {
  const cells = cellsOf(flow)
  const isRow = cells.length > 1 && cells.every((cell) => nameAt(cell, 0)?.to === cell.text.length)
  return isRow ? cells : [flow]
}

/** A party that stands in a column of its own, put in the bracket that it has elsewhere. */
const withPartyCell = (flow: Flow): Flow => {
  const [name, party, ...rest] = cellsOf(flow)
  if (!name || !party || !isPartyCell(party.text) || !nameAt(name, 0)) return flow
  return joined([joined([name, party], ' ('), ...rest], ', ')
}

const isSeatLine = (text: string): boolean =>
  /^(?:O?rdförande|L?edamot|E?rsättare|\d:[ae] vice|Vice)(?=\s*[,(]|$)/iu.test(text)

const isColumn = (line: Line): boolean => cellsOf(line.flow).some((cell) => nameAt(cell, 0) !== undefined)

/** A name that lost its first letter begins an entry of its own; it is not a remark on the person before ("för Omar Ali (M)"). */
const clippedName =
  /^(?!för\s)\p{Ll}[\p{L}-]*(?: \p{Ll}{1,14})? (?:(?:af|von|de|van|la|der|el) ){0,2}\p{Lu}\p{Ll}[\p{L}-]*(?: \p{Lu}[\p{L}-]*)*(?: \p{L}{1,6}[)}].*)?(?:\s?[,({\t]|$)/u

/** "jänstgörandee ersättare": a heading that lost its first letter and was mistyped as well. */
export const clippedHeading = /^\p{Ll}[\p{L} ]* (?:ersättare|ledamöter|närvarande|deltagande|deltagare)$/u

/** A run of names that breaks off after a first name. */
const halfName = /(?:,\s\p{Lu}\p{Ll}[\p{L}-]*(?: \p{Lu}[\p{L}-]+)?|\s(?:för|ersätter|istf)\s\p{Lu}[\p{L}-]+)$/u

/** A first name with at most one more, whose family name and party stand on the next line with the next person. */
const onlyName = /^\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)?$/u
const namesParty = /\s(?:S|M|SD|C|V|KD|L|MP)$/u
const lastOfName = /^\p{Lu}\p{Ll}[\p{L}-]* \(\p{L}{1,6}\), \p{Lu}/u

/** "AB, närvarande § 12", "Bostäder AB", "Tekniska kontoret": an office or a company that the line before began. */
const isUnitLine = (text: string): boolean => {
  const words = (text.split(/[,;]/)[0] ?? '').trim().split(/\s+/)
  const last = words.at(-1) ?? ''
  return (
    words.length <= 3 &&
    isUnit(last) &&
    !/(?:partiet|demokraterna|kommunal|vision)$/iu.test(last) &&
    !/[\d:(]/.test(words.join(' '))
  )
}

/** The office that `before` began goes on; a whole office above leaves room for "AB" only. */
const endsOffice = (before: string, text: string): boolean =>
  isUnitLine(text) &&
  !isBodyName(text) &&
  (!isUnit(before.split(/\s/).at(-1) ?? '') || !/\s/.test(text.split(',')[0] ?? ''))

/** A line that ends so is not finished. */
const open =
  /[,;&–—-]$|\b(?:och|samt|av|för|till|med|(?<!tjänstgör(?:ande)? )ej|närvarande|deltar|ersättare|ersätter)$/u

/** A remark whose paragraph stands somewhere else, or was lost: the next person is not part of it. */
const lacksParagraph = /(?<!\p{L})(?:ej|inte|närvarande|deltar|utom)$|\d\s?[–—-]$/u

const isWholePerson = ({ flow, text }: Line): boolean => {
  const found = nameAt(flow, 0)
  return found !== undefined && (found.party !== undefined || /^\s?[,;]/.test(text.slice(found.to)))
}

const goesOn = (before: string, line: Line): boolean => {
  if (line.gap > 1 || isSpaced(line.text)) return false
  if (before.endsWith('§')) return /^\d/.test(line.text)
  if (lacksParagraph.test(before) && isWholePerson(line)) return false
  if (open.test(before)) return true
  if (endsInParticle(before) && /^(?:\p{Lu}|(?:der|la|den)\s)/u.test(line.text)) return true
  if (
    halfName.test(before) &&
    !isUnit(before.split(/\s/).at(-1) ?? '') &&
    /^\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)? (?:\(|\p{L}{1,6}[)}])/u.test(line.text)
  )
    return true
  if (line.gap === 0 && onlyName.test(before) && !namesParty.test(before) && lastOfName.test(line.text)) return true
  if (line.gap === 0 && before.includes(',') && endsOffice(before, line.text)) return true
  if (line.gap === 0 && /\d$/.test(before) && /^[-–—]\s?[\dlI|O]+(?!\p{L})/u.test(line.text)) return true
  if (clippedName.test(line.text) || isSeatLine(line.text) || clippedHeading.test(line.text)) return false
  // "ocialnämnden" is the head of a page that has lost its first letter.
  if (isBodyName(line.text)) return false
  return line.gap === 0 && /^[\p{Ll}(§]/u.test(line.text) && !/^(?:af|von|de)\s/.test(line.text)
}
