/** A run of digits in a text that is, or looks like, a personal identity number. Offsets in UTF-16 units. */
export type FoundNumber = {
  readonly from: number
  readonly until: number
  /** Whether the check digit is right; a wrong one may be a misprint of a real number. */
  readonly isChecked: boolean
}

const blank = '[\\s\\u00a0]?'
const sign = `(?:${blank}[-+\\u2010-\\u2013\\u2212]${blank}|[ \\u00a0])?`
// Six or eight digits of a day, a sign or nothing, four digits. Digits, not letters, end it: "850101-2394A" still holds a number.
const form = new RegExp(`(?<!\\d)(?:18|19|20)?(\\d{2})(\\d{2})(\\d{2})${sign}(\\d{4})(?!\\d)`, 'g')

/**
 * Personal and coordination numbers in a text, ten or twelve digits, with or without sign. Organisation numbers are not among them:
 * their month is at least 20. Unsigned runs whose check digit is wrong are left out.
 */
export const identityNumbersIn = (text: string): readonly FoundNumber[] =>
  [...text.matchAll(form)].flatMap((match) => {
    const [whole, year = '', month = '', date = '', last = ''] = match
    if (!isDay(Number(month), Number(date))) return []
    const isChecked = hasCheckDigit(`${year}${month}${date}${last}`)
    const isSigned = /\D/.test(whole)
    if (!isChecked && !isSigned && whole.length === 10) return []
    return [{ from: match.index, until: match.index + whole.length, isChecked }]
  })

/** A coordination number has 60 added to its day. The year is not known to the century, so 29 February always counts. */
const isDay = (month: number, date: number): boolean => {
  const day = date > 60 ? date - 60 : date
  const longest = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  return longest !== undefined && day >= 1 && day <= longest
}

/** Every other digit is doubled, the digits of all are added up, and the sum ends in zero. */
const hasCheckDigit = (tenDigits: string): boolean => {
  const sum = [...tenDigits].reduce((all, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 2 : 1)
    return all + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}
