import type { Block, Document } from '../platform/documents/document.ts'
import { dayInWords, dayOf, parseDay } from '../platform/time.ts'
import { documentsInOrder } from './layout.ts'
import type { PackageFacts } from './mets.ts'
import { type Row, type Rows, rowsOf, text } from './rows.ts'
import { timelineWords as words } from './timeline-texts.ts'

type Told = { readonly tables: Rows; readonly context: Rows }
type Event = { readonly on: string; readonly what: string }

/** The story of a case as a document that stands alone: facts, what happened day by day, papers, decisions and assignments. */
export const timelineDocument = ({ madeAt, authorityName }: PackageFacts, told: Told): Document => {
  const subject = rowsOf(told.tables, 'case_file')[0] ?? {}
  const number = text(subject, 'case_number')
  return {
    language: 'sv',
    label: words.label,
    title: filled(words.title, { number }),
    header: [authorityName, bodyName(told, text(subject, 'body_id')), number],
    blocks: [
      { kind: 'terms', terms: factsOf(subject, told, madeAt) },
      section(words.happened, [
        tableOf(
          words.happenedCaption,
          [words.day, words.what],
          eventsOf(subject, told).map(({ on, what }) => [inWords(on), what]),
        ),
      ]),
      section(words.papers, papersOf(told.tables)),
      section(words.decisions, decisionsOf(told)),
      ...assignmentsOf(told.tables),
    ],
  }
}

const factsOf = (subject: Row, told: Told, madeAt: string) =>
  [
    { label: words.caseNumber, value: text(subject, 'case_number') },
    { label: words.subject, value: text(subject, 'title') },
    { label: words.body, value: bodyName(told, text(subject, 'body_id')) },
    { label: words.opened, value: inWords(text(subject, 'opened_on')) },
    {
      label: words.closed,
      value: [inWords(text(subject, 'closed_on')), reasonOf(subject)].filter((part) => part !== '').join('. '),
    },
    {
      label: words.parties,
      value: rowsOf(told.tables, 'case_party')
        .toSorted((a, b) => Number(a.position) - Number(b.position))
        .map((row) => text(row, 'name'))
        .join(', '),
    },
    { label: words.made, value: inWords(madeAt) },
  ].filter(({ value }) => value !== '')

const reasons: Readonly<Record<string, string>> = words.reasons
const reasonOf = (subject: Row): string => reasons[text(subject, 'closing_reason')] ?? ''

const eventsOf = (subject: Row, told: Told): readonly Event[] =>
  [
    { on: text(subject, 'opened_on'), what: words.opening },
    ...rowsOf(told.tables, 'register_entry').map(entryEvent),
    ...rowsOf(told.tables, 'meeting_item').map((item) => ({
      on: dayOfItem(told.tables, item),
      what: itemTitle(told, item),
    })),
    ...dayed(told.tables, 'minutes', 'approved_on', words.approved),
    ...dayed(told.tables, 'notice', 'posted_on', words.posted),
    ...dayed(told.tables, 'notice', 'removed_on', words.removed),
    ...dayed(told.tables, 'appeal', 'received_on', words.appealed),
    ...dayed(told.tables, 'legal_force', 'gained_on', words.gainedForce),
    ...rowsOf(told.tables, 'paper_signature').map((row) => ({
      on: text(row, 'signed_at'),
      what: filled(words.signed, { role: text(row, 'role') }),
    })),
    { on: text(subject, 'closed_on'), what: words.closing },
  ]
    .filter(({ on }) => on !== '')
    .map(({ on, what }) => ({ on: dayIn(on), what }))
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))

const dayed = (tables: Rows, table: string, column: string, what: string): readonly Event[] =>
  rowsOf(tables, table)
    // What was entered by mistake and struck did not happen.
    .filter(({ struck_at }) => struck_at === undefined || struck_at === null)
    .map((row) => ({ on: text(row, column), what }))

const entryEvent = (row: Row): Event => {
  const what = filled(row.direction === 'received' ? words.received : words.drawnUp, { subject: text(row, 'subject') })
  const counterpart = text(row, 'counterpart')
  return { on: text(row, 'registered_on'), what: counterpart === '' ? what : filled(words.from, { what, counterpart }) }
}

const papersOf = (tables: Rows): readonly Block[] => {
  const papers = documentsInOrder(tables)
  if (papers.length === 0) return [{ kind: 'paragraph', text: words.noPapers }]
  const rows = papers.map((row, index) => [
    String(index + 1),
    text(row, 'title'),
    inWords(text(row, 'document_on')) || words.noDay,
    String(index + 1).padStart(3, '0'),
  ])
  return [tableOf(words.papersCaption, [words.number, words.paper, words.dated, words.folder], rows)]
}

const decisionsOf = (told: Told): readonly Block[] => {
  const items = rowsOf(told.tables, 'meeting_item').toSorted((a, b) =>
    dayOfItem(told.tables, a) < dayOfItem(told.tables, b) ? -1 : 1,
  )
  if (items.length === 0) return [{ kind: 'paragraph', text: words.noDecisions }]
  return items.flatMap((item) => {
    const points = rowsOf(told.tables, 'decision_point')
      .filter(({ meeting_item_id }) => meeting_item_id === item.meeting_item_id)
      .toSorted((a, b) => Number(a.number) - Number(b.number))
      .map((point) => text(point, 'text'))
    const heading = itemTitle(told, item)
    const blocks: readonly Block[] = [
      { kind: 'paragraph', text: inWords(dayOfItem(told.tables, item)) },
      ...(points.length === 0 ? [] : [{ kind: 'points' as const, points }]),
    ]
    return [section(heading, blocks)]
  })
}

const states: Readonly<Record<string, string>> = words.states

const assignmentsOf = (tables: Rows): readonly Block[] => {
  const rows = rowsOf(tables, 'assignment').map((row) => [
    text(row, 'text'),
    text(row, 'to_role'),
    inWords(text(row, 'due_on')) || words.noDay,
    states[text(row, 'state')] ?? text(row, 'state'),
  ])
  if (rows.length === 0) return []
  const headings = [words.what, words.to, words.due, words.state]
  return [section(words.assignments, [tableOf(words.assignmentsCaption, headings, rows)])]
}

const itemTitle = (told: Told, item: Row): string => {
  const meeting = meetingOf(told.tables, item)
  const facts = { body: bodyName(told, text(meeting, 'body_id')), title: text(item, 'title') }
  const paragraph = text(item, 'paragraph')
  return paragraph === '' ? filled(words.handled, facts) : filled(words.decided, { ...facts, paragraph })
}

const meetingOf = (tables: Rows, item: Row): Row =>
  rowsOf(tables, 'meeting').find(({ meeting_id }) => meeting_id === item.meeting_id) ?? {}

const dayOfItem = (tables: Rows, item: Row): string => text(meetingOf(tables, item), 'held_on')

const bodyName = ({ context }: Told, bodyId: string): string =>
  text(rowsOf(context, 'body').find(({ body_id }) => body_id === bodyId) ?? {}, 'name')

const section = (heading: string, blocks: readonly Block[]): Block => ({ kind: 'heading', text: heading, blocks })

const tableOf = (caption: string, headings: readonly string[], rows: readonly (readonly string[])[]): Block => ({
  kind: 'table',
  caption,
  headings,
  rows,
})

// A day comes as it is, a moment in UTC: the Swedish day of it is what counts.
const dayIn = (told: string): string => (told.length > 10 ? dayOf(Temporal.Instant.from(told)).toString() : told)

const inWords = (told: string): string => {
  const day = told === '' ? undefined : parseDay(dayIn(told))
  return day ? dayInWords(day) : ''
}

const filled = (template: string, facts: Readonly<Record<string, string>>): string =>
  template.replace(/\{(\w+)\}/g, (whole, name: string) => facts[name] ?? whole)
