import { type ChairRole, chairFor } from '../../law/chair.ts'
import { councilMayHandle } from '../../law/council-quorum.ts'
import { quorate, quorumOf } from '../../law/quorum.ts'
import { mayHandle } from '../../law/recusal-quorum.ts'
import { nextSubstitute, type SubstitutionTable } from '../../law/substitution.ts'
import type { Id } from '../../platform/id.ts'

/** One with a seat or a substitute of the body, as the roll of the meeting knows them. */
export type Participant = {
  readonly attendanceId: Id
  readonly name: string
  readonly party?: string
  readonly termRole: 'chair' | 'viceChair' | 'member' | 'substitute'
  /** Place in the elected order among those of the same role, from 1. */
  readonly orderPosition: number
  readonly isPresent: boolean
}

/** How one stands in a paragraph: serves (in whose seat, leading or not), or has left it because of jäv. */
export type Standing = {
  readonly attendanceId: Id
  readonly standing: 'serves' | 'recused' | 'away'
  readonly replaces?: Id
  readonly leads: boolean
}

type Question = {
  readonly participants: readonly Participant[]
  /** Who is disqualified in this paragraph, serving or not. */
  readonly recused: ReadonlySet<Id>
  /** Who may not serve again today: they broke off for another cause than jäv, and the body's rule says no. */
  readonly barred?: ReadonlySet<Id>
  /** How the one before stood: a substitute who has begun goes before others, and keeps the same seat. */
  readonly before: readonly Standing[]
  readonly table: SubstitutionTable
}

/**
 * Who serves in the paragraph in lawful order: every member who is there and may, and for each empty seat the substitute whose turn it is
 * (KL 5:18, 6:16–17). A person never serves twice. The chair is the first of the presidium who serves (KL 6:22); nobody leads
 * when none of them does, and a person must then be pointed out.
 */
export const proposeService = ({ participants, recused, barred, before, table }: Question): readonly Standing[] => {
  const may = (each: Participant) =>
    each.isPresent && !recused.has(each.attendanceId) && barred?.has(each.attendanceId) !== true
  const members = inElectedOrder(participants.filter(({ termRole }) => termRole !== 'substitute'))
  const substitutes = participants.filter((each) => each.termRole === 'substitute' && may(each))
  const taken = new Set<Id>()
  const seated = new Map<Id, Id>()
  const served = new Set(before.filter(({ standing, replaces }) => standing === 'serves' && replaces).map(idOf))
  const empty = members.filter((member) => !may(member))
  // One who already sits in a member's seat keeps it, before turns are counted for the others.
  for (const member of empty) {
    const sitting = before.find(({ standing, replaces }) => standing === 'serves' && replaces === member.attendanceId)
    const same = sitting && substitutes.find(({ attendanceId }) => attendanceId === sitting.attendanceId)
    if (same) seat(member, same)
  }
  for (const member of empty) {
    if (seated.has(member.attendanceId)) continue
    const free = substitutes.filter(({ attendanceId }) => !taken.has(attendanceId))
    const available = free.map(({ attendanceId, party = '', orderPosition }) => ({
      id: attendanceId,
      party,
      position: orderPosition,
      served: served.has(attendanceId),
    }))
    const next = nextSubstitute(member.party ?? '', available, table)
    const found = next && free.find(({ attendanceId }) => attendanceId === next.id)
    if (found) seat(member, found)
  }
  return withChair(
    [
      ...members.filter(may).map(({ attendanceId }) => serving(attendanceId)),
      ...[...seated].map(([member, substitute]) => serving(substitute, member)),
      ...participants
        .filter(({ attendanceId }) => recused.has(attendanceId))
        .map(({ attendanceId }): Standing => ({ attendanceId, standing: 'recused', leads: false })),
    ],
    participants,
  )

  function seat(member: Participant, substitute: Participant) {
    taken.add(substitute.attendanceId)
    seated.set(member.attendanceId, substitute.attendanceId)
  }
}

const idOf = ({ attendanceId }: { readonly attendanceId: Id }): Id => attendanceId

const serving = (attendanceId: Id, replaces?: Id): Standing => ({
  attendanceId,
  standing: 'serves',
  ...(replaces === undefined ? {} : { replaces }),
  leads: false,
})

const roleOrder = { chair: 0, viceChair: 1, member: 2, substitute: 3 } as const

const inElectedOrder = (people: readonly Participant[]): readonly Participant[] =>
  people.toSorted((a, b) => roleOrder[a.termRole] - roleOrder[b.termRole] || a.orderPosition - b.orderPosition)

const chairRoles = (presidium: readonly Participant[]): ReadonlyMap<ChairRole, Participant> => {
  const [first, second] = presidium.filter(({ termRole }) => termRole === 'viceChair')
  const chair = presidium.find(({ termRole }) => termRole === 'chair')
  return new Map<ChairRole, Participant>([
    ...(chair ? [['chair', chair] as const] : []),
    ...(first ? [['firstViceChair', first] as const] : []),
    ...(second ? [['secondViceChair', second] as const] : []),
  ])
}

/** Lets the one lead whose turn it is. Whoever led before in this list loses the lead. */
export const withChair = (
  standings: readonly Standing[],
  participants: readonly Participant[],
): readonly Standing[] => {
  const serves = new Set(standings.filter(({ standing }) => standing === 'serves').map(idOf))
  const presidium = chairRoles(inElectedOrder(participants))
  const able = [...presidium].filter(([, { attendanceId }]) => serves.has(attendanceId)).map(([role]) => role)
  const role = chairFor(able)
  const chair = role && presidium.get(role)?.attendanceId
  return standings.map((each) => ({ ...each, leads: each.attendanceId === chair }))
}

/** What the law asks of the standings of one paragraph, live. */
export type Quorum = {
  readonly seats: number
  readonly needed: number
  readonly serving: number
  readonly isQuorate: boolean
}

/**
 * Whether the paragraph may be handled (KL 5:45–46, 6:27): the council may go on when only jäv makes them too few, a board may not.
 * A council that has decided so lets fewer answer an interpellation or a question.
 */
export const quorumOfItem = (
  standings: readonly Standing[],
  participants: readonly Participant[],
  body: {
    readonly seats: number
    readonly isCouncil: boolean
    readonly isQuestion?: boolean
    readonly fewerMayAnswer?: boolean
  },
): Quorum => {
  const serving = standings.filter(({ standing }) => standing === 'serves').length
  const seated = new Set(participants.filter(({ termRole }) => termRole !== 'substitute').map(idOf))
  const recused = standings.filter(({ standing, attendanceId }) => standing === 'recused' && seated.has(attendanceId))
  const filled = recused.filter(({ attendanceId }) => standings.some(({ replaces }) => replaces === attendanceId))
  const { seats, isCouncil, ...asked } = body
  const isQuorate = isCouncil
    ? councilMayHandle({ seats, present: serving, ...asked }) ||
      mayHandle({
        body: 'council',
        seats,
        present: serving - filled.length + recused.length,
        recused: recused.length,
      })
    : quorate({ seats, present: serving })
  return { seats, needed: quorumOf(seats), serving, isQuorate }
}

/** What is wrong with standings that a person has changed by hand; empty when they may be kept. */
export type StandingFault =
  | { readonly kind: 'servesTwice' | 'notPresent' | 'recusedServes'; readonly attendanceId: Id }
  | { readonly kind: 'seatTwice'; readonly attendanceId: Id }
  | { readonly kind: 'seatNotEmpty'; readonly attendanceId: Id }
  | { readonly kind: 'noChair' }

/** Checks standings against the roll: nobody serves twice or unseen, no seat is filled twice or while its member sits in it. */
export const standingFaults = (
  standings: readonly Standing[],
  participants: readonly Participant[],
  recused: ReadonlySet<Id>,
): readonly StandingFault[] => {
  const faults: StandingFault[] = []
  const serves = standings.filter(({ standing }) => standing === 'serves')
  const present = new Set(participants.filter(({ isPresent }) => isPresent).map(idOf))
  const seen = new Set<Id>()
  const seats = new Set<Id>()
  for (const { attendanceId, replaces } of serves) {
    if (seen.has(attendanceId)) faults.push({ kind: 'servesTwice', attendanceId })
    seen.add(attendanceId)
    if (!present.has(attendanceId)) faults.push({ kind: 'notPresent', attendanceId })
    if (recused.has(attendanceId)) faults.push({ kind: 'recusedServes', attendanceId })
    if (replaces === undefined) continue
    if (seats.has(replaces)) faults.push({ kind: 'seatTwice', attendanceId: replaces })
    seats.add(replaces)
    if (serves.some((other) => other.attendanceId === replaces))
      faults.push({ kind: 'seatNotEmpty', attendanceId: replaces })
  }
  if (!serves.some(({ leads }) => leads)) faults.push({ kind: 'noChair' })
  return faults
}
