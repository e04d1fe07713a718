import type { Named, ParagraphRange } from '../meetings/index.ts'
import type { Id } from '../platform/id.ts'
import type { Day } from '../platform/time.ts'

/** Protokoll (KL 5:65–67). A meeting may have several: paragraphs approved at once have minutes of their own. */
export type Minutes = {
  readonly minutesId: Id
  readonly meetingId: Id
  readonly documentId?: Id
  readonly kind: 'ordinary' | 'immediate'
  readonly secretary?: string
  readonly approvedOn?: Day
  readonly approvalPlace?: string
  readonly isDigitallySigned: boolean
  readonly paragraphs: readonly ParagraphRange[]
  readonly approvers: readonly Named[]
}

/** Whether these minutes hold the paragraph. */
export const holdParagraph = (minutes: Minutes, paragraph: number): boolean =>
  minutes.paragraphs.some(({ from, to }) => from <= paragraph && paragraph <= to)
