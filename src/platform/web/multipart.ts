/** A field of a form, by its name: a text, or a file. */
export type Part = readonly [name: string, value: string | File]

/** What stands between the parts of a form that holds files; undefined for a form of another kind. Throws when it is not said. */
export const boundaryOf = (contentType: string): string | undefined => {
  if (!/^multipart\/form-data\s*(?:;|$)/i.test(contentType)) return undefined
  const [, quoted, plain] = /;\s*boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(contentType) ?? []
  const boundary = quoted ?? plain
  if (boundary === undefined) throw new Error('A form without a boundary')
  return boundary
}

/**
 * The parts of a form that holds files (RFC 7578), taken while they come. A large form is never in one piece: to copy all of it
 * at once would keep everybody else waiting. Throws on a form that is damaged or cut short.
 */
export const readParts = async (body: ReadableStream<Uint8Array<ArrayBuffer>>, boundary: string): Promise<Part[]> => {
  const source = new Source(body.getReader())
  const parts: Part[] = []
  await source.until(Buffer.from(`--${boundary}`), away)
  const delimiter = Buffer.from(`\r\n--${boundary}`)
  while (await source.hasPart()) {
    const head = headOf(await readHead(source))
    const content = pieces()
    await source.until(delimiter, content.take)
    parts.push([head.name, await content.as(head)])
  }
  return parts
}

type Bytes = Buffer<ArrayBuffer>

type Head = { readonly name: string; readonly fileName?: string | undefined; readonly type: string }

/** Larger pieces mean fewer of them, smaller ones shorter copies. */
const pieceBytes = 1024 * 1024

const mostHeadBytes = 16 * 1024

const blankLine = Buffer.from('\r\n\r\n')

/** What has come of a body and has not been taken yet. */
class Source {
  readonly #reader: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>
  #ahead: Bytes = Buffer.alloc(0)

  constructor(reader: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>) {
    this.#reader = reader
  }

  /** Hands on all bytes up to the mark, and takes the mark itself away. */
  async until(mark: Buffer, take: (bytes: Bytes) => void): Promise<void> {
    for (;;) {
      const at = this.#ahead.indexOf(mark)
      if (at >= 0) {
        take(this.#ahead.subarray(0, at))
        this.#ahead = this.#ahead.subarray(at + mark.length)
        return
      }
      // The mark may have come in part.
      const sure = Math.max(0, this.#ahead.length - mark.length + 1)
      take(this.#ahead.subarray(0, sure))
      this.#ahead = this.#ahead.subarray(sure)
      await this.#more()
    }
  }

  /** Behind a boundary: whether a part follows. Reads the rest away where none does, so that the connection can be used again. */
  async hasPart(): Promise<boolean> {
    while (this.#ahead.length < 2) await this.#more()
    const sign = this.#ahead.toString('latin1', 0, 2)
    // The line end stays where it is: so a head without any field ends at once.
    if (sign === '\r\n') return true
    if (sign !== '--') throw new Error('A boundary that no line ends')
    while (!(await this.#reader.read()).done);
    return false
  }

  async #more(): Promise<void> {
    const { done, value } = await this.#reader.read()
    if (done) throw new Error('A form that is cut short')
    this.#ahead = this.#ahead.length === 0 ? bufferOf(value) : Buffer.concat([this.#ahead, value])
  }
}

const bufferOf = (bytes: Uint8Array<ArrayBuffer>): Bytes =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)

const away = (): void => {}

const readHead = async (source: Source): Promise<string> => {
  let head = ''
  await source.until(blankLine, (bytes) => {
    head += bytes.toString('latin1')
    if (head.length > mostHeadBytes) throw new Error('A head of a part without end')
  })
  return Buffer.from(head, 'latin1').toString('utf8')
}

const headOf = (head: string): Head => {
  const disposition = /^content-disposition:[ \t]*form-data[ \t]*(;.*)$/im.exec(head)?.[1] ?? ''
  const name = /;[ \t]*name="([^"]*)"/i.exec(disposition)?.[1]
  if (name === undefined) throw new Error('A part without a name')
  const fileName = /;[ \t]*filename="([^"]*)"/i.exec(disposition)?.[1]
  const type = /^content-type:[ \t]*(.*?)[ \t]*$/im.exec(head)?.[1] ?? 'text/plain'
  return { name: unescaped(name), fileName: fileName === undefined ? undefined : unescaped(fileName), type }
}

/** Browsers write these three signs of a name so, and no others. */
const unescaped = (name: string): string => name.replace(/%0a/gi, '\n').replace(/%0d/gi, '\r').replace(/%22/g, '"')

/** Gathers what comes into pieces: a file is made of those that are whole already, without being copied again. */
const pieces = () => {
  const whole: Blob[] = []
  let few: Bytes[] = []
  let count = 0
  return {
    take: (bytes: Bytes): void => {
      few.push(bytes)
      count += bytes.length
      if (count < pieceBytes) return
      whole.push(new Blob(few))
      few = []
      count = 0
    },
    as: async ({ fileName, type }: Head): Promise<string | File> =>
      fileName === undefined ? new Blob([...whole, ...few]).text() : new File([...whole, ...few], fileName, { type }),
  }
}
