import { z } from 'zod'
import type { PersonInText } from './masking/proposals.ts'

/** A fact of a filed document: where it stands in the text and what a person made of it. */
export type Fact = {
  /** JSON pointer, e.g. `/meeting/date`. */
  readonly pointer: string
  readonly value: string
  readonly span?: readonly [start: number, end: number]
  /** 0–1; 1 where the reader was sure. */
  readonly confidence: number
  readonly isCorrected: boolean
}

const shape = z.object({
  spans: z.record(z.string(), z.tuple([z.number(), z.number()])).catch({}),
  confidence: z.record(z.string(), z.number()).catch({}),
  /** What a person gave instead, by pointer; null: struck out. */
  corrections: z.record(z.string(), z.unknown()).catch({}),
})

/** Facts that are surer than this need no mark. */
const sure = 0.9

/** Whether a fact needs no mark: the reader was sure, or a person has corrected it. */
export const isSure = (fact: Fact): boolean => fact.isCorrected || fact.confidence >= sure

/** The facts of a reading in the order of the text; struck ones are left out, and those without a place come last. */
export const factsIn = (reading: unknown): readonly Fact[] => {
  const read = shape.safeParse(reading)
  if (!read.success) return []
  const { spans, confidence, corrections } = read.data
  const pointers = new Set([...Object.keys(spans), ...Object.keys(corrections)])
  return [...pointers]
    .flatMap((pointer): Fact[] => {
      const isCorrected = Object.hasOwn(corrections, pointer)
      const value = isCorrected ? corrections[pointer] : valueAt(reading, pointer)
      if (value === undefined || value === null) return []
      const span = spans[pointer]
      return [
        {
          pointer,
          value: inWords(value),
          ...(span ? { span } : {}),
          confidence: confidence[pointer] ?? 1,
          isCorrected,
        },
      ]
    })
    .toSorted((a, b) => (a.span?.[0] ?? Number.MAX_SAFE_INTEGER) - (b.span?.[0] ?? Number.MAX_SAFE_INTEGER))
}

/** What a reading holds as it was confirmed: with corrections where a person made some, else as it was read. */
export const confirmedIn = (reading: unknown): unknown =>
  z.object({ facts: z.record(z.string(), z.unknown()) }).safeParse(reading).data?.facts ?? reading

/** What stands at a JSON pointer (RFC 6901). */
const valueAt = (tree: unknown, pointer: string): unknown =>
  pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>((at, step) => {
      if (typeof at !== 'object' || at === null || !Object.hasOwn(at, step)) return undefined
      return Reflect.get(at, step)
    }, tree)

const inWords = (value: unknown): string => {
  if (Array.isArray(value)) return value.map(inWords).join(', ')
  if (typeof value !== 'object' || value === null) return String(value)
  if ('from' in value && 'to' in value) return value.from === value.to ? `${value.from}` : `${value.from}–${value.to}`
  return Object.values(value).map(inWords).join(', ')
}

const person = z.object({
  name: z.string(),
  role: z.string(),
  party: z.string().optional(),
  title: z.string().optional(),
})

/** The list of attendance of a reading, as far as it can be read; corrections of single names included. */
export const peopleIn = (reading: unknown): readonly PersonInText[] => {
  const listed = z.object({ attendance: z.array(z.unknown()).catch([]) }).safeParse(reading)
  return listed.success ? listed.data.attendance.flatMap((each) => person.safeParse(each).data ?? []) : []
}
