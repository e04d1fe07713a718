import { correctedFacts } from './corrections.ts'
import type { ImportDocument } from './imports.ts'
import { joinDocuments } from './joining/join-documents.ts'
import type { JoinGround, ReadCase, ReadDocument, TimelineEvent } from './output.ts'

/** The correction that says where a document belongs: `alone`, or the id of a document whose case it joins. */
export const joinPointer = '/join'

/** Why a document stands in a case: on a ground in the documents, or because a person put it there. */
export type ProposedGround = JoinGround | 'person'

/** A case as the documents of an import propose it. `position` is its place in the import and its address. */
export type ProposedCase = {
  readonly position: number
  readonly caseNumber?: string | undefined
  readonly title?: string | undefined
  readonly documents: readonly {
    readonly document: ImportDocument
    readonly facts: ReadDocument
    readonly ground?: ProposedGround | undefined
  }[]
  readonly timeline: readonly TimelineEvent[]
}

/** What a document says with its corrections, named by its id; undefined for one that could not be read or is known. */
export const factsOf = (document: ImportDocument): ReadDocument | undefined => {
  if (!document.reading) return undefined
  const { [joinPointer]: _, ...corrections } = document.corrections
  return { ...correctedFacts(document.reading, corrections), file: document.importDocumentId }
}

type Moved = { readonly facts: ReadDocument; readonly to: string }

/**
 * The cases that the read documents make, those already confirmed among them, so that a position stays the same while the others are
 * confirmed. Discarded, failed and known documents make none.
 */
export const proposedCases = (documents: readonly ImportDocument[]): readonly ProposedCase[] => {
  const taken = documents.flatMap((document) => {
    const facts = document.state === 'read' || document.state === 'confirmed' ? factsOf(document) : undefined
    return facts ? [{ document, facts, to: document.corrections[joinPointer] }] : []
  })
  const byId = new Map(taken.map((one) => [one.facts.file, one]))
  const staying = taken.filter(({ to }) => typeof to !== 'string').map(({ facts }) => facts)
  const moved = taken.flatMap(({ facts, to }): Moved[] => (typeof to === 'string' ? [{ facts, to }] : []))
  const groups = joinDocuments(staying).map((group) => withMoved(group, staying, moved))
  const joined = new Set(groups.flatMap((group) => group.documents))
  const alone = moved.filter(({ facts }) => !joined.has(facts.file)).flatMap(({ facts }) => joinDocuments([facts]))
  return [...groups, ...alone].map((group, position) => ({
    position,
    caseNumber: group.caseNumber,
    title: group.title,
    timeline: group.timeline,
    documents: group.documents.flatMap((file) => {
      const one = byId.get(file)
      if (!one) return []
      const isMoved = moved.some(({ facts }) => facts.file === file)
      const ground = isMoved ? 'person' : group.joinedBy.find((join) => join.document === file)?.ground
      return [{ document: one.document, facts: one.facts, ground }]
    }),
  }))
}

/** Stands for the number of a case that has none while documents are put together; never shown. */
const standIn = '9999/HANDSLAG 1'

const withMoved = (group: ReadCase, staying: readonly ReadDocument[], moved: readonly Moved[]): ReadCase => {
  const coming = moved.filter(({ to }) => group.documents.includes(to)).map(({ facts }) => facts)
  if (coming.length === 0) return group
  const number = group.caseNumber ?? standIn
  const members = staying.filter((facts) => group.documents.includes(facts.file))
  const placed = [
    ...(group.caseNumber === undefined ? members.map((facts) => numbered(facts, number)) : members),
    ...coming.map((facts) => numbered(facts, number)),
  ]
  const joined = joinDocuments(placed).find((one) => coming.every((facts) => one.documents.includes(facts.file)))
  if (!joined) return group
  const { caseNumber: _, title: __, ...rest } = joined
  return {
    ...rest,
    joinedBy: joined.joinedBy.map((one) => group.joinedBy.find(({ document }) => document === one.document) ?? one),
    ...(group.caseNumber === undefined ? {} : { caseNumber: group.caseNumber }),
    ...(group.title === undefined ? {} : { title: group.title }),
  }
}

const numbered = (facts: ReadDocument, caseNumber: string): ReadDocument => ({
  ...facts,
  caseNumbers: [caseNumber],
  ...(facts.items ? { items: facts.items.map(({ caseNumber: _, ...item }) => item) } : {}),
})
