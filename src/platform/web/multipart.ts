import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Busboy } from '@fastify/busboy'

/** A field of a form, by its name: a text, or a file. */
export type Part = readonly [name: string, value: string | File]

/** How much may come is limited for the whole request, before it is read here. */
const limits = { fieldSize: Infinity, parts: 10_000, headerSize: 16 * 1024 }

/** Whether a form holds files, by the type of its content. */
export const isMultipart = (contentType: string): boolean => /^multipart\/form-data\s*(?:;|$)/i.test(contentType)

/**
 * The parts of a form that holds files, in order, taken while they come. A large form is never in one piece: to copy all of it at once
 * would keep everybody else waiting. Throws on a form that is damaged or cut short.
 */
export const readParts = async (
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  contentType: string,
): Promise<readonly Part[]> => {
  const parts: (Part | Promise<Part>)[] = []
  const parser = new Busboy({
    headers: { 'content-type': contentType },
    limits,
    preservePath: true,
    isPartAFile: (_field, _type, fileName) => fileName !== undefined,
  })
  parser.on('field', (name, value) => parts.push([unescaped(name), value]))
  parser.on('file', (name, content, fileName, _encoding, type) => {
    const file = fileOf(name, content, fileName, type)
    // One cut short fails the form as a whole, which says so.
    file.catch(() => {})
    parts.push(file)
  })
  parser.on('partsLimit', () => parser.destroy(new Error('A form of too many parts')))
  const coming = Readable.fromWeb(body)
  // It would take no more then, and wait for what it does not take.
  parser.once('finish', () => {
    if (!coming.readableEnded) coming.destroy(new Error('A form that goes on after its end'))
  })
  await pipeline(coming, parser)
  return Promise.all(parts)
}

const fileOf = async (name: string, content: Readable, fileName: string, type: string): Promise<Part> => {
  // Each piece is copied when it comes, and then never again.
  const pieces: Blob[] = []
  for await (const bytes of content) pieces.push(new Blob([bytes]))
  return [unescaped(name), new File(pieces, unescaped(fileName), { type })]
}

/** Browsers write these three signs of a name so, and no others. */
const unescaped = (name = ''): string => name.replace(/%0a/gi, '\n').replace(/%0d/gi, '\r').replace(/%22/g, '"')
