import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Read } from './db.ts'

/** So much of a file is taken in one step; between the steps others have their turn. */
const stepBytes = 1024 * 1024

type Bytes = Uint8Array<ArrayBuffer>

/**
 * The bytes kept under a hash; undefined when there are none. One statement, but a row for each piece: a file of the largest
 * size in one row would hold up everybody else for as long as it takes to turn it into bytes.
 */
export const storedBytes = async (db: Read, sha256: string): Promise<Buffer<ArrayBuffer> | undefined> => {
  // Joined with nothing the bytes are unpacked, once and not once for each piece.
  const { rows } = await sql<{ start: number; piece: Buffer }>`
    with file as materialized (select bytes || ''::bytea as bytes, size_bytes from stored_file where sha256 = ${sha256})
    select start, substring(bytes from start + 1 for ${stepBytes}::integer) as piece
    from file, generate_series(0, greatest(size_bytes - 1, 0), ${stepBytes}::integer) as start`.execute(db)
  if (rows.length === 0) return undefined
  const bytes = Buffer.allocUnsafe(rows.reduce((sum, { piece }) => sum + piece.length, 0))
  for (const { start, piece } of rows) {
    piece.copy(bytes, start)
    if (rows.length > 1) await setImmediate()
  }
  return bytes
}

/** The SHA-256 of bytes, as it is written: 64 small hexadecimal digits. */
export const sha256Of = async (bytes: Uint8Array): Promise<string> => {
  const hash = createHash('sha256')
  for (const step of stepsThrough(bytes.length)) {
    hash.update(bytes.subarray(step, step + stepBytes))
    if (step + stepBytes < bytes.length) await setImmediate()
  }
  return hash.digest('hex')
}

/** The bytes of a file that was sent. */
export const bytesOf = async (file: Blob): Promise<Bytes> => {
  const bytes = new Uint8Array(file.size)
  for (const step of stepsThrough(file.size)) {
    bytes.set(new Uint8Array(await file.slice(step, step + stepBytes).arrayBuffer()), step)
    await setImmediate()
  }
  return bytes
}

function* stepsThrough(length: number): Generator<number> {
  for (let step = 0; step < length; step += stepBytes) yield step
}
