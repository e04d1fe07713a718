import { z } from 'zod'

/** The most signs that a field of the form of a paragraph takes, by the beginning of its name. Nothing that is typed is cut. */
const longest: readonly (readonly [name: string, signs: number])[] = [
  ['secrecyProvision', 200],
  ['approvalPlace', 200],
  ['dispatchTo', 2000],
  ['agreedReason', 2000],
  ['point.', 10_000],
  ['reservation.', 10_000],
]

const anyField = 20_000

const longestOf = (name: string): number => longest.find(([start]) => name.startsWith(start))?.[1] ?? anyField

/** Text fields of the form by name. What is too long is refused beside its field. */
export const fieldsInput = z.record(z.string(), z.string()).superRefine((fields, ctx) => {
  for (const [name, text] of Object.entries(fields)) {
    const maximum = longestOf(name)
    if (text.length > maximum)
      ctx.addIssue({ code: 'too_big', origin: 'string', maximum, inclusive: true, path: [name], input: text })
  }
})
