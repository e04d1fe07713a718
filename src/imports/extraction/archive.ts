import { crc32 } from 'node:zlib'
import { type Entry, fromBufferPromise, getFileNameLowLevel, type ZipFile } from 'yauzl'
import { entryTrouble, isHousekeeping } from './archive-entry.ts'
import { isTrouble, type NamedFile, type Trouble } from './extracted.ts'
import type { ReadingLimits } from './limits.ts'

/** The names in a zip file, all of them looked at for danger, and the files that were asked for. */
export type Unpacked = { names: string[]; files: NamedFile[] }

/** What a zip file holds: a Word document, another office document, or files. Judged by its names. */
export const archiveKind = (names: readonly string[]): 'word' | 'office' | 'files' => {
  if (names.includes('[Content_Types].xml')) {
    return names.some((name) => /^word\/document\d*\.xml$/.test(name)) ? 'word' : 'office'
  }
  return names.includes('mimetype') ? 'office' : 'files'
}

/** The names in a zip file, without inflating anything; the whole file is refused for one dangerous name. */
export const archiveNames = async (bytes: Uint8Array, limits: ReadingLimits): Promise<string[] | Trouble> => {
  const unpacked = await unpack(bytes, limits, () => 'skip')
  return isTrouble(unpacked) ? unpacked : unpacked.names
}

/**
 * Inflates a zip file in memory, nothing is written to disk. `wanted` says what to do with each file: `keep` it,
 * only `count` its bytes against the limit, or `skip` it. Bytes are counted as they come, not as the headers say.
 */
export const unpack = async (
  bytes: Uint8Array,
  limits: ReadingLimits,
  wanted: (name: string) => 'keep' | 'count' | 'skip',
): Promise<Unpacked | Trouble> => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let zip: ZipFile | undefined
  try {
    zip = await fromBufferPromise(buffer, { lazyEntries: true, decodeStrings: false, validateEntrySizes: true })
    if (zip.entryCount > limits.archiveEntries) return { trouble: 'tooManyEntries' }
    const entries = await safeEntries(zip)
    if (isTrouble(entries)) return entries
    return await inflateAll(zip, entries, { limits, wanted })
  } catch (error) {
    // The library names no codes, and every other fault it finds is damage.
    const isEncrypted = error instanceof Error && /encrypt/.test(error.message)
    return { trouble: isEncrypted ? 'encryptedArchive' : 'corruptArchive' }
  } finally {
    zip?.close()
  }
}

// Every name is judged before the first byte is inflated, so a refused archive has yielded nothing.
const safeEntries = async (zip: ZipFile): Promise<Map<string, Entry> | Trouble> => {
  const entries = new Map<string, Entry>()
  for await (const entry of zip.eachEntry()) {
    const flags = entry.generalPurposeBitFlag
    const name = getFileNameLowLevel(flags, entry.fileNameRaw, entry.extraFields, true).normalize('NFC')
    const trouble = entryTrouble(name, entry)
    if (trouble) return { trouble }
    if (name.endsWith('/')) continue
    if (entries.has(name)) return { trouble: 'duplicateName' }
    entries.set(name, entry)
  }
  return entries
}

type Order = { limits: ReadingLimits; wanted: (name: string) => 'keep' | 'count' | 'skip' }

const inflateAll = async (zip: ZipFile, entries: Map<string, Entry>, order: Order): Promise<Unpacked | Trouble> => {
  const files: NamedFile[] = []
  let roomBytes = order.limits.unpackedBytes
  for (const [name, entry] of entries) {
    const choice = isHousekeeping(name) ? 'skip' : order.wanted(name)
    if (choice === 'skip') continue
    const inflated = await inflate(zip, entry, { roomBytes, isKept: choice === 'keep' })
    if (isTrouble(inflated)) return inflated
    roomBytes -= inflated.sizeBytes
    if (choice === 'keep') files.push({ name, bytes: inflated.bytes })
  }
  return { names: [...entries.keys()], files }
}

type Inflated = { bytes: Uint8Array; sizeBytes: number }

const inflate = async (
  zip: ZipFile,
  entry: Entry,
  { roomBytes, isKept }: { roomBytes: number; isKept: boolean },
): Promise<Inflated | Trouble> => {
  const stream = await zip.openReadStreamPromise(entry)
  const chunks: Buffer[] = []
  let sizeBytes = 0
  let checksum = 0
  for await (const chunk of stream) {
    if (!Buffer.isBuffer(chunk)) throw new Error('A zip stream gave something that is not bytes')
    sizeBytes += chunk.length
    // Leaving the loop destroys the stream, so a bomb stops inflating here.
    if (sizeBytes > roomBytes) return { trouble: 'unpacksTooLarge' }
    checksum = crc32(chunk, checksum)
    if (isKept) chunks.push(chunk)
  }
  if (checksum !== entry.crc32) return { trouble: 'corruptArchive' }
  return { bytes: Buffer.concat(chunks), sizeBytes }
}
