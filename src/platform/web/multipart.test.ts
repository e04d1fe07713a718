import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { boundaryOf, readParts } from './multipart.ts'

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
  return { boundary: boundaryOf(sent.headers.get('content-type') ?? '') ?? '', bytes: await sent.bytes() }
}

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
  const { boundary, bytes } = await encoded(form)
  for (let size = 1; size < bytes.length; size += 1) {
    expect(await told(await readParts(inPieces(bytes, size), boundary))).toEqual([
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
  const { boundary, bytes } = await encoded(form)
  const [[, file] = []] = await readParts(inPieces(bytes, 65_536), boundary)
  if (!(file instanceof File)) throw new Error('no file')
  expect(content.equals(await file.bytes())).toBe(true)
})

test('a browser in which no file was chosen sends one without name and content', async () => {
  const body =
    '--x\r\nContent-Disposition: form-data; name="f"; filename=""\r\nContent-Type: application/octet-stream\r\n\r\n\r\n--x--\r\n'
  const parts = await readParts(inPieces(Buffer.from(body), 9), 'x')
  expect(await told(parts)).toEqual([['f', '', 'application/octet-stream', Buffer.from('')]])
})

const field = '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\na'

test.for([
  ['an end that never comes', field, 'cut short'],
  ['a boundary in the middle of a line', `${field}\r\n--xyz`, 'no line ends'],
  ['no head', '--x\r\n\r\na\r\n--x--', 'without a name'],
  ['a part of another kind', field.replace('form-data', 'attachment'), 'without a name'],
  ['a head that does not end', field.replace('"a"', `"${'a'.repeat(20_000)}"`), 'without end'],
  ['nothing at all', '', 'cut short'],
] as const)('a form with %s is refused', async ([, body, says]) => {
  await expect(readParts(inPieces(Buffer.from(body), 7), 'x')).rejects.toThrow(says)
})

test('what stands between the parts is said in the head of the request', () => {
  expect(boundaryOf('multipart/form-data; boundary="a b"')).toBe('a b')
  expect(boundaryOf('multipart/form-data; charset=utf-8; boundary=----WebKit12')).toBe('----WebKit12')
  expect(boundaryOf('application/x-www-form-urlencoded')).toBeUndefined()
  expect(() => boundaryOf('multipart/form-data')).toThrow('without a boundary')
})
