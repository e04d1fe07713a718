import { z } from 'zod'
import { defaultWording, type OrderedPaper, type WordingChoice, type WordKey } from '../wording.ts'
import { braceNames } from './data/brace-names.ts'
import { wordingGroups } from './data/wording-groups.ts'

/** The words that the form asks for. */
export const formWords: readonly WordKey[] = wordingGroups.flatMap(({ words }): readonly WordKey[] => words)

/** The orders that the form asks for. */
export const formOrders: readonly OrderedPaper[] = wordingGroups.flatMap(
  ({ orders }): readonly OrderedPaper[] => orders,
)

const given = z.record(z.string(), z.string()).default({})
const longestWord = 120

/** The names in braces of a heading as the kinds of paper know them: "{bodys} beslut" has "bodys". */
const bracesIn = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)

const seenName = (name: string): string => Object.entries(braceNames).find(([known]) => known === name)?.[1] ?? name

/** A heading as people see it and write it: the names in its braces are Swedish words. */
export const headingSeen = (key: WordKey, word: string = defaultWording.words[key]): string =>
  bracesIn(defaultWording.words[key]).reduce((text, name) => text.replaceAll(`{${name}}`, `{${seenName(name)}}`), word)

const headingWritten = (key: WordKey, word: string): string =>
  bracesIn(defaultWording.words[key]).reduce((text, name) => text.replaceAll(`{${seenName(name)}}`, `{${name}}`), word)

/** Headings as the form sends them. Empty is the usual word. A name in braces that the heading does not know is refused. */
export const wordsInput = given.transform((sent, context): NonNullable<WordingChoice['words']> => {
  const chosen = formWords.flatMap((key) => {
    const usual = defaultWording.words[key]
    const word = headingWritten(key, (sent[key] ?? '').replace(/\s+/gu, ' ').trim())
    if (word === '' || word === usual) return []
    const known = bracesIn(usual)
    if (word.length > longestWord)
      context.addIssue({ code: 'too_big', origin: 'string', maximum: longestWord, input: word, path: [key] })
    else if (/[{}]/.test(known.reduce((text, one) => text.replaceAll(`{${one}}`, ''), word)))
      context.addIssue({
        code: 'custom',
        message: known.length === 0 ? 'paperSettings.wrong.braces' : 'paperSettings.wrong.otherBraces',
        params: { known: known.map((name) => `{${seenName(name)}}`).join(' ') },
        path: [key],
      })
    return [[key, word] as const]
  })
  return Object.fromEntries(chosen)
})

/** Places as the form sends them, "1" first. Parts with the same place keep the usual order between them. */
export const orderInput = z
  .record(z.string(), given)
  .default({})
  .transform((sent, context): NonNullable<WordingChoice['order']> => {
    const chosen = formOrders.flatMap((paper) => {
      const usual = defaultWording.order[paper]
      const places = sent[paper] ?? {}
      for (const part of usual)
        if (places[part] !== undefined && !/^\s*\d{1,2}\s*$/.test(places[part]))
          context.addIssue({ code: 'custom', message: 'paperSettings.wrong.place', path: [paper, part] })
      const placeOf = (part: string) => Number(places[part] ?? usual.indexOf(part) + 1)
      const order = usual.toSorted((a, b) => placeOf(a) - placeOf(b))
      return order.join() === usual.join() ? [] : [[paper, order] as const]
    })
    return Object.fromEntries(chosen)
  })

/** The fields that a choice fills the form with: `words.memo.label`, `order.memo.front`. */
export const wordingFields = ({ words = {}, order = {} }: WordingChoice): Readonly<Record<string, string>> =>
  Object.fromEntries([
    ...formWords.map((key) => [`words.${key}`, headingSeen(key, words[key])] as const),
    ...formOrders.flatMap((paper) =>
      (order[paper] ?? defaultWording.order[paper]).map(
        (part, index) => [`order.${paper}.${part}`, `${index + 1}`] as const,
      ),
    ),
  ])

const kept = z.object({
  words: z.record(z.string(), z.string()).default({}),
  order: z.record(z.string(), z.array(z.string())).default({}),
  paragraphStyle: z.enum(['sign', 'series']).default('sign'),
})

/** A choice as it was kept. A word or a part that no paper knows any longer is left out: papers are made all the same. */
export const choiceKept = (value: unknown): WordingChoice => {
  const { words, order, paragraphStyle } = kept.parse(value)
  return {
    words: Object.fromEntries(Object.entries(words).filter(([key]) => Object.hasOwn(defaultWording.words, key))),
    order: Object.fromEntries(
      Object.entries(order).flatMap(([paper, parts]) => {
        const known = Object.entries(defaultWording.order).find(([name]) => name === paper)?.[1]
        return known ? [[paper, parts.filter((part) => known.includes(part))]] : []
      }),
    ),
    paragraphStyle,
  }
}
