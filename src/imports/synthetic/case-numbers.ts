import type { Random } from './random.ts'

type Form = (series: string, year: number, serial: number) => string

const padded = (serial: number, width: number): string => String(serial).padStart(width, '0')

/** The forms that diaries print, one for each family seen (R-REG-6); a form is never translated into another. */
export const caseNumberForms: readonly Form[] = [
  (series, year, serial) => `${year}/${series} ${padded(serial, 4)}`,
  (series, year, serial) => `${year}/${series} ${padded(serial, 4)} 001`,
  (series, year, serial) => `${series} ${year}/${serial}`,
  (series, year, serial) => `${series}/${year}:${serial}`,
  (series, year, serial) => `${series}-${year}-${padded(serial, 4)}`,
  (series, year, serial) => `${series} ${year}/${padded(serial, 4)}`,
  (series, year, serial) => `${series}.${year}.${serial}`,
  (series, year, serial) => `${series}-${year}/${serial}.109`,
  (series, year, serial) => `${series} ${year}/${padded(serial, 5)}-1.6.1`,
  (series, year, serial) => `${series} ${year % 100}/${padded(serial, 4)}`,
  (series, year, serial) => `${series}${year}/${padded(serial, 4)} 024`,
  (series, year, serial) => `${series} ${year}-${padded(serial, 5)}`,
  (_series, year, serial) => `${serial}/${year}`,
  (_series, year, serial) => `${year}/${serial}`,
]

/** A case number in one of the forms. */
export const caseNumber = (random: Random, series: string, year: number): string =>
  random.pick(caseNumberForms)(series, year, random.between(11, 980))
