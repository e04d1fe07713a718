import { type ParagraphRange, rangesOf } from '../../law/paragraphs.ts'
import type { Id } from '../../platform/id.ts'
import type { AttendanceRole } from '../attendance.ts'
import type { AgendaItem } from './item.ts'
import type { LiveMeeting, RollRow } from './meeting.ts'
import type { Adjournment, ElectedApprover, SecretaryFrom } from './meeting-queries.ts'
import type { Standing } from './service.ts'
import { quorumIn } from './sitting.ts'

/** A meeting with how everyone stood in each of its paragraphs. */
export type WholeMeeting = {
  readonly meeting: LiveMeeting
  readonly roll: readonly RollRow[]
  readonly agenda: readonly AgendaItem[]
  readonly standings: ReadonlyMap<Id, readonly Standing[]>
  readonly secretaries: readonly SecretaryFrom[]
  readonly approvers: readonly ElectedApprover[]
  readonly adjournments: readonly Adjournment[]
}

/** What can stand in the way of closing. */
export const hindranceKinds = [
  'waiting',
  'open',
  'nothingFound',
  'notQuorate',
  'noChair',
  'noApprovers',
  'nothingHandled',
] as const

/** Why a meeting cannot be closed yet, and in which items. */
export type Hindrance = {
  readonly kind: (typeof hindranceKinds)[number]
  readonly items: readonly AgendaItem[]
}

/** Everything that stands in the way of closing. A meeting without approvers may not be approved, so it is told here and not later. */
export const hindrances = (whole: WholeMeeting): readonly Hindrance[] => {
  const { agenda, standings, approvers } = whole
  const handled = agenda.filter(({ paragraph }) => paragraph !== undefined)
  const of = (item: AgendaItem) => standings.get(item.meetingItemId) ?? []
  const list: Hindrance[] = [
    { kind: 'waiting', items: agenda.filter(({ handling }) => handling === 'waiting') },
    { kind: 'open', items: handled.filter(({ handling }) => handling === 'open') },
    { kind: 'nothingFound', items: handled.filter(({ finding }) => finding === undefined) },
    {
      kind: 'notQuorate',
      items: handled.filter(
        (item) => item.finding !== 'tabled' && !quorumIn(whole, { ...item, standings: of(item) }).isQuorate,
      ),
    },
    { kind: 'noChair', items: handled.filter((item) => !of(item).some(({ leads }) => leads)) },
  ]
  const found = list.filter(({ items }) => items.length > 0)
  if (handled.length === 0) found.push({ kind: 'nothingHandled', items: [] })
  else if (!approvers.some(({ isSubstitute }) => !isSubstitute)) found.push({ kind: 'noApprovers', items: [] })
  return found
}

/** One of the roll as the minutes list them: role, and the paragraphs where it differs from the whole meeting. */
export type DerivedRow = {
  readonly attendanceId: Id
  readonly role: AttendanceRole
  readonly ranges: Readonly<Record<'present' | 'absent' | 'recused' | 'serves', readonly ParagraphRange[]>>
}

type Handled = { readonly paragraph: number; readonly standings: readonly Standing[] }

const handledIn = ({ agenda, standings }: WholeMeeting): readonly Handled[] =>
  agenda.flatMap(({ paragraph, meetingItemId }) =>
    paragraph === undefined ? [] : [{ paragraph, standings: standings.get(meetingItemId) ?? [] }],
  )

/** The list of attendance as it was: who decided, who stepped in where, who was out because of jäv, and who was not there. */
export const derivedRoll = (whole: WholeMeeting): readonly DerivedRow[] => {
  const handled = handledIn(whole)
  return whole.roll.map((row) => {
    const where = (standing: Standing['standing']) =>
      handled
        .filter(({ standings }) =>
          standings.some((each) => each.attendanceId === row.attendanceId && each.standing === standing),
        )
        .map(({ paragraph }) => paragraph)
    const [serves, recused, away] = [where('serves'), where('recused'), where('away')]
    const role = roleOf(row, { isServing: serves.length > 0, wasHere: away.length < handled.length })
    const isWhole = serves.length === handled.length
    return {
      attendanceId: row.attendanceId,
      role,
      ranges: {
        serves: role === 'servingSubstitute' && !isWhole ? rangesOf(serves) : [],
        recused: rangesOf(recused),
        ...presence(row, role, { away, handled }),
      },
    }
  })
}

const roleOf = (row: RollRow, was: { readonly isServing: boolean; readonly wasHere: boolean }): AttendanceRole => {
  if (row.termRole === undefined) return row.role === 'official' ? 'official' : 'other'
  if (!was.wasHere) return 'absent'
  if (row.termRole !== 'substitute') return 'deciding'
  return was.isServing ? 'servingSubstitute' : 'substitute'
}

/** Where one was there or not: in the words that say it shortest. Those who decide are said to be absent, so that nobody counts them. */
const presence = (
  row: RollRow,
  role: AttendanceRole,
  { away, handled }: { readonly away: readonly number[]; readonly handled: readonly Handled[] },
): { readonly present: readonly ParagraphRange[]; readonly absent: readonly ParagraphRange[] } => {
  const none = { present: [], absent: [] }
  if (role === 'absent' || away.length === 0) return none
  const absent = rangesOf(away)
  if (row.termRole !== undefined) return { present: [], absent }
  const here = rangesOf(handled.map(({ paragraph }) => paragraph).filter((paragraph) => !away.includes(paragraph)))
  return here.length <= 1 && here.length <= absent.length ? { present: here, absent: [] } : { present: [], absent }
}

/** Who led from one paragraph to another. */
export const derivedChairs = (whole: WholeMeeting) => {
  const runs: { attendanceId: Id; from: number; to: number }[] = []
  for (const { paragraph, standings } of handledIn(whole)) {
    const leader = standings.find(({ leads }) => leads)?.attendanceId
    const last = runs.at(-1)
    if (leader === undefined) continue
    if (last?.attendanceId === leader) last.to = paragraph
    else runs.push({ attendanceId: leader, from: paragraph, to: paragraph })
  }
  return runs.flatMap(({ attendanceId, from, to }) => {
    const row = whole.roll.find((each) => each.attendanceId === attendanceId)
    return row ? [{ name: row.name, party: row.party, from, to }] : []
  })
}

/** The minutes that a meeting leaves: one for what is approved as usual, and one for each item that is approved at once. */
export const derivedMinutes = ({ agenda }: Pick<WholeMeeting, 'agenda'>) => {
  const handled = agenda.filter((item): item is AgendaItem & { paragraph: number } => item.paragraph !== undefined)
  const ordinary = handled.filter(({ isImmediate }) => !isImmediate)
  return [
    ...(ordinary.length === 0 ? [] : [{ kind: 'ordinary' as const, items: ordinary }]),
    ...handled.filter(({ isImmediate }) => isImmediate).map((item) => ({ kind: 'immediate' as const, items: [item] })),
  ].map(({ kind, items }) => ({
    kind,
    itemIds: items.map(({ meetingItemId }) => meetingItemId),
    paragraphs: rangesOf(items.map(({ paragraph }) => paragraph)),
  }))
}

/** Who kept the minutes of some paragraphs, in one line: with paragraphs only where they changed. */
export const secretaryLine = (secretaries: readonly SecretaryFrom[], paragraphs: readonly ParagraphRange[]): string => {
  const [first, last] = [paragraphs[0]?.from ?? 1, paragraphs.at(-1)?.to ?? 1]
  const runs = secretaries.flatMap(({ name, fromParagraph }, index) => {
    const from = Math.max(fromParagraph, first)
    const to = Math.min((secretaries[index + 1]?.fromParagraph ?? last + 1) - 1, last)
    return from <= to ? [{ name, from, to }] : []
  })
  const names = new Set(runs.map(({ name }) => name))
  if (names.size <= 1) return runs[0]?.name ?? secretaries[0]?.name ?? ''
  return runs.map(({ name, from, to }) => `${name} ${from === to ? `§ ${from}` : `§§ ${from}–${to}`}`).join(', ')
}
