import { stepsOf } from '../corrections.ts'
import { leafKinds, newItem, type ValueKind, wholes } from './data/places.ts'

/** One value that can be corrected: its pointer, its name in the form, what kind it is, and whether it may be left empty. */
export type Part = {
  readonly name: string
  readonly pointer: string
  /** Text key below `imports.place`. */
  readonly label: string
  readonly kind: ValueKind
  readonly isNeeded: boolean
}

/** A fact that is corrected on one page: one value, or several that belong together. */
export type Place = {
  readonly pointer: string
  readonly pattern: string
  readonly isWhole: boolean
  readonly parts: readonly Part[]
}

const kinds: Readonly<Record<string, ValueKind>> = leafKinds
const wholeParts: Readonly<Record<string, { parts: readonly string[]; needs: readonly string[] }>> = {
  ...wholes,
  '/items/*': newItem,
}

/** The pointer with `*` for each position: "/items/0/title" → "/items/\*\/title". */
export const patternOf = (pointer: string): string => pointer.replaceAll(/\/\d+(?=\/|$)/g, '/*')

/** The name of a pattern among the labels: "/items/\*\/points/\*" → "items.points". */
export const labelOf = (pattern: string): string =>
  stepsOf(pattern)
    .filter((step) => step !== '*')
    .join('.')

const wellFormed = /^(?:\/(?:[a-zA-Z]+|\d{1,4}))+$/

/** The place at a pointer from outside; undefined when no fact can stand there. */
export const placeAt = (pointer: string): Place | undefined => {
  if (!wellFormed.test(pointer)) return undefined
  const pattern = patternOf(pointer)
  if (Object.hasOwn(kinds, pattern)) {
    const name = stepsOf(pattern).findLast((step) => step !== '*') ?? ''
    const part = partAt({ pointer, name, isNeeded: true })
    return { pointer, pattern, isWhole: false, parts: part ? [part] : [] }
  }
  if (!Object.hasOwn(wholeParts, pattern)) return undefined
  const { parts, needs } = wholeParts[pattern] ?? newItem
  return {
    pointer,
    pattern,
    isWhole: true,
    parts: parts.flatMap(
      (name) => partAt({ pointer: `${pointer}/${name}`, name, isNeeded: needs.some((one) => one === name) }) ?? [],
    ),
  }
}

const partAt = (part: Pick<Part, 'pointer' | 'name' | 'isNeeded'>): Part | undefined => {
  const pattern = patternOf(part.pointer)
  const kind = kinds[pattern]
  return kind && { ...part, kind, label: labelOf(pattern) }
}

/** The pointers of the lists that a pointer passes, each with the position it asks for: they may not leave holes. */
export const positionsIn = (pointer: string): readonly { list: string; position: number }[] =>
  [...pointer.matchAll(/\/(\d+)(?=\/|$)/g)].map((match) => ({
    list: pointer.slice(0, match.index),
    position: Number(match[1]),
  }))
