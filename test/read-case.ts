import { readFileSync } from 'node:fs'
import { checkCase } from '../src/imports/findings/check-case.ts'
import { checkDocument } from '../src/imports/findings/check-document.ts'
import type { CaseFinding } from '../src/imports/findings/finding.ts'
import { readText } from '../src/imports/grammar/read-text.ts'
import { joinDocuments } from '../src/imports/joining/join-documents.ts'
import type { Finding, ReadCase, ReadDocument, TimelineEvent } from '../src/imports/output.ts'

/** What a folder of text files yields when every file is read, checked and joined. */
export type ReadFolder = {
  documents: ReadDocument[]
  findings: Finding[][]
  cases: ReadCase[]
  caseFindings: CaseFinding[][]
}

/** Reads the named files of a folder in the order given. */
export const readFolder = (folder: URL, files: readonly string[]): ReadFolder => {
  const texts = files.map((file) => readFileSync(new URL(file, folder), 'utf8'))
  const documents = files.map((file, index) => readText(texts[index] ?? '', file))
  const cases = joinDocuments(documents)
  return {
    documents,
    findings: documents.map((document, index) => checkDocument(document, texts[index] ?? '')),
    cases,
    caseFindings: cases.map((joined) => checkCase(joined, documents)),
  }
}

/** A finding in one line: level, rule and place. */
export const findingLine = ({ level, rule, at }: Finding): string => `${level} ${rule} ${at}`

/** An event in one line: day, what, who, and the file by its first three letters. */
export const eventLine = ({ date, event, body, paragraph, document }: TimelineEvent): string =>
  [date, event, body, paragraph === undefined ? undefined : `§ ${paragraph}`, document.slice(0, 3)]
    .filter((part) => part !== undefined)
    .join(' ')
