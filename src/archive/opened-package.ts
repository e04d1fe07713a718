import { createHash } from 'node:crypto'
import { crc32 } from 'node:zlib'
import { type Entry, getFileNameLowLevel, openPromise, type ZipFile } from 'yauzl'
import { entryTrouble } from '../imports/index.ts'
import { packageLimits } from './archive.ts'

/** A package that lies on disk, file by file. Paths are those below its own folder. */
export type OpenedPackage = {
  /** The one folder that everything lies in. */
  readonly folder: string
  readonly paths: readonly string[]
  /** The hash and size of a file, inflated as it is counted. Throws `PackageFault`. */
  readonly measure: (path: string) => Promise<{ readonly sha256: string; readonly sizeBytes: number }>
  /** The bytes of a file of at most so many; undefined when there is none. Throws `PackageFault`. */
  readonly read: (path: string, atMostBytes: number) => Promise<Uint8Array | undefined>
  readonly close: () => void
}

/** Why a file cannot be opened as a package. */
export type PackageTrouble =
  | 'notZip'
  | 'tooManyFiles'
  | 'tooLarge'
  | 'unsafeName'
  | 'duplicateName'
  | 'notOneFolder'
  | 'damaged'

/** A file that is no package, or damaged. `path` is the place in it where there is one. */
export class PackageFault extends Error {
  override readonly name = 'PackageFault'
  readonly trouble: PackageTrouble
  readonly path: string | undefined
  constructor(trouble: PackageTrouble, path?: string) {
    super(path === undefined ? trouble : `${trouble}: ${path}`)
    this.trouble = trouble
    this.path = path
  }
}

/** What a package may hold at most when it is opened: every document with many revisions, and the data about them. */
export const openLimits = { files: 20_000, bytes: packageLimits.bytes * 4 } as const

/** Opens a package without inflating anything. Every name is judged first. Throws `PackageFault`. */
export const openPackage = async (file: string): Promise<OpenedPackage> => {
  const zip = await openPromise(file, {
    lazyEntries: true,
    decodeStrings: false,
    validateEntrySizes: true,
    autoClose: false,
  }).catch(() => {
    throw new PackageFault('notZip')
  })
  try {
    const { folder, entries } = await safeEntries(zip)
    let roomBytes: number = openLimits.bytes
    const take = async (path: string, onChunk: (chunk: Buffer) => void, mostBytes: number): Promise<void> => {
      const entry = entries.get(path)
      if (!entry) throw new PackageFault('damaged', path)
      roomBytes -= await inflate(zip, entry, { path, mostBytes: Math.min(mostBytes, roomBytes), onChunk })
    }
    return {
      folder,
      paths: [...entries.keys()],
      measure: async (path) => {
        const hash = createHash('sha256')
        let sizeBytes = 0
        const onChunk = (chunk: Buffer) => {
          hash.update(chunk)
          sizeBytes += chunk.length
        }
        await take(path, onChunk, roomBytes)
        return { sha256: hash.digest('hex'), sizeBytes }
      },
      read: async (path, atMostBytes) => {
        if (!entries.has(path)) return undefined
        const chunks: Buffer[] = []
        await take(path, (chunk) => void chunks.push(chunk), atMostBytes)
        return Buffer.concat(chunks)
      },
      close: () => zip.close(),
    }
  } catch (error) {
    zip.close()
    throw error instanceof PackageFault ? error : new PackageFault('notZip')
  }
}

const safeEntries = async (zip: ZipFile): Promise<{ folder: string; entries: ReadonlyMap<string, Entry> }> => {
  if (zip.entryCount > openLimits.files) throw new PackageFault('tooManyFiles')
  const entries = new Map<string, Entry>()
  const folders = new Set<string>()
  for await (const entry of zip.eachEntry()) {
    const name = getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, true)
    if (entryTrouble(name, entry)) throw new PackageFault('unsafeName')
    const [folder = '', ...rest] = name.split('/')
    folders.add(folder)
    const path = rest.join('/')
    if (folders.size > 1 || rest.length === 0) throw new PackageFault('notOneFolder')
    if (path === '' || path.endsWith('/')) continue
    if (entries.has(path)) throw new PackageFault('duplicateName', path)
    entries.set(path, entry)
  }
  const [folder] = folders
  if (folder === undefined) throw new PackageFault('notOneFolder')
  return { folder, entries }
}

type Inflating = { readonly path: string; readonly mostBytes: number; readonly onChunk: (chunk: Buffer) => void }

const inflate = async (zip: ZipFile, entry: Entry, { path, mostBytes, onChunk }: Inflating): Promise<number> => {
  let sizeBytes = 0
  let checksum = 0
  try {
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      if (!Buffer.isBuffer(chunk)) throw new Error('A zip stream gave something that is not bytes')
      sizeBytes += chunk.length
      // Leaving the loop destroys the stream, so a bomb stops inflating here.
      if (sizeBytes > mostBytes) throw new PackageFault('tooLarge', path)
      checksum = crc32(chunk, checksum)
      onChunk(chunk)
    }
  } catch (error) {
    throw error instanceof PackageFault ? error : new PackageFault('damaged', path)
  }
  if (checksum !== entry.crc32) throw new PackageFault('damaged', path)
  return sizeBytes
}
