import type { DocumentKind } from '../../cases/index.ts'
import { councilAnnouncementDay, urgentAnnouncementDay } from '../../law/summons.ts'
import type { Id } from '../../platform/id.ts'
import { type Refusal, refuse } from '../../platform/refusal.ts'
import { type Day, isAfter } from '../../platform/time.ts'
import type { Plan } from './plan.ts'

/** What may stand on an agenda: the standing kinds and what is handled for its own sake. */
export const itemKinds = [
  'case',
  'motion',
  'citizenProposal',
  'interpellation',
  'question',
  'election',
  'resignation',
  'reportBack',
  'information',
  'rollCall',
  'approvers',
  'agenda',
  'recusal',
  'delegated',
  'notices',
  'other',
] as const
export type ItemKind = (typeof itemKinds)[number]

/** Kinds that a day of being raised belongs to. */
export const raisedKinds: readonly ItemKind[] = ['motion', 'citizenProposal', 'interpellation', 'question']

export const preparers = ['executiveBoard', 'board', 'councilCommittee', 'nobody'] as const
export type Preparer = (typeof preparers)[number]

export const exemptions = ['election', 'audit', 'term', 'handOver'] as const
export type Exemption = (typeof exemptions)[number]

/** A paper of an item. */
export type ItemPaper = {
  readonly documentId: Id
  readonly title: string
  readonly kind: DocumentKind
  readonly fileName: string
}

/** Punkt på föredragningslistan, as it is prepared. */
export type AgendaItem = {
  readonly itemId: Id
  readonly meetingId: Id
  readonly position: number
  readonly kind: ItemKind
  readonly handling: 'waiting' | 'open' | 'done' | 'struck'
  readonly title: string
  /** Grows with every change, so that nobody writes over what another has written meanwhile. */
  readonly version: number
  readonly caseId?: Id | undefined
  readonly caseNumber?: string | undefined
  readonly assignmentId?: Id | undefined
  readonly rapporteur?: string | undefined
  readonly minutesPlanned?: number | undefined
  readonly background: string
  readonly isUrgent: boolean
  /** Not on the summons: added after it was sent. */
  readonly isExtra: boolean
  readonly isClosedDoors: boolean
  readonly secrecyProvision?: string | undefined
  readonly raisedOn?: Day | undefined
  /** Who has prepared it: as written, or as the earlier decisions of the case tell. */
  readonly preparedBy: Preparer
  readonly boardOpinion: boolean
  readonly exempt?: Exemption | undefined
  readonly hasChildAssessment: boolean
  readonly handledBecause: string
  readonly points: readonly string[]
  readonly papers: readonly ItemPaper[]
}

/** Places on an agenda: standing items first, then what is added, then standing items last. Those in a new order share the same places. */
export const bands = { first: 1, middle: 1000, last: 9000 } as const

/** The place of an item that is added among the matters. */
export const nextPlace = (taken: readonly number[]): number =>
  Math.max(bands.middle - 1, ...taken.filter((place) => place < bands.last)) + 1

/**
 * The items in the order of the numbers that somebody wrote. One that moves up goes before the one whose number it takes, one that moves
 * down after it; who has no number of its own keeps its place.
 */
export const inOrderOf = <Item extends { readonly itemId: Id }>(
  items: readonly Item[],
  numbers: Readonly<Record<string, number>>,
): readonly Item[] =>
  items
    .map((item, index) => {
      const asked = numbers[item.itemId] ?? index + 1
      return { item, asked, lean: Math.sign(asked - index - 1) }
    })
    .toSorted((a, b) => a.asked - b.asked || a.lean - b.lean)
    .map(({ item }) => item)

/**
 * Whether an item may still come onto the agenda, and as what. After the council's week has begun only an urgent one that can be
 * announced in time (KL 5:14), or an extra one that everyone present must agree to decide (KL 5:52). Refuses 'planning.lateItem'.
 */
export const admit = (
  { bodyKind, state, heldOn }: Pick<Plan, 'bodyKind' | 'state' | 'heldOn'>,
  asked: { readonly isUrgent: boolean; readonly isExtra: boolean },
  today: Day,
): { readonly isUrgent: boolean; readonly isExtra: boolean } | Refusal => {
  if (state !== 'summoned') return asked
  if (bodyKind !== 'council') return { ...asked, isExtra: true }
  if (!isAfter(today, councilAnnouncementDay(heldOn)) || asked.isExtra) return asked
  if (asked.isUrgent && !isAfter(today, urgentAnnouncementDay(heldOn))) return asked
  return refuse('planning.lateItem', { provision: 'KL 5 kap. 14 §' })
}

/** Points of a proposal as people write them: one on each line, with or without numbers. */
export const pointsIn = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim().replace(/^\d{1,2}[.)]\s+/, ''))
    .filter((line) => line !== '')
