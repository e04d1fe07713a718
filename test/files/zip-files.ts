import { constants, crc32, deflateRawSync } from 'node:zlib'
import { strToU8, type Zippable, zipSync } from 'fflate'

/** A zip file of texts and bytes by name. */
export const zipFile = (files: Record<string, string | Uint8Array>): Uint8Array => {
  const zippable: Zippable = {}
  for (const [name, content] of Object.entries(files)) {
    zippable[name] = typeof content === 'string' ? strToU8(content) : content
  }
  return zipSync(zippable)
}

/** A zip file with a link in it that points at the password file of the machine. */
export const zipWithLink = (): Uint8Array =>
  zipSync({ 'protokoll.txt': [strToU8('/etc/passwd'), { os: 3, attrs: (0o120777 << 16) >>> 0 }] })

/** A zip file whose two files have the same name. */
export const zipWithDuplicate = (): Uint8Array => {
  const bytes = Buffer.from(zipFile({ 'ett.txt': 'Första', 'tva.txt': 'Andra' }))
  for (let at = bytes.indexOf('tva.txt'); at >= 0; at = bytes.indexOf('tva.txt')) bytes.write('ett.txt', at)
  return bytes
}

/** A zip file that says its files are enciphered. */
export const encryptedZip = (): Uint8Array => {
  const bytes = Buffer.from(zipFile({ 'protokoll.txt': 'Hemligt' }))
  const local = bytes.indexOf(Buffer.from('PK\u0003\u0004', 'latin1'))
  const central = bytes.indexOf(Buffer.from('PK\u0001\u0002', 'latin1'))
  bytes.writeUInt16LE(bytes.readUInt16LE(local + 6) | 1, local + 6)
  bytes.writeUInt16LE(bytes.readUInt16LE(central + 8) | 1, central + 8)
  return bytes
}

/** A zip file that inflates to `unpackedBytes` of zeros, and whose headers say that it is far smaller. */
export const zipBomb = (unpackedBytes: number, saidBytes = unpackedBytes): Uint8Array => {
  const bytes = Buffer.from(zipOfZeros({ 'bomb.txt': unpackedBytes }))
  const central = bytes.indexOf(Buffer.from('PK\u0001\u0002', 'latin1'))
  bytes.writeUInt32LE(saidBytes, central + 24)
  return bytes
}

/** A zip file of so many zeros by name: put together from one deflated piece, as packing hundreds of megabytes takes seconds. */
export const zipOfZeros = (files: Readonly<Record<string, number>>): Uint8Array => {
  const locals: Buffer[] = []
  const centrals: Buffer[] = []
  for (const [name, bytes] of Object.entries(files)) {
    const packed = packedZeros(bytes)
    const told = Buffer.alloc(26)
    told.writeUInt16LE(20, 0)
    told.writeUInt16LE(8, 4)
    told.writeUInt16LE(0x21, 8)
    told.writeUInt32LE(checkOfZeros(bytes), 10)
    told.writeUInt32LE(packed.length, 14)
    told.writeUInt32LE(bytes, 18)
    told.writeUInt16LE(name.length, 22)
    const at = Buffer.alloc(14)
    at.writeUInt32LE(Buffer.concat(locals).length, 10)
    centrals.push(Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'), told, at, Buffer.from(name))
    locals.push(Buffer.from('PK\u0003\u0004', 'latin1'), told, Buffer.from(name), packed)
  }
  const [data, directory] = [Buffer.concat(locals), Buffer.concat(centrals)]
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006', 'latin1')
  const count = Object.keys(files).length
  end.writeUInt16LE(count, 8)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(data.length, 16)
  return Buffer.concat([data, directory, end])
}

const pieceBytes = 1_000_000
const piece = Buffer.alloc(pieceBytes)

// A piece that is flushed looks back at nothing before it, so it can follow upon itself.
const packedZeros = (bytes: number): Buffer => {
  const whole = deflateRawSync(piece, { finishFlush: constants.Z_SYNC_FLUSH })
  const wholes = Array.from({ length: Math.floor(bytes / pieceBytes) }, () => whole)
  return Buffer.concat([...wholes, deflateRawSync(piece.subarray(0, bytes % pieceBytes))])
}

const checkOfZeros = (bytes: number): number => {
  let check = 0
  for (let left = bytes; left > 0; left -= pieceBytes) check = crc32(piece.subarray(0, left), check)
  return check
}
