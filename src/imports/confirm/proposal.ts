import { checkCase, unlessFound } from '../findings/check-case.ts'
import { checkDocument } from '../findings/check-document.ts'
import type { ImportDocument } from '../imports.ts'
import type { Finding, ReadDocument } from '../output.ts'
import { proposedCases } from '../proposals.ts'

/** A document of an import as it was read, with the facts as the person says they are. */
export type ReviewedDocument = {
  readonly row: ImportDocument
  readonly reading: ReadDocument
  /** `file` is the name, made unique within the import. */
  readonly facts: ReadDocument
}

/** A proposed case with its documents in order, those that are saved already among them. */
export type ReviewedCase = {
  readonly caseNumber?: string
  readonly title?: string
  readonly documents: readonly ReviewedDocument[]
}

/** The cases that the documents of an import would become, in the order that their addresses count by. */
export const reviewedCases = (rows: readonly ImportDocument[]): readonly ReviewedCase[] => {
  const names = uniqueNames(rows)
  return proposedCases(rows).map(({ caseNumber, title, documents }) => ({
    ...(caseNumber === undefined ? {} : { caseNumber }),
    ...(title === undefined ? {} : { title }),
    documents: documents.flatMap(({ document: row, facts }) => {
      const { reading } = row
      if (!reading || row.sha256 === undefined) return []
      return [{ row, reading, facts: { ...facts, file: names.get(row.importDocumentId) ?? row.name } }]
    }),
  }))
}

const uniqueNames = (rows: readonly ImportDocument[]): ReadonlyMap<string, string> => {
  const seen = new Map<string, number>()
  return new Map(
    rows.map(({ importDocumentId, name }) => {
      const times = (seen.get(name) ?? 0) + 1
      seen.set(name, times)
      return [importDocumentId, times > 1 ? `${name} (${times})` : name]
    }),
  )
}

/** A finding with the file of the document that it is told at. */
export type PlacedFinding = Finding & { readonly file: string }

/** What the checks say of the documents of a case, each by itself and side by side. `all` are the documents of the import. */
export const findingsAbout = (
  members: readonly ReviewedDocument[],
  all: readonly ReviewedDocument[],
): readonly PlacedFinding[] => {
  const documents = all.map(({ facts }) => facts)
  const joined = { documents: members.map(({ facts }) => facts.file), joinedBy: [], timeline: [] }
  return [
    ...members.flatMap(({ facts, row }) =>
      unlessFound(checkDocument(facts, row.text), facts, documents).map((finding) => ({
        ...finding,
        file: facts.file,
      })),
    ),
    ...checkCase(joined, documents).map(({ document, ...finding }) => ({ ...finding, file: document })),
  ]
}
