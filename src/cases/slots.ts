import type { Child } from 'hono/jsx'
import type { Id } from '../platform/id.ts'
import type { ReceiptData } from '../platform/ui/receipt.tsx'
import type { TimelineRow } from '../platform/ui/timeline.tsx'
import type { View } from '../platform/ui/view.ts'
import type { Ask } from '../platform/web/page.tsx'
import type { Stage } from './cases.ts'

/** One event of a case's timeline. `kind` is what to filter by: a text key below `cases.eventKind`. */
export type CaseEvent = TimelineRow & {
  readonly kind: 'case' | 'paper' | 'meeting' | 'approval' | 'notice' | 'appeal' | 'assignment'
}

/** What a capability knows of how far a case has come. The case page takes the standing with the highest `weight`. */
export type CaseStanding = {
  readonly weight: number
  readonly state: 'todo' | 'active' | 'done' | 'wait' | 'late' | 'stop'
  /** One status in words: "Beslutat, kan överklagas". */
  readonly status: string
  /** What comes next, who does it and when: the day as a rule counted it, the last possible one or the first. */
  readonly next?: {
    readonly what: string
    readonly who?: string
    readonly when?: Child
    readonly receipt?: ReceiptData | undefined
    readonly bound?: 'by' | 'from'
  }
}

/** A finding that follows from what is known now, not from a document that was read. */
export type LiveFinding = {
  readonly level: 'block' | 'warn' | 'info' | 'ok'
  readonly rule: string
  readonly message: string
  readonly href?: string
}

/** Where the work of a step is seen, and how far it has come there. */
export type CaseStep = { readonly stage: Stage; readonly href: string; readonly meta: Child }

/** What a capability shows on the case page. `cases` imports none of them; `app.tsx` hands them over. */
export type CaseContribution = {
  readonly events: readonly CaseEvent[]
  readonly standing?: CaseStanding | undefined
  readonly findings: readonly LiveFinding[]
  readonly steps?: readonly CaseStep[]
  /** A section of its own below the timeline, such as the decisions with who took part. */
  readonly section?: Child
}

/** Asks once per page, in a fixed number of statements whatever the case holds, and only for what the reader may see. */
export type CaseSlot = (ask: Ask, caseId: Id) => Promise<(view: View) => CaseContribution>
