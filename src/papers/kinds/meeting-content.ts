import { z } from 'zod'
import { dayText } from '../content-inputs.ts'

const oneLine = (longest: number) =>
  z
    .string()
    .transform((text) => text.replace(/\s+/gu, ' ').trim())
    .pipe(z.string().min(1).max(longest))

/** A name, a label or a place: one line. */
export const line = oneLine(300)

/** Running text; a blank line parts its paragraphs. */
export const runningText = z.string().max(200_000)

/** A clock time in Sweden, `HH:MM`. */
export const clockTime = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/)

const paragraph = z.number().int().min(1).max(99_999)

/** Paragraphs from and to, both included. */
export const paragraphRange = z
  .object({ from: paragraph, to: paragraph })
  .refine(({ from, to }) => from <= to, { path: ['to'] })

const ranges = z.array(paragraphRange).max(500)

export type ParagraphRange = z.infer<typeof paragraphRange>

/** A person with the party that stands in brackets after the name. */
export const named = z.object({ name: line, party: z.string().trim().min(1).max(24).optional() })

export type Named = z.infer<typeof named>

/** One person of the list of attendance, with the paragraphs where it differs from the whole meeting. */
export const person = named.extend({
  role: z.enum(['deciding', 'servingSubstitute', 'substitute', 'official', 'other', 'absent']),
  title: line.optional(),
  unit: line.optional(),
  present: ranges.optional(),
  absent: ranges.optional(),
  recused: ranges.optional(),
  serves: ranges.optional(),
})

export type Person = z.infer<typeof person>

const people = z.array(named).max(500)
const count = z.number().int().min(0).max(1000)
/** A point of a decision or a proposal. */
export const point = oneLine(8000)

/** How a ballot went, and how each one voted when it was open (R-MIN-1). */
export const ballot = z.object({
  yes: count,
  no: count,
  abstain: count.optional(),
  votes: z
    .array(named.extend({ vote: z.enum(['yes', 'no', 'abstain']) }))
    .max(600)
    .optional(),
})

/** Paragraf i protokollet (KL 5:67). What did not happen is left out. */
export const item = z.object({
  /** Left out only where a paper that was read had none. */
  paragraph: paragraph.optional(),
  caseNumber: line.optional(),
  title: oneLine(500),
  outcome: z.enum(['decision', 'proposal', 'remitted', 'tabled', 'information']).optional(),
  /** Whom a proposal goes to, as it stands in a sentence: "kommunstyrelsen". */
  proposalTo: line.optional(),
  points: z.array(point).max(200),
  /** The task that a point gives, in the words of the point. */
  assignments: z
    .array(z.object({ to: line, text: point, dueOn: dayText.optional() }))
    .max(200)
    .optional(),
  reportBackTo: line.optional(),
  /** The tasks were given beside the points: those that no point tells of are told after them. */
  tellsAssignments: z.boolean().optional(),
  isApprovedAtOnce: z.boolean().optional(),
  background: runningText.optional(),
  proposal: z
    .object({
      from: z.enum(['chair', 'administration']),
      /** The chair, or the administration's name. */
      by: named.optional(),
      points: z.array(point).max(200),
    })
    .optional(),
  motions: z
    .array(
      z.object({
        by: named,
        kind: z.enum(['approve', 'reject', 'amend', 'add', 'remit', 'table', 'other']),
        text: z.string().max(20_000),
      }),
    )
    .max(500),
  path: runningText.optional(),
  ballots: z.array(ballot).max(50),
  reservations: people,
  statements: z
    .array(z.object({ by: named.optional(), text: runningText }))
    .max(100)
    .optional(),
  /** The words of reservations, where they were handed in. */
  reservationTexts: z
    .array(z.object({ by: named, text: runningText }))
    .max(100)
    .optional(),
  /** Who differed from the rest of the meeting in this paragraph. */
  takingPart: z.object({ chair: named.optional(), recused: people, serving: people, absent: people }).optional(),
  attachments: z.array(line).max(500).optional(),
  dispatchTo: z.array(line).max(200).optional(),
})

export type Item = z.infer<typeof item>

/** What minutes and an extract of them share. Days are worked out by the caller with the rules of law, never typed. */
export const meetingContent = z.object({
  authority: line,
  body: line,
  /** The body's own letters before the paragraph sign, for those who number so: "Ks". */
  series: z.string().trim().max(6).optional(),
  meeting: z.object({
    date: dayText,
    start: clockTime.optional(),
    end: clockTime.optional(),
    place: line.optional(),
  }),
  secretary: line.optional(),
  chairs: z.array(named.extend({ paragraphs: ranges.optional() })).max(50),
  approvers: people,
  approval: z.object({ date: dayText.optional(), place: line.optional(), isDigital: z.boolean().optional() }),
  notice: z
    .object({
      postedOn: dayText.optional(),
      removedOn: dayText.optional(),
      lastAppealDay: dayText.optional(),
      keptAt: line.optional(),
      by: line.optional(),
    })
    .optional(),
  /** What the page says of a signature, by the name of its signer. */
  signed: z
    .array(z.object({ name: line, detail: line }))
    .max(60)
    .optional(),
})

export type MeetingContent = z.infer<typeof meetingContent>
