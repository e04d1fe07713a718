import { createHash } from 'node:crypto'
import type { Appended } from '../documents/pdf/increment.ts'
import type { PdfVerbatim } from '../documents/pdf/object.ts'
import type { Instant } from '../time.ts'
import { SigningFault } from './fault.ts'

// A signature covers its own file but for the place where it itself stands. That place is made first, as room of a known
// width, and filled in afterwards (ISO 32000-1, 12.8.1).

/** How many bytes a signature with its time stamp and certificates may take. */
export const roomBytes = 10_240

const rangeWidth = 44

/** Room for a signature and for the ranges that it covers. */
export const room = (): { readonly ByteRange: PdfVerbatim; readonly Contents: PdfVerbatim } => ({
  ByteRange: { kind: 'verbatim', text: `[${' '.repeat(rangeWidth - 2)}]` },
  Contents: { kind: 'verbatim', text: `<${'0'.repeat(roomBytes * 2)}>` },
})

/** Signs a file with room in object `number`: fills in what is covered, hands out its SHA-256, and fills in the signature. */
export const fillRoom = async (
  { bytes, offsetOf }: Appended,
  number: number,
  sign: (sha256: Uint8Array) => Promise<Uint8Array>,
): Promise<Uint8Array> => {
  const file = Buffer.from(bytes)
  const object = offsetOf(number)
  const from = file.indexOf(`/Contents <0`, object) + '/Contents '.length
  const until = from + roomBytes * 2 + 2
  const range = `[0 ${from} ${until} ${file.length - until}`
  file.write(`${range.padEnd(rangeWidth - 1)}]`, file.indexOf('/ByteRange [ ', object) + '/ByteRange '.length, 'latin1')
  const hash = createHash('sha256').update(file.subarray(0, from)).update(file.subarray(until))
  const signature = await sign(Uint8Array.from(hash.digest()))
  if (signature.length > roomBytes) throw new SigningFault('signatureTooLarge', { bytes: signature.length })
  file.write(Buffer.from(signature).toString('hex'), from + 1, 'latin1')
  return Uint8Array.from(file)
}

/** A time as PDF writes it, in UTC. */
export const pdfTime = (instant: Instant): string =>
  `D:${instant.toString({ smallestUnit: 'second' }).replaceAll(/[-:TZ]/g, '')}Z`
