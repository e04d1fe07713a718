import type { JoinGround, ReadCase, ReadDocument } from '../output.ts'
import { caseKey } from './case-key.ts'
import { caseKeysOf, groundBetween, itemsOf } from './links.ts'
import { inOrder } from './order.ts'
import { timelineOf } from './timeline.ts'

/** The first of a group without numbers has no ground: the others join it. */
type Member = { document: ReadDocument; ground?: JoinGround }
type Group = { key?: string; members: Member[] }

/**
 * Puts documents that speak of the same matter into cases. Documents with case numbers meet only by number; one without
 * joins by a named attachment or by the same decision points, and stays alone where two cases fit. A set of minutes may
 * stand in several cases. A join by any other ground than the number is a proposal that a person confirms.
 */
export const joinDocuments = (documents: ReadDocument[]): ReadCase[] => {
  const numbered = groupsByNumber(documents)
  const loose = documents.filter((document) => caseKeysOf(document).length === 0)
  const alone = loose.filter((document) => !joinOnlyFit(numbered, document))
  return [...numbered, ...groupsWithoutNumber(alone)].map(caseOf)
}

const groupsByNumber = (documents: ReadDocument[]): Group[] => {
  const groups = new Map<string, Group>()
  for (const document of documents) {
    for (const key of caseKeysOf(document)) {
      const group = groups.get(key) ?? { key, members: [] }
      group.members.push({ document, ground: 'caseNumber' })
      groups.set(key, group)
    }
  }
  return [...groups.values()]
}

/** Adds a paper to the one group it fits by its stronger ground; false when none or several fit. */
const joinOnlyFit = (groups: Group[], document: ReadDocument): boolean => {
  for (const wanted of ['attachmentTitle', 'samePoints'] as const) {
    const fits = groups.filter(({ key, members }) =>
      members.some((member) => groundBetween(document, member.document, key) === wanted),
    )
    const [only] = fits
    if (fits.length > 1) return false
    if (!only) continue
    only.members.push({ document, ground: wanted })
    return true
  }
  return false
}

const eitherWay = (a: ReadDocument, b: ReadDocument): JoinGround | undefined =>
  groundBetween(a, b, undefined) ?? groundBetween(b, a, undefined)

const groupsWithoutNumber = (documents: ReadDocument[]): Group[] => {
  const groups: Group[] = []
  for (const document of documents) {
    const found = groups
      .flatMap((group) => group.members.map((member) => ({ group, ground: eitherWay(document, member.document) })))
      .find(({ ground }) => ground !== undefined)
    if (found?.ground) found.group.members.push({ document, ground: found.ground })
    else groups.push({ members: [{ document }] })
  }
  return groups
}

const printedNumber = (documents: ReadDocument[], key: string): string | undefined =>
  documents
    .flatMap((document) => [
      ...(document.items ?? []).flatMap((item) => (item.caseNumber === undefined ? [] : [item.caseNumber])),
      ...(document.caseNumbers ?? []),
    ])
    .find((number) => caseKey(number) === key)

const titleOf = (documents: ReadDocument[], key: string | undefined): string | undefined =>
  documents
    .flatMap((document) => {
      const items = itemsOf(document, key)
      return [items.length === 1 ? items[0]?.title : undefined, document.title]
    })
    .find((title) => title !== undefined)

const caseOf = ({ key, members }: Group): ReadCase => {
  const documents = inOrder(
    members.map((member) => member.document),
    key,
  )
  const caseNumber = key === undefined ? undefined : printedNumber(documents, key)
  const title = titleOf(documents, key)
  const hasNumberInCommon = members.filter(({ ground }) => ground === 'caseNumber').length > 1
  const joinedBy = documents.flatMap((document) => {
    const ground = members.find((member) => member.document === document)?.ground
    if (!ground || (ground === 'caseNumber' && !hasNumberInCommon)) return []
    return [{ document: document.file, ground }]
  })
  return {
    ...(caseNumber === undefined ? {} : { caseNumber }),
    ...(title === undefined ? {} : { title }),
    documents: documents.map(({ file }) => file),
    joinedBy,
    timeline: timelineOf(documents, key),
  }
}
