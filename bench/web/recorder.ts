import pg from 'pg'

/** A statement as it was sent: its text, its values as text or bytes, and its name when it was prepared under one. */
export type Statement = {
  readonly text: string
  readonly values: readonly Value[]
  readonly name?: string
}
type Value = string | number | boolean | null | Uint8Array | readonly Value[]

/** Listens to every statement of this process until stopped, which gives what was heard. */
export const recordStatements = (): { stop: () => readonly Statement[] } => {
  const statements: Statement[] = []
  const query = pg.Client.prototype.query
  pg.Client.prototype.query = new Proxy(query, {
    apply: (target, client, args: unknown[]) => {
      const found = statementOf(args)
      if (found) statements.push(found)
      return Reflect.apply(target, client, args)
    },
  })
  return {
    stop: () => {
      pg.Client.prototype.query = query
      return statements
    },
  }
}

const statementOf = ([asked, values]: unknown[]): Statement | undefined => {
  if (typeof asked === 'string') return { text: asked, values: listOf(values) }
  if (typeof asked !== 'object' || asked === null || !('text' in asked) || typeof asked.text !== 'string')
    return undefined
  const name = 'name' in asked && typeof asked.name === 'string' ? { name: asked.name } : {}
  return { text: asked.text, values: listOf('values' in asked ? asked.values : values), ...name }
}

const listOf = (values: unknown): readonly Value[] => (Array.isArray(values) ? values.map(onTheWire) : [])

/** Days and moments are objects here and text on the wire. */
const onTheWire = (value: unknown): Value => {
  if (value === null || value === undefined) return null
  if (typeof value === 'number' || typeof value === 'boolean' || value instanceof Uint8Array) return value
  return Array.isArray(value) ? value.map(onTheWire) : String(value)
}
