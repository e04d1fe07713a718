import type { Line } from './lines.ts'
import { isBodyName } from './scan-body.ts'
import { isPost, nameAt } from './scan-name.ts'
import { cut, type Flow, running, trimmed } from './source-text.ts'

/** The points of a decision and the lines after them that belong to something else. */
export type FoundPoints = { points: Flow[]; rest: Line[]; doubtful: ReadonlySet<Flow> }

const mark = /^(?:(?:\d{1,2}|[lI]\d?)[.)]\s*(?=\D|$)|[a-hA-H][.)/]{1,2}\s*|[-\u2010-\u2015\u2212•·*▪]\s*|att(?=\s))\s*/u
const attMark = /^att\s/u
const intro =
  /^(?:[\p{L}, -]{3,60}? )?(?:beslutar|beslutade|beslöt|föreslår(?: \p{L}[\p{L} -]{3,50}?)?(?: besluta| beslutar)?|beslut|följande)(?: att| följande| för egen del)*(?: att)?\s?:?$/iu
const opensList = /^.{3,80}? (?:beslutar|beslutade|beslöt|föreslår|besluta) att (?=\S)/u
export const immediately =
  /(?:paragrafen|ärendet|punkten|beslutet)?\s?(?:förklaras|justeras|justerades|är)?\s?(?:som\s)?(?:omedelbart(?:\s+justera[dst]\w*)|direktjuster\w+)|omedelbar(?:\s+justering)|justeras\s+omedelbart/iu

/** Reads numbered, lettered, dashed and "att" points, or paragraphs when nothing is marked. Blank lines inside a point are allowed. */
export const pointsIn = (lines: readonly Line[], usual: number): FoundPoints => {
  const body = withoutIntro(lines).map(withoutApproval)
  const isList = body.some(({ text }, i) => i < 2 && mark.test(text))
  const isNumbered = isList && !attMark.test(body.find(({ text }) => mark.test(text))?.text ?? '')
  const points: Line[][] = []
  let at = 0
  for (; at < body.length; at += 1) {
    const line = body[at]
    if (!line) break
    const current = points.at(-1)
    if (isAside(line) && !isInSentence(line, current) && !isSubject(line, body[at + 1], current)) continue
    if (endsList(line, body[at + 1], { current, usual, isList })) break
    if (opensPoint(line, current, isNumbered) || !current || opensParagraph(line, current, { usual, isList }))
      points.push([line])
    else current.push(line)
  }
  const rest = body.slice(at).filter((line) => !isAside(line))
  const doubtful = new Set<Flow>()
  const flows = points.map((own) => {
    const flow = pointOf(own)
    if (holdsBreak(own, usual) || leadsOn.test(flow.text) || endsOpen.test(flow.text)) doubtful.add(flow)
    return flow
  })
  return { points: flows.filter(({ text }) => text !== ''), rest, doubtful }
}

/** A sentence ends with its line, or a capital stands below a blank line: what follows may be something else than the point. */
const holdsBreak = (lines: readonly Line[], usual: number): boolean =>
  lines.some((line, i) => {
    const before = lines[i - 1]
    return before !== undefined && (/[.!?]$/.test(before.text) || (line.gap > usual && /^\p{Lu}/u.test(line.text)))
  })

/** "att" that begins a line may only go on from the line before: "för / att stärka", or any wrapped line of a numbered point. */
const opensPoint = (line: Line, current: readonly Line[] | undefined, isNumbered: boolean): boolean => {
  if (!mark.test(line.text)) return false
  const before = current?.at(-1)?.text ?? ''
  if (!attMark.test(line.text) || line.gap > 0 || before === '') return true
  return isNumbered ? /[,;:.]$/.test(before) : !leadsOn.test(before)
}

/** Words that no sentence and no title ends with: something follows, on the same page or on another. */
export const leadsOn = /(?<!\p{L})(?:för|genom|utan|efter|om|av|till|på|med|från|i|istället för|uppdrag|möjlighet)$/u

/** The end of a line that something follows, in a place where nothing does: half a word, or a word that leads on. */
export const endsOpen =
  /\p{Ll}-$|(?<!\p{L})(?:för|genom|utan|efter|om|av|till|på|med|från|i|och|samt|eller|som|vid|hos|mot|kring|mellan|under|över|enligt|berörda|gemensamma)$/u

/** "Bidraget beviljas. Paragrafen justeras omedelbart.": the sentence on the approval is no part of the point. */
const withoutApproval = (line: Line): Line => {
  const end = /^.+?[.!?](?=\s+(?:Paragrafen|Ärendet|Punkten|Beslutet)\s[\p{L}\s]{0,30}omedelbart[^.]*\.?$)/u.exec(
    line.text,
  )?.[0].length
  return end === undefined ? line : { ...line, flow: cut(line.flow, 0, end), text: line.text.slice(0, end) }
}

const isAside = ({ text }: Line): boolean =>
  isBodyName(text) ||
  (text.length < 90 &&
    (immediately.test(text) || /^Paragrafen.*omedel/u.test(text.replace(/\s/g, ''))) &&
    !mark.test(text))

/** "och föreningar i området" below "samråd med berörda": a line in small letters close to one that has not ended. */
const isInSentence = ({ text, gap }: Line, current: readonly Line[] | undefined): boolean =>
  gap === 0 && /^\p{Ll}/u.test(text) && /[\p{L},-]$/u.test(current?.at(-1)?.text ?? '')

/** "Tekniska nämnden" above "återremitterar ärendet" begins the sentence; a page header stands between sentences or inside one. */
const isSubject = ({ text }: Line, next: Line | undefined, current: readonly Line[] | undefined): boolean =>
  isBodyName(text) &&
  next?.gap === 0 &&
  /^(?!beslut|beslöt|föresl)\p{Ll}/u.test(next.text) &&
  (current === undefined || /[.!?]$/.test(current.at(-1)?.text ?? ''))

const withoutIntro = (lines: readonly Line[]): Line[] => {
  const [first, second] = lines
  if (!first) return []
  if (
    intro.test(first.text) ||
    (first.text.endsWith(':') && second && mark.test(second.text) && !mark.test(first.text))
  )
    return lines.slice(1)
  const opening = opensList.exec(first.text)
  if (!opening || !second || !attMark.test(second.text)) return [...lines]
  const from = opening[0].length - 4
  return [{ ...first, flow: cut(first.flow, from), text: first.text.slice(from) }, ...lines.slice(1)]
}

type Place = { current: Line[] | undefined; usual: number; isList: boolean }

const endsList = (line: Line, next: Line | undefined, { current, usual, isList }: Place): boolean => {
  if (!current || line.gap <= usual) return false
  if (isSigner(line, next)) return true
  // After whole sentences a line without its full stop is a heading or the head of a page.
  const isLoose = !isList && /^\p{Lu}[^.!?:]*$/u.test(line.text) && line.text.length < 70
  if (isLoose && (next === undefined || next.gap > usual || !/^\p{Ll}/u.test(next.text))) return true
  const isEnded = /[.!?]$/.test(current.at(-1)?.text ?? '')
  return isList && !mark.test(line.text) && (isEnded || line.gap > usual + 2) && /^\p{Lu}/u.test(line.text)
}

const isSigner = (line: Line, next: Line | undefined): boolean =>
  line.text.length < 60 &&
  nameAt(line.flow, 0) !== undefined &&
  (next === undefined || isPost(next.text.split(/\s/)[0] ?? ''))

const opensParagraph = (line: Line, current: readonly Line[], { usual, isList }: Omit<Place, 'current'>): boolean =>
  !isList && line.gap > usual && /[.!?:]$/.test(current.at(-1)?.text ?? '') && /^\p{Lu}/u.test(line.text)

/** A point that leads on to the next ("..., och") without its last word. */
const withoutAnd = (flow: Flow): Flow => {
  const tail = /[,;]?\s(?:och|samt|dels)$/u.exec(flow.text)
  return tail ? cut(flow, 0, tail.index) : flow
}

const pointOf = (lines: readonly Line[]): Flow => {
  const flow = running(lines.map((line) => line.flow))
  const isAtt = attMark.test(flow.text)
  const start = mark.exec(flow.text)?.[0].length ?? 0
  const inner = trimmed(cut(flow, start))
  const second = attMark.test(inner.text) ? trimmed(cut(inner, 4)) : inner
  return isAtt || second !== inner ? withoutAnd(trimmed(second, /[\s,;]/)) : second
}
