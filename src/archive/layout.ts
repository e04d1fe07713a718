import { endings } from './data/endings.ts'
import { type Row, type Rows, rowsOf, text } from './rows.ts'

/** A file of a package: where it lies, what it is, and its bytes or the hash of a stored file. */
export type PackedFile = {
  readonly path: string
  readonly mediaType: string
  readonly content: { readonly bytes: Uint8Array } | { readonly sha256: string; readonly sizeBytes: number }
}

type Stored = { readonly sha256: string; readonly sizeBytes: number }

const root = 'representations/rep1/data'
const encoder = new TextEncoder()

/**
 * The papers of a case as files: a folder a document in the order of filing, with the original, every revision of its file, the web
 * versions and the log of what they hide. Names say the kind of thing and hold no word of any document. A stored file lies once.
 */
export const paperFiles = (tables: Rows, stored: readonly Stored[]): readonly PackedFile[] => {
  const files: PackedFile[] = []
  const sizes = new Map(stored.map(({ sha256, sizeBytes }) => [sha256, sizeBytes]))
  const place = (sha256: string, path: string, mediaType: string) => {
    const sizeBytes = sizes.get(sha256)
    if (sizeBytes === undefined) return
    sizes.delete(sha256)
    files.push({ path: `${root}/${path}`, mediaType, content: { sha256, sizeBytes } })
  }
  for (const [index, document] of documentsInOrder(tables).entries()) {
    const folder = numbered(index + 1, 3)
    const documentId = text(document, 'document_id')
    const mediaType = text(document, 'media_type').split(';')[0] ?? ''
    place(text(document, 'sha256'), `${folder}/handling.${endingOf(mediaType)}`, mediaType)
    for (const revision of ofDocument(tables, 'paper_revision', documentId))
      place(
        text(revision, 'sha256'),
        `${folder}/utgava-${numbered(Number(revision.revision), 2)}.pdf`,
        'application/pdf',
      )
    for (const [number, version] of versionsOf(tables, documentId).entries()) {
      const name = `${folder}/webbversion-${numbered(number + 1, 2)}`
      place(text(version, 'pdf_sha256'), `${name}.pdf`, 'application/pdf')
      files.push(...webVersion(tables, version, `${root}/${name}`))
    }
  }
  for (const sha256 of [...sizes.keys()].sort())
    place(sha256, `ovrigt/${sha256.slice(0, 16)}.bin`, 'application/octet-stream')
  return files
}

/** The documents of a case in the order in which they were filed. */
export const documentsInOrder = (tables: Rows): readonly Row[] =>
  rowsOf(tables, 'document').toSorted((a, b) => (filed(a) < filed(b) ? -1 : 1))

const filed = (row: Row): string => `${text(row, 'filed_at')} ${text(row, 'document_id')}`

const ofDocument = (tables: Rows, table: string, documentId: string): readonly Row[] =>
  rowsOf(tables, table).filter((row) => row.document_id === documentId)

const versionsOf = (tables: Rows, documentId: string): readonly Row[] =>
  ofDocument(tables, 'web_version', documentId).toSorted((a, b) => (text(a, 'made_at') < text(b, 'made_at') ? -1 : 1))

const webVersion = (tables: Rows, version: Row, name: string): readonly PackedFile[] => {
  const log = rowsOf(tables, 'mask')
    .filter((mask) => mask.web_version_id === version.web_version_id)
    .map(({ from_character, until_character, words, reason, provision }) => ({
      ...{ from_character, until_character, words, reason, provision },
    }))
  return [
    packed(`${name}.txt`, 'text/plain', `${text(version, 'title')}\n\n${text(version, 'text')}`),
    packed(`${name}-masklogg.json`, 'application/json', `${JSON.stringify(log, undefined, 1)}\n`),
  ]
}

/** A file of a package that is made of words. */
export const packed = (path: string, mediaType: string, words: string): PackedFile => ({
  path,
  mediaType,
  content: { bytes: encoder.encode(words) },
})

const known = new Map<string, string>(Object.entries(endings))
const endingOf = (mediaType: string): string => known.get(mediaType) ?? 'bin'
const numbered = (number: number, digits: number): string => String(number).padStart(digits, '0')
