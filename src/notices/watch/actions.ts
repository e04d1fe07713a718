import { z } from 'zod'
import { action, type Doing, wholeAuthority } from '../../platform/action.ts'
import type { Id } from '../../platform/id.ts'
import { idInput, textInput } from '../../platform/input.ts'
import { roleIn, systemOnly } from '../../platform/permission.ts'
import { refuse } from '../../platform/refusal.ts'
import type { Instant } from '../../platform/time.ts'
import { keepsBoard } from '../board/board.ts'
import { getNotice } from '../board/board-queries.ts'
import { appendSightings } from './log-queries.ts'
import { recordJudgement, recordOutage } from './watch-queries.ts'

const moment = z.string().transform((text, context): Instant => {
  try {
    return /[Zz]|[+-]\d{2}:\d{2}$/.test(text)
      ? Temporal.Instant.from(text)
      : Temporal.PlainDateTime.from(text).toZonedDateTime('Europe/Stockholm').toInstant()
  } catch {
    context.addIssue({ code: 'custom', message: 'notices.field.notMoment' })
    return z.NEVER
  }
})

const sighting = z.object({
  noticeId: idInput,
  at: z.string().transform((text) => Temporal.Instant.from(text)),
  result: z.enum(['seen', 'absent', 'unreachable']),
  httpStatus: z.number().int().min(100).max(599).optional(),
  contentSha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
})

/** Enters what a look at the board found into the log. Only the watch itself does. */
export const enterSightings = action({
  name: 'notices.watch',
  input: z.object({ sightings: z.array(sighting).min(1).max(500) }),
  subject: wholeAuthority,
  permission: systemOnly,
  run: async (doing, { sightings }) => {
    const entered = sightings.map(({ httpStatus, contentSha256, ...seen }) => ({
      ...seen,
      ...(httpStatus === undefined ? {} : { httpStatus }),
      ...(contentSha256 === undefined ? {} : { contentSha256 }),
    }))
    return { size: await appendSightings(doing, entered) }
  },
  journal: ({ sightings }, _, { size }) => ({
    details: {
      size,
      seen: sightings.filter(({ result }) => result === 'seen').length,
      notSeen: sightings.filter(({ result }) => result !== 'seen').length,
    },
  }),
})

const inOrder = {
  check: ({ fromAt, untilAt }: { fromAt: Instant; untilAt: Instant }) => Temporal.Instant.compare(fromAt, untilAt) < 0,
  fault: { path: ['untilAt'], error: 'notices.field.endsBeforeStart' },
}

/** Tells beforehand that the program will be down. Refuses a time that has begun: what was not told cannot be told afterwards. */
export const tellOutage = action({
  name: 'notices.tellOutage',
  input: z.object({ fromAt: moment, untilAt: moment, reason: textInput(1000) }).refine(inOrder.check, inOrder.fault),
  subject: wholeAuthority,
  permission: roleIn('keepsBoard', 'administrator', 'registrar', 'committeeSecretary'),
  run: async (doing, outage) => {
    if (Temporal.Instant.compare(outage.fromAt, doing.now) < 0) return refuse('notices.outageBegun')
    return { plannedOutageId: await recordOutage(doing, outage) }
  },
  journal: (_, __, { plannedOutageId }) => ({ subjectId: plannedOutageId }),
})

const one = ({ tx }: Doing, { noticeId }: { noticeId: Id }) => getNotice(tx, noticeId, { lock: true })

/** What a lawyer says of a gap: it broke the appeal period, or it did not, and why. Refuses a time that has not passed. */
export const judgeGap = action({
  name: 'notices.judgeGap',
  input: z
    .object({
      noticeId: idInput,
      fromAt: moment,
      untilAt: moment,
      brokeThePeriod: z.enum(['yes', 'no']),
      reason: textInput(4000),
    })
    .refine(inOrder.check, inOrder.fault),
  subject: one,
  permission: keepsBoard,
  run: async (doing, { noticeId, fromAt, untilAt, brokeThePeriod, reason }) => {
    if (Temporal.Instant.compare(untilAt, doing.now) > 0) return refuse('notices.gapNotOver')
    const said = { noticeId, fromAt, untilAt, brokeThePeriod: brokeThePeriod === 'yes', reason }
    return { gapJudgementId: await recordJudgement(doing, said) }
  },
  journal: ({ noticeId, brokeThePeriod }) => ({ subjectId: noticeId, details: { brokeThePeriod } }),
})
