import { inflateRawSync } from 'node:zlib'

/** Files of an archive by name. */
export type UnzippedFiles = Readonly<Record<string, Uint8Array>>

/** What an archive may hold. */
export type UnzipLimits = { readonly bytes: number; readonly files: number }

const decoder = new TextDecoder()

/**
 * The files of a small archive. What it claims of their sizes is held against the limits before anything is unpacked, and
 * unpacking stops where a file outgrows its claim. 'tooLarge' past the limits, 'damaged' for what cannot be read.
 */
export const unzipWithin = (bytes: Uint8Array, limits: UnzipLimits): UnzippedFiles | 'tooLarge' | 'damaged' => {
  try {
    const entries = entriesOf(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), bytes)
    const size = entries.reduce((sum, entry) => sum + entry.size, 0)
    if (size > limits.bytes || entries.length > limits.files) return 'tooLarge'
    return Object.fromEntries(entries.map((entry) => [entry.name, contentOf(entry, bytes)]))
  } catch {
    // Sizes, places or contents that are not what the archive says they are.
    return 'damaged'
  }
}

type Entry = {
  readonly name: string
  readonly method: number
  readonly packed: number
  readonly size: number
  readonly at: number
}

const endSign = 0x06054b50
const entrySign = 0x02014b50

/** The entries that the directory at the end of the archive lists; folders are left out. */
const entriesOf = (view: DataView, bytes: Uint8Array): Entry[] => {
  let end = bytes.length - 22
  while (end >= 0 && view.getUint32(end, true) !== endSign) end--
  if (end < 0) throw new Error('The archive has lost its end')
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  const entries: Entry[] = []
  for (let index = 0; index < count; index++) {
    if (view.getUint32(at, true) !== entrySign) throw new Error('The directory of the archive is broken')
    const nameLength = view.getUint16(at + 28, true)
    entries.push({
      name: decoder.decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries.filter(({ name }) => !name.endsWith('/'))
}

const contentOf = ({ method, packed, size, at }: Entry, bytes: Uint8Array): Uint8Array => {
  const head = new DataView(bytes.buffer, bytes.byteOffset + at, 30)
  const from = at + 30 + head.getUint16(26, true) + head.getUint16(28, true)
  const content = bytes.subarray(from, from + packed)
  if (method === 0 && packed === size) return content
  if (method !== 8) throw new Error('The archive packs in a way that is not read')
  const unpacked = inflateRawSync(content, { maxOutputLength: Math.max(1, size) })
  if (unpacked.length !== size) throw new Error('A file is smaller than the archive says')
  return new Uint8Array(unpacked)
}
