import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto'
import type { Hash } from './merkle.ts'

/** What a log says of itself at one moment (C2SP tlog-checkpoint): whose log, how many entries, and their root. */
export type Checkpoint = { readonly origin: string; readonly size: number; readonly root: Hash }

/** Whose signature stands under a note: the key's name and its raw Ed25519 public key of 32 bytes. */
export type Verifier = { readonly name: string; readonly publicKey: Uint8Array }

const ed25519 = 1
const signatureLine = /^— (\S+) ([A-Za-z0-9+/]+={0,2})$/

const keyHash = ({ name, publicKey }: Verifier): Buffer =>
  createHash('sha256').update(`${name}\n`).update(Buffer.of(ed25519)).update(publicKey).digest().subarray(0, 4)

/** The key as others write it down: name+hash+base64. */
export const verifierKey = (verifier: Verifier): string =>
  [
    verifier.name,
    keyHash(verifier).toString('hex'),
    Buffer.concat([Buffer.of(ed25519), verifier.publicKey]).toString('base64'),
  ].join('+')

/** Reads a key as others write it down; undefined when its hash does not fit or it is of another kind. */
export const readVerifierKey = (text: string): Verifier | undefined => {
  const [, name = '', hash = '', key = ''] =
    /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+={0,2})$/.exec(text.trim()) ?? []
  const bytes = Buffer.from(key, 'base64')
  if (bytes[0] !== ed25519 || bytes.length !== 33) return undefined
  const verifier = { name, publicKey: bytes.subarray(1) }
  return keyHash(verifier).toString('hex') === hash ? verifier : undefined
}

const derPrefix = Buffer.from('302a300506032b6570032100', 'hex')

const publicKeyOf = ({ publicKey }: Verifier): KeyObject =>
  createPublicKey({ key: Buffer.concat([derPrefix, publicKey]), format: 'der', type: 'spki' })

/** The raw public key that belongs to a private Ed25519 key in PKCS #8. */
export const publicKeyOfPrivate = (pkcs8: Uint8Array): Uint8Array => {
  const key = createPublicKey(createPrivateKey({ key: Buffer.from(pkcs8), format: 'der', type: 'pkcs8' }))
  return new Uint8Array(key.export({ format: 'der', type: 'spki' })).subarray(derPrefix.length)
}

/** The private Ed25519 key in PKCS #8 that a secret of 32 bytes makes. */
export const privateKeyFrom = (secret: Uint8Array): Uint8Array =>
  new Uint8Array(Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), secret]))

/** The signed note (C2SP signed-note) of a text that ends with a line break. */
export const signNote = (text: string, name: string, pkcs8: Uint8Array): string => {
  const key = createPrivateKey({ key: Buffer.from(pkcs8), format: 'der', type: 'pkcs8' })
  const hash = keyHash({ name, publicKey: publicKeyOfPrivate(pkcs8) })
  const signature = Buffer.concat([hash, sign(null, Buffer.from(text), key)])
  return `${text}\n— ${name} ${signature.toString('base64')}\n`
}

/** The text of a note when the verifier signed it; undefined when not, or when the note is not well formed. */
export const openNote = (note: string, verifier: Verifier): string | undefined => {
  const split = note.lastIndexOf('\n\n')
  if (split < 0 || !note.endsWith('\n')) return undefined
  const text = note.slice(0, split + 1)
  const wanted = keyHash(verifier)
  const lines = note.slice(split + 2, -1).split('\n')
  const signatures = lines.map((line) => signatureLine.exec(line))
  if (signatures.some((each) => each === null)) return undefined
  const own = signatures.flatMap((each) => {
    const bytes = Buffer.from(each?.[2] ?? '', 'base64')
    return each?.[1] === verifier.name && bytes.subarray(0, 4).equals(wanted) ? [bytes.subarray(4)] : []
  })
  const key = publicKeyOf(verifier)
  return own.some((signature) => verify(null, Buffer.from(text), key, signature)) ? text : undefined
}

/** The text of a checkpoint, before it is signed. */
export const checkpointText = ({ origin, size, root }: Checkpoint): string =>
  `${origin}\n${size}\n${Buffer.from(root, 'hex').toString('base64')}\n`

/** Reads a checkpoint's text; undefined when it is not one. Lines after the third are extensions and are passed over. */
export const readCheckpoint = (text: string): Checkpoint | undefined => {
  const [origin = '', size = '', root = ''] = text.split('\n')
  const bytes = Buffer.from(root, 'base64')
  if (origin === '' || !/^(0|[1-9]\d{0,15})$/.test(size) || bytes.length !== 32) return undefined
  return { origin, size: Number(size), root: bytes.toString('hex') }
}
