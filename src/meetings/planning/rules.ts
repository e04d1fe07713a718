import type { LeadUnit } from '../../law/summons.ts'
import type { Id } from '../../platform/id.ts'

/** What a body has decided about its own meetings (reglemente, arbetsordning), as far as the system acts on it. */
export type BodyRules = {
  readonly summonsDays: number
  readonly summonsUnit: LeadUnit
  /** How hard the system speaks when one who broke off for another cause than jäv wants to serve again the same day. */
  readonly returnRule: 'info' | 'warn' | 'block'
  readonly mayBeOpen: boolean
  readonly mayBeRemote: boolean
  readonly mayNoteOpinion: boolean
  /** Whether the council has decided that fewer than half may answer interpellations and questions (KL 5:45). */
  readonly fewerMayAnswer: boolean
  /** Days a notice stays after the first day it may be taken down. */
  readonly noticeMarginDays: number
  readonly minutesKeptAt: string
  /** Where the series of paragraphs begins in one year; in other years it begins with 1. */
  readonly firstParagraph?: { readonly year: number; readonly number: number } | undefined
}

/** What holds where nobody has said otherwise. The council is bound by KL 5:20 and meets openly (KL 5:42). */
export const usualRules = (bodyKind: string): BodyRules => ({
  summonsDays: 7,
  summonsUnit: 'calendar',
  returnRule: bodyKind === 'council' ? 'block' : 'warn',
  mayBeOpen: bodyKind === 'council',
  mayBeRemote: false,
  mayNoteOpinion: false,
  fewerMayAnswer: false,
  noticeMarginDays: 1,
  minutesKeptAt: '',
})

/** Kinds of standing items: what every meeting begins or ends with. */
export const standingKinds = [
  'rollCall',
  'approvers',
  'agenda',
  'recusal',
  'information',
  'delegated',
  'notices',
  'other',
] as const
export type StandingKind = (typeof standingKinds)[number]

/** Stående punkt: an item of every meeting of a body, before the cases or after them. */
export type StandingItem = {
  readonly standingItemId: Id
  readonly kind: StandingKind
  readonly title: string
  readonly isFirst: boolean
}
