import { type Day, day, isBefore } from '../platform/time.ts'
import { type Citation, citationText } from './citation.ts'
import { type Fault, type InputOf, type Inputs, readInputs } from './inputs.ts'
import { remembering } from './remembered.ts'

/** How hard a rule speaks: block stops the act, warn asks a named person for a reason, info only shows. */
export type Level = 'block' | 'warn' | 'info'

/** One line of the receipt that a person reads beside an answer. */
export type Step = { readonly says: string; readonly day?: Day }

/** What a rule answers with. Days serialise to `YYYY-MM-DD`. */
export type RuleValue =
  | Day
  | boolean
  | string
  | number
  | null
  | readonly RuleValue[]
  | { readonly [key: string]: RuleValue }

/**
 * What a rule says of one case. `value` is the rolled day and `nominal` stands beside it only where they differ.
 * `level` is there when the input let the rule judge something; `isBreach` when the law was broken, not only strained.
 */
export type Answer<V> = {
  readonly value: V
  readonly nominal?: V
  readonly steps: readonly Step[]
  readonly level?: Level | 'ok'
  readonly isBreach?: true
  /** Whole days left before the limit; negative when it was passed. */
  readonly marginDays?: number
  /** A named state besides the value, e.g. of legal force. */
  readonly status?: string
}

/** An answer with the provisions in force on the day of the case; none where the rule knows no version for it. */
export type CitedAnswer<V> = Answer<V> & { readonly citations: readonly Citation[] }

/** The rule as it read during a time: `from` included, `until` excluded. `says` is our paraphrase in plain Swedish. */
export type Version = {
  readonly from: Day
  readonly until?: Day
  readonly says: string
  readonly citations: readonly Citation[]
}

/** A worked example in raw strings: run by the tests, shown on the public page, and filled into its form. */
export type Example = {
  readonly title: string
  readonly kind: 'plain' | 'boundary' | 'holiday'
  readonly given: Readonly<Record<string, string>>
  readonly value: unknown
  readonly nominal?: string
  readonly level?: Level | 'ok'
  readonly isBreach?: true
  readonly marginDays?: number
  readonly status?: string
}

/** What the outcome of raw input is: an answer, or every fault at once. */
export type Applied = { readonly answer: CitedAnswer<RuleValue> } | { readonly faults: readonly Fault[] }

/** Everything about a rule that can be shown or run without knowing its types. */
export type RuleCard = {
  /** Named after the provision, e.g. `kl-13-5`; `practice-…` where no provision says it. */
  readonly id: string
  /** The id that findings use, e.g. `R-APL-3`. */
  readonly ruleId: string
  readonly title: string
  readonly levels: readonly Level[]
  /** Who decides it: the statute, the municipality's own rules, or what municipalities do. */
  readonly basis: 'law' | 'local' | 'practice'
  /** What a lawyer must settle, in Swedish, where our reading goes beyond the words of the law. */
  readonly interpretation?: string
  readonly inputs: Inputs
  /** Oldest first, without gaps or overlaps. */
  readonly versions: readonly Version[]
  readonly examples: readonly Example[]
  readonly apply: (raw: Readonly<Record<string, string>>) => Applied
}

/** Rättsregel: the card and its pure function. `decide` never throws and never asks what day it is. */
export type Rule<I, V> = RuleCard & { readonly decide: (input: I) => CitedAnswer<V> }

type Definition<S extends Inputs, V> = Omit<RuleCard, 'apply' | 'inputs'> & {
  readonly inputs: S
  /** The day that picks the version; the newest version where the input names none. */
  readonly versionDay: (input: InputOf<S>) => Day | undefined
  readonly check?: (input: InputOf<S>) => readonly Fault[]
  readonly decide: (input: InputOf<S>, version: Version | undefined) => Answer<V>
}

/** The version in force on the day, or undefined when the rule knows none for it. */
export const versionOn = (rule: Pick<RuleCard, 'versions'>, on: Day): Version | undefined =>
  rule.versions.find(({ from, until }) => !isBefore(on, from) && (until === undefined || isBefore(on, until)))

const tooEarly = (rule: Pick<RuleCard, 'versions' | 'inputs'>): Fault => ({
  input: Object.keys(rule.inputs).find((name) => rule.inputs[name]?.kind === 'day') ?? '',
  message: `Regeln finns här för dagar från och med ${rule.versions[0]?.from ?? 'okänd dag'}.`,
})

/** Makes a rule out of its definition: picks the version, adds its citations and reads raw input. */
export const defineRule = <const S extends Inputs, V extends RuleValue>(
  definition: Definition<S, V>,
): Rule<InputOf<S>, V> => {
  const { versionDay, check, decide: core, ...card } = definition
  const versionFor = (input: InputOf<S>): Version | undefined => {
    const on = versionDay(input)
    return on === undefined ? card.versions.at(-1) : versionOn(card, on)
  }
  const decide = remembering((input: InputOf<S>): CitedAnswer<V> => {
    const version = versionFor(input)
    return { ...core(input, version), citations: version?.citations ?? [] }
  })
  const apply = (raw: Readonly<Record<string, string>>): Applied => {
    const read = readInputs(definition.inputs, raw)
    if ('faults' in read) return read
    const faults = check?.(read.input) ?? []
    if (faults.length > 0) return { faults }
    if (versionFor(read.input) === undefined) return { faults: [tooEarly(card)] }
    return { answer: decide(read.input) }
  }
  return { ...card, decide, apply }
}

/** Runs a rule on raw strings, as the command and a web form hand them over. */
export const applyRule = (rule: RuleCard, raw: Readonly<Record<string, string>>): Applied => rule.apply(raw)

/** Several versions from "first day → citations and paraphrase"; each lasts until the next begins. */
export const versions = (
  ...list: readonly { readonly from: string; readonly says: string; readonly citations: readonly Citation[] }[]
): readonly Version[] =>
  list.map(({ from, says, citations }, index) => {
    const next = list[index + 1]
    return { from: day(from), ...(next ? { until: day(next.from) } : {}), says, citations }
  })

/** The last line of a receipt: what it came to, and under which provision. */
export const closing = (says: string, version: Version | undefined, on?: Day): Step => {
  const [first] = version?.citations ?? []
  const text = first === undefined ? says : `${says} (${citationText(first)})`
  return on === undefined ? { says: text } : { says: text, day: on }
}
