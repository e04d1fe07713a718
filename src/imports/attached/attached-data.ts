import { z } from 'zod'
import { parseDay } from '../../platform/time.ts'
import { choices } from '../review/data/places.ts'

const mostOfAList = 10_000
const text = z.string().max(20_000)
// A table of thousands of rows is one text here; a document has four million letters at most.
const longText = z.string().max(5_000_000)
// What has been masked is no day any more: unknown is left out.
const dayOrNothing = z
  .string()
  .max(200)
  .transform((said) => (parseDay(said) ? said : undefined))
const timeOrNothing = z
  .string()
  .max(200)
  .transform((said) => (/^([01]\d|2[0-3]):[0-5]\d$/.test(said) ? said : undefined))
const listOf = <T extends z.ZodType>(one: T) => z.array(one).max(mostOfAList)

const number = z.int().min(0).max(1_000_000)
const ranges = z.array(z.object({ from: number, to: number })).max(1000)
const named = z.object({ name: text, party: text.optional() })

const item = z.object({
  paragraph: number.optional(),
  caseNumber: text.optional(),
  title: text.optional(),
  outcome: z.enum(choices.outcome).optional(),
  points: listOf(longText).optional(),
  proposalFrom: z.enum(choices.proposer).optional(),
  motions: listOf(z.object({ by: named, kind: z.enum(choices.motion), text: longText.optional() })).optional(),
  votes: listOf(z.object({ yes: number, no: number, abstain: number.optional() })).optional(),
  reservations: listOf(named).optional(),
  assignments: listOf(z.object({ to: text, text: longText, dueOn: dayOrNothing.optional() })).optional(),
  reportBackTo: text.optional(),
  immediateApproval: z.boolean().optional(),
  attachments: listOf(text).optional(),
})

const person = z.object({
  ...named.shape,
  role: z.enum(choices.role),
  title: text.optional(),
  unit: text.optional(),
  present: ranges.optional(),
  absent: ranges.optional(),
  recused: ranges.optional(),
  serves: ranges.optional(),
})

const kinds: readonly string[] = choices.documentKind

/** A kind of paper that the reader has no word for (a follow-up report) is unknown here too. */
const kind = z
  .string()
  .max(100)
  .transform((said) => (kinds.includes(said) ? said : 'unknown'))
  .pipe(z.enum(choices.documentKind))

/**
 * The data of an attachment in the form of the contract. It is outside input, whoever made it: everything is bounded, and what
 * the contract does not know (the whole content of a paper) is left out.
 */
export const attachedData = z.object({
  kind,
  authority: text.optional(),
  body: text.optional(),
  title: text.optional(),
  caseNumbers: listOf(text).optional(),
  documentDate: dayOrNothing.optional(),
  meeting: z
    .object({
      date: dayOrNothing.optional(),
      start: timeOrNothing.optional(),
      end: timeOrNothing.optional(),
      place: text.optional(),
    })
    .optional(),
  paragraphs: ranges.optional(),
  approval: z
    .object({ date: dayOrNothing.optional(), place: text.optional(), digital: z.boolean().optional() })
    .optional(),
  secretary: z.object({ name: text }).optional(),
  chairs: listOf(z.object({ ...named.shape, paragraphs: ranges.optional() })).optional(),
  approvers: listOf(named).optional(),
  notice: z
    .object({
      postedOn: dayOrNothing.optional(),
      removedOn: dayOrNothing.optional(),
      lastAppealDay: dayOrNothing.optional(),
      keptAt: text.optional(),
      by: text.optional(),
    })
    .optional(),
  items: listOf(item).optional(),
  attendance: listOf(person).optional(),
  criteria: listOf(longText).optional(),
  referral: z.object({ dueOn: dayOrNothing.optional(), from: text.optional(), to: text.optional() }).optional(),
  recipients: listOf(text).optional(),
  signers: listOf(z.object({ name: text, title: text.optional() })).optional(),
  attachments: listOf(text).optional(),
  sections: listOf(z.object({ heading: text, text: longText })).optional(),
})

/** What a file of our own says as values: the contract without what only reading gives. */
export type AttachedData = z.output<typeof attachedData>
