import { z } from 'zod'
import { parseDay } from '../platform/time.ts'

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim()

/** A line that may be left out. Line breaks in it become blanks. */
export const line = (longest = 300) => z.string().default('').transform(oneLine).pipe(z.string().max(longest))

/** A line that must hold something. */
export const neededLine = (longest = 300) =>
  z.string().default('').transform(oneLine).pipe(z.string().min(1).max(longest))

const longestProse = 20_000

/** Running text that may be left out. An empty line parts its paragraphs. */
export const prose = z
  .string()
  .default('')
  .transform((text) => text.replaceAll('\r\n', '\n').trim())
  .pipe(z.string().max(longestProse))

/** A day as `YYYY-MM-DD` that may be left out: content is plain data that is kept as JSON. */
export const dayText = z
  .string()
  .optional()
  .transform((text, context): string | undefined => {
    if (text === undefined || text.trim() === '') return undefined
    const day = parseDay(text)
    if (!day) context.addIssue({ code: 'custom', message: 'field.notDay' })
    return day?.toString()
  })

/** A day that must be there. */
export const neededDay = dayText.transform((text, context): string => {
  if (text !== undefined) return text
  context.addIssue({ code: 'custom', message: 'field.missing' })
  return z.NEVER
})

/** One of a few, or nothing. */
export const choice = <const O extends readonly [string, ...string[]]>(options: O) =>
  z.preprocess((raw) => (raw === '' ? undefined : raw), z.enum(options).optional())

/** The id of a party in the partnership. Whether it is one is asked when the clause is saved. */
export const party = neededLine(60)

/** No partnership brings more than a thousand million kronor in one line. */
export const mostKronor = 1_000_000_000

const wholeNumber = (raw: unknown): number | undefined => {
  if (typeof raw === 'number') return raw
  if (typeof raw !== 'string' || raw.trim() === '') return undefined
  const digits = raw.replace(/\s|kr(?:onor)?\.?\s*$/giu, '').replace('−', '-')
  return /^-?\d{1,15}$/.test(digits) ? Number(digits) : Number.NaN
}

const faultOf = (amount: number, most: number): string | undefined => {
  if (!Number.isInteger(amount)) return 'agreements.wrong.notWhole'
  if (amount < 0) return 'agreements.wrong.negative'
  if (amount === 0) return 'agreements.wrong.zero'
  return amount > most ? 'agreements.wrong.absurd' : undefined
}

/** A whole number above nothing and at most `most`, as a number or as it is written: "12 500 kr". May be left out. */
export const positive = (most: number) =>
  z
    .unknown()
    .optional()
    .transform((raw, context): number | undefined => {
      const amount = wholeNumber(raw)
      const fault = amount === undefined ? undefined : faultOf(amount, most)
      if (fault === undefined) return amount
      context.addIssue({ code: 'custom', message: fault })
      return z.NEVER
    })

/** Whole kronor that may be left out. */
export const kronor = positive(mostKronor)

/** Whole kronor that must be there. */
export const neededKronor = kronor.transform((amount, context): number => {
  if (amount !== undefined) return amount
  context.addIssue({ code: 'custom', message: 'field.missing' })
  return z.NEVER
})

/** Whether nothing is written in a row. */
export const isBlank = (row: unknown): boolean =>
  typeof row === 'object' &&
  row !== null &&
  Object.values(row).every(
    (cell) => cell === undefined || cell === null || (typeof cell === 'string' && cell.trim() === ''),
  )

/** Rows of a small table; those with nothing in them do not count. */
export const rows = <Row extends z.ZodType>(row: Row, most = 60) =>
  z.preprocess(
    (raw) => (Array.isArray(raw) ? raw.filter((one) => !isBlank(one)) : []),
    z.array(row).max(most, { error: 'agreements.wrong.tooManyRows' }),
  )

/** One item a line. */
export const lines = z
  .unknown()
  .optional()
  .transform((raw): string[] => {
    const all: unknown[] = Array.isArray(raw) ? raw : typeof raw === 'string' ? raw.split(/\r?\n/) : []
    return all.map((one) => (typeof one === 'string' ? oneLine(one) : '')).filter((one) => one !== '')
  })
  .pipe(z.array(z.string().max(300, { error: 'agreements.wrong.lineTooLong' })).max(60))
