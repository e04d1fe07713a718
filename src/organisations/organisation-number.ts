/**
 * Organisationsnummer as NNNNNN-NNNN, from what was typed with or without hyphen, blanks and the century "16".
 * Undefined when it is not ten digits, not a legal person's (third digit below 2), or its check digit is wrong (Luhn).
 */
export const organisationNumber = (typed: string): string | undefined => {
  const digits = typed
    .trim()
    .replaceAll(/[\s-]/g, '')
    .replace(/^16(?=\d{10}$)/, '')
  if (!/^\d\d[2-9]\d{7}$/.test(digits) || !passesLuhn(digits)) return undefined
  return `${digits.slice(0, 6)}-${digits.slice(6)}`
}

/** Every other digit from the first counts double; two digits are added together; the sum ends in zero. */
const passesLuhn = (digits: string): boolean => {
  const sum = [...digits].reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 2 : 1)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}
