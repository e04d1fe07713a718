import { z } from 'zod'
import { isId } from './id.ts'
import { type Day, parseDay } from './time.ts'

/** A day as a form sends it, `YYYY-MM-DD`. Anything else comes back as "field.notDay". */
export const dayInput = z.string().transform((text, context): Day => {
  const day = parseDay(text)
  if (day) return day
  context.addIssue({ code: 'custom', message: text.trim() === '' ? 'field.missing' : 'field.notDay' })
  return z.NEVER
})

/** A day that may be left out. An empty field is undefined. */
export const optionalDayInput = z
  .string()
  .optional()
  .transform((text, context): Day | undefined => {
    if (text === undefined || text.trim() === '') return undefined
    const day = parseDay(text)
    if (!day) context.addIssue({ code: 'custom', message: 'field.notDay' })
    return day
  })

/** An id in an address or a hidden field. */
export const idInput = z.string().refine(isId, { error: 'field.notChosen' })

/** A choice of an id that may be left out. An empty field is undefined. */
export const optionalIdInput = z
  .string()
  .optional()
  .transform((text) => (text === '' ? undefined : text))
  .refine((text) => text === undefined || isId(text), { error: 'field.notChosen' })

/** A line of text that must hold something: without blanks around it and at most `longest` characters. */
export const lineInput = (longest: number) => z.string().trim().min(1).max(longest)

/** Text that may be empty or left out, without blanks around it and at most `longest` characters. */
export const optionalTextInput = (longest: number) => z.string().trim().max(longest).default('')
