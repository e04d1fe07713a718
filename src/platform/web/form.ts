import { HTTPException } from 'hono/http-exception'
import { storable } from '../stored-text.ts'
import type { Request } from './env.ts'

/** What a form sent: the last value of each name, all values of names that end in `[]`, and files. */
export type Fields = Readonly<Record<string, string | File | (string | File)[]>>

/** The fields of the form that was sent, as text that can be kept. What is no form, or one cut short, is answered 400. */
export const readForm = async (c: Request): Promise<Fields> => {
  const sent = await c.req.parseBody().catch((cause: unknown) => {
    throw cause instanceof HTTPException ? cause : new HTTPException(400, { cause })
  })
  return Object.fromEntries(Object.entries(sent).map(([name, value]) => [storable(name), kept(value)]))
}

const kept = (value: unknown): string | File | (string | File)[] => {
  if (Array.isArray(value)) return value.map((one) => (one instanceof File ? one : storable(String(one))))
  return value instanceof File ? value : storable(String(value))
}
