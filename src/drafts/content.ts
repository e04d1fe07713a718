import { z } from 'zod'
import type { Content } from './drafts.ts'

const stored = z.record(z.string(), z.unknown())

/** Content as it is stored; what is no object is empty. */
export const contentIn = (value: unknown): Content => stored.safeParse(value).data ?? {}
