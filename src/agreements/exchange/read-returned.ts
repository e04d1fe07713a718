import { strFromU8 } from 'fflate'
import { type UnzippedFiles, unzipWithin } from '../../platform/documents/word-template-unzip.ts'
import { marks } from './marks.ts'
import { fileLimits, type ReadingAsked, type ReadingReply } from './returned.ts'
import { byClause } from './returned-clauses.ts'
import { type Met, partsOf } from './returned-paragraphs.ts'
import { at, type Element, inside, type Piece, piecesOf, wordValue } from './returned-xml.ts'

/** Reads a file that came back. Throws for nothing that is wrong with the file other than what exhausts the thread. */
export const readReturned = ({ bytes, ...known }: ReadingAsked): ReadingReply => {
  const faulty = (fault: Extract<ReadingReply, { kind: 'faulty' }>['fault']): ReadingReply => ({
    kind: 'faulty',
    fault,
  })
  if (bytes.length === 0) return faulty('empty')
  if (startsWith(bytes, compoundFile)) return faulty(isLocked(bytes) ? 'locked' : 'oldWord')
  if (!startsWith(bytes, [0x50, 0x4b])) return faulty('notWord')
  const files = unzipWithin(bytes, { bytes: fileLimits.unpackedBytes, files: fileLimits.files })
  if (files === 'tooLarge') return faulty('unpacksTooLarge')
  if (files === 'damaged') return faulty('damaged')
  const types = files['[Content_Types].xml']
  const main = Object.entries(files).find(([name]) => /^word\/document\d*\.xml$/.test(name))?.[1]
  if (!types || !main) return faulty('notWord')
  if (/macroEnabled/i.test(strFromU8(types))) return faulty('macros')
  if (main.length > fileLimits.documentBytes) return faulty('unpacksTooLarge')
  const body = bodyOf(piecesOf(strFromU8(main)))
  if (!body) return faulty('damaged')
  return told(body, files, known)
}

const told = (body: Element, files: UnzippedFiles, known: Omit<ReadingAsked, 'bytes'>): ReadingReply => {
  const met: Met = { insertions: 0, deletions: 0, marks: [], styles: stylesOf(files) }
  const read = byClause(partsOf(body, met), known)
  if (read.clauses.length === 0) return { kind: 'faulty', fault: 'noClauses' }
  const own = propertiesOf(files)
  const revision = Number(own.get(marks.revision) ?? read.revision)
  const exported = own.get(marks.clauses)?.split(' ')
  return {
    kind: 'read',
    file: {
      agreementId: own.get(marks.agreement) ?? read.agreementId,
      revision: Number.isInteger(revision) && revision > 0 ? revision : undefined,
      exported: exported?.filter((key) => known.headings.some(({ clause }) => clause === key)),
      clauses: read.clauses,
      outside: read.outside,
      insertions: met.insertions,
      deletions: met.deletions,
      comments: commentsIn(files),
    },
  }
}

const bodyOf = (pieces: readonly Piece[] | undefined): Element | undefined => {
  const document = pieces?.find((piece): piece is Element => typeof piece !== 'string' && piece.name === 'w:document')
  return document && at(document, 'w:body')
}

/** The names of the styles of the file, by their ids. */
const stylesOf = (files: UnzippedFiles): ReadonlyMap<string, string> => {
  const part = files['word/styles.xml']
  const root = part && piecesOf(strFromU8(part))?.find((piece): piece is Element => typeof piece !== 'string')
  return new Map(
    (root ? inside(root, 'w:style') : []).map((style) => [
      style.attributes['w:styleId'] ?? '',
      wordValue(at(style, 'w:name')) ?? '',
    ]),
  )
}

/** The properties of the file that somebody has named, by their names. */
const propertiesOf = (files: UnzippedFiles): ReadonlyMap<string, string> => {
  const part = files['docProps/custom.xml']
  const root = part && piecesOf(strFromU8(part))?.find((piece): piece is Element => typeof piece !== 'string')
  return new Map(
    (root ? inside(root, 'property') : []).map(
      ({ attributes, pieces }) => [attributes.name ?? '', wordsOf(pieces)] as const,
    ),
  )
}

const wordsOf = (pieces: readonly Piece[]): string =>
  pieces.map((piece) => (typeof piece === 'string' ? piece : wordsOf(piece.pieces))).join('')

const commentsIn = (files: UnzippedFiles): number => {
  const part = files['word/comments.xml']
  return part ? [...strFromU8(part).matchAll(/<w:comment[\s>]/g)].length : 0
}

// An older Word file, and one with a password, is a container of another kind.
const compoundFile = [0xd0, 0xcf, 0x11, 0xe0]

const startsWith = (bytes: Uint8Array, signs: readonly number[]): boolean =>
  signs.every((sign, index) => bytes[index] === sign)

const isLocked = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(Buffer.from('EncryptedPackage', 'utf16le'))
