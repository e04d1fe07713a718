import { Document, Header, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow } from 'docx'
import { strToU8, unzipSync, zipSync } from 'fflate'

/** A Word document with a page header, a heading, paragraphs, numbered points and a table. */
export const wordFile = async (parts: {
  header?: string
  heading?: string
  paragraphs?: readonly string[]
  points?: readonly string[]
  rows?: readonly (readonly string[])[]
}): Promise<Uint8Array> => {
  const numbering = [{ level: 0, format: 'decimal', text: '%1.' }] as const
  const headers = parts.header ? { headers: { default: new Header({ children: [new Paragraph(parts.header)] }) } } : {}
  const document = new Document({
    numbering: { config: [{ reference: 'points', levels: numbering }] },
    sections: [
      {
        ...headers,
        children: [
          ...(parts.heading ? [new Paragraph({ text: parts.heading, heading: HeadingLevel.HEADING_1 })] : []),
          ...(parts.paragraphs ?? []).map((text) => new Paragraph(text)),
          ...(parts.points ?? []).map((text) => new Paragraph({ text, numbering: { reference: 'points', level: 0 } })),
          ...(parts.rows ? [new Table({ rows: parts.rows.map(rowOf) })] : []),
        ],
      },
    ],
  })
  return await Packer.toBuffer(document)
}

const rowOf = (cells: readonly string[]): TableRow =>
  new TableRow({
    children: cells.map((cell) => new TableCell({ children: cell.split('\n').map((line) => new Paragraph(line)) })),
  })

/** A Word document with one part of it put in the place of the same part, or beside the others. */
export const withPart = (word: Uint8Array, name: string, content: string | Uint8Array): Uint8Array =>
  zipSync({ ...unzipSync(word), [name]: typeof content === 'string' ? strToU8(content) : content })

/** What a word processor writes for a document with a password: an older container with an encrypted package in it. */
export const encryptedWordFile = (): Uint8Array =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(1024),
    Buffer.from('EncryptedPackage', 'utf16le'),
    Buffer.alloc(512),
  ])

/** The first bytes of a document in the format that Word had before docx. */
export const oldWordFile = (): Uint8Array =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(1024), Buffer.from('WordDocument', 'utf16le')])
