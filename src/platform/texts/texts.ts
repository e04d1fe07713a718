import type { Money } from '../money.ts'
import { moneyInWords } from '../money.ts'
import type { Day, Instant } from '../time.ts'
import { dayInWords, instantInWords } from '../time.ts'
import type { TextRegistry } from './registry.ts'
import { capitalised, groupedDigits, isDay, isInstant, type Language, listInWords, numberInWords } from './words.ts'

export type { Language } from './words.ts'

/** Two forms of a message, chosen by the fact `count`; `zero` for none where the language wants its own words. */
export type Plural = { readonly one: string; readonly other: string; readonly zero?: string }

/** One message: a template with `{name}` placeholders, or its plural forms. */
export type Message = string | Plural

/** Messages below keys, nested as deep as wanted. A key may itself be dotted. */
export type Messages = { readonly [key: string]: Message | Messages }

/** The same keys as `S`, each with a message of its own. */
export type SameKeys<S> = { readonly [K in keyof S]: S[K] extends Message ? Message : SameKeys<S[K]> }

/** What a capability brings: its words in Swedish and the same keys in English. */
export type TextBundle = { readonly sv: Messages; readonly en: Messages }

/** A value for a placeholder. Days and instants are written out, lists get "och", money gets "kronor". */
export type Fact = string | number | Day | Instant | Money | readonly string[]

/** Values by placeholder name. */
export type Facts = Readonly<Record<string, Fact>>

/** The words of a capability. A key that the English lacks, or has too much, is a type error here. */
export const defineTexts = <const S extends Messages>(bundle: {
  readonly sv: S
  readonly en: SameKeys<NoInfer<S>>
}): { readonly sv: S; readonly en: SameKeys<S> } => bundle

type KeysOf<T> = {
  [K in keyof T & string]: T[K] extends Message ? K : `${K}.${KeysOf<T[K]>}`
}[keyof T & string]

type SwedishOf<T> = T extends { readonly sv: infer S } ? S : never

/** Every dotted key that some capability has brought (see `registry.ts`). */
export type TextKey = { [C in keyof TextRegistry]: KeysOf<SwedishOf<TextRegistry[C]>> }[keyof TextRegistry]

type MessageAt<T, K extends string> = T extends unknown
  ? K extends keyof T
    ? T[K]
    : K extends `${infer Head}.${infer Rest}`
      ? Head extends keyof T
        ? MessageAt<T[Head], Rest>
        : never
      : never
  : never

type AnySwedish = { [C in keyof TextRegistry]: SwedishOf<TextRegistry[C]> }[keyof TextRegistry]

type Placeholder<P extends string> = P extends `${infer Name}:${string}` ? Name : P
type PlaceholdersIn<M> = M extends `${string}{${infer P}}${infer Rest}` ? Placeholder<P> | PlaceholdersIn<Rest> : never
type NamesIn<M> = M extends string ? PlaceholdersIn<M> : M extends Plural ? 'count' | PlaceholdersIn<M['other']> : never
type FactsFor<K extends TextKey> = NamesIn<MessageAt<AnySwedish, K>>

/** Nothing when the message has no placeholders, else exactly the facts it names. */
export type FactsArgument<K extends TextKey> = [FactsFor<K>] extends [never]
  ? [facts?: Facts]
  : [facts: Readonly<Record<FactsFor<K>, Fact>> & Facts]

/** Says a message in one language. */
export type Translate = {
  <K extends TextKey>(key: K, ...facts: FactsArgument<K>): string
  /** The language spoken. */
  readonly language: Language
  /** The message of a key known only at run time (a refusal's reason, an issue); undefined when nobody brought it. */
  readonly find: (key: string, facts?: Facts) => string | undefined
}

const isMessage = (value: Message | Messages): value is Message =>
  typeof value === 'string' || (typeof value.one === 'string' && typeof value.other === 'string')

/** Every message by its dotted key. */
export const flatten = (messages: Messages, prefix = ''): readonly (readonly [string, Message])[] =>
  Object.entries(messages).flatMap(([key, value]) =>
    isMessage(value) ? [[`${prefix}${key}`, value] as const] : flatten(value, `${prefix}${key}.`),
  )

const merged = (bundles: readonly TextBundle[], language: Language): ReadonlyMap<string, Message> => {
  const all = new Map<string, Message>()
  for (const [key, message] of bundles.flatMap((bundle) => flatten(bundle[language]))) {
    if (all.has(key)) throw new Error(`Two capabilities bring the text ${key}`)
    all.set(key, message)
  }
  return all
}

const factInWords = (fact: Fact, style: string | undefined, language: Language): string => {
  if (typeof fact === 'string') return style === 'Capital' ? capitalised(fact) : fact
  if (typeof fact === 'number') {
    if (style === 'words') return numberInWords(fact, language)
    if (style === 'Words') return capitalised(numberInWords(fact, language))
    return style === 'plain' ? String(fact) : groupedDigits(fact, language)
  }
  if (isDay(fact)) return dayInWords(fact, language)
  if (isInstant(fact)) return instantInWords(fact, language)
  return 'ore' in fact ? moneyInWords(fact) : listInWords(fact, language)
}

const filled = (key: string, template: string, facts: Facts, language: Language): string => {
  if (!template.includes('{')) return template
  return template.replace(/\{(\w+)(?::(\w+))?\}/g, (_, name: string, style: string | undefined) => {
    const fact = facts[name]
    if (fact === undefined) throw new Error(`The text ${key} needs the fact ${name}`)
    return factInWords(fact, style, language)
  })
}

const formOf = (message: Message, facts: Facts): string => {
  if (typeof message === 'string') return message
  const count = facts.count
  if (count === 0 && message.zero !== undefined) return message.zero
  return count === 1 ? message.one : message.other
}

/**
 * All texts of the capabilities together; gives the words of a language. What English lacks is said in Swedish. Throws when two
 * bundles bring the same key. Styles: `{n:words}`, `{n:Words}` (up to twelve), `{n:plain}` (a year), `{text:Capital}`.
 */
export const createTexts = (bundles: readonly TextBundle[]): ((language: Language) => Translate) => {
  const words = { sv: merged(bundles, 'sv'), en: merged(bundles, 'en') }
  const speak = (language: Language): Translate => {
    const find = (key: string, facts: Facts = {}): string | undefined => {
      const message = words[language].get(key) ?? words.sv.get(key)
      return message === undefined ? undefined : filled(key, formOf(message, facts), facts, language)
    }
    const say = (key: string, facts?: Facts): string => {
      const text = find(key, facts)
      if (text === undefined) throw new Error(`Nobody brings the text ${key}`)
      return text
    }
    return Object.assign(say, { language, find })
  }
  const spoken = { sv: speak('sv'), en: speak('en') }
  return (language) => spoken[language]
}
