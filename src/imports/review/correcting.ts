import { valueAt, withCorrections } from '../corrections.ts'
import type { Corrections } from '../imports.ts'
import type { ReadDocument } from '../output.ts'
import { unsureAt } from './facts.ts'
import { fieldText, parseValue } from './field-values.ts'
import { type Part, type Place, positionsIn } from './places.ts'

/** What is wrong with a field: its name in the form and the text key. */
export type Fault = { readonly name: string; readonly fault: string }

type Read = { readonly part: Part; readonly value: unknown }

/** Reads the fields of a place. What is left empty is left out where that is allowed. */
export const readFields = (
  place: Place,
  fields: Readonly<Record<string, string>>,
): { readonly faults: readonly Fault[]; readonly values: readonly Read[] } => {
  const faults: Fault[] = []
  const values: Read[] = []
  for (const part of place.parts) {
    const raw = fields[part.name] ?? ''
    if (raw.trim() === '') {
      if (part.isNeeded) faults.push({ name: part.name, fault: 'imports.fault.empty' })
      values.push({ part, value: null })
      continue
    }
    const parsed = parseValue(part.kind, raw)
    if ('fault' in parsed) faults.push({ name: part.name, fault: parsed.fault })
    else values.push({ part, value: parsed.value })
  }
  return { faults, values }
}

/** Whether a pointer leads to something there is, or to the next place in each list on its way. */
export const isReachable = (reading: ReadDocument, corrections: Corrections, pointer: string): boolean => {
  const facts = withCorrections(reading, corrections)
  return positionsIn(pointer).every(({ list, position }) => {
    const known = valueAt(facts, list)
    return position <= (Array.isArray(known) ? known.length : 0)
  })
}

const without = (corrections: Corrections, pointer: string): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(corrections).filter(([known]) => known !== pointer && !known.startsWith(`${pointer}/`)),
  )

/** The corrections after the person has written the values of a place. What equals a sure reading is no correction. */
export const corrected = (
  reading: ReadDocument,
  corrections: Corrections,
  place: Place,
  values: readonly Read[],
): Corrections => {
  let after: Record<string, unknown> = { ...corrections }
  // A whole that was struck or added is said by its parts from now on.
  delete after[place.pointer]
  for (const { part, value } of values) {
    const isUnsure = unsureAt(reading, {}, part.pointer).length > 0
    const read = valueAt(reading, part.pointer)
    after = without(after, part.pointer)
    if (value === null && read === undefined) continue
    if (isUnsure || fieldText(part.kind, value) !== fieldText(part.kind, read)) after[part.pointer] = value
  }
  return after
}

/** The corrections after a person has said that what was read is right: its unsure values are said again by them. */
export const affirmed = (reading: ReadDocument, corrections: Corrections, { pointer }: Place): Corrections => {
  const unsure = unsureAt(reading, corrections, pointer).map((known) => [known, valueAt(reading, known)] as const)
  return { ...corrections, ...Object.fromEntries(unsure) }
}

/** The corrections after a place has been struck: with everything below it. What a person had added is simply gone. */
export const struck = (reading: ReadDocument, corrections: Corrections, { pointer }: Place): Corrections => {
  const after = without(corrections, pointer)
  return valueAt(reading, pointer) === undefined ? after : { ...after, [pointer]: null }
}

/** The corrections after a place is again as it was read. */
export const asRead = (corrections: Corrections, { pointer }: Place): Corrections => without(corrections, pointer)
