import { z } from 'zod'

/** No single aid and no yearly value is larger than a thousand million, in kronor or euro. */
export const mostAmount = 1_000_000_000

const plain = (typed: string): string =>
  typed
    .replaceAll('−', '-')
    .replace(/\s*(?:kr(?:onor)?|euro|eur|:-)\.?$/iu, '')
    .replaceAll(/\s/gu, '')

const faultOf = (text: string, least: number): string | undefined => {
  if (text === '') return 'field.missing'
  if (!/^-?\d{1,15}$/.test(text)) return 'aid.wrong.notWhole'
  const amount = Number(text)
  if (amount < 0) return 'aid.wrong.negative'
  if (amount < least) return 'aid.wrong.zero'
  return amount > mostAmount ? 'aid.wrong.absurd' : undefined
}

const amountFrom =
  (least: 0 | 1) =>
  (typed: string, context: z.RefinementCtx): number => {
    const text = plain(typed)
    const fault = faultOf(text, least)
    if (fault === undefined) return Number(text)
    context.addIssue({ code: 'custom', message: fault })
    return z.NEVER
  }

/** A whole amount as people write it: "95 000", "95 000 kr". Refuses nothing, what is below zero, absurd, or no number. */
export const amountInput = z.string().default('').transform(amountFrom(1))

/** The same where nothing is an amount too: an empty field is 0. */
export const amountOrNone = z
  .string()
  .default('')
  .transform((typed, context) => (typed.trim() === '' ? 0 : amountFrom(0)(typed, context)))

// Written with at most four decimals; between one and a hundred kronor, so that a slip of the keys is caught.
const [leastRate, mostRate] = [10_000, 1_000_000]

/** Kronor for a euro as people write it, "11,2540", in ten-thousandths. An empty field is undefined. */
export const optionalRateInput = z
  .string()
  .default('')
  .transform((typed, context): number | undefined => {
    const text = plain(typed).replace(',', '.')
    if (text === '') return undefined
    const rate = /^\d{1,3}(?:\.\d{1,4})?$/.test(text) ? Math.round(Number(text) * 10_000) : 0
    if (rate >= leastRate && rate <= mostRate) return rate
    context.addIssue({ code: 'custom', message: 'aid.wrong.rate' })
    return z.NEVER
  })

/** The same where it must be there: kronor cannot be counted against a ceiling in euro without it. */
export const rateInput = optionalRateInput.transform((rate, context): number => {
  if (rate !== undefined) return rate
  context.addIssue({ code: 'custom', message: 'aid.wrong.rateMissing' })
  return z.NEVER
})

/** Yes, no, or not known yet. */
export const answerInput = z
  .enum(['yes', 'no', ''])
  .default('')
  .transform((said) => (said === '' ? undefined : said === 'yes'))

/** Yes or no, nothing else. */
export const yesNoInput = z.enum(['yes', 'no']).transform((said) => said === 'yes')

/** How an answer stands in a form. */
export const answerText = (known: boolean | undefined): string => (known === undefined ? '' : known ? 'yes' : 'no')

/** "11,2540" from ten-thousandths. */
export const rateText = (rate: number): string => (rate / 10_000).toFixed(4).replace('.', ',')
