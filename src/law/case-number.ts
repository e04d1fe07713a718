import { cite } from './citation.ts'
import { caseNumberExamples } from './data/case-number-examples.ts'
import { closing, defineRule, versions } from './rule.ts'

/**
 * Diarienummer. `raw` is what was printed and is never written anew. `series` is left out where none is printed,
 * `serial` where a form has none ("23KFN"), `subCode` holds a class code or a part number, `month` a month inside the number.
 */
export type CaseNumber = {
  readonly series?: string
  readonly year: number
  readonly serial?: number
  readonly subCode?: string
  readonly month?: number
  readonly raw: string
}

const series = String.raw`(?<series>\p{L}{1,15})`
const longYear = String.raw`(?<year>(?:19|20)\d{2})`
const shortYear = String.raw`(?<year>\d{2})`
const serial = String.raw`(?<serial>\d{1,6})`
const gap = String.raw`\s*[/:.\-]\s*`
const code = String.raw`(?<code>\d[\d.]{0,14})`
const subCode = String.raw`(?:(?:\s*[-.:]\s*|\s+(?:(?:diarie)?kod\s*)?)${code})?`

// The order decides where a number could be read in two ways; the more telling form stands first.
const forms: readonly RegExp[] = [
  `${longYear}\\s*/\\s*${series}\\s*${serial}${subCode}`, // 2023/KS 0123 001
  `${series}[\\s/.:-]*${longYear}${gap}${serial}${subCode}`, // KS 2023/123, KSN-2023-1234, Ks2023/0123 024
  `${series}[\\s/.-]*${serial}\\s*/\\s*${longYear}${subCode}`, // LS/1/2023, motion 1/2023
  `${series}\\s*${shortYear}(?<month>0[1-9]|1[0-2])\\s*-\\s*(?<serial>\\d{4})`, // LS 2301-0012
  `${series}[\\s/-]*${shortYear}${gap}${serial}${subCode}`, // SN 23/0012, H 23:12
  `${series}\\s*${shortYear}(?<serial>\\d{4})`, // RV230001
  `${shortYear}${series}(?<serial>\\d{1,6})?`, // 23RS0001, 23FSN1, 23KFN
  `(?<code>\\d{2,4})\\s*-\\s*${serial}\\s*/\\s*${longYear}`, // 171-84/2017
  `${longYear}\\s*[/:]\\s*${serial}${subCode}`, // 2023/12, 2023:16:2
  `${serial}\\s*/\\s*${longYear}${subCode}`, // 123/2023 Kod 623
  `(?<serial>\\d{1,5})\\s*/\\s*${shortYear}`, // 12/23
].map((form) => new RegExp(`^${form}$`, 'iu'))

const label = /^(?:dnr|diarienr|diarienummer|ärendenummer|ärendenr)\b[\s.:]*/iu
const isoDate = /\b(?:19|20)\d{2}-(?:0[1-9]|1[0-2])-(?:[0-2]\d|3[01])$/
const longestNumber = 60

/** "23" means 2023 and "98" means 1998. */
const fullYear = (year: number): number => (year > 99 ? year : year < 70 ? 2000 + year : 1900 + year)

/**
 * The parts of a printed case number, or undefined when no known form fits. A label, brackets around it and a slash at
 * its end are looked past; dates and plain numbers are refused.
 */
export const parseCaseNumber = (raw: string): CaseNumber | undefined => {
  if (raw.length > longestNumber) return undefined
  const bare = raw
    .trim()
    .replace(/^\((.*)\)$/, '$1')
    .replace(label, '')
    .replace(/\s*\/$/, '')
    .trim()
  if (isoDate.test(bare)) return undefined
  for (const form of forms) {
    const found = form.exec(bare)?.groups
    if (found?.year === undefined) continue
    return {
      ...(found.series === undefined ? {} : { series: found.series }),
      year: fullYear(Number(found.year)),
      ...(found.serial === undefined ? {} : { serial: Number(found.serial) }),
      ...(found.code === undefined ? {} : { subCode: found.code }),
      ...(found.month === undefined ? {} : { month: Number(found.month) }),
      raw,
    }
  }
  return undefined
}

/** Diarienummer i alla former som har setts. `value` is null for what is not a case number. */
export const caseNumber = defineRule({
  id: 'practice-case-number',
  ruleId: 'R-REG-6',
  title: 'Läsa ett diarienummer',
  levels: ['info'],
  basis: 'local',
  interpretation: 'Varje kommun bestämmer sin form. Vi läser delarna men skriver aldrig om numret.',
  inputs: {
    printed: { kind: 'text', label: 'Numret som det står' },
    on: { kind: 'day', label: 'Dag', optional: true },
  },
  versions: versions({
    from: '2009-06-30',
    says: 'Varje registrerad handling får ett diarienummer eller annan beteckning. Formen är kommunens egen.',
    citations: [cite('osl', { chapter: 5, section: '2' })],
  }),
  examples: caseNumberExamples,
  versionDay: ({ on }) => on,
  decide: ({ printed }, version) => {
    const value = parseCaseNumber(printed) ?? null
    if (value === null) return { value, steps: [closing('Ingen känd form av diarienummer', version)] }
    const parts = [
      `Serie: ${value.series ?? 'ingen'}`,
      `År: ${value.year}`,
      `Löpnummer: ${value.serial ?? 'inget'}`,
      ...(value.subCode === undefined ? [] : [`Kod: ${value.subCode}`]),
      ...(value.month === undefined ? [] : [`Månad: ${value.month}`]),
    ]
    return { value, steps: [...parts.map((says) => ({ says })), closing('Numret behålls som det står', version)] }
  },
})
