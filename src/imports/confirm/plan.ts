import { type Day, isBefore, parseDay } from '../../platform/time.ts'
import { caseKey } from '../joining/case-key.ts'
import { itemsOf } from '../joining/links.ts'
import { sameWords } from '../joining/same-words.ts'
import type { Attendance, Item, Named, ParagraphRange, ReadDocument } from '../output.ts'
import { type ChairFacts, inOrderOfParagraphs } from './chairs.ts'
import { type Registering, registeringOf } from './direction.ts'
import { titleOfDocument } from './titles.ts'

/** A document about to be filed, with its facts as the person says they are. `file` is unique within the import. */
export type PlannedDocument = Registering & {
  readonly facts: ReadDocument
  readonly title: string
  readonly on?: Day
}

/** What is known of a meeting beside its body and day. Absent is unknown. */
export type MeetingFacts = {
  readonly startsAt?: string
  readonly endsAt?: string
  readonly place?: string
  readonly chairs?: readonly ChairFacts[]
}

/** The list of attendance by printed name. One name may have several rows: the same person in two offices. */
export type People = Readonly<Record<string, readonly Attendance[]>>

/** What is known of minutes and their notice. */
export type MinutesFacts = {
  readonly secretary?: string
  readonly approvedOn?: Day
  readonly approvalPlace?: string
  readonly isDigitallySigned?: boolean
  readonly paragraphs?: readonly ParagraphRange[]
  readonly approvers?: readonly Named[]
  readonly postedOn?: Day
  readonly removedOn?: Day
  readonly keptAt?: string
  readonly postedBy?: string
}

/** Minutes as one document shows them: the facts of its meeting, of the minutes, and its items. */
export type PlannedMinutes = {
  readonly document: ReadDocument
  /** As printed; '' where the document names no body. */
  readonly bodyName: string
  readonly heldOn: Day
  readonly meeting: MeetingFacts
  readonly people: People
  readonly kind: 'ordinary' | 'immediate'
  readonly minutes: MinutesFacts
  readonly items: readonly PlannedItem[]
}

/** One item. `isOfCase` is false for an item without a number in minutes that speak of numbered cases. */
export type PlannedItem = { readonly item: Item; readonly isOfCase: boolean }

/** What one proposed case would become. Nothing is decided here about bodies or about what is known already. */
export type CasePlan = {
  /** By which the documents were joined; undefined where they carry no number. */
  readonly key?: string
  readonly caseNumber?: string
  readonly title?: string
  readonly openedOn?: Day
  readonly documents: readonly PlannedDocument[]
  readonly minutes: readonly PlannedMinutes[]
  /** Minutes whose day is not known: they cannot be saved as they stand. */
  readonly withoutDay: readonly ReadDocument[]
}

/** Minutes and extracts tell of a meeting; a summons only says that there is to be one. */
export const tellsOfMeeting = ({ kind }: ReadDocument): boolean => kind === 'minutes' || kind === 'minutesExtract'

const dayIn = (text: string | undefined): Day | undefined => (text === undefined ? undefined : parseDay(text))
const given = <K extends string, V>(name: K, value: V | undefined): { [P in K]?: V } =>
  value === undefined || (Array.isArray(value) && value.length === 0) ? {} : ({ [name]: value } as { [P in K]?: V }) // one key

/** Makes the plan of one proposed case out of its documents in their order. */
export const planCase = (
  proposed: { caseNumber?: string; title?: string },
  documents: readonly ReadDocument[],
  authorityName: string,
): CasePlan => {
  const key = proposed.caseNumber === undefined ? undefined : caseKey(proposed.caseNumber)
  const planned = documents.map((facts) => documentOf(facts, key, authorityName))
  const days = planned.flatMap(({ on }) => on ?? [])
  const telling = documents.filter(tellsOfMeeting)
  return {
    ...given('key', key),
    ...given('caseNumber', proposed.caseNumber),
    ...given('title', proposed.title),
    ...given('openedOn', days.length > 0 ? days.reduce((a, b) => (isBefore(b, a) ? b : a)) : undefined),
    documents: planned,
    minutes: telling.flatMap((facts) => minutesOf(facts, key) ?? []),
    withoutDay: telling.filter((facts) => dayIn(facts.meeting?.date) === undefined),
  }
}

const documentOf = (facts: ReadDocument, key: string | undefined, authorityName: string): PlannedDocument => {
  const paragraphs = itemsOf(facts, key).flatMap(({ paragraph }) => paragraph ?? [])
  return {
    facts,
    title: titleOfDocument(facts, paragraphs),
    ...given('on', dayIn(facts.documentDate) ?? dayIn(facts.meeting?.date)),
    ...registeringOf(facts, authorityName),
  }
}

const minutesOf = (document: ReadDocument, key: string | undefined): PlannedMinutes | undefined => {
  const heldOn = dayIn(document.meeting?.date)
  if (!heldOn) return undefined
  const ofCase = itemsOf(document, key)
  const loose = (document.items ?? []).filter((item) => item.caseNumber === undefined && !ofCase.includes(item))
  const items = [
    ...ofCase.map((item) => ({ item, isOfCase: true })),
    ...loose.map((item) => ({ item, isOfCase: false })),
  ]
  const isImmediate = items.length > 0 && items.every(({ item }) => item.immediateApproval === true)
  return {
    document,
    bodyName: document.body ?? '',
    heldOn,
    meeting: meetingFactsOf(document),
    people: byName(document.attendance ?? []),
    kind: isImmediate ? 'immediate' : 'ordinary',
    minutes: minutesFactsOf(document),
    items,
  }
}

const meetingFactsOf = ({ meeting, chairs }: ReadDocument): MeetingFacts => ({
  ...given('startsAt', meeting?.start),
  ...given('endsAt', meeting?.end),
  ...given('place', meeting?.place),
  ...given('chairs', chairs && inOrderOfParagraphs(chairs)),
})

const minutesFactsOf = ({ secretary, approval, paragraphs, approvers, notice }: ReadDocument): MinutesFacts => ({
  ...given('secretary', secretary?.name),
  ...given('approvedOn', dayIn(approval?.date)),
  ...given('approvalPlace', approval?.place),
  ...given('isDigitallySigned', approval?.digital),
  ...given('paragraphs', paragraphs),
  ...given('approvers', approvers),
  ...given('postedOn', dayIn(notice?.postedOn)),
  ...given('removedOn', dayIn(notice?.removedOn)),
  ...given('keptAt', notice?.keptAt),
  ...given('postedBy', notice?.by),
})

/** The rows of a list by name, in order. */
export const byName = (people: readonly Attendance[]): People =>
  Object.fromEntries(
    [...Map.groupBy(people, ({ name }) => sameWords(name))].map(([key, rows]) => [rows[0]?.name ?? key, rows]),
  )

/** The same rows under the names as the known list spells them, so that the two can be laid side by side. */
export const peopleLikeKnown = (read: People, known: People): People => {
  const printed = new Map(Object.keys(known).map((name) => [sameWords(name), name]))
  return Object.fromEntries(
    Object.entries(read).map(([name, rows]) => {
      const spelled = printed.get(sameWords(name))
      return spelled === undefined ? [name, rows] : [spelled, rows.map((row) => ({ ...row, name: spelled }))]
    }),
  )
}
