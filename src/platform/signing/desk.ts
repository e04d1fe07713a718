import { randomBytes } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Clock, Instant } from '../time.ts'
import { type Certificate, readPem } from './certificate.ts'
import type { Trust } from './chain.ts'
import { demoPassphraseNote } from './data/names.ts'
import { SigningFault } from './fault.ts'
import { keyFilesIn, makeFolder, readIfThere, readTextIfThere, writeWhole } from './key-files.ts'
import { type KeyStore, openKeyStore } from './key-store.ts'
import { addLongTerm } from './long-term.ts'
import { signNext } from './sign-next.ts'
import { ownStamp, type Stamp } from './timestamp.ts'
import { stampFrom } from './timestamp-service.ts'

/** A signature asked for. The certificate must have been made (`ensureCertificate`). */
export type SignatureAsked = {
  /** The name of the field, which must be the next one. */
  readonly field: string
  /** Whose key signs: `certificateId`. */
  readonly signerId: string
  readonly name: string
  /** In Swedish, as it shall stand in the file: "Justerare". */
  readonly role: string
  readonly place?: string
  /** The newest time that the caller knows of, such as that of the journal: an earlier clock is refused. */
  readonly known?: Instant
}

/** Where an installation signs: its keys, its time stamp and what it judges by. Nothing is opened before it is needed. */
export type SigningDesk = {
  /** The keys; opened once, and again after a fault. Throws `SigningFault`. */
  readonly keys: () => Promise<KeyStore>
  /** What signatures are judged by. Needs no passphrase, and there need be no keys. */
  readonly trust: () => Trust
  readonly stamp: Stamp
  /** Signs the next field of a PDF. Throws `SigningFault`; the file that came is untouched in any case. */
  readonly sign: (bytes: Uint8Array, asked: SignatureAsked) => Promise<Uint8Array>
  /** Adds what later checks need, under a time stamp of the whole file; `label` names its field, in Swedish. */
  readonly keepForLong: (bytes: Uint8Array, label: string) => Promise<Uint8Array>
}

/** What a desk is made of. */
export type DeskOptions = {
  /** The data directory of the installation. */
  readonly data: string
  readonly clock: Clock
  /** HANDSLAG_KEY_PASSPHRASE. Without it only a demo signs, with one that it makes up. */
  readonly passphrase: string | undefined
  readonly isDemo: boolean
  /** HANDSLAG_TSA_URL. Without it the installation stamps the time itself. */
  readonly timestampUrl: string | undefined
  /** Of the derivation of the key; only tests lower it. */
  readonly cost?: number
}

/** The folder of the keys below a data directory. */
export const keyFolderIn = (data: string): string => join(data, 'keys')

/** A desk. */
export const createSigningDesk = (options: DeskOptions): SigningDesk => {
  const { clock, timestampUrl } = options
  const folder = keyFolderIn(options.data)
  let opening: Promise<KeyStore> | undefined
  const keys = (): Promise<KeyStore> => {
    opening ??= open(options, folder).catch((error: unknown) => {
      opening = undefined
      throw error
    })
    return opening
  }
  const own = ownStamp(async () => (await keys()).timestampSigner(), clock.now)
  const stamp = timestampUrl === undefined ? own : stampFrom(timestampUrl, clock)
  return {
    keys,
    trust: () => trustIn(folder),
    stamp,
    sign: async (bytes, { signerId, known, ...asked }) => {
      const store = await keys()
      const now = store.noteTime(known)
      const trust = await trustNow(store, folder)
      return signNext(bytes, { ...asked, signer: await store.signer(signerId), stamp, now, trust })
    },
    keepForLong: async (bytes, label) => {
      const store = await keys()
      store.noteTime()
      const trust = await trustNow(store, folder)
      return addLongTerm(bytes, { trust, revocationLists: trust.revocationLists, stamp, label })
    },
  }
}

const open = async ({ passphrase, isDemo, clock, cost }: DeskOptions, folder: string): Promise<KeyStore> => {
  const used = passphrase ?? (isDemo ? demoPassphraseIn(folder) : undefined)
  if (used === undefined) throw new SigningFault('noPassphrase')
  return openKeyStore({ folder, passphrase: used, clock, ...(cost === undefined ? {} : { cost }) })
}

// Beside the keys, so that a demo starts without a question: no protection at all, and the file says so.
const demoPassphraseIn = (folder: string): string => {
  const { demoPassphrase } = keyFilesIn(folder)
  const known = readTextIfThere(demoPassphrase)?.split('\n')[0]
  if (known) return known
  makeFolder(folder)
  const made = randomBytes(18).toString('base64url')
  writeWhole(demoPassphrase, `${made}\n\n${demoPassphraseNote}\n`)
  return made
}

const trustNow = async (store: KeyStore, folder: string): Promise<Trust> => ({
  ...trustIn(folder),
  own: store.root,
  revocationLists: [await store.revocationList()],
})

/** What an installation judges signatures by, from the public files beside its keys. Throws `SigningFault` for a root that is damaged. */
export const trustIn = (folder: string): Trust => {
  const files = keyFilesIn(folder)
  const root = readTextIfThere(files.root)
  const list = readIfThere(files.revoked)
  return {
    own: root === undefined ? undefined : certificateIn(files.root, root),
    others: filesIn(files.trusted).map((file) => certificateIn(file, readFileSync(file, 'utf8'))),
    revocationLists: list ? [list] : [],
  }
}

const certificateIn = (file: string, pem: string): Certificate => {
  try {
    return readPem(pem)
  } catch (cause) {
    throw new SigningFault('damagedKeys', { file }, cause)
  }
}

const filesIn = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.pem'))
      .sort()
      .map((name) => join(folder, name))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
}
