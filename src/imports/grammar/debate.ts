import type { MotionKind } from '../output.ts'
import { numberWords } from './data/calendar-words.ts'
import { doubted, Fact, type ToldDocument, told } from './facts.ts'
import { peopleIn, type ReadPerson } from './scan-people.ts'
import { cut, type Flow, spanOf } from './source-text.ts'

type ToldItem = NonNullable<ToldDocument['items']>[number]

/** The sentences of a running text. */
export const sentencesOf = (flow: Flow): Flow[] => {
  const sentences: Flow[] = []
  let from = 0
  for (const match of flow.text.matchAll(/(?<=[\p{L}\d)][.!?])\s+(?=[\p{Lu}"”])/gu)) {
    sentences.push(cut(flow, from, match.index))
    from = match.index + match[0].length
  }
  if (from < flow.text.length) sentences.push(cut(flow, from))
  return sentences
}

const moves =
  /\b(?:yrkar|yrkade|lämnar ett yrkande|lämnade ett yrkande|framställer yrkande|föreslår|föreslog|tillstyrker|instämmer i)(?!\p{L})/u
const kinds: readonly [RegExp, MotionKind][] = [
  [/återremi/iu, 'remit'],
  [/bordlägg|bordläggs/iu, 'table'],
  [/avsl(?:ag|å)/iu, 'reject'],
  [/tillägg/iu, 'add'],
  [/ändring|ändras|ändra\b/iu, 'amend'],
  [/bifall|bifalla|bifalls|enligt/iu, 'approve'],
]

const kindOf = (text: string): MotionKind => {
  let best: { at: number; kind: MotionKind } | undefined
  for (const [pattern, kind] of kinds) {
    const at = text.search(pattern)
    if (at >= 0 && (best === undefined || at < best.at)) best = { at, kind }
  }
  return best?.kind ?? 'other'
}

/** What is moved in the end may stand on the next page when a sentence that says nothing known has no end. */
const kindIn = (said: Flow): Fact<MotionKind> => {
  const kind = kindOf(said.text)
  const isCut = kind === 'other' && !/[.!?”"):]$/u.test(said.text)
  return new Fact(kind, spanOf(said), isCut ? 0.8 : undefined)
}

const namedOf = ({ name, party }: ReadPerson) => ({ name, ...(party ? { party } : {}) })

/** What members moved: one motion for each mover of a sentence. */
export const motionsIn = (flow: Flow): NonNullable<ToldItem['motions']> =>
  sentencesOf(flow).flatMap((sentence) => {
    const verb = moves.exec(sentence.text)
    if (!verb) return []
    const movers = peopleIn(cut(sentence, 0, verb.index)).people
    const said = cut(sentence, verb.index)
    const kind = kindIn(said)
    return movers.map((person) => ({ by: namedOf(person), kind, text: told(sentence) }))
  })

const reserves =
  /\breserverar\s+(?:sig|mig|oss)(?!\s+(?:inte|ej)\b)|\breserverade\s+sig(?!\s+(?:inte|ej)\b)|\banmäler\s+reservation/u
const denies = /\breserver\p{L}+ (?:sig|mig|oss) (?:inte|ej)(?!\p{L})/u
const reasons = /\b(?:till förmån för|med motivering|med hänvisning|enligt följande|i enlighet med|mot beslutet att)\b/u

/** Those who reserve themselves against the decision, by name. `always` takes names in a section that is headed so. */
export const reservationsIn = (flow: Flow, always: boolean): NonNullable<ToldItem['reservations']> => {
  const sentences = sentencesOf(flow)
  const speaking = sentences.filter(({ text }) => reserves.test(text))
  const chosen =
    speaking.length > 0 ? speaking : always ? sentences.slice(0, 1).filter(({ text }) => !denies.test(text)) : []
  return chosen.flatMap((sentence) => {
    const verb = reserves.exec(sentence.text)?.index ?? 0
    const stop = reasons.exec(sentence.text.slice(verb))
    const people = peopleIn(stop ? cut(sentence, 0, verb + stop.index) : sentence).people
    return people.filter(({ party }) => party !== undefined || always).map(namedOf)
  })
}

const count = `(\\d{1,3}|${Object.keys(numberWords).join('|')})`
const yes = new RegExp(
  `(?<![\\p{L}\\d])(?:${count}\\s+ja(?:-?röst(?:er)?)?(?!\\p{L})|ja(?:-?röst(?:er)?)?\\s?[:=]?\\s{0,3}(\\d{1,3})(?![\\dlI|O]))`,
  'iu',
)
const no = new RegExp(
  `(?<![\\p{L}\\d])(?:${count}\\s+nej(?:-?röst(?:er)?)?(?!\\p{L})|nej(?:-?röst(?:er)?)?\\s?[:=]?\\s{0,3}(\\d{1,3})(?![\\dlI|O]))`,
  'iu',
)
const abstained = new RegExp(
  `(?<![\\p{L}\\d])(?:${count}\\s+(?:ledam\\p{L}{2,4}\\s+)?(?:som\\s+)?(?:avst(?:år|od|ående)|nedlagda)|avst(?:år|od|ående)\\s?[:=]?\\s{0,3}(\\d{1,3})(?![\\dlI|O]))`,
  'iu',
)

/** The counts of a ballot in a stretch of text, when both yes and no are there. */
export const voteIn = (flow: Flow): NonNullable<ToldItem['votes']>[number] | undefined => {
  const found = { yes: countIn(flow, yes), no: countIn(flow, no), abstain: countIn(flow, abstained) }
  if (!found.yes || !found.no || (!found.abstain && misreadCount.test(flow.text))) return undefined
  if (!found.abstain && goesOn.test(flow.text.slice(flow.text.search(no)))) {
    return { yes: doubted(found.yes, 0.8), no: doubted(found.no, 0.8) }
  }
  return { yes: found.yes, no: found.no, ...(found.abstain ? { abstain: found.abstain } : {}) }
}

/** "Nej: 5, Av står: 1": one count more, whose label was not understood. */
const goesOn = /^[^.\d]{0,20}\d{0,3}[^.\d]{0,20}[,;]\s{1,3}(?:och\s)?\p{L}[\p{L} ]{2,24}[:=]\s{0,3}\d{1,3}(?!\d)/u

/** A number of abstentions with a letter for a digit: then the ballot as a whole is uncertain. */
const misreadCount =
  /(?<!\p{L})(?:[lI|O]\d?|\d[lI|O])\s+(?:ledam\p{L}{2,4}\s+)?(?:avst|som avst)|[Aa]vst(?:år|od|ående)\s?[:=]?\s{0,3}\d?[lI|O](?!\p{L})/u

const countIn = (flow: Flow, pattern: RegExp): Fact<number> | undefined => {
  const match = pattern.exec(flow.text)
  const printed = match?.[1] ?? match?.[2]
  if (!match || printed === undefined) return undefined
  const words: Readonly<Record<string, number>> = numberWords
  const value = /\d/.test(printed) ? Number(printed) : words[printed.toLowerCase()]
  const at = match.index + match[0].indexOf(printed)
  return value === undefined ? undefined : new Fact(value, spanOf(flow, at, at + printed.length))
}
