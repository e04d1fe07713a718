import type { Span } from '../output.ts'

/** Text that remembers where each of its characters stands in the source: `at[i]` is the source offset of `text[i]`. */
export type Flow = { readonly text: string; readonly at: Uint32Array }

const dropped = /[\u00ad\u200b-\u200d\u2060\ufeff]/
const suspicious = /[\u00a0\u00ad\u2000-\u200d\u202f\u2060\ufb01\ufb02\ufeff\r\f\v$]|\p{Mn}/u
const wideSpace = /[\u00a0\u2000-\u200a\u202f]/
const ligatures: Readonly<Record<string, string>> = { '\ufb01': 'fi', '\ufb02': 'fl' }

/**
 * The source without soft hyphens and invisible signs, with plain spaces, one kind of line break, composed accents, and
 * `$ 12` read as `§ 12`. Form feeds become a line break followed by a form feed.
 */
export const cleaned = (source: string): Flow => {
  if (!suspicious.test(source)) return { text: source, at: Uint32Array.from({ length: source.length }, (_, i) => i) }
  const parts: string[] = []
  const at = new Uint32Array(source.length * 2)
  let length = 0
  for (let i = 0; i < source.length; i += 1) {
    const next = cleanedAt(source, i)
    for (let k = 0; k < next.text.length; k += 1) at[length + k] = i
    length += next.text.length
    if (next.text !== '') parts.push(next.text)
    i += next.skip
  }
  return { text: parts.join(''), at: at.slice(0, length) }
}

type Cleaned = { text: string; skip: number }

const cleanedAt = (source: string, i: number): Cleaned => {
  const sign = source.charAt(i)
  if (sign < '\u0080') return cleanedAscii(source, i, sign)
  if (dropped.test(sign) || isOrphan(source, i, sign)) return { text: '', skip: 0 }
  if (wideSpace.test(sign)) return { text: ' ', skip: 0 }
  return withAccent(source, i, ligatures[sign] ?? sign)
}

/** An accent at the start of a line whose letter was lost. */
const isOrphan = (source: string, i: number, sign: string): boolean =>
  sign >= '\u0300' && sign <= '\u036f' && (i === 0 || /\s/.test(source.charAt(i - 1)))

const cleanedAscii = (source: string, i: number, sign: string): Cleaned => {
  if (sign === '\r') return { text: '\n', skip: source.charAt(i + 1) === '\n' ? 1 : 0 }
  if (sign === '\f') return { text: '\n\f', skip: 0 }
  if (sign === '\u000b') return { text: '\n', skip: 0 }
  if (sign === '$' && isParagraphSign(source, i)) return { text: '§', skip: 0 }
  return withAccent(source, i, sign)
}

/** A dollar sign before a number, or after one at the end of a line, is a misread paragraph sign. */
const isParagraphSign = (source: string, i: number): boolean =>
  /^[$§]?\s?[lI|]{0,2}\d/.test(source.slice(i + 1, i + 6)) ||
  (/\d[lI|]?\s?$/.test(source.slice(Math.max(0, i - 3), i)) && /^\s/.test(source.slice(i + 1, i + 2)))

const withAccent = (source: string, i: number, sign: string): Cleaned => {
  const following = source.charAt(i + 1)
  if (following < '\u0300' || following > '\u036f') return { text: sign, skip: 0 }
  const composed = (sign + following).normalize('NFC')
  return composed.length === 1 ? { text: composed, skip: 1 } : { text: sign, skip: 0 }
}

/** The part of `flow` from `from` (included) until `to` (excluded). */
export const cut = (flow: Flow, from: number, to = flow.text.length): Flow => ({
  text: flow.text.slice(from, to),
  at: flow.at.subarray(from, Math.min(to, flow.text.length)),
})

/** `flow` without white space at its ends, or without the signs that `edge` names. */
export const trimmed = (flow: Flow, edge = /\s/): Flow => {
  let from = 0
  let to = flow.text.length
  while (from < to && edge.test(flow.text.charAt(from))) from += 1
  while (to > from && edge.test(flow.text.charAt(to - 1))) to -= 1
  return cut(flow, from, to)
}

/** The parts after one another with `glue` between them. Glue carries the offset of the character before it. */
export const joined = (parts: readonly Flow[], glue: string): Flow => {
  const first = parts[0]
  if (first && parts.length === 1) return first
  const text = parts.map((part) => part.text).join(glue)
  const at = new Uint32Array(text.length)
  let length = 0
  for (const [i, part] of parts.entries()) {
    if (i > 0) {
      const before = length > 0 ? (at[length - 1] ?? 0) : 0
      at.fill(before, length, length + glue.length)
      length += glue.length
    }
    at.set(part.at, length)
    length += part.text.length
  }
  return { text, at }
}

const compound = /\p{Ll}-$/u
const suspended = /^(och|eller|samt|resp)\b/u

/** Lines made into running text: wrapped words are joined again ("myndighets-" + "uppdrag"), other lines with a space. */
export const running = (lines: readonly Flow[]): Flow => {
  const parts: Flow[] = []
  for (const line of lines) {
    const last = parts.at(-1)
    if (last && compound.test(last.text) && !suspended.test(line.text) && /^\p{L}/u.test(line.text)) {
      const keep = /^\p{Lu}/u.test(line.text) ? last : cut(last, 0, last.text.length - 1)
      parts[parts.length - 1] = joined([keep, line], '')
    } else if (last && /\d[-–]$/.test(last.text) && /^\d/.test(line.text))
      parts[parts.length - 1] = joined([last, line], '')
    else parts.push(line)
  }
  return collapsed(joined(parts, ' '))
}

/** `flow` with each run of white space as one space and none at the ends. */
export const collapsed = (flow: Flow): Flow => {
  if (!/\s\s|[\t\n]|^\s|\s$/.test(flow.text)) return flow
  const parts: Flow[] = []
  for (const match of flow.text.matchAll(/\S+/g)) parts.push(cut(flow, match.index, match.index + match[0].length))
  return parts.length === 0 ? cut(flow, 0, 0) : joined(parts, ' ')
}

/** Where `flow` stands in the source, or where its part from `from` until `to` stands. */
export const spanOf = (flow: Flow, from = 0, to = flow.text.length): Span => {
  const start = flow.at[from] ?? 0
  const last = flow.at[Math.max(from, to - 1)] ?? start
  return [start, last + 1]
}
