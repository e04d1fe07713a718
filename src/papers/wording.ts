import { z } from 'zod'
import { meetingWords } from './data/meeting-words.ts'
import { sectionOrder as meetingOrder } from './data/section-order.ts'
import { writtenOrder } from './data/written-order.ts'
import { writtenWords } from './data/written-words.ts'

/** The words that every authority begins with. A folder of kinds adds its own data file here. */
export const defaultWords = { ...meetingWords, ...writtenWords } as const

const sectionOrder = { ...meetingOrder, ...writtenOrder } as const

/** A heading or a label that an authority may call something else. */
export type WordKey = keyof typeof defaultWords

/** A paper, or a piece of one, whose parts an authority may put in another order. */
export type OrderedPaper = keyof typeof sectionOrder

/** How a paragraph of minutes is numbered: "§ 160", or with the body's own letters "Ks § 160". */
export type ParagraphStyle = 'sign' | 'series'

/** What an authority calls things on its papers and in which order they stand. Complete: the defaults fill what was not chosen. */
export type Wording = {
  readonly words: Readonly<Record<WordKey, string>>
  readonly order: Readonly<Record<OrderedPaper, readonly string[]>>
  readonly paragraphStyle: ParagraphStyle
}

const isWordKey = (key: string): key is WordKey => Object.hasOwn(defaultWords, key)
const isOrderedPaper = (key: string): key is OrderedPaper => Object.hasOwn(sectionOrder, key)

/** What an authority has chosen, as it is stored: only what differs. A key or a part that no paper knows is refused. */
export const wordingChoiceSchema = z
  .object({
    words: z.partialRecord(z.string().refine(isWordKey), z.string().trim().min(1).max(120)).optional(),
    order: z.partialRecord(z.string().refine(isOrderedPaper), z.array(z.string()).max(30)).optional(),
    paragraphStyle: z.enum(['sign', 'series']).optional(),
  })
  .refine(({ order = {} }) => Object.entries(order).every(([paper, parts]) => areParts(paper, parts)), {
    path: ['order'],
  })

export type WordingChoice = z.infer<typeof wordingChoiceSchema>

const areParts = (paper: string, parts: readonly string[]): boolean => {
  const known: readonly string[] = isOrderedPaper(paper) ? sectionOrder[paper] : []
  return parts.every((part, index) => known.includes(part) && parts.indexOf(part) === index)
}

/** The authority's choice on top of the defaults. A part that its order leaves out comes last: nothing is lost. */
export const wordingOf = (choice: WordingChoice = {}): Wording => ({
  words: { ...defaultWords, ...choice.words },
  order: { ...sectionOrder, ...choice.order },
  paragraphStyle: choice.paragraphStyle ?? 'sign',
})

/** The words that no authority has changed. */
export const defaultWording: Wording = wordingOf()

/** The word with what belongs in its braces: `say(wording, 'minutes.decides', { body })`. */
export const say = (wording: Wording, key: WordKey, values: Readonly<Record<string, string>> = {}): string =>
  wording.words[key].replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)

/** "Nämndens"; a name that ends in s, x or z stays as it is. */
export const genitive = (name: string): string => (/[sxz]$/iu.test(name) ? name : `${name}s`)

/** The parts of a paper in the authority's order; what the order leaves out stands last, in the order that it was given. */
export const inOrder = <T>(
  wording: Wording,
  paper: OrderedPaper,
  parts: Readonly<Record<string, readonly T[]>>,
): T[] => {
  const chosen = wording.order[paper]
  const left = Object.keys(parts).filter((part) => !chosen.includes(part))
  return [...chosen, ...left].flatMap((part) => parts[part] ?? [])
}
