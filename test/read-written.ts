import { extractDocx } from '../src/imports/extraction/docx.ts'
import { isTrouble } from '../src/imports/extraction/extracted.ts'
import { readingLimits } from '../src/imports/extraction/limits.ts'
import { readText } from '../src/imports/grammar/read-text.ts'
import type { WrittenFacts } from '../src/papers/index.ts'
import type { Document, Letterhead } from '../src/platform/documents/document.ts'
import { documentDocx } from '../src/platform/documents/docx.ts'
import { documentText } from '../src/platform/documents/text.ts'

/** The facts that the reader finds in the text of a paper, without what it concludes of its own: who is given a task by a point. */
export const readBack = (document: Document) => factsIn(documentText(document))

/** The same of the paper as a Word document. Word has no empty lines between paragraphs: white space is one blank. */
export const readBackFromWord = async (document: Document) => {
  const letterhead: Letterhead = {
    sender: document.header[0] ?? '',
    footer: ['Storgatan 1'],
    accent: '#0b5c4d',
    typeface: 'sans',
  }
  const extracted = await extractDocx(await documentDocx(document, letterhead), readingLimits)
  if (isTrouble(extracted)) throw new Error(extracted.trouble)
  return onOneLine(factsIn(extracted.text))
}

/** Plain data with every run of white space in its texts as one blank. */
export const onOneLine = (data: unknown): unknown => {
  if (typeof data === 'string') return data.replaceAll(/\s+/g, ' ')
  if (Array.isArray(data)) return data.map(onOneLine)
  if (typeof data !== 'object' || data === null) return data
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, onOneLine(value)]))
}

const factsIn = (text: string) => {
  const { file: _, spans: __, confidence: ___, findings: ____, ...facts } = readText(text, 'paper')
  return {
    ...facts,
    ...(facts.items ? { items: facts.items.map(({ assignments: _, reportBackTo: __, ...item }) => item) } : {}),
    ...(facts.sections
      ? { sections: facts.sections.map(({ heading, text }) => ({ heading, text: text.replaceAll(noteMark, '') })) }
      : {}),
  }
}

const noteMark = / ?\[\d+\](?=\s|$)/g

/** What the paper itself says that it holds, without what the reader does not look for in its kind. */
export const dataOf = (document: Document) => {
  const { content: _, ...facts } = document.data as WrittenFacts // every written paper carries its facts
  // The reader has no word for this kind: it knows the case that the paper belongs to and nothing more.
  if (facts.kind === 'followUpReport') return { kind: 'unknown', caseNumbers: facts.caseNumbers }
  if (facts.kind !== 'referralResponse') return facts
  const { title: __, ...known } = facts
  return known
}
