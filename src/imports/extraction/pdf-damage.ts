import { inflateSync } from 'node:zlib'

/**
 * Whether a packed stream of a PDF is other than it was written: its own checksum says so. The library that reads the text
 * leaves out what it cannot unpack without a word, be it a letter or a page. Pictures are not looked at, nor what is enciphered.
 */
export const isDamaged = (bytes: Uint8Array): boolean => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (file.includes('/Encrypt')) return false
  for (let at = file.indexOf('stream'); at !== -1; at = file.indexOf('stream', at + word)) {
    const start = dataStart(file, at)
    if (start !== undefined && isPacked(file, at) && !unpacks(file.subarray(start))) return true
  }
  return false
}

const word = 'stream'.length
const longestDictionary = 2000
/** Beyond this a stream is no page of text; reading has a limit of its own. */
const longestUnpacked = 64 * 1024 * 1024

/** Where the data begins after the word; undefined for `endstream` and for letters that only look like it. */
const dataStart = (file: Buffer, at: number): number | undefined => {
  const next = at + word
  if (file[next] === 0x0a) return next + 1
  return file[next] === 0x0d && file[next + 1] === 0x0a ? next + 2 : undefined
}

// The dictionary stands between `obj` and `stream`. Other packings than this one, and several after another, have no checksum to ask.
const isPacked = (file: Buffer, at: number): boolean => {
  const before = file.toString('latin1', Math.max(0, at - longestDictionary), at).trimEnd()
  if (!before.endsWith('>>')) return false
  const dictionary = before.slice(before.lastIndexOf('obj'))
  const isOnlyPacking = /\/Filter\s*(?:\/FlateDecode|\[\s*\/FlateDecode\s*\])/.test(dictionary)
  return isOnlyPacking && !/\/Subtype\s*\/Image/.test(dictionary)
}

// What follows the data is not read: the packing says itself where it ends.
const unpacks = (data: Buffer): boolean => {
  try {
    inflateSync(data, { maxOutputLength: longestUnpacked })
    return true
  } catch (error) {
    return !(
      error instanceof Error &&
      'code' in error &&
      (error.code === 'Z_DATA_ERROR' || error.code === 'Z_BUF_ERROR')
    )
  }
}
