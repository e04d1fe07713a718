import { imageSize } from 'image-size'
import type { Letterhead } from '../document.ts'

/** A logo as the page shows it: where the typesetter finds it, and its size in millimetres. */
export type LogoSize = { readonly path: string; readonly width: number; readonly height: number }

const mostBytes = 2 * 1024 * 1024
const mostPixels = 4000
const tallest = 16
const widest = 62

/**
 * The size of a logo on the page, or in a word what is wrong with it: not the picture it says it is, more than 2 MB, or more
 * than 4000 pixels wide or high. It is looked at before the typesetter gets it.
 */
export const logoSize = (logo: NonNullable<Letterhead['logo']>): LogoSize | 'notAnImage' | 'tooLarge' => {
  if (logo.bytes.length > mostBytes) return 'tooLarge'
  const kind = logo.mediaType === 'image/png' ? 'png' : 'jpg'
  const size = measure(logo.bytes)
  if (size?.type !== kind || size.width < 1 || size.height < 1) return 'notAnImage'
  if (size.width > mostPixels || size.height > mostPixels) return 'tooLarge'
  const scale = Math.min(tallest / size.height, widest / size.width)
  return { path: `/logo.${kind}`, width: size.width * scale, height: size.height * scale }
}

const measure = (bytes: Uint8Array) => {
  try {
    return imageSize(bytes)
  } catch {
    return undefined
  }
}
