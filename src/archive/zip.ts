import { createHash } from 'node:crypto'
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate'
import { dateOf, type Instant } from '../platform/time.ts'

/** A ZIP that is written piece by piece, so that at most one of its files is in memory beside it. */
export type ZipWriter = {
  /** Adds a file. What is packed already is not packed again. */
  readonly add: (name: string, bytes: Uint8Array, mediaType: string) => void
  readonly finish: () => { readonly sha256: string; readonly sizeBytes: number; readonly parts: readonly Buffer[] }
}

/** No part is larger: each becomes a row. */
const partBytes = 8 * 1024 * 1024
const isPackedAlready = /pdf|zip|officedocument|image|octet/

/** Begins a ZIP. The same files in the same order at the same time give the same bytes. */
export const startZip = (madeAt: Instant): ZipWriter => {
  const parts: Buffer[] = []
  const hash = createHash('sha256')
  let waiting: Uint8Array[] = []
  let waitingBytes = 0
  let sizeBytes = 0
  const flush = () => {
    if (waitingBytes > 0) parts.push(Buffer.concat(waiting))
    waiting = []
    waitingBytes = 0
  }
  const zip = new Zip((fault, chunk) => {
    if (fault) throw fault
    hash.update(chunk)
    sizeBytes += chunk.byteLength
    for (let from = 0; from < chunk.byteLength; from += partBytes) {
      const piece = chunk.slice(from, from + partBytes)
      if (waitingBytes + piece.byteLength > partBytes) flush()
      waiting.push(piece)
      waitingBytes += piece.byteLength
    }
  })
  return {
    add: (name, bytes, mediaType) => {
      const file = isPackedAlready.test(mediaType) ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 6 })
      file.mtime = dateOf(madeAt)
      zip.add(file)
      file.push(bytes, true)
    },
    finish: () => {
      zip.end()
      flush()
      return { sha256: hash.digest('hex'), sizeBytes, parts }
    },
  }
}
