import { readFileSync } from 'node:fs'
import { z } from 'zod'

const manifest: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))

/** The version of Handslag that runs, as packages tell it. */
export const softwareVersion: string = z.object({ version: z.string() }).parse(manifest).version
