import { hkdfSync } from 'node:crypto'
import type { Clock, Instant } from '../time.ts'
import { type Certificate, isValidAt, readCertificate, toPem } from './certificate.ts'
import { SigningFault } from './fault.ts'
import { type KeyContent, type KeyFile, openKeyFile, withRevoked } from './key-content.ts'
import { keyFilesIn, makeFolder, readTextIfThere, writeWhole } from './key-files.ts'
import { noteTime } from './latest.ts'
import { usualCost } from './sealed.ts'
import { type Signer, signLocally } from './sign.ts'

/** Whom a certificate is for: an account in an authority, or the authority itself for its seal. */
export type CertificateSubject = {
  /** Ours, and stable: `certificateId` makes it. Never a name. */
  readonly id: string
  /** As it shall stand in the certificate, and so in every file that is signed. */
  readonly name: string
  readonly organisation?: string
}

/** The id of a signer in an authority; without an account it is the seal of the authority. */
export const certificateId = (authorityId: string, accountId?: string): string =>
  accountId === undefined ? `seal:${authorityId}` : `person:${authorityId}:${accountId}`

/** A certificate, and whether it was made just now, so that the caller can enter it in the table. */
export type Ensured = { readonly certificate: Certificate; readonly isNew: boolean }

/** The open keys of an installation. Every method may throw `SigningFault`. */
export type KeyStore = {
  readonly root: Certificate
  /** The certificate of a signer, made when there is none that holds for another month, or when the name has changed. */
  readonly ensureCertificate: (subject: CertificateSubject) => Promise<Ensured>
  /** Refuses one without a certificate, and one whose certificate has expired or is revoked. */
  readonly signer: (id: string) => Promise<Signer>
  readonly timestampSigner: () => Promise<Signer>
  /** From now on the certificate holds no more; what it signed before stays as it is. */
  readonly revoke: (serial: string) => Promise<void>
  /** The list of revoked certificates as of now. */
  readonly revocationList: () => Promise<Uint8Array>
  /** A secret of 32 bytes for another use of the same installation, always the same for the same label. Tells nothing of the keys. */
  readonly secretFor: (label: string) => Uint8Array
  /** Now. Refuses a clock that stands before the newest signature that is known here, or before `known`; remembers the time. */
  readonly noteTime: (known?: Instant) => Instant
}

/** Where the keys are and what opens them. */
export type KeyStoreOptions = {
  readonly folder: string
  readonly passphrase: string
  readonly clock: Clock
  /** Of the derivation of the key from the passphrase; only tests lower it. */
  readonly cost?: number
}

/** Opens the keys of an installation, or makes them when there are none. Refuses a wrong passphrase and a damaged file, and leaves both alone. */
export const openKeyStore = async ({ folder, passphrase, clock, cost }: KeyStoreOptions): Promise<KeyStore> => {
  const files = keyFilesIn(folder)
  makeFolder(folder)
  const file = await openKeyFile(files.sealed, passphrase, cost ?? usualCost)
  if (!file.isThere) await makeKeys(file, files.root, clock.now())
  const content = file.read()
  const root = readCertificate(content.root.certificate)
  if (readTextIfThere(files.root) !== toPem(root.der)) throw new SigningFault('foreignRoot', { file: files.root })
  return storeOf({ files, file, clock, root, content })
}

type Open = {
  readonly files: ReturnType<typeof keyFilesIn>
  readonly file: KeyFile
  readonly clock: Clock
  readonly root: Certificate
  content: KeyContent
}

const storeOf = (open: Open): KeyStore => {
  const { files, clock } = open
  const change = inTurn(open)
  const isRevoked = ({ serial }: Certificate) => open.content.revoked.some((one) => one.serial === serial)
  const holds = (one: Certificate, subject: CertificateSubject) =>
    one.name === subject.name &&
    one.organisation === subject.organisation &&
    !isRevoked(one) &&
    isValidAt(one, clock.now()) &&
    isValidAt(one, clock.now().add(aMonth))
  return {
    root: open.root,
    ensureCertificate: async (subject) => {
      const known = newestOf(open.content, subject.id)
      if (known && holds(known, subject)) return { certificate: known, isNew: false }
      await change(async (content) => {
        const written = newestOf(content, subject.id)
        return written && holds(written, subject) ? content : withSigner(content, subject, clock.now())
      })
      const made = newestOf(open.content, subject.id)
      if (!made) throw new SigningFault('noCertificate')
      return { certificate: made, isNew: true }
    },
    signer: async (id) => {
      const mine = open.content.signers[id]?.at(-1)
      if (!mine) throw new SigningFault('noCertificate')
      const certificate = readCertificate(mine.certificate)
      if (isRevoked(certificate)) throw new SigningFault('revokedCertificate')
      if (!isValidAt(certificate, clock.now()))
        throw new SigningFault('expiredCertificate', { until: certificate.until })
      return signerOf(mine)
    },
    timestampSigner: () => signerOf(open.content.timestamp),
    revoke: async (serial) => {
      await change(async (content) => withRevoked(content, serial, clock.now()))
      writeWhole(files.revoked, await listOf(open.content, clock.now()))
    },
    revocationList: () => listOf(open.content, clock.now()),
    secretFor: (label) => new Uint8Array(hkdfSync('sha256', open.content.root.key, '', `handslag ${label}`, 32)),
    noteTime: (known) => noteTime(files.latest, clock.now(), known),
  }
}

// One change at a time, each on what the file holds by then.
const inTurn = (open: Open) => {
  let last: Promise<void> = Promise.resolve()
  return (work: (content: KeyContent) => Promise<KeyContent>): Promise<void> => {
    const next = last.then(async () => {
      const before = open.file.read()
      const after = await work(before)
      if (after !== before) open.file.write(after)
      open.content = after
    })
    last = next.catch(() => undefined)
    return next
  }
}

const years = (count: number) => ({ hours: Math.round(count * 365.25 * 24) })
const aMonth = { hours: 30 * 24 }
// So that a time stamp of the same second lies within.
const justBefore = { minutes: 1 }

const makeKeys = async (file: KeyFile, rootFile: string, now: Instant): Promise<void> => {
  if (readTextIfThere(rootFile) !== undefined) throw new SigningFault('missingKeys', { file: rootFile })
  const { makeCertificate, makeRoot } = await import('./issuing.ts')
  const from = now.subtract(justBefore)
  const root = await makeRoot({ from, until: from.add(years(30)) })
  const timestamp = await makeCertificate(root, { of: 'timestamp', from, until: from.add(years(20)) })
  file.write({ root, timestamp, signers: {}, revoked: [] })
  writeWhole(rootFile, toPem(root.certificate))
}

const withSigner = async (content: KeyContent, subject: CertificateSubject, now: Instant): Promise<KeyContent> => {
  const { makeCertificate } = await import('./issuing.ts')
  const from = now.subtract(justBefore)
  const made = await makeCertificate(content.root, { of: subject, from, until: from.add(years(3)) })
  return { ...content, signers: { ...content.signers, [subject.id]: [...(content.signers[subject.id] ?? []), made] } }
}

const newestOf = (content: KeyContent, id: string): Certificate | undefined => {
  const newest = content.signers[id]?.at(-1)
  return newest && readCertificate(newest.certificate)
}

const signerOf = async (made: KeyContent['root']): Promise<Signer> => {
  const { keyObjectOf } = await import('./issuing.ts')
  return { certificate: made.certificate, chain: [], algorithm: 'ecdsa-sha256', sign: signLocally(keyObjectOf(made)) }
}

const listOf = async (content: KeyContent, now: Instant): Promise<Uint8Array> => {
  const { makeRevocationList } = await import('./issuing.ts')
  return makeRevocationList(content.root, content.revoked, now)
}
