/** The places of facts in a text: JSON pointer → first character and the one after the last. */
export type Spans = Readonly<Record<string, readonly [number, number]>>

/** What a typeset paper holds, in the form that the reader of documents gives. */
export type Reading = { readonly spans: Spans } & Readonly<Record<string, unknown>>

type Value = string | number | boolean

/** A text that grows, and the facts that were set in it. The offsets are known while typesetting, so nothing is searched for. */
export type Sheet = {
  /** Adds text that holds no fact. */
  readonly put: (text: string) => Sheet
  /** Adds text that is a fact, with its value where that differs from what is printed. */
  readonly fact: (pointer: string, printed: string, value?: Value) => Sheet
  /** A fact whose text stands at the place of another one. */
  readonly alsoAt: (pointer: string, other: string, value: Value) => Sheet
  /** A value without a place. */
  readonly value: (pointer: string, value: Value) => Sheet
  /** The places of a text that was just added, from the end of it. */
  readonly text: () => string
  readonly reading: (file: string, kind: string) => Reading
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
    value: (pointer, value) => {
      values.push([pointer, value])
      return sheet
    },
    text: () => text,
    reading: (file, kind) => ({ file, kind, ...treeOf(values), spans, confidence: {}, findings: [] }),
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
