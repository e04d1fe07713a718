import { randomBytes } from 'node:crypto'

/** A uuid of version 7: sorts by the time it was made. Made here, because PostgreSQL 15 has no uuidv7(). */
export type Id = string

/** A new id. `atMilliseconds` is the time it carries: pass the clock's, so that tests and imports keep order. */
export const newId = (atMilliseconds: number): Id => {
  const bytes = randomBytes(16)
  bytes.writeUIntBE(atMilliseconds, 0, 6)
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f)
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f)
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Whether a text from outside has the shape of an id. */
export const isId = (text: string): boolean => uuid.test(text)
