import { checkAttachment } from './findings/attachment.ts'
import type { Corrections } from './imports.ts'
import type { ReadDocument } from './output.ts'

type Json = string | number | boolean | Json[] | { [key: string]: Json }

const isList = (value: unknown): value is unknown[] => Array.isArray(value)
const isTree = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !isList(value)

/** The steps of a JSON pointer (RFC 6901): "/items/0/title" → items, 0, title. */
export const stepsOf = (pointer: string): string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))

/** What stands at a pointer; undefined when nothing does. */
export const valueAt = (tree: unknown, pointer: string): unknown => {
  let at = tree
  for (const step of stepsOf(pointer)) {
    if (isList(at)) at = at[Number(step)]
    else if (isTree(at) && Object.hasOwn(at, step)) at = at[step]
    else return undefined
  }
  return at
}

const forbidden = new Set(['__proto__', 'constructor', 'prototype'])
const longestList = 5000

/** Puts a value at a pointer, making the lists and parts on the way. A pointer that cannot be is left alone. */
const put = (at: unknown, [step, ...rest]: readonly string[], value: unknown): void => {
  if (step === undefined || forbidden.has(step)) return
  if (isList(at)) {
    const position = /^\d{1,4}$/.test(step) ? Number(step) : longestList
    if (position < longestList) at[position] = putInto(at[position], rest, value)
  } else if (isTree(at)) {
    at[step] = putInto(at[step], rest, value)
  }
}

const putInto = (known: unknown, rest: readonly string[], value: unknown): unknown => {
  if (rest.length === 0) return value
  const inner = opened(known, rest)
  put(inner, rest, value)
  return inner
}

/** What stands there already, else a list or a part for what comes next. */
const opened = (known: unknown, [next = '']: readonly string[]): unknown =>
  isList(known) || isTree(known) ? known : /^\d+$/.test(next) ? [] : {}

/** Takes out what was struck, and lists and parts that are empty after it. Positions in lists close up. */
const withoutStruck = (value: unknown): Json | undefined => {
  if (isList(value)) {
    const kept = value.flatMap((each) => {
      const left = withoutStruck(each)
      return left === undefined ? [] : [left]
    })
    return kept.length > 0 ? kept : undefined
  }
  if (isTree(value)) {
    const kept = Object.entries(value).flatMap(([key, each]) => {
      const left = withoutStruck(each)
      return left === undefined ? [] : [[key, left] as const]
    })
    return kept.length > 0 ? Object.fromEntries(kept) : undefined
  }
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  return undefined
}

/** Whether a longer pointer lies below one that was struck whole: what was corrected there goes with it. */
const isBelowStruck = (pointer: string, corrections: Corrections): boolean =>
  [...pointer.matchAll(/\//g)].some(({ index }) => index > 0 && corrections[pointer.slice(0, index)] === null)

/** The reading with its corrections put in, and null where something was struck: positions are still those of the reading. */
export const withCorrections = (reading: ReadDocument, corrections: Corrections): Readonly<Record<string, unknown>> => {
  const { spans: _, confidence: __, findings: ___, file: ____, ...facts } = structuredClone(reading)
  const tree: Record<string, unknown> = facts
  // Shorter pointers first: what was added whole is corrected in its parts afterwards.
  for (const pointer of Object.keys(corrections).sort((a, b) => a.length - b.length))
    if (!isBelowStruck(pointer, corrections)) put(tree, stepsOf(pointer), corrections[pointer])
  return tree
}

/**
 * The facts as the person says they are: the reading with its corrections put in and what was struck taken out. Spans and confidence are left out,
 * since positions in lists may have moved; ask the reading itself for those. Of its findings only those about the file stay.
 */
export const correctedFacts = (reading: ReadDocument, corrections: Corrections): ReadDocument => {
  const left = withoutStruck(withCorrections(reading, corrections))
  const kept = isTree(left) ? left : {}
  const { file, kind } = reading
  return { kind, ...kept, file, spans: {}, confidence: {}, findings: checkAttachment(reading) } as ReadDocument // the review checks each corrected value by the type of its place
}
