/** A part of DER that cannot be read, or that says something in a way that is not the only one. */
export class DerFault extends Error {
  override readonly name = 'DerFault'
}

/** What was signed is not what is there: the content was changed, or the signature is of something else. */
export class ContentFault extends DerFault {}

/** One element of DER (X.690). `raw` is all of it, `content` what stands after tag and length. */
export type Der = { readonly tag: number; readonly raw: Uint8Array; readonly content: Uint8Array }

/** Tags that are used here. */
export const tags = {
  boolean: 0x01,
  integer: 0x02,
  bits: 0x03,
  octets: 0x04,
  null: 0x05,
  oid: 0x06,
  utcTime: 0x17,
  time: 0x18,
  sequence: 0x30,
  set: 0x31,
} as const

/** Joins bytes. */
export const join = (...parts: readonly Uint8Array[]): Uint8Array => Uint8Array.from(Buffer.concat(parts))

/** Whether two runs of bytes are the same. */
export const isSame = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0

/** Writes one element. */
export const write = (tag: number, ...parts: readonly Uint8Array[]): Uint8Array => {
  const content = join(...parts)
  return join(Uint8Array.of(tag), writeLength(content.length), content)
}

/** `[n]`, constructed. */
export const context = (n: number, ...parts: readonly Uint8Array[]): Uint8Array => write(0xa0 + n, ...parts)

export const sequence = (...parts: readonly Uint8Array[]): Uint8Array => write(tags.sequence, ...parts)

/** A set, its parts in the one order that DER allows. */
export const setOf = (...parts: readonly Uint8Array[]): Uint8Array =>
  write(tags.set, ...parts.toSorted((a, b) => Buffer.compare(a, b)))

export const octets = (bytes: Uint8Array): Uint8Array => write(tags.octets, bytes)

/** A whole number from 0. */
export const integer = (value: bigint | number): Uint8Array => {
  const hex = value.toString(16)
  const bytes = Buffer.from(hex.padStart(hex.length + (hex.length % 2), '0'), 'hex')
  return write(tags.integer, (bytes[0] ?? 0) >= 0x80 ? join(Uint8Array.of(0), bytes) : bytes)
}

/** An object identifier from its dotted form. */
export const oid = (dotted: string): Uint8Array => {
  const [first = 0n, second = 0n, ...rest] = dotted.split('.').map(BigInt)
  return write(tags.oid, ...[first * 40n + second, ...rest].map(base128))
}

const base128 = (value: bigint): Uint8Array => {
  const bytes = [Number(value & 0x7fn)]
  for (let left = value >> 7n; left > 0n; left >>= 7n) bytes.unshift(Number(left & 0x7fn) | 0x80)
  return Uint8Array.from(bytes)
}

const writeLength = (length: number): Uint8Array => {
  if (length < 0x80) return Uint8Array.of(length)
  const hex = length.toString(16)
  const bytes = Buffer.from(hex.padStart(hex.length + (hex.length % 2), '0'), 'hex')
  return join(Uint8Array.of(0x80 + bytes.length), bytes)
}

/** The one element that the bytes are. Refuses bytes after it, lengths said in a longer way than needed, and tags above 30. */
export const readDer = (bytes: Uint8Array): Der => {
  const found = readOne(bytes, 0)
  if (found.raw.length !== bytes.length) throw new DerFault('Bytes follow after the element')
  return found
}

/** The element that the bytes begin with, whatever follows. */
export const readFirst = (bytes: Uint8Array): Der => readOne(bytes, 0)

/** The parts of a constructed element, in order. */
export const partsOf = ({ tag, content }: Der): readonly Der[] => {
  if ((tag & 0x20) === 0) throw new DerFault('The element has no parts')
  const parts: Der[] = []
  for (let at = 0; at < content.length; ) {
    const part = readOne(content, at)
    parts.push(part)
    at += part.raw.length
  }
  return parts
}

/** The element, when it has this tag. Refuses another, and none. */
export const expectTag = (found: Der | undefined, tag: number): Der => {
  if (found?.tag !== tag) throw new DerFault(`An element has not the tag ${tag.toString(16)}`)
  return found
}

/** A whole number that is not negative. */
export const readInteger = (found: Der | undefined): bigint => {
  const { content } = expectTag(found, tags.integer)
  if (content.length === 0 || (content[0] ?? 0) >= 0x80) throw new DerFault('A number is negative or empty')
  return BigInt(`0x${Buffer.from(content).toString('hex')}`)
}

const readOne = (bytes: Uint8Array, at: number): Der => {
  const tag = bytes[at]
  const first = bytes[at + 1]
  if (tag === undefined || first === undefined || (tag & 0x1f) === 0x1f || tag === 0) throw new DerFault('No element')
  const wide = first < 0x80 ? 0 : first - 0x80
  if (first === 0x80 || wide > 4 || at + 2 + wide > bytes.length) throw new DerFault('No length')
  let length = wide === 0 ? first : 0
  for (let index = 0; index < wide; index += 1) length = length * 256 + (bytes[at + 2 + index] ?? 0)
  const from = at + 2 + wide
  if (writeLength(length).length !== 1 + wide || from + length > bytes.length) throw new DerFault('A wrong length')
  return { tag, raw: bytes.subarray(at, from + length), content: bytes.subarray(from, from + length) }
}
