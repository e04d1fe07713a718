import { z } from 'zod'
import { earliestRemoval } from '../../law/announcement.ts'
import type { RuleCard } from '../../law/rule.ts'
import type { Block, Document } from '../../platform/documents/document.ts'
import { instantInWords } from '../../platform/time.ts'
import { dayText } from '../content-inputs.ts'
import type { PaperKind } from '../paper-kind.ts'
import { headed, terms } from '../prose.ts'
import { say, type Wording } from '../wording.ts'
import { cited } from './front-blocks.ts'
import { line } from './meeting-content.ts'
import { noticeFacts, noticeFields, noticeNames } from './notice.ts'
import { dayPrinted, paragraph, present, rangesPrinted } from './printed.ts'

const moment = z.iso.datetime({ offset: true })

const gap = z.strictObject({
  from: moment,
  until: moment,
  minutes: z.number().int().min(0).optional(),
  why: z.enum(['absent', 'changed', 'unreachable', 'notProbed']).optional(),
  /** Somebody told beforehand that the program would be down. */
  isPlanned: z.boolean().optional(),
})

const schema = z.strictObject({
  ...noticeFields,
  /** The day from which it may come down. */
  earliestRemoval: dayText.optional(),
  /** The day it came down; left out while it is up. */
  removedOn: dayText.optional(),
  /** How often the system looked whether the notice was up, and when it was not. */
  checks: z
    .strictObject({
      count: z.number().int().min(0).max(10_000_000),
      gaps: z.array(gap).max(500),
      /** What a lawyer has said of gaps. */
      judged: z
        .array(z.strictObject({ brokeThePeriod: z.boolean(), reason: z.string().max(4000) }))
        .max(100)
        .optional(),
      /** Whether no gap is left for a lawyer to judge. */
      isSettled: z.boolean().optional(),
    })
    .optional(),
  /** SHA-256 of what stood on the board, in hexadecimal. */
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
  /** Where it says how to appeal. */
  appealAddress: line.optional(),
})

/** What a certificate says of a notice: what was posted, when, and whether it was up the whole time (R-ANN-3, 7.4). */
export type NoticeCertificateContent = z.infer<typeof schema>

const document = (content: NoticeCertificateContent, wording: Wording): Document => {
  const { authority, body, meetingDate, paragraphs, approvedOn, postedOn, removedOn, keptAt, postedBy } = content
  const last = content.lastAppealDay
  return {
    language: 'sv',
    label: noticeCertificateKind.label,
    title: say(wording, 'certificate.title', noticeNames(content)),
    header: [authority, body],
    blocks: [
      ...terms([
        [say(wording, 'meeting.body'), body],
        [say(wording, 'notice.meetingDate'), dayPrinted(meetingDate)],
        [say(wording, 'meeting.paragraphs'), rangesPrinted(paragraphs)],
        [say(wording, 'meeting.approvedOn'), dayPrinted(approvedOn)],
        [say(wording, 'certificate.postedOn'), dayPrinted(postedOn)],
        [say(wording, 'certificate.removedOn'), removedOn && dayPrinted(removedOn)],
        [say(wording, 'notice.lastAppealDay'), last && dayPrinted(last)],
        [say(wording, 'notice.keptAt'), keptAt],
        [say(wording, 'notice.by'), postedBy],
      ]),
      ...headed(say(wording, 'certificate.presence'), [
        ...presenceBlocks(content, wording),
        paragraph(say(wording, 'said.notice')),
      ]),
    ],
    data: {
      kind: 'notice',
      ...noticeFacts(content),
      notice: present({ postedOn, removedOn, lastAppealDay: last, keptAt, by: postedBy }),
    },
  }
}

/** Whether and how long the notice was up, as a certificate tells it. */
export const presenceBlocks = (
  content: Pick<
    NoticeCertificateContent,
    'meetingDate' | 'removedOn' | 'earliestRemoval' | 'checks' | 'sha256' | 'appealAddress'
  >,
  wording: Wording,
  removal: RuleCard = earliestRemoval,
): Block[] => {
  const { meetingDate, removedOn, earliestRemoval: earliest, checks, sha256, appealAddress } = content
  return [
    ...(removedOn === undefined ? [paragraph(say(wording, 'certificate.stillUp'))] : []),
    ...(earliest === undefined
      ? []
      : [paragraph(cited(say(wording, 'certificate.earliest', { day: dayPrinted(earliest) }), removal, meetingDate))]),
    ...(checks ? checkBlocks(checks, wording) : []),
    ...(sha256 === undefined ? [] : [paragraph(say(wording, 'certificate.hash', { hash: sha256 }))]),
    ...(appealAddress === undefined
      ? []
      : [paragraph(say(wording, 'certificate.howToAppeal', { address: appealAddress }))]),
  ]
}

const checkBlocks = (
  { count, gaps, judged = [], isSettled }: NonNullable<NoticeCertificateContent['checks']>,
  wording: Wording,
): Block[] => {
  if (gaps.length === 0) return [paragraph(say(wording, 'certificate.checked', { count: `${count}` }))]
  return [
    paragraph(say(wording, 'certificate.gaps', { count: `${count}` })),
    {
      kind: 'list',
      items: gaps.map((one) => gapPrinted(one, wording)),
    },
    ...judged.map(({ brokeThePeriod, reason }) =>
      paragraph(say(wording, brokeThePeriod ? 'certificate.broke' : 'certificate.didNotBreak', { reason })),
    ),
    ...(isSettled ? [] : [paragraph(say(wording, 'certificate.lawyer'))]),
  ]
}

const gapPrinted = ({ from, until, minutes, why, isPlanned }: z.infer<typeof gap>, wording: Wording): string => {
  const printed = (moment: string) => instantInWords(Temporal.Instant.from(moment))
  const span = say(wording, 'certificate.gap', { from: printed(from), until: printed(until) })
  if (minutes === undefined || why === undefined) return span
  const told = say(wording, 'certificate.length', {
    minutes: `${minutes}`,
    why: say(wording, `certificate.why.${why}`),
  })
  return `${span}${told}${isPlanned ? say(wording, 'certificate.planned') : ''}`
}

/** Anslagsbevis: proof of what was on the board and when. */
export const noticeCertificateKind: PaperKind<NoticeCertificateContent> = {
  kind: 'noticeCertificate',
  label: 'Anslagsbevis',
  schema,
  document,
}
