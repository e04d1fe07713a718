import { type Day, firstYear, type Instant, lastYear, parseDay, stockholm } from '../platform/time.ts'
import { type DatedAmount, mostAmount, readAmount, readAmounts, readDatedAmounts } from './money-inputs.ts'
import { type ParagraphRange, parseParagraphs } from './paragraphs.ts'

type Common = { readonly label: string; readonly optional?: true }

/** What one input of a rule is, as plain data: a web form and the command read the same description. */
export type InputSpec = Common &
  (
    | { readonly kind: 'day' | 'yesNo' | 'text' | 'paragraphs' | 'signatures' | 'words' }
    | { readonly kind: 'amount' | 'amounts' | 'datedAmounts'; readonly unit: 'kr' | 'euro' }
    | { readonly kind: 'count'; readonly min: number; readonly max: number }
    | { readonly kind: 'choice' | 'several'; readonly choices: Readonly<Record<string, string>> }
  )

/** Every input of a rule by its name. */
export type Inputs = Readonly<Record<string, InputSpec>>

type Parsed<S extends InputSpec> = S extends { kind: 'choice'; choices: infer C }
  ? keyof C & string
  : {
      day: Day
      yesNo: boolean
      text: string
      words: readonly string[]
      paragraphs: readonly ParagraphRange[]
      signatures: readonly Instant[]
      count: number
      amount: number
      amounts: readonly number[]
      datedAmounts: readonly DatedAmount[]
      choice: string
      several: readonly string[]
    }[S['kind']]

/** The typed input that a description stands for. */
export type InputOf<S extends Inputs> = {
  readonly [K in keyof S as S[K] extends { optional: true } ? never : K]: Parsed<S[K]>
} & { readonly [K in keyof S as S[K] extends { optional: true } ? K : never]?: Parsed<S[K]> | undefined }

/** What is wrong with one raw input, in Swedish. */
export type Fault = { readonly input: string; readonly message: string }

type Read = { readonly value: unknown } | { readonly fault: string }

/** The longest raw input that is looked at; anything longer is refused unread. */
export const longestInput = 500

const localMoment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/

const parseMoment = (text: string): Instant | undefined => {
  try {
    if (localMoment.test(text)) return Temporal.PlainDateTime.from(text).toZonedDateTime(stockholm).toInstant()
    return Temporal.Instant.from(text)
  } catch {
    return undefined
  }
}

const parts = (text: string): string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')

const yesNoWords: Readonly<Record<string, boolean>> = {
  ja: true,
  yes: true,
  true: true,
  nej: false,
  no: false,
  false: false,
}

const readCount = (text: string, { min, max }: { min: number; max: number }): Read => {
  const number = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN
  if (number >= min && number <= max) return { value: number }
  return { fault: `Skriv ett heltal mellan ${min} och ${max}.` }
}

const orFault = (value: unknown, fault: string): Read => (value === undefined ? { fault } : { value })

const readMany = <T>(values: readonly (T | undefined)[], fault: string): Read =>
  values.length > 0 && values.every((value) => value !== undefined) ? { value: values } : { fault }

const readChoice = (spec: InputSpec & { kind: 'choice' | 'several' }, text: string): Read => {
  const isOne = spec.kind === 'choice'
  const words = isOne ? [text] : parts(text)
  if (words.length > 0 && words.every((word) => Object.hasOwn(spec.choices, word)))
    return { value: isOne ? text : words }
  return { fault: `Välj ${isOne ? 'ett' : 'en eller flera'} av: ${Object.keys(spec.choices).join(', ')}.` }
}

const dayFault = (text: string): string => {
  const year = /^[+-]?(\d{4,6})-\d{2}-\d{2}$/.exec(text)?.[1]
  const isFar = year !== undefined && (Number(year) < firstYear || Number(year) > lastYear)
  return isFar
    ? `Skriv en dag mellan år ${firstYear} och ${lastYear}.`
    : 'Skriv en riktig dag, till exempel 2023-12-08.'
}

const readOne = (spec: InputSpec, text: string): Read => {
  if (text.length > longestInput) return { fault: `Skriv högst ${longestInput} tecken.` }
  if (spec.kind === 'text') return { value: text }
  if (spec.kind === 'count') return readCount(text, spec)
  if (spec.kind === 'amount') return orFault(readAmount(text), `Skriv ett helt belopp mellan 0 och ${mostAmount}.`)
  if (spec.kind === 'amounts') return orFault(readAmounts(parts(text)), 'Skriv hela belopp med komma emellan.')
  if (spec.kind === 'datedAmounts') {
    return orFault(readDatedAmounts(parts(text)), 'Skriv dag och belopp som 2025-05-02:110000, med komma emellan.')
  }
  if (spec.kind === 'words') return { value: parts(text) }
  if (spec.kind === 'signatures') {
    return readMany(parts(text).map(parseMoment), 'Skriv tidpunkter som 2023-12-08T14:02, med komma emellan.')
  }
  if (spec.kind === 'choice' || spec.kind === 'several') return readChoice(spec, text)
  if (spec.kind === 'yesNo') {
    const answer = Object.hasOwn(yesNoWords, text.toLowerCase()) ? yesNoWords[text.toLowerCase()] : undefined
    return answer === undefined ? { fault: 'Svara ja eller nej.' } : { value: answer }
  }
  if (spec.kind === 'day') return orFault(parseDay(text), dayFault(text))
  const value = parseParagraphs(text)
  return value === undefined ? { fault: 'Skriv paragrafer som 146-149, 151-166.' } : { value }
}

/**
 * Reads raw strings by their description. An empty string counts as left out, as a web form sends it. Unknown names,
 * missing inputs and unreadable values are all reported at once.
 */
export const readInputs = <S extends Inputs>(
  specs: S,
  raw: Readonly<Record<string, string>>,
): { readonly input: InputOf<S> } | { readonly faults: readonly Fault[] } => {
  const faults: Fault[] = []
  const values: Record<string, unknown> = {}
  for (const name of Object.keys(raw)) {
    if (!Object.hasOwn(specs, name))
      faults.push({ input: name, message: `Okänd uppgift. Regeln tar: ${Object.keys(specs).join(', ')}.` })
  }
  for (const [name, spec] of Object.entries(specs)) {
    const text = (Object.hasOwn(raw, name) ? (raw[name] ?? '') : '').trim()
    if (text === '') {
      if (!spec.optional) faults.push({ input: name, message: `Uppgiften saknas: ${spec.label.toLowerCase()}.` })
      continue
    }
    const read = readOne(spec, text)
    if ('fault' in read) faults.push({ input: name, message: read.fault })
    else values[name] = read.value
  }
  const isWhole = (_: unknown): _ is InputOf<S> => faults.length === 0 // every name in S was read by its own kind above
  return isWhole(values) ? { input: values } : { faults }
}
