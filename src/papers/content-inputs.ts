import { z } from 'zod'
import { parseDay } from '../platform/time.ts'
import { isBlankRow } from './fields.ts'

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim()

/** A line that must hold something. Line breaks in it become blanks. */
export const lineText = (longest = 200) => z.string().transform(oneLine).pipe(z.string().min(1).max(longest))

/** A line that may be left out. */
export const optionalLineText = (longest = 200) =>
  z.string().default('').transform(oneLine).pipe(z.string().max(longest))

/** How long a running text may be: some thirty pages. */
const longestProse = 60_000

// Line by line: one pattern over all of it would take forever on a text of blanks.
const tidy = (text: string): string =>
  text
    .split(/\r\n?|\n/)
    .map((line) => line.trimEnd())
    .join('\n')
    .trim()

/** Running text that must hold something. An empty line parts its paragraphs. */
export const proseText = z.string().transform(tidy).pipe(z.string().min(1).max(longestProse))

/** Running text that may be left out. */
export const optionalProseText = z.string().default('').transform(tidy).pipe(z.string().max(longestProse))

/** A day as `YYYY-MM-DD`: content is plain data that is stored and sent as JSON. Anything else is "field.notDay". */
export const dayText = z.string().transform((text, context): string => {
  const day = parseDay(text)
  if (day) return day.toString()
  context.addIssue({ code: 'custom', message: text.trim() === '' ? 'field.missing' : 'field.notDay' })
  return z.NEVER
})

/** A day that may be left out. */
export const optionalDayText = z
  .string()
  .optional()
  .transform((text, context): string | undefined => {
    if (text === undefined || text.trim() === '') return undefined
    const day = parseDay(text)
    if (!day) context.addIssue({ code: 'custom', message: 'field.notDay' })
    return day?.toString()
  })

const mostKronor = 100_000_000_000

/** A whole number from nothing up, as a number or as it is written: "12 500". */
const wholeNumber = (raw: unknown): number | undefined => {
  if (typeof raw === 'number') return raw
  if (typeof raw !== 'string' || raw.trim() === '') return undefined
  const digits = raw.replace(/\s|kr(?:onor)?\.?\s*$/giu, '')
  return /^\d{1,15}$/.test(digits) ? Number(digits) : Number.NaN
}

/** Whole kronor, or a count. What is left out is missing. */
export const amountInput = z
  .unknown()
  .optional()
  .transform((raw, context): number => {
    const amount = wholeNumber(raw)
    if (amount !== undefined && isPossible(amount)) return amount
    context.addIssue({ code: 'custom', message: amount === undefined ? 'field.missing' : 'papers.wrong.amount' })
    return z.NEVER
  })

/** Whole kronor, or a count, that may be left out. */
export const optionalAmountInput = z
  .unknown()
  .optional()
  .transform((raw, context): number | undefined => {
    const amount = wholeNumber(raw)
    if (amount === undefined || isPossible(amount)) return amount
    context.addIssue({ code: 'custom', message: 'papers.wrong.amount' })
    return z.NEVER
  })

const isPossible = (amount: number): boolean => Number.isInteger(amount) && amount >= 0 && amount <= mostKronor

/** How much a list may hold. */
export type ListBounds = { readonly least?: number; readonly most: number; readonly longest: number }

/** A list of lines, or one text with a line for each. Empty lines do not count. What is wrong is said of the whole list. */
export const linesInput = ({ least = 0, most, longest }: ListBounds) =>
  z
    .unknown()
    .optional()
    .transform((raw, context): string[] => {
      const all: unknown[] = Array.isArray(raw) ? raw : typeof raw === 'string' ? raw.split(/\r?\n/) : []
      const lines = all.map((line) => (typeof line === 'string' ? oneLine(line) : '')).filter((line) => line !== '')
      const long = lines.findIndex((line) => line.length > longest)
      if (lines.length < least) context.addIssue({ code: 'custom', message: 'field.missing' })
      else if (lines.length > most)
        context.addIssue({ code: 'custom', message: 'papers.wrong.tooManyLines', params: { most } })
      else if (long >= 0)
        context.addIssue({ code: 'custom', message: 'papers.wrong.lineTooLong', params: { line: long + 1, longest } })
      return lines
    })

/** Rows of a small table. Rows with nothing in them do not count. */
export const rowsInput = <Row extends z.ZodType>(row: Row, { least = 0, most }: Omit<ListBounds, 'longest'>) =>
  z.preprocess(
    (raw) => (Array.isArray(raw) ? raw.filter((one) => !isBlankRow(one)) : raw === undefined ? [] : raw),
    z.array(row).min(least, { error: 'papers.wrong.noRow' }).max(most, { error: 'papers.wrong.tooManyRows' }),
  )
