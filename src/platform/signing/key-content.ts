import { z } from 'zod'
import type { Instant } from '../time.ts'
import { SigningFault } from './fault.ts'
import { readTextIfThere, writeWhole } from './key-files.ts'
import { keyOf, newSealKey, type SealKey, seal, sealedForm, unseal } from './sealed.ts'

// What the sealed file of keys holds, and how it is read and changed.

const bytes = z.base64().transform((text): Uint8Array => Uint8Array.from(Buffer.from(text, 'base64')))
const made = z.strictObject({ key: bytes, certificate: bytes })
const contentForm = z.strictObject({
  root: made,
  timestamp: made,
  /** By the id of the signer; the newest last. */
  signers: z.record(z.string(), z.array(made)),
  revoked: z.array(
    z.strictObject({ serial: z.string(), at: z.string().transform((text) => Temporal.Instant.from(text)) }),
  ),
})

/** All keys of an installation, with their certificates. */
export type KeyContent = z.output<typeof contentForm>

/** The sealed file, open. `read` reads it again, so that a change builds on what another process wrote. */
export type KeyFile = {
  /** Whether the file was there; otherwise `write` makes it. */
  readonly isThere: boolean
  readonly read: () => KeyContent
  readonly write: (content: KeyContent) => void
}

/** Opens the file. Refuses a wrong passphrase and a damaged file; neither is ever written over. */
export const openKeyFile = async (file: string, passphrase: string, cost: number): Promise<KeyFile> => {
  const sealed = sealedIn(file)
  const sealKey = sealed ? await keyOf(passphrase, sealed) : await newSealKey(passphrase, cost)
  if (!sealKey) throw new SigningFault('wrongPassphrase', { file })
  return {
    isThere: sealed !== undefined,
    read: () => contentIn(file, sealKey),
    write: (content) => writeWhole(file, `${JSON.stringify(seal(sealKey, written(content)), undefined, 2)}\n`),
  }
}

/** The content with a certificate revoked from `at`; unchanged when it already is. */
export const withRevoked = (content: KeyContent, serial: string, at: Instant): KeyContent =>
  content.revoked.some((one) => one.serial === serial)
    ? content
    : { ...content, revoked: [...content.revoked, { serial, at }] }

const sealedIn = (file: string) => {
  const text = readTextIfThere(file)
  if (text === undefined) return undefined
  const sealed = sealedForm.safeParse(jsonOf(text))
  if (!sealed.success) throw new SigningFault('damagedKeys', { file })
  return sealed.data
}

const contentIn = (file: string, sealKey: SealKey): KeyContent => {
  const sealed = sealedIn(file)
  const text = sealed && unseal(sealKey, sealed)
  const content = contentForm.safeParse(text === undefined ? undefined : jsonOf(text))
  if (!content.success) throw new SigningFault('damagedKeys', { file })
  return content.data
}

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const base64 = (raw: Uint8Array): string => Buffer.from(raw).toString('base64')
const writtenKey = ({ key, certificate }: KeyContent['root']) => ({
  key: base64(key),
  certificate: base64(certificate),
})

const written = ({ root, timestamp, signers, revoked }: KeyContent): string =>
  JSON.stringify({
    root: writtenKey(root),
    timestamp: writtenKey(timestamp),
    signers: Object.fromEntries(Object.entries(signers).map(([id, all]) => [id, all.map(writtenKey)])),
    revoked: revoked.map(({ serial, at }) => ({ serial, at: at.toString() })),
  })
