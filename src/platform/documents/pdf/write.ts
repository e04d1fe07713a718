import { type PdfDictionary, PdfFault, type PdfObject } from './object.ts'

/** A piece as the text of a PDF. Strings are written in hexadecimal, so that no sign in them can mean anything. */
export const writeObject = (piece: PdfObject): string => {
  if (piece === null) return 'null'
  if (typeof piece === 'boolean') return String(piece)
  if (typeof piece === 'number') return writeNumber(piece)
  if (piece.kind === 'name') return writeName(piece.name)
  if (piece.kind === 'string') return `<${Buffer.from(piece.bytes).toString('hex')}>`
  if (piece.kind === 'reference') return `${piece.number} ${piece.generation} R`
  if (piece.kind === 'array') return `[${piece.items.map(writeObject).join(' ')}]`
  if (piece.kind === 'dictionary') return writeDictionary(piece)
  if (piece.kind === 'verbatim') return piece.text
  throw new PdfFault('A stream stands inside another object')
}

/** A numbered object with its first and last line. The length of a stream is told by its bytes. */
export const writeNumbered = (number: number, generation: number, piece: PdfObject): Buffer => {
  const head = `${number} ${generation} obj\n`
  if (typeof piece !== 'object' || piece?.kind !== 'stream') {
    return Buffer.from(`${head}${writeObject(piece)}\nendobj\n`, 'latin1')
  }
  const entries = new Map(piece.dictionary.entries).set('Length', piece.bytes.length)
  return Buffer.concat([
    Buffer.from(`${head}${writeDictionary({ kind: 'dictionary', entries })}\nstream\n`, 'latin1'),
    piece.bytes,
    Buffer.from('\nendstream\nendobj\n', 'latin1'),
  ])
}

const writeDictionary = ({ entries }: PdfDictionary): string =>
  `<<${[...entries].map(([key, value]) => ` ${writeName(key)} ${writeObject(value)}`).join('')} >>`

const writeName = (name: string): string =>
  `/${name.replace(/[^!-~]|[#()<>[\]{}/%]/g, (sign) => {
    const code = sign.charCodeAt(0)
    if (code === 0 || code > 255) throw new PdfFault('A name of the PDF has a sign that names cannot have')
    return `#${code.toString(16).padStart(2, '0')}`
  })}`

const writeNumber = (value: number): string => {
  if (!Number.isFinite(value)) throw new PdfFault('A number of the PDF is not finite')
  return Number.isInteger(value) ? value.toFixed(0) : value.toFixed(6).replace(/0+$/, '')
}
