/** A line of text on a page of a made PDF; from the lower left corner, in points. `element` numbers its structure. */
export type Printed = {
  text: string
  x: number
  y: number
  size?: number
  isTurned?: boolean
  element?: number | 'furniture'
}

type Shape = {
  pages: readonly (readonly Printed[])[]
  /** The structure below the root, one string of PDF objects' insides each; element n of a page is /K n. */
  structure?: readonly string[]
  /** More entries of the trailer, e.g. an encryption dictionary. */
  trailer?: string
}

/** A small whole PDF with a text layer in Helvetica, written by hand: header, objects, reference table, trailer. */
export const pdfFile = ({ pages, structure = [], trailer = '' }: Shape): Uint8Array => {
  const pageNumber = (index: number) => 4 + index * 2
  const rootNumber = 4 + pages.length * 2
  const kids = pages.map((_, index) => `${pageNumber(index)} 0 R`).join(' ')
  const tagged = structure.length > 0 ? ` /MarkInfo << /Marked true >> /StructTreeRoot ${rootNumber} 0 R` : ''
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R${tagged} >>`,
    `<< /Type /Pages /Count ${pages.length} /Kids [${kids}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ...pages.flatMap((lines, index) => [pageObject(pageNumber(index) + 1), streamObject(lines)]),
    ...structure,
  ]
  return assembled(objects, trailer)
}

/** A PDF of one page with the given lines below each other. */
export const pdfOfLines = (lines: readonly string[]): Uint8Array =>
  pdfFile({ pages: [lines.map((text, index) => ({ text, x: 72, y: 770 - index * 14 }))] })

/** A PDF that opens only with a password. Its text is not really enciphered: nobody gets as far as that. */
export const encryptedPdf = (): Uint8Array => {
  const key = '00'.repeat(32)
  const encrypt = `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${key}> /U <${key}> /P -44 >> /ID [<00> <00>]`
  return pdfFile({ pages: [[{ text: 'Hemligt', x: 72, y: 700 }]], trailer: encrypt })
}

/** A PDF whose pages are empty, as a scanner leaves them when the pictures are taken away. */
export const scannedPdf = (pages: number): Uint8Array => pdfFile({ pages: Array.from({ length: pages }, () => []) })

const pageObject = (contents: number): string =>
  `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${contents} 0 R /StructParents 0 /Resources << /Font << /F1 3 0 R >> >> >>`

const streamObject = (lines: readonly Printed[]): string => {
  const content = lines.map(shown).join('\n')
  return `<< /Length ${content.length} >>\nstream\n${content}\nendstream`
}

const shown = ({ text, x, y, size = 11, isTurned, element }: Printed): string => {
  const matrix = isTurned ? `0 1 -1 0 ${x} ${y}` : `1 0 0 1 ${x} ${y}`
  const drawn = `BT /F1 ${size} Tf ${matrix} Tm <${Buffer.from(text, 'latin1').toString('hex')}> Tj ET`
  if (element === 'furniture') return `/Artifact BMC ${drawn} EMC`
  return element === undefined ? drawn : `/P << /MCID ${element} >> BDC ${drawn} EMC`
}

const assembled = (objects: readonly string[], trailer: string): Uint8Array => {
  let file = '%PDF-1.7\n'
  const offsets = objects.map((object, index) => {
    const offset = file.length
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${rows}`
  return Buffer.from(
    `${file}${table}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${file.length}\n%%EOF\n`,
    'latin1',
  )
}
