import type { ReadDocument } from '../imports/index.ts'

type Value = string | number | boolean

/** A text that grows, and the facts that were set in it. The offsets are known while typesetting, so nothing is searched for. */
export type Sheet = {
  /** Adds text that holds no fact. */
  readonly put: (text: string) => Sheet
  /** Adds text that is a fact, with its value where that differs from what is printed. */
  readonly fact: (pointer: string, printed: string, value?: Value) => Sheet
  /** A fact whose text stands at the place of another one. */
  readonly alsoAt: (pointer: string, other: string, value: Value) => Sheet
  /** A fact that is part of what was printed from a place on. */
  readonly at: (from: number, pointer: string, printed: string) => Sheet
  /** A value without a place. */
  readonly value: (pointer: string, value: Value) => Sheet
  /** What was added since a length of the text is a fact; its lines are joined with blanks unless a value is given. */
  readonly since: (from: number, pointer: string, value?: Value) => Sheet
  readonly text: () => string
  /** The facts in the form that the reader of documents gives. */
  readonly reading: (file: string, kind: ReadDocument['kind']) => ReadDocument
}

/** An empty sheet. */
export const newSheet = (): Sheet => {
  let text = ''
  const spans: Record<string, [number, number]> = {}
  const values: (readonly [string, Value])[] = []
  const sheet: Sheet = {
    put: (more) => {
      text += more
      return sheet
    },
    fact: (pointer, printed, value = printed) => {
      spans[pointer] = [text.length, text.length + printed.length]
      text += printed
      values.push([pointer, value])
      return sheet
    },
    alsoAt: (pointer, other, value) => {
      const span = spans[other]
      if (span) spans[pointer] = span
      values.push([pointer, value])
      return sheet
    },
    at: (from, pointer, printed) => {
      spans[pointer] = [from, from + printed.length]
      values.push([pointer, printed])
      return sheet
    },
    since: (from, pointer, value = text.slice(from).trimEnd().replaceAll('\n', ' ')) => {
      spans[pointer] = [from, from + text.slice(from).trimEnd().length]
      values.push([pointer, value])
      return sheet
    },
    value: (pointer, value) => {
      values.push([pointer, value])
      return sheet
    },
    text: () => text,
    // Built from pointers, which no type can follow; the test holds it to what the reader itself reads.
    reading: (file, kind) =>
      ({ file, kind, ...treeOf(values), spans, confidence: {}, findings: [] }) as unknown as ReadDocument,
  }
  return sheet
}

/** Values at JSON pointers as one object; numbers in a pointer make lists. */
const treeOf = (values: readonly (readonly [string, Value])[]): Record<string, unknown> => {
  const root: Record<string, unknown> = {}
  for (const [pointer, value] of values) {
    const steps = pointer.slice(1).split('/')
    let at: Record<string, unknown> = root
    steps.forEach((step, index) => {
      const next = steps[index + 1]
      if (next === undefined) at[step] = value
      else at = inner(at, step, /^\d+$/.test(next))
    })
  }
  return root
}

const inner = (at: Record<string, unknown>, step: string, isList: boolean): Record<string, unknown> => {
  at[step] ??= isList ? [] : {}
  return at[step] as Record<string, unknown> // made on the line above, or by an earlier pointer with the same steps
}
