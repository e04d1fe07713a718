import { crc32, inflateSync } from 'node:zlib'
import { fileTypeFromBuffer } from 'file-type'
import { imageSize } from 'image-size'

/** A picture that may stand in a letterhead. */
export type LogoFile = {
  readonly bytes: Uint8Array
  readonly mediaType: 'image/png' | 'image/jpeg'
  readonly width: number
  readonly height: number
}

/** Why a file may not: no PNG or JPEG by its content, damaged, more than 500 kB, too many pixels, or in colours for print. */
export type LogoFault = 'notPicture' | 'broken' | 'tooHeavy' | 'tooLarge' | 'printColours'

/** The most that a logo may weigh, in bytes. */
export const mostLogoBytes = 500_000

/** The most pixels that a logo may have on either side. */
export const mostLogoPixels = 2000

/** Judges a picture by its content, whatever it is called. Nothing is drawn: a picture of many pixels costs no memory. */
export const judgeLogo = async (bytes: Uint8Array): Promise<LogoFile | LogoFault> => {
  if (bytes.length > mostLogoBytes) return 'tooHeavy'
  const type = (await fileTypeFromBuffer(bytes))?.mime
  if (type !== 'image/png' && type !== 'image/jpeg') return 'notPicture'
  const size = sizeOf(bytes)
  if (!size || size.width < 1 || size.height < 1) return 'broken'
  if (size.width > mostLogoPixels || size.height > mostLogoPixels) return 'tooLarge'
  const fault = type === 'image/png' ? pngFault(bytes) : jpegFault(bytes)
  return fault ?? { bytes, mediaType: type, ...size }
}

const sizeOf = (bytes: Uint8Array): { width: number; height: number } | undefined => {
  try {
    const { width, height } = imageSize(bytes)
    return { width, height }
  } catch {
    return undefined
  }
}

// At most 16 bits for each of four channels, and a byte before each row; rows that are laced take a little more.
const mostUnpacked = mostLogoPixels * (mostLogoPixels * 8 + 8)

/** A head may be whole where the rest is not: every piece is checked against its sum, and the picture is unpacked once. */
const pngFault = (bytes: Uint8Array): LogoFault | undefined => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const pixels: Uint8Array[] = []
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at)
    const end = at + 8 + length
    if (end + 4 > bytes.length || crc32(bytes.subarray(at + 4, end)) !== view.getUint32(end)) return 'broken'
    const kind = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    if (kind === 'IDAT') pixels.push(bytes.subarray(at + 8, end))
    if (kind === 'IEND') return isUnpacked(pixels) ? undefined : 'broken'
    at = end + 4
  }
  return 'broken'
}

const isUnpacked = (pixels: readonly Uint8Array[]): boolean => {
  try {
    return inflateSync(Buffer.concat(pixels), { maxOutputLength: mostUnpacked }).length > 0
  } catch {
    return false
  }
}

/** Frames of a JPEG that hold its size and the number of its colours. */
const frames = new Set([0xc0, 0xc1, 0xc2, 0xc3])

const jpegFault = (bytes: Uint8Array): LogoFault | undefined => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 2; at + 10 < bytes.length && bytes[at] === 0xff; at += 2 + view.getUint16(at + 2)) {
    const marker = bytes[at + 1] ?? 0
    if (!frames.has(marker)) continue
    if (bytes[at + 9] === 4) return 'printColours'
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).lastIndexOf(Buffer.from([0xff, 0xd9])) > at
      ? undefined
      : 'broken'
  }
  return 'broken'
}
