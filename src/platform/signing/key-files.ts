import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The files of the keys, in one folder below the data directory. */
export const keyFilesIn = (folder: string) => ({
  /** The private keys, sealed. The one file that must be kept secret and backed up. */
  sealed: join(folder, 'signing-keys.json'),
  /** The root certificate, to be handed to anyone who wants to check signatures. */
  root: join(folder, 'root.pem'),
  /** The newest list of revoked certificates. */
  revoked: join(folder, 'revoked.crl'),
  /** When this installation last signed, so that a clock that was set back is noticed. */
  latest: join(folder, 'latest-signature.txt'),
  /** Roots of others, one certificate a file, such as that of an external time stamp service. */
  trusted: join(folder, 'trusted'),
  /** Only in a demo: the passphrase that was made up. */
  demoPassphrase: join(folder, 'passphrase-of-the-demo.txt'),
})

/** What a file holds, or undefined where there is none. */
export const readIfThere = (file: string): Uint8Array | undefined => {
  try {
    return Uint8Array.from(readFileSync(file))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

/** The same as text. */
export const readTextIfThere = (file: string): string | undefined => {
  const found = readIfThere(file)
  return found && Buffer.from(found).toString('utf8')
}

/** Writes a file whole or not at all; only the owner may read it. `isDurable` waits until the disk has it. */
export const writeWhole = (file: string, content: string | Uint8Array, isDurable = true): void => {
  const draft = `${file}.${process.pid}.new`
  writeFileSync(draft, content, { mode: 0o600 })
  if (isDurable) sync(draft)
  renameSync(draft, file)
  if (isDurable) sync(join(file, '..'))
}

/** Makes the folder, for its owner alone. */
export const makeFolder = (folder: string): void => void mkdirSync(folder, { recursive: true, mode: 0o700 })

const sync = (path: string): void => {
  const handle = openSync(path, 'r')
  fsyncSync(handle)
  closeSync(handle)
}
