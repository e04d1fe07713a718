import { z } from 'zod'
import type { Letterhead } from './document.ts'

const base64 = z.base64().transform((text) => new Uint8Array(Buffer.from(text, 'base64')))

const stored = z.object({
  sender: z.string(),
  footer: z.array(z.string()),
  accent: z.string(),
  typeface: z.enum(['serif', 'sans']),
  logo: z
    .object({ mediaType: z.enum(['image/png', 'image/jpeg']), bytes: base64, description: z.string() })
    .exactOptional(),
})

/** A letterhead as it was kept with a paper: what the sender's paper looked like that day. */
export const letterheadIn = (value: unknown): Letterhead => stored.parse(value)

/** A letterhead as plain data, to be kept with a paper. */
export const letterheadKept = ({ logo, ...letterhead }: Letterhead): Readonly<Record<string, unknown>> => ({
  ...letterhead,
  ...(logo ? { logo: { ...logo, bytes: Buffer.from(logo.bytes).toString('base64') } } : {}),
})
