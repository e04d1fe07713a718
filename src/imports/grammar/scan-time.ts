import { Fact } from './facts.ts'
import { withoutDays } from './scan-date.ts'
import { type Flow, spanOf } from './source-text.ts'

/** When a meeting began and ended, as far as the text says, and which part of the flow said so. */
export type FoundTimes = { start?: Fact<string>; end?: Fact<string>; from: number; to: number }

const clock =
  /(?<![\d/.,:§I|])(?<!(?<!k)l)(?<!§ ?)(?<!(?:[Ss]al(?:en)?|[Rr]um(?:met)?|[Ll]okal(?:en)?|[Pp]lan|[Hh]us|nr|kap|[Bb]ilaga)[.:]? )(\d{1,2})(?:(?:\s?[.:]\s?|,)(\d{2}))?(?![\d/\p{L}|]|[.:,](?:[lI|O][\dlI|O]|\d[lI|O]))/gu
const afterClockWord = /(?:kl|klockan)[.:]?\s{0,3}$/iu
const beforeRange = /^:?\s{0,3}[-\u2010-\u2015\u2212]{1,2}\s{0,3}(?:kl\.?\s?)?\d{1,2}\s?[.:,]\s?\d{2}/u
const between = /^:?\s{0,3}(?:[-\u2010-\u2015\u2212]{1,2}|till|–)?\s{0,3}(?:kl(?:ockan)?\.?\s{0,2})?$/iu
const adjourned = /ajourner[^)]{0,120}\)?|lunch(?:uppehåll)?[^)]{0,60}\)?|paus[^)]{0,60}\)?/giu

type Token = { fact: Fact<string>; from: number; to: number }

/** The hours of a meeting in `flow`. Adjournments are passed over; several sessions give first start and last end, with doubt. */
export const timesIn = (flow: Flow): FoundTimes | undefined => {
  const text = withoutDays(flow).replace(adjourned, (part) => '¤'.repeat(part.length))
  const tokens = tokensOf(flow, text)
  const first = tokens[0]
  if (!first) return undefined
  const pairs = pairsOf(tokens, text)
  const [head] = pairs
  const tail = pairs.at(-1)
  if (!head || !tail) return undefined
  const last = tail.at(-1)
  const doubt = pairs.length > 1 ? 0.7 : undefined
  const start = new Fact(head[0].fact.value, head[0].fact.span, doubt)
  const from = head[0].from
  if (!last || last === head[0]) return { start, from, to: head[0].to }
  const backwards = last.fact.value < start.value
  return { start, end: new Fact(last.fact.value, last.fact.span, backwards ? 0.6 : doubt), from, to: last.to }
}

const tokensOf = (flow: Flow, text: string): Token[] => {
  const tokens: Token[] = []
  for (const match of text.matchAll(clock)) {
    const [whole, hour, minute] = match
    const to = match.index + whole.length
    const isHour = minute !== undefined || standsAsHour(text, match.index, to)
    if (!isHour || Number(hour) > 24 || Number(minute ?? 0) > 59) continue
    const value = `${(hour ?? '').padStart(2, '0')}:${minute ?? '00'}`
    tokens.push({ fact: new Fact(value, spanOf(flow, match.index, to)), from: match.index, to })
  }
  return tokens
}

const standsAsHour = (text: string, from: number, to: number): boolean =>
  afterClockWord.test(text.slice(Math.max(0, from - 12), from)) || beforeRange.test(text.slice(to, to + 20))

const pairsOf = (tokens: readonly Token[], text: string): [Token, ...Token[]][] => {
  const pairs: [Token, ...Token[]][] = []
  for (const token of tokens) {
    const pair = pairs.at(-1)
    const opened = pair?.length === 1 ? pair[0] : undefined
    if (pair && opened && between.test(text.slice(opened.to, token.from))) pair.push(token)
    else pairs.push([token])
  }
  return pairs
}
