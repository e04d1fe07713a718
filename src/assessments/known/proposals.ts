import { z } from 'zod'
import type { Instant } from '../../platform/time.ts'

const origins = ['agreement', 'value', 'aid', 'level', 'assessment'] as const

/** Where something was known before it was proposed here: when, by whom, and in which revision of the agreement. */
export type Source = {
  readonly from: (typeof origins)[number]
  readonly at: Instant
  /** Empty for the agreement: the parties have written it together. */
  readonly by: string
  readonly revision?: number | undefined
}

/** Förslag: what another part of the house knows about a field, as the field would be typed. It is never taken over by itself. */
export type Proposal = { readonly field: string; readonly value: string; readonly source: Source }

const kept = z.array(
  z.object({
    field: z.string(),
    value: z.string(),
    from: z.enum(origins),
    at: z.string().transform((text): Instant => Temporal.Instant.from(text)),
    by: z.string(),
    revision: z.number().optional(),
  }),
)

/** What was proposed when something was saved, from how it is kept. */
export const proposalsFrom = (json: unknown): readonly Proposal[] =>
  (kept.safeParse(json).data ?? []).map(({ field, value, ...source }) => ({ field, value, source }))

/** The same as it is kept. */
export const proposalsKept = (proposals: readonly Proposal[]): string =>
  JSON.stringify(proposals.map(({ field, value, source }) => ({ field, value, ...source, at: source.at.toString() })))

/** The proposals as the fields of a form begin with. */
export const fieldsOf = (proposals: readonly Proposal[]): Readonly<Record<string, string>> =>
  Object.fromEntries(proposals.map(({ field, value }) => [field, value]))
