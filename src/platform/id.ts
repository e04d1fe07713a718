import { randomBytes } from 'node:crypto'

/** A uuid of version 7: sorts by the time it was made. Made here, because PostgreSQL 15 has no uuidv7(). */
export type Id = string

let latest = { atMilliseconds: 0, count: 0 }

/**
 * A new id. `atMilliseconds` is the time it carries: pass the clock's, so that tests and imports keep order. What is made here
 * one after the other within a millisecond is counted, and sorts in that order too.
 */
export const newId = (atMilliseconds: number): Id => {
  const count = atMilliseconds === latest.atMilliseconds ? latest.count + 1 : 0
  latest = { atMilliseconds, count }
  const bytes = randomBytes(16)
  bytes.writeUIntBE(atMilliseconds, 0, 6)
  // 26 bits of the count around the two that name the variant; 48 bits of chance follow.
  bytes[6] = 0x70 | ((count >>> 22) & 0x0f)
  bytes[7] = count >>> 14
  bytes[8] = 0x80 | ((count >>> 8) & 0x3f)
  bytes[9] = count
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Whether a text from outside has the shape of an id. */
export const isId = (text: string): boolean => uuid.test(text)
