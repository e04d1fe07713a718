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
  const bytes = Buffer.from(zipFile({ 'bomb.txt': new Uint8Array(unpackedBytes) }))
  const central = bytes.indexOf(Buffer.from('PK\u0001\u0002', 'latin1'))
  bytes.writeUInt32LE(saidBytes, central + 24)
  return bytes
}
