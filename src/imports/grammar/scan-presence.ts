import type { ParagraphRange } from '../output.ts'
import { doubted, Fact, plainOf, type Told } from './facts.ts'
import { nameAt } from './scan-name.ts'
import { paragraphsAt, step } from './scan-paragraphs.ts'
import type { Flow } from './source-text.ts'

/** What is said of a person's presence. `until` and `since` stand for open ranges whose other end the minutes give. */
export type Presence = {
  present: Told<ParagraphRange>[]
  absent: Told<ParagraphRange>[]
  recused: Told<ParagraphRange>[]
  serves: Told<ParagraphRange>[]
  /** Paragraphs in which a person with a vote did not use it, or a substitute did not stand in. */
  idle: Told<ParagraphRange>[]
  until?: Told<number>
  since?: Told<number>
  isServing: boolean
  /** The open range says when the person served ("tjänstgör fr.o.m. § 12"). */
  servesOpen?: boolean
  /** Some paragraph was attended in part, and nobody can say how far that goes. */
  isPartial?: boolean
}

export const nothingSaid = (): Presence => ({
  present: [],
  absent: [],
  recused: [],
  serves: [],
  idle: [],
  isServing: false,
})

/** What is said of a presence that may be another person's. */
export const uncertain = (said: Presence): Presence => ({
  ...said,
  present: said.present.map(doubtedRange),
  absent: said.absent.map(doubtedRange),
  recused: said.recused.map(doubtedRange),
  serves: said.serves.map(doubtedRange),
  idle: said.idle.map(doubtedRange),
  ...(said.until === undefined ? {} : { until: doubtedEnd(said.until) }),
  ...(said.since === undefined ? {} : { since: doubtedEnd(said.since) }),
})

const doubtedRange = ({ from, to }: Told<ParagraphRange>): Told<ParagraphRange> => ({
  from: doubtedEnd(from),
  to: doubtedEnd(to),
})

const doubtedEnd = (end: Told<number>): Told<number> => (end instanceof Fact ? doubted(end, 0.85) : end)

const beforeNumber = '(?=§|\\d{1,3}(?![\\d.:]))'
const during = '(?:\\s+(?:i|på|under|vid|av|för))?'
const absence = new RegExp(
  `(?:(?:deltar|deltog|närvarar|närvarande|deltagande)\\s+(?:ej|inte|icke)|(?:ej|inte|icke|utom|förutom|frånvarande|frånvaro|ej närvarande|inte närvarande|ej deltagande|deltar ej)(?:\\s+(?:närvarande|deltagande))?)(?:\\s+i\\s+(?:beslutet|beslut|handläggningen|ärendet|behandlingen)(?:\\s+av)?)?${during}\\s*${beforeNumber}`,
  'iuy',
)
const recusal = new RegExp(`(?:anmäler\\s+|anmälde\\s+|anmält\\s+)?jäv(?:ig)?${during}:?\\s*${beforeNumber}`, 'iuy')
const serving =
  /(?:tjänstgörande\s+ersättare|tjänstgör(?!ande\s+ordf)(?:ande|s)?(?:\s+ersättare)?|tj?gj?\.?\s*ers(?:ättare)?\.?|tj\.?g\.?|tj\.?\s*ers\.?|ersätter|ersättare(?=\s+för\s+\p{Lu})|inträder)(?:\s+(?:för|i\s?stället\s+för|istf|istället\s+för))?/iuy
const notServing =
  /(?:(?:ej|inte|icke)\s+tjänstgör\p{L}*|tjänstgör\p{L}*\s+(?:ej|inte|icke))(?:\s+(?:i|på|under|vid))?/iuy
const standsFor = /(?:istf\.?|i stället för|istället för|för)\s+(?=\p{Lu})/uy
const until = new RegExp(
  `(?:närvarande\\s+|deltar\\s+|tjänstgör\\s+)?(?:till\\s+och\\s+med|t\\.?\\s?o\\.?\\s?m\\.?)\\s*${beforeNumber}`,
  'iuy',
)
const since = new RegExp(
  `(?:närvarande\\s+|deltar\\s+|tjänstgör\\s+)?(?:från\\s+och\\s+med|fr\\.?\\s?o\\.?\\s?m\\.?)\\s*${beforeNumber}`,
  'iuy',
)
const presence = new RegExp(
  `(?:närvarande|närvarar|deltar|deltog|deltagande|ledamot)${during}\\s*${beforeNumber}`,
  'iuy',
)
const clockTime = 'kl(?:ockan|\\.)?\\s{0,2}[\\d.:,–-]{1,14}'
const place = '(?:\\s+(?:rummet|salen|lokalen|mötet|sammanträdet))?'
const came = new RegExp(
  `(?:(?:kom|kommer|anlände|anländer|ankom|inträdde)(?!\\p{L})(?:\\s+${clockTime})?|(?:(?:närvarande|deltar)\\s+)?(?:fr\\.?\\s?o\\.?\\s?m\\.?|från(?: och med)?)\\s+${clockTime})`,
  'iuy',
)
const left = new RegExp(
  `(?:(?:lämnar|lämnade|avvek|avviker|gick|går)(?!\\p{L})${place}(?:\\s+${clockTime})?|(?:(?:närvarande|deltar)\\s+)?(?:t\\.?\\s?o\\.?\\s?m\\.?|till(?: och med)?)\\s+${clockTime})`,
  'iuy',
)
const part = /(?:ej |inte )?(?:närvarande |deltar )?(?:under )?del av\s*(?=§|\d)/iuy
const reason = /[\s,]{0,3}\(?(?:på\s+grund\s+av|p\.?\s?g\.?\s?a\.?|grund\w*)?\s{0,2}jäv(?!\w)\)?/iuy
const aside =
  /(?:(?:närvarande|närvarar|deltar|deltog|kom|anlände|lämnade|avvek|ej närvarande)\s+)?(?:(?:t\.?\s?o\.?\s?m\.?|fr\.?\s?o\.?\s?m\.?|från|till|till och med|från och med|efter|mellan)\s+)?kl(?:ockan|\.)?\s{0,2}[\d.:,–-]{1,14}|(?:(?:deltar|deltog|närvarar|närvarande)\s+)?(?:digitalt|på\s+distans|via\s+länk|via\s+teams)/iuy

/** Reads one remark about presence at `at` into `said`; returns where it stops, or undefined when there is none there. */
export const presenceAt = (flow: Flow, at: number, said: Presence): number | undefined => {
  const { text } = flow
  const skipped = step(part, text, at)
  if (skipped !== undefined) {
    said.isPartial = true
    return step(/[§\s]*\d{1,4}(?:\s?[-–]\s?\d{1,4})?/uy, text, skipped) ?? skipped
  }
  const moved = movedAt(flow, at, said)
  if (moved !== undefined) return moved
  const idle = step(notServing, text, at)
  if (idle !== undefined) {
    const found = paragraphsAt(flow, step(/\s*/uy, text, idle) ?? idle, true)
    return found ? keep(flow, said, 'idle', found) : idle
  }
  for (const [pattern, kind] of [
    [recusal, 'recused'],
    [absence, 'absent'],
    [presence, 'present'],
  ] as const) {
    const start = step(pattern, text, at)
    const found = start === undefined ? undefined : paragraphsAt(flow, start, true)
    if (found) return keep(flow, said, kind, found)
  }
  return openRange(flow, at, said) ?? servingAt(flow, at, said) ?? bareRange(flow, at, said) ?? step(aside, text, at)
}

/** "Kom kl. 9.10, § 12": from there on. Whether the paragraph itself was heard in full is not said, so the end is doubted. */
const movedAt = (flow: Flow, at: number, said: Presence): number | undefined => {
  const arrived = step(came, flow.text, at)
  const gone = arrived ?? step(left, flow.text, at)
  if (gone === undefined) return undefined
  const sign = step(/[\s,(]*(?:(?:under|från|vid|i|efter)\s+)?/uy, flow.text, gone) ?? gone
  const found = paragraphsAt(flow, sign)
  const only = found?.ranges[0]
  if (!found || !only || 'value' in only) return gone
  if (step(reason, flow.text, found.to) !== undefined) return keep(flow, said, 'recused', found)
  if (arrived === undefined) said.until = doubtedEnd(only.to)
  else said.since = doubtedEnd(only.from)
  return found.to
}

type Found = { ranges: Told<ParagraphRange>[]; to: number }

const keep = (
  flow: Flow,
  said: Presence,
  kind: 'recused' | 'absent' | 'present' | 'serves' | 'idle',
  found: Found,
): number => {
  const because = kind === 'serves' || kind === 'idle' ? undefined : step(reason, flow.text, found.to)
  const list = said[because === undefined ? kind : 'recused']
  for (const range of found.ranges) list.push(range)
  return because ?? found.to
}

const openRange = (flow: Flow, at: number, said: Presence): number | undefined => {
  const low = numberAfter(since, flow, at)
  if (low) said.since = low.number
  const between = low ? step(/[\s,]*(?:och\s)?/uy, flow.text, low.to) : at
  const high = numberAfter(until, flow, between ?? at)
  if (high) said.until = high.number
  const isOfService = said.isServing && !/^(?:närvarande|deltar)/iu.test(flow.text.slice(at, at + 12))
  if ((low || high) && isOfService) said.servesOpen = true
  return high?.to ?? low?.to
}

const numberAfter = (pattern: RegExp, flow: Flow, at: number): { number: Told<number>; to: number } | undefined => {
  const start = step(pattern, flow.text, at)
  const found = start === undefined ? undefined : paragraphsAt(flow, start, true)
  const only = found?.ranges[0]
  return found && only && !('value' in only) ? { number: only.from, to: found.to } : undefined
}

const servingAt = (flow: Flow, at: number, said: Presence): number | undefined => {
  const start = step(serving, flow.text, at) ?? step(standsFor, flow.text, at)
  if (start === undefined) return undefined
  said.isServing = true
  const gap = step(/[\s,:]*/uy, flow.text, start) ?? start
  const replaced = nameAt(flow, gap)
  const after = step(/[\s,)]*(?:i\s|under\s|vid\s|på\s)?/uy, flow.text, replaced?.to ?? start) ?? start
  const found = paragraphsAt(flow, after, !replaced)
  if (!found) return replaced?.to ?? start
  const to = keep(flow, said, 'serves', found)
  const names = replaced === undefined && /(?:ersätter|för|istf)$/iu.test(flow.text.slice(at, start).trim())
  const behind = names ? nameAt(flow, step(/\s{1,2}(?:för\s)?/uy, flow.text, to) ?? to) : undefined
  return behind?.to ?? to
}

/** "§§ 12–20" alone: presence, unless the person serves or the words say jäv. */
const bareRange = (flow: Flow, at: number, said: Presence): number | undefined => {
  const found = paragraphsAt(flow, at)
  if (!found) return undefined
  return keep(flow, said, said.isServing ? 'serves' : 'present', found)
}

/** The open ranges closed with the first and last paragraph of the minutes; without them they stay unsaid. */
export const closed = (said: Presence, first: Told<number> | undefined, last: Told<number> | undefined): Presence => {
  const from = said.since ?? first
  const to = said.until ?? last
  if ((said.since === undefined && said.until === undefined) || from === undefined || to === undefined) return said
  if (plainOf<number>(from) > plainOf<number>(to)) return said
  return said.servesOpen
    ? { ...said, serves: [...said.serves, { from, to }] }
    : { ...said, present: [...said.present, { from, to }] }
}
