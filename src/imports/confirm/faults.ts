import { z } from 'zod'
import { parseDay } from '../../platform/time.ts'
import type { ReadDocument } from '../output.ts'

/** A fact that cannot be saved as it stands. `fact` is the first part of its pointer, `at` the whole of it. */
export type Fault = { readonly fact: string; readonly at: string }

const words = (most: number) => z.string().trim().min(1).max(most)
const day = z.string().refine((text) => parseDay(text) !== undefined)
const clock = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/)
const paragraph = z.int().min(1).max(1_000_000)
const ranges = z.array(z.object({ from: paragraph, to: paragraph }).refine(({ from, to }) => from <= to)).max(2000)
const named = z.object({ name: words(200), party: words(40).optional() })
const votes = z.int().min(0).max(100_000)

const item = z.object({
  paragraph: paragraph.optional(),
  caseNumber: words(60).optional(),
  title: words(500).optional(),
  outcome: z.enum(['decision', 'proposal', 'remitted', 'tabled', 'information']).optional(),
  proposalFrom: z.enum(['chair', 'administration', 'body', 'member']).optional(),
  points: z.array(words(20_000)).max(200).optional(),
  motions: z
    .array(
      z.object({
        by: named,
        kind: z.enum(['approve', 'reject', 'amend', 'add', 'remit', 'table', 'other']),
        text: z.string().max(20_000).optional(),
      }),
    )
    .max(200)
    .optional(),
  votes: z
    .array(z.object({ yes: votes, no: votes, abstain: votes.optional() }))
    .max(100)
    .optional(),
  reservations: z.array(named).max(200).optional(),
  assignments: z
    .array(z.object({ to: words(200), text: words(4000), dueOn: day.optional() }))
    .max(100)
    .optional(),
  reportBackTo: words(200).optional(),
})

const roles = ['deciding', 'servingSubstitute', 'substitute', 'official', 'other', 'absent'] as const

const savable = z.object({
  body: words(200).optional(),
  caseNumbers: z.array(words(60)).max(500).optional(),
  documentDate: day.optional(),
  meeting: z
    .object({
      date: day.optional(),
      start: clock.optional(),
      end: clock.optional(),
      place: z.string().max(1000).optional(),
    })
    .optional(),
  paragraphs: ranges.optional(),
  approval: z.object({ date: day.optional(), place: z.string().max(1000).optional() }).optional(),
  secretary: z.object({ name: words(200) }).optional(),
  chairs: z
    .array(named.extend({ paragraphs: ranges.optional() }))
    .max(200)
    .optional(),
  approvers: z.array(named).max(50).optional(),
  notice: z
    .object({
      postedOn: day.optional(),
      removedOn: day.optional(),
      keptAt: z.string().max(1000).optional(),
      by: z.string().max(200).optional(),
    })
    .refine(({ postedOn = '', removedOn = '9999' }) => postedOn <= removedOn)
    .optional(),
  items: z.array(item).max(2000).optional(),
  attendance: z
    .array(
      named.extend({
        role: z.enum(roles),
        title: z.string().max(500).optional(),
        unit: z.string().max(500).optional(),
        present: ranges.optional(),
        absent: ranges.optional(),
        recused: ranges.optional(),
        serves: ranges.optional(),
      }),
    )
    .max(3000)
    .optional(),
})

/** The facts that the records cannot hold: too long, no day, a range that ends before it begins, a paragraph that stands twice. */
export const faultsIn = (facts: ReadDocument): readonly Fault[] => {
  const issues = savable.safeParse(facts).error?.issues ?? []
  const told = issues.map(({ path }) => ({ fact: String(path[0] ?? ''), at: `/${path.map(String).join('/')}` }))
  const paragraphs = (facts.items ?? []).map((each) => each.paragraph)
  const twice = paragraphs.findIndex((each, index) => each !== undefined && paragraphs.indexOf(each) < index)
  return twice < 0 ? told : [...told, { fact: 'items', at: `/items/${twice}/paragraph` }]
}
