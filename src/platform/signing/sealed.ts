import { createCipheriv, createDecipheriv, hkdfSync, randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'

// What lies in the file of keys: scrypt makes a key of the passphrase, AES-256-GCM seals the content with it.

const base64 = z.string().regex(/^[A-Za-z0-9+/]*={0,2}$/)

/** The form of a sealed file. The cost is kept in it, so that it can be raised later. */
export const sealedForm = z.strictObject({
  format: z.literal('handslag-keys/1'),
  scrypt: z.strictObject({
    cost: z.number().int().min(1024).max(1_048_576),
    blockSize: z.literal(8),
    parallelization: z.literal(1),
    salt: base64,
  }),
  /** Tells a wrong passphrase from a damaged file. */
  check: base64,
  nonce: base64,
  content: base64,
})
export type Sealed = z.output<typeof sealedForm>

/** The key that a passphrase and a salt give, kept in memory so that the slow derivation runs once. */
export type SealKey = Pick<Sealed, 'scrypt' | 'check'> & { readonly key: Uint8Array }

/** OWASP's recommendation for scrypt: 128 MB of memory and about half a second a try. */
export const usualCost = 131_072

/** Derives the key of a new file. */
export const newSealKey = (passphrase: string, cost: number = usualCost): Promise<SealKey> =>
  derive(passphrase, { cost, blockSize: 8, parallelization: 1, salt: randomBytes(16).toString('base64') })

/** Derives the key of a file; undefined when the passphrase is another. */
export const keyOf = async (passphrase: string, sealed: Sealed): Promise<SealKey | undefined> => {
  const derived = await derive(passphrase, sealed.scrypt)
  const [said, found] = [Buffer.from(sealed.check, 'base64'), Buffer.from(derived.check, 'base64')]
  return said.length === found.length && timingSafeEqual(said, found) ? derived : undefined
}

/** Seals text. */
export const seal = ({ scrypt: settings, check, key }: SealKey, text: string): Sealed => {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(settings.salt))
  const content = Buffer.concat([cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()])
  return {
    format: 'handslag-keys/1',
    scrypt: settings,
    check,
    nonce: nonce.toString('base64'),
    content: content.toString('base64'),
  }
}

/** Opens what was sealed; undefined when one bit of it has changed. */
export const unseal = ({ key }: SealKey, sealed: Sealed): string | undefined => {
  const content = Buffer.from(sealed.content, 'base64')
  const cut = content.length - 16
  if (cut < 0) return undefined
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(sealed.nonce, 'base64'), { authTagLength: 16 })
    decipher.setAAD(Buffer.from(sealed.scrypt.salt)).setAuthTag(content.subarray(cut))
    return Buffer.concat([decipher.update(content.subarray(0, cut)), decipher.final()]).toString('utf8')
  } catch {
    return undefined
  }
}

const derive = (passphrase: string, settings: Sealed['scrypt']): Promise<SealKey> => {
  const { cost, blockSize, parallelization, salt } = settings
  const options = { N: cost, r: blockSize, p: parallelization, maxmem: 256 * cost * blockSize }
  return new Promise((resolve, reject) =>
    scrypt(passphrase.normalize('NFKC'), Buffer.from(salt, 'base64'), 32, options, (error, key) => {
      if (error) return reject(error)
      const check = Buffer.from(hkdfSync('sha256', key, '', 'handslag-keys check', 16)).toString('base64')
      resolve({ scrypt: settings, check, key: Uint8Array.from(key) })
    }),
  )
}
