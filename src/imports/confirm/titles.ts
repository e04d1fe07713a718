import type { ReadDocument } from '../output.ts'
import { filedTitles } from './texts.ts'

const longestTitle = 500

/** "a.zip/papper/b.pdf" → "b.pdf". */
const lastPart = (path: string): string => path.split('/').at(-1) ?? path

/** What a filed document is called, e.g. "Protokollsutdrag Kommunstyrelsen § 160". The file's name where nothing else is known. */
export const titleOfDocument = (facts: ReadDocument, paragraphs: readonly number[]): string =>
  words(facts, paragraphs)
    .filter((part) => part !== undefined && part !== '')
    .join(' ')
    .slice(0, longestTitle)

const words = (facts: ReadDocument, paragraphs: readonly number[]): readonly (string | undefined)[] => {
  const { kind, body, title, meeting } = facts
  if (kind === 'unknown') return [title ?? lastPart(facts.file)]
  const word = filedTitles[kind]
  if (kind === 'minutes' || kind === 'summons') return [word, body ?? title, meeting?.date]
  if (kind === 'minutesExtract') {
    const signs = paragraphs.length > 1 ? '§§' : '§'
    return [word, body ?? title, ...(paragraphs.length > 0 ? [signs, paragraphs.join(', ')] : [meeting?.date])]
  }
  return [word, withoutKind(title, word) ?? body ?? facts.documentDate ?? lastPart(facts.file)]
}

/** "Riktlinjer Partnerskap", not "Riktlinjer Riktlinjer för partnerskap". */
const withoutKind = (title: string | undefined, word: string): string | undefined =>
  title?.toLocaleLowerCase('sv').startsWith(word.toLocaleLowerCase('sv'))
    ? title.slice(word.length).replace(/^[\s,:-]+/, '')
    : title
