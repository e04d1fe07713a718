import { readText } from '../src/imports/grammar/read-text.ts'
import type { WrittenFacts } from '../src/papers/index.ts'
import type { Document } from '../src/platform/documents/document.ts'
import { documentText } from '../src/platform/documents/text.ts'

/** The facts that the reader finds in the text of a paper, without what it concludes of its own: who is given a task by a point. */
export const readBack = (document: Document) => {
  const {
    file: _,
    spans: __,
    confidence: ___,
    findings: ____,
    ...facts
  } = readText(documentText(document), 'paper.txt')
  return {
    ...facts,
    ...(facts.items ? { items: facts.items.map(({ assignments: _, reportBackTo: __, ...item }) => item) } : {}),
    ...(facts.sections
      ? { sections: facts.sections.map(({ heading, text }) => ({ heading, text: text.replaceAll(noteMark, '') })) }
      : {}),
  }
}

const noteMark = / \[\d+\](?=\s|$)/g

/** What the paper itself says that it holds, without what the reader does not look for in its kind. */
export const dataOf = (document: Document) => {
  const { content: _, ...facts } = document.data as WrittenFacts // every written paper carries its facts
  // The reader has no word for this kind: it knows the case that the paper belongs to and nothing more.
  if (facts.kind === 'followUpReport') return { kind: 'unknown', caseNumbers: facts.caseNumbers }
  if (facts.kind !== 'referralResponse') return facts
  const { title: __, ...known } = facts
  return known
}
