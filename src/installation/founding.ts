import { z } from 'zod'

/** Words that are the first part of an address of the installation, or may become so. No authority may be called one. */
export const reservedSlugs: ReadonlySet<string> = new Set([
  'lagrum',
  'verifiera',
  'api',
  'ar-iop-ratt-form',
  'look',
  'logga-in',
  'logga-ut',
  'byt-roll',
  'demo',
  'ny-kommun',
  'tillganglighet',
  'personuppgifter',
  'halsa',
  'hjalp',
  'om',
  'start',
  'sok',
  'statistik',
  'static',
  'assets',
  'favicon',
  'robots',
  'well-known',
])

/** The shape that the database asks of the address word too. */
const slugShape = /^[a-z0-9][a-z0-9-]{0,58}[a-z0-9]$/

/** What a new authority needs: who adds it, its name, and the word that its addresses begin with. */
export const newAuthorityInput = z.object({
  ownName: z.string().trim().min(1).max(200),
  name: z.string().trim().min(1).max(200),
  slug: z
    .string()
    .trim()
    .toLowerCase()
    .refine((slug) => slugShape.test(slug), { error: 'installation.founding.slugShape', abort: true })
    .refine((slug) => !reservedSlugs.has(slug), { error: 'installation.founding.slugReserved' }),
})
