import type { Partnership } from '../partnerships/index.ts'
import type { Id } from '../platform/id.ts'
import { kronor, moneyInWords } from '../platform/money.ts'
import { day, dayInWords } from '../platform/time.ts'
import type { Contents } from './clause-contents.ts'

/** What a party is called in the agreement, by its id. */
export type Names = (partyId: Id) => string

/** The short names that the parties have given themselves; a name that two would share is the whole name instead. */
export const namesOf = (contents: Pick<Contents, 'parties'>, { parties }: Pick<Partnership, 'parties'>): Names => {
  const short = new Map(contents.parties.parties.map(({ party, shortName }) => [party, shortName]))
  const taken = [...short.values()].map((name) => name.toLocaleLowerCase('sv'))
  return (partyId) => {
    const own = short.get(partyId)
    const isShared = taken.filter((name) => name === own?.toLocaleLowerCase('sv')).length > 1
    const whole = parties.find((party) => party.partyId === partyId)?.name.slice(0, 60) ?? ''
    return own === undefined || isShared ? whole : own
  }
}

/** The words with what belongs in their braces. */
export const put = (words: string, values: Readonly<Record<string, string>>): string =>
  words.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)

/** Texts as paragraphs below each other; empty ones are left out. */
export const paragraphs = (texts: readonly string[]): string => texts.filter((text) => text !== '').join('\n\n')

/** "31 december 2027" of `2027-12-31`. */
export const dayIn = (iso: string): string => dayInWords(day(iso))

/** "500 000 kronor". */
export const amountIn = (amount: number): string => moneyInWords(kronor(amount))
