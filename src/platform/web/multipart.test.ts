import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { isMultipart, readParts } from './multipart.ts'

/** A body that comes in pieces of a size. */
const inPieces = (bytes: Uint8Array, size: number): ReadableStream<Uint8Array<ArrayBuffer>> =>
  new ReadableStream({
    start: (controller) => {
      for (let at = 0; at < bytes.length; at += size) controller.enqueue(new Uint8Array(bytes.subarray(at, at + size)))
      controller.close()
    },
  })

const encoded = async (form: FormData) => {
  const sent = new Response(form)
  return { type: sent.headers.get('content-type') ?? '', bytes: await sent.bytes() }
}

const ofX = 'multipart/form-data; boundary=x'

const told = async (parts: Awaited<ReturnType<typeof readParts>>) =>
  Promise.all(
    parts.map(async ([name, value]) =>
      typeof value === 'string' ? [name, value] : [name, value.name, value.type, Buffer.from(await value.bytes())],
    ),
  )

test('wherever a form is cut into pieces on its way, its fields and files come out whole and in order', async () => {
  const form = new FormData()
  form.append('title', 'Språk på "torget"\r\n\r\n--x\r\n')
  form.append('a"b', '')
  form.append('files[]', new File(['Protokoll\r\n--'], 'mötet "22".txt', { type: 'text/plain' }))
  const { type, bytes } = await encoded(form)
  for (let size = 1; size < bytes.length; size += 1) {
    expect(await told(await readParts(inPieces(bytes, size), type))).toEqual([
      ['title', 'Språk på "torget"\r\n\r\n--x\r\n'],
      ['a"b', ''],
      ['files[]', 'mötet "22".txt', 'text/plain', Buffer.from('Protokoll\r\n--')],
    ])
  }
})

test('a file of several pieces keeps every byte', async () => {
  const content = randomBytes(2_500_000)
  const form = new FormData()
  form.append('file', new File([new Uint8Array(content)], 'stor.pdf'))
  const { type, bytes } = await encoded(form)
  const [[, file] = []] = await readParts(inPieces(bytes, 65_536), type)
  if (!(file instanceof File)) throw new Error('no file')
  expect(content.equals(await file.bytes())).toBe(true)
})

test('a browser in which no file was chosen sends one without name and content', async () => {
  const body =
    '--x\r\nContent-Disposition: form-data; name="f"; filename=""\r\nContent-Type: application/octet-stream\r\n\r\n\r\n--x--\r\n'
  const parts = await readParts(inPieces(Buffer.from(body), 9), ofX)
  expect(await told(parts)).toEqual([['f', '', 'application/octet-stream', Buffer.from('')]])
})

const field = '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\na'

test.for([
  ['is cut short', field],
  ['is cut short in a file', field.replace('"a"', '"a"; filename="b"')],
  ['has a boundary in the middle of a line', `${field}\r\n--xyz`],
  ['has a head that does not end', field.replace('"a"', `"${'a'.repeat(20_000)}"`)],
  ['holds nothing at all', ''],
] as const)('a form that %s is refused', async ([, body]) => {
  await expect(readParts(inPieces(Buffer.from(body), 7), ofX)).rejects.toThrow('Unexpected end of multipart data')
})

test('a form that goes on after its end is refused', async () => {
  const body = `--x--\r\n${field}\r\n--x--\r\n`
  await expect(readParts(inPieces(Buffer.from(body), 60_000), ofX)).rejects.toThrow('after its end')
})

test('a field without a name harms nothing', async () => {
  const body = `${field.replace(' name="a"', '')}\r\n--x--\r\n`
  expect(await told(await readParts(inPieces(Buffer.from(body), 7), ofX))).toEqual([['', 'a']])
})

test('a form of too many parts is refused', async () => {
  const body = `${`${field}\r\n`.repeat(10_001)}--x--`
  await expect(readParts(inPieces(Buffer.from(body), 60_000), ofX)).rejects.toThrow('too many parts')
})

test('a form with files says so, and what stands between its parts', async () => {
  expect(isMultipart('multipart/form-data; boundary="a b"')).toBe(true)
  expect(isMultipart('application/x-www-form-urlencoded')).toBe(false)
  await expect(readParts(inPieces(Buffer.from(field), 7), 'multipart/form-data')).rejects.toThrow('Boundary')
})
