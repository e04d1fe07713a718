import { bodyEndings, bodyPrefixes } from './data/bodies.ts'
import {
  commonParties,
  nameParticles,
  notNames,
  partyMarks,
  partyNames,
  postEndings,
  unitEndings,
} from './data/people.ts'
import { Fact, told } from './facts.ts'
import { cut, type Flow, spanOf } from './source-text.ts'

/** A person's name with the party that stands beside it, and where the scanner stopped. */
export type FoundName = { name: Fact<string>; party?: Fact<string>; post?: Flow; to: number }

/** A name that breaks off after a small word ("Anna de la"): what follows is the rest of it. */
export const endsInParticle = (text: string): boolean => openName.test(text)

const word = "\\p{Lu}[\\p{L}'’´]*(?:-\\p{L}+){0,3}"
const particle = `(?:${nameParticles.join('|')})`
const openName = new RegExp(`(?:^|\\s)\\p{Lu}[\\p{L}-]+(?:\\s${particle}){1,3}$`, 'u')
const namePattern = new RegExp(`${word}(?:\\s{1,2}(?:(?:${particle})\\s){0,2}(?:\\p{Lu}\\.(?=\\s)|${word})){1,4}`, 'uy')
const bracketed =
  /\s{0,2}(?:[({[]\s?(\p{L}{1,24}|-)(?:\s?[)}\]]{1,2}|(?=\s*(?:[,;.]|$|(?:ersätt|tjänstg|tjg|jäv|ej|närv|deltar))))|(\p{L}{1,6})[)}])/uy
const afterComma = /,\s?(\p{L}{1,2})(?=\s*(?:[,;.]|$))/uy
const before = new RegExp(`(${commonParties.join('|')})\\s{1,4}(?=\\p{Lu}\\p{Ll})`, 'uy')
const marks: ReadonlySet<string> = new Set(partyMarks)
const common: ReadonlySet<string> = new Set(commonParties)
const none: ReadonlySet<string> = new Set(notNames)

/** The name that begins at `at`, with its party; leading posts ("Kommundirektör Eva Ask") are passed over and kept. */
export const nameAt = (flow: Flow, at: number): FoundName | undefined => {
  before.lastIndex = at
  const early = before.exec(flow.text)
  const post = early ? undefined : leadingPost(flow, at)
  const from = early ? before.lastIndex : at + (post?.text.length ?? 0)
  namePattern.lastIndex = from + (/^\s*/.exec(flow.text.slice(from, from + 4))?.[0].length ?? 0)
  const start = namePattern.lastIndex
  const match = namePattern.exec(flow.text)
  const turned = early || post ? undefined : surnameFirst(flow, at)
  if (turned) return turned
  const length = match ? lengthOfName(match[0], /[)}]/.test(flow.text.charAt(namePattern.lastIndex))) : 0
  if (length === 0) return undefined
  const name = told(cut(flow, start, start + length))
  const party = early ? new Fact(early[1] ?? '', spanOf(flow, at, at + (early[1]?.length ?? 0))) : undefined
  const to = start + length
  const late = partyAt(flow, to)
  const whole = late ?? (party ? { party, to } : { to })
  return { name, ...whole, ...(post ? { post } : {}) }
}

const lastName = new RegExp(`^(?:${particle}\\s){0,2}(${word})(?=\\s?[([{,;]|\\s\\p{L}{1,6}[)}\\]]|$)`, 'u')

/** "Räf (C)" or "Räf" alone on its line: one name and no person, most likely the end of the name above. */
export const isLastName = (line: Flow): boolean => {
  const only = lastName.exec(line.text)?.[1]
  if (only === undefined || only.length < 2 || common.has(only) || seatWord.test(only)) return false
  return !isPost(only) && !isUnit(only) && !isBodyWord(only) && !none.has(only.toLowerCase())
}

/** A name from the start of the line to its end, without a party: it may go on below. */
export const isBareName = (line: Flow): boolean => {
  const found = nameAt(line, 0)
  return found !== undefined && found.party === undefined && found.to === line.text.length
}

const turnedPattern = new RegExp(`(${word}),\\s(${word})(?=\\s{1,2}\\(\\p{L}{1,6}\\))`, 'uy')

/** "Berg, Åsa (S)" is Åsa Berg; only before a party, and with some doubt. */
const surnameFirst = (flow: Flow, at: number): FoundName | undefined => {
  turnedPattern.lastIndex = at
  const match = turnedPattern.exec(flow.text)
  const [whole, last, first] = match ?? []
  if (!whole || !last || !first || [last, first].some((one) => isPost(one) || isUnit(one) || isBodyWord(one)))
    return undefined
  const to = at + whole.length
  const late = partyAt(flow, to)
  return late?.party ? { name: new Fact(`${first} ${last}`, spanOf(flow, at, to), 0.85), ...late } : undefined
}

const leadingPost = (flow: Flow, at: number): Flow | undefined => {
  const match = /^(?:[\p{L}.:0-9-]{1,30}\s){1,3}(?=\p{Lu})/u.exec(flow.text.slice(at, at + 100))
  if (!match) return undefined
  let end = 0
  for (const part of match[0].matchAll(/\S+\s/g)) {
    if (!isPost(part[0].trim()) && !/^(?:vice|v|1:e|2:e)$/i.test(part[0].trim())) break
    end = part.index + part[0].length
  }
  return end > 0 ? cut(flow, at, at + end) : undefined
}

/** How much of the capitalised words is a name: posts, offices and stray party letters at the end do not count. */
const lengthOfName = (text: string, closes: boolean): number => {
  const all = [...text.matchAll(/\S+/g)]
  const words = closes && all.length > 2 ? all.slice(0, -1) : all
  let end = 0
  for (const [i, part] of words.entries()) {
    const one = part[0]
    const strange = isPost(one) || isUnit(one) || none.has(one.toLowerCase()) || isBodyWord(one)
    if (strange && i < 2) return 0
    if (strange || (i > 1 && common.has(one))) break
    end = part.index + one.length
  }
  return words.length > 1 ? end : 0
}

const partyAt = (flow: Flow, at: number): { party?: Fact<string>; to: number } | undefined => {
  for (const pattern of [bracketed, afterComma]) {
    pattern.lastIndex = at
    const match = pattern.exec(flow.text)
    const mark = match?.[1] ?? match?.[2]
    if (!match || mark === undefined) continue
    if (mark === '-') return { to: pattern.lastIndex }
    if (!isPartyMark(mark, pattern === afterComma)) continue
    const start = match.index + match[0].indexOf(mark)
    return { party: new Fact(mark, spanOf(flow, start, start + mark.length)), to: pattern.lastIndex }
  }
  const bare = /^\s{1,4}(S|M|SD|C|V|KD|L|MP)(?=\s*(?:[,;.§]|$))/u.exec(flow.text.slice(at, at + 9))
  if (!bare?.[1]) return undefined
  const start = at + bare[0].length - bare[1].length
  return { party: new Fact(bare[1], spanOf(flow, start, start + bare[1].length)), to: start + bare[1].length }
}

const isPartyMark = (mark: string, bare: boolean): boolean => {
  if (bare) return common.has(mark.toUpperCase())
  if (mark.length > 6) return partyWord.test(mark)
  return marks.has(mark.toUpperCase()) || !(offices.has(mark.toUpperCase()) || isPost(mark) || seatWord.test(mark))
}

/** Whether a cell beside a name can only be the person's party. */
export const isPartyCell = (text: string): boolean =>
  (/^\p{L}{1,6}$/u.test(text) && isPartyMark(text, false)) || partyWord.test(text)

const partyWord = /^\p{L}{0,20}(?:partiet|demokraterna|liberalerna|moderaterna|listan)$/iu
const seatWord = /^(?:ordf|ers|led|tjg|ej|jäv|vice|digit|ordn|kom|gick|via)/iu
const offices: ReadonlySet<string> = new Set(bodyPrefixes)

/** The party that a part of an entry names, by its mark ("MP") or in full ("Centerpartiet"). */
export const partyNamed = (part: Flow): Fact<string> | undefined => {
  if (common.has(part.text) || (partyWord.test(part.text) && !(part.text.toLowerCase() in partyNames)))
    return told(part)
  const name = Object.entries(partyNames).find(([full]) => full === part.text.toLowerCase())
  return name ? new Fact(name[1], spanOf(part)) : undefined
}

const postPattern = new RegExp(`(?:${postEndings.map((ending) => ending.replace('.', '\\.')).join('|')})\\.?$`, 'iu')
const shortUnits: ReadonlySet<string> = new Set(unitEndings.filter((ending) => ending.length < 7))
const unitPattern = new RegExp(`(?:${unitEndings.filter((ending) => ending.length >= 7).join('|')})s?$`, 'iu')
const bodyPattern = new RegExp(`(?:${bodyEndings.join('|')})s?$`, 'iu')

/** Whether the word is a post ("Interimschef"). Short posts (VD, tf) count only when they are the whole word. */
export const isPost = (text: string): boolean => {
  const match = postPattern.exec(text)
  return match !== null && (match[0].replace('.', '').length >= 4 || match.index === 0)
}

/** Whether the word names an office, a company or a society. */
export const isUnit = (text: string): boolean => unitPattern.test(text) || shortUnits.has(text.toLowerCase())

const isBodyWord = (text: string): boolean => bodyPattern.test(text)
