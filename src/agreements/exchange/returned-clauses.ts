import { cleaned, isSameText } from './clean-words.ts'
import { agreementOfMark, clauseOfMark, isOwnStyle, revisionOfMark } from './marks.ts'
import type { ReadingAsked } from './returned.ts'
import type { Part } from './returned-paragraphs.ts'

type Known = Pick<ReadingAsked, 'headings' | 'ourSentences'>
type Paragraph = Extract<Part, { kind: 'paragraph' }>

type Gathered = {
  readonly clause: string
  heading: string | undefined
  readonly paragraphs: Paragraph[]
  readonly tables: (readonly (readonly string[])[])[]
}

/** What the parts of a document say clause by clause, and what stands at none. */
export type ByClause = {
  readonly agreementId: string | undefined
  readonly revision: number | undefined
  readonly clauses: readonly {
    readonly clause: string
    readonly text: string
    readonly heading?: string
    readonly tables: Gathered['tables']
  }[]
  readonly outside: readonly string[]
}

/**
 * Each clause begins at its bookmark, else at a heading with its name, and holds what stands in its control and what follows it. A clause
 * that comes twice counts once: the second stands outside.
 */
export const byClause = (parts: readonly Part[], known: Known): ByClause => {
  const found = new Map<string, Gathered>()
  const outside: string[] = []
  let current: Gathered | undefined
  const begin = (clause: string, heading?: string): void => {
    if (current?.clause === clause) return
    if (found.has(clause)) {
      current = undefined
      return
    }
    current = { clause, heading, paragraphs: [], tables: [] }
    found.set(clause, current)
  }
  for (const part of parts) {
    if (isOurs(part, known)) continue
    const named = part.kind === 'paragraph' ? clauseNamed(part, known) : undefined
    if (named !== undefined && part.kind === 'paragraph') {
      const isNew = !found.has(named)
      begin(named, isNamed(part.text, named, known) ? undefined : cleaned(part.text))
      if (isNew) continue
    }
    const tagged = part.tag === undefined ? undefined : clauseOfMark(part.tag)
    if (tagged !== undefined && named === undefined && saysAnything(part)) begin(tagged)
    // A heading that is none of ours begins something new.
    else if (part.kind === 'paragraph' && part.isHeading && tagged === undefined && part.text.trim() !== '')
      current = undefined
    if (part.kind === 'table') current?.tables.push(part.rows)
    else if (current) current.paragraphs.push(part)
    else if (part.text.trim() !== '') outside.push(cleaned(part.text))
  }
  const marked = parts.flatMap((part) => (part.kind === 'paragraph' ? part.marks : []))
  return {
    agreementId: marked.map(agreementOfMark).find((id) => id !== undefined),
    revision: marked.map(revisionOfMark).find((revision) => revision !== undefined),
    clauses: [...found.values()].map(({ clause, heading, paragraphs, tables }) => ({
      clause,
      ...(heading === undefined ? {} : { heading }),
      text: cleaned(joined(paragraphs)),
      tables,
    })),
    outside,
  }
}

const saysAnything = (part: Part): boolean => part.kind === 'table' || part.text.trim() !== ''

const isOurs = (part: Part, { ourSentences }: Known): boolean =>
  part.kind === 'paragraph' &&
  part.tag === undefined &&
  (isOwnStyle(part.style) || ourSentences.some((sentence) => isSameText(sentence, part.text)))

const clauseNamed = (part: Paragraph, known: Known): string | undefined => {
  if (part.tag !== undefined) return undefined
  const marked = part.marks.map(clauseOfMark).find((clause) => known.headings.some((one) => one.clause === clause))
  if (marked !== undefined) return marked
  if (!part.isHeading) return undefined
  return known.headings.find(({ clause }) => isNamed(part.text, clause, known))?.clause
}

const isNamed = (text: string, clause: string, { headings }: Known): boolean => {
  const bare = text.replace(/^\s*\d{1,3}\s*[.)]?\s+/, '').toLocaleLowerCase('sv')
  return headings.some(
    (one) => one.clause === clause && one.names.some((name) => isSameText(name.toLocaleLowerCase('sv'), bare)),
  )
}

/** Paragraphs below each other with an empty line between; the points of a list stand close together. */
const joined = (paragraphs: readonly Paragraph[]): string =>
  paragraphs
    .map(({ text, isListed }, index) => {
      const between = index === 0 ? '' : isListed && paragraphs[index - 1]?.isListed ? '\n' : '\n\n'
      return `${between}${isListed && text.trim() !== '' ? `– ${text}` : text}`
    })
    .join('')
