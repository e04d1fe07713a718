/**
 * What reading a document yields, version 1. Unknown is left out, never guessed: no empty strings, no null.
 * Days are `YYYY-MM-DD`, times `HH:MM`, paragraphs whole numbers, ranges inclusive. Plain data: it travels as JSON
 * from the reading process, over the command line and into the review.
 */

export type DocumentKind =
  | 'minutes'
  | 'minutesExtract'
  | 'summons'
  | 'officialReport'
  | 'guidelines'
  | 'referral'
  | 'referralResponse'
  | 'agreement'
  | 'notice'
  | 'unknown'

/** Paragraphs from and to, both included. */
export type ParagraphRange = { from: number; to: number }

export type Named = { name: string; party?: string }

export type Motion = { by: Named; kind: MotionKind; text?: string }
export type MotionKind = 'approve' | 'reject' | 'amend' | 'add' | 'remit' | 'table' | 'other'
export type Vote = { yes: number; no: number; abstain?: number }
export type ReadAssignment = { to: string; text: string; dueOn?: string }
export type ItemOutcome = 'decision' | 'proposal' | 'remitted' | 'tabled' | 'information'

export type Item = {
  paragraph?: number
  caseNumber?: string
  title?: string
  outcome?: ItemOutcome
  points?: string[]
  proposalFrom?: 'chair' | 'administration' | 'body' | 'member'
  motions?: Motion[]
  votes?: Vote[]
  reservations?: Named[]
  assignments?: ReadAssignment[]
  reportBackTo?: string
  immediateApproval?: boolean
  attachments?: string[]
}

export type AttendanceRole = 'deciding' | 'servingSubstitute' | 'substitute' | 'official' | 'other' | 'absent'

export type Attendance = {
  name: string
  party?: string
  role: AttendanceRole
  title?: string
  unit?: string
  present?: ParagraphRange[]
  absent?: ParagraphRange[]
  recused?: ParagraphRange[]
  serves?: ParagraphRange[]
}

export type FindingLevel = 'block' | 'warn' | 'info' | 'ok'

/** What a check says. `rule` is an R- or C-id of the law module; `at` a JSON pointer within the document. */
export type Finding = { level: FindingLevel; rule: string; at?: string; message: string }

/** A range of characters in the extracted text: from (included), until (excluded). */
export type Span = [number, number]

export type ReadDocument = {
  file: string
  kind: DocumentKind
  authority?: string
  body?: string
  title?: string
  caseNumbers?: string[]
  documentDate?: string
  meeting?: { date?: string; start?: string; end?: string; place?: string }
  paragraphs?: ParagraphRange[]
  approval?: { date?: string; place?: string; digital?: boolean }
  secretary?: { name: string }
  chairs?: { name: string; party?: string; paragraphs?: ParagraphRange[] }[]
  approvers?: Named[]
  notice?: { postedOn?: string; removedOn?: string; lastAppealDay?: string; keptAt?: string; by?: string }
  items?: Item[]
  attendance?: Attendance[]
  criteria?: string[]
  referral?: { dueOn?: string; from?: string; to?: string }
  recipients?: string[]
  signers?: { name: string; title?: string }[]
  attachments?: string[]
  sections?: { heading: string; text: string }[]
  /** JSON pointer within this document → character range in the extracted text. */
  spans: Record<string, Span>
  /** JSON pointer → 0–0.9 for uncertain facts only; absent means high. */
  confidence: Record<string, number>
  findings: Finding[]
}

export type TimelineEventKind =
  | 'report'
  | 'proposal'
  | 'meeting'
  | 'approved'
  | 'posted'
  | 'lastAppealDay'
  | 'legalForceEarliest'
  | 'removed'
  | 'referralDue'
  | 'assignmentDue'

export type TimelineEvent = {
  date: string
  event: TimelineEventKind
  body?: string
  paragraph?: number
  document: string
}

export type JoinGround = 'caseNumber' | 'attachmentTitle' | 'samePoints'

export type ReadCase = {
  caseNumber?: string
  title?: string
  documents: string[]
  joinedBy: { document: string; ground: JoinGround }[]
  timeline: TimelineEvent[]
}

export type FailureCode =
  | 'noText'
  | 'encrypted'
  | 'unsupportedType'
  | 'tooLarge'
  | 'unsafeArchive'
  | 'corrupt'
  | 'timeout'
  | 'notFound'
  | 'empty'

/** Why a file could not be read. `message` is plain Swedish and says what to do. */
export type Failure = { file: string; code: FailureCode; message: string }

export type ReadResult = { version: 1; documents: ReadDocument[]; cases: ReadCase[]; failures: Failure[] }
