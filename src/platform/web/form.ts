import { HTTPException } from 'hono/http-exception'
import { storable } from '../stored-text.ts'
import type { Request } from './env.ts'
import { isMultipart, type Part, readParts } from './multipart.ts'

/** What a form sent: the last value of each name, all values of names that end in `[]`, and files. */
export type Fields = Readonly<Record<string, string | File | (string | File)[]>>

/** The fields of the form that was sent, as text that can be kept. What is no form, or one cut short, is answered 400. */
export const readForm = async (c: Request): Promise<Fields> => {
  const sent = await sentIn(c).catch((cause: unknown) => {
    throw cause instanceof HTTPException ? cause : new HTTPException(400, { cause })
  })
  return Object.fromEntries(Object.entries(sent).map(([name, value]) => [storable(name), kept(value)]))
}

// A handler may look at the form and hand it on to another one, which reads it again: what has come cannot come twice.
const taken = new WeakMap<object, Promise<readonly Part[]>>()

const sentIn = async (c: Request): Promise<Readonly<Record<string, unknown>>> => {
  const type = c.req.header('content-type') ?? ''
  if (!isMultipart(type)) return c.req.parseBody()
  const { body } = c.req.raw
  const parts = taken.get(c.req) ?? (body ? readParts(body, type) : Promise.resolve([]))
  taken.set(c.req, parts)
  return fieldsOf(await parts)
}

const fieldsOf = (parts: readonly Part[]): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    [...Map.groupBy(parts, ([name]) => name)].map(([name, named]) => {
      const values = named.map(([, value]) => value)
      return [name, name.endsWith('[]') ? values : values.at(-1)]
    }),
  )

const kept = (value: unknown): string | File | (string | File)[] => {
  if (Array.isArray(value)) return value.map((one) => (one instanceof File ? one : storable(String(one))))
  return value instanceof File ? value : storable(String(value))
}
