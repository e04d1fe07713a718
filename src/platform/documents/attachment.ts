import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Document, Letterhead } from './document.ts'
import { documentSchema } from './document-schema.ts'
import { firstDifference } from './text-match.ts'
import { visibleLetters, visibleText } from './visible-text.ts'

/** The name and media type under which the archival copy carries its data. */
export const attachmentFile = { name: 'handslag.json', mediaType: 'application/json' } as const

/**
 * What the archival copy carries along, as JSON: the whole tree, what it says as values, and the hash of its visible
 * letters. The lines that the letterhead prints on every page are named, so that a reader can tell them from the words.
 */
export const attachmentOf = (document: Document, letterhead?: Letterhead): string => {
  const { language, title, label, data, ...rest } = document
  return JSON.stringify({
    format: 'handslag/1',
    language,
    title,
    ...(label === undefined ? {} : { label }),
    ...(data === undefined ? {} : { data }),
    document: { language, title, ...(label === undefined ? {} : { label }), ...rest },
    furniture: letterhead ? [letterhead.sender, ...letterhead.footer] : [],
    textSha256: textHash(document),
  })
}

const textHash = (document: Document): string =>
  createHash('sha256')
    .update(visibleLetters(visibleText(document)))
    .digest('hex')

/** What an attachment gives. `near` names words of the document near the first place where the page differs. */
export type ReadAttachment =
  | { readonly kind: 'read'; readonly data: unknown; readonly document: Document }
  | { readonly kind: 'fault'; readonly fault: 'notOurs' | 'damaged' | 'wordsDiffer'; readonly near?: string }

const schema = z.object({
  format: z.literal('handslag/1'),
  language: z.enum(['sv', 'en']),
  title: z.string(),
  label: z.string().exactOptional(),
  data: z.unknown().optional(),
  document: documentSchema,
  furniture: z.array(z.string()).max(50),
  textSha256: z.string(),
})

/**
 * The data that a file carries, once the words on its pages have been found to be the words of the data. `notOurs`: no
 * attachment of ours. `damaged`: the attachment contradicts itself. `wordsDiffer`: the pages say something else.
 */
export const readAttachment = (json: string, extractedText: string): ReadAttachment => {
  const parsed = schema.safeParse(parseFlat(json))
  if (!parsed.success) return { kind: 'fault', fault: 'notOurs' }
  const { document, data, furniture, textSha256, title, label, language } = parsed.data
  const isOne = title === document.title && label === document.label && language === document.language
  if (!isOne || textHash(document) !== textSha256) return { kind: 'fault', fault: 'damaged' }
  const near = firstDifference(document, extractedText, furniture)
  if (near !== undefined) return { kind: 'fault', fault: 'wordsDiffer', near }
  return { kind: 'read', data, document: data === undefined ? document : { ...document, data } }
}

const deepest = 200

/** JSON that is not nested deeper than a document can be; anything else is undefined. */
const parseFlat = (json: string): unknown => {
  try {
    return depthOf(json) > deepest ? undefined : JSON.parse(json)
  } catch {
    return undefined
  }
}

const depthOf = (json: string): number => {
  let depth = 0
  let greatest = 0
  for (let at = 0; at < json.length; at++) {
    const sign = json[at]
    if (sign === '"') at = endOfString(json, at)
    if (sign === '[' || sign === '{') greatest = Math.max(greatest, ++depth)
    if (sign === ']' || sign === '}') depth -= 1
  }
  return greatest
}

const endOfString = (json: string, from: number): number => {
  let at = from + 1
  while (at < json.length && json[at] !== '"') at += json[at] === '\\' ? 2 : 1
  return at
}
