import { correctedFacts } from '../corrections.ts'
import { checkCase } from '../findings/check-case.ts'
import { checkDocument } from '../findings/check-document.ts'
import type { ImportDocument } from '../imports.ts'
import { joinDocuments } from '../joining/join-documents.ts'
import type { Finding, ReadCase, ReadDocument } from '../output.ts'

/** A document of an import as it was read, with the facts as the person says they are. */
export type ReviewedDocument = {
  readonly row: ImportDocument
  readonly reading: ReadDocument
  /** `file` is the name, made unique within the import. */
  readonly facts: ReadDocument
}

/** The documents of an import that wait to be saved, in their order. */
export const reviewedDocuments = (rows: readonly ImportDocument[]): readonly ReviewedDocument[] => {
  const seen = new Map<string, number>()
  return rows.flatMap((row) => {
    const { reading } = row
    if (row.state !== 'read' || !reading || row.sha256 === undefined) return []
    const times = (seen.get(row.name) ?? 0) + 1
    seen.set(row.name, times)
    const facts = { ...correctedFacts(reading, row.corrections), file: times > 1 ? `${row.name} (${times})` : row.name }
    return [{ row, reading, facts }]
  })
}

/** The cases that the documents would become, in the order that their addresses count by. */
export const proposedCases = (documents: readonly ReviewedDocument[]): readonly ReadCase[] =>
  joinDocuments(documents.map(({ facts }) => facts))

/** The documents of one proposed case, in its order. */
export const membersOf = (proposed: ReadCase, documents: readonly ReviewedDocument[]): readonly ReviewedDocument[] =>
  proposed.documents.flatMap((file) => documents.find(({ facts }) => facts.file === file) ?? [])

/** A finding with the file of the document that it is told at. */
export type PlacedFinding = Finding & { readonly file: string }

/** What the checks say of the documents of a case, each by itself and side by side. */
export const findingsAbout = (
  proposed: ReadCase,
  members: readonly ReviewedDocument[],
  all: readonly ReviewedDocument[],
): readonly PlacedFinding[] => [
  ...members.flatMap(({ facts, row }) =>
    checkDocument(facts, row.text).map((finding) => ({ ...finding, file: facts.file })),
  ),
  ...checkCase(
    proposed,
    all.map(({ facts }) => facts),
  ).map(({ document, ...finding }) => ({ ...finding, file: document })),
]
