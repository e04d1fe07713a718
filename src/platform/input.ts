import { z } from 'zod'
import { isId } from './id.ts'
import { type Day, parseDay } from './time.ts'

/** A day as a form sends it, `YYYY-MM-DD`. Anything else comes back as "field.notDay". */
export const dayInput = z
  .string()
  .meta({ format: 'date' })
  .transform((text, context): Day => {
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
export const idInput = z.string().refine(isId, { error: 'field.notChosen' }).meta({ format: 'uuid' })

/** A choice of an id that may be left out. An empty field is undefined. */
export const optionalIdInput = z
  .string()
  .optional()
  .transform((text) => (text === '' ? undefined : text))
  .refine((text) => text === undefined || isId(text), { error: 'field.notChosen' })

/** What breaks a line; a field of a form never sends it, a program may. */
const breaks = /[\r\n\t\v\f\u2028\u2029]+/g

/** A line of text that must hold something: in one line, without blanks around it and at most `longest` characters. */
export const lineInput = (longest: number) =>
  z
    .string()
    .overwrite((text) => text.replaceAll(breaks, ' '))
    .trim()
    .min(1)
    .max(longest)

/** Text that must hold something, in as many lines as it likes: without blanks around it and at most `longest` characters. */
export const textInput = (longest: number) => z.string().trim().min(1).max(longest)

/** Text that may be empty or left out, without blanks around it and at most `longest` characters. */
export const optionalTextInput = (longest: number) => z.string().trim().max(longest).default('')

/** A box that is ticked or not: a form sends "true" or nothing, a program true or false. */
export const tickInput = z
  .union([z.boolean(), z.literal('true')])
  .optional()
  .transform((ticked) => ticked === true || ticked === 'true')

/** A whole number as a form sends it, both bounds included. */
export const countInput = (least: number, most: number) =>
  z
    .string()
    .trim()
    .regex(/^\d{1,9}$/, { error: 'field.notWholeNumber' })
    .transform(Number)
    .pipe(z.int().min(least).max(most))

/** A whole number that may be left out. An empty field is undefined. */
export const optionalCountInput = (least: number, most: number) =>
  z
    .string()
    .trim()
    .optional()
    .transform((text) => (text === '' ? undefined : text))
    .pipe(countInput(least, most).optional())

/** A time of day as people write it, `18:30` or `18.30`; comes out as `18:30`. */
export const timeInput = z
  .string()
  .trim()
  .regex(/^([01]?\d|2[0-3])[:.][0-5]\d$/, { error: 'field.notTime' })
  .transform((text) => text.replace('.', ':').padStart(5, '0'))
