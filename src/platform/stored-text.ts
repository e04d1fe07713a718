/** Text as PostgreSQL can keep it: NUL and halves of letters give way to a sign for the unreadable. The length stays, so spans hold. */
export const storable = (text: string): string => text.replaceAll('\u0000', '\uFFFD').toWellFormed()

/** The same for every string in plain data. Files and other things that are not plain are left as they are. */
export const storableData = (value: unknown): unknown => {
  if (typeof value === 'string') return storable(value)
  if (Array.isArray(value)) return value.map(storableData)
  return isPlain(value) ? storableFields(value) : value
}

/** The same for the names and values of one object. */
export const storableFields = (fields: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [storable(name), storableData(value)]))

const isPlain = (value: unknown): value is Record<string, unknown> => {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || prototype === Object.prototype
}
