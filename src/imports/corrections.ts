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
const put = (tree: Record<string, unknown>, pointer: string, value: unknown): void => {
  const steps = stepsOf(pointer)
  if (steps.length === 0 || steps.some((step) => forbidden.has(step))) return
  let at: Record<string, unknown> | unknown[] = tree
  for (const [index, step] of steps.entries()) {
    const key = isList(at) ? Number(step) : step
    if (isList(at) && !(Number.isInteger(key) && Number(key) >= 0 && Number(key) < longestList)) return
    const container: Record<string | number, unknown> = at as Record<string | number, unknown> // a list takes a number, a tree takes a word: just checked
    if (index === steps.length - 1) {
      container[key] = value
      return
    }
    const known = container[key]
    const next = isList(known) || isTree(known) ? known : /^\d+$/.test(steps[index + 1] ?? '') ? [] : {}
    container[key] = next
    at = next
  }
}

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

/**
 * The facts as the person says they are: the reading with its corrections put in and what was struck taken out. Spans and confidence are left out,
 * since positions in lists may have moved; ask the reading itself for those.
 */
export const correctedFacts = (reading: ReadDocument, corrections: Corrections): ReadDocument => {
  const { spans: _, confidence: __, findings: ___, file, kind, ...facts } = structuredClone(reading)
  const tree: Record<string, unknown> = { kind, ...facts }
  // Shorter pointers first: a struck person is struck whole, whatever was corrected in it.
  for (const pointer of Object.keys(corrections).sort((a, b) => a.length - b.length))
    put(tree, pointer, corrections[pointer])
  const left = withoutStruck(tree)
  const kept = isTree(left) ? left : {}
  return { kind, ...kept, file, spans: {}, confidence: {}, findings: [] } as ReadDocument // the review checks each corrected value by the type of its place
}
