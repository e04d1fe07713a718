import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Id } from '../../platform/id.ts'
import type { Instant } from '../../platform/time.ts'
import type { AgendaItem } from '../planning/agenda.ts'

/** Why a paper stands in the pack with its name only. */
export const leftOutReasons = [
  'encrypted',
  'damaged',
  'tooHard',
  'tooManyPages',
  'noText',
  'tooLong',
  'notTypeset',
] as const

/** A paper that could not be put in, and why. */
export const leftOutSchema = z.object({ documentId: z.string(), reason: z.enum(leftOutReasons) })
export type LeftOut = z.output<typeof leftOutSchema>
export type LeftOutReason = LeftOut['reason']

type Asked = {
  readonly packId: Id
  readonly meetingId: Id
  readonly askedAt: Instant
  /** Hash of the agenda that it is made from. */
  readonly agendaSha256: string
}

/** Handlingar till ett sammanträde: the agenda and all papers as one PDF, being made, made, or why not. */
export type AgendaPack =
  | (Asked & { readonly state: 'making'; readonly papersDone: number; readonly papers: number })
  | (Asked & {
      readonly state: 'ready'
      readonly madeAt: Instant
      readonly sizeBytes: number
      readonly pages: number
      readonly leftOut: readonly LeftOut[]
    })
  | (Asked & { readonly state: 'failed'; readonly failure: string })

/** What a pack says of the agenda, as a hash: another one means that the agenda has been changed since. */
export const agendaHash = (items: readonly AgendaItem[]): string => {
  const told = items.map(({ itemId, title, caseNumber, rapporteur, minutesPlanned, background, points, papers }) => [
    ...[itemId, title, caseNumber, rapporteur, minutesPlanned, background, points],
    papers.map(({ documentId, title: name }) => [documentId, name]),
  ])
  return createHash('sha256').update(JSON.stringify(told)).digest('hex')
}

const minutesAtWork = 15

/** Whether a pack that is being made has been so for so long that its job must have been lost. */
export const isLost = (pack: AgendaPack, now: Instant): boolean =>
  pack.state === 'making' && Temporal.Instant.compare(pack.askedAt.add({ minutes: minutesAtWork }), now) < 0
