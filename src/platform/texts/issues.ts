import type { Translate } from './texts.ts'

/** What this file reads of a zod issue. `message` may be a text key of the capability and then goes first. */
export type Issue = {
  readonly code?: string | undefined
  readonly path: readonly PropertyKey[]
  readonly message: string
  readonly origin?: string | undefined
  readonly format?: string | undefined
  readonly expected?: string | undefined
  readonly minimum?: number | bigint | undefined
  readonly maximum?: number | bigint | undefined
  readonly inclusive?: boolean | undefined
  readonly divisor?: number | bigint | undefined
  readonly params?: Readonly<Record<string, unknown>> | undefined
}

const isNumeric = (origin: string | undefined): boolean =>
  origin === 'number' || origin === 'int' || origin === 'bigint'

const tooSmall = (t: Translate, issue: Issue): string => {
  const limit = Number(issue.minimum ?? 0)
  if (isNumeric(issue.origin)) {
    return issue.inclusive === false ? t('field.numberNotAbove', { limit }) : t('field.numberTooSmall', { limit })
  }
  if (issue.origin === 'file') return t('field.fileEmpty')
  if (issue.origin === 'string') return limit <= 1 ? t('field.missing') : t('field.textTooShort', { count: limit })
  if (issue.origin === 'date') return t('field.notDay')
  return t('field.tooFew', { count: limit })
}

const tooBig = (t: Translate, issue: Issue): string => {
  const limit = Number(issue.maximum ?? 0)
  if (isNumeric(issue.origin)) {
    return issue.inclusive === false ? t('field.numberNotBelow', { limit }) : t('field.numberTooBig', { limit })
  }
  if (issue.origin === 'file') return t('field.fileTooBig')
  if (issue.origin === 'string') return t('field.textTooLong', { count: limit })
  if (issue.origin === 'date') return t('field.notDay')
  return t('field.tooMany', { count: limit })
}

const wrongFormat = (t: Translate, issue: Issue): string => {
  if (issue.format === 'email') return t('field.notMail')
  if (issue.format === 'url') return t('field.notAddress')
  if (issue.format === 'date' || issue.format === 'datetime') return t('field.notDay')
  return t('field.wrongForm')
}

const wrongType = (t: Translate, issue: Issue): string => {
  if (issue.expected === 'int') return t('field.notWholeNumber')
  if (issue.expected === 'number' || issue.expected === 'bigint' || issue.expected === 'nan')
    return t('field.notNumber')
  if (issue.expected === 'date') return t('field.notDay')
  return t('field.missing')
}

const facts = (issue: Issue): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(issue.params ?? {}).filter(
      (entry): entry is [string, string | number] => typeof entry[1] === 'string' || typeof entry[1] === 'number',
    ),
  )

/** Says in one sentence what is wrong with a field and what to write instead. */
export const issueInWords = (t: Translate, issue: Issue, isEmpty = false): string => {
  const own = t.find(issue.message, facts(issue))
  if (own !== undefined) return own
  if (issue.code === 'invalid_value' || issue.code === 'invalid_union') return t('field.notChosen')
  if (isEmpty) return t('field.missing')
  if (issue.code === 'too_small') return tooSmall(t, issue)
  if (issue.code === 'too_big') return tooBig(t, issue)
  if (issue.code === 'invalid_format') return wrongFormat(t, issue)
  if (issue.code === 'invalid_type') return wrongType(t, issue)
  if (issue.code === 'not_multiple_of') return t('field.notMultiple', { divisor: Number(issue.divisor ?? 1) })
  return t('field.wrong')
}

/** The name of the field an issue is about: its path with dots. Empty when it is about the whole form. */
export const fieldOf = (issue: Issue): string => issue.path.map(String).join('.')

/**
 * The first message of each field, by field name, in the order of the issues. `raw` is what was sent: an empty field is asked for
 * instead of being called wrong.
 */
export const fieldErrors = (
  t: Translate,
  issues: readonly Issue[],
  raw: Readonly<Record<string, unknown>> = {},
): Readonly<Record<string, string>> => {
  const errors: Record<string, string> = {}
  for (const issue of issues) {
    const name = fieldOf(issue)
    const value = raw[name]
    const isEmpty = name !== '' && name in raw && (value === '' || value === undefined || value === null)
    errors[name] ??= issueInWords(t, issue, isEmpty)
  }
  return errors
}
